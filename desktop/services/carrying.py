"""Carries an earlier year's figures, and the office's key, into this year's workspace."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from desktop.domain.criterion_set_errors import CriterionSetFaultyError
from desktop.domain.earlier_errors import EarlierPackageRefusedError
from desktop.domain.errors import FileUnreadableError, FileVanishedError
from desktop.domain.plan_json import plan_json
from desktop.domain.submission import Unit
from desktop.domain.submission_errors import SubmissionFaultyError
from desktop.domain.submission_json import (
    PACKAGE_PATH,
    SET_PATH,
    SUBMISSION_PATH,
    package_json,
    submission_json,
)
from desktop.domain.verification import Claim, VerificationReport
from desktop.durable import flush_file, flush_folder, writing
from desktop.ports.progress import Progress
from desktop.services.earlier import (
    Earlier,
    EarlierFiles,
    check_is_before,
    keep_earlier,
    plan_there,
    understand,
)
from desktop.services.exporting import compose_submission
from desktop.services.files import read_small_file
from desktop.services.planning import made_plan
from desktop.services.verifying import open_package
from desktop.services.workspace import Tools, Workspace

_KEYS: Final = "keys"


@dataclass(frozen=True, slots=True)
class Carried:
    """An earlier year that was read: its meaning, its files, and the office's key where known.

    `key` holds the bytes of the key's files by their names, still under their PIN.
    """

    earlier: Earlier
    files: EarlierFiles
    key: Mapping[str, bytes] = field(default_factory=dict, repr=False)


def read_earlier_year(tools: Tools, source: Path, progress: Progress) -> Carried:
    """Read an earlier year from the folder of its workspace, or from the package that was sent.

    The workspace is opened for a moment: raises what opening raises. Of a package every byte is
    checked first, but not who signed it; raises EarlierPackageRefusedError, FileVanishedError,
    FileUnreadableError, JobCancelledError.
    """
    progress.step(0, 0, source.name)
    try:
        is_folder, is_there = source.is_dir(), source.exists()
    except OSError as error:
        raise FileUnreadableError(source, error.strerror or "") from error
    if is_folder:
        with tools.open_workspace(source) as workspace:
            return _from_workspace(workspace)
    if not is_there:
        raise FileVanishedError(source)
    return _from_package(tools, source, progress)


def keep_carried(root: Path, carried: Carried, *, unit: Unit, year: int) -> None:
    """Keep an earlier year in a workspace's folder, with the key where the folder has none.

    The receiving office knows the key by its fingerprint, so that it should not change with the
    year. A package knows no plan, so one that is there already stays. Raises EarlierOtherUnitError,
    EarlierNotBeforeError, DiskFullError, WriteRefusedError.
    """
    check_is_before(carried.earlier, unit=unit, year=year)
    files = carried.files
    if files.plan is None:
        files = replace(files, plan=plan_there(root, year=carried.earlier.year))
    keep_earlier(root, files)
    keys = root / _KEYS
    if any((keys / name).exists() for name in carried.key):
        return
    for name, content in carried.key.items():
        _write_key(keys / name, content)


def carry_forward(workspace: Workspace, carried: Carried) -> None:
    """The same for the workspace that is open."""
    year = workspace.criterion_set.year
    keep_carried(workspace.root, carried, unit=workspace.unit, year=year)


def _from_workspace(workspace: Workspace) -> Carried:
    submission, sheet = compose_submission(workspace)
    plan = made_plan(workspace)
    files = EarlierFiles(
        package=package_json(submission.head),
        submission=submission_json(submission, sheet),
        criterion_set=workspace.set_bytes,
        plan=None if plan is None else plan_json(plan),
    )
    earlier = Earlier(submission, workspace.criterion_set, sheet, plan)
    return Carried(earlier, files, _key(workspace))


def _key(workspace: Workspace) -> Mapping[str, bytes]:
    """The key with its certificate, or nothing: half of it is of no use."""
    pair = (workspace.key_path, workspace.key_path.with_suffix(".crt"))
    if not all(file.is_file() for file in pair):
        return {}
    return {file.name: read_small_file(file) for file in pair}


def _from_package(tools: Tools, package: Path, progress: Progress) -> Carried:
    opened, report = open_package(tools, package, trusted=(), progress=progress)
    if not _is_whole(report):
        raise EarlierPackageRefusedError(package)
    files = EarlierFiles(
        package=opened.texts[PACKAGE_PATH],
        submission=opened.texts[SUBMISSION_PATH],
        criterion_set=opened.texts[SET_PATH],
    )
    try:
        return Carried(understand(files, tools.read_criterion_set), files)
    except (CriterionSetFaultyError, SubmissionFaultyError) as error:
        raise EarlierPackageRefusedError(package) from error


def _is_whole(report: VerificationReport) -> bool:
    """Everything but the signer's trust, which nobody has pinned on the office's own PC."""
    claims = (report.readable, report.intact, report.signed_validly, report.complete)
    return all(claim is Claim.YES for claim in claims)


def _write_key(target: Path, content: bytes) -> None:
    unfinished = target.with_name(f".{target.name}.part")
    with writing(target):
        try:
            target.parent.mkdir(exist_ok=True)
            unfinished.touch(mode=0o600)
            unfinished.write_bytes(content)
            flush_file(unfinished)
            unfinished.replace(target)
            flush_folder(target.parent)
        finally:
            unfinished.unlink(missing_ok=True)

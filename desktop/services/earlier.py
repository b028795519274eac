"""Keeps what a workspace knows of an earlier year beside its own work, and reads it back."""

import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from desktop.domain.answers import Answer, Layer
from desktop.domain.criteria import CriterionSet
from desktop.domain.earlier_errors import (
    EarlierDamagedError,
    EarlierNotBeforeError,
    EarlierOtherUnitError,
)
from desktop.domain.errors import AppError
from desktop.domain.evidence import EvidenceDocument
from desktop.domain.plan import Plan
from desktop.domain.plan_json import read_plan_json
from desktop.domain.scoring.totals import ScoreSheet, score_set
from desktop.domain.submission import Submission, Unit
from desktop.domain.submission_errors import SubmissionFault, SubmissionFaultyError
from desktop.domain.submission_json import read_submission
from desktop.durable import flush_file, flush_folder, writing
from desktop.ports.criterion_sets import CriterionSetReader
from desktop.services.files import read_small_file
from desktop.services.workspace import EARLIER, Workspace

_PACKAGE, _SUBMISSION, _SET = "package.json", "submission.json", "criteria-set.yaml"
_PLAN = "plan.json"


@dataclass(frozen=True, slots=True)
class EarlierFiles:
    """An earlier year as it was handed in: head, answers and documents, and the set's bytes.

    `plan` is the improvement plan that was made in it; None where there is none, or none is known.
    """

    package: bytes
    submission: bytes
    criterion_set: bytes
    plan: bytes | None = None


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier year, read and scored."""

    submission: Submission
    criterion_set: CriterionSet
    sheet: ScoreSheet
    plan: Plan | None = None

    @property
    def year(self) -> int:
        """Which year it was."""
        return self.submission.head.year

    @property
    def answers(self) -> Mapping[str, Answer]:
        """What the office itself answered."""
        return self.submission.answers.get(Layer.SELF, {})

    def documents_of(self, leaf: str) -> tuple[EvidenceDocument, ...]:
        """What proved a leaf of that year, each document once."""
        used = {link.document for link in self.submission.links if link.leaf == leaf}
        return tuple(one for one in self.submission.documents if one.code in used)


def understand(files: EarlierFiles, read_criterion_set: CriterionSetReader) -> Earlier:
    """What the files say, as hostile text.

    None of the files is trusted to fit the others. Raises CriterionSetFaultyError,
    SubmissionFaultyError.
    """
    criterion_set = read_criterion_set(files.criterion_set)
    declared = read_submission(files.package, files.submission, criterion_set)
    submission = declared.submission
    digest, answered = sha256(files.criterion_set).hexdigest(), submission.head.criterion_set
    if digest != answered:
        facts = (("text", answered), ("known", digest))
        raise SubmissionFaultyError((SubmissionFault("package.other_set", _SET, facts),))
    sheet = score_set(criterion_set, submission.answers.get(Layer.SELF, {}))
    plan = None if files.plan is None else read_plan_json(files.plan, _PLAN)
    return Earlier(submission, criterion_set, sheet, plan)


def check_is_before(earlier: Earlier, *, unit: Unit, year: int) -> None:
    """Raise EarlierOtherUnitError or EarlierNotBeforeError where these are not its figures."""
    found = earlier.submission.head.unit
    if found.code != unit.code:
        raise EarlierOtherUnitError(f"{found.code} {found.name}", f"{unit.code} {unit.name}")
    if earlier.year >= year:
        raise EarlierNotBeforeError(earlier.year, year)


def read_earlier(workspace: Workspace) -> Earlier | None:
    """The earlier year the workspace keeps, or None; raises EarlierDamagedError."""
    folder = workspace.earlier
    if not folder.is_dir():
        return None
    try:
        earlier = understand(_read(folder), workspace.tools.read_criterion_set)
        check_is_before(earlier, unit=workspace.unit, year=workspace.criterion_set.year)
    except AppError as error:
        raise EarlierDamagedError(folder) from error
    return earlier


def keep_earlier(root: Path, files: EarlierFiles) -> None:
    """Keep an earlier year in a workspace's folder, in place of one that was kept before.

    Raises DiskFullError, WriteRefusedError; the one that was kept before then stays.
    """
    folder = root / EARLIER
    contents = {
        _PACKAGE: files.package,
        _SUBMISSION: files.submission,
        _SET: files.criterion_set,
        **({} if files.plan is None else {_PLAN: files.plan}),
    }
    with writing(folder):
        unfinished = Path(tempfile.mkdtemp(prefix=f".{EARLIER}.", dir=root))
    try:
        with writing(folder):
            for name, content in contents.items():
                (unfinished / name).write_bytes(content)
                flush_file(unfinished / name)
            flush_folder(unfinished)
            _put_in_place(unfinished, folder)
            flush_folder(root)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


def plan_there(root: Path, *, year: int) -> bytes | None:
    """The plan that a workspace's folder keeps already, if it is the one made in this year."""
    try:
        content = _read_plan(root / EARLIER)
        plan = None if content is None else read_plan_json(content, _PLAN)
    except AppError:
        return None
    return content if plan is not None and plan.year == year + 1 else None


def _put_in_place(unfinished: Path, folder: Path) -> None:
    """Swap the folders; the files are one thing and are never mixed."""
    with tempfile.TemporaryDirectory(
        prefix=f".{EARLIER}.", dir=folder.parent, ignore_cleanup_errors=True
    ) as aside:
        old = Path(aside) / EARLIER
        if folder.exists():
            folder.rename(old)
        try:
            unfinished.rename(folder)
        except OSError:
            if old.exists():
                old.rename(folder)
            raise


def _read(folder: Path) -> EarlierFiles:
    return EarlierFiles(
        package=read_small_file(folder / _PACKAGE),
        submission=read_small_file(folder / _SUBMISSION),
        criterion_set=read_small_file(folder / _SET),
        plan=_read_plan(folder),
    )


def _read_plan(folder: Path) -> bytes | None:
    return read_small_file(folder / _PLAN) if (folder / _PLAN).exists() else None

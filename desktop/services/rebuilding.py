"""Writes a received submission out whole: its data, its evidence, and a page to browse them."""

import shutil
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Final

from desktop.domain.answers import Layer
from desktop.domain.delivery_errors import NameTakenError
from desktop.domain.errors import FileUnreadableError, FileVanishedError, ObjectMissingError
from desktop.domain.evidence import Digest
from desktop.domain.explanation_errors import RebuildLacksError, RebuildRefusedError
from desktop.domain.explanation_json import EXPLANATION_PATH
from desktop.domain.package_names import package_name
from desktop.domain.plain_text import one_line
from desktop.domain.receiving import ReceivedFile
from desktop.domain.receiving_errors import UnknownReceivedError
from desktop.domain.scoring.totals import score_set
from desktop.domain.submission import Submission
from desktop.domain.submission_json import (
    PACKAGE_PATH,
    SET_PATH,
    SUBMISSION_PATH,
    read_package_json,
    read_submission,
)
from desktop.domain.verification import WHOLE
from desktop.durable import flush_folder, writing
from desktop.ports.package_reading import OpenedPackage, WantedEntry
from desktop.ports.papers import ReportContent
from desktop.ports.progress import Progress
from desktop.services.base_check import EVIDENCE
from desktop.services.package_judge import PackageJudge
from desktop.services.part_of_job import parts_of
from desktop.services.placing import place_file
from desktop.services.received_files import files_of, package_path
from desktop.services.register_bases import Chosen, choose_base
from desktop.services.trusted import trusted_for
from desktop.services.workspace import Workspace

_VIEWER: Final = "data/index.html"
_REPORT: Final = "data/report/bao-cao-tu-cham-diem.pdf"
_MANIFEST: Final = "manifest-sha256.txt"
_MOST_NAMED: Final = 5
_TEXTS: Final = (PACKAGE_PATH, SUBMISSION_PATH, SET_PATH, EXPLANATION_PATH, _REPORT)


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """A folder that holds a whole submission, and how many documents are in it."""

    folder: Path
    documents: int


@dataclass(frozen=True, slots=True)
class _Source:
    """A package that was read again, and the files it lies in."""

    opened: OpenedPackage
    files: tuple[Path, ...]

    @property
    def evidence(self) -> Mapping[Digest, str]:
        """Under which name each content lies there."""
        entries = self.opened.entries
        return {one.digest: one.path for one in entries if one.path.startswith(EVIDENCE)}


def rebuild(workspace: Workspace, number: int, folder: Path, *, progress: Progress) -> Rebuilt:
    """Write a verified package into a new folder below `folder`, an explanation with its base.

    Every byte is checked once more, and `sha256sum -c` can check the result. Raises
    UnknownReceivedError, RebuildRefusedError for what is not verified, RebuildLacksError with the
    names of what cannot be read any more, NameTakenError, DiskFullError, WriteRefusedError,
    JobCancelledError; nothing is left then.
    """
    one = _received(workspace, number)
    judging, copying = parts_of(progress, [one.size, one.size])
    sources = _sources(workspace, one, judging)
    target = folder / _name(one)
    if target.exists():
        raise NameTakenError(target)
    with writing(folder):
        folder.mkdir(parents=True, exist_ok=True)
        unfinished = Path(tempfile.mkdtemp(prefix=f".{target.name}.", dir=folder))
    try:
        submission, listed = _write_texts(workspace, sources[0].opened, unfinished)
        listed |= _copy(workspace, submission, sources, unfinished, copying)
        _refuse_gaps(submission, listed, number)
        place_file(unfinished / _MANIFEST, _manifest(listed))
        with writing(target):
            unfinished.rename(target)
            flush_folder(folder)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    return Rebuilt(target, len(submission.documents))


def _received(workspace: Workspace, number: int) -> ReceivedFile:
    with workspace.look() as work:
        one = work.register.get(number)
    if one is None:
        raise UnknownReceivedError(number)
    if not one.is_counted:
        raise RebuildRefusedError(number)
    return one


def _name(one: ReceivedFile) -> str:
    if one.head is None:
        raise RebuildRefusedError(one.number)
    return Path(package_name(replace(one.head, volume=None))).stem


def _sources(workspace: Workspace, one: ReceivedFile, progress: Progress) -> tuple[_Source, ...]:
    """The package and, for an explanation, its base, each read once more and found whole."""
    files = [(one, _paths(workspace, one))]
    with workspace.look() as work:
        head, judged = one.head, one.judged
        chosen = choose_base(work, head, judged.signers) if head and judged else None
    if isinstance(chosen, Chosen):
        files.append((chosen.file, _paths(workspace, chosen.file)))
    unit = "" if one.head is None else one.head.unit.code
    judge = PackageJudge(workspace.tools, trusted_for(workspace, unit))
    every = [path for _, paths in files for path in paths]
    judgements = list(judge.judge(every, progress=progress))
    sound = {each.opened.digest for each in judgements if each.is_sound}
    found = {each.opened.digest: each.opened for each in judgements if each.report.verdict in WHOLE}
    digests = [None if each.judged is None else each.judged.digest for each, _ in files]
    named = list(zip(digests, (each.name for each, _ in files), strict=True))
    # An explanation is not whole without its base, but then it is the base that is lost.
    for there in (sound, found):
        if lost := [name for digest, name in named if digest not in there]:
            raise _lacks(one.number, lost)
    pairs = zip(digests, files, strict=True)
    return tuple(_Source(found[digest], paths) for digest, (_, paths) in pairs)


def _paths(workspace: Workspace, one: ReceivedFile) -> tuple[Path, ...]:
    paths, lost = [], []
    for each in files_of(workspace, one):
        try:
            paths.append(package_path(workspace, each))
        except ObjectMissingError:
            lost.append(each.name)
    if lost:
        raise _lacks(one.number, lost)
    return tuple(paths)


def _write_texts(
    workspace: Workspace, opened: OpenedPackage, folder: Path
) -> tuple[Submission, dict[str, Digest]]:
    """What the package says, as it says it, and a page on which all evidence can be opened."""
    texts = {path: opened.texts[path] for path in _TEXTS if path in opened.texts}
    criterion_set = workspace.tools.read_criterion_set(texts[SET_PATH])
    head = read_package_json(texts[PACKAGE_PATH])
    submission = read_submission(
        texts[PACKAGE_PATH], texts[SUBMISSION_PATH], criterion_set, kind=head.kind
    ).submission
    answers = submission.answers.get(Layer.SELF, {})
    content = ReportContent(
        unit=head.unit,
        criterion_set=criterion_set,
        answers=answers,
        sheet=score_set(criterion_set, answers),
        documents=submission.documents,
        links=submission.links,
        paths=submission.paths,
        at=head.created_at,
    )
    texts[_VIEWER] = workspace.tools.papers.viewer(content)
    for path, text in texts.items():
        place_file(folder / path, text)
    return submission, {path: Digest(sha256(text).hexdigest()) for path, text in texts.items()}


def _copy(
    workspace: Workspace,
    submission: Submission,
    sources: Sequence[_Source],
    folder: Path,
    progress: Progress,
) -> dict[str, Digest]:
    """The documents that were written, each from the first package that has it."""
    copied: dict[str, Digest] = {}
    (folder / EVIDENCE).mkdir(parents=True, exist_ok=True)
    for source in sources:
        there = source.evidence
        wanted = {
            there[one.content.digest]: WantedEntry(
                folder / f"data/{submission.paths[one.code]}", one.content.digest
            )
            for one in submission.documents
            if one.content.digest in there and f"data/{submission.paths[one.code]}" not in copied
        }
        for file in source.files:
            with suppress(FileUnreadableError, FileVanishedError):  # a worse copy of a volume
                for name in workspace.tools.copy_entries(file, wanted, progress=progress):
                    done = wanted.pop(name)
                    copied[done.target.relative_to(folder).as_posix()] = done.digest
    return copied


def _refuse_gaps(submission: Submission, listed: Mapping[str, Digest], number: int) -> None:
    paths = ((one, f"data/{submission.paths[one.code]}") for one in submission.documents)
    gaps = [f"{one.code} {one.name}" for one, path in paths if path not in listed]
    if gaps:
        raise _lacks(number, gaps)


def _lacks(number: int, names: Iterable[str]) -> RebuildLacksError:
    told = [one_line(each) for each in islice(names, _MOST_NAMED + 1)]
    named = told if len(told) <= _MOST_NAMED else [*told[:_MOST_NAMED], "…"]
    return RebuildLacksError(number, "; ".join(named))


def _manifest(listed: Mapping[str, Digest]) -> bytes:
    return "".join(f"{listed[path]}  {path}\n" for path in sorted(listed)).encode()

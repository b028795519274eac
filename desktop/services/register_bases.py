"""Finds in a receiving office's register what an explanation rests on, and reads it again."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from desktop.domain import bases
from desktop.domain.errors import FileUnreadableError, FileVanishedError, ObjectMissingError
from desktop.domain.evidence import Digest
from desktop.domain.package_places import believed
from desktop.domain.package_standing import volumes_beside
from desktop.domain.receiving import ReceivedFile, SignedBy
from desktop.domain.submission import PackageHead
from desktop.domain.submission_json import PACKAGE_PATH
from desktop.domain.verification import Aspect, Verdict, VerificationFinding
from desktop.ports.package_reading import OpenedPackage
from desktop.ports.progress import Progress
from desktop.ports.workspace import UnitOfWork
from desktop.services.base_check import Base, check_base, check_heads
from desktop.services.package_judge import PackageJudge
from desktop.services.received_files import files_of, package_path
from desktop.services.trusted import trusted_for
from desktop.services.workspace import Workspace

_WHOLE: Final = frozenset({Verdict.VERIFIED, Verdict.UNTRUSTED})


@dataclass(frozen=True, slots=True)
class Chosen:
    """The file at which a base stands, and the number of the file with which it was whole."""

    file: ReceivedFile
    last: int


@dataclass(frozen=True, slots=True)
class Resting:
    """What an explanation and its base say together; `last` is 0 where nothing was read."""

    findings: tuple[VerificationFinding, ...]
    last: int = 0


def choose_base(
    work: UnitOfWork, head: PackageHead, signers: Sequence[SignedBy], *, until: int | None = None
) -> Chosen | tuple[VerificationFinding, ...] | None:
    """The base that an explanation names: there, or what is wrong with it; None where it is not.

    With `until`, what its unit handed over after that file is as if it had not come.
    """
    if head.base is None:
        return None
    found = [one for one in work.register.with_digest(head.base) if is_whole(one)]
    own = [one for one in found if one.head is not None and one.head.unit.code == head.unit.code]
    in_time = [Chosen(one, _last(work, one)) for one in own]
    in_time = [one for one in in_time if until is None or one.last <= until]
    if not in_time:
        strange = next((one.head for one in found if one.head is not None and one not in own), None)
        return None if strange is None else tuple(check_heads(head, strange))
    first = in_time[0].file.head
    if first is not None and (faults := tuple(check_heads(head, first))):
        return faults
    kept = believed([one.file for one in in_time], head.unit.code, signers=signers)
    chosen = next((one for one in in_time if one.file in kept), None)
    return chosen or (_not_believed([one.file for one in in_time]),)


def rest(
    workspace: Workspace,
    opened: OpenedPackage,
    chosen: Chosen,
    *,
    progress: Progress,
) -> Resting:
    """Every contradiction between an explanation and its base, whose bytes are all read again."""
    base = _read(workspace, chosen.file, progress)
    if base is None:
        return Resting((_finding(bases.DAMAGED),))
    found = check_base(opened, base, workspace.tools.read_criterion_set)
    return Resting(tuple(found), chosen.last)


def _read(workspace: Workspace, one: ReceivedFile, progress: Progress) -> Base | None:
    if one.head is None:
        return None
    judge = PackageJudge(workspace.tools, trusted_for(workspace, one.head.unit.code))
    try:
        paths = [package_path(workspace, each) for each in files_of(workspace, one)]
        for judgement in judge.judge(paths, progress=progress):
            base = judgement.as_base()
            if base is not None and base.digest == _digest(one):
                return replace(base, head=one.head)
    except (ObjectMissingError, FileVanishedError, FileUnreadableError):
        return None
    return None


def _last(work: UnitOfWork, one: ReceivedFile) -> int:
    if one.head is None or one.head.volume is None:
        return one.number
    volumes = volumes_beside(one, work.register.volumes(one.head.volume.group))
    return max((each.number for each in volumes), default=one.number)


def _not_believed(found: Sequence[ReceivedFile]) -> VerificationFinding:
    judged = (one.judged for one in found)
    is_strange = any(one is not None and one.verdict is Verdict.UNTRUSTED for one in judged)
    return _finding(bases.UNCONFIRMED if is_strange else bases.REFUSED)


def is_whole(one: ReceivedFile) -> bool:
    """Whether a registered package is sound and complete, whoever signed it."""
    return one.judged is not None and one.judged.verdict in _WHOLE


def _digest(one: ReceivedFile) -> Digest | None:
    return None if one.judged is None else one.judged.digest


def _finding(code: str) -> VerificationFinding:
    return VerificationFinding(code, Aspect.COMPLETE, PACKAGE_PATH)

"""Judges the register again after a change of whom this office believes; old verdicts are kept."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from desktop.domain.audit import EntryKind, JournalEntry
from desktop.domain.receiving import Placed, ReceivedFile, Relation
from desktop.domain.rounds import Role
from desktop.ports.progress import Progress
from desktop.services.judging import judge_again
from desktop.services.part_of_job import parts_of
from desktop.services.verdict_log import open_reasons
from desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Review:
    """How many files of the register were looked through, and how many verdicts changed."""

    files: int
    changed: int


def review_verdicts(workspace: Workspace, *, progress: Progress) -> Review:
    """Judge again what may be judged otherwise since the last time, in the order it came.

    Every byte is read again: a new verdict is about the files as they are now, not as they came.
    What a run was killed over is looked through the next time. A package whose bytes are not at
    hand keeps its verdict. Raises TrustDamagedError, JobCancelledError.
    """
    with workspace.look() as work:
        reasons, files = open_reasons(work), work.register.all()
    if workspace.role is not Role.RECEIVING or not reasons:
        return Review(0, 0)
    units = _concerned(reasons, files)
    sizes = [sum(one.size for one in files if _unit(one) == unit) for unit in units]
    for unit, part in zip(units, parts_of(progress, sizes), strict=True):
        judge_again(workspace, unit, progress=part)
    before = {one.number: one.judged for one in files if _unit(one) in units}
    with workspace.work() as work:
        changed = sum(
            one.judged != before[one.number] for one in work.register.all() if one.number in before
        )
        work.journal.append(
            EntryKind.VERDICTS_REVIEWED,
            {
                "reasons": [one.sequence for one in reasons],
                "files": len(before),
                "changed": changed,
            },
            at=workspace.tools.clock.now(),
        )
        work.commit()
    return Review(len(before), changed)


def _concerned(reasons: Iterable[JournalEntry], files: Sequence[ReceivedFile]) -> dict[str, None]:
    """The units whose packages may be judged otherwise, in the order they first sent something."""
    found = {unit for reason in reasons for unit in _units(reason, files)}
    return {unit: None for unit in map(_unit, files) if unit and unit in found}


def _units(reason: JournalEntry, files: Sequence[ReceivedFile]) -> Iterator[str]:
    fingerprint = str(reason.facts.get("fingerprint", ""))
    for one in files:
        match reason.kind:
            case EntryKind.TRUST_INSTALLED:
                yield _unit(one)
            case EntryKind.ROUND_OPENED:
                if one.judged is not None and one.judged.placed == Placed(Relation.UNKNOWN_UNIT):
                    yield _unit(one)
            case _:
                if reason.facts.get("unit") == _unit(one) or _rests_on(one, fingerprint):
                    yield _unit(one)


def _rests_on(one: ReceivedFile, fingerprint: str) -> bool:
    """Whether a certificate has to do with who signed a file."""
    signers = () if one.judged is None else one.judged.signers
    return any(
        fingerprint == each.fingerprint
        or (each.rests_on is not None and fingerprint == each.rests_on.anchor_fingerprint)
        for each in signers
    )


def _unit(one: ReceivedFile) -> str:
    return "" if one.head is None else one.head.unit.code

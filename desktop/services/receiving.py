"""Takes packages into a receiving office: copies, registers and judges each, whatever it is."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.domain.errors import AppError
from desktop.domain.package_standing import is_part, standing
from desktop.domain.plain_text import one_line
from desktop.domain.receiving import Attempt, ReceivedFile, Standing
from desktop.domain.receiving_errors import OtherRoleError
from desktop.domain.rounds import Role
from desktop.domain.submission import Unit
from desktop.domain.verification import NOT_AS_SIGNED, Verdict
from desktop.ports.encryption import ReceiverKey
from desktop.ports.progress import Progress
from desktop.services.dismissing import dismissed
from desktop.services.judging import (
    join_volumes,
    judge_file,
    judge_resting,
    judge_what_can_rest,
)
from desktop.services.offers import OURS, Offer, Refusal, offered
from desktop.services.part_of_job import parts_of
from desktop.services.received_files import forget_opened, keep_bytes
from desktop.services.reviewing import review_verdicts
from desktop.services.saved_mails import mail_folder
from desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Received:
    """What came of what was handed over: each file once, and what could not be taken."""

    files: tuple[ReceivedFile, ...]
    refused: tuple[Attempt, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A file in the register with what it counts for now.

    `is_dismissed`: a person has looked at it and wants to be asked of it no more.
    """

    file: ReceivedFile
    standing: Standing
    is_dismissed: bool = False


@dataclass(frozen=True, slots=True)
class UnitState:
    """A unit that was asked, and what has come from it; `current` is what counts."""

    unit: Unit
    current: ReceivedFile | None
    entries: tuple[Entry, ...]


def receive_files(
    workspace: Workspace,
    sources: Sequence[Path],
    *,
    key: ReceiverKey | None = None,
    progress: Progress,
) -> Received:
    """Take packages from files, folders and saved mails; one that is bad stops none of the others.

    Every file is copied first and stays for good; then it is registered, opened with the office's
    key where it is encrypted, and judged. What an earlier run was killed over is judged too. Raises
    OtherRoleError, JobCancelledError, and where nothing can be written DiskFullError,
    WriteRefusedError, WorkspaceGoneError.
    """
    if workspace.role is not Role.RECEIVING:
        raise OtherRoleError(Role.RECEIVING)
    taken = {one.number: one for one in resume(workspace, key=key, progress=progress)}
    refused = []
    with mail_folder(workspace) as mails:
        found = list(offered(workspace, sources, mails, progress))
        offers = [one for one in found if isinstance(one, Offer)]
        refused += [_refuse(workspace, one) for one in found if isinstance(one, Refusal)]
        parts = parts_of(progress, [size for one in offers for size in [_size(one.path)] * 2])
        for offer in offers:
            outcome = _take(workspace, offer, next(parts))
            if isinstance(outcome, Attempt):
                next(parts)
                refused.append(outcome)
            else:
                one = _judge(workspace, outcome, key=key, progress=next(parts))
                taken[one.number] = one
    return Received(tuple(taken.values()), tuple(refused))


def resume(
    workspace: Workspace, *, key: ReceiverKey | None = None, progress: Progress
) -> tuple[ReceivedFile, ...]:
    """Register and judge what an earlier run had copied when it was killed."""
    with workspace.work() as work:
        known = {one.sha256 for one in work.register.all()}
        now = workspace.tools.clock.now()
        for digest in sorted(workspace.quarantine.digests() - known):
            size = workspace.quarantine.path_of(digest).stat().st_size
            one = work.register.enter(digest, name=f"{digest[:12]}.asice", size=size, at=now)
            work.register.attempt(Attempt(now, one.name, "", one.number))
        work.commit()
    review_verdicts(workspace, progress=progress)
    with workspace.look() as work:
        waiting = work.register.unjudged()
    judged = tuple(judge_file(workspace, one, key=key, progress=progress) for one in waiting)
    _join_what_is_whole(workspace, progress)
    judge_what_can_rest(workspace, progress=progress)
    return judged


def unlock(
    workspace: Workspace, *, key: ReceiverKey, progress: Progress
) -> tuple[ReceivedFile, ...]:
    """Judge again, with the office's key, what could not be opened when it came."""
    return tuple(
        judge_file(workspace, entry.file, key=key, progress=progress)
        for entry in read_register(workspace)
        if entry.standing is Standing.LOCKED
    )


def read_register(workspace: Workspace) -> tuple[Entry, ...]:
    """Everything that was handed over, oldest first, with what it counts for now."""
    with workspace.look() as work:
        files = work.register.all()
        gone = dismissed(work)
    by_unit: dict[str, list[ReceivedFile]] = {}
    for one in files:
        by_unit.setdefault(_unit_code(one), []).append(one)
    return tuple(
        Entry(one, standing(one, by_unit[_unit_code(one)]), one.number in gone) for one in files
    )


def read_attempts(workspace: Workspace, number: int | None = None) -> tuple[Attempt, ...]:
    """Every time something was handed over, or one registered file was, oldest first."""
    with workspace.look() as work:
        return work.register.attempts(number)


def read_units(workspace: Workspace) -> tuple[UnitState, ...]:
    """Every unit that the round asks, and what has come from it."""
    entries: dict[str, list[Entry]] = {}
    for entry in read_register(workspace):
        entries.setdefault(_unit_code(entry.file), []).append(entry)
    with workspace.look() as work:
        last = work.rounds.last()
    units = () if last is None else last.round.units
    return tuple(_unit_state(unit, entries.get(unit.code, [])) for unit in units)


def _join_what_is_whole(workspace: Workspace, progress: Progress) -> None:
    """Join volumes whose last one was judged just before a run was killed."""
    with workspace.look() as work:
        files = work.register.all()
    groups = {
        one.head.volume.group
        for one in files
        if one.judged is not None
        and is_part(one.judged)
        and one.head is not None
        and one.head.volume is not None
        and one.head.volume.number == 1
    }
    for group in sorted(groups):
        join_volumes(workspace, group, progress=progress)


def _unit_state(unit: Unit, entries: Sequence[Entry]) -> UnitState:
    current = [one.file for one in entries if one.standing is Standing.CURRENT]
    return UnitState(unit, current[-1] if current else None, tuple(entries))


def _unit_code(one: ReceivedFile) -> str:
    return "" if one.head is None else one.head.unit.code


@dataclass(frozen=True, slots=True)
class _Taken:
    """A file in the register with its bytes at hand; `is_anew`: they were not there, or damaged."""

    file: ReceivedFile
    is_anew: bool


def _take(workspace: Workspace, offer: Offer, progress: Progress) -> _Taken | Attempt:
    """The file in the register, its bytes in quarantine; or why it could not be taken."""
    done = 0

    def on_bytes(count: int) -> None:
        nonlocal done
        done += count
        progress.step(done, done, offer.name)

    try:
        stored = keep_bytes(workspace, offer.path, on_bytes)
    except OURS:
        raise
    except AppError as error:
        return _refuse(workspace, Refusal(offer.name, offer.source, error))
    now = workspace.tools.clock.now()
    with workspace.work() as work:
        one = work.register.enter(stored.digest, name=offer.name, size=stored.size, at=now)
        if not _is_known(one, work.register.attempts(one.number), offer):
            work.register.attempt(Attempt(now, offer.name, offer.source, one.number))
        one = work.register.get(one.number) or one
        work.commit()
    return _Taken(one, stored.is_new)


def _is_known(one: ReceivedFile, attempts: Sequence[Attempt], offer: Offer) -> bool:
    """Whether this is the very hand-over that a killed run had begun with."""
    return one.judged is None and any(each.source == offer.source for each in attempts)


def _judge(
    workspace: Workspace, taken: _Taken, *, key: ReceiverKey | None, progress: Progress
) -> ReceivedFile:
    """A file that came before is only read again where another outcome is possible."""
    one = taken.file
    verdict = None if one.judged is None else one.judged.verdict
    if key is not None and verdict in NOT_AS_SIGNED:
        taken = replace(taken, is_anew=forget_opened(workspace, one) or taken.is_anew)
    if not taken.is_anew and (one.is_counted or verdict is Verdict.ALTERED):
        judge_resting(workspace, one, progress=progress)
        return one
    return judge_file(workspace, one, key=key, progress=progress)


def _refuse(workspace: Workspace, refusal: Refusal) -> Attempt:
    reason = getattr(refusal.error, "reason", getattr(refusal.error, "size", ""))
    attempt = Attempt(
        at=workspace.tools.clock.now(),
        name=refusal.name,
        source=refusal.source,
        received=None,
        problem=refusal.error.code,
        reason=one_line(str(reason)),
    )
    with workspace.work() as work:
        work.register.attempt(attempt)
        work.commit()
    return attempt


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0

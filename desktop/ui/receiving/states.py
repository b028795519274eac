"""How a unit stands with what it sent: one mark and one word each."""

from collections.abc import Mapping, Sequence
from enum import Enum, auto
from typing import Final

from desktop.domain.package_standing import missing_volumes, volumes_beside
from desktop.domain.receiving import ReceivedFile, Standing
from desktop.domain.verification import Verdict
from desktop.services.receiving import Entry
from desktop.wording.phrases import Words


class Mark(Enum):
    """What the table says of a unit."""

    MISSING = auto()
    RECEIVED = auto()
    RECEIVED_GAP = auto()
    RECEIVED_MORE = auto()
    UNKNOWN_SIGNER = auto()
    LOCKED = auto()
    PART = auto()
    WITHOUT_BASE = auto()
    ALTERED = auto()
    INCOMPLETE = auto()
    UNREADABLE = auto()
    MISPLACED = auto()
    LOOKED_AT = auto()


class Narrowing(Enum):
    """What the table is narrowed to."""

    ALL = auto()
    MISSING = auto()
    LOOK = auto()
    RECEIVED = auto()
    NO_RECEIPT = auto()


MARK_WORDS: Final[Mapping[Mark, str]] = Words(
    {
        Mark.MISSING: "Chưa nộp",
        Mark.RECEIVED: "Đã nhận",
        Mark.RECEIVED_GAP: "Đã nhận, thiếu gói trước",
        Mark.RECEIVED_MORE: "Đã nhận, có gói cần xem",
        Mark.UNKNOWN_SIGNER: "Chờ đối chiếu người ký",
        Mark.LOCKED: "Chờ mở khóa",
        Mark.PART: "Thiếu tập",
        Mark.WITHOUT_BASE: "Chờ gói gốc",
        Mark.ALTERED: "Bị thay đổi",
        Mark.INCOMPLETE: "Thiếu thành phần",
        Mark.UNREADABLE: "Không đọc được",
        Mark.MISPLACED: "Không thuộc đợt này",
        Mark.LOOKED_AT: "Đã xem",
    }
)
MARK_ICONS: Final[Mapping[Mark, tuple[str, str]]] = {
    Mark.MISSING: ("circle", "text-muted"),
    Mark.RECEIVED: ("done", "success"),
    Mark.RECEIVED_GAP: ("alert", "warning"),
    Mark.RECEIVED_MORE: ("alert", "warning"),
    Mark.UNKNOWN_SIGNER: ("unknown", "warning"),
    Mark.LOCKED: ("key", "warning"),
    Mark.PART: ("partial", "warning"),
    Mark.WITHOUT_BASE: ("partial", "warning"),
    Mark.ALTERED: ("blocked", "danger"),
    Mark.INCOMPLETE: ("blocked", "danger"),
    Mark.UNREADABLE: ("blocked", "danger"),
    Mark.MISPLACED: ("excluded", "danger"),
    Mark.LOOKED_AT: ("done", "text-muted"),
}
IS_RECEIVED: Final = frozenset({Mark.RECEIVED, Mark.RECEIVED_GAP, Mark.RECEIVED_MORE})
NEEDS_LOOK: Final = frozenset(Mark) - {Mark.MISSING, Mark.RECEIVED, Mark.LOOKED_AT}

_VERDICTS: Final = {
    Verdict.ALTERED: Mark.ALTERED,
    Verdict.INCOMPLETE: Mark.INCOMPLETE,
    Verdict.UNREADABLE: Mark.UNREADABLE,
}
_OF_STANDING: Final = {
    Standing.CURRENT: Mark.RECEIVED,
    Standing.REPLACED: Mark.RECEIVED,
    Standing.DUPLICATE: Mark.RECEIVED,
    Standing.UNKNOWN_SIGNER: Mark.UNKNOWN_SIGNER,
    Standing.LOCKED: Mark.LOCKED,
    Standing.PART: Mark.PART,
    Standing.WITHOUT_BASE: Mark.WITHOUT_BASE,
}
_SETTLED: Final = frozenset({Standing.CURRENT, Standing.REPLACED, Standing.DUPLICATE})


def mark_of(entries: Sequence[Entry], current: ReceivedFile | None) -> Mark:
    """How a unit stands: by what counts, else by what came last and is no copy."""
    waiting = [one for one in entries if is_waiting(one, entries)]
    if current is None:
        return mark_of_entry(waiting[-1]) if waiting else Mark.MISSING
    if any(one.file.number > current.number for one in waiting):
        return Mark.RECEIVED_MORE
    placed = None if current.judged is None else current.judged.placed
    return Mark.RECEIVED_GAP if placed is not None and placed.missing else Mark.RECEIVED


def mark_of_entry(entry: Entry) -> Mark:
    """How one file stands that is not settled."""
    judged = entry.file.judged
    known = _OF_STANDING.get(entry.standing)
    if known is not None:
        return known
    verdict = Verdict.UNREADABLE if judged is None else judged.verdict
    return _VERDICTS.get(verdict, Mark.MISPLACED)


def is_waiting(entry: Entry, entries: Sequence[Entry]) -> bool:
    """Whether a person has to look at a file: a volume only while others of its group lack."""
    if entry.standing in _SETTLED or entry.is_dismissed:
        return False
    return entry.standing is not Standing.PART or bool(missing_of(entry.file, entries))


def missing_of(one: ReceivedFile, entries: Sequence[Entry]) -> tuple[int, ...]:
    """Which volumes of a file's group have not come."""
    if one.head is None or one.head.volume is None:
        return ()
    return missing_volumes(volumes_beside(one, (each.file for each in entries)))

"""The rows of the page *Hồ sơ nhận*: the units, and every time something was handed over."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from desktop.domain.evidence import Digest
from desktop.domain.plain_text import one_line
from desktop.domain.receipts import ReceiptRecord
from desktop.domain.receiving import Attempt, ReceivedFile
from desktop.domain.search_text import folded
from desktop.services.claiming import Claimed
from desktop.services.receiving import Entry, UnitState
from desktop.ui.messages import describe_attempt
from desktop.ui.receiving.making import Book
from desktop.ui.receiving.states import (
    IS_RECEIVED,
    MARK_WORDS,
    NEEDS_LOOK,
    Mark,
    Narrowing,
    mark_of,
)
from desktop.ui.shell.header import Turnout
from desktop.wording.numbers import brief_moment, moment, points_of
from desktop.wording.phrases import say, word
from desktop.wording.receiving import STANDINGS

STRAYS = ""
"""The code under which what belongs to no unit is listed."""


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A unit, and what counts of what it sent."""

    code: str
    name: str
    mark: Mark
    word: str
    sequence: str = ""
    points: str = ""
    received_at: str = ""
    signer: str = ""
    receipt: str = ""
    lacks_receipt: bool = False


@dataclass(frozen=True, slots=True)
class AttemptRow:
    """One time something was handed over; `number` is None where it could not be taken."""

    at: str
    name: str
    unit: str
    outcome: str
    source: str
    number: int | None


Claims = Mapping[Digest, Claimed | None]
"""The points claimed in packages, by their files, as far as they were read."""


def unit_rows(book: Book, claims: Claims = MappingProxyType({})) -> tuple[UnitRow, ...]:
    """Every unit in the order of the round; at the end what belongs to none of them."""
    rows = tuple(_unit_row(state, book, claims) for state in book.units)
    strays = book.strays
    if not strays:
        return rows
    name = say("Chưa rõ đơn vị: {count} tệp", count=str(len(strays)))
    mark = mark_of(strays, None)
    if mark is Mark.MISSING:  # nothing of it waits
        mark = Mark.LOOKED_AT
    return (*rows, UnitRow(STRAYS, name, mark, MARK_WORDS[mark]))


def first_to_look_at(rows: Sequence[UnitRow]) -> str:
    """The code of the row where something waits, else of one that has sent, else of the first."""
    ranked = (NEEDS_LOOK, IS_RECEIVED, frozenset(Mark))
    return next(row.code for marks in ranked for row in rows if row.mark in marks)


def row_of(entry: Entry, book: Book) -> str:
    """The code of the row under which a file is listed."""
    numbers = {one.file.number for one in book.strays}
    head = entry.file.head
    return STRAYS if head is None or entry.file.number in numbers else head.unit.code


def passes(row: UnitRow, narrowing: Narrowing) -> bool:
    """Whether a row is shown under a filter."""
    match narrowing:
        case Narrowing.ALL:
            return True
        case Narrowing.MISSING:
            return row.mark is Mark.MISSING
        case Narrowing.LOOK:
            return row.mark in NEEDS_LOOK
        case Narrowing.RECEIVED:
            return row.mark in IS_RECEIVED
        case Narrowing.NO_RECEIPT:
            return row.lacks_receipt


def counts(rows: Sequence[UnitRow]) -> Mapping[Narrowing, int]:
    """How many rows pass each filter."""
    return {each: sum(1 for row in rows if passes(row, each)) for each in Narrowing}


def found(rows: Sequence[UnitRow], query: str) -> tuple[UnitRow, ...]:
    """The rows whose code, name or signer has all words of the query, without diacritics."""
    words = folded(query).split()
    if not words:
        return tuple(rows)
    texts = ((row, folded(f"{row.code} {row.name} {row.signer}")) for row in rows)
    return tuple(row for row, text in texts if all(each in text for each in words))


def turnout_of(book: Book, rows: Sequence[UnitRow]) -> Turnout | None:
    """Of the units that were asked, how many have handed in."""
    if book.asked is None:
        return None
    asked = [row for row in rows if row.code != STRAYS]
    found = counts(asked)
    return Turnout(
        asked=len(asked),
        received=found[Narrowing.RECEIVED],
        missing=found[Narrowing.MISSING],
        waiting=counts(rows)[Narrowing.LOOK],
        deadline=book.asked.round.deadline,
    )


def attempt_rows(book: Book) -> tuple[AttemptRow, ...]:
    """The newest first."""
    entries = {entry.file.number: entry for entry in book.entries}
    return tuple(_attempt_row(one, entries) for one in reversed(book.attempts))


def unit_of(one: ReceivedFile) -> str:
    """Whose package a file says it is."""
    return "" if one.head is None else one_line(one.head.unit.name)


def _unit_row(state: UnitState, book: Book, claims: Claims) -> UnitRow:
    one = state.current
    mark = mark_of(state.entries, one)
    row = UnitRow(state.unit.code, state.unit.name, mark, MARK_WORDS[mark])
    shown = one or (state.entries[-1].file if state.entries else None)
    if shown is None or shown.head is None or shown.judged is None:
        return row
    signers = dict.fromkeys(one_line(each.name) for each in shown.judged.signers)
    record = None if one is None else _receipt_of(one, book)
    claimed = None if one is None else claims.get(one.sha256)
    return replace(
        row,
        sequence=str(shown.head.sequence),
        points="" if claimed is None else points_of(claimed.earned, claimed.applicable),
        received_at=brief_moment(shown.received_at),
        signer=", ".join(signers),
        receipt="" if record is None else brief_moment(record.created_at),
        lacks_receipt=one is not None and one.number in book.without_receipt,
    )


def receipt_words(one: ReceivedFile, book: Book) -> str:
    """When the receipt for a file was made, "" where none was."""
    record = _receipt_of(one, book)
    return "" if record is None else moment(record.created_at)


def _receipt_of(one: ReceivedFile, book: Book) -> ReceiptRecord | None:
    digest = None if one.judged is None else one.judged.digest
    return None if digest is None else book.receipts.get(digest)


def _attempt_row(one: Attempt, entries: Mapping[int, Entry]) -> AttemptRow:
    entry = None if one.received is None else entries.get(one.received)
    if entry is None:
        outcome, unit = describe_attempt(one), ""
    else:
        outcome, unit = STANDINGS[entry.standing], unit_of(entry.file)
    return AttemptRow(
        at=brief_moment(one.at),
        name=one_line(one.name),
        unit=unit or word("Chưa rõ"),
        outcome=outcome,
        source=one_line(one.source),
        number=one.received,
    )

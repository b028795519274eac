"""Guesses what a document says of itself, from its first page and from what lies around it."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from desktop.domain.describing.beside_text import Beside, read_beside
from desktop.domain.describing.file_name import NamedFile, number_before, read_file_name
from desktop.domain.describing.guess import Certainty, Description, Guess, GuessSource
from desktop.domain.describing.header import Header, find_header
from desktop.domain.describing.own_date import OwnDate, read_own_date
from desktop.domain.describing.own_issuer import issuer_lines, issuer_name
from desktop.domain.describing.own_number import OwnNumber, read_own_number
from desktop.domain.describing.own_subject import subject_lines, subject_text
from desktop.domain.describing.types import guess_type
from desktop.domain.describing.years import is_sane_year
from desktop.domain.describing.zones import Zones, find_zones
from desktop.domain.document_types import type_name
from desktop.domain.pages import DocumentFacts, TextSource

_SOURCES: Final = {
    TextSource.LAYER: GuessSource.TEXT_LAYER,
    TextSource.OCR: GuessSource.OCR,
    TextSource.NONE: GuessSource.TEXT_LAYER,
}


@dataclass(frozen=True, slots=True)
class _Seen:
    """All that was read, before one field is weighed against another."""

    zones: Zones | None
    source: GuessSource
    own: OwnNumber | None
    day: OwnDate | None
    beside: Beside
    notes: frozenset[str]
    named: NamedFile
    file_name: str
    this_year: int


def describe(facts: DocumentFacts, *, file_name: str, today: date) -> Description:
    """What the document says of itself; the page's own text goes before stamps and file name."""
    header = find_header(facts.pages)
    seen = _look(facts, header, file_name=file_name, this_year=today.year)
    number = _number(seen)
    return Description(
        number=number,
        symbol=_symbol(seen),
        type=guess_type(
            seen.zones, seen.own, seen.source, fallback=_named_type(seen), noted=seen.beside.number
        ),
        issued_on=_issued_on(seen),
        issuer=_issuer(seen),
        subject=_subject(seen),
    )


def _look(facts: DocumentFacts, header: Header | None, *, file_name: str, this_year: int) -> _Seen:
    zones = None if header is None else find_zones(header)
    return _Seen(
        zones=zones,
        source=GuessSource.TEXT_LAYER if header is None else _SOURCES[header.source],
        own=None if zones is None else read_own_number(zones, this_year=this_year),
        day=None if zones is None else read_own_date(zones, this_year=this_year),
        beside=read_beside(facts.annotations, facts.signatures),
        notes=frozenset(facts.annotations),
        named=read_file_name(file_name),
        file_name=file_name,
        this_year=this_year,
    )


def _number(seen: _Seen) -> Guess[str] | None:
    own = seen.own
    if own is not None and own.value.number:
        source = GuessSource.ANNOTATION if own.stamp in seen.notes else seen.source
        return Guess(own.value.number, source, own.certainty, own.place)
    noted = seen.beside.number
    if noted is not None and noted.number and _agree(noted.symbol, own):
        return Guess(noted.number, GuessSource.ANNOTATION, Certainty.LIKELY)
    if own is not None and seen.beside.digits:
        return Guess(seen.beside.digits, GuessSource.ANNOTATION, Certainty.LIKELY)
    named = _named_number(seen)
    return Guess(named, GuessSource.FILE_NAME, Certainty.LIKELY) if named else None


def _named_number(seen: _Seen) -> str:
    """The number in the file's name, where that can be about the same document."""
    if seen.own is not None:
        beside_symbol = number_before(seen.own.value.notation, seen.file_name)
        if beside_symbol:
            return beside_symbol
    return seen.named.number if _fits(seen.named, seen.own) else ""


def _symbol(seen: _Seen) -> Guess[str] | None:
    if seen.own is not None:
        own = seen.own
        return Guess(own.value.notation, seen.source, own.certainty, own.place)
    if seen.beside.number is not None:
        notation = seen.beside.number.notation
        return Guess(notation, GuessSource.ANNOTATION, Certainty.LIKELY)
    if seen.named.symbol:
        return Guess(seen.named.symbol, GuessSource.FILE_NAME, Certainty.LIKELY)
    return None


def _agree(symbol: str, own: OwnNumber | None) -> bool:
    return own is None or own.value.symbol == symbol


def _fits(named: NamedFile, own: OwnNumber | None) -> bool:
    """Whether the file's name can be about the document with this symbol."""
    return own is None or not named.type or named.type in {own.value.type, own.value.type or "CV"}


def _named_type(seen: _Seen) -> str:
    return type_name(seen.named.type) if _fits(seen.named, seen.own) else ""


def _issued_on(seen: _Seen) -> Guess[date] | None:
    day = seen.day
    if day is not None and day.day is not None:
        certainty = day.certainty if _year_fits(day.day, seen) else Certainty.DOUBTFUL
        source = GuessSource.ANNOTATION if day.stamp in seen.notes else seen.source
        return Guess(day.day, source, certainty, day.place)
    named = seen.named.issued_on if _is_about_this(seen) else None
    for value, origin in (
        (seen.beside.day, GuessSource.ANNOTATION),
        (seen.beside.signed_on, GuessSource.SIGNATURE),
        (named, GuessSource.FILE_NAME),
    ):
        if value is not None:
            certainty = Certainty.LIKELY if _year_fits(value, seen) else Certainty.DOUBTFUL
            return Guess(value, origin, certainty)
    return None


def _is_about_this(seen: _Seen) -> bool:
    """Whether the file's name carries no number but the document's own."""
    own = seen.own.value.number if seen.own is not None else ""
    return not own or not seen.named.number or own == seen.named.number


def _year_fits(day: date, seen: _Seen) -> bool:
    """Whether the day's year is possible and no other year stands in the letterhead."""
    printed = {
        None if seen.own is None else seen.own.value.year,
        None if seen.day is None else seen.day.year,
    } - {None}
    return is_sane_year(day.year, this_year=seen.this_year) and printed <= {day.year}


def _issuer(seen: _Seen) -> Guess[str] | None:
    if seen.zones is None:
        return None
    lines = issuer_lines(seen.zones)
    name = issuer_name(lines)
    if not name:
        return None
    return Guess(name, seen.source, _textual(seen), seen.zones.header.place(lines))


def _subject(seen: _Seen) -> Guess[str] | None:
    if seen.zones is None:
        return None
    lines = subject_lines(seen.zones)
    text = subject_text(seen.zones, lines)
    if not text:
        return None
    return Guess(text, seen.source, _textual(seen), seen.zones.header.place(lines))


def _textual(seen: _Seen) -> Certainty:
    is_read = seen.zones is not None and seen.zones.header.has_motto
    return (
        Certainty.CLEAR if is_read and seen.source is GuessSource.TEXT_LAYER else Certainty.LIKELY
    )

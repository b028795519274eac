"""Weighs the type that a title gives against the one that the number's abbreviation gives."""

import re
from typing import Final

from desktop.domain.describing.guess import Certainty, Guess, GuessSource
from desktop.domain.describing.own_number import OwnNumber
from desktop.domain.describing.zones import Title, Zones, is_about
from desktop.domain.document_number import DocumentNumber
from desktop.domain.document_types import LETTER
from desktop.domain.letters import fold

_ADDRESSEE: Final = re.compile(r"\W*k.nh ?g.i\b")
# The Party gives its Quy định the letters of a Quyết định.
_SHARED_LETTERS: Final = frozenset({frozenset({"Quyết định", "Quy định"})})


def guess_type(
    zones: Zones | None,
    own: OwnNumber | None,
    source: GuessSource,
    *,
    fallback: str,
    noted: DocumentNumber | None,
) -> Guess[str] | None:
    """The document's type: by its title, else by its number, else by notes and file name."""
    if zones is not None:
        by_page = _by_page(zones, own, source)
        if by_page is not None:
            return by_page
    if noted is not None and noted.type_name:
        return Guess(noted.type_name, GuessSource.ANNOTATION, Certainty.LIKELY)
    return Guess(fallback, GuessSource.FILE_NAME, Certainty.LIKELY) if fallback else None


def _by_page(zones: Zones, own: OwnNumber | None, source: GuessSource) -> Guess[str] | None:
    if zones.title is not None:
        return _by_title(zones, zones.title, own, source)
    place = None if own is None else own.place
    if any(is_about(line) for line in zones.letterhead):
        return Guess(LETTER, source, _certainty(zones, own), place)
    if own is not None and own.value.type_name:
        return Guess(own.value.type_name, source, _certainty(zones, own), place)
    return Guess(LETTER, source, Certainty.LIKELY) if own is None and _is_letter(zones) else None


def _by_title(zones: Zones, title: Title, own: OwnNumber | None, source: GuessSource) -> Guess[str]:
    place = zones.header.place([zones.header.lines[title.index]])
    by_number = own.value.type_name if own is not None else ""
    certainty = Certainty.CLEAR if source is GuessSource.TEXT_LAYER else Certainty.LIKELY
    if by_number not in {"", LETTER} and not _agree(title.name, by_number):
        certainty = Certainty.DOUBTFUL
    return Guess(title.name, source, certainty, place)


def _agree(title: str, by_number: str) -> bool:
    one, other = fold(title), fold(by_number)
    is_longer = one.startswith(other) or other.startswith(one)
    return is_longer or frozenset({title, by_number}) in _SHARED_LETTERS


def _certainty(zones: Zones, own: OwnNumber | None) -> Certainty:
    """A body's letters alone make a công văn only where a letter's other marks stand as well."""
    if own is None:
        return Certainty.LIKELY
    if own.value.type_name != LETTER or own.value.type or _is_letter(zones):
        return own.certainty
    return Certainty.LIKELY if own.certainty is Certainty.CLEAR else own.certainty


def _is_letter(zones: Zones) -> bool:
    lines = zones.header.lines
    return any(is_about(line) or _ADDRESSEE.match(line.folded) for line in lines)

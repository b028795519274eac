"""Reads the document's own number and symbol from its letterhead."""

import re
from dataclasses import dataclass, replace
from typing import Final

from desktop.domain.describing.guess import Certainty, Place
from desktop.domain.describing.header import HeaderLine
from desktop.domain.describing.years import is_sane_year
from desktop.domain.describing.zones import Zones, number_after_word, read_line_number
from desktop.domain.document_number import DocumentNumber, read_number
from desktop.domain.document_types import abbreviation_like
from desktop.domain.letters import plain_marks
from desktop.domain.pages import TextSource

_DIGITS_ALONE: Final = re.compile(r"\W*(\d{1,6}[a-zđ]?)\W*$")
_NEAR: Final = 0.02  # of the page's width, beyond the line's end
_MISREAD_DIGITS: Final = str.maketrans("lI|!OoQSBZz", "11110005822")
# Number, slash and the rest, as loosely as OCR writes them.
_LOOSE: Final = re.compile(r"(?P<number>[\w|!]{0,7}?)\s*(?P<slash>[/\\])\s*(?P<rest>\S.*)$")
_SLASH_LOST: Final = re.compile(r"(?P<number>\d{1,6})\s?(?=[A-ZĐ][A-Za-zĐ]{1,4}-[A-ZĐ]{2})")
_SYMBOL_ALONE: Final = re.compile(r"[A-ZĐƯ][A-Za-zĐƯ.]{1,7}-[A-ZĐƯ][A-Za-zĐƯ&.]+$")
_LOOSE_TYPE: Final = re.compile(r"([A-Za-zĐđÐ]{2,5})(?=\s*-)")
_PARTY_TYPE: Final = re.compile(r"(?<=[\d\s])-\s*([A-Za-zĐđ]{2,5})(?=\s*/)")
# What OCR makes of the bodies that issue most.
_MISREAD_BODIES: Final = (
    (re.compile(r"\b[UƯÚÙỦŨ][B8ĐR]N[DĐ0O]\b"), "UBND"),
    (re.compile(r"\bH[ĐDB]N[DĐ0O]\b"), "HĐND"),
)
_SUFFIX: Final = re.compile(r"^(.*\d)([a-zđ]?)$")


@dataclass(frozen=True, slots=True)
class OwnNumber:
    """The number as printed, with how far to trust it; `stamp` is the text put into its blank."""

    value: DocumentNumber
    certainty: Certainty
    place: Place | None
    stamp: str | None = None


def read_own_number(zones: Zones, *, this_year: int) -> OwnNumber | None:
    """The number of the letterhead; a cited one never stands there."""
    line = zones.number_line
    if line is None:
        return None
    level = zones.beside(line)
    is_guessed = zones.header.source is TextSource.OCR
    read = _read(line, level, is_guessed=is_guessed)
    if read is None:
        return None
    certainty = _certainty(read, zones, is_guessed=is_guessed, this_year=this_year)
    stamp = None if read.number else _stamp(line, level)
    if stamp is not None:
        digits = _DIGITS_ALONE.sub(r"\1", stamp.text)
        read, line = replace(read, number=digits), stamp
    text = None if stamp is None else stamp.text
    return OwnNumber(read, certainty, zones.header.place([line]), text)


def _read(
    line: HeaderLine, level: tuple[HeaderLine, ...], *, is_guessed: bool
) -> DocumentNumber | None:
    read = read_line_number(line)
    if is_guessed:
        after = number_after_word(line)
        read = read_number(mend_misreadings(line.text if after is None else after)) or read
    return read or _joined(line, level)


def _joined(line: HeaderLine, level: tuple[HeaderLine, ...]) -> DocumentNumber | None:
    """The number where a reader broke the line up: "Số:", "599", "/QĐ-UBND"."""
    pieces = sorted((line, *level), key=lambda piece: piece.left)
    after = pieces[pieces.index(line) + 1 :]
    start = number_after_word(line) or ""
    return read_number(" ".join([start, *(piece.text for piece in after)]))


def _stamp(line: HeaderLine, level: tuple[HeaderLine, ...]) -> HeaderLine | None:
    """The digits that were put into the blank as a text of their own."""
    near = (each for each in level if each.left < line.right + _NEAR)
    return next((each for each in near if _DIGITS_ALONE.match(each.text)), None)


def _certainty(
    read: DocumentNumber, zones: Zones, *, is_guessed: bool, this_year: int
) -> Certainty:
    if read.year is not None and not is_sane_year(read.year, this_year=this_year):
        return Certainty.DOUBTFUL
    if is_guessed or not zones.header.has_motto:
        return Certainty.LIKELY
    return Certainty.CLEAR


def mend_misreadings(text: str) -> str:
    """The text as it was most likely printed, where OCR takes letters for digits or drops marks."""
    text = _SLASH_LOST.sub(r"\g<number>/", plain_marks(text)).replace("ĐĐ", "Đ")
    if _SYMBOL_ALONE.match(text):
        text = f"/{text}"
    loose = _LOOSE.match(text)
    if loose is not None and loose["number"]:
        text = f"{_digits(loose['number'])}/{loose['rest']}"
    text = _LOOSE_TYPE.sub(lambda match: _type(match.group(1)), text, count=1)
    text = _PARTY_TYPE.sub(lambda match: f"-{_type(match.group(1))}", text, count=1)
    for misread, meant in _MISREAD_BODIES:
        text = misread.sub(meant, text)
    return text


def _digits(number: str) -> str:
    mended = number.translate(_MISREAD_DIGITS)
    if mended.isdigit():
        return mended
    parts = _SUFFIX.match(number)
    if parts is None:
        return number
    return parts[1].translate(_MISREAD_DIGITS) + parts[2]


def _type(letters: str) -> str:
    return abbreviation_like(letters) or letters

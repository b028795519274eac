"""Reads the day of issue from the letterhead: "Thạnh Trị, ngày 28 tháng 5 năm 2018"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import zip_longest
from typing import Final

from desktop.domain.describing.guess import Certainty, Place
from desktop.domain.describing.header import HeaderLine
from desktop.domain.describing.years import is_sane_year
from desktop.domain.describing.zones import Zones, is_about
from desktop.domain.pages import TextSource

# A part of a date: digits, the letters OCR takes them for, and dots that hold a blank open.
# Each is taken as a whole: a line of dots could be divided among them in thousands of ways.
_PART: Final = r"[\dlIioOSzZ|!]{0,4}+"
_FILLED: Final = r"[\s.…_,]*+"
_IN_WORDS: Final = re.compile(
    rf"nga[yv]{_FILLED}(?P<day>{_PART}){_FILLED}tha?ng{_FILLED}(?P<month>{_PART}){_FILLED}n[aă]m"
    rf"{_FILLED}(?P<year>{_PART})",
    re.IGNORECASE,
)
_IN_DIGITS: Final = re.compile(
    r"(?:ngay|,)\s*(?P<day>\d{1,2})\s?[/.-]\s?(?P<month>\d{1,2})\s?[/.-]\s?(?P<year>\d{4})\W*$"
)
_BROKEN_OFF: Final = re.compile(r"\bngay\b(?!.*nam\W*\d)")
_MISREAD: Final = str.maketrans("liIoOsSzZ|!", "11100552211")
_DIGITS: Final = re.compile(r"\W*(\d{1,2})\W*$")
_MOST_WORDS: Final = 6  # of a place's name before the day
_PLACE_BEFORE: Final = re.compile(r"[A-ZĐÂÔƠƯ][^,/;:]{1,40},\s*ng")
_NO_PLACE: Final = re.compile(r"[/;:]|\d{3}|\d\W+\d")  # "Phường 1" is a place
_RIGHT_HALF: Final = 0.5
_AFTER: Final = 3  # letters; more of them make it a sentence that cites something


@dataclass(frozen=True, slots=True)
class OwnDate:
    """The day as printed; `day` is None for a blank, whose `year` may be known.

    `stamp` is the first text put into the blank.
    """

    day: date | None
    year: int | None
    certainty: Certainty
    place: Place | None
    stamp: str | None = None


def read_own_date(zones: Zones, *, this_year: int) -> OwnDate | None:
    """The day of the letterhead, None where there is no line for it.

    What the letter is about stands at the left and may cite the day of another document.
    """
    lines = zones.letterhead
    about = next((i for i, line in enumerate(lines) if is_about(line)), len(lines))
    at_right = _unwrapped([line for line in lines if line.centre > _RIGHT_HALF])
    after_place = [line for line in lines[about:] if is_day_line(line)]
    for line in (*at_right, *lines[:about], *after_place):
        match = _date_line(line)
        if match is not None:
            return _own(zones, line, match, this_year=this_year)
    return None


def _unwrapped(lines: Sequence[HeaderLine]) -> Iterator[HeaderLine]:
    """The lines, a day whose end stands on the next line made whole."""
    for line, following in zip_longest(lines, lines[1:]):
        if following is not None and _BROKEN_OFF.search(line.folded):
            text, folded = f"{line.text} {following.text}", f"{line.folded} {following.folded}"
            yield replace(line, text=text, folded=folded, bottom=following.bottom)
        yield line


def is_day_line(line: HeaderLine) -> bool:
    """Whether the line has a place and a day and nothing else, wherever it stands."""
    return _PLACE_BEFORE.match(line.text) is not None and _date_line(line) is not None


def _date_line(line: HeaderLine) -> re.Match[str] | None:
    """The date of a line that holds a place's name and nothing else beside it."""
    match = _IN_WORDS.search(line.folded) or _IN_DIGITS.search(line.folded)
    if match is None or len(line.folded) - match.end() > _AFTER:
        return None
    before = line.text[: match.start()].strip(" ,.")
    is_place = len(before.split()) <= _MOST_WORDS and not _NO_PLACE.search(before)
    return match if is_place else None


def _own(zones: Zones, line: HeaderLine, match: re.Match[str], *, this_year: int) -> OwnDate:
    year = _whole(match["year"])
    day, month = _whole(match["day"]), _whole(match["month"])
    stamps = [each.text for each in zones.beside(line) if _is_within(each, line)]
    digits = [int(_DIGITS.sub(r"\1", stamp)) for stamp in stamps]
    if day is None and digits:
        day = digits.pop(0)
    if month is None and digits:
        month = digits.pop(0)
    found = calendar_day(year, month, day)
    is_guessed = zones.header.source is TextSource.OCR or not zones.header.has_motto
    certainty = Certainty.LIKELY if is_guessed else Certainty.CLEAR
    if found is not None and not is_sane_year(found.year, this_year=this_year):
        certainty = Certainty.DOUBTFUL
    stamp = stamps[0] if len(digits) < len(stamps) else None
    return OwnDate(found, year, certainty, zones.header.place([line]), stamp)


def _is_within(stamp: HeaderLine, line: HeaderLine) -> bool:
    is_inside = line.left <= stamp.left and stamp.right <= line.right
    return is_inside and _DIGITS.match(stamp.text) is not None


def _whole(part: str) -> int | None:
    digits = part.translate(_MISREAD)
    return int(digits) if digits.isdigit() else None


def calendar_day(year: int | None, month: int | None, day: int | None) -> date | None:
    """The day, None where a part is missing or there is no such day."""
    if year is None or month is None or day is None:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None

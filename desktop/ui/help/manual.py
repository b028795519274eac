"""Knows the manual: where it is, its headings as anchors, and what a search finds in it."""

import re
import unicodedata
from collections.abc import Iterator
from enum import Enum
from pathlib import Path

from desktop.domain.search_text import folded

_HEADING = re.compile("^##? (.+)$", re.MULTILINE)
_FENCED = re.compile("^```.*?^```$", re.MULTILINE | re.DOTALL)
_NO_PART = re.compile(r"[^\w\- ]")


class Topic(Enum):
    """The places of the manual that the window leads to, by their anchors."""

    START = "cài-và-mở"
    OVERVIEW = "trang-tổng-quan"
    SCORING = "trang-chấm-điểm"
    LIBRARY = "trang-minh-chứng"
    CHECKS = "trang-kiểm-tra"
    SUBMISSION = "trang-nộp-hồ-sơ"
    PLAN = "trang-kế-hoạch"
    RECEIVING = "cơ-quan-tiếp-nhận"


PAGE_TOPICS = (
    Topic.OVERVIEW,
    Topic.SCORING,
    Topic.LIBRARY,
    Topic.CHECKS,
    Topic.SUBMISSION,
    Topic.PLAN,
)
"""The topics of the pages, in the order of the navigation."""


def manual_file(folder: Path) -> Path:
    """The manual in the folder of the documents."""
    return folder / "huong-dan.md"


def headings(text: str) -> tuple[str, ...]:
    """The titles of a document's chapters, in order."""
    return tuple(_HEADING.findall(_FENCED.sub("", text)))


def anchor(heading: str) -> str:
    """What a link calls a heading."""
    return _NO_PART.sub("", heading.lower()).replace(" ", "-")


def occurrences(text: str, query: str) -> tuple[tuple[int, int], ...]:
    """Where the query stands in the text, as places of its first and past its last character.

    Case and diacritics do not count, as everywhere in the program.
    """
    wanted = folded(query)
    if not wanted:
        return ()
    letters: list[str] = []
    places: list[int] = []
    for place, each in enumerate(text):
        for letter in _folded_letter(each):
            letters.append(letter)
            places.append(place)
    plain = "".join(letters)
    return tuple((places[at], places[at + len(wanted) - 1] + 1) for at in _starts_of(wanted, plain))


def _starts_of(wanted: str, plain: str) -> Iterator[int]:
    at = plain.find(wanted)
    while at >= 0:
        yield at
        at = plain.find(wanted, at + len(wanted))


def _folded_letter(letter: str) -> str:
    if letter.isspace():
        return " "
    if unicodedata.combining(letter):
        return ""
    return folded(letter)

"""Understands what Tesseract prints: words with places (TSV), and which way a page lies."""

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from desktop.domain.pages import TextLine
from desktop.reading.text_lines import Piece, line_of_pieces

_LEAST_CONFIDENCE = 30.0
"""Below this it is specks and rulings that were taken for letters."""

_SURE = 75.0
"""Words that are read upright come out above this on the mean, upside down at about 50."""

_FEW_WORDS = 5
_COLUMNS = 12
_PAGE, _WORD = "1", "5"
_MISREAD = (("Đ\u00d0", "Đ"), ("\u00d0Đ", "Đ"), ("\u00d0", "Đ"), ("\u00f0", "đ"))
"""The Icelandic letter looks the same; Tesseract puts it in Đ's place, or beside it."""

_TURN = re.compile(r"^Rotate: (90|180|270)$", re.MULTILINE)
_TURN_CONFIDENCE = re.compile(r"^Orientation confidence: (\d{1,6}(?:\.\d{1,6})?)$", re.MULTILINE)
_LEAST_TURN_CONFIDENCE = 2.0


@dataclass(frozen=True, slots=True)
class PageReading:
    """The lines of a page, how sure they are on the mean (0–100), and how the words lie."""

    lines: tuple[TextLine, ...] = ()
    confidence: float = 0.0
    is_sideways: bool = False
    words: int = 0

    @property
    def may_be_turned(self) -> bool:
        """Whether the page might be read better another way round."""
        return self.words >= _FEW_WORDS and (self.is_sideways or self.confidence < _SURE)


def page_reading(tsv: str) -> PageReading:
    """What was read; raises ValueError for numbers that are none."""
    rows = [row.rstrip("\n").split("\t") for row in io.StringIO(tsv, newline="\n")]
    rows = [row for row in rows if len(row) == _COLUMNS]
    page = next((row for row in rows if row[0] == _PAGE), None)
    words = [row for row in rows if row[0] == _WORD and float(row[10]) >= _LEAST_CONFIDENCE]
    if page is None or not words:
        return PageReading()
    width, height = float(page[8]), float(page[9])
    return PageReading(
        lines=tuple(
            line
            for _, row in groupby(words, key=lambda word: word[1:5])
            for line in line_of_pieces([_piece(word) for word in row], width, height)
        ),
        confidence=sum(float(word[10]) for word in words) / len(words),
        is_sideways=_is_sideways(words),
        words=len(words),
    )


def turn_to_upright(report: str) -> int:
    """By how many degrees, clockwise, a page has to be turned; 0 when that is not sure."""
    turn, sure = _TURN.search(report), _TURN_CONFIDENCE.search(report)
    if turn is None or sure is None or float(sure[1]) < _LEAST_TURN_CONFIDENCE:
        return 0
    return int(turn[1])


def _is_sideways(words: Sequence[list[str]]) -> bool:
    """Most words of several letters are wider than tall, unless the page lies on its side."""
    long = [word for word in words if len(word[11].strip()) > 2]  # noqa: PLR2004 - "Số" is square
    tall = sum(float(word[9]) > float(word[8]) for word in long)
    return tall * 2 > len(long)


def _piece(row: list[str]) -> Piece:
    left, top, width, height = (float(number) for number in row[6:10])
    text = row[11].strip()
    for misread, meant in _MISREAD:
        text = text.replace(misread, meant)
    return Piece(f"{text} ", left, top, left + width, top + height)

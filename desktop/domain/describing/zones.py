"""Cuts the header into what each part of NĐ 30/2020's first page is about."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from desktop.domain.describing.header import Header, HeaderLine
from desktop.domain.document_number import DocumentNumber, read_number
from desktop.domain.document_types import TITLES

_COLUMN_END: Final = 0.62  # no line of the left column reaches beyond it
_COLUMN_CENTRE: Final = 0.46
_OFF_CENTRE: Final = 0.14  # of the page's width: a title stands nearer to its middle
# "Số:" with what OCR makes of it; "SỞ NỘI VỤ" folds to the same letters and must not pass.
_NUMBER_WORD: Final = re.compile(
    r"\W*(?:(?:luat|nghi quyet|phap lenh|van ban)\s+)?[s$][o06]"
    r"(?:\s*[:;.,'’`]+\s*|\s*(?=[/\d.…_-])|\s+(?=[lio][\dlio]*/)|\s*$)"
)
_ADDRESSEE: Final = re.compile(r"\W*k.nh ?g.i\b")
_TEXT_BEGINS: Final = re.compile(
    r"\W*(?:can cu\b|k.nh ?g.i\b|xet\b|dieu \d|chuong [ivx\d]|phan thu|[ivx]{1,4}\s?\.|hom nay)"
)
_SHORT: Final = 45  # characters of a line that holds a number and nothing else
_LETTERS_ONLY: Final = re.compile(r"[\W\d_]")
_ABOUT: Final = re.compile(r"\W*(?:v/v|v\.v|ve viec)\b")


@dataclass(frozen=True, slots=True)
class Title:
    """The line with the document's type, and what stands behind the type on it."""

    index: int
    name: str
    rest: str


@dataclass(frozen=True, slots=True)
class Zones:
    """Indexes into the header's lines; `letterhead` is what stands above title or addressee."""

    header: Header
    letterhead: Sequence[HeaderLine]
    number_index: int | None
    title: Title | None

    @property
    def number_line(self) -> HeaderLine | None:
        """The line that carries the number, or its blank."""
        return None if self.number_index is None else self.letterhead[self.number_index]

    def beside(self, line: HeaderLine) -> tuple[HeaderLine, ...]:
        """The letterhead's other lines on the same level, from left to right."""
        half = (line.bottom - line.top) / 2
        level = [each for each in self.letterhead if abs(each.top - line.top) <= half]
        return tuple(sorted((each for each in level if each is not line), key=lambda x: x.left))


def find_zones(header: Header) -> Zones:
    """Where letterhead, number and title are."""
    title = _find_title(header.lines[: _first(header.lines, _ADDRESSEE)])
    end = _first(header.lines, _TEXT_BEGINS)
    letterhead = header.lines[: end if title is None else min(end, title.index)]
    number = _find_number(letterhead, has_motto=header.has_motto)
    return Zones(header, letterhead, number, title)


def _first(lines: Sequence[HeaderLine], pattern: re.Pattern[str]) -> int:
    return next((i for i, line in enumerate(lines) if pattern.match(line.folded)), len(lines))


def _find_title(lines: Sequence[HeaderLine]) -> Title | None:
    for index, line in enumerate(lines):
        if line.is_motto or not line.is_upper:
            continue
        title = _title(index, line)
        if title is not None:
            return title
    return None


def _title(index: int, line: HeaderLine) -> Title | None:
    close = _LETTERS_ONLY.sub("", line.folded)  # "Q U Y Ế T  Đ Ị N H" is read as well
    is_centred = abs(line.centre - 0.5) <= _OFF_CENTRE
    for folded, name in TITLES.items():
        if close == folded.replace(" ", ""):
            return Title(index, name, "")
        if is_centred and re.match(rf"{folded}\b", line.folded):
            return Title(index, name, line.text[len(folded) :].strip(" :-–*"))
    return None


def _find_number(lines: Sequence[HeaderLine], *, has_motto: bool) -> int | None:
    """The line that begins with "Số", else the only one of the left column that is a number."""
    near = [
        i
        for i, line in enumerate(lines)
        if is_left(line) or (not has_motto and len(line.text) <= _SHORT)
    ]
    worded = [i for i in near if number_after_word(lines[i]) is not None]
    bare = [i for i in near if not is_about(lines[i]) and read_number(lines[i].text) is not None]
    both = [i for i in worded if i in bare]
    return next(iter((*both, *worded, *bare)), None)


def number_after_word(line: HeaderLine) -> str | None:
    """What follows "Số:" at the start of the line, None for a line that does not start so."""
    match = _NUMBER_WORD.match(line.folded)
    return None if match is None else line.text[match.end() :]


def is_left(line: HeaderLine) -> bool:
    """Whether the line belongs to the left column."""
    return line.centre < _COLUMN_CENTRE and line.right < _COLUMN_END


def is_about(line: HeaderLine) -> bool:
    """Whether a công văn says on this line what it is about."""
    return _ABOUT.match(line.folded) is not None


def read_line_number(line: HeaderLine) -> DocumentNumber | None:
    """The number on a line of the header."""
    after = number_after_word(line)
    return read_number(line.text if after is None else after)

"""Finds the page that opens a document and lays its lines out as NĐ 30/2020 has them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from desktop.domain.describing.guess import Place
from desktop.domain.legacy_letters import readable
from desktop.domain.letters import fold, plain_letters
from desktop.domain.pages import PageFacts, TextLine, TextSource

_OPENING_PAGES: Final = 3  # a cover or a routing slip may come first
_LOWEST: Final = 0.75  # of the page: below it no header reaches
_MIDDLE: Final = 0.5
_MOST_LINES: Final = 150  # of a foreign page; a header has far less
_LONGEST: Final = 400
_HEADING_HEIGHT: Final = 0.09  # of the page, with room for columns set below one another

_MOTTOES: Final = (
    r"c[o0]ng ?h[oa0]{2} ?x. ?h.i",
    r"dang ?cong ?san ?viet",
    r"d[o0]c ?lap\W{0,4}tu ?do",
)
_MOTTO: Final = re.compile("|".join(_MOTTOES))
_DAY: Final = re.compile(r"ngay\s*[\w.…_]{0,6}\s*thang\s*[\w.…_]{0,6}\s*nam")
# The right column where a reader took both columns for one line.
_RIGHT_COLUMN: Final = re.compile(f"{_MOTTO.pattern}|{_DAY.pattern}")
_PLACE_NAME: Final = re.compile(
    r"(?<![\w/.-])(?:(?:TP\.?|Thành phố|Tp\.?) ?)?"
    # Each word ends where another may begin: there are too many other ways to divide a long one.
    r"(?:[A-ZĐÂÔƠƯ](?=\w{0,8}[^\W\dA-Z])\w{1,17}?(?: - | |(?=[A-ZĐÂÔƠƯ,.])|$)){1,4} ?[,.]? ?$"
)
_NUMBER_WORD: Final = re.compile(r"\W*S[ốoôó]\s*[:;./\d]")
_RULE: Final = re.compile(r"[\W_]*$")


@dataclass(frozen=True, slots=True)
class HeaderLine:
    """A line of the header with its letters in order; `folded` is the same without marks.

    `is_motto` says that it belongs to the state's or the Party's heading.
    """

    text: str
    folded: str
    left: float
    top: float
    right: float
    bottom: float
    is_motto: bool = False

    @property
    def centre(self) -> float:
        """The middle between left and right."""
        return (self.left + self.right) / 2

    @property
    def is_upper(self) -> bool:
        """Whether it is set in capitals, a misread letter or two aside."""
        letters = [each for each in self.text if each.isalpha()]
        return bool(letters) and sum(map(str.isupper, letters)) >= 0.8 * len(letters)

    @property
    def is_rule(self) -> bool:
        """Whether it holds no letter or digit."""
        return _RULE.match(self.text) is not None


@dataclass(frozen=True, slots=True)
class Header:
    """The opening page's lines in reading order."""

    page: int
    source: TextSource
    lines: tuple[HeaderLine, ...]

    @property
    def has_motto(self) -> bool:
        """Whether the state's or the Party's heading stands on it."""
        return any(line.is_motto for line in self.lines)

    def place(self, lines: Iterable[HeaderLine]) -> Place | None:
        """The box around some of its lines."""
        boxes = tuple(lines)
        if not boxes:
            return None
        return Place(
            self.page,
            min(box.left for box in boxes),
            min(box.top for box in boxes),
            max(box.right for box in boxes),
            max(box.bottom for box in boxes),
        )


def find_header(pages: Iterable[PageFacts]) -> Header | None:
    """The header of the page that opens the document, None where no page has text."""
    opening = [page for page in pages if page.lines and page.number <= _OPENING_PAGES]
    headers = [_header(page) for page in opening]
    headers = [header for header in headers if header.lines]
    with_motto = (header for header in headers if header.has_motto)
    return next(with_motto, headers[0] if headers else None)


def _header(page: PageFacts) -> Header:
    lines = tuple(line for line in page.lines if line.top < _LOWEST)[:_MOST_LINES]
    texts = readable(tuple(line.text[:_LONGEST] for line in lines))
    plain = [(line, plain_letters(text)) for line, text in zip(lines, texts, strict=True)]
    mottoes = [line for motto in _MOTTOES if (line := _first(plain, motto)) is not None]
    highest = min((line.top for line in mottoes), default=0.0)
    heading = {line for line in mottoes if line.top - highest < _HEADING_HEIGHT}
    split = [
        part for line, text in plain for part in _columns(line, text, in_heading=line in heading)
    ]
    return Header(page.number, page.source, tuple(_in_rows(split)))


def _first(lines: list[tuple[TextLine, str]], motto: str) -> TextLine | None:
    """The highest line with this motto; lower ones speak of the republic, not in its name."""
    with_motto = [line for line, text in lines if re.search(motto, fold(text))]
    return min(with_motto, key=lambda line: line.top, default=None)


def _columns(line: TextLine, text: str, *, in_heading: bool) -> Iterator[HeaderLine]:
    """The line, in two where it runs through both columns of the header."""
    cut = _cut(text, _RIGHT_COLUMN if in_heading else _DAY)
    # Letters are taken for equally wide: good enough to tell the left half from the right.
    width = (line.right - line.left) / max(len(text), 1)
    for start, end in ((0, cut), (cut, len(text))):
        part = text[start:end].strip()
        if part:
            left, right = line.left + start * width, line.left + end * width
            folded = fold(part)
            is_motto = in_heading and _MOTTO.search(folded) is not None
            yield HeaderLine(part, folded, left, line.top, right, line.bottom, is_motto)


def _cut(text: str, right_column: re.Pattern[str]) -> int:
    found = right_column.search(fold(text))
    if found is None or not text[: found.start()].strip():
        return 0
    if not found.group().startswith("ng"):
        return found.start()
    place = _PLACE_NAME.search(text[: found.start()])
    if place is not None:
        return place.start()
    return found.start() if _NUMBER_WORD.match(text) else 0


def _in_rows(lines: list[HeaderLine]) -> Iterator[HeaderLine]:
    """From top to bottom; what stands level, from left to right."""
    rest = sorted(lines, key=lambda line: (line.top, line.left))
    while rest:
        first = rest[0]
        level = first.top + (first.bottom - first.top) * _MIDDLE
        row = [line for line in rest if line.top <= level] or [first]  # a box may be upside down
        yield from sorted(row, key=lambda line: line.left)
        rest = rest[len(row) :]

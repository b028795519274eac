"""The text of a PDF page as lines with their places, upright whichever way the page is turned."""

import sys
from collections.abc import Iterator
from ctypes import c_double, c_int
from dataclasses import dataclass
from itertools import islice

import pypdfium2.raw as pdfium
from pypdfium2 import PdfPage

from desktop.domain.pages import TextLine
from desktop.reading.text_lines import Piece, line_of_pieces

_MOST_LETTERS = 60_000
"""Letters read of one page: a full page of fine print has a tenth of this."""

_MOST_LINES = 3_000
_DEVICE = 1_000_000
_HYPHEN_AT_LINE_END = 2  # pdfium's own mark
_BREAKS = (0x0A, 0x0D)


def page_lines(page: PdfPage, *, letters: int) -> tuple[TextLine, ...]:
    """The lines in the order the file draws them, of so many letters at most.

    Text that cannot be seen is read too: that is how scanners add what they read.
    """
    width, height = page.get_size()
    textpage = page.get_textpage()
    try:
        rows = _rows(textpage.raw, _Upright.of(page), letters)
        lines = (line for row in rows for line in line_of_pieces(row, width, height))
        return tuple(islice(lines, _MOST_LINES))
    finally:
        textpage.close()


@dataclass(frozen=True, slots=True)
class _Upright:
    """Where a place in the file's own system lies on the page as it is seen, in points."""

    origin: tuple[float, float]
    across: tuple[float, float]
    up: tuple[float, float]

    @classmethod
    def of(cls, page: PdfPage) -> "_Upright":
        width, height = page.get_size()

        def seen(x: float, y: float) -> tuple[float, float]:
            across, down = c_int(), c_int()
            pdfium.FPDF_PageToDevice(page, 0, 0, _DEVICE, _DEVICE, 0, x, y, across, down)
            return across.value * width / _DEVICE, down.value * height / _DEVICE

        unit = max(width, height, 1.0)
        origin, right, top = seen(0, 0), seen(unit, 0), seen(0, unit)
        return cls(
            origin,
            ((right[0] - origin[0]) / unit, (right[1] - origin[1]) / unit),
            ((top[0] - origin[0]) / unit, (top[1] - origin[1]) / unit),
        )

    def place(self, x: float, y: float) -> tuple[float, float]:
        return (
            self.origin[0] + x * self.across[0] + y * self.up[0],
            self.origin[1] + x * self.across[1] + y * self.up[1],
        )


def _rows(textpage: object, upright: _Upright, letters: int) -> Iterator[list[Piece]]:
    """What pdfium takes for lines; it joins what stands on one height across the page."""
    row: list[Piece] = []
    for index in range(min(pdfium.FPDFText_CountChars(textpage), letters, _MOST_LETTERS)):
        code = pdfium.FPDFText_GetUnicode(textpage, index)
        if code in _BREAKS:
            yield row
            row = []
        elif 0 < code <= sys.maxunicode:
            row.append(_piece(textpage, index, code, upright, row))
    yield row


def _piece(textpage: object, index: int, code: int, upright: _Upright, row: list[Piece]) -> Piece:
    letter = "-" if code == _HYPHEN_AT_LINE_END else chr(code)
    box = None if letter.isspace() else _box(textpage, index)
    if box is None:  # a blank that pdfium put in stands nowhere
        before = row[-1] if row else Piece("", 0, 0, 0, 0)
        return Piece(letter, before.right, before.top, before.right, before.bottom)
    left, bottom, right, top = box
    (x1, y1), (x2, y2) = upright.place(left, bottom), upright.place(right, top)
    return Piece(letter, min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))


def _box(textpage: object, index: int) -> tuple[float, float, float, float] | None:
    rect = pdfium.FS_RECTF()
    if pdfium.FPDFText_GetLooseCharBox(textpage, index, rect) and rect.right > rect.left:
        return rect.left, rect.bottom, rect.right, rect.top
    left, right, bottom, top = c_double(), c_double(), c_double(), c_double()
    if not pdfium.FPDFText_GetCharBox(textpage, index, left, right, bottom, top):
        return None
    return left.value, bottom.value, right.value, top.value

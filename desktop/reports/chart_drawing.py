"""Draws the bars of the fields: vector, told apart by their filling, so that black is enough."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Any, Final

from reportlab.graphics.shapes import Drawing, Line, Rect, String
from reportlab.lib.colors import HexColor, black, white
from reportlab.lib.units import mm
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase.pdfmetrics import stringWidth

from desktop.reports.page import REGULAR, UPRIGHT_TEXT_WIDTH
from desktop.reports.printable import printable
from desktop.reports.report_parts import Bar, BarGroup, Chart

_LABEL_WIDTH: Final = 62 * mm
_VALUE_WIDTH: Final = 18 * mm
_BAR: Final = 3.6 * mm
_BETWEEN: Final = 4 * mm
_BETWEEN_PAIRS: Final = 2.6 * mm
_FOOT: Final = 6 * mm
_HEAD: Final = 7 * mm
_SIZE: Final = 10
_LABEL_SIZE: Final = 9.5
_LABEL_LEADING: Final = 10.5
_MOST_GROUPS: Final = 14
_FILL: Final = HexColor("#4D4D4D")
_GRID: Final = HexColor("#BFBFBF")
_MARKS: Final = (0, 25, 50, 75, 100)
_ROOM: Final = UPRIGHT_TEXT_WIDTH - _LABEL_WIDTH - _VALUE_WIDTH

Shape = Any  # reportlab ships no types


def drawings(chart: Chart) -> Iterator[Drawing]:
    """The chart in drawings that each fit on a page."""
    for start in range(0, len(chart.groups), _MOST_GROUPS):
        yield _drawing(chart.groups[start : start + _MOST_GROUPS], chart.legend)


def _drawing(groups: Sequence[BarGroup], legend: Sequence[str]) -> Drawing:
    bars = len(legend)
    between = _BETWEEN if bars == 1 else _BETWEEN_PAIRS  # a pair parts the fields by itself
    step = bars * _BAR + between
    bottom, top = _FOOT, _FOOT + len(groups) * step
    drawing = Drawing(UPRIGHT_TEXT_WIDTH, top + _HEAD, initialFontName=REGULAR)
    for shape in (*_grid(bottom, top), *_legend(legend, top + _HEAD - _BAR)):
        drawing.add(shape)
    for position, group in enumerate(groups):
        for shape in _group(group, top - position * step - between / 2, bars):
            drawing.add(shape)
    return drawing


def _grid(bottom: float, top: float) -> Iterator[Shape]:
    for mark in _MARKS:
        x = _LABEL_WIDTH + _ROOM * mark / 100
        colour = black if not mark else _GRID
        yield Line(x, bottom, x, top, strokeColor=colour, strokeWidth=0.5)
        said = f"{mark}\N{NO-BREAK SPACE}%"
        yield _string(x, bottom - _SIZE - 1, said, anchor="middle")


def _legend(legend: Sequence[str], y: float) -> Iterator[Shape]:
    x = _LABEL_WIDTH
    for position, said in enumerate(legend):
        yield _rect(x, y, 6 * mm, is_now=not position)
        yield _string(x + 8 * mm, y + 1, said)
        x += 8 * mm + stringWidth(said, REGULAR, _SIZE) + 8 * mm


def _group(group: BarGroup, top: float, bars: int) -> Iterator[Shape]:
    middle = top - bars * _BAR / 2
    lines = _label_lines(group.label)
    first = middle + (len(lines) - 1) * _LABEL_LEADING / 2 - _LABEL_SIZE / 3
    for position, line in enumerate(lines):
        y = first - position * _LABEL_LEADING
        yield _string(_LABEL_WIDTH - 2 * mm, y, line, anchor="end", size=_LABEL_SIZE)
    if group.before is not None:
        yield from _bar(group.before, top - 2 * _BAR, is_now=False)
    yield from _bar(group.now, top - _BAR, is_now=True)


def _bar(bar: Bar, y: float, *, is_now: bool) -> Iterator[Shape]:
    width = float(_ROOM * (bar.share or Fraction(0)))
    said = bar.said.replace(" ", "\N{NO-BREAK SPACE}")
    x = _LABEL_WIDTH + width + 1.5 * mm
    # No line of the grid runs through a figure.
    room = stringWidth(said, REGULAR, _SIZE) + 2
    yield Rect(x - 1, y, room, _BAR - 0.6 * mm, fillColor=white, strokeColor=None)
    if width:
        yield _rect(_LABEL_WIDTH, y, width, is_now=is_now)
    yield _string(x, y + 1.5, said)


def _rect(x: float, y: float, width: float, *, is_now: bool) -> Rect:
    fill = _FILL if is_now else white
    return Rect(x, y, width, _BAR - 0.6 * mm, fillColor=fill, strokeColor=black, strokeWidth=0.6)


def _string(x: float, y: float, said: str, *, anchor: str = "start", size: float = _SIZE) -> String:
    return String(x, y, said, fontName=REGULAR, fontSize=size, textAnchor=anchor, fillColor=black)


def _label_lines(label: str) -> list[str]:
    """As much of the label as two lines have room for; the table beside has all of it."""
    width = _LABEL_WIDTH - 3 * mm
    first, *rest = simpleSplit(printable(label, REGULAR), REGULAR, _LABEL_SIZE, width) or [""]
    if not rest:
        return [_shortened(first, width)]
    return [_shortened(first, width), _shortened(" ".join(rest), width)]


def _shortened(text: str, width: float) -> str:
    if stringWidth(text, REGULAR, _LABEL_SIZE) <= width:
        return text
    while text and stringWidth(text + "…", REGULAR, _LABEL_SIZE) > width:
        text = text[:-1]
    return text.rstrip() + "…"

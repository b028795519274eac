"""Tables for print: head rows on every page, and no row torn that fits on one."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Final

from reportlab.lib import colors
from reportlab.lib.units import mm
from reportlab.platypus import Table

from desktop.ports.progress import Pause, unasked
from desktop.reports.page import REGULAR, TEXT_HEIGHT
from desktop.reports.paper_frame import shortened
from desktop.reports.paper_text import Align, Face, cell_style, paragraph
from desktop.reports.plain_paragraph import PlainParagraph, plain_paragraph
from desktop.wording.phrases import say

_SIDE_PADDING: Final[float] = 1.2 * mm
_TOP_PADDING: Final[float] = 0.8 * mm
_BOTTOM_PADDING: Final[float] = 1.4 * mm
_RULE: Final = 0.5
_HEAD_SHADE: Final = colors.HexColor("#E8E8E8")
_FIELD_SHADE: Final = colors.HexColor("#F3F3F3")
_SLACK: Final = 2.0
_LONGEST_HEAD: Final = 60
_MOST_LINES: Final = 400

_Cells = tuple[PlainParagraph, ...]


class Emphasis(Enum):
    """How much a row stands out."""

    LEAF = Face.REGULAR
    GROUP = Face.BOLD_ITALIC
    FIELD = Face.BOLD


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head, its width in millimetres, and where codes in its cells lead."""

    head: str
    width: float
    align: Align = Align.LEFT
    places: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of plain texts, one for each column; headings stay with the row that follows.

    `place` is what the row is gone to by; "" where nothing refers to it.
    """

    cells: tuple[str, ...]
    emphasis: Emphasis = Emphasis.LEAF
    heads_next: bool = False
    place: str = ""


@dataclass(frozen=True, slots=True)
class _Placed:
    cells: _Cells
    height: float
    row: Row

    @property
    def shown(self) -> tuple[PlainParagraph | tuple[()], ...]:
        """The cells as reportlab draws them: with nothing where there is nothing to draw."""
        return tuple(cell if cell.frags or cell.place else () for cell in self.cells)


def paper_table(columns: Sequence[Column], rows: Sequence[Row], pause: Pause = unasked) -> Table:
    """A table over any number of pages; a row higher than a page goes on in a row below it."""
    widths = [column.width * mm for column in columns]
    look = cell_style(Face.BOLD, Align.CENTER)
    head = tuple(paragraph(shortened(each.head, _LONGEST_HEAD), look) for each in columns)
    head_height = _height(head, widths)
    room = TEXT_HEIGHT - head_height - _SLACK
    placed = [part for row in rows for part in _fitted(row, columns, room, pause)]
    table = Table(
        [head, *(each.shown for each in placed)],
        colWidths=widths,
        repeatRows=1,
        hAlign="LEFT",
        rowHeights=[head_height, *(each.height for each in placed)],  # measured once is enough
    )
    table.setStyle([*_LOOK, *_row_look(placed), *_kept_together(placed, room)])
    return table


def room_to_start(columns: Sequence[Column], rows: Sequence[Row]) -> float:
    """How high the table's beginning is: its head, and the first rows that stay together."""
    first = next((n for n, row in enumerate(rows) if not row.heads_next), len(rows) - 1)
    start = rows[: first + 1]
    heights = paper_table(columns, start)._argH  # noqa: SLF001 - measured there, and wrap() is slow
    whole = float(sum(heights))
    return whole if whole <= TEXT_HEIGHT else float(sum(heights[:2]))


_LOOK: Final = (
    ("FONTNAME", (0, 0), (-1, -1), REGULAR),  # reportlab would name Helvetica, which is not there
    ("GRID", (0, 0), (-1, -1), _RULE, colors.black),
    ("BACKGROUND", (0, 0), (-1, 0), _HEAD_SHADE),
    ("VALIGN", (0, 0), (-1, 0), "MIDDLE"),
    ("VALIGN", (0, 1), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (-1, -1), _SIDE_PADDING),
    ("RIGHTPADDING", (0, 0), (-1, -1), _SIDE_PADDING),
    ("TOPPADDING", (0, 0), (-1, -1), _TOP_PADDING),
    ("BOTTOMPADDING", (0, 0), (-1, -1), _BOTTOM_PADDING),
)


def _fitted(row: Row, columns: Sequence[Column], room: float, pause: Pause) -> Iterator[_Placed]:
    """The row, in as many parts as it takes for each to fit on a page."""
    pause()
    widths = [column.width * mm for column in columns]
    for number, texts in enumerate(_pieces(row.cells)):
        rest: _Cells = tuple(
            paragraph(
                text,
                cell_style(row.emphasis.value, column.align),
                places=column.places,
                place="" if position or number else row.place,
            )
            for position, (text, column) in enumerate(zip(texts, columns, strict=True))
        )
        if number:
            rest = (_continued(row, columns[0]), *rest[1:])
        while (height := _height(rest, widths)) > room:
            top, rest = _torn(rest, widths, room)
            yield _Placed(top, _height(top, widths), row)
            rest = (_continued(row, columns[0]), *rest[1:])
        yield _Placed(rest, height, row)


def _pieces(texts: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """The cells by so many lines at a time: what is torn off is broken into lines once more."""
    lines = [text.split("\n") for text in texts]
    most = max(map(len, lines))
    for start in range(0, most, _MOST_LINES):
        yield tuple("\n".join(each[start : start + _MOST_LINES]) for each in lines)


def _continued(row: Row, column: Column) -> PlainParagraph:
    """What the first cell of a row says where the row goes on."""
    text = say("{code} (tiếp)", code=row.cells[0])
    return paragraph(text, cell_style(row.emphasis.value, column.align))


def _torn(cells: _Cells, widths: Sequence[float], room: float) -> tuple[_Cells, _Cells]:
    inner = room - _TOP_PADDING - _BOTTOM_PADDING
    parts = [
        _torn_cell(cell, _inner(width), inner) for cell, width in zip(cells, widths, strict=True)
    ]
    return tuple(top for top, _ in parts), tuple(rest for _, rest in parts)


def _torn_cell(
    cell: PlainParagraph, width: float, room: float
) -> tuple[PlainParagraph, PlainParagraph]:
    empty = plain_paragraph((), cell.style)
    _, height = cell.wrap(width, room)
    if height <= room:
        return cell, empty
    top, rest = cell.split(width, room)
    return top, rest


def _height(cells: _Cells, widths: Sequence[float]) -> float:
    inner: list[float] = [
        cell.wrap(_inner(width), TEXT_HEIGHT)[1]
        for cell, width in zip(cells, widths, strict=True)
        if cell.frags
    ]
    return max(inner, default=0.0) + _TOP_PADDING + _BOTTOM_PADDING


def _inner(width: float) -> float:
    """To the last bit what the table will ask for, so that it finds the cell measured."""
    return width - _SIDE_PADDING - _SIDE_PADDING


def _row_look(placed: Sequence[_Placed]) -> Iterator[tuple[object, ...]]:
    for line, each in enumerate(placed, start=1):
        if each.row.emphasis is Emphasis.FIELD:
            yield "BACKGROUND", (0, line), (-1, line), _FIELD_SHADE


def _kept_together(placed: Sequence[_Placed], room: float) -> Iterator[tuple[object, ...]]:
    """Runs of headings with the first row below them, where that fits on a page."""
    first, height = 0, 0.0
    for line, each in enumerate(placed):
        height += each.height
        if each.row.heads_next:
            continue
        if line > first and height <= room:
            yield "NOSPLIT", (0, first + 1), (-1, line + 1)
        first, height = line + 1, 0.0

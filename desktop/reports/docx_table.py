"""Tables of a DOCX paper: the columns and rows of the PDFs; head rows repeat, no row is torn."""

from collections.abc import Iterator, Sequence
from math import ceil
from typing import Final

from docx.oxml.ns import qn

from desktop.ports.progress import Pause, unasked
from desktop.reports.docx_text import Block, Setting, element, line, twips
from desktop.reports.paper_table import Column, Emphasis, Row
from desktop.reports.paper_text import Align, Face

_TEXT_SIZE: Final = 11.0
_PADDING: Final = {"top": 0.6, "left": 1.2, "bottom": 0.8, "right": 1.2}
_HEAD_SHADE, _FIELD_SHADE = "E8E8E8", "F3F3F3"
_LINES: Final = ("top", "left", "bottom", "right", "insideH", "insideV")
_LEFT_SHARE: Final = 0.42
_CHARACTER: Final = 2.2
"""Millimetres of a wide character, so that lines are rather counted too many than too few."""
_MOST_LINES: Final = 26


def table(columns: Sequence[Column], rows: Sequence[Row], pause: Pause = unasked) -> Block:
    """The table; headings stay with the row that follows them."""
    made = _empty_table([column.width for column in columns], "single")
    made.append(_head(columns))
    for row in rows:
        pause()
        made.append(_row(row, columns))
    return made


def two_columns(
    left: Sequence[Block],
    right: Sequence[Block],
    room: float,
    *,
    left_share: float = _LEFT_SHARE,
) -> Block:
    """Two stacks side by side, without lines around them; the right one is the wider."""
    widths = [room * left_share, room * (1 - left_share)]
    made = _empty_table(widths, "nil")
    row = element("w:tr")
    row.append(_row_look())
    for stack, width in zip((left, right), widths, strict=True):
        row.append(_cell(stack, width))
    made.append(row)
    return made


def _head(columns: Sequence[Column]) -> Block:
    row = element("w:tr")
    look = _row_look()
    look.append(element("w:tblHeader"))
    row.append(look)
    setting = Setting(Face.BOLD, _TEXT_SIZE, Align.CENTER, keep_with_next=True)
    for column in columns:
        head = _cell((line(column.head, setting),), column.width, shade=_HEAD_SHADE)
        head.find(qn("w:tcPr")).append(element("w:vAlign", val="center"))
        row.append(head)
    return row


def _row(row: Row, columns: Sequence[Column]) -> Block:
    made = element("w:tr")
    made.append(_row_look() if _fits_on_a_page(row, columns) else element("w:trPr"))
    shade = _FIELD_SHADE if row.emphasis is Emphasis.FIELD else ""
    for position, (text, column) in enumerate(zip(row.cells, columns, strict=True)):
        setting = Setting(
            row.emphasis.value, _TEXT_SIZE, column.align, keep_with_next=row.heads_next
        )
        place = "" if position else row.place
        said = line(text, setting, places=column.places, place=place)
        made.append(_cell((said,), column.width, shade=shade))
    return made


def _fits_on_a_page(row: Row, columns: Sequence[Column]) -> bool:
    """By a rough measure: of a row that is higher than a page, some programs lose the end."""
    return all(
        _lines(text, column.width) <= _MOST_LINES
        for text, column in zip(row.cells, columns, strict=True)
    )


def _lines(text: str, width: float) -> int:
    across = max(1, int((width - 2 * _PADDING["left"]) / _CHARACTER))
    return sum(ceil(len(each) / across) or 1 for each in text.split("\n"))


def _row_look() -> Block:
    look = element("w:trPr")
    look.append(element("w:cantSplit"))
    return look


def _cell(content: Sequence[Block], width: float, *, shade: str = "") -> Block:
    look = element("w:tcPr")
    look.append(element("w:tcW", w=twips(width), type="dxa"))
    if shade:
        look.append(element("w:shd", val="clear", color="auto", fill=shade))
    made = element("w:tc")
    made.append(look)
    made.extend(content)
    return made


def _empty_table(widths: Sequence[float], line_kind: str) -> Block:
    """A table of fixed widths; what Word wants to know of it stands in the order of its schema."""
    look = element("w:tblPr")
    look.append(element("w:tblW", w=twips(sum(widths)), type="dxa"))
    look.append(_borders(line_kind))
    look.append(element("w:tblLayout", type="fixed"))
    margins = element("w:tblCellMar")
    for side, padding in _PADDING.items():
        width = twips(padding if line_kind == "single" else 0)
        margins.append(element(f"w:{side}", w=width, type="dxa"))
    look.append(margins)
    grid = element("w:tblGrid")
    grid.extend(element("w:gridCol", w=twips(width)) for width in widths)
    made = element("w:tbl")
    made.extend((look, grid))
    return made


def _borders(kind: str) -> Block:
    borders = element("w:tblBorders")
    borders.extend(_border_lines(kind))
    return borders


def _border_lines(kind: str) -> Iterator[Block]:
    for side in _LINES:
        yield element(f"w:{side}", val=kind, sz="4", space="0", color="000000")

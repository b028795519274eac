"""A workbook's file: cells whose texts are never formulas, formulas that bring their results."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from html import escape
from io import BytesIO
from math import ceil
from typing import Final

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet
from reportlab.lib.units import inch

from desktop.domain.plain_text import many_lines, one_line
from desktop.reports.page import (
    BOTTOM,
    LEFT,
    LONGEST_PROPERTY,
    NUMBER_FROM_EDGE,
    RIGHT,
    TOP,
    DocumentFacts,
)
from desktop.reports.paper_frame import shortened
from desktop.reports.paper_text import Align
from desktop.reports.zip_times import without_times
from desktop.wording.numbers import number, places_of

FONT: Final = "Times New Roman"
_SIZE: Final = 11
_NUMBER_SIZE: Final = 13
_LONGEST_CELL: Final = 32_767
_EXACT_DIGITS: Final = 15
_TEXT_FORM: Final = "@"
_A4: Final = 9
_LINK: Final = "FF0563C1"
_LINE_HEIGHT: Final = 15
_HIGHEST_ROW: Final = 409
_LINE: Final = Side("thin")
_GRID: Final = Border(_LINE, _LINE, _LINE, _LINE)
_MODIFIED: Final = re.compile(rb"<dcterms:modified[^>]*>[^<]*</dcterms:modified>")
_ESCAPE: Final = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_FORMULA: Final = re.compile(
    rb'<c r="(?P<cell>[A-Z]+[0-9]+)"(?P<look>[^>]*?)><f>(?P<formula>[^<]*)</f><v ?(?:/>|></v>)</c>'
)


@dataclass(frozen=True, slots=True)
class Look:
    """How a cell looks."""

    is_bold: bool = False
    is_italic: bool = False
    align: Align = Align.LEFT
    shade: str = ""
    size: float = _SIZE
    has_grid: bool = True


_HORIZONTAL: Final = {Align.LEFT: "left", Align.CENTER: "center", Align.RIGHT: "right"}
PLAIN: Final = Look()
HEAD: Final = Look(is_bold=True, align=Align.CENTER, shade="E8E8E8")


@dataclass(slots=True)
class Sheet:
    """A sheet to be written, and the results of its formulas."""

    cells: Worksheet
    results: dict[str, Decimal | str] = field(default_factory=dict)

    def text(self, row: int, column: int, untrusted_text: str, look: Look = PLAIN) -> None:
        """Write a text; whatever it begins with, it is no formula."""
        cell = self._cell(row, column, look)
        text = _fitted(many_lines(untrusted_text))
        if text:
            cell.value = _literal(text)
            cell.data_type = "s"
        cell.number_format = _TEXT_FORM

    def number(self, row: int, column: int, value: Decimal, look: Look = PLAIN) -> None:
        """Write a number; one with more digits than a cell keeps is written as text."""
        if len(value.normalize().as_tuple().digits) > _EXACT_DIGITS:
            self.text(row, column, number(value), look)
            return
        cell = self._cell(row, column, look)
        cell.value = Decimal(f"{value:f}")
        cell.number_format = number_form(places_of(value))

    def formula(
        self, row: int, column: int, formula: str, result: Decimal | str, look: Look = PLAIN
    ) -> None:
        """Write a formula with what it comes to now, for readers that do not compute."""
        cell = self._cell(row, column, look)
        cell.value = f"={formula}"  # of any number of decimals, once its figures change
        self.results[cell.coordinate] = result

    def value(
        self, row: int, column: int, value: Decimal | date | str | None, look: Look, *, is_day: bool
    ) -> None:
        """Write a figure that may be changed, to one with more decimals or to a day."""
        cell = self._cell(row, column, look)
        cell.value = Decimal(f"{value:f}") if isinstance(value, Decimal) else value
        cell.number_format = "dd/mm/yyyy" if is_day else "General"

    def link(self, row: int, column: int, sheet: str, target_row: int) -> None:
        """Let a cell lead to a row of another sheet of the same workbook."""
        cell = self.cells.cell(row, column)
        place = f"'{sheet}'!A{target_row}"
        cell.hyperlink = Hyperlink(ref=cell.coordinate, location=place)
        cell.font = Font(FONT, _SIZE, color=_LINK, underline="single")

    def complete_grid(self, columns: int) -> None:
        """Draw the lines around cells that nothing was written into."""
        for row in range(1, self.cells.max_row + 1):
            for column in range(1, columns + 1):
                self.cells.cell(row, column).border = _GRID

    def set_up(self, widths: Sequence[float], *, head_row: int) -> None:
        """For the screen, and for print: lying A4, as wide as the page, heads on every page."""
        sheet = self.cells
        for column, width in enumerate(widths, start=1):
            sheet.column_dimensions[get_column_letter(column)].width = width
        for row in range(head_row, sheet.max_row + 1):
            sheet.row_dimensions[row].height = self._height(row, widths)
        sheet.freeze_panes = f"C{head_row + 1}"
        sheet.print_title_rows = f"{head_row}:{head_row}"
        sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", _A4
        sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        # Centred in the top margin, and none on page 1, as on every paper of the office.
        sheet.HeaderFooter.differentFirst = True
        head = sheet.HeaderFooter.oddHeader = HeaderFooterItem()
        head.center.text, head.center.size = "&P", _NUMBER_SIZE
        head.center.font = f"{FONT},Regular"
        margins = sheet.page_margins
        margins.header = NUMBER_FROM_EDGE / inch
        margins.top, margins.bottom = TOP / inch, BOTTOM / inch
        margins.left, margins.right = LEFT / inch, RIGHT / inch

    def _height(self, row: int, widths: Sequence[float]) -> float:
        """Room for the lines of its cells: not every program fits rows to wrapped texts."""
        lines = 1
        for column, width in enumerate(widths, start=1):
            value = self.cells.cell(row, column).value
            if isinstance(value, str) and not value.startswith("="):
                each = (ceil(len(line) / width) or 1 for line in value.split("\n"))
                lines = max(lines, sum(each))
        return min(lines * _LINE_HEIGHT, _HIGHEST_ROW)

    def _cell(self, row: int, column: int, look: Look) -> Cell:
        cell = self.cells.cell(row, column)
        if not isinstance(cell, Cell):
            raise TypeError("a merged cell is not written to")
        cell.font = Font(FONT, look.size, bold=look.is_bold, italic=look.is_italic)
        cell.alignment = Alignment(_HORIZONTAL[look.align], vertical="top", wrap_text=True)
        if look.has_grid:
            cell.border = _GRID
        if look.shade:
            cell.fill = PatternFill("solid", fgColor=look.shade)
        return cell


@dataclass(slots=True)
class Book:
    """A workbook to be written, sheet after sheet."""

    facts: DocumentFacts
    _book: Workbook = field(default_factory=Workbook)
    _sheets: list[Sheet] = field(default_factory=list)

    def sheet(self, name: str) -> Sheet:
        """One more sheet."""
        made = self._book.active if not self._sheets else self._book.create_sheet()
        if not isinstance(made, Worksheet):
            raise TypeError("a new workbook begins with a sheet")
        made.title = name
        sheet = Sheet(made)
        self._sheets.append(sheet)
        return sheet

    def content(self) -> bytes:
        """The file; the same cells and facts give the same bytes."""
        properties = self._book.properties
        properties.title = shortened(self.facts.title, LONGEST_PROPERTY)
        properties.creator = shortened(self.facts.author, LONGEST_PROPERTY)
        properties.created = self.facts.at.replace(tzinfo=None)
        properties.language = "vi-VN"
        raw = BytesIO()
        self._book.save(raw)
        return _finished(raw.getvalue(), [sheet.results for sheet in self._sheets])


def number_form(places: int) -> str:
    """So many decimals, thousands apart; Excel shows them in the reader's own notation."""
    return "#,##0" + ("." + "0" * places if places else "")


def _fitted(text: str) -> str:
    """What a cell can hold of it; Excel counts in UTF-16."""
    if len(text.encode("utf-16-le")) // 2 <= _LONGEST_CELL:
        return text
    return text[: _LONGEST_CELL // 2] + "…"


def _literal(text: str) -> str:
    """As it stands: spreadsheets read `_x202E_` as one character, such as one nobody can see."""
    return _ESCAPE.sub("_x005F_", text)


def _finished(raw: bytes, results: Sequence[Mapping[str, Decimal | str]]) -> bytes:
    """With the results of formulas, and without the time of the making."""
    by_part = {f"xl/worksheets/sheet{n}.xml": each for n, each in enumerate(results, start=1)}

    def changed(name: str, content: bytes) -> bytes:
        if name == "docProps/core.xml":
            return _MODIFIED.sub(b"", content)
        return _with_results(content, by_part[name]) if name in by_part else content

    return without_times(raw, changed)


def _with_results(xml: bytes, results: Mapping[str, Decimal | str]) -> bytes:
    def filled(found: re.Match[bytes]) -> bytes:
        result = results[found["cell"].decode("ascii")]
        kind = b' t="str"' if isinstance(result, str) else b""
        text = _literal(one_line(result)) if isinstance(result, str) else f"{result:f}"
        head = b'<c r="' + found["cell"] + b'"' + found["look"] + kind
        value = escape(text, quote=False).encode()
        return head + b"><f>" + found["formula"] + b"</f><v>" + value + b"</v></c>"

    return _FORMULA.sub(filled, xml)

"""Reads the cells of a workbook within limits: nothing is computed, nothing outside it is asked."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType
from typing import Final

from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from desktop.catalog.cell_escapes import open_workbook, unescaped
from desktop.catalog.nodes import Mark, ScalarType
from desktop.catalog.number_forms import as_percent, is_percent, shown_digits
from desktop.catalog.workbook_weight import (
    TextScale,
    TooHeavyError,
    refuse_container,
    sheets_of,
)
from desktop.domain.criterion_set_errors import SetFault
from desktop.domain.decimals import plain
from desktop.domain.limits import MAX_WORKBOOK_COLUMNS, MAX_WORKBOOK_ROWS
from desktop.domain.plain_text import invisible_character

_UNTAKEN: Final = MappingProxyType({"f": "cell.formula", "e": "cell.error"})
"""By what the format calls them."""


@dataclass(frozen=True, slots=True)
class SheetCell:
    """A cell that says something: its text, and what the workbook takes it for."""

    mark: Mark
    text: str
    type: ScalarType


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet's rows of cells by column (from 1); rows without anything are left out."""

    name: str
    rows: tuple[Mapping[int, SheetCell], ...]


@dataclass(frozen=True, slots=True)
class Workbook:
    """The sheets that could be read, and what is wrong with the file."""

    sheets: tuple[Sheet, ...]
    faults: tuple[SetFault, ...]


def read_workbook(untrusted_bytes: bytes) -> Workbook:
    """Any bytes give an answer, in time and memory that are bounded."""
    refused = refuse_container(untrusted_bytes)
    if refused is not None:
        return Workbook((), (refused,))
    try:
        return _read(untrusted_bytes)
    except TooHeavyError:
        return Workbook((), (SetFault("file.too_large", 0, 0),))
    except Exception:  # noqa: BLE001 - a library at the edge to foreign bytes: it lets out anything
        return Workbook((), (SetFault("workbook.unreadable", 0, 0),))


def _read(untrusted_bytes: bytes) -> Workbook:
    book = open_workbook(untrusted_bytes)
    try:
        reading = _Reading()
        sheets = [Sheet(sheet.title, reading.rows(sheet)) for sheet in sheets_of(book)]
        return Workbook(tuple(sheets), tuple(reading.faults))
    finally:
        book.close()


class _Reading:
    """Reads one workbook's cells, and notes what is wrong with them."""

    def __init__(self) -> None:
        self.faults: list[SetFault] = []
        self._scale = TextScale()

    def rows(self, sheet: Worksheet) -> tuple[Mapping[int, SheetCell], ...]:
        """The rows that say something; none where there are too many."""
        title = sheet.title
        rows = []
        for row in sheet.iter_rows(max_row=MAX_WORKBOOK_ROWS + 1, max_col=MAX_WORKBOOK_COLUMNS):
            found = (self._cell(cell, title) for cell in row if cell.value is not None)
            cells = {cell.mark.column: cell for cell in found if cell is not None}
            if cells and next(iter(cells.values())).mark.line > MAX_WORKBOOK_ROWS:
                self._fault("workbook.too_many_rows", Mark(MAX_WORKBOOK_ROWS + 1, 1, title))
                return ()
            if cells:
                rows.append(MappingProxyType(cells))
        return tuple(rows)

    def _cell(self, cell: Cell, title: str) -> SheetCell | None:
        """What a cell says; None where it says nothing or cannot be taken."""
        mark = Mark(cell.row, cell.column, title)
        if cell.data_type in _UNTAKEN:
            self._fault(_UNTAKEN[cell.data_type], mark)
            return None
        if isinstance(cell.value, str):
            self._scale.weigh(cell.value)
        text, kind = _said(cell.value, cell.number_format)
        if invisible_character(text) is not None:
            self._fault("text.invisible", mark)
            return None
        return SheetCell(mark, text, kind) if text.strip() else None

    def _fault(self, code: str, mark: Mark) -> None:
        self.faults.append(SetFault(code, mark.line, mark.column, sheet=mark.sheet))


def _said(value: object, form: str) -> tuple[str, ScalarType]:
    match value:
        case bool():
            return ("true" if value else "false"), ScalarType.BOOL
        case int() | float():
            return _number(value, form)
        case datetime() | date():
            return value.strftime("%Y-%m-%d"), ScalarType.DATE
        case _:
            text = unescaped(str(value))
            return text.replace("\r\n", "\n").replace("\r", "\n"), ScalarType.STR


def _number(value: float, form: str) -> tuple[str, ScalarType]:
    if is_percent(form):
        return as_percent(shown_digits(value)), ScalarType.STR
    if isinstance(value, int):
        return str(value), ScalarType.INT
    return plain(shown_digits(value)), ScalarType.FLOAT

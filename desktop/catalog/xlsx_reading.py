"""Reads the cells of a workbook within limits: nothing is computed, nothing outside it is asked."""

import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from types import MappingProxyType
from typing import Final

from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from desktop.catalog.cell_escapes import open_workbook, unescaped
from desktop.catalog.nodes import Mark, ScalarType
from desktop.domain.criterion_set_errors import SetFault
from desktop.domain.decimals import plain
from desktop.domain.limits import (
    MAX_WORKBOOK_BYTES,
    MAX_WORKBOOK_COLUMNS,
    MAX_WORKBOOK_ROWS,
    MAX_WORKBOOK_UNPACKED_BYTES,
)
from desktop.domain.plain_text import invisible_character

MAX_SHEETS: Final = 50


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
    except Exception:  # noqa: BLE001 - a library at the edge to foreign bytes: it lets out anything
        return Workbook((), (SetFault("workbook.unreadable", 0, 0),))


def refuse_container(untrusted_bytes: bytes) -> SetFault | None:
    """What is wrong with the zip, before anything in it is unpacked."""
    if len(untrusted_bytes) > MAX_WORKBOOK_BYTES:
        return SetFault("file.too_large", 0, 0)
    try:
        with zipfile.ZipFile(BytesIO(untrusted_bytes)) as container:
            sizes = [entry.file_size for entry in container.infolist()]
    except Exception:  # noqa: BLE001 - as below
        return SetFault("workbook.unreadable", 0, 0)
    is_too_large = sum(sizes) > MAX_WORKBOOK_UNPACKED_BYTES
    return SetFault("file.too_large", 0, 0) if is_too_large else None


def _read(untrusted_bytes: bytes) -> Workbook:
    book = open_workbook(untrusted_bytes)
    try:
        faults: list[SetFault] = []
        sheets = [
            Sheet(sheet.title, _rows(sheet, faults)) for sheet in book.worksheets[:MAX_SHEETS]
        ]
        return Workbook(tuple(sheets), tuple(faults))
    finally:
        book.close()


def _rows(sheet: Worksheet, faults: list[SetFault]) -> tuple[Mapping[int, SheetCell], ...]:
    title = sheet.title
    rows = []
    for row in sheet.iter_rows(max_row=MAX_WORKBOOK_ROWS + 1, max_col=MAX_WORKBOOK_COLUMNS):
        cells = {}
        for cell in row:
            if cell.value is None:
                continue
            found = _cell(cell, title, faults)
            if found is not None:
                cells[found.mark.column] = found
        if cells and next(iter(cells.values())).mark.line > MAX_WORKBOOK_ROWS:
            faults.append(_fault("workbook.too_many_rows", Mark(MAX_WORKBOOK_ROWS + 1, 1, title)))
            return ()
        if cells:
            rows.append(MappingProxyType(cells))
    return tuple(rows)


def _cell(cell: Cell, title: str, faults: list[SetFault]) -> SheetCell | None:
    """What a cell says; None where it says nothing or cannot be taken."""
    mark = Mark(cell.row, cell.column, title)
    if cell.data_type == "f":
        faults.append(_fault("cell.formula", mark))
        return None
    if cell.data_type == "e":
        faults.append(_fault("cell.error", mark))
        return None
    text, kind = _said(cell.value)
    if invisible_character(text) is not None:
        faults.append(_fault("text.invisible", mark))
        return None
    return SheetCell(mark, text, kind) if text.strip() else None


def _said(value: object) -> tuple[str, ScalarType]:
    match value:
        case bool():
            return ("true" if value else "false"), ScalarType.BOOL
        case int():
            return str(value), ScalarType.INT
        case float():
            # What a workbook shows of a number: the digits behind these are the computer's.
            return plain(Decimal(f"{value:.15g}")), ScalarType.FLOAT
        case datetime() | date():
            return value.strftime("%Y-%m-%d"), ScalarType.DATE
        case _:
            text = unescaped(str(value))
            return text.replace("\r\n", "\n").replace("\r", "\n"), ScalarType.STR


def _fault(code: str, mark: Mark) -> SetFault:
    return SetFault(code, mark.line, mark.column, sheet=mark.sheet)

"""Reads workbooks of any form into tables: merged cells say the same everywhere, nothing counts."""

import zipfile
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time
from io import BytesIO
from types import MappingProxyType
from typing import Final, cast

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from desktop.catalog.cell_escapes import open_workbook, unescaped
from desktop.catalog.number_forms import as_percent, is_percent, shown_digits, with_decimals
from desktop.catalog.sheet_layout import Layout, LayoutError, read_layout
from desktop.catalog.workbook_weight import (
    TextScale,
    TooHeavyError,
    refuse_container,
    sheets_of,
)
from desktop.domain.criterion_set_errors import SetFault
from desktop.domain.decimals import plain
from desktop.domain.limits import MAX_WORKBOOK_COLUMNS, MAX_WORKBOOK_ROWS
from desktop.domain.office_tables.values import (
    CellSort,
    OfficeTable,
    OfficeWorkbook,
    TableCell,
    TableRow,
)
from desktop.domain.plain_text import many_lines

_MACROS: Final = "xl/vbaProject.bin"
_MAX_CELLS: Final = 200_000
"""Of one sheet, merged ones counted as often as they are seen: a full set has about 2,000."""


def read_office_tables(untrusted_bytes: bytes) -> OfficeWorkbook:
    """Any bytes give an answer, in time and memory that are bounded.

    Formulas are not computed: what the workbook kept as their result is taken, and said.
    """
    refused = refuse_container(untrusted_bytes)
    if refused is not None:
        return OfficeWorkbook((), (refused,))
    try:
        return _read(untrusted_bytes)
    except TooHeavyError:
        return OfficeWorkbook((), (SetFault("file.too_large", 0, 0),))
    except Exception:  # noqa: BLE001 - a library at the edge to foreign bytes: it lets out anything
        return OfficeWorkbook((), (SetFault("workbook.unreadable", 0, 0),))


def _read(untrusted_bytes: bytes) -> OfficeWorkbook:
    with zipfile.ZipFile(BytesIO(untrusted_bytes)) as container:
        has_macros = _MACROS in container.namelist()
    notes = (SetFault("table.macros", 0, 0),) if has_macros else ()
    book = open_workbook(untrusted_bytes, is_computed=True)
    try:
        tables, faults = _tables(book)
    finally:
        book.close()
    if not tables and not faults:
        faults = [SetFault("table.empty", 0, 0)]
    # What is hidden comes last: nobody means it unless he says so.
    ordered = sorted(tables, key=lambda table: table.is_hidden)
    return OfficeWorkbook(tuple(ordered), tuple(faults), notes)


def _tables(book: Workbook) -> tuple[list[OfficeTable], list[SetFault]]:
    tables, faults, scale = [], [], TextScale()
    for sheet in sheets_of(book):
        found = _table(sheet, scale)
        if isinstance(found, SetFault):
            faults.append(found)
        elif found.rows:
            tables.append(found)
    return tables, faults


def _table(sheet: Worksheet, scale: TextScale) -> OfficeTable | SetFault:
    name = sheet.title
    own: dict[int, dict[int, TableCell]] = {}
    last = MAX_WORKBOOK_ROWS + 1
    for row in sheet.iter_rows(max_row=last, max_col=MAX_WORKBOOK_COLUMNS):
        cells = {cell.column: _cell(cell, scale) for cell in row if cell.value is not None}
        kept = {column: cell for column, cell in cells.items() if cell.text}
        if kept:
            own[next(iter(kept.values())).home[0]] = kept
    if own and max(own) > MAX_WORKBOOK_ROWS:
        return SetFault("workbook.too_many_rows", last, 1, sheet=name)
    try:
        layout = _layout(sheet)
        rows = tuple(_rows(own, layout))
    except LayoutError:
        return SetFault("table.unreadable", 1, 1, sheet=name)
    is_hidden = sheet.sheet_state != "visible"
    return OfficeTable(name, rows, is_hidden, tuple(_notes(name, rows, layout, is_hidden)))


def _layout(sheet: Worksheet) -> Layout:
    # The library keeps merged cells only where it reads the whole book into objects, which costs
    # fifty times the file; a read-only sheet knows its entry of the container at least.
    entry = cast("str", vars(sheet)["_worksheet_path"])
    archive = cast("zipfile.ZipFile", vars(sheet.parent)["_archive"])
    with archive.open(entry) as stream:
        return read_layout(stream)


def _rows(own: Mapping[int, Mapping[int, TableCell]], layout: Layout) -> Iterator[TableRow]:
    """The rows that say anything, with the text of merged cells in each of their places."""
    spread: dict[int, dict[int, TableCell]] = {line: dict(cells) for line, cells in own.items()}
    count = sum(map(len, spread.values()))
    for (line, column), (top, left) in layout.merged.items():
        cell = own.get(top, {}).get(left)
        # Rows that are merged alone, without a cell of their own, say nothing new.
        if cell is not None and line in spread:
            spread[line][column] = cell
            count += 1
        if count > _MAX_CELLS:
            raise LayoutError
    for line in sorted(spread):
        cells = spread[line]
        yield TableRow(line, MappingProxyType({column: cells[column] for column in sorted(cells)}))


def _notes(
    name: str,
    rows: Sequence[TableRow],
    layout: Layout,
    is_hidden: bool,  # noqa: FBT001 - one of four facts
) -> Iterator[SetFault]:
    """What of a sheet is not as it seems."""
    if is_hidden:
        yield SetFault("table.sheet_hidden", 0, 0, facts=(("text", name),))
    said = {cell.home for row in rows for cell in row.cells.values()}
    kept = sorted(place for place in layout.formulas if place in said)
    lost = sorted(place for place in layout.formulas if place not in said)
    for code, places in (("table.formulas", kept), ("table.formulas_empty", lost)):
        if places:
            yield SetFault(code, *places[0], facts=(("count", str(len(places))),), sheet=name)
    hidden = [row.line for row in rows if row.line in layout.hidden_rows]
    if hidden:
        shown = ", ".join(map(str, hidden[:20])) + (", …" if hidden[20:] else "")
        yield SetFault("table.rows_hidden", hidden[0], 1, facts=(("rows", shown),), sheet=name)
    columns = sorted(layout.hidden_columns & {column for _, column in said})
    if columns:
        yield SetFault("table.columns_hidden", 1, columns[0], sheet=name)


def _cell(cell: Cell, scale: TextScale) -> TableCell:
    place = (cell.row, cell.column)
    match cell.value:
        case bool() | time():
            return TableCell("", CellSort.TEXT, place, "")
        case int() | float() as number if is_percent(cell.number_format):
            text = as_percent(shown_digits(number))
            return TableCell(text, CellSort.TEXT, place, text)
        case int() | float() as number:
            exact = shown_digits(number)
            shown = with_decimals(exact, cell.number_format)
            return TableCell(plain(exact), CellSort.NUMBER, place, shown)
        case datetime() | date() as day:
            text = day.strftime("%Y-%m-%d")
            return TableCell(text, CellSort.DATE, place, text)
        case value:
            is_error = cell.data_type == "e"
            text = "" if is_error else many_lines(unescaped(scale.weigh(str(value))))
            return TableCell(text, CellSort.TEXT, place, text)

"""Makes workbooks as offices have them."""

from collections.abc import Iterable, Sequence
from io import BytesIO

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from desktop.catalog.office_table import read_office_tables
from desktop.domain.office_tables.columns import guess_columns
from desktop.domain.office_tables.tree import build_tree
from desktop.domain.office_tables.values import OfficeTable, TableDraft

Row = Sequence[object]

HEAD: Row = ("STT", "Tiêu chí, tiêu chí thành phần", "Điểm chuẩn", "Tài liệu kiểm chứng")


def book_of(rows: Iterable[Row], *, merged: Sequence[str] = (), name: str = "Phụ lục") -> Workbook:
    book = Workbook()
    sheet = sheet_of(book)
    sheet.title = name
    for row in rows:
        sheet.append(list(row))
    for cells in merged:
        sheet.merge_cells(cells)
    return book


def sheet_of(book: Workbook) -> Worksheet:
    sheet = book.worksheets[0]
    assert isinstance(sheet, Worksheet)
    return sheet


def saved(book: Workbook) -> bytes:
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def table_of(rows: Iterable[Row], *, merged: Sequence[str] = ()) -> OfficeTable:
    book = read_office_tables(saved(book_of(rows, merged=merged)))
    assert book.faults == ()
    (table,) = book.tables
    return table


def draft_of(rows: Iterable[Row], *, merged: Sequence[str] = ()) -> TableDraft:
    table = table_of(rows, merged=merged)
    return build_tree(table, guess_columns(table))


def shape(draft: TableDraft) -> list[tuple[int, str, str, str]]:
    return [
        (row.level, row.code, row.title, "" if row.max is None else str(row.max))
        for row in draft.rows
    ]


def doubts(draft: TableDraft) -> list[tuple[str, int]]:
    return [(doubt.code, doubt.line) for doubt in draft.doubts]

"""Whatever workbook comes: its tables with all that is not as it seems, or why there are none."""

import re
import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.xml.constants import SHARED_STRINGS, SHEET_MAIN_NS

from desktop.catalog.office_table import read_office_tables
from desktop.catalog.xlsx_reading import read_workbook
from desktop.domain.limits import (
    MAX_WORKBOOK_BYTES,
    MAX_WORKBOOK_ELEMENTS,
    MAX_WORKBOOK_UNPACKED_BYTES,
)
from desktop.domain.office_tables.points import read_points
from desktop.domain.office_tables.values import CellSort
from tests.catalog.office_tables import HEAD, book_of, saved, sheet_of, table_of


def with_entry(content: bytes, name: str, entry: bytes) -> bytes:
    """The workbook with one entry more, or another one in its place."""
    target = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(target, "w") as new:
        for each in old.infolist():
            if each.filename != name:
                new.writestr(each, old.read(each))
        new.writestr(name, entry, zipfile.ZIP_DEFLATED)
    return target.getvalue()


def sheet_xml(body: str) -> bytes:
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return f'<worksheet xmlns="{space}">{body}</worksheet>'.encode()


SHEET = "xl/worksheets/sheet1.xml"
ONE_ROW = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'


def test_merged_cells_say_the_same_in_each_place() -> None:
    table = table_of([("a", None, "b"), ("c", "d", None)], merged=["A1:B1", "C1:C2"])

    assert table.rows[0].cells[2].text == "a"
    assert table.rows[0].cells[2].home == (1, 1)
    assert table.rows[1].cells[3].home == (1, 3)


def shared(content: bytes) -> bytes:
    """The workbook with its texts in one table beside the sheets, as Excel writes them."""
    texts: list[str] = []

    def kept(found: re.Match[str]) -> str:
        texts.append(f"<si>{found[2]}</si>")
        return f'{found[1]} t="s"><v>{len(texts) - 1}</v></c>'

    target = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            text = old.read(name).decode()
            text = re.sub(
                r'(<c [^>]*?) t="inlineStr"><is>(.*?)</is></c>', kept, text, flags=re.DOTALL
            )
            part = f'<Override PartName="/xl/sharedStrings.xml" ContentType="{SHARED_STRINGS}"/>'
            new.writestr(name, text.replace("</Types>", f"{part}</Types>"))
        table = f'<sst xmlns="{SHEET_MAIN_NS}">{"".join(texts)}</sst>'
        new.writestr("xl/sharedStrings.xml", table)
    assert texts
    return target.getvalue()


@pytest.mark.parametrize("kept", [bytes, shared])
def test_what_excel_escapes_is_read_as_it_shows_it(kept: Callable[[bytes], bytes]) -> None:
    row = ("hai_x000D_\ndòng", "_x005F_x0041_", "_xD83D__xDE00_ x005F_", "_x005F_x005F_x0041_")

    (table,) = read_office_tables(kept(saved(book_of([row])))).tables

    assert [cell.text for cell in table.rows[0].cells.values()] == [
        "hai\ndòng", "_x0041_", "😀 x005F_", "_x005FA"
    ]  # fmt: skip


def test_numbers_are_exact_and_known_as_shown() -> None:
    book = book_of([(0.1, 1.1, 2.5e-3)])
    sheet_of(book)["B1"].number_format = "0.00"
    (table,) = read_office_tables(saved(book)).tables
    cells = table.rows[0].cells

    assert [cells[at].text for at in (1, 2, 3)] == ["0.1", "1.1", "0.0025"]
    assert cells[2].shown == "1.10"
    assert cells[2].sort is CellSort.NUMBER


def test_a_percentage_is_what_is_seen_and_no_points() -> None:
    book = book_of([(0.8, 0.125, 0.5, 0.5)])
    sheet = sheet_of(book)
    for cell, form in (("A1", "0%"), ("B1", "0.00%"), ("C1", '0.00" %"'), ("D1", r"0.0\%")):
        sheet[cell].number_format = form
    (table,) = read_office_tables(saved(book)).tables

    assert [cell.text for cell in table.rows[0].cells.values()] == ["80%", "12.5%", "0.5", "0.5"]
    assert read_points(table.rows[0].cells[1].text) is None
    assert read_workbook(saved(book)).sheets[0].rows[0][1].text == "80%"


def test_rows_that_are_only_formatted_cost_no_more_than_themselves() -> None:
    cells = '<c s="0"/>' * 12
    empty = "".join(f'<row r="{row}">{cells}</row>' for row in range(2, 100_000))
    body = ONE_ROW.replace("</sheetData>", f"{empty}</sheetData>")

    (table,) = read_office_tables(with_entry(saved(Workbook()), SHEET, sheet_xml(body))).tables

    assert [row.line for row in table.rows] == [1]


def test_kept_results_of_formulas_are_taken_and_named() -> None:
    body = (
        '<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>1+2</f></c></row>'
        "</sheetData>"
    )
    content = with_entry(saved(Workbook()), SHEET, sheet_xml(body))

    (table,) = read_office_tables(content).tables

    assert table.rows[0].cells[1].text == "2"
    assert 2 not in table.rows[0].cells
    said = {(note.code, note.line, note.column) for note in table.notes}
    assert said == {("table.formulas", 1, 1), ("table.formulas_empty", 1, 2)}


def test_hidden_sheets_rows_and_columns_are_read_and_named() -> None:
    book = book_of([("a", "b"), ("c", "d")])
    sheet = sheet_of(book)
    sheet.sheet_state = "hidden"
    sheet.row_dimensions[2].hidden = True
    sheet.column_dimensions["B"].hidden = True
    book.create_sheet("Bảng chính").append(["x"])
    book.active = 1

    tables = read_office_tables(saved(book)).tables

    assert [(table.sheet, table.is_hidden) for table in tables] == [
        ("Bảng chính", False),
        ("Phụ lục", True),
    ]
    codes = {note.code for note in tables[1].notes}
    assert codes == {"table.sheet_hidden", "table.rows_hidden", "table.columns_hidden"}


def test_macros_are_left_alone_and_said() -> None:
    content = with_entry(saved(book_of([HEAD])), "xl/vbaProject.bin", b"macro")

    book = read_office_tables(content)

    assert [note.code for note in book.notes] == ["table.macros"]
    assert book.tables


def test_a_sheet_of_a_hundred_thousand_rows_is_refused_by_name() -> None:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Dài")
    for number in range(100_000):
        sheet.append([number])
    content = BytesIO()
    book.save(content)

    read = read_office_tables(content.getvalue())

    assert [(fault.code, fault.sheet) for fault in read.faults] == [
        ("workbook.too_many_rows", "Dài")
    ]


def packed_otherwise() -> bytes:
    """A workbook with a part of a few bytes, by its own word, that unpacks to half a gigabyte."""
    size = 400 * 2**20
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_BZIP2) as container:
        with container.open(SHEET, "w") as entry:
            for _ in range(400):
                entry.write(bytes(2**20))
        container.writestr("[Content_Types].xml", b"<Types/>")
    return target.getvalue().replace(size.to_bytes(4, "little"), b"\x10\0\0\0")


def said_again(times: int, text: str) -> bytes:
    """A workbook that says one text in many cells."""
    table = f'<sst xmlns="{SHEET_MAIN_NS}"><si><t>{text}</t></si></sst>'.encode()
    content = with_entry(shared(saved(book_of([("a",)]))), "xl/sharedStrings.xml", table)
    cell = '<row r="{}"><c t="s"><v>0</v></c></row>'
    rows = "".join(cell.format(number) for number in range(1, times + 1))
    return with_entry(content, SHEET, sheet_xml(f"<sheetData>{rows}</sheetData>"))


def sheet_of_sheets() -> bytes:
    """A workbook in which two sheets are one and the same part."""
    book = book_of([("a",)])
    book.create_sheet("Hai").append(["b"])
    content = saved(book)
    relations = "xl/_rels/workbook.xml.rels"
    with zipfile.ZipFile(BytesIO(content)) as container:
        said = container.read(relations).replace(b"sheet2.xml", b"sheet1.xml")
    return with_entry(content, relations, said)


MANY = "<mergeCells>{}</mergeCells>".format(
    "".join(f'<mergeCell ref="A1:BL{5000 - number}"/>' for number in range(50))
)
REFUSED = {
    "a renamed CSV": ("STT,Nội dung,Điểm\n1,a,2\n".encode(), "workbook.unreadable"),
    "an old workbook": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "workbook.unreadable"),
    "nothing": (b"", "workbook.unreadable"),
    "too many bytes": (bytes(MAX_WORKBOOK_BYTES + 1), "file.too_large"),
    "an empty sheet": (saved(Workbook()), "table.empty"),
    "merged cells over each other": (
        with_entry(saved(Workbook()), SHEET, sheet_xml(ONE_ROW + MANY)),
        "table.unreadable",
    ),
    "entities": (
        with_entry(
            saved(Workbook()),
            SHEET,
            b'<!DOCTYPE a [<!ENTITY b "c">]>' + sheet_xml(ONE_ROW),
        ),
        "workbook.unreadable",
    ),
    "a packing of its own": (packed_otherwise(), "workbook.unreadable"),
    "a row of millions of cells": (
        with_entry(
            saved(Workbook()),
            SHEET,
            sheet_xml(f"<sheetData><row>{'<c/>' * MAX_WORKBOOK_ELEMENTS}</row></sheetData>"),
        ),
        "file.too_large",
    ),
    "a cell of megabytes": (said_again(1, "a" * 1_000_000), "file.too_large"),
    "a long text in every row": (said_again(4_000, "_x0041_" * 4_000), "file.too_large"),
    "a sheet that is two": (sheet_of_sheets(), "file.too_large"),
    "styles without end": (
        with_entry(
            saved(Workbook()),
            "xl/styles.xml",
            f'<styleSheet xmlns="{SHEET_MAIN_NS}">{"<xf/>" * MAX_WORKBOOK_ELEMENTS}'
            "</styleSheet>".encode(),
        ),
        "file.too_large",
    ),
}


@pytest.mark.parametrize(("content", "code"), REFUSED.values(), ids=REFUSED.keys())
def test_what_is_no_table_is_refused_by_name(content: bytes, code: str) -> None:
    book = read_office_tables(content)

    assert code in {fault.code for fault in book.faults}
    assert book.tables == ()
    if code not in {"table.empty", "table.unreadable"}:  # the program's own form knows no tables
        assert code in {fault.code for fault in read_workbook(content).faults}


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    target = BytesIO()
    with (
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as container,
        container.open(SHEET, "w") as entry,
    ):
        for _ in range(MAX_WORKBOOK_UNPACKED_BYTES // 2**20 + 1):
            entry.write(bytes(2**20))

    book = read_office_tables(target.getvalue())

    assert [fault.code for fault in book.faults] == ["file.too_large"]


@given(st.binary(max_size=300))
def test_any_bytes_give_an_answer(untrusted: bytes) -> None:
    assert read_office_tables(untrusted).faults

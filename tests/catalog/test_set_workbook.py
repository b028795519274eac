"""A criterion set travels as a workbook without loss, and every fault names its cell."""

import io
import zipfile
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from desktop.catalog.cell_escapes import escaped, unescaped
from desktop.catalog.criterion_set_reading import (
    check_criterion_set,
    criterion_set_as_yaml,
    read_criterion_set,
)
from desktop.catalog.criterion_set_workbook import write_set_workbook
from desktop.catalog.criterion_set_writing import write_criterion_set
from desktop.catalog.nodes import ListNode, MapNode, Mark, ScalarNode
from desktop.catalog.sheet_lines import Lines, write_bands
from desktop.domain.criterion_set_errors import CriterionSetFaultyError, SetFault
from desktop.domain.plain_text import invisible_character, many_lines
from desktop.paths import resources

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

    from desktop.domain.criteria import CriterionSet

SAMPLE = resources() / "criteria" / "xa-mau.yaml"
EVERY_KIND = Path(__file__).parent.parent / "ui" / "every_kind.yaml"

texts = (
    st.text(st.characters(exclude_categories=["C"], include_characters="\n"), max_size=60)
    .map(many_lines)
    .filter(lambda text: bool(text) and invisible_character(text) is None)
)
awkward = st.sampled_from(
    [
        "=SUM(A1)",
        "a | b",
        "a\\|b",
        "\\",
        "a\\n",
        "hai\ndòng",
        "5.10",
        "1e5",
        "no",
        "- x",
        "từ 5: 3",
        "@x",
        "_x0041_",
        "_x005F_x0041_",
        "_x000D_x000a_",
        "x005F_",
        "_xD83D__xDE00_",
    ]
)


def in_other_words(value: Any, words: Callable[[], str]) -> Any:  # noqa: ANN401 - any value of a set
    """The same value with other labels, sources, wordings and guidance."""
    if isinstance(value, tuple):
        return tuple(in_other_words(each, words) for each in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changed = {
        each.name: in_other_words(getattr(value, each.name), words) for each in fields(value)
    }
    for name in {"label", "source", "wording", "guidance"} & changed.keys():
        changed[name] = words()
    return replace(value, **changed)


@pytest.mark.parametrize("file", [SAMPLE, EVERY_KIND], ids=["sample", "every kind"])
def test_a_set_comes_back_from_yaml_and_from_a_workbook(file: Path) -> None:
    criterion_set = read_criterion_set(file.read_bytes())

    assert read_criterion_set(write_criterion_set(criterion_set)) == criterion_set
    checked = check_criterion_set(write_set_workbook(criterion_set))
    assert checked.faults == ()
    assert checked.criterion_set == criterion_set


@settings(max_examples=40)  # each example writes dozens of texts anew
@given(st.data())
def test_whatever_is_written_in_a_set_survives_both_forms(data: st.DataObject) -> None:
    criterion_set = read_criterion_set(EVERY_KIND.read_bytes())
    told: CriterionSet = in_other_words(criterion_set, lambda: data.draw(texts | awkward))

    assert read_criterion_set(write_criterion_set(told)) == told
    checked = check_criterion_set(write_set_workbook(told))
    assert checked.faults == ()
    assert checked.criterion_set == told


def test_what_looks_like_a_spreadsheets_escape_is_shown_as_it_stands() -> None:
    criterion_set = read_criterion_set(EVERY_KIND.read_bytes())
    told: CriterionSet = in_other_words(criterion_set, lambda: "_x0041_")

    with zipfile.ZipFile(io.BytesIO(write_set_workbook(told))) as container:
        kept = "".join(container.read(name).decode() for name in container.namelist())

    assert "_x005F_x0041_" in kept
    assert "_x0041_" not in kept.replace("_x005F_x0041_", "")


@given(st.text(st.sampled_from("_x005FdD8\U0001f600"), max_size=30))
def test_texts_of_cells_are_the_same_after_both_ways(text: str) -> None:
    assert unescaped(escaped(text)) == text


def test_a_workbook_becomes_yaml_that_says_the_same() -> None:
    criterion_set = read_criterion_set(SAMPLE.read_bytes())

    as_yaml = criterion_set_as_yaml(write_set_workbook(criterion_set))

    assert read_criterion_set(as_yaml) == criterion_set
    assert criterion_set_as_yaml(as_yaml) == as_yaml


def test_a_workbook_is_no_set_inside_a_workspace_or_package() -> None:
    content = sample_workbook()

    with pytest.raises(CriterionSetFaultyError):
        read_criterion_set(content)


@cache
def sample_workbook() -> bytes:
    return write_set_workbook(read_criterion_set(SAMPLE.read_bytes()))


@cache
def small_workbook() -> bytes:
    return write_set_workbook(read_criterion_set(EVERY_KIND.read_bytes()))


def changed(change: Callable[[Workbook], None]) -> tuple[SetFault, ...]:
    """The faults of the sample's workbook after a change."""
    book = load_workbook(io.BytesIO(sample_workbook()))
    change(book)
    content = io.BytesIO()
    book.save(content)
    return check_criterion_set(content.getvalue()).faults


def put(sheet: str, cell: str, value: object) -> Callable[[Workbook], None]:
    def change(book: Workbook) -> None:
        place: Worksheet = book[sheet]
        place[cell] = value  # type: ignore[assignment]  # whatever people put into cells

    return change


FAULTS = [
    ("Tiêu chí", "C4", 1.1, "cell.float_trap"),
    ("Tiêu chí", "E4", "một", "number.format"),
    ("Tiêu chí", "E4", "=1+1", "cell.formula"),
    ("Tiêu chí", "E4", "#REF!", "cell.error"),
    ("Tiêu chí", "H4", "hạn chót", "cell.word"),
    ("Tiêu chí", "J4", "từ 0 0: 1", "line.band"),
    ("Tiêu chí", "J5", "a | b | c | 1", "line.columns"),
    ("Tiêu chí", "I4", "x | y | z", "cell.not_used"),
    ("Tiêu chí", "K4", "hạn 31/01/2026", "line.setting"),
    ("Tiêu chí", "K4", "han: 31/01/2026", "line.setting_unknown"),
    ("Tiêu chí", "M4", "hằng ngày", "cell.word"),
    ("Tiêu chí", "N4", "kh | Kế hoạch", "line.evidence"),
    ("Tiêu chí", "K3", "điểm: 1", "cell.group"),
    ("Tiêu chí", "B4", 5, "sheet.level_jump"),
    ("Tiêu chí", "B4", "x", "sheet.level"),
    ("Tiêu chí", "A4", "phụ", "cell.word"),
    ("Tiêu chí", "C1", "Mã số", "sheet.unknown_column"),
    ("Tiêu chí", "D4", "a\u202eb", "text.invisible"),
    ("Thông tin chung", "A3", "Bản", "sheet.unknown_row"),
    ("Thông tin chung", "A6", "Năm", "sheet.row_twice"),
    ("Thông tin chung", "B5", "hai nghìn", "number.format"),
    ("Thông tin chung", "B15", "lên", "cell.word"),
]


@pytest.mark.parametrize(("sheet", "cell", "value", "code"), FAULTS)
def test_a_fault_names_its_sheet_and_cell(sheet: str, cell: str, value: object, code: str) -> None:
    faults = changed(put(sheet, cell, value))

    found = [fault for fault in faults if fault.code == code]
    assert found, faults
    (place,) = {(one.sheet, one.line, one.column) for one in found}
    assert place == (sheet, int(cell[1:]), ord(cell[0]) - ord("A") + 1)


def test_all_faults_are_told_at_once() -> None:
    def change(book: Workbook) -> None:
        for sheet, cell, value, _ in FAULTS[:4]:
            put(sheet, cell, value)(book)
        put("Thông tin chung", "B5", "x")(book)

    codes = {fault.code for fault in changed(change)}

    assert {"cell.float_trap", "cell.error", "number.format"} <= codes


def test_what_is_missing_has_the_name_it_has_in_the_workbook() -> None:
    (fault,) = changed(put("Thông tin chung", "B4", None))

    assert fault.code == "shape.missing_field"
    assert dict(fault.facts) == {"field": "Tên bộ tiêu chí"}


def test_points_and_days_may_be_typed_as_people_type_them() -> None:
    def change(book: Workbook) -> None:
        put("Tiêu chí", "E4", "1,0")(book)
        put("Thông tin chung", "B9", "1/12/2025")(book)

    assert changed(change) == ()


def test_rows_without_levels_lie_where_their_codes_say() -> None:
    def change(book: Workbook) -> None:
        for row in range(2, book["Tiêu chí"].max_row + 1):
            put("Tiêu chí", f"B{row}", None)(book)

    assert changed(change) == ()


def test_a_part_that_leaves_its_name_out_gets_one() -> None:
    def change(book: Workbook) -> None:
        put("Tiêu chí", "J5", "Có sản phẩm | 0,5\nPhân công | 0,25\nKinh phí | 0,25")(book)

    assert changed(change) == ()


def test_figures_keep_their_digits() -> None:
    criterion_set = read_criterion_set(EVERY_KIND.read_bytes())
    exact = Decimal("0.1234567890123456789")
    classes = (replace(criterion_set.classes[0], at_least=exact), *criterion_set.classes[1:])
    told = replace(criterion_set, classes=classes)

    assert check_criterion_set(write_set_workbook(told)).criterion_set == told


def test_percentages_keep_their_digits() -> None:
    text = "từ 0,1234567890123456789012345678% đến hết 100%"

    bands = Lines().bands(f"{text}: 1", Mark(1, 1))

    assert isinstance(bands, ListNode)
    (band,) = bands.items
    assert isinstance(band, MapNode)
    bound = {
        key.text: Decimal(node.text) for key, node in band.entries if isinstance(node, ScalarNode)
    }
    assert bound["at_least"] == Decimal("0.001234567890123456789012345678")
    assert write_bands([bound], in_percent=True) == f"{text}: 1"


def deep_codes() -> bytes:
    """Rows each of which lies below the one before, by the dots of its code."""
    return rows_of(*((".".join("1" * depth), "a", 1) for depth in range(1, 1_200)))


def deep_parts() -> bytes:
    """Parts of parts, as deep as one cell can hold."""
    lines = (f"{'-' * depth} a | 1" for depth in range(240))
    return rows_of(("1", "a", 1, None, "cộng từng phần", "\n".join(lines)))


def long_level() -> bytes:
    """A level of thousands of digits."""
    return rows_of(("1", "a", 1, "001" + "9" * 5_000))


def rows_of(*rows: tuple[object, ...]) -> bytes:
    book = Workbook()
    book.active.title = "Thông tin chung"  # type: ignore[union-attr]  # a new one has a sheet
    sheet = book.create_sheet("Tiêu chí")
    sheet.append(["Mã", "Tên tiêu chí", "Điểm cao nhất", "Cấp", "Cách tính điểm", "Các mức"])
    for row in rows:
        sheet.append(row)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def bomb() -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as container:
        container.writestr("xl/workbook.xml", b"\0" * 200_000_000)
    return content.getvalue()


def many_rows() -> bytes:
    book = Workbook(write_only=True)
    for name in ("Thông tin chung", "Tiêu chí"):
        sheet = book.create_sheet(name)
        for _ in range(100_000):
            sheet.append(["x"])
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def entities() -> bytes:
    """A workbook whose XML multiplies itself."""
    content = small_workbook()
    out = io.BytesIO()
    head = b'<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa">' + b"".join(
        b'<!ENTITY %c "%s">' % (98 + step, b"&%c;" % (97 + step) * 10) for step in range(12)
    )
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            if name == "xl/workbook.xml":
                data = head + b"]>" + data.replace("Thông".encode(), b"&m;")
            target.writestr(name, data)
    return out.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        *(b"PK\x03\x04", b"PK\x03\x04" + b"x" * 1000, bomb(), entities()),
        *(deep_codes(), deep_parts(), long_level()),
    ],
    ids=["start only", "noise", "bomb", "entities", "codes", "parts", "level"],
)
def test_a_hostile_workbook_is_refused(content: bytes) -> None:
    checked = check_criterion_set(content)

    assert checked.criterion_set is None
    assert checked.faults


@pytest.mark.no_cover
def test_a_hundred_thousand_rows_are_refused_in_words() -> None:
    codes = {fault.code for fault in check_criterion_set(many_rows()).faults}

    assert "workbook.too_many_rows" in codes


def test_a_workbook_of_something_else_says_which_sheets_it_has() -> None:
    book = Workbook()
    content = io.BytesIO()
    book.save(content)

    faults = check_criterion_set(content.getvalue()).faults

    assert {fault.code for fault in faults} == {"workbook.missing_sheet"}
    assert dict(faults[0].facts)["known"] == "Sheet"


def test_a_table_that_was_renamed_to_a_workbook_is_refused() -> None:
    assert check_criterion_set(b"STT;N\xe1\xbb\x99i dung;\n1;x;\n").criterion_set is None


@given(st.binary(max_size=400), st.integers(0, 20_000))
@example(b"9", 510)
def test_a_workbook_with_other_bytes_in_it_gives_an_answer(noise: bytes, at: int) -> None:
    content = bytearray(small_workbook())
    at %= len(content)
    content[at : at + len(noise)] = noise

    check_criterion_set(bytes(content))

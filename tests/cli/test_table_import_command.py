import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from desktop.__main__ import main
from desktop.bootstrap.criterion_sets import check_set
from desktop.catalog.criterion_set_reading import read_criterion_set

ROWS: Sequence[Sequence[object]] = (
    ("Bộ chỉ số CCHC cấp xã năm 2027",),
    ("Minh chứng", "Điểm chuẩn", "Nội dung", "STT"),
    (None, "2,5", "Kế hoạch", "I"),
    ("Kế hoạch năm", "0,5", "Ban hành", "1"),
    ("Báo cáo", 2, "Thực hiện", "2"),
)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    book = Workbook()
    for row in ROWS:
        book.worksheets[0].append(list(row))
    book.create_sheet("Khác").append(["Nội dung", "Điểm"])
    file = tmp_path / "bang.xlsx"
    book.save(file)
    return file


def run(capsys: pytest.CaptureFixture[str], *words: str | Path) -> tuple[int, str, str]:
    code = main(["criteria", "import", *map(str, words)])
    said = capsys.readouterr()
    return code, said.out, said.err


@pytest.mark.parametrize("ending", ["yaml", "xlsx"])
def test_a_table_becomes_a_usable_set(
    table: Path, capsys: pytest.CaptureFixture[str], ending: str
) -> None:
    target = table.with_name(f"bo.{ending}")

    code, said, _ = run(capsys, table, target, "--receiver", "Sở Nội vụ", "--json")

    found: dict[str, Any] = json.loads(said)
    assert code == 0
    assert found["columns"] == {"code": "D", "title": "C", "max": "B", "evidence": "A"}
    assert [row["code"] for row in found["rows"]] == ["I", "1", "2"]
    made = check_set(target.read_bytes()).criterion_set
    assert made is not None
    assert (made.year, made.receiver.name) == (2027, "Sở Nội vụ")
    assert made.title == "Bộ chỉ số CCHC cấp xã năm 2027"


def test_columns_may_be_given(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = table.with_name("bo.yaml")
    columns = "code=D,title=A,max=B"

    code, said, complained = run(capsys, table, target, "--columns", columns)

    assert code == 1
    assert "ô A3 (I): Dòng này chưa có nội dung." in complained
    assert "Chưa ghi tệp nào" in said
    assert not target.exists()


def test_open_doubts_are_told_though_the_set_is_written(
    table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book = Workbook()
    for row in (*ROWS, (None, "9", "Thể chế", "III")):
        book.worksheets[0].append(list(row))
    book.save(table)
    target = table.with_name("bo.yaml")

    code, said, complained = run(capsys, table, target)

    assert code == 1
    assert "Đã ghi" in said
    assert "không nối tiếp" in complained
    assert read_criterion_set(target.read_bytes()).leaf("III") is not None


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--sheet", "Không có"), "Tệp có các trang: Sheet, Khác"),
        (("--sheet", "khác"), "Không tìm thấy tiêu chí nào"),
        (("--columns", "code=D,what=A"), "Không hiểu “what=A”"),
        (("--columns", "code=D,max=B"), "Chưa biết cột nào là nội dung"),
        (("--year", "1900"), "1900 nhỏ hơn"),
    ],
)
def test_what_cannot_be_done_is_said(
    table: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], said: str
) -> None:
    target = table.with_name("bo.yaml")

    code, _, complained = run(capsys, table, target, *words)

    assert code == 1
    assert said in complained
    assert not target.exists()


def test_nothing_is_written_over_and_no_other_form_is_known(
    table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    there = table.with_name("co.yaml")
    there.write_bytes(b"x")

    assert run(capsys, table, there)[0] == 1
    assert run(capsys, table, table.with_name("bo.docx"))[0] == 1
    assert there.read_bytes() == b"x"

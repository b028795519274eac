"""A table that is no set of the program's form becomes one, from the start window on."""

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.catalog.criterion_set_reading import read_criterion_set
from desktop.domain.office_tables.values import Role
from desktop.ui.application import Program
from desktop.ui.start.new_page import NewWorkspacePage
from desktop.ui.start.window import StartWindow
from desktop.ui.tables.dialog import TableDialog
from desktop.ui.tables.tree_table import CODE, POINTS, REMARK, TITLE
from tests.ui.hands import click, press, type_in

Make = Callable[[], Program]

ROWS: list[tuple[object, ...]] = [
    ("BỘ CHỈ SỐ CCHC CẤP XÃ NĂM 2027",),
    ("UBND TỈNH VĨNH GIANG",),
    ("STT", "Nội dung", "Điểm chuẩn", "Tài liệu kiểm chứng"),
    ("I", "Chỉ đạo, điều hành", 3, None),
    (1, "Kế hoạch", 2, "Kế hoạch năm"),
    (2, "Kiểm tra", "một", None),
    (3, "Ghi thêm", 4, None),
    (None, "Tổng cộng", 3, None),
]


@pytest.fixture
def table(tmp_path: Path) -> Path:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in ROWS:
        sheet.append(list(row))
    book.create_sheet("Phụ lục II").append(("x",))
    file = tmp_path / "bang.xlsx"
    book.save(file)
    return file


def ask_for_dialog(program: Make, table: Path, qtbot: QtBot) -> tuple[StartWindow, TableDialog]:
    started = program()
    started.start(None)
    window = started.start_window
    assert window is not None
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    click(window.home.new)
    page = window.new_page
    qtbot.waitUntil(lambda: "tiêu chí chấm điểm" in page.set_choice.facts.text())
    page.set_choice.take_file(table)
    qtbot.waitUntil(page.set_choice.build.isVisible)
    click(page.set_choice.build)
    (dialog,) = window.findChildren(TableDialog)
    return window, dialog


def open_dialog(program: Make, table: Path, qtbot: QtBot) -> tuple[StartWindow, TableDialog]:
    window, dialog = ask_for_dialog(program, table, qtbot)
    qtbot.waitUntil(lambda: len(dialog.tree.tree.rows) == 4)
    return window, dialog


def shown(dialog: TableDialog) -> list[tuple[str, str, str]]:
    return [(row.code, row.title, row.points) for row in dialog.tree.tree.rows]


def write(dialog: TableDialog, at: tuple[int, int], text: str, qtbot: QtBot) -> None:
    """Type into a cell as a person does, with F2 and Enter."""
    index = dialog.tree.tree.index(*at)
    dialog.tree.setFocus()
    dialog.tree.setCurrentIndex(index)
    press(dialog.tree, Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    type_in(editor, text)
    press(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: index.data(Qt.ItemDataRole.EditRole) == text)
    qtbot.waitUntil(dialog.tree.hasFocus)


def page_of(window: StartWindow) -> NewWorkspacePage:
    return window.new_page


def test_a_table_becomes_the_chosen_set(
    program: Make, table: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window, dialog = open_dialog(program, table, qtbot)
    assert shown(dialog)[2] == ("2", "Kiểm tra", "một")
    assert "không phải là số điểm" in dialog.tree.tree.rows[2].remark
    assert "chỗ phải sửa" in dialog.summary.text()
    assert dialog.head.year.value() == 2027
    assert dialog.head.issued_by.text() == "UBND TỈNH VĨNH GIANG"

    click(dialog.make)
    assert "Hãy nhập nơi nhận hồ sơ" in dialog.failure.text()
    assert "phải sửa" in dialog.failure.text()

    write(dialog, (2, POINTS), "1", qtbot)
    dialog.tree.selectRow(3)
    press(dialog.tree, Qt.Key.Key_Delete)
    assert dialog.tree.tree.rows[3].is_left_out
    assert "không còn chỗ nào phải xem" in dialog.summary.text()
    type_in(dialog.head.receiver, "So Noi vu")
    click(dialog.make)

    file = tmp_path / "bang.yaml"
    qtbot.waitUntil(lambda: "năm 2027" in page_of(window).set_choice.facts.text())
    made = read_criterion_set(file.read_bytes())
    assert [leaf.code for leaf in made.leaves()] == ["1", "2"]
    assert "bang.yaml" in page_of(window).set_choice.own.text()


def test_rows_are_changed_in_place_and_taken_back(program: Make, table: Path, qtbot: QtBot) -> None:
    _, dialog = open_dialog(program, table, qtbot)

    write(dialog, (1, CODE), "1.5", qtbot)
    write(dialog, (1, TITLE), "Ke hoach", qtbot)
    dialog.tree.selectRow(3)
    press(dialog.tree, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert dialog.tree.tree.rows[1].code == "1.5"
    assert dialog.tree.tree.rows[1].title == "Ke hoach"
    assert dialog.tree.tree.rows[3].level == 3
    press(dialog.tree, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert dialog.tree.tree.rows[3].level == 2

    for _ in range(4):
        click(dialog.undo)

    assert shown(dialog)[1] == ("1", "Kế hoạch", "2")
    assert not dialog.undo.isEnabled()


def test_another_column_makes_another_tree(program: Make, table: Path, qtbot: QtBot) -> None:
    _, dialog = open_dialog(program, table, qtbot)
    lists = dialog.source.roles.lists
    assert [each.currentData() for each in lists] == [
        Role.CODE,
        Role.TITLE,
        Role.MAX,
        Role.EVIDENCE,
    ]

    lists[2].setFocus()
    lists[2].setCurrentIndex(lists[2].findData(None))
    lists[2].activated.emit(0)
    qtbot.waitUntil(lambda: dialog.tree.tree.rows[1].points == "")
    lists[1].setCurrentIndex(0)
    lists[1].activated.emit(0)

    assert dialog.tree.tree.rows == ()
    assert "cột nào là nội dung" in dialog.summary.text()
    assert not dialog.make.isEnabled()


def test_both_sides_show_the_same_row(program: Make, table: Path, qtbot: QtBot) -> None:
    _, dialog = open_dialog(program, table, qtbot)

    dialog.tree.selectRow(2)
    assert dialog.source.currentIndex().row() == 5
    dialog.source.selectRow(4)
    assert dialog.tree.place == 1
    click(dialog.next)
    assert dialog.tree.place == 2


def test_another_sheet_may_be_chosen(program: Make, table: Path, qtbot: QtBot) -> None:
    _, dialog = open_dialog(program, table, qtbot)
    assert dialog.sheets.isVisible()

    dialog.sheets.setCurrentIndex(1)
    dialog.sheets.activated.emit(1)

    qtbot.waitUntil(lambda: dialog.tree.tree.rowCount(QModelIndex()) == 0)
    qtbot.waitUntil(lambda: "Không tìm thấy tiêu chí" in dialog.summary.text())


def test_everything_has_a_name_for_screen_readers(program: Make, table: Path, qtbot: QtBot) -> None:
    _, dialog = open_dialog(program, table, qtbot)
    fields = [dialog.source, dialog.tree, dialog.sheets, dialog.head.title, dialog.head.year]

    assert all(field.accessibleName() for field in (*fields, *dialog.source.roles.lists))
    remark = dialog.tree.tree.index(2, REMARK)
    said = dialog.tree.tree.data(remark, Qt.ItemDataRole.AccessibleDescriptionRole)
    assert "không phải là số điểm" in str(said)
    assert QApplication.activeModalWidget() is dialog


def test_a_dialog_may_be_left_while_the_file_is_read(
    program: Make, table: Path, qtbot: QtBot
) -> None:
    window, dialog = ask_for_dialog(program, table, qtbot)

    with qtbot.waitSignal(dialog.finished):
        click(dialog.cancel)
    page = page_of(window)
    page.set_choice.take_file(table)  # comes after what is still being read

    qtbot.waitUntil(page.make.isEnabled)
    qtbot.waitUntil(page.set_choice.build.isVisible)


def test_escape_leaves_the_dialog(program: Make, table: Path, qtbot: QtBot) -> None:
    _, dialog = open_dialog(program, table, qtbot)

    with qtbot.waitSignal(dialog.finished):
        press(dialog, Qt.Key.Key_Escape)


def test_a_table_that_cannot_be_read_says_why(program: Make, table: Path, qtbot: QtBot) -> None:
    book = Workbook()
    book.save(table)
    _, dialog = ask_for_dialog(program, table, qtbot)

    qtbot.waitUntil(lambda: "không có trang tính nào có nội dung" in dialog.failure.text())
    assert not dialog.make.isEnabled()


def test_a_renamed_file_is_no_workbook(program: Make, tmp_path: Path, qtbot: QtBot) -> None:
    started = program()
    started.start(None)
    window = started.start_window
    assert window is not None
    click(window.home.new)
    page = window.new_page
    qtbot.waitUntil(lambda: "tiêu chí chấm điểm" in page.set_choice.facts.text())
    csv = tmp_path / "bang.xlsx"
    csv.write_text("STT,Nội dung\n1,a\n", "utf-8")

    page.set_choice.take_file(csv)

    qtbot.waitUntil(page.set_choice.faults.isVisible)
    assert "không phải là bảng tính" in page.set_choice.faults.toPlainText()
    assert not page.set_choice.build.isVisible()

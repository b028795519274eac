import errno
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.bootstrap.criterion_sets import write_set
from desktop.catalog.criterion_set_reading import read_criterion_set
from desktop.domain.submission import Unit
from desktop.services.example import mark_example
from desktop.ui.application import Program
from desktop.ui.doors import Doors
from desktop.ui.shell.memory import WindowMemory
from desktop.ui.start.new_page import NewWorkspacePage
from desktop.ui.start.window import StartWindow
from tests.ui.conftest import SET
from tests.ui.hands import click, press, type_in

Make = Callable[[], Program]


def start(program: Make, qtbot: QtBot) -> tuple[Program, StartWindow]:
    started = program()
    started.start(None)
    window = started.start_window
    assert window is not None
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return started, window


def open_form(window: StartWindow, qtbot: QtBot) -> NewWorkspacePage:
    click(window.home.new)
    page = window.new_page
    qtbot.waitUntil(lambda: "tiêu chí chấm điểm" in page.set_choice.facts.text())
    return page


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_a_first_start_by_mouse_ends_in_the_open_window(
    program: Make, doors: Doors, qtbot: QtBot
) -> None:
    started, window = start(program, qtbot)
    page = open_form(window, qtbot)
    click(page.code)
    type_in(page.code, "27793")
    click(page.name)
    type_in(page.name, "Xa Vinh Thanh")
    assert Path(page.folder.text()) == doors.home / "Xa Vinh Thanh 2026"

    click(page.make)

    qtbot.waitUntil(lambda: started.session is not None)
    assert started.session is not None
    assert started.session.workspace.unit == Unit("27793", "Xa Vinh Thanh")
    assert started.session.workspace.root == doors.home / "Xa Vinh Thanh 2026"
    assert started.start_window is None


def test_a_first_start_by_keyboard_ends_in_the_open_window(program: Make, qtbot: QtBot) -> None:
    started, window = start(program, qtbot)
    press(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    page = window.new_page
    qtbot.waitUntil(lambda: focused() is page.code)
    type_in(focused(), "27793")
    press(focused(), Qt.Key.Key_Return)
    type_in(focused(), "Xa Vinh Thanh")
    press(focused(), Qt.Key.Key_Return)
    assert focused() is page.set_choice.sample
    qtbot.waitUntil(page.make.isEnabled)
    steps = 0
    while focused() is not page.make and steps < 20:
        press(focused(), Qt.Key.Key_Tab)
        steps += 1

    press(focused(), Qt.Key.Key_Space)

    qtbot.waitUntil(lambda: started.session is not None)


def test_escape_leads_back_to_the_start_page(program: Make, qtbot: QtBot) -> None:
    _, window = start(program, qtbot)
    page = open_form(window, qtbot)

    press(page.code, Qt.Key.Key_Escape)

    assert window.pages.currentWidget() is window.home


def test_what_is_missing_is_said_beside_each_question(program: Make, qtbot: QtBot) -> None:
    started, window = start(program, qtbot)
    page = open_form(window, qtbot)
    page.folder.clear()

    click(page.make)

    assert "Hãy nhập mã đơn vị" in page.code_fault.text()
    assert "Hãy nhập tên đơn vị" in page.name_fault.text()
    assert "Hãy chọn thư mục" in page.folder_fault.text()
    assert page.code_fault.isVisible()
    assert focused() is page.code
    assert started.session is None


@pytest.mark.parametrize("code", ["???", "x" * 41, "abc!/", "x 1", "."])
def test_a_code_that_no_office_has_is_refused(program: Make, qtbot: QtBot, code: str) -> None:
    _, window = start(program, qtbot)
    page = open_form(window, qtbot)
    type_in(page.code, code)

    click(page.make)

    assert "Mã đơn vị gồm" in page.code_fault.text()


def test_a_faulty_set_shows_all_its_faults_with_their_places(
    program: Make, tmp_path: Path, qtbot: QtBot
) -> None:
    faulty = tmp_path / "bo.yaml"
    text = SET.read_text(encoding="utf-8")
    faulty.write_text(text.replace("year:", "yaer:").replace("version:", "verzion:"), "utf-8")
    _, window = start(program, qtbot)
    page = open_form(window, qtbot)

    page.set_choice._on_selected(str(faulty))

    qtbot.waitUntil(page.set_choice.faults.isVisible)
    said = page.set_choice.faults.toPlainText().splitlines()
    assert len(said) >= 4  # two unknown names, two missing ones
    assert all(line.startswith("Dòng ") and ", cột " in line for line in said)
    assert "chỗ sai" in page.set_choice.fault.text()
    click(page.make)
    assert page.set_choice.faults.isVisible()


def test_a_set_from_a_workbook_makes_a_dossier(program: Make, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "bo.xlsx"
    file.write_bytes(write_set(read_criterion_set(SET.read_bytes()), is_workbook=True))
    started, window = start(program, qtbot)
    page = open_form(window, qtbot)
    type_in(page.code, "1")
    type_in(page.name, "X")

    page.set_choice._on_selected(str(file))

    qtbot.waitUntil(lambda: "Bộ tiêu chí đủ mười ba loại" in page.set_choice.facts.text())
    click(page.make)
    qtbot.waitUntil(lambda: started.session is not None)
    assert started.session is not None
    made = started.session.workspace
    assert made.criterion_set == read_criterion_set(SET.read_bytes())


def test_a_mended_set_can_be_used_and_names_the_year(
    program: Make, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "bo.yaml"
    file.write_bytes(b"schema: [")
    started, window = start(program, qtbot)
    page = open_form(window, qtbot)
    type_in(page.code, "1")
    type_in(page.name, "X")
    page.set_choice._on_selected(str(file))
    qtbot.waitUntil(page.set_choice.faults.isVisible)

    file.write_bytes(SET.read_bytes())
    click(page.set_choice.own)

    qtbot.waitUntil(lambda: "Bộ tiêu chí đủ mười ba loại" in page.set_choice.facts.text())
    click(page.make)
    qtbot.waitUntil(lambda: started.session is not None)


def test_a_set_that_cannot_be_read_is_explained(
    program: Make, tmp_path: Path, qtbot: QtBot
) -> None:
    _, window = start(program, qtbot)
    page = open_form(window, qtbot)

    page.set_choice._on_selected(str(tmp_path / "mat.yaml"))

    qtbot.waitUntil(page.set_choice.fault.isVisible)
    assert "Không còn thấy “mat.yaml”" in page.set_choice.fault.text()


def test_without_a_file_no_set_is_chosen(program: Make, qtbot: QtBot) -> None:
    _, window = start(program, qtbot)
    page = open_form(window, qtbot)
    type_in(page.code, "1")
    type_in(page.name, "X")

    click(page.set_choice.own)
    click(page.make)

    assert "Hãy chọn một bộ tiêu chí" in page.set_choice.fault.text()


def test_a_folder_that_holds_something_is_refused_and_kept(
    program: Make, tmp_path: Path, qtbot: QtBot
) -> None:
    taken = tmp_path / "da co"
    taken.mkdir()
    (taken / "cu.txt").write_text("cũ", encoding="utf-8")
    started, window = start(program, qtbot)
    page = open_form(window, qtbot)
    type_in(page.code, "1")
    type_in(page.name, "X")
    page.folder.clear()
    type_in(page.folder, str(taken))

    press(page.folder, Qt.Key.Key_Return)

    qtbot.waitUntil(page.folder_fault.isVisible)
    assert "đã có dữ liệu" in page.folder_fault.text()
    assert page.make.isEnabled()
    assert [each.name for each in taken.iterdir()] == ["cu.txt"]
    assert started.session is None


def test_a_folder_with_files_that_is_picked_gets_a_new_one_below(
    program: Make, tmp_path: Path, qtbot: QtBot
) -> None:
    _, window = start(program, qtbot)
    page = open_form(window, qtbot)
    type_in(page.name, "A/B: C")
    (tmp_path / "cu.txt").touch()

    page._on_selected(str(tmp_path))

    assert Path(page.folder.text()) == tmp_path / "A B C 2026"


def test_a_full_disk_is_said_beside_the_folder(
    program: Make, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(**_: object) -> str:
        raise OSError(errno.ENOSPC, "No space left on device")

    _, window = start(program, qtbot)
    page = open_form(window, qtbot)
    type_in(page.code, "1")
    type_in(page.name, "X")
    monkeypatch.setattr("desktop.bootstrap.making.tempfile.mkdtemp", full)

    click(page.make)

    qtbot.waitUntil(page.folder_fault.isVisible)
    assert "đã hết chỗ trống" in page.folder_fault.text()


def test_workspaces_opened_before_are_listed_with_unit_year_and_place(
    program: Make, root: Path, qtbot: QtBot
) -> None:
    started = program()
    started.start(root)
    assert started.session is not None

    click(started.session.window.navigation.leave)

    window = started.start_window
    assert window is not None
    qtbot.waitUntil(lambda: started.session is None)
    (row,) = window.home.rows
    assert row._title.text() == "Xã Vĩnh Thành · 2026"
    assert row._place.whole == str(root)
    assert "Mở lần cuối lúc" in row._when.text()
    click(row.open)
    assert started.session is not None


def test_long_names_and_places_are_shortened_and_never_cut_off(
    program: Make, memory: WindowMemory, qtbot: QtBot
) -> None:
    place, unit = "/media/usb/" + "Thư mục rất dài " * 12 + "2025", "Ủy ban nhân dân xã " * 12
    rows = [
        {"root": place, "unit": unit, "year": year, "opened_at": "2026-01-07T08:00:00+07:00"}
        for year in range(2015, 2026)
    ]
    memory.settings.setValue("recent_workspaces", json.dumps(rows))
    _, window = start(program, qtbot)

    for row in window.home.rows:
        for line in (row._title, row._place, row._when):
            assert line.height() >= line.sizeHint().height()
            assert line.fontMetrics().horizontalAdvance(line.text()) <= line.width()
        assert row._place.text().endswith("2025")
        assert row._place.toolTip() == place


@pytest.mark.parametrize(
    "kept",
    [
        "",
        "{",
        "{}",
        "[1]",
        '[{"root": 1}]',
        json.dumps([{"root": "/x", "unit": "A", "year": 2026, "opened_at": "hôm qua"}]),
    ],
)
def test_a_list_that_was_tampered_with_is_left_out(
    program: Make, memory: WindowMemory, qtbot: QtBot, kept: str
) -> None:
    memory.settings.setValue("recent_workspaces", kept)

    _, window = start(program, qtbot)

    assert window.home.rows == []


def test_a_workspace_that_is_gone_can_be_forgotten(program: Make, root: Path, qtbot: QtBot) -> None:
    first = program()
    first.start(root)
    first.close()
    root.rename(root.with_name("noi-khac"))
    _, window = start(program, qtbot)
    (row,) = window.home.rows
    assert row.state.accessibleName() == "Không còn ở đây"
    assert not row.open.isVisible()

    click(row.forget)

    assert window.home.rows == []
    _, again = start(program, qtbot)
    assert again.home.rows == []


def answer(window: StartWindow, words: str, qtbot: QtBot) -> None:
    assert window.question is not None
    qtbot.waitUntil(window.question.isVisible)
    buttons = {each.text(): each for each in window.question.findChildren(QPushButton)}
    click(buttons[words])


def example_on_start_page(program: Make, root: Path, qtbot: QtBot) -> StartWindow:
    mark_example(root)
    first = program()
    first.start(root)
    session = first.session
    assert session is not None
    assert session.window.header.example.isVisible()
    assert session.window.windowTitle().startswith("Không gian thử – ")
    click(session.window.navigation.leave)
    qtbot.waitUntil(lambda: first.session is None)
    assert first.start_window is not None
    return first.start_window


def test_an_example_is_marked_and_thrown_away_after_one_question(
    program: Make, root: Path, qtbot: QtBot
) -> None:
    window = example_on_start_page(program, root, qtbot)
    (row,) = window.home.rows
    assert row.state.accessibleName() == "Không gian thử"

    click(row.remove)
    answer(window, "Xóa không gian thử", qtbot)

    qtbot.waitUntil(lambda: window.home.rows == [])
    assert not root.exists()
    assert not window.home.open_last.isVisible()


def test_an_example_stays_when_the_answer_is_no(program: Make, root: Path, qtbot: QtBot) -> None:
    window = example_on_start_page(program, root, qtbot)

    click(window.home.rows[0].remove)
    assert isinstance(window.question, QMessageBox)
    answer(window, "Giữ lại", qtbot)

    assert (root / "minhchung.db").is_file()
    assert len(window.home.rows) == 1


def test_a_real_workspace_offers_no_removal(program: Make, root: Path, qtbot: QtBot) -> None:
    first = program()
    first.start(root)
    assert first.session is not None
    assert not first.session.window.header.example.isVisible()
    click(first.session.window.navigation.leave)
    qtbot.waitUntil(lambda: first.session is None)

    assert first.start_window is not None
    (row,) = first.start_window.home.rows
    assert not row.remove.isVisible()


def test_every_control_of_the_start_window_has_a_name(
    program: Make, root: Path, qtbot: QtBot
) -> None:
    window = example_on_start_page(program, root, qtbot)

    nameless = [
        each
        for each in window.findChildren(QPushButton)
        if not (each.text() or each.accessibleName()) and each is not window.home.open_last
        if each.isVisibleTo(window)
    ]

    assert nameless == []

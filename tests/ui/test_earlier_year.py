import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.bootstrap.making import create_workspace
from desktop.bootstrap.opening import adapters, open_workspace
from desktop.domain.answers import (
    Answer,
    CountInput,
    DateInput,
    LostKind,
    LostReason,
    NumbersInput,
    Override,
)
from desktop.domain.evidence import Metadata
from desktop.services.answering import answer_leaves
from desktop.services.attaching import Target, attach_files
from desktop.services.carrying import read_earlier_year
from desktop.services.describing import describe_document
from desktop.services.scoring import read_scores
from desktop.ui.application import Program
from desktop.ui.scoring.inputs.measurement import CountEditor
from desktop.ui.session import OVERVIEW, SCORING, Session
from desktop.ui.start.window import StartWindow
from tests.ui.conftest import SET, UNIT
from tests.ui.hands import click, press, type_in

Make = Callable[[], Program]
PIN = "246810"

ANSWERS = {
    "1.4": Answer(
        CountInput(Decimal(3)),
        note="Đủ ba quý đầu",
        lost=LostReason(LostKind.LATE, "quý IV nộp muộn"),
    ),
    "1.5": Answer(NumbersInput((("dung-han", Decimal(97)), ("tong", Decimal(100))))),
    "1.6": Answer(override=Override(Decimal(1), "theo công văn")),
    "1.7": Answer(DateInput(date(2025, 1, 20))),
}


class Quiet:
    def step(self, done: int, total: int, what: str) -> None:
        pass


@pytest.fixture(scope="session")
def last_year_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The office's workspace of the year before, with a document and a key; to copy from."""
    folder = tmp_path_factory.mktemp("last-year")
    root = folder / "ho so 2025"
    text = SET.read_text(encoding="utf-8").replace("2025-12-01", "2024-12-01")
    create_workspace(root, set_bytes=text.replace("2026", "2025").encode(), unit=UNIT)
    paper = folder / "qd.pdf"
    paper.write_bytes(b"%PDF-1.7\nquyet dinh\n%%EOF\n")
    with open_workspace(root) as workspace:
        answer_leaves(workspace, ANSWERS)
        target = Target("1.4", "quy")
        report = attach_files(workspace, [paper], target=target, link_known=True, progress=Quiet())
        code = report.taken[0].document.code
        described = Metadata(number="599", symbol="QĐ-UBND", type="QĐ", subject="Ban hành quy chế")
        describe_document(workspace, code, described)
        at = datetime(2025, 11, 20, tzinfo=UTC)
        workspace.tools.key_file.create(workspace.key_path, owner=UNIT, pin=PIN, at=at)
    return root


@pytest.fixture
def last_year(last_year_once: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(last_year_once, tmp_path / last_year_once.name))


@pytest.fixture
def following(session: Session, last_year: Path, qtbot: QtBot) -> Session:
    """This year's open window, after last year was taken over."""
    session.earlier.take(last_year)
    page = session.outlook.overview_page
    qtbot.waitUntil(lambda: "Đã lấy số liệu năm 2025" in page.earlier.notice.text)
    return session


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def count_shown(session: Session) -> str:
    editor = session.scoring_page.card.editor
    assert isinstance(editor, CountEditor)
    return editor.field.spin.text()


def form_after(program: Make, last_year: Path, qtbot: QtBot) -> tuple[Program, StartWindow]:
    """The form of a new workspace on a PC where last year's was open before."""
    started = program()
    started.start(last_year)
    assert started.session is not None
    click(started.session.window.navigation.leave)
    qtbot.waitUntil(lambda: started.session is None)
    window = started.start_window
    assert window is not None
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    press(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    return started, window


def choose_known(window: StartWindow, qtbot: QtBot) -> None:
    """Take the one workspace that is offered, with the keyboard."""
    page = window.new_page
    qtbot.waitUntil(lambda: focused() is page.earlier.sources)
    press(page.earlier.sources, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: bool(page.earlier.facts.text() or page.earlier.fault.text()))


def test_a_year_is_begun_from_the_last_one_and_its_figures_are_copied_by_mouse(
    program: Make, last_year: Path, qtbot: QtBot
) -> None:
    started, window = form_after(program, last_year, qtbot)
    page = window.new_page
    choose_known(window, qtbot)
    assert "Xã Vĩnh Thành · năm 2025" in page.earlier.facts.text()
    assert "Khóa ký của đơn vị cũng được chép sang" in page.earlier.facts.text()
    assert (page.code.text(), page.name.text()) == (UNIT.code, UNIT.name)
    page.set_choice._on_selected(str(SET))
    qtbot.waitUntil(lambda: "đủ mười ba loại" in page.set_choice.facts.text())

    click(page.make)

    qtbot.waitUntil(lambda: started.session is not None)
    session = started.session
    assert session is not None
    assert session.workspace.key_path.is_file()
    session.open_leaf("1.4")
    box = session.scoring_page.card.last_year
    qtbot.waitUntil(box.isVisible)
    assert box.text.text() == "Năm 2025: 3 báo cáo → 1,5/2,0 điểm"
    assert "Đủ ba quý đầu" in box.text.toolTip()

    click(box.copy)

    assert session.scoring_page.card.head.points.text() == "1,5"
    assert count_shown(session) == "3"
    assert session.scoring_page.card.remarks.note.toPlainText() == "Đủ ba quý đầu"
    assert session.scoring_page.card.remarks.lost.reason() is None
    copied = Answer(CountInput(Decimal(3)), note="Đủ ba quý đầu")
    qtbot.waitUntil(lambda: read_scores(session.workspace).answers == {"1.4": copied})


def test_the_whole_way_needs_no_mouse(program: Make, last_year: Path, qtbot: QtBot) -> None:
    started, window = form_after(program, last_year, qtbot)
    page = window.new_page
    choose_known(window, qtbot)
    page.set_choice._on_selected(str(SET))
    qtbot.waitUntil(lambda: "đủ mười ba loại" in page.set_choice.facts.text())
    steps = 0
    while focused() is not page.make and steps < 20:
        press(focused(), Qt.Key.Key_Tab)
        steps += 1
    press(focused(), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: started.session is not None)
    session = started.session
    assert session is not None
    session.open_leaf("1.4")
    card = session.scoring_page.card
    qtbot.waitUntil(card.last_year.isVisible)
    card.focus_first()

    press(focused(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)

    assert count_shown(session) == "3"
    press(session.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert card.head.points.text() == "–"


def test_copying_is_one_edit_with_a_name_that_can_be_undone_and_redone(following: Session) -> None:
    following.open_leaf("1.4")
    card = following.scoring_page.card
    editor = card.editor
    assert isinstance(editor, CountEditor)
    editor.field.setFocus()
    type_in(editor.field.spin, "1")

    click(card.last_year.copy)

    assert count_shown(following) == "3"
    buttons = following.window.undo_buttons
    assert "chép số liệu năm trước vào 1.4" in buttons.undo.toolTip()
    click(buttons.undo)
    assert count_shown(following) == "1"
    assert card.remarks.note.toPlainText() == ""
    click(buttons.redo)
    assert count_shown(following) == "3"
    click(card.last_year.copy)  # there is nothing more to copy, and nothing more to undo
    click(buttons.undo)
    assert count_shown(following) == "1"


def test_tab_leads_from_the_tree_over_last_year_to_the_figures(following: Session) -> None:
    following.open_leaf("1.4")
    card, tree = following.scoring_page.card, following.scoring_page.tree.tree
    tree.setFocus()

    press(tree, Qt.Key.Key_Tab)  # nothing is filled in, so that there is nothing to clear

    assert focused() is card.last_year.copy
    press(focused(), Qt.Key.Key_Space)
    assert count_shown(following) == "3"
    assert focused() is card.last_year.copy
    press(focused(), Qt.Key.Key_Tab)
    assert card.editor.isAncestorOf(focused())


@pytest.mark.parametrize(
    ("leaf", "line", "why"),
    [
        ("1.7", "Năm 2025: Ngày 20/01/2025 → 1,5/1,5 điểm", "mỗi năm có thời hạn riêng"),
        ("1.6", "Năm 2025: 1/1 điểm", "không có gì để chép"),
        ("1.1", "Năm 2025: chưa chấm", "không có gì để chép"),
        ("2.2", "Năm 2025: chờ kết quả", "do nơi khác cho"),
    ],
)
def test_where_nothing_can_be_copied_it_is_said_why(
    following: Session, leaf: str, line: str, why: str
) -> None:
    following.open_leaf(leaf)
    box = following.scoring_page.card.last_year

    assert box.text.text() == line
    assert not box.copy.isVisible()
    assert why in box.text.toolTip()
    press(box, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert following.history.next_undo is None


def test_the_evidence_of_last_year_is_named(following: Session) -> None:
    following.open_leaf("1.4")
    pane = following.scoring_page.evidence
    assert pane.before.text() == "Năm 2025 dùng: 599/QĐ-UBND, Quyết định Ban hành quy chế"

    following.open_leaf("1.5")

    assert not pane.before.isVisible()


def test_the_overview_has_last_year_beside_this_year(following: Session, qtbot: QtBot) -> None:
    following.window.open_page(OVERVIEW)
    page = following.outlook.overview_page

    qtbot.waitUntil(lambda: bool(page.bars) and page.bars[0].bar.before is not None)

    assert "năm 2025: 5/19" in page.bars[0].bar.sentence
    assert "năm 2025: 5/13" in page.bars[1].accessibleName()
    assert "năm 2025: 0/6" in page.bars[2].bar.sentence
    assert "Cả năm 2025: 5/19 điểm" in page.earlier.before.text()
    assert page.bars[1].bar.reached == Decimal(5) / 13


def test_without_last_year_nothing_speaks_of_it(session: Session, qtbot: QtBot) -> None:
    session.open_leaf("1.4")
    assert not session.scoring_page.card.last_year.isVisible()
    assert not session.scoring_page.evidence.before.isVisible()
    session.window.open_page(OVERVIEW)
    page = session.outlook.overview_page
    qtbot.waitUntil(lambda: bool(page.bars))
    assert page.bars[0].bar.then == ""
    assert page.earlier.before.text() == ""


def test_an_open_workspace_asks_for_last_year_when_it_is_wanted(
    session: Session, last_year: Path, qtbot: QtBot
) -> None:
    session.window.open_page(OVERVIEW)
    page = session.outlook.overview_page
    click(page.earlier.take)
    dialog = session.earlier.dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible)
    assert not dialog.take.isEnabled()
    dialog.choice._on_selected(str(last_year))

    click(dialog.take)

    qtbot.waitUntil(lambda: "Đã lấy số liệu năm 2025" in page.earlier.notice.text)
    assert "dùng tiếp khóa của năm trước" in page.earlier.notice.text
    assert session.workspace.key_path.is_file()


def test_what_was_taken_over_is_there_when_the_workspace_is_opened_again(
    program: Make, root: Path, last_year: Path, qtbot: QtBot
) -> None:
    first = program()
    first.start(root)
    assert first.session is not None
    page = first.session.outlook.overview_page
    first.session.earlier.take(last_year)
    qtbot.waitUntil(page.earlier.notice.isVisible)
    first.close()

    again = program()
    again.start(root)

    assert again.session is not None
    page = again.session.outlook.overview_page
    qtbot.waitUntil(lambda: "Cả năm 2025" in page.earlier.before.text())


def test_damage_to_what_is_kept_is_said_and_the_window_works(
    program: Make, root: Path, last_year: Path, qtbot: QtBot
) -> None:
    carried = read_earlier_year(adapters(), last_year, Quiet())
    (root / "earlier").mkdir()
    (root / "earlier" / "submission.json").write_bytes(carried.files.submission[:100])
    started = program()
    started.start(root)
    session = started.session
    assert session is not None
    page = session.outlook.overview_page

    qtbot.waitUntil(page.earlier.notice.isVisible)

    assert "không đọc được" in page.earlier.notice.text
    session.open_leaf("1.4")
    assert not session.scoring_page.card.last_year.isVisible()
    session.earlier.take(last_year)
    qtbot.waitUntil(session.scoring_page.card.last_year.isVisible)


def test_a_workspace_in_use_is_refused_in_words(
    session: Session, last_year: Path, qtbot: QtBot
) -> None:
    session.window.open_page(OVERVIEW)
    page = session.outlook.overview_page
    with open_workspace(last_year):
        session.earlier.take(last_year)
        qtbot.waitUntil(page.earlier.notice.isVisible)

    assert "đang mở ở một cửa sổ khác" in page.earlier.notice.text
    assert not session.workspace.earlier.exists()
    session.window.open_page(SCORING)
    assert not session.scoring_page.card.last_year.isVisible()


def test_a_source_that_cannot_be_used_holds_the_form_until_it_is_let_go(
    program: Make, last_year: Path, qtbot: QtBot
) -> None:
    started, window = form_after(program, last_year, qtbot)
    page = window.new_page
    with open_workspace(last_year):
        choose_known(window, qtbot)
    assert "đang mở ở một cửa sổ khác" in page.earlier.fault.text()
    type_in(page.code, "1")
    type_in(page.name, "X")
    page.set_choice._on_selected(str(SET))
    qtbot.waitUntil(lambda: "đủ mười ba loại" in page.set_choice.facts.text())

    click(page.make)

    assert page.earlier.fault.isVisible()
    assert focused() is page.earlier.sources
    press(page.earlier.sources, Qt.Key.Key_Up)
    assert not page.earlier.fault.isVisible()
    click(page.make)
    qtbot.waitUntil(lambda: started.session is not None)


def test_another_units_year_is_refused_beside_the_question(
    program: Make, last_year: Path, qtbot: QtBot
) -> None:
    started, window = form_after(program, last_year, qtbot)
    page = window.new_page
    choose_known(window, qtbot)
    page.code.clear()
    type_in(page.code, "99999")
    page.set_choice._on_selected(str(SET))
    qtbot.waitUntil(lambda: "đủ mười ba loại" in page.set_choice.facts.text())

    click(page.make)

    qtbot.waitUntil(page.earlier.fault.isVisible)
    assert "31756 Xã Vĩnh Thành" in page.earlier.fault.text()
    assert started.session is None
    assert not Path(page.folder.text()).exists()


def test_only_years_before_this_one_and_of_this_office_are_offered(
    program: Make, root: Path, last_year: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    other = tmp_path / "xa khac"
    create_workspace(other, set_bytes=SET.read_bytes(), unit=replace(UNIT, name="Xã Khác"))
    started = program()
    for each in (other, last_year, root):
        started.start(each)
        assert started.session is not None
        click(started.session.window.navigation.leave)
        qtbot.waitUntil(lambda: started.session is None)
    started.start(root)
    assert started.session is not None

    started.session.earlier.ask()

    dialog = started.session.earlier.dialog
    assert dialog is not None
    sources = dialog.choice.sources
    offered = [sources.itemText(place) for place in range(sources.count())]
    assert offered == [
        "Không lấy",
        "Xã Vĩnh Thành · năm 2025",
        "Chọn thư mục hồ sơ…",
        "Chọn gói hồ sơ đã nộp (.asice)…",
    ]
    dialog.reject()


def test_a_first_start_is_not_asked_for_last_year(program: Make) -> None:
    started = program()
    started.start(None)
    window = started.start_window
    assert window is not None
    click(window.home.new)
    assert not window.new_page.earlier.isVisible()
    assert window.focusWidget() is window.new_page.code

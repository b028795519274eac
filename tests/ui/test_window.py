import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.domain.answers import Layer
from desktop.domain.workspace_errors import DatabaseBusyError
from desktop.services.workspace import Workspace
from desktop.ui.application import Program, show_once
from desktop.ui.scoring import presenter as scoring_presenter
from desktop.ui.scoring.inputs.selection import YesNoEditor
from desktop.ui.session import CHECKS, LIBRARY, OVERVIEW, PLAN, SCORING, SUBMISSION, Session
from desktop.ui.shell.crash import CrashReporter
from desktop.ui.theme import Scheme, Theme
from tests.ui.hands import click, press

Opened = AbstractContextManager[Workspace]
CONTROLS = (QAbstractButton, QLineEdit, QPlainTextEdit, QSpinBox, QAbstractItemView)


def test_the_window_says_whose_work_it_is(session: Session) -> None:
    assert session.window.windowTitle() == "Xã Vĩnh Thành – 2026 – Minh Chứng"
    assert session.window.header._unit.whole == "Xã Vĩnh Thành"
    assert "Bộ tiêu chí đủ mười ba loại" in session.window.header._round.whole


def test_the_window_fits_a_small_screen(session: Session, qtbot: QtBot) -> None:
    session.window.resize(QSize(1366, 728))
    for code in ("1.5", "2.4", "1.3"):
        session.open_leaf(code)
        qtbot.waitUntil(session.scoring_page.card.editor.isVisible)
        scroller = session.scoring_page.card.scroller
        body = scroller.widget()
        assert body is not None
        assert body.minimumSizeHint().width() <= scroller.viewport().width()

    assert session.window.minimumSizeHint().width() <= 1366
    assert session.window.minimumSizeHint().height() <= 728


@pytest.mark.parametrize("code", ["1.1", "1.2", "1.3", "1.4", "1.5", "1.7", "1.8", "2.4", "2.5"])
def test_every_control_has_a_name(session: Session, code: str) -> None:
    session.open_leaf(code)
    for page in (OVERVIEW, LIBRARY, CHECKS, SUBMISSION, PLAN):
        session.window.open_page(page)

    nameless = [
        control
        for page in (*_pages(session), session.window.navigation)
        for control in page.findChildren(QWidget)
        if isinstance(control, CONTROLS) and control.isVisibleTo(page)
        if not _is_inner(control) and not _name(control)
    ]

    assert nameless == []


def _pages(session: Session) -> list[QWidget]:
    stack = session.window.pages
    return [page for at in range(stack.count()) if (page := stack.widget(at)) is not None]


def test_pages_open_by_keyboard(session: Session, qtbot: QtBot) -> None:
    session.window.activateWindow()
    qtbot.waitUntil(session.window.isActiveWindow)

    for page in (OVERVIEW, SCORING, LIBRARY, CHECKS, SUBMISSION, PLAN):
        key = Qt.Key(Qt.Key.Key_1 + page)
        press(session.window, key, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(partial(_is_open, session, page))


def test_the_keyboard_is_not_left_on_the_button_of_another_page(
    session: Session, qtbot: QtBot
) -> None:
    session.window.activateWindow()
    qtbot.waitUntil(session.window.isActiveWindow)
    buttons = session.window.navigation.buttons
    buttons[SCORING].setFocus()

    press(buttons[SCORING], Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)

    qtbot.waitUntil(partial(_is_open, session, LIBRARY))
    assert buttons[LIBRARY].hasFocus()


def _is_open(session: Session, page: int) -> bool:
    return session.window.pages.currentIndex() == page


def test_a_failed_save_is_said_kept_and_tried_again(
    session: Session, workspace: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise DatabaseBusyError

    session.open_leaf("1.1")
    editor = session.scoring_page.card.editor
    assert isinstance(editor, YesNoEditor)
    with monkeypatch.context() as outside:
        outside.setattr(scoring_presenter, "answer_leaves", refuse)
        editor.yes.click()
        qtbot.waitUntil(session.window.status.retry.isVisible)
    assert "chưa ghi được" in session.window.unsaved.text
    assert session.scoring.has_unsaved

    click(session.window.status.retry)

    qtbot.waitUntil(lambda: not session.scoring.has_unsaved)
    with workspace.work() as work:
        assert "1.1" in work.answers.all(Layer.SELF)


def test_the_window_comes_back_as_it_was_left(
    program: Callable[[], Program], root: Path, qtbot: QtBot
) -> None:
    first = program()
    first.start(root)
    assert first.session is not None
    first.session.window.open_page(SCORING)
    panes = first.session.scoring_page.splitter
    first.session.window.resize(first.session.window.minimumSize())  # a test's screen is small
    qtbot.waitUntil(lambda: 500 < panes.width() < 1000)
    panes.setSizes([250, 600, 255])
    sizes = panes.sizes()
    first.session.open_leaf("2.1")
    first.session.window.close()
    qtbot.waitUntil(lambda: first.session is None)

    second = program()
    second.start(None)

    assert second.session is not None
    second.session.window.open_page(SCORING)
    assert second.session.scoring.current == "2.1"
    splitter = second.session.scoring_page.splitter
    qtbot.waitUntil(lambda: _are_close(splitter.sizes(), sizes))


def _are_close(found: list[int], kept: list[int]) -> bool:
    """A splitter shares leftover pixels out as it likes."""
    return all(abs(one - other) <= 4 for one, other in zip(found, kept, strict=True))


def test_without_a_workspace_the_start_window_asks(program: Callable[[], Program]) -> None:
    started = program()

    started.start(None)

    assert started.session is None
    assert started.start_window is not None
    assert not started.start_window.home.open_last.isVisible()


def test_the_example_is_one_click_away(program: Callable[[], Program], qtbot: QtBot) -> None:
    started = program()
    started.start(None)
    assert started.start_window is not None

    click(started.start_window.home.example)

    qtbot.waitUntil(lambda: started.session is not None)
    assert started.start_window is None


def test_a_folder_that_is_no_workspace_is_explained(
    program: Callable[[], Program], tmp_path: Path
) -> None:
    started = program()

    started.start(tmp_path)

    assert started.start_window is not None
    assert "không phải là hồ sơ làm việc" in started.start_window.home.banner.text


def test_a_workspace_can_be_left_for_another(
    program: Callable[[], Program], root: Path, qtbot: QtBot
) -> None:
    started = program()
    started.start(root)
    assert started.session is not None

    click(started.session.window.navigation.leave)

    qtbot.waitUntil(lambda: started.session is None)
    assert started.start_window is not None
    assert started.start_window.home.open_last.isVisible()
    click(started.start_window.home.open_last)
    assert started.session is not None


def test_a_bug_shows_details_that_can_be_copied(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    reporter = CrashReporter()
    reporter.install()
    try:
        raise ZeroDivisionError("chia cho 0")
    except ZeroDivisionError as error:
        sys.excepthook(type(error), error, error.__traceback__)

    assert reporter.dialog is not None
    qtbot.addWidget(reporter.dialog)
    click(reporter.dialog.copy)

    assert "ZeroDivisionError" in QGuiApplication.clipboard().text()
    assert "ZeroDivisionError" in capsys.readouterr().err


def test_the_window_can_be_shown_for_a_check_alone(workspace: Workspace, theme: Theme) -> None:
    assert theme is not None

    assert show_once(workspace) == "Xã Vĩnh Thành – 2026 – Minh Chứng"


def _is_inner(control: QWidget) -> bool:
    """Parts that Qt makes itself inside its own controls."""
    inside = control.parent()
    while inside is not None:
        if type(inside).__module__.startswith("PySide6") and isinstance(
            inside, (*CONTROLS, QWidget)
        ):
            name = type(inside).__name__
            if name in {"QCalendarWidget", "QSpinBox", "QLineEdit", "QAbstractScrollArea"}:
                return True
        inside = inside.parent()
    name = control.objectName()
    return name.startswith("qt_") or isinstance(control.parent(), QSpinBox | QLineEdit)


def _name(control: QWidget) -> str:
    text = control.text() if isinstance(control, QAbstractButton) else ""
    return control.accessibleName() or text


def test_the_window_says_when_an_answer_was_last_changed(
    session: Session,
) -> None:
    said = session.window.status.saved
    assert said.text() == "Mọi thay đổi được lưu tự động"
    session.window.show_last_change(
        datetime(2026, 3, 4, 3, 42, tzinfo=UTC), datetime(2026, 3, 5, 1, 0, tzinfo=UTC)
    )

    assert said.text().startswith("Sửa lần cuối 10:42 hôm qua")


@pytest.mark.parametrize("screen", [(1024, 100), (1366, 150)])
def test_the_header_cuts_names_and_never_figures(
    session: Session, theme: Theme, qapp: QApplication, qtbot: QtBot, screen: tuple[int, int]
) -> None:
    width, percent = screen
    header = session.window.header
    theme.choose(qapp, scheme=Scheme.LIGHT, percent=percent)
    session.window.resize(width, 728)
    header._round.show_text("Kỳ 2026 · " + "Bộ chỉ số cải cách hành chính cấp xã năm 2026 " * 3)
    qtbot.waitUntil(lambda: header._round.text().endswith("…"))

    assert session.window.width() == width
    assert header._round.toolTip() == header._round.whole
    for figure in (header.total, header.days):
        assert figure.width() >= figure.fontMetrics().horizontalAdvance(figure.text())
        assert figure.geometry().right() < header.width()
    theme.choose(qapp, scheme=Scheme.LIGHT, percent=100)


def test_a_jump_from_elsewhere_puts_the_keyboard_where_it_is_answered(
    session: Session, qtbot: QtBot
) -> None:
    session.window.activateWindow()
    qtbot.waitUntil(session.window.isActiveWindow)
    session.window.open_page(CHECKS)

    session.open_leaf("1.1")

    editor = session.scoring_page.card.editor
    assert any(field.hasFocus() for field in editor.findChildren(QWidget))


def test_the_open_leaf_stays_in_view_when_the_tree_gets_another_width(
    session: Session, qtbot: QtBot
) -> None:
    tree = session.scoring_page.tree.tree
    session.window.resize(1366, 600)
    session.open_leaf("2.5")
    session.scoring_page.splitter.setSizes([600, 400, 300])
    session.scoring_page.splitter.setSizes([200, 700, 300])

    def is_in_view() -> bool:
        return tree.viewport().rect().contains(tree.visualRect(tree.currentIndex()))

    qtbot.waitUntil(is_in_view)

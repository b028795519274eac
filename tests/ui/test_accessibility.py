"""Everything on the screen can be heard and reached without a mouse."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.ui.application import Program
from desktop.ui.session import CHECKS, LIBRARY, OVERVIEW, PLAN, SUBMISSION, Session
from desktop.ui.shell.crash import CrashDialog
from desktop.ui.widgets.count_field import CountField
from tests.ui.conftest import Scan
from tests.ui.hands import click, press

LEAVES = ("1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "1.8", "2.1", "2.2", "2.3", "2.4", "2.5")
PAGES = (OVERVIEW, LIBRARY, CHECKS, SUBMISSION, PLAN)


def stops(window: QWidget) -> list[QWidget]:
    """Every control the keyboard can come to, in the order of Tab."""
    found, one = [], window.nextInFocusChain()
    while one is not None and one is not window:
        takes_tab = one.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
        if takes_tab and one.isVisible() and one.isEnabled() and one.window() is window:
            found.append(one)
        one = one.nextInFocusChain()
    return [each for each in found if each.focusProxy() is None]


def heard(control: QWidget) -> tuple[str, str]:
    """What a screen reader gets, as Qt picks it: name and description."""
    buddies = [label for label in control.window().findChildren(QLabel) if label.buddy() is control]
    own = control.text() if isinstance(control, QAbstractButton | QLabel) else ""
    name = control.accessibleName() or own or "".join(label.text() for label in buddies)
    return name, control.accessibleDescription() or control.toolTip()


def is_explained(control: QWidget) -> bool:
    """Whether it says what it is for: in its own words, a description, a hint, or a label."""
    name, description = heard(control)
    if isinstance(control, QLabel):
        return bool(control.text())
    if isinstance(control, QAbstractButton):
        return bool(control.text() or description)
    hint = control.placeholderText() if isinstance(control, QLineEdit | QPlainTextEdit) else ""
    is_labelled = any(label.buddy() is control for label in control.window().findChildren(QLabel))
    is_list = isinstance(control, QAbstractItemView)
    near = any(
        label.isVisible() and label.text() and _belong(name, label.text())
        for label in control.window().findChildren(QLabel)
    )
    return bool(description or hint or is_labelled or is_list or near)


def _belong(name: str, label: str) -> bool:
    return label.startswith(name[:12]) or name.startswith(label)


def faults(window: QWidget) -> list[str]:
    found = []
    for control in stops(window):
        name, _ = heard(control)
        if not name.strip() and not (isinstance(control, QLabel) and control.text()):
            found.append(f"no name: {control} in {control.parent()}")
        elif not is_explained(control):
            found.append(f"not explained: {control} “{name}”")
    for control in window.findChildren(QWidget):
        is_button = isinstance(control, QAbstractButton | QLineEdit | QComboBox)
        is_inner = control.objectName().startswith("qt_") or _is_inside_a_field(control)
        is_passed_by = not control.focusPolicy() & Qt.FocusPolicy.TabFocus
        in_use = control.isVisible() and control.isEnabled()
        is_passed_by = is_passed_by and not _is_reached_by_arrows(control)
        if is_button and in_use and not is_inner and is_passed_by:
            found.append(f"out of reach: {control} “{heard(control)[0]}”")
    return found


def _is_reached_by_arrows(control: QWidget) -> bool:
    """Of buttons of which one is chosen, Tab stops at the chosen one; arrows lead to the others."""
    group = control.group() if isinstance(control, QAbstractButton) else None
    return group is not None and any(
        each.focusPolicy() & Qt.FocusPolicy.TabFocus for each in group.buttons()
    )


def _is_inside_a_field(control: QWidget) -> bool:
    """Qt's own parts, and the buttons beside a count, which the arrow keys step."""
    parent = control.parentWidget()
    return isinstance(parent, QLineEdit | QAbstractItemView | QAbstractSpinBox | CountField)


@pytest.mark.parametrize("code", LEAVES)
def test_every_control_of_a_leaf_is_named_explained_and_reached(
    session: Session, code: str
) -> None:
    session.open_leaf(code)

    assert faults(session.window) == []


@pytest.mark.parametrize("page", PAGES)
def test_every_control_of_a_page_is_named_explained_and_reached(
    session: Session, scan: Scan, page: int, qtbot: QtBot
) -> None:
    session.open_leaf("1.1")
    session.evidence.attach([scan("a.pdf")], "")
    qtbot.waitUntil(lambda: session.jobs.current is None)
    session.window.open_page(page)
    if page == LIBRARY:
        qtbot.waitUntil(lambda: session.catalogue.row("TL-001") is not None)
        session.library.choose("TL-001")

    assert faults(session.window) == []


def test_what_a_reader_says_changes_with_the_fault(session: Session) -> None:
    session.open_leaf("1.6")
    line = session.scoring_page.card.editor.findChild(QLineEdit)
    assert line is not None

    line.setFocus()
    press(line, Qt.Key.Key_X)

    assert "không phải là số" in heard(line)[1]


@pytest.fixture
def dialogs(qapp: QApplication) -> Iterator[None]:
    yield
    assert qapp is not None
    for each in QApplication.topLevelWidgets():
        if isinstance(each, QDialog) and each.isVisible():
            each.close()


@pytest.mark.usefixtures("dialogs")
@pytest.mark.parametrize("kind", ["settings", "palette", "crash", "picker"])
def test_every_control_of_a_dialog_is_named_explained_and_reached(
    program: Callable[[], Program], root: Path, qtbot: QtBot, kind: str
) -> None:
    started = program()
    started.start(root)
    session = started.session
    assert session is not None
    window = session.window
    dialog: QWidget | None = None
    if kind == "settings":
        click(window.navigation.settings)
        dialog = started.settings
    elif kind == "palette":
        session.finder.open()
        dialog = session.finder.palette
    elif kind == "crash":
        dialog = CrashDialog("chi tiết", window)
        dialog.open()
    else:
        session.open_leaf("1.1")
        session.evidence.choose_from_library("")
        qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
        dialog = QApplication.activeModalWidget()
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible)

    assert faults(dialog) == []


def test_every_control_of_the_start_window_is_named_explained_and_reached(
    program: Callable[[], Program],
) -> None:
    started = program()
    started.start(None)
    window = started.start_window
    assert window is not None

    assert faults(window) == []
    window.show_new()
    assert faults(window) == []


def test_enter_presses_what_has_the_keyboard(program: Callable[[], Program], qtbot: QtBot) -> None:
    started = program()
    started.start(None)
    window = started.start_window
    assert window is not None
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)

    press(window.home.new, Qt.Key.Key_Return)

    assert window.pages.currentWidget() is window.new_page
    press(window.new_page.back, Qt.Key.Key_Enter)
    assert window.pages.currentWidget() is window.home


def test_every_menu_entry_has_a_name(session: Session) -> None:
    for page in PAGES:
        session.window.open_page(page)

    entries = [
        entry
        for menu in session.window.findChildren(QMenu)
        for entry in menu.actions()
        if not entry.isSeparator()
    ]

    assert entries
    assert [each for each in entries if not each.text()] == []

from collections.abc import Callable, Iterator
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.domain.evidence import DocumentCode
from desktop.domain.scoring.outcome import Outcome, State
from desktop.services.attaching import Target
from desktop.ui.application import Program
from desktop.ui.evidence.choice import PickRow
from desktop.ui.evidence.picker import LibraryPicker
from desktop.ui.scoring.outline import Part
from desktop.ui.scoring.rows import points_missed
from desktop.ui.session import Session
from desktop.ui.shell.memory import WindowMemory
from desktop.ui.widgets.focus_keeper import FocusKeeper
from desktop.ui.widgets.in_sight import InSight
from desktop.ui.widgets.radio import RadioButton
from desktop.ui.widgets.reading_order import stops_as_read
from tests.ui.conftest import Drop, Scan
from tests.ui.hands import press

Make = Callable[[], Program]


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def walked(first: QWidget, steps: int) -> list[QWidget]:
    """Where Tab goes from a field."""
    first.setFocus()
    way = [first]
    for _ in range(steps):
        press(way[-1], Qt.Key.Key_Tab)
        way.append(focused())
    return way


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    """A bare window that has the keyboard."""
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    window.close()


def test_tab_goes_over_the_start_page_as_one_reads(program: Make, qtbot: QtBot) -> None:
    started = program()
    started.start(None)
    window = started.start_window
    assert window is not None
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    home = window.home

    way = walked(home.new, 5)

    ways = [home.new, home.open_folder, home.example, home.receive, home.help, home.settings]
    assert way == ways


def test_tab_goes_over_the_overview_as_one_reads(session: Session, qtbot: QtBot) -> None:
    page = session.outlook.overview_page
    session.window.open_page(0)
    session.window.activateWindow()
    qtbot.waitUntil(lambda: bool(page.bars) and session.window.isActiveWindow())

    # Patiently: the bars are made anew with each look at the work.
    qtbot.waitUntil(lambda: walked(page.go_on, len(page.bars))[1:] == page.bars)


def test_fields_are_read_row_by_row_whenever_they_were_made(window: QWidget) -> None:
    last, first, middle = (QPushButton(text, window) for text in ("last", "first", "middle"))
    grid = QGridLayout(window)
    grid.addWidget(last, 1, 0)
    grid.addWidget(middle, 0, 1)
    grid.addWidget(first, 0, 0)

    assert list(stops_as_read(window)) == []  # nothing is shown yet
    for each in (first, middle, last):
        each.show()
    assert list(stops_as_read(window)) == [first, middle, last]

    middle.hide()

    assert list(stops_as_read(window)) == [first, last]
    assert list(stops_as_read(window, left=middle)) == [first, middle, last]


def test_arrow_keys_choose_also_the_first_time(session: Session) -> None:
    session.open_leaf("1.2")
    card = session.scoring_page.card
    card.focus_first()

    press(focused(), Qt.Key.Key_Down)

    chosen = focused()
    assert isinstance(chosen, RadioButton)
    assert chosen.isChecked()
    assert card.answer().inputs is not None


def test_the_keyboard_comes_to_what_is_chosen(session: Session) -> None:
    session.open_leaf("1.2")
    card = session.scoring_page.card
    card.focus_first()
    press(focused(), Qt.Key.Key_Down)
    chosen = focused()

    card.finish.setFocus()
    card.focus_first()

    assert focused() is chosen


def test_a_bonus_that_is_not_reached_is_not_asked_about_and_a_penalty_is() -> None:
    some = Outcome("1", State.SCORED, Decimal(3), points=Decimal(1))
    none = Outcome("1", State.SCORED, Decimal(3), points=Decimal(0))

    assert [points_missed(some, part) for part in Part] == [2, 0, 1]
    assert [points_missed(none, part) for part in Part] == [3, 0, 0]


def test_the_keyboard_stays_when_rows_are_made_anew(window: QWidget, qtbot: QtBot) -> None:
    FocusKeeper(window)
    column = QVBoxLayout(window)
    rows = {name: QPushButton(name, window) for name in ("a", "b", "c")}
    for name, row in rows.items():
        row.setAccessibleName(name)
        column.addWidget(row)
        row.show()
    rows["c"].setFocus()
    anew = QPushButton("c anew", window)
    anew.setAccessibleName("c")
    column.insertWidget(0, anew)
    anew.show()

    rows["c"].deleteLater()
    qtbot.waitUntil(anew.hasFocus)
    anew.deleteLater()
    qtbot.waitUntil(rows["a"].hasFocus)


def test_what_is_typed_in_stays_in_sight(window: QWidget, qtbot: QtBot) -> None:
    window.resize(400, 300)
    scroller = QScrollArea(window)
    scroller.resize(300, 200)
    scroller.setWidgetResizable(True)
    form = QWidget()
    above, field = QLabel(form), QLineEdit(form)
    column = QVBoxLayout(form)
    column.addWidget(above)
    column.addWidget(field)
    scroller.setWidget(form)
    InSight(scroller)
    scroller.show()
    field.setFocus()

    above.setText("\n" * 40)

    qtbot.waitUntil(lambda: scroller.verticalScrollBar().value() > 0)
    assert field.visibleRegion().boundingRect() == field.rect()


def test_a_document_is_taken_from_the_library_by_arrow_and_enter(
    window: QWidget, qtbot: QtBot
) -> None:
    rows = [PickRow(DocumentCode(code), code, "", "", code) for code in ("TL-001", "TL-002")]
    picker = LibraryPicker(rows, Target("1.1", "kh"), window)
    picker.show()
    qtbot.waitUntil(picker.search.hasFocus)

    with qtbot.waitSignal(picker.picked) as picked:
        press(picker.search, Qt.Key.Key_Down)
        press(picker.search, Qt.Key.Key_Return)

    assert picked.args is not None
    assert picked.args[0] == ["TL-002"]


def test_the_leaf_is_remembered_before_the_window_closes(
    session: Session, memory: WindowMemory, qtbot: QtBot
) -> None:
    session.open_leaf("1.4")
    with qtbot.waitSignal(session.window.saved):
        session.scoring_page.card.remarks.note.setPlainText("Đang gõ dở")

    assert memory.leaf_of(session.workspace.root) == "1.4"


def test_a_document_that_was_looked_for_has_the_keyboard(
    session: Session, drop: Drop, scan: Scan, qtbot: QtBot
) -> None:
    session.open_leaf("1.1")
    drop(session.scoring_page.evidence, [scan("Kế hoạch.pdf")])
    qtbot.waitUntil(lambda: bool(session.evidence.met))

    session.open_document("TL-001")

    qtbot.waitUntil(session.library_page.pane.table.hasFocus)

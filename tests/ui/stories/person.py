"""A person at the screen: sees what is shown, has one mouse and one keyboard, calls nothing."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier

_NONE = Qt.KeyboardModifier.NoModifier
_PATIENCE = 30_000
_MOST_TABS = 150
_CONTROLS = (
    QAbstractButton,
    QLineEdit,
    QPlainTextEdit,
    QAbstractSpinBox,
    QAbstractItemView,
    QComboBox,
)


class Person:
    """Finds controls by what they say; fails where the window offers no such thing."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self._home: QWidget | None = None

    def wait(self, happened: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(happened, timeout=_PATIENCE)

    @property
    def window(self) -> QWidget:
        """What is in front: a dialog, else the window."""
        front = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if front is None and QApplication.activeWindow() is None and self._home is not None:
            self._home.activateWindow()  # a desktop does so when a dialog closes; a test has none
            self.wait(self._home.isActiveWindow)
        front = front or QApplication.activeWindow()
        assert front is not None, "there is no window"
        return front

    def come_to(self, window: QWidget) -> None:
        """Look at a window."""
        self._home = window
        window.activateWindow()
        self.wait(window.isActiveWindow)

    # What is seen

    def sees(self, text: str) -> bool:
        """Whether the text is anywhere in the window in front."""
        if QApplication.activeWindow() is None and self._home is not None:
            self._home.activateWindow()
            return False
        shown = (each for each in self.window.findChildren(QWidget) if each.isVisible())
        return any(text in _words(each) for each in shown)

    def waits_for(self, text: str) -> None:
        self.wait(partial(self.sees, text))

    def finds(self, name: str) -> QWidget:
        """The visible control of this name, or whose name begins so."""
        found = self._named(name)
        assert found, f"nothing is called “{name}”; there are {self._names()}"
        exact = [each for each in found if spoken(each) == name]
        return (exact or found)[0]

    # The mouse

    def click(self, name: str) -> None:
        """Click a control, once it can be used."""
        self.wait(lambda: any(each.isEnabled() for each in self._named(name)))
        control = self.finds(name)
        self._scroll_to(control)
        at = control.rect().center()
        if isinstance(control, QRadioButton | QCheckBox):
            at = QPoint(9, at.y())  # on its own picture, as one aims
        QTest.mouseClick(control, Qt.MouseButton.LeftButton, _NONE, at)

    def choose(self, name: str, option: str) -> None:
        """Open a list and click one of its lines."""
        self.click(name)
        self.wait(lambda: QApplication.activePopupWidget() is not None)
        popup = QApplication.activePopupWidget()
        assert popup is not None
        lines = popup.findChild(QAbstractItemView)
        assert lines is not None
        model = lines.model()
        places = [model.index(row, 0) for row in range(model.rowCount())]
        (place,) = [each for each in places if str(each.data()).startswith(option)]
        at = lines.visualRect(place).center()
        QTest.mouseMove(lines.viewport(), at)
        QTest.mouseClick(lines.viewport(), Qt.MouseButton.LeftButton, _NONE, at)
        self.wait(lambda: QApplication.activePopupWidget() is None)

    # The keyboard

    @property
    def focus(self) -> QWidget:
        """What has the keyboard; a window that has just come takes it in a moment."""
        self.wait(self._has_keyboard)
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def _has_keyboard(self) -> bool:
        window, widget = self.window, QApplication.focusWidget()
        return widget is not None and (window is widget or window.isAncestorOf(widget))

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = _NONE) -> None:
        """Press a key, which goes to the window where no control has the keyboard."""
        window = self.window
        self.wait(lambda: window.isActiveWindow() or QApplication.activePopupWidget() is window)
        QTest.keyClick(QApplication.focusWidget() or window, key, modifier)

    def type(self, text: str) -> None:
        """Type into whatever has the keyboard; what Qt's test keyboard lacks is pasted."""
        if text.isascii():
            QTest.keyClicks(self.focus, text)
        else:
            self.paste(text)

    def paste(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.press(Qt.Key.Key_V, CTRL)

    def tab_to(self, name: str) -> None:
        """Press Tab until the keyboard is on the control of this name."""
        passed: list[str] = []
        for _ in range(_MOST_TABS):
            if spoken(self.focus).startswith(name):
                return
            self.press(Qt.Key.Key_Tab)
            passed.append(spoken(self.focus))
        raise AssertionError(f"Tab never comes to “{name}”: {passed}")

    # Both

    def fill(self, name: str, text: str) -> None:
        """Click into a field and write over what is there."""
        self.click(name)
        self.press(Qt.Key.Key_A, CTRL)
        self.type(text)

    def answer_file_dialog(self, path: Path) -> None:
        """Put the path into the dialog that is open and press Enter; on a PC it is the system's."""
        self.wait(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        assert field is not None
        field.setText(str(path))  # typed, Qt's own completer would grab the keyboard
        QTest.keyClick(field, Qt.Key.Key_Return)
        self.wait(lambda: QApplication.activeModalWidget() is not dialog)

    def _named(self, name: str) -> list[QWidget]:
        controls = (each for each in self.window.findChildren(QWidget) if _is_control(each))
        return [each for each in controls if spoken(each).startswith(name)]

    def _names(self) -> list[str]:
        return [spoken(each) for each in self.window.findChildren(QWidget) if _is_control(each)]

    def _scroll_to(self, control: QWidget) -> None:
        """Turn the wheel over the area around a control until its middle is in sight."""
        QApplication.processEvents()  # what was shown just now still has to find its place
        area = _area_around(control)
        for _ in range(200):
            if area is None or control.visibleRegion().contains(control.rect().center()):
                return
            view = area.viewport()
            middle = control.mapTo(area.widget(), control.rect().center())  # type: ignore[attr-defined] # a QScrollArea
            seen = area.widget().visibleRegion().boundingRect()  # type: ignore[attr-defined] # as above
            step = -120 if middle.y() > seen.center().y() else 120
            at = QPointF(view.rect().center())
            wheel = QWheelEvent(
                at,
                view.mapToGlobal(at),
                QPoint(),
                QPoint(0, step),
                Qt.MouseButton.NoButton,
                _NONE,
                Qt.ScrollPhase.NoScrollPhase,
                False,
            )
            QApplication.sendEvent(view, wheel)
        raise AssertionError(f"no wheel brings “{spoken(control)}” into sight")


def spoken(control: QWidget) -> str:
    """What a screen reader says of a control."""
    text = control.text() if isinstance(control, QAbstractButton) else ""
    return control.accessibleName() or text.replace("&&", "&")


def _words(widget: QWidget) -> str:
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        return widget.text()
    return widget.toPlainText() if isinstance(widget, QPlainTextEdit) else ""


def _is_control(widget: QWidget) -> bool:
    return isinstance(widget, _CONTROLS) and widget.isVisible()


def _area_around(control: QWidget) -> QAbstractScrollArea | None:
    around = control.parentWidget()
    while around is not None:
        if isinstance(around, QAbstractScrollArea) and hasattr(around, "widget"):
            return around
        around = around.parentWidget()
    return None

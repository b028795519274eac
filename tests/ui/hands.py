"""What a person does to a window: clicks, types, presses keys."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget


def click(control: QWidget) -> None:
    """Click in the middle of a control."""
    QTest.mouseClick(control, Qt.MouseButton.LeftButton)


def type_in(field: QWidget, text: str) -> None:
    """Type ASCII letters and digits; Qt's test keyboard has no others."""
    QTest.keyClicks(field, text)


def press(
    widget: QWidget,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Press a key, with Ctrl or Alt held down if asked."""
    QTest.keyClick(widget, key, modifier)

"""What a person does to a window: clicks, types, presses keys."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop.ui.widgets.saving_soon import SavingSoon


def click(control: QWidget) -> None:
    """Click in the middle of a control."""
    QTest.mouseClick(control, Qt.MouseButton.LeftButton)


def type_in(field: QWidget, text: str) -> None:
    """Type ASCII letters and digits; Qt's test keyboard has no others."""
    QTest.keyClicks(field, text)


def never_pause(saving: SavingSoon) -> None:
    """Type so fast from now on that only what is saved meanwhile is saved."""
    saving.pause.setInterval(600_000)
    saving.at_latest.setInterval(0)


def press(
    widget: QWidget,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Press a key, with Ctrl or Alt held down if asked."""
    QTest.keyClick(widget, key, modifier)

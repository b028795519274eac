"""A radio button whose arrow keys choose, also while none of its group is chosen."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QRadioButton
from typing_extensions import override

_ARROWS: Final = frozenset(
    key.value for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)
)


class RadioButton(QRadioButton):
    """Qt only moves the keyboard on as long as none is chosen, which looks as if one were."""

    @property
    def is_first_stop(self) -> bool:
        """Whether the keyboard comes to this one of its group: the chosen, else the first."""
        group = self.group()
        return self is (group.checkedButton() or group.buttons()[0])

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        reached = QApplication.focusWidget()
        if isinstance(reached, RadioButton) and not self.hasFocus() and event.key() in _ARROWS:
            reached.click()

"""A search field that walks the list of what it found, so that the hands stay where they type."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit
from typing_extensions import override

_WALKING = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class SearchLine(QLineEdit):
    """Hands the arrow keys on to a list."""

    _list: QAbstractItemView | None = None

    def hand_to(self, walked: QAbstractItemView) -> None:
        """Walk this list by the arrow keys."""
        self._list = walked

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._list is not None and event.key() in _WALKING:
            QApplication.sendEvent(self._list, event)
        else:
            super().keyPressEvent(event)

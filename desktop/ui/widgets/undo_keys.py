"""Keeps text fields from taking the keys that undo and redo."""

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSpinBox, QLineEdit, QPlainTextEdit, QWidget
from typing_extensions import override

_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
UNDO_KEYS = (QKeyCombination(_CTRL, Qt.Key.Key_Z),)
REDO_KEYS = (
    QKeyCombination(_CTRL | _SHIFT, Qt.Key.Key_Z),
    QKeyCombination(_CTRL, Qt.Key.Key_Y),
)

_FIELDS = (QLineEdit, QPlainTextEdit, QAbstractSpinBox)


class UndoKeys(QObject):
    """A field's own undo knows nothing of points and links; in these fields the window's counts."""

    def watch(self, widget: QWidget) -> None:
        """Leave the keys to the window in all fields of this widget."""
        for field in widget.findChildren(QWidget):
            if isinstance(field, _FIELDS):
                field.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.keyCombination() in (*UNDO_KEYS, *REDO_KEYS)
        ):
            event.ignore()
            return True
        return False

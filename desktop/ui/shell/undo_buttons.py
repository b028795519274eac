"""The buttons that undo and redo, named after what they would do, and their keys."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui.edits import PlanEdit
from desktop.ui.sentences.edits import redo_name, undo_name
from desktop.ui.widgets.texts import IconButton
from desktop.ui.widgets.undo_keys import REDO_KEYS, UNDO_KEYS

if TYPE_CHECKING:
    from desktop.ui.edits import Edit
    from desktop.ui.history import History
    from desktop.ui.theme import Theme


class Undoer(Protocol):
    """Who undoes and redoes edits."""

    def undo(self) -> None: ...
    def redo(self) -> None: ...


class UndoButtons(QWidget):
    """Says what the officer wants undone or done again."""

    undo_wanted = Signal()
    redo_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._history: History | None = None
        self._is_locked = False
        self.undo = IconButton(theme, "undo", undo_name(None), self)
        self.undo.clicked.connect(self.undo_wanted)
        self.redo = IconButton(theme, "redo", redo_name(None), self)
        self.redo.clicked.connect(self.redo_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.undo)
        row.addWidget(self.redo)
        for keys, wanted in ((UNDO_KEYS, self.undo_wanted), (REDO_KEYS, self.redo_wanted)):
            for key in keys:
                shortcut = QShortcut(QKeySequence(key), self)
                shortcut.activated.connect(wanted)

    def attend(self, history: History, undoing: Undoer) -> None:
        """Take who remembers the edits, and who undoes them."""
        self.undo_wanted.connect(undoing.undo)
        self.redo_wanted.connect(undoing.redo)
        self._history = history
        history.listen(partial(self.show_history, history))
        self.show_history(history)

    def lock(self, *, is_locked: bool) -> None:
        """Let nothing but the plan be undone while the submission is approved."""
        self._is_locked = is_locked
        if self._history is not None:
            self.show_history(self._history)

    def show_history(self, history: History) -> None:
        """Name the buttons after what they would do now."""
        self.undo.name(undo_name(history.next_undo))
        self.undo.setEnabled(self._may(history.next_undo))
        self.redo.name(redo_name(history.next_redo))
        self.redo.setEnabled(self._may(history.next_redo))

    def _may(self, edit: Edit | None) -> bool:
        return isinstance(edit, PlanEdit) or (edit is not None and not self._is_locked)

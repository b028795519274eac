"""Undoes and redoes what was decided about received files."""

from collections.abc import Callable

from desktop.ui.edits import DismissalEdit, Edit, SignerEdit
from desktop.ui.history import History
from desktop.ui.receiving.deeds import RegisterDeeds


class RegisterUndoing:
    """Walks the history; what it changes is done as if somebody had done it by hand."""

    def __init__(self, history: History, *, deeds: Callable[[], RegisterDeeds]) -> None:
        self._history, self._deeds = history, deeds

    def undo(self) -> None:
        """Take the last edit back."""
        edit = self._history.undo()
        if edit is not None:
            self._do(edit.reversed, lambda: self._history.undo_failed(edit))

    def redo(self) -> None:
        """Do the edit again that was taken back last."""
        edit = self._history.redo()
        if edit is not None:
            self._do(edit, lambda: self._history.redo_failed(edit))

    def _do(self, edit: Edit, on_failed: Callable[[], None]) -> None:
        if isinstance(edit, (SignerEdit, DismissalEdit)):
            self._deeds().put_back(edit, on_failed)

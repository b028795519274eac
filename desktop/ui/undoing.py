"""Undoes and redoes edits, each at the leaf it changes."""

from collections.abc import Callable
from typing import Protocol, assert_never

from desktop.domain.answers import Answer
from desktop.services.linking import LinkChange
from desktop.ui.history import AnswerEdit, Edit, History, LinkEdit


class AnswerDesk(Protocol):
    """Where answers are changed."""

    def put_back(self, code: str, answer: Answer) -> None: ...


class LinkDesk(Protocol):
    """Where the use of documents is changed."""

    def put_back(self, change: LinkChange, on_failed: Callable[[], None]) -> None: ...


class Undoing:
    """Walks the history; what it changes is saved as if somebody had done it by hand."""

    def __init__(
        self,
        history: History,
        *,
        answers: AnswerDesk,
        links: LinkDesk,
        open_leaf: Callable[[str], None],
    ) -> None:
        self._history = history
        self._answers, self._links = answers, links
        self._open_leaf = open_leaf

    def undo(self) -> None:
        """Take the last edit back."""
        edit = self._history.undo()
        if edit is not None:
            self._apply(edit.reversed, lambda: self._history.undo_failed(edit))

    def redo(self) -> None:
        """Do the edit again that was taken back last."""
        edit = self._history.redo()
        if edit is not None:
            self._apply(edit, lambda: self._history.redo_failed(edit))

    def _apply(self, edit: Edit, on_failed: Callable[[], None]) -> None:
        match edit:
            case AnswerEdit():
                self._answers.put_back(edit.leaf, edit.after)
            case LinkEdit():
                self._links.put_back(edit.change, on_failed)
            case _:
                assert_never(edit)
        self._open_leaf(edit.leaf)

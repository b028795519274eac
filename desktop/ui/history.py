"""Remembers every edit since the workspace was opened, both ways."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.ui.edits import AnswerEdit, DescriptionEdit, Edit, PlanEdit, UseEdit

if TYPE_CHECKING:
    from collections.abc import Callable


class History:
    """Two stacks: what can be undone and what can be done again.

    What is typed in one leaf, or about one document, without anything else between is one edit.
    """

    def __init__(self) -> None:
        self._done: list[Edit] = []
        self._undone: list[Edit] = []
        self._is_typing = False
        self._on_changed: Callable[[], None] = _ignore

    def listen(self, on_changed: Callable[[], None]) -> None:
        """Say that something else can be undone or done again."""
        self._on_changed = on_changed

    @property
    def remembered(self) -> tuple[tuple[Edit, ...], tuple[Edit, ...]]:
        """What can be undone and what can be done again, the next one last."""
        return tuple(self._done), tuple(self._undone)

    def continue_from(self, other: History) -> None:
        """Take over what another one remembers."""
        done, undone = other.remembered
        self._done, self._undone = list(done), list(undone)
        self._on_changed()

    @property
    def next_undo(self) -> Edit | None:
        """The edit that `undo` would take back."""
        return self._done[-1] if self._done else None

    @property
    def next_redo(self) -> Edit | None:
        """The edit that `redo` would do again."""
        return self._undone[-1] if self._undone else None

    def record(self, edit: Edit) -> None:
        """Remember an edit; nothing that was undone before can be done again."""
        self._undone.clear()
        if self._is_typing:
            edit = self._joined(edit)
        is_worth_it = edit != edit.reversed
        if is_worth_it:
            self._done.append(edit)
        typed = AnswerEdit | DescriptionEdit | UseEdit | PlanEdit
        self._is_typing = is_worth_it and isinstance(edit, typed)
        self._on_changed()

    def end_visit(self) -> None:
        """Another leaf or document is opened: what is typed from now on is an edit of its own."""
        self._is_typing = False

    def undo(self) -> Edit | None:
        """Move to before the last edit; returns it, or None where there is none."""
        return self._move(self._done, self._undone)

    def redo(self) -> Edit | None:
        """Move to after the edit that was undone last; returns it, or None."""
        return self._move(self._undone, self._done)

    def undo_failed(self, edit: Edit) -> None:
        """Undoing this edit was refused: it is done still."""
        self._put_back(edit, self._undone, self._done)

    def redo_failed(self, edit: Edit) -> None:
        """Doing this edit again was refused: it is undone still."""
        self._put_back(edit, self._done, self._undone)

    def _joined(self, edit: Edit) -> Edit:
        """The edit with the last one in it, where both are the same typing."""
        match self.next_undo, edit:
            case AnswerEdit() as last, AnswerEdit() if last.leaf == edit.leaf:
                self._done.pop()
                return replace(last, after=edit.after)
            case DescriptionEdit() as last, DescriptionEdit() if last.document == edit.document:
                self._done.pop()
                return replace(last, after=edit.after)
            case UseEdit() as last, UseEdit() if last.change.after == edit.change.before:
                self._done.pop()
                return UseEdit(replace(last.change, after=edit.change.after))
            case PlanEdit() as last, PlanEdit() if (joined := last.joined(edit)) is not None:
                self._done.pop()
                return joined
        return edit

    def _move(self, source: list[Edit], target: list[Edit]) -> Edit | None:
        self._is_typing = False
        if not source:
            return None
        target.append(source.pop())
        self._on_changed()
        return target[-1]

    def _put_back(self, edit: Edit, taken_from: list[Edit], to: list[Edit]) -> None:
        taken_from[:] = [each for each in taken_from if each is not edit]
        to.append(edit)
        self._on_changed()


def _ignore() -> None:
    """Nobody listens yet."""

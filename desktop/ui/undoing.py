"""Undoes and redoes edits, each at the leaf or document it changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, assert_never

from desktop.domain.errors import AppError
from desktop.ui.edits import (
    AlikeEdit,
    AnswerEdit,
    DescriptionEdit,
    DismissalEdit,
    ImportEdit,
    KeepingEdit,
    LinkEdit,
    PlanEdit,
    ScanEdit,
    SignerEdit,
    UseEdit,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain.answers import Answer
    from desktop.domain.evidence import DocumentCode, Metadata
    from desktop.services.linking import LinkChange
    from desktop.ui.edits import Edit, ManyEdit, OwnEdit
    from desktop.ui.history import History


class AnswerDesk(Protocol):
    """Where answers are changed."""

    def put_back(self, code: str, answer: Answer) -> None: ...


class LinkDesk(Protocol):
    """Where the use of documents is changed."""

    def put_back(self, change: LinkChange, on_failed: Callable[[], None]) -> None: ...


class ScanDesk(Protocol):
    """Where scans find their use."""

    def put_back(self, edit: ScanEdit, on_failed: Callable[[], None]) -> None: ...


class ManyDesk(Protocol):
    """Where uses, folders and several documents at once are edited."""

    def put_back(self, edit: ManyEdit, on_failed: Callable[[], None]) -> None: ...


class KeepingDesk(Protocol):
    """Where whole documents are put away, brought back, joined and renewed."""

    def put_back(self, edit: KeepingEdit, on_failed: Callable[[], None]) -> None: ...


class DescriptionDesk(Protocol):
    """Where documents are described."""

    def put_back(self, code: DocumentCode, metadata: Metadata) -> None: ...


class PlanDesk(Protocol):
    """Where the improvement plan is written."""

    def put_back(self, edit: PlanEdit) -> None: ...


@dataclass(frozen=True, slots=True)
class Desks:
    """Where each kind of edit is made; a page that nobody opened is made when it is needed."""

    answers: Callable[[], AnswerDesk]
    links: Callable[[], LinkDesk]
    descriptions: Callable[[], DescriptionDesk]
    scans: Callable[[], ScanDesk]
    many: Callable[[], ManyDesk]
    keeping: Callable[[], KeepingDesk]
    plan: Callable[[], PlanDesk]


@dataclass(frozen=True, slots=True)
class Ways:
    """How to show what an edit has changed."""

    leaf: Callable[[str], None]
    document: Callable[[str], None]
    plan: Callable[[PlanEdit], None]


class Undoing:
    """Walks the history; what it changes is saved as if somebody had done it by hand.

    What was approved stays, and the history with it, until it is opened again; the plan is no part
    of it.
    """

    def __init__(
        self,
        history: History,
        *,
        desks: Desks,
        ways: Ways,
        is_locked: Callable[[], bool],
    ) -> None:
        self._history, self._desks = history, desks
        self._ways = ways
        self._is_locked = is_locked

    def undo(self) -> None:
        """Take the last edit back."""
        edit = self._history.undo() if self._may(self._history.next_undo) else None
        if edit is not None:
            self._try(edit.reversed, lambda: self._history.undo_failed(edit))

    def redo(self) -> None:
        """Do the edit again that was taken back last."""
        edit = self._history.redo() if self._may(self._history.next_redo) else None
        if edit is not None:
            self._try(edit, lambda: self._history.redo_failed(edit))

    def _may(self, edit: Edit | None) -> bool:
        return isinstance(edit, PlanEdit) or not self._is_locked()

    def _try(self, edit: Edit, on_failed: Callable[[], None]) -> None:
        try:
            self._apply(edit, on_failed)
        except AppError:  # a page that cannot be made now; opening it says why
            on_failed()
            self._show(edit)

    def _apply(self, edit: Edit, on_failed: Callable[[], None]) -> None:
        if isinstance(edit, (SignerEdit, DismissalEdit)):
            return  # a receiving office's, whose window undoes it itself
        self._put_back(edit, on_failed)
        self._show(edit)

    def _put_back(self, edit: OwnEdit, on_failed: Callable[[], None]) -> None:
        match edit:
            case AnswerEdit():
                self._desks.answers().put_back(edit.leaf, edit.after)
            case LinkEdit():
                self._desks.links().put_back(edit.change, on_failed)
            case ScanEdit():
                self._desks.scans().put_back(edit, on_failed)
            case UseEdit() | AlikeEdit() | ImportEdit():
                self._desks.many().put_back(edit, on_failed)
            case KeepingEdit():
                self._desks.keeping().put_back(edit, on_failed)
            case DescriptionEdit():
                self._desks.descriptions().put_back(edit.document, edit.after)
            case PlanEdit():
                self._desks.plan().put_back(edit)
            case _:
                assert_never(edit)

    def _show(self, edit: Edit) -> None:
        if isinstance(edit, (AnswerEdit, LinkEdit, ScanEdit)):
            self._ways.leaf(edit.leaf)
        elif isinstance(edit, PlanEdit):
            self._ways.plan(edit)
        elif not isinstance(edit, (SignerEdit, DismissalEdit)):
            self._ways.document(edit.document)

"""Edits of the library beside a document's own fields: uses, folders, several documents at once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from desktop.domain.errors import AppError
from desktop.domain.evidence import DocumentCode, EvidenceLink, Proven
from desktop.services.attaching import Target
from desktop.services.confirming import confirm_guesses
from desktop.services.describing import CommonFields, describe_alike, redescribe
from desktop.services.importing import redo_import, undo_import
from desktop.services.library import UsedDocument, read_document, read_proven
from desktop.services.linking import describe_use, link_documents
from desktop.services.workspace import Workspace
from desktop.ui.edits import AlikeEdit, Edit, ImportEdit, LinkEdit, ManyEdit, UseEdit
from desktop.ui.history import History
from desktop.ui.library.catalogue import Catalogue
from desktop.ui.messages import describe_error
from desktop.ui.work import Jobs, Reply
from desktop.wording.phrases import say, word


@dataclass(frozen=True, slots=True)
class _Outcome:
    edit: Edit | None
    proven: Proven
    used: UsedDocument | None = None


class ManyView(Protocol):
    """Where it is said what became of an edit."""

    def show_notice(self, sentence: str) -> None: ...
    def show_refused(self, sentences: Sequence[str]) -> None: ...


class ManyDesk:
    """Saves each edit as one step that can be undone, away from the window's thread."""

    def __init__(
        self,
        workspace: Workspace,
        catalogue: Catalogue,
        *,
        jobs: Jobs,
        history: History,
        view: ManyView,
    ) -> None:
        self._workspace, self._catalogue = workspace, catalogue
        self._jobs, self._history = jobs, history
        self._view = view
        self._on_changed: Callable[[Proven], None] = _ignore
        self._on_pages: Callable[[], None] = _ignore_pages

    def listen(self, on_changed: Callable[[Proven], None], *, on_pages: Callable[[], None]) -> None:
        """Say that documents are others with what is proven now, or only pages and notes."""
        self._on_changed, self._on_pages = on_changed, on_pages

    def describe_use(self, link: EvidenceLink, pages: str, note: str) -> None:
        """Say which pages prove a leaf, and what to note."""
        self._do(partial(_use, self._workspace, link, pages, note), "")

    def describe(self, codes: Sequence[DocumentCode], common: CommonFields) -> None:
        """Let documents say the same in the touched fields."""
        said = say("Đã sửa thông tin chung của {count} tài liệu.", count=str(len(codes)))
        self._do(partial(_alike, self._workspace, tuple(codes), common), said)

    def confirm(self, codes: Sequence[DocumentCode]) -> None:
        """Take what documents seem to say where nothing is filled in."""
        said = say("Đã nhận thông tin đoán của {count} tài liệu.", count=str(len(codes)))
        self._do(partial(_confirm, self._workspace, tuple(codes)), said)

    def link(self, codes: Sequence[DocumentCode], target: Target) -> None:
        """Use documents for a leaf."""
        said = say(
            "{count} tài liệu nay dùng cho tiêu chí {leaf}.",
            count=str(len(codes)),
            leaf=target.leaf,
        )
        self._do(partial(_link, self._workspace, tuple(codes), target), said)

    def remember(self, edit: Edit, said: str) -> None:
        """Take an edit that a long job has made."""
        self._do(partial(_already, edit), said)

    def put_back(self, edit: ManyEdit, on_failed: Callable[[], None]) -> None:
        """Make an edit again or take it back, without remembering it."""

        def failed(error: AppError) -> None:
            on_failed()
            self._on_failed(error)

        job = partial(_read, self._workspace, partial(_apply, self._workspace, edit))
        self._jobs.save(job, Reply(done=self._tell, failed=failed))

    def _do(self, job: Callable[[], Edit | None], said: str) -> None:
        done = partial(self._on_done, said)
        self._jobs.save(partial(_read, self._workspace, job), Reply(done, self._on_failed))

    def _on_done(self, said: str, outcome: _Outcome) -> None:
        if outcome.edit is None:
            if said:
                self._view.show_notice(word("Không có gì thay đổi: đã như vậy từ trước."))
            return
        self._history.record(outcome.edit)
        self._tell(outcome)
        if said:
            self._view.show_notice(said)

    def _tell(self, outcome: _Outcome) -> None:
        if outcome.used is None:
            self._on_changed(outcome.proven)
            return
        self._catalogue.put(outcome.used)
        self._on_pages()

    def _on_failed(self, error: AppError) -> None:
        self._view.show_refused([describe_error(error)])


def _read(workspace: Workspace, job: Callable[[], Edit | None]) -> _Outcome:
    edit = job()
    used = read_document(workspace, edit.document) if isinstance(edit, UseEdit) else None
    return _Outcome(edit, read_proven(workspace), used)


def _use(workspace: Workspace, link: EvidenceLink, pages: str, note: str) -> Edit | None:
    change = describe_use(workspace, link, pages=pages, note=note)
    return None if change is None or change == change.reversed else UseEdit(change)


def _alike(
    workspace: Workspace, codes: Sequence[DocumentCode], common: CommonFields
) -> Edit | None:
    changes = describe_alike(workspace, codes, common)
    return AlikeEdit(changes) if changes else None


def _confirm(workspace: Workspace, codes: Sequence[DocumentCode]) -> Edit | None:
    changes = confirm_guesses(workspace, codes)
    return AlikeEdit(changes) if changes else None


def _link(workspace: Workspace, codes: Sequence[DocumentCode], target: Target) -> Edit | None:
    change = link_documents(workspace, codes, target)
    return LinkEdit(target.leaf, change) if change.added else None


def _already(edit: Edit) -> Edit:
    return edit


def _apply(workspace: Workspace, edit: ManyEdit) -> Edit:
    match edit:
        case UseEdit():
            after = edit.change.after
            describe_use(workspace, after, pages=after.pages, note=after.note)
        case AlikeEdit():
            redescribe(workspace, edit.changes)
        case ImportEdit(is_undone=True):
            undo_import(workspace, edit.imported)
        case ImportEdit():
            redo_import(workspace, edit.imported)
    return edit


def _ignore(_proven: Proven) -> None:
    """Nobody listens yet."""


def _ignore_pages() -> None:
    """Nobody listens yet."""

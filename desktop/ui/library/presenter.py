"""Decides what the page *Minh chứng* shows, and keeps what is filled in about documents."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Protocol

from desktop.domain.errors import AppError
from desktop.domain.evidence import DocumentCode, Metadata
from desktop.services.describing import describe_document
from desktop.services.library import UsedDocument, read_document
from desktop.services.workspace import Workspace
from desktop.ui.edits import DescriptionEdit
from desktop.ui.history import History
from desktop.ui.library.catalogue import Catalogue
from desktop.ui.library.rows import (
    LibraryRow,
    Narrowing,
    SortBy,
    counts,
    found_inside,
    in_order,
    narrowed,
)
from desktop.ui.library.seeking import Found, Question, Seeker
from desktop.ui.library.sheet import DocumentSheet, document_sheet
from desktop.ui.messages import describe_error
from desktop.ui.work import Jobs, Reply


class LibraryView(Protocol):
    """What the page can show."""

    def show_rows(self, rows: Sequence[LibraryRow], *, of: int, is_whole: bool = True) -> None: ...
    def update_row(self, row: LibraryRow) -> None: ...
    def show_counts(self, found: Mapping[Narrowing, int]) -> None: ...
    def show_document(self, sheet: DocumentSheet | None) -> None: ...
    def show_all(self) -> None: ...
    def show_refused(self, sentences: Sequence[str]) -> None: ...
    def clear_messages(self) -> None: ...
    def arm_save(self) -> None: ...
    def arm_rest(self) -> None: ...


class LibraryFrame(Protocol):
    """What the window around the page shows of it."""

    def show_saved(self, at: datetime) -> None: ...
    def show_save_failed(self, error: AppError) -> None: ...


class LibraryPresenter:
    """Holds the choice of rows, the chosen document, and what is typed until it is saved."""

    def __init__(
        self,
        workspace: Workspace,
        catalogue: Catalogue,
        *,
        jobs: Jobs,
        view: LibraryView,
        frame: LibraryFrame,
    ) -> None:
        self._workspace, self._catalogue = workspace, catalogue
        self._jobs, self._view, self._frame = jobs, view, frame
        self._sorted: list[LibraryRow] = []
        self._query, self._wanted = "", Narrowing.ALL
        self._answered = ""
        self._found: Found | None = None
        self._is_shown = False
        self._order, self._descending = SortBy.CODE, False
        self._chosen = ""
        self._unsaved: dict[DocumentCode, Metadata] = {}
        self._history = History()
        self._seeker = Seeker(workspace, jobs=jobs, found=self._on_found, failed=self._on_not_found)
        catalogue.listen(self._on_catalogue)

    def record_in(self, history: History) -> None:
        """Remember what is edited in this history."""
        self._history = history

    @property
    def chosen(self) -> str:
        """The code of the document that is shown, "" for none."""
        return self._chosen

    @property
    def chosen_row(self) -> LibraryRow | None:
        """The document that is shown, as it was last read."""
        return self._catalogue.row(self._chosen)

    @property
    def is_seeking(self) -> bool:
        """Whether what is shown does not answer the search yet; all that match may follow."""
        return self._query != self._answered

    @property
    def has_unsaved(self) -> bool:
        """Whether something typed is not on the disk yet."""
        return bool(self._unsaved)

    def open(self) -> None:
        """Show the library as it is now."""
        self._catalogue.want()
        if self._catalogue.is_read and not self._is_shown:  # from then on the catalogue tells
            self._show_all()

    def search(self, query: str) -> None:
        """Show what holds every word of the query, the best first while codes are the order."""
        self._query = query
        # The first that match are the first of the list only where that is in their order.
        self._seek(is_first=self._is_ranked and self._wanted is Narrowing.ALL)

    def show_rest(self) -> None:
        """Show all that match, once their first are painted and nothing more was typed."""
        if self._found is not None and not self._found.is_whole and not self._seeker.is_seeking:
            self._seek()

    def narrow(self, wanted: Narrowing) -> None:
        """Show what passes a filter."""
        self._wanted = wanted
        self.show_rest()
        self._narrow()

    def sort(self, by: SortBy, *, descending: bool) -> None:
        """Show the rows in another order."""
        self._order, self._descending = by, descending
        self.show_rest()
        self._sort()
        self._narrow()

    def choose(self, code: str) -> None:
        """Show a document; what was typed for the one before is saved first."""
        if code == self._chosen:
            return
        self.save_now()
        self._history.end_visit()
        self._chosen = code
        self._view.clear_messages()
        self._show_chosen()

    def reveal(self, code: str) -> None:
        """Choose a document from elsewhere, whatever search and filter hide."""
        self._query, self._wanted = "", Narrowing.ALL
        self._seek()
        self._view.show_all()
        self.choose(code)
        self.open()

    def edit(self, metadata: Metadata) -> None:
        """Take what the fields hold now."""
        row = self._catalogue.row(self._chosen)
        if row is None:
            return
        before = self._metadata(row)
        if metadata == before:
            return
        self._history.record(DescriptionEdit(row.code, before, metadata))
        self._unsaved[row.code] = metadata
        self._view.arm_save()

    def put_back(self, code: DocumentCode, metadata: Metadata) -> None:
        """Describe a document otherwise without remembering it; its fields are filled again."""
        self._unsaved[code] = metadata
        self.save_now()
        if code == self._chosen:
            self._view.show_document(None)
            self._show_chosen()

    def save_now(self) -> None:
        """Send what is not saved to the disk."""
        for code, metadata in tuple(self._unsaved.items()):
            job = partial(_describe, self._workspace, code, metadata)
            done = partial(self._on_saved, code, metadata)
            self._jobs.save(job, Reply(done=done, failed=self._on_not_saved))

    def take_change(self, used: UsedDocument) -> None:
        """Show a document as it is now."""
        self._catalogue.put(used)

    def take_new(self, code: DocumentCode) -> None:
        """Show a document that came in, among all as they are now."""
        self._frame.show_saved(self._workspace.tools.clock.now())
        self._catalogue.forget()
        self.reveal(code)

    def _on_catalogue(self, code: str) -> None:
        row = self._catalogue.row(code)
        if row is None:
            self._show_all()
            return
        # A row stays where it is while its fields are being filled in.
        self._sorted = [row if each.code == code else each for each in self._sorted]
        self._view.show_counts(counts(self._sorted))
        self._view.update_row(row)
        self._show_chosen()

    def _show_all(self) -> None:
        self._is_shown = True
        self._sort()
        self._view.show_counts(counts(self._sorted))
        self._seek()
        self._show_chosen()

    def _sort(self) -> None:
        rows = self._catalogue.rows
        self._sorted = in_order(rows, self._order, descending=self._descending)

    @property
    def _is_ranked(self) -> bool:
        """Whether the best come first."""
        return self._order is SortBy.CODE and not self._descending

    def _seek(self, *, is_first: bool = False) -> None:
        """Ask for what matches, or `is_first` at first; until it is known, what is shown stays."""
        if not self._catalogue.is_read:
            return  # asked as soon as it is
        if self._query.strip():
            question = Question(self._query, self._catalogue.by_code, is_first)
            self._seeker.seek(question)
            return
        self._seeker.drop()
        self._found, self._answered = None, self._query
        self._narrow()

    def _on_found(self, found: Found) -> None:
        self._found, self._answered = found, self._query
        self._narrow()
        if not found.is_whole:
            self._view.arm_rest()

    def _on_not_found(self, error: AppError) -> None:
        """What is shown stays; nothing that was typed about a document is in danger."""
        self._view.show_refused([describe_error(error)])

    def _narrow(self) -> None:
        found = self._found
        rows = self._sorted if found is None else self._matching(found)
        is_whole = found is None or found.is_whole
        shown = narrowed(rows, self._wanted)
        self._view.show_rows(shown, of=len(self._sorted), is_whole=is_whole)

    def _matching(self, found: Found) -> list[LibraryRow]:
        if self._is_ranked:
            known = map(self._catalogue.row, found.codes)
            rows = [row for row in known if row is not None]
        else:
            matching = set(found.codes)
            rows = [row for row in self._sorted if row.code in matching]
        if not found.inside:
            return rows
        return [found_inside(row) if row.code in found.inside else row for row in rows]

    def _show_chosen(self) -> None:
        row = self._catalogue.row(self._chosen)
        if row is None:
            self._view.show_document(None)
            return
        shown = document_sheet(row, self._metadata(row), self._workspace.criterion_set)
        self._view.show_document(shown)

    def _metadata(self, row: LibraryRow) -> Metadata:
        """As typed last, saved or not."""
        return self._unsaved.get(row.code, row.document.metadata)

    def _on_saved(
        self, code: DocumentCode, sent: Metadata, kept: tuple[UsedDocument, datetime]
    ) -> None:
        used, at = kept
        if self._unsaved.get(code) == sent:
            del self._unsaved[code]
        self._catalogue.put(used)
        self._frame.show_saved(at)

    def _on_not_saved(self, error: AppError) -> None:
        self._frame.show_save_failed(error)


def _describe(
    workspace: Workspace, code: DocumentCode, metadata: Metadata
) -> tuple[UsedDocument, datetime]:
    describe_document(workspace, code, metadata)
    return read_document(workspace, code), workspace.tools.clock.now()

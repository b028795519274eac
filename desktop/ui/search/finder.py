"""Brings the search over everything up with Ctrl+K, and opens what is chosen."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QKeySequence, QShortcut

from desktop.ui.on_demand import OnDemand
from desktop.ui.widgets.texts import IconButton
from desktop.ui.work import Lane, Reply

if TYPE_CHECKING:  # loaded with the search
    from collections.abc import Callable, Sequence

    from desktop.domain.errors import AppError
    from desktop.domain.evidence import DocumentCode
    from desktop.ui.library.rows import LibraryRow
    from desktop.ui.search.index import Entry, Index
    from desktop.ui.search.palette import Palette
    from desktop.ui.surroundings import Surroundings

_PAGES_DELAY = 80
_READING_DELAY = 100
_MOST_INSIDE = 60


@dataclass(frozen=True, slots=True)
class Openers:
    """How a leaf and a document are opened by their codes."""

    leaf: Callable[[str], None]
    document: Callable[[str], None]


class Finder(QObject):
    """Documents join the search as soon as they are read; leaves and pages are there at once."""

    def __init__(
        self,
        around: Surroundings,
        openers: Openers,
    ) -> None:
        window = around.window
        super().__init__(window)
        self._around, self._openers = around, openers
        self._window, self._catalogue = window, around.catalogue
        self._leaves: tuple[Entry, ...] = ()
        self._documents: Index | None = None
        self._is_stale = False
        self._query = ""
        self._pages_soon = QTimer(self, singleShot=True, interval=_PAGES_DELAY)
        self._pages_soon.timeout.connect(self._on_pages)
        self._read_soon = QTimer(self, singleShot=True, interval=_READING_DELAY)
        self._read_soon.timeout.connect(self._on_shown)
        self._palette = OnDemand(self._make_palette)
        self.button = IconButton(around.theme, "search", self.tr("Tìm mọi nơi (Ctrl+K)"), window)
        self.button.clicked.connect(self.open)
        window.header.add_tool(self.button)
        shortcut = QShortcut(QKeySequence("Ctrl+K"), window)
        shortcut.activated.connect(self.open)
        self._catalogue.listen(self._on_catalogue)

    @property
    def palette(self) -> Palette:
        """The search itself."""
        return self._palette.get()

    @Slot()
    def open(self) -> None:
        """Show the search; what reads beside it in Python would hold up its first painting."""
        self._show()
        self.palette.open_over(self._window)
        self._read_soon.start()

    def _make_palette(self) -> Palette:
        from desktop.ui.search.index import leaf_entries  # noqa: PLC0415 - see above
        from desktop.ui.search.palette import Palette  # noqa: PLC0415 - see above

        palette = Palette(self._around.theme, self._window)
        palette.chosen.connect(self._on_chosen)
        palette.searched.connect(self._on_searched)
        self._leaves = leaf_entries(self._around.workspace.criterion_set)
        return palette

    def _show(self) -> None:
        from desktop.ui.search.index import Index, page_entries  # noqa: PLC0415 - see above

        navigation = self._window.navigation
        names = [button.text() for button in (*navigation.buttons, *navigation.feet)]
        palette = self.palette  # knows the leaves once it is made
        palette.show_entries((*page_entries(names), *self._leaves), self._documents or Index(()))

    @Slot()
    def _on_shown(self) -> None:
        self._catalogue.want()
        self._read_documents()

    def _on_catalogue(self, _code: str) -> None:
        self._is_stale = True
        if (palette := self._palette.made) is not None and palette.isVisible():
            self._read_documents()

    def _read_documents(self) -> None:
        """Fold the documents' titles away from the window's thread."""
        if self._is_stale:
            self._is_stale = False
            job = partial(_index, self._catalogue.rows)
            reply = Reply(done=self._on_documents, failed=self._on_failed)
            self._around.jobs.behind(Lane.READ, job, reply)

    def _on_documents(self, index: Index) -> None:
        self._documents = index
        self._show()

    @Slot(str)
    def _on_searched(self, query: str) -> None:
        """Look into the pages once nothing more was typed for a moment."""
        self._query = query
        self._pages_soon.start()

    @Slot()
    def _on_pages(self) -> None:
        from desktop.services.searching import find_documents  # noqa: PLC0415 - see above

        job = partial(find_documents, self._around.workspace, self._query, limit=_MOST_INSIDE)
        done = partial(self._on_found, self._query)
        self._around.jobs.behind(Lane.SEEK, job, Reply(done=done, failed=self._on_not_looked))

    def _on_found(self, query: str, codes: Sequence[DocumentCode]) -> None:
        from desktop.ui.search.index import inside_entry  # noqa: PLC0415 - see above

        rows = [row for code in codes if (row := self._catalogue.row(code))]
        self.palette.show_inside(query, [inside_entry(row) for row in rows])

    def _on_not_looked(self, _error: AppError) -> None:
        """What is called so is found all the same; the next letter looks into the pages again."""

    def _on_failed(self, error: AppError) -> None:
        raise error  # folding titles reads nothing: none is expected

    @Slot(object)
    def _on_chosen(self, entry: Entry) -> None:
        from desktop.ui.search.index import Kind  # noqa: PLC0415 - see above

        match entry.kind:
            case Kind.PAGE:
                self._open_page(int(entry.code))
            case Kind.LEAF:
                self._openers.leaf(entry.code)
            case Kind.DOCUMENT:
                self._openers.document(entry.code)

    def _open_page(self, place: int) -> None:
        navigation = self._window.navigation
        if place < len(navigation.buttons):
            self._window.open_page(place)
        else:
            navigation.feet[place - len(navigation.buttons)].click()


def _index(rows: Sequence[LibraryRow]) -> Index:
    from desktop.ui.search.index import Index, document_entries  # noqa: PLC0415 - see above

    return Index(document_entries(rows))

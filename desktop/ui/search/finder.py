"""Brings the search over everything up with Ctrl+K, and opens what is chosen."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QKeySequence, QShortcut

from desktop.domain.criteria import CriterionSet
from desktop.domain.errors import AppError
from desktop.ui.library.catalogue import Catalogue
from desktop.ui.search.index import Entry, Kind, document_entries, leaf_entries, page_entries
from desktop.ui.search.palette import Palette
from desktop.ui.shell.main_window import MainWindow
from desktop.ui.theme import Theme
from desktop.ui.widgets.texts import IconButton
from desktop.ui.work import Jobs, Reply


@dataclass(frozen=True, slots=True)
class Openers:
    """How a leaf and a document are opened by their codes."""

    leaf: Callable[[str], None]
    document: Callable[[str], None]


class Finder(QObject):
    """Documents join the search as soon as they are read; leaves and pages are there at once."""

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        catalogue: Catalogue,
        *,
        jobs: Jobs,
        openers: Openers,
    ) -> None:
        super().__init__(window)
        self._window, self._catalogue = window, catalogue
        self._jobs, self._openers = jobs, openers
        self._leaves: tuple[Entry, ...] = ()
        self._documents: tuple[Entry, ...] = ()
        self._is_stale = False
        self.palette = Palette(theme, window)
        self.palette.chosen.connect(self._on_chosen)
        self.button = IconButton(theme, "search", self.tr("Tìm mọi nơi (Ctrl+K)"), window)
        self.button.clicked.connect(self.open)
        window.header.add_tool(self.button)
        shortcut = QShortcut(QKeySequence("Ctrl+K"), window)
        shortcut.activated.connect(self.open)
        catalogue.listen(self._on_catalogue)

    def show_set(self, criterion_set: CriterionSet) -> None:
        """Search among the leaves of this set."""
        self._leaves = leaf_entries(criterion_set)

    @Slot()
    def open(self) -> None:
        """Show the search."""
        self._catalogue.want()
        self._read_documents()
        self._show()
        self.palette.open_over(self._window)

    def _show(self) -> None:
        names = [button.text() for button in self._window.navigation.buttons]
        self.palette.show_entries((*page_entries(names), *self._leaves), self._documents)

    def _on_catalogue(self, _code: str) -> None:
        self._is_stale = True
        if self.palette.isVisible():
            self._read_documents()

    def _read_documents(self) -> None:
        """Fold the documents' titles away from the window's thread."""
        if self._is_stale:
            self._is_stale = False
            job = partial(document_entries, self._catalogue.rows)
            self._jobs.save(job, Reply(done=self._on_documents, failed=self._on_failed))

    def _on_documents(self, entries: tuple[Entry, ...]) -> None:
        self._documents = entries
        self._show()

    def _on_failed(self, error: AppError) -> None:
        raise error

    @Slot(object)
    def _on_chosen(self, entry: Entry) -> None:
        match entry.kind:
            case Kind.PAGE:
                self._window.open_page(int(entry.code))
            case Kind.LEAF:
                self._openers.leaf(entry.code)
            case Kind.DOCUMENT:
                self._openers.document(entry.code)

"""One open workspace with its window: builds the pages and closes them in the right order."""

from collections.abc import Collection
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from desktop.domain.errors import AppError
from desktop.services.example import is_example
from desktop.services.linking import LinkChange
from desktop.services.scoring import read_scores
from desktop.services.workspace import Workspace
from desktop.ui.checks.places import Places
from desktop.ui.evidence.presenter import EvidencePresenter, Proven
from desktop.ui.history import History, LinkEdit
from desktop.ui.jobs import JobRunner
from desktop.ui.library.actions import LibraryActions
from desktop.ui.library.catalogue import Catalogue
from desktop.ui.library.page import LibraryPage
from desktop.ui.library.presenter import LibraryPresenter
from desktop.ui.messages import describe_error
from desktop.ui.outlook import Outlook
from desktop.ui.scoring.page import ScoringPage
from desktop.ui.scoring.presenter import ScoringPresenter
from desktop.ui.search.finder import Finder, Openers
from desktop.ui.shell.main_window import MainWindow
from desktop.ui.shell.memory import WindowMemory
from desktop.ui.submission.page import SubmissionPage
from desktop.ui.submission.presenter import SubmissionPresenter
from desktop.ui.theme import Theme
from desktop.ui.undoing import Undoing

OVERVIEW, SCORING, LIBRARY, CHECKS, SUBMISSION = range(5)


class Session(QObject):
    """Lives from opening a workspace to closing its window."""

    ended = Signal(bool)

    def __init__(
        self,
        workspace: Workspace,
        theme: Theme,
        memory: WindowMemory,
        *,
        reading_folder: Path,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self._memory = memory
        self._wants_another = False
        self.jobs = JobRunner(self)
        self.window = MainWindow(theme, self.jobs)
        self.scoring_page = ScoringPage(theme, workspace.criterion_set)
        self.submission_page = SubmissionPage(theme)
        self.evidence = EvidencePresenter(
            workspace,
            jobs=self.jobs,
            view=self.scoring_page.evidence,
            reading_folder=reading_folder,
        )
        self.scoring = ScoringPresenter(
            workspace,
            read_scores(workspace),
            jobs=self.jobs,
            view=self.scoring_page,
            frame=self.window,
        )
        places = Places(self.open_leaf, self.open_document)
        self.submission = SubmissionPresenter(
            workspace, jobs=self.jobs, view=self.submission_page, places=places
        )
        self.library_page = LibraryPage(theme)
        self.catalogue = Catalogue(workspace, jobs=self.jobs, failed=self._on_catalogue_failed)
        self.library = LibraryPresenter(
            workspace,
            self.catalogue,
            jobs=self.jobs,
            view=self.library_page,
            frame=self.window,
        )
        self.library_actions = LibraryActions(
            workspace,
            self.library,
            jobs=self.jobs,
            view=self.library_page,
            reading_folder=reading_folder,
        )
        self.outlook = Outlook(workspace, self.window, theme, jobs=self.jobs, places=places)
        self.outlook.submission_wanted.connect(self._open_submission)
        self.history = History()
        self.undoing = Undoing(
            self.history, answers=self.scoring, links=self.evidence, open_leaf=self.open_leaf
        )
        self._connect()
        self._connect_undo()
        self._connect_library()
        self.finder = Finder(
            self.window,
            theme,
            self.catalogue,
            jobs=self.jobs,
            openers=Openers(self.open_leaf, self.open_document),
        )
        self.finder.show_set(workspace.criterion_set)

    def show(self) -> None:
        """Show the window as it was left."""
        window, page = self.window, self.scoring_page
        window.show_workspace(self.workspace)
        if is_example(self.workspace.root):
            window.show_example()
        window.add_pages(
            (
                (self.outlook.overview_page, self.tr("Tổng quan"), "overview"),
                (page, self.tr("Chấm điểm"), "score"),
                (self.library_page, self.tr("Minh chứng"), "library"),
                (self.outlook.checks_page, self.tr("Kiểm tra"), "inspect"),
                (self.submission_page, self.tr("Nộp hồ sơ"), "send"),
            )
        )
        self._memory.restore_window(window)
        page.attend(self.scoring)
        self.scoring.begin(self.evidence, self._memory.leaf_of(self.workspace.root))
        window.show()
        self._memory.restore_panes(self.library_page.splitter)
        self._memory.restore_panes(page.splitter)  # widths mean something once there is a size
        self.outlook.begin()

    def open_leaf(self, code: str) -> None:
        """Show a leaf on its page."""
        self.window.open_page(SCORING)
        self.scoring.open_leaf(code)

    def open_document(self, code: str) -> None:
        """Show a document in the library."""
        self.window.open_page(LIBRARY)
        self.library.reveal(code)

    def close(self) -> None:
        """Put everything away; nothing that was typed is lost."""
        self.scoring.save_now()
        self.library.save_now()
        self.outlook.stop()
        self.jobs.close()
        self.window.deleteLater()

    def _connect(self) -> None:
        window, pane = self.window, self.scoring_page.evidence
        window.save_wanted.connect(self.scoring.save_now)
        window.page_opened.connect(self._on_page_opened)
        window.closing.connect(self._on_closing)
        window.closed.connect(self._on_closed)
        window.navigation.leave_wanted.connect(self._on_leave)
        pane.attach_wanted.connect(self._on_attach)
        pane.library_wanted.connect(self.evidence.choose_from_library)
        pane.open_wanted.connect(self.evidence.open_document)
        pane.remove_wanted.connect(self.evidence.remove)
        pane.use_wanted.connect(self.evidence.use_here)
        self.evidence.listen(self._on_proofs_changed)
        self.submission_page.attend(self.submission)

    def _connect_undo(self) -> None:
        self.scoring.record_in(self.history)
        self.evidence.record_in(self.history)
        buttons = self.window.undo_buttons
        buttons.undo_wanted.connect(self._on_undo)
        buttons.redo_wanted.connect(self._on_redo)
        self.history.listen(self._show_history)
        self._show_history()

    def _connect_library(self) -> None:
        self.library_page.attend(self.library, self.library_actions)
        self.library_page.jump_wanted.connect(self.open_leaf)
        self.library_actions.listen(self._on_library_links)
        self.catalogue.listen(self._on_catalogue)
        self.window.save_wanted.connect(self.library.save_now)

    def _on_library_links(self, change: LinkChange, proven: Proven) -> None:
        for link in (*change.added, *change.removed)[:1]:
            self.history.record(LinkEdit(link.leaf, change))
        self.evidence.refresh(proven)

    def _on_catalogue(self, _code: str) -> None:
        self.outlook.look_soon()

    def _on_catalogue_failed(self, error: AppError) -> None:
        self.library_page.show_refused([describe_error(error)])

    def _show_history(self) -> None:
        self.window.undo_buttons.show_history(self.history)

    @Slot()
    def _on_undo(self) -> None:
        self.undoing.undo()

    @Slot()
    def _on_redo(self) -> None:
        self.undoing.redo()

    def _on_proofs_changed(self, leaves: Collection[str]) -> None:
        self.scoring.proofs_changed(leaves)
        self.catalogue.forget()
        if self.window.pages.currentIndex() == LIBRARY:
            self.catalogue.want()
        self.outlook.look_soon()

    @Slot()
    def _open_submission(self) -> None:
        self.window.open_page(SUBMISSION)

    @Slot(int)
    def _on_page_opened(self, page: int) -> None:
        if page == SUBMISSION:
            self.submission.refresh()
        elif page == LIBRARY:
            self.library.open()

    @Slot(str, list)
    def _on_attach(self, requirement: str, files: list[Path]) -> None:
        self.evidence.attach(files, requirement)

    @Slot()
    def _on_leave(self) -> None:
        self._wants_another = True
        self.window.close()
        self._wants_another = False

    @Slot()
    def _on_closing(self) -> None:
        self.scoring.save_now()
        self.library.save_now()
        self.jobs.finish_saves()
        self._memory.keep_window(self.window)
        self._memory.keep_leaf(self.workspace.root, self.scoring.current)

    @Slot()
    def _on_closed(self) -> None:
        self.ended.emit(self._wants_another)

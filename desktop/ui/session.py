"""One open workspace with its window: builds the pages and closes them in the right order."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from desktop.services.library import read_library
from desktop.services.scoring import read_scores
from desktop.services.workspace import Workspace
from desktop.ui.evidence.presenter import EvidencePresenter
from desktop.ui.jobs import JobRunner
from desktop.ui.scoring.page import ScoringPage
from desktop.ui.scoring.presenter import ScoringPresenter
from desktop.ui.shell.main_window import MainWindow
from desktop.ui.shell.memory import WindowMemory
from desktop.ui.submission.page import SubmissionPage
from desktop.ui.submission.presenter import SubmissionPresenter
from desktop.ui.theme import Theme

SCORING, SUBMISSION = 0, 1


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
            read_library(workspace),
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
        self.submission = SubmissionPresenter(
            workspace, jobs=self.jobs, view=self.submission_page, open_leaf=self.open_leaf
        )
        self._connect()

    def show(self) -> None:
        """Show the window as it was left."""
        window, page = self.window, self.scoring_page
        window.show_workspace(self.workspace)
        window.add_pages(
            (
                (page, self.tr("Chấm điểm"), "score"),
                (self.submission_page, self.tr("Nộp hồ sơ"), "send"),
            )
        )
        self._memory.restore_window(window)
        page.attend(self.scoring)
        self.scoring.begin(self.evidence, self._memory.leaf_of(self.workspace.root))
        window.show()
        self._memory.restore_panes(page.splitter)  # widths mean something once there is a size
        page.tree.tree.setFocus()

    def open_leaf(self, code: str) -> None:
        """Show a leaf on its page."""
        self.window.open_page(SCORING)
        self.scoring.open_leaf(code)

    def close(self) -> None:
        """Put everything away; nothing that was typed is lost."""
        self.scoring.save_now()
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
        self.evidence.listen(self.scoring.proofs_changed)
        self.submission_page.attend(self.submission)

    @Slot(int)
    def _on_page_opened(self, page: int) -> None:
        if page == SUBMISSION:
            self.submission.refresh()

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
        self.jobs.finish_saves()
        self._memory.keep_window(self.window)
        self._memory.keep_leaf(self.workspace.root, self.scoring.current)

    @Slot()
    def _on_closed(self) -> None:
        self.ended.emit(self._wants_another)

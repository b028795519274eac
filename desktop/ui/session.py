"""One open workspace with its window: what leads from page to page, and the order of closing."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from typing_extensions import override

from desktop.domain.errors import AppError
from desktop.services.answering import last_answered
from desktop.services.approval import read_approval
from desktop.services.checking import Standing
from desktop.services.example import is_example
from desktop.services.workspace import Workspace
from desktop.ui.approval.lock import Lock
from desktop.ui.checks.places import Places
from desktop.ui.earlier.desk import EarlierDesk
from desktop.ui.edits import PlanEdit
from desktop.ui.help.manual import PAGE_TOPICS, Topic
from desktop.ui.history import History
from desktop.ui.inbox.inbox import Inbox
from desktop.ui.library.catalogue import Catalogue
from desktop.ui.looking.looking import Looking
from desktop.ui.looking.reading_bar import ReadingBar
from desktop.ui.making_ahead import MakingAhead
from desktop.ui.messages import describe_error
from desktop.ui.office import Office
from desktop.ui.outlook import Outlook
from desktop.ui.preloading import Preloading
from desktop.ui.proof_news import ProofNews
from desktop.ui.search.finder import Finder, Openers
from desktop.ui.shell.memory import WindowMemory
from desktop.ui.surroundings import Surroundings
from desktop.ui.theme import Theme
from desktop.ui.undoing import Desks, Undoing, Ways
from desktop.ui.work import Lane, Reply
from desktop.ui.work_pages import WorkPages

if TYPE_CHECKING:  # each page is loaded when it is first opened
    from desktop.ui.evidence.presenter import EvidencePresenter
    from desktop.ui.library.actions import LibraryActions
    from desktop.ui.library.page import LibraryPage
    from desktop.ui.library.presenter import LibraryPresenter
    from desktop.ui.plan.page import PlanPage
    from desktop.ui.plan.presenter import PlanPresenter
    from desktop.ui.scoring.desk import ScoringDesk
    from desktop.ui.scoring.page import ScoringPage
    from desktop.ui.scoring.presenter import ScoringPresenter
    from desktop.ui.submission.page import SubmissionPage
    from desktop.ui.submission.presenter import SubmissionPresenter

OVERVIEW, SCORING, LIBRARY, CHECKS, SUBMISSION, PLAN = range(6)


class Session(Office):
    """Lives from opening a workspace to closing its window.

    A page is made when it is first opened, or when something is asked of it.
    """

    def __init__(
        self,
        workspace: Workspace,
        theme: Theme,
        memory: WindowMemory,
        *,
        reading_folder: Path,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(workspace, theme, memory, parent)
        self._is_catalogue_refused = False
        window = self.window
        self.history = History()
        self.lock = Lock(workspace)
        self.catalogue = Catalogue(workspace, jobs=self.jobs, failed=self._on_catalogue_failed)
        self.earlier = EarlierDesk(workspace, window, memory, jobs=self.jobs)
        self.inbox = Inbox(workspace, self.jobs, self)
        self.looking = Looking(
            workspace, memory.settings, jobs=self.jobs, found=self.catalogue.put, parent=self
        )
        self._around = Surroundings(
            workspace=workspace,
            window=window,
            theme=theme,
            jobs=self.jobs,
            catalogue=self.catalogue,
            history=self.history,
            earlier=self.earlier,
            inbox=self.inbox,
            looking=self.looking,
            reading_folder=reading_folder,
            settings=memory.settings,
            lock=self.lock,
        )
        self._places = Places(self.open_leaf, self.open_document)
        self.pages = WorkPages(self._around, self._places, memory, scoring_at=SCORING)
        self.undoing = Undoing(
            self.history,
            desks=Desks(
                lambda: self.scoring,
                lambda: self.evidence,
                lambda: self.library,
                scans=lambda: self.pages.scoring.get().scan_deeds,
                many=lambda: self.pages.library.get().many,
                keeping=lambda: self.pages.library.get().upkeep.keeping,
                plan=lambda: self.plan,
            ),
            ways=Ways(self.open_leaf, self._open_described, self._open_plan),
            is_locked=lambda: self.lock.is_locked,
        )
        self.outlook = Outlook(self._around, self._places, checks_at=CHECKS)
        self._news = ProofNews(self._around, self.pages, self.outlook, library_at=LIBRARY)
        openers = Openers(self._fill_in, self.open_document)
        self.finder = Finder(self._around, openers)
        self._preloading = Preloading(self.jobs, workspace, self)
        self._ahead = MakingAhead(self.pages.ahead(), self)
        self._connect()

    @property
    @override
    def topic(self) -> Topic:
        """The topic of the page that is open."""
        return PAGE_TOPICS[self.window.pages.currentIndex()]

    @property
    def scoring_page(self) -> "ScoringPage":
        """The page *Chấm điểm*."""
        return self.pages.scoring.get().page

    @property
    def scoring(self) -> "ScoringPresenter":
        """Who decides on the page *Chấm điểm*."""
        return self.pages.scoring.get().scoring

    @property
    def evidence(self) -> "EvidencePresenter":
        """Who decides on the evidence beside a leaf."""
        return self.pages.scoring.get().evidence

    @property
    def library_page(self) -> "LibraryPage":
        """The page *Minh chứng*."""
        return self.pages.library.get().page

    @property
    def library(self) -> "LibraryPresenter":
        """Who decides on the page *Minh chứng*."""
        return self.pages.library.get().library

    @property
    def library_actions(self) -> "LibraryActions":
        """Who acts on documents of the library."""
        return self.pages.library.get().actions

    @property
    def submission_page(self) -> "SubmissionPage":
        """The page *Nộp hồ sơ*."""
        return self.pages.submission.get().page

    @property
    def submission(self) -> "SubmissionPresenter":
        """Who decides on the page *Nộp hồ sơ*."""
        return self.pages.submission.get().submission

    @property
    def plan_page(self) -> "PlanPage":
        """The page *Kế hoạch*."""
        return self.pages.plan.get().page

    @property
    def plan(self) -> "PlanPresenter":
        """Who decides on the page *Kế hoạch*."""
        return self.pages.plan.get().presenter

    @override
    def show(self) -> None:
        """Show the window as it was left."""
        window = self.window
        window.show_workspace(self.workspace)
        if is_example(self.workspace.root):
            window.show_example()
        window.add_pages(
            (
                (lambda: self.outlook.overview_page, self.tr("Tổng quan"), "overview"),
                (lambda: self.scoring_page, self.tr("Chấm điểm"), "score"),
                (lambda: self.library_page, self.tr("Minh chứng"), "library"),
                (lambda: self.outlook.checks_page, self.tr("Kiểm tra"), "inspect"),
                (lambda: self.submission_page, self.tr("Nộp hồ sơ"), "send"),
                (lambda: self.plan_page, self.tr("Kế hoạch"), "plan"),
            )
        )
        self._memory.restore_window(window)
        self._show_last_change()
        window.show()
        self.outlook.begin()
        self._preloading.begin()
        self.earlier.begin()

    def open_leaf(self, code: str) -> None:
        """Show a leaf on its page."""
        if self.pages.scoring.made is None:
            self.pages.first_leaf = code
        comes_from_elsewhere = self.window.pages.currentIndex() != SCORING
        if not self.window.open_page(SCORING):
            return
        self.scoring.open_leaf(code)
        if comes_from_elsewhere:
            self.scoring_page.card.focus_first()

    def _fill_in(self, code: str) -> None:
        """Show a leaf that was looked for, ready to be typed in."""
        self.open_leaf(code)
        if self.pages.scoring.made is not None and self.scoring.current == code:
            self.scoring_page.card.focus_first()

    def open_document(self, code: str) -> None:
        """Show a document in the library."""
        comes_from_elsewhere = self.window.pages.currentIndex() != LIBRARY
        if not self.window.open_page(LIBRARY):
            return
        self.library.reveal(code)
        if comes_from_elsewhere:
            self.library_page.pane.table.setFocus()

    @Slot()
    def open_inbox(self) -> None:
        """Show the scans that wait."""
        self.window.open_page(LIBRARY)
        self.library_page.open_inbox()

    @override
    def continue_from(self, other: Office) -> None:
        """Go on where another session of the same workspace stood."""
        if isinstance(other, Session):
            self.history.continue_from(other.history)
        super().continue_from(other)

    @override
    def _put_away(self) -> None:
        self._save_now()
        self._preloading.stop()
        self._ahead.stop()
        self.looking.stop()
        self.inbox.close()
        self.outlook.stop()

    def _open_plan(self, edit: PlanEdit) -> None:
        self.window.open_page(PLAN)
        self.plan.reveal(edit)

    def _show_last_change(self) -> None:
        try:
            last = last_answered(self.workspace.at_once)
        except AppError:
            return  # the first page says what is wrong as soon as it has looked
        if last is not None:
            self.window.show_last_change(last, self.workspace.tools.clock.now())

    def _open_described(self, code: str) -> None:
        if self.library.chosen == code:  # whatever was searched for stays
            self.window.open_page(LIBRARY)
        else:
            self.open_document(code)

    def _connect(self) -> None:
        window = self.window
        window.save_wanted.connect(self._save_now)
        window.saved.connect(self._keep_place)
        window.ask_before_saved(self.pages.has_unsaved)
        self.pages.scoring.listen(self._on_scoring_made)
        window.page_opened.connect(self._on_page_opened)
        window.undo_buttons.attend(self.history, self.undoing)
        buttons = window.undo_buttons
        self.lock.listen(lambda: buttons.lock(is_locked=self.lock.is_locked))
        window.status.addPermanentWidget(ReadingBar(self.looking, window.status))
        self._preloading.begun.connect(self._on_quiet)
        self._preloading.begun.connect(self._around.theme.draw_ahead)
        self._preloading.ended.connect(self._ahead.begin)
        self.catalogue.listen(self._on_catalogue)
        self.inbox.follow(self.looking)
        self.inbox.listen(self._news.scans_settled)
        self.inbox.tray.listen(self._show_scans)
        window.status.scans.clicked.connect(self.open_inbox)
        self.outlook.looked.connect(self._on_looked)
        self.outlook.submission_wanted.connect(self._open_submission)
        self.outlook.examination_wanted.connect(self.examine)

    def _show_scans(self) -> None:
        self.window.status.show_scans(len(self.inbox.tray.state.waiting))
        self.looking.look_soon()

    def _on_catalogue(self, code: str) -> None:
        if self._is_catalogue_refused:
            self._is_catalogue_refused = False
            self.library_page.clear_messages()
        self.outlook.look_soon()
        if not code:
            self.looking.look_soon()

    def _on_catalogue_failed(self, error: AppError) -> None:
        self._is_catalogue_refused = True
        self.library_page.show_refused([describe_error(error)])

    @Slot(object)
    def _on_looked(self, standing: Standing) -> None:
        if self.pages.scoring.made is None:  # who scores knows the total while it is being typed
            self.window.show_totals(standing.sheet.totals)

    @Slot()
    def _save_now(self) -> None:
        self.pages.save_now()

    @Slot()
    def _open_submission(self) -> None:
        self.window.open_page(SUBMISSION)

    def _on_scoring_made(self, desk: "ScoringDesk") -> None:
        desk.page.reopen_wanted.connect(self._open_reopening)

    @Slot()
    def _open_reopening(self) -> None:
        if self.window.open_page(SUBMISSION):
            self.submission_page.ask_for_reopening()

    @Slot()
    def _on_quiet(self) -> None:
        """The first page stands: what nobody waits for begins."""
        if not self.lock.is_known:
            reply = Reply(done=self.lock.learn, failed=self._on_lock_unknown)
            self.jobs.behind(Lane.READ, partial(read_approval, self.workspace), reply)
        self.inbox.restart()
        self.looking.look_soon()

    def _on_lock_unknown(self, _error: AppError) -> None:
        """The page that is opened says what is wrong; the services refuse edits by themselves."""

    @Slot(int)
    def _on_page_opened(self, page: int) -> None:
        if page == SUBMISSION:
            self.submission.refresh()
        elif page == LIBRARY:
            self.library.open()
        elif page == PLAN:
            self.plan.refresh()

    @override
    def _keep(self) -> None:
        self._save_now()
        self._keep_place()

    @Slot()
    def _keep_place(self) -> None:
        """Remember the open leaf; at each saving, so that a power cut does not lose it either."""
        if self.pages.scoring.made is not None:
            self._memory.keep_leaf(self.workspace.root, self.scoring.current)

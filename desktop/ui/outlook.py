"""Keeps *Tổng quan*, *Kiểm tra* and the count beside it in step with the work."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.domain.errors import AppError
from desktop.services.checking import Standing
from desktop.services.workspace import Workspace
from desktop.ui.checks.page import ChecksPage
from desktop.ui.checks.places import Places
from desktop.ui.checks.presenter import ChecksPresenter
from desktop.ui.checks.rows import count_findings
from desktop.ui.overview.page import OverviewPage
from desktop.ui.overview.presenter import Doors, OverviewPresenter
from desktop.ui.shell.main_window import MainWindow
from desktop.ui.theme import Theme
from desktop.ui.watch import WorkWatch
from desktop.ui.work import Jobs
from desktop.wording.days import today

_LOOK_DELAY = 400


class Outlook(QObject):
    """Reads the work anew after changes; paints only the page in view."""

    submission_wanted = Signal()

    def __init__(
        self, workspace: Workspace, window: MainWindow, theme: Theme, *, jobs: Jobs, places: Places
    ) -> None:
        super().__init__(window)
        self._workspace, self._window = workspace, window
        self.overview_page = OverviewPage(theme)
        self.checks_page = ChecksPage(theme)
        doors = Doors(places.leaf, self._open_checks, self.submission_wanted.emit)
        self.overview = OverviewPresenter(workspace, view=self.overview_page, doors=doors)
        self.checks = ChecksPresenter(workspace, view=self.checks_page, places=places)
        self.overview_page.attend(self.overview)
        self.checks_page.attend(self.checks)
        self._watch = WorkWatch(workspace, jobs=jobs, done=self._show, failed=self._show_failure)
        self._look_soon = QTimer(self, singleShot=True, interval=_LOOK_DELAY)
        self._look_soon.timeout.connect(self._watch.look)
        window.saved.connect(self.look_soon)
        window.page_opened.connect(self._on_page_opened)

    def begin(self) -> None:
        """Show where the work stands."""
        self.overview_page.go_on.setFocus()
        self._watch.look()

    @Slot()
    def look_soon(self) -> None:
        """Read the work anew once nothing has changed for a moment."""
        self._look_soon.start()

    def stop(self) -> None:
        """Read no more."""
        self._watch.stop()

    def _show(self, standing: Standing) -> None:
        on = today(self._workspace.tools.clock.now())
        self._window.header.show_period(self._workspace.criterion_set.period, on)
        place = self._window.pages.indexOf(self.checks_page)
        self._window.show_findings(place, count_findings(standing.findings))
        if self.overview_page.isVisible():
            self.overview.show(standing)
        elif self.checks_page.isVisible():
            self.checks.show(standing)

    def _show_failure(self, error: AppError) -> None:
        self.overview.show_failure(error)
        self.checks.show_failure(error)

    def _open_checks(self) -> None:
        self._window.open_page(self._window.pages.indexOf(self.checks_page))

    @Slot(int)
    def _on_page_opened(self, _page: int) -> None:
        if self.overview_page.isVisible() or self.checks_page.isVisible():
            self._watch.look()

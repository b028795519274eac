"""Keeps *Tổng quan*, *Kiểm tra* and the count beside it in step with the work."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.domain.errors import AppError
from desktop.services.checking import Standing
from desktop.ui.checks.places import Places
from desktop.ui.checks.rows import count_findings
from desktop.ui.on_demand import OnDemand
from desktop.ui.overview.page import OverviewPage
from desktop.ui.overview.presenter import Doors, OverviewPresenter
from desktop.ui.surroundings import Surroundings
from desktop.ui.watch import WorkWatch
from desktop.wording.days import today

if TYPE_CHECKING:
    from desktop.ui.checks.desk import ChecksDesk
    from desktop.ui.checks.page import ChecksPage

_LOOK_DELAY = 400


class Outlook(QObject):
    """Reads the work anew after changes; paints only the page in view."""

    looked = Signal(object)
    submission_wanted = Signal()
    examination_wanted = Signal()

    def __init__(self, around: Surroundings, places: Places, *, checks_at: int) -> None:
        super().__init__(around.window)
        self._around, self._places = around, places
        self._workspace, self._window = around.workspace, around.window
        self._checks_at = checks_at
        self.overview_page = OverviewPage(around.theme, around.window.pages)
        doors = Doors(places.leaf, self._open_checks, self.submission_wanted.emit)
        self.overview = OverviewPresenter(self._workspace, view=self.overview_page, doors=doors)
        self.overview_page.attend(self.overview)
        self.overview_page.earlier.wanted.connect(around.earlier.ask)
        around.earlier.report_to(self.overview_page.earlier)
        around.earlier.listen(self.overview.show_earlier)
        self._checks = OnDemand(self._make_checks)
        self._watch = WorkWatch(
            self._workspace, jobs=around.jobs, done=self._show, failed=self._show_failure
        )
        self._look_soon = QTimer(self, singleShot=True, interval=_LOOK_DELAY)
        self._look_soon.timeout.connect(self._watch.look)
        self._window.saved.connect(self.look_soon)
        self._window.page_opened.connect(self._on_page_opened)

    @property
    def checks_page(self) -> "ChecksPage":
        """The page *Kiểm tra*, made when it is first wanted."""
        return self._checks.get().page

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

    def _make_checks(self) -> "ChecksDesk":
        from desktop.ui.checks.desk import ChecksDesk  # noqa: PLC0415 - loaded with its page

        desk = ChecksDesk(self._around, self._places)
        desk.page.examine.clicked.connect(self.examination_wanted)
        return desk

    def _show(self, standing: Standing) -> None:
        on = today(self._workspace.tools.clock.now())
        self._window.header.show_period(self._workspace.criterion_set.period, on)
        self._window.show_findings(self._checks_at, count_findings(standing.findings))
        if self.overview_page.isVisible():
            self.overview.show(standing)
        elif (checks := self._checks.made) is not None and checks.page.isVisible():
            checks.presenter.show(standing)
        self.looked.emit(standing)

    def _show_failure(self, error: AppError) -> None:
        self.overview.show_failure(error)
        if (checks := self._checks.made) is not None:
            checks.presenter.show_failure(error)

    def _open_checks(self) -> None:
        self._window.open_page(self._checks_at)

    @Slot(int)
    def _on_page_opened(self, page: int) -> None:
        if self.overview_page.isVisible() or page == self._checks_at:
            self._watch.look()

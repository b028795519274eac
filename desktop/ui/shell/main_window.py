"""The main window: header, navigation, one page at a time, status."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.domain.errors import AppError
from desktop.domain.findings import Weight
from desktop.domain.scoring.totals import Totals
from desktop.services.workspace import Workspace
from desktop.ui.checks.rows import FindingCounts
from desktop.ui.jobs import JobRunner
from desktop.ui.messages import describe_error
from desktop.ui.shell.header import Header
from desktop.ui.shell.leaving import Leaving
from desktop.ui.shell.navigation import Navigation
from desktop.ui.shell.page_stack import PageStack
from desktop.ui.shell.status import Status
from desktop.ui.shell.undo_buttons import UndoButtons
from desktop.ui.theme import Theme
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.focus_keeper import FocusKeeper
from desktop.ui.widgets.reading_order import move_on, stops_as_read
from desktop.wording.days import recent_moment
from desktop.wording.numbers import VIETNAM

_SIZE = (1280, 700)
_SMALLEST = (1024, 600)
_RETRY_DELAY = 5_000
_TONES = {
    Weight.BOUNCES: "danger",
    Weight.COSTS_POINTS: "warning",
    Weight.WORTH_A_LOOK: "accent",
}


class MainWindow(QMainWindow):
    """Shows pages and says when the officer leaves one or closes the window."""

    page_opened = Signal(int)
    save_wanted = Signal()
    saved = Signal()
    closing = Signal()
    closed = Signal()
    stayed = Signal()

    def __init__(self, theme: Theme, jobs: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("mainWindow")
        self.resize(*_SIZE)
        self.setMinimumSize(*_SMALLEST)
        self.has_unsaved = False
        self._unsaved: list[Callable[[], bool]] = []
        self.leaving = Leaving(jobs, self)
        self.leaving.settled.connect(self.close)
        self.leaving.stayed.connect(self.stayed)
        self.unsaved = Banner(theme, self, may_close=False)
        self.unsaved.acted.connect(self.save_wanted)
        self._retry_soon = QTimer(self, singleShot=True, interval=_RETRY_DELAY)
        self._retry_soon.timeout.connect(self.save_wanted)
        self.header = Header(self)
        self.undo_buttons = UndoButtons(theme, self)
        self.header.add_tool(self.undo_buttons)
        self.navigation = Navigation(theme, self)
        self.navigation.chosen.connect(self.open_page)
        self.pages = PageStack(theme, self)
        self.pages.retry_wanted.connect(self.open_page)
        self.status = Status(jobs, self)
        self.status.retry_wanted.connect(self.save_wanted)
        self.status.show_saved(self.tr("Mọi thay đổi được lưu tự động"))
        self.setStatusBar(self.status)
        self._lay_out()

    def show_workspace(self, workspace: Workspace) -> None:
        """Show whose work it is."""
        self.header.show_workspace(workspace.unit, workspace.criterion_set)
        title = self.tr("{unit} – {year} – Minh Chứng")
        self.setWindowTitle(
            title.format(unit=workspace.unit.name, year=workspace.criterion_set.year)
        )

    def show_example(self) -> None:
        """Say wherever the workspace is named that it is only an example."""
        self.header.show_example()
        self.setWindowTitle(self.tr("Không gian thử – {title}").format(title=self.windowTitle()))

    def add_pages(
        self, pages: Sequence[tuple[Callable[[], QWidget], str, str]], *, first: int = 0
    ) -> None:
        """Add pages with who makes them, their names and icons; Ctrl+1, Ctrl+2 … open them."""
        for make, name, icon in pages:
            self.pages.add_page(make)
            self.navigation.add_page(name, icon, f"Ctrl+{self.pages.count()}")
        self.pages.open_page(first)
        self.navigation.choose(first)

    def show_totals(self, totals: Totals) -> None:
        """Show the live total."""
        self.header.show_totals(totals)

    def show_findings(self, page: int, counts: FindingCounts) -> None:
        """Show beside a page how much the check found."""
        tone = _TONES[counts.heaviest or Weight.WORTH_A_LOOK]
        self.navigation.show_count(page, counts.all, said=counts.in_words(), tone=tone)

    def ask_before_saved(self, has_unsaved: Callable[[], bool]) -> None:
        """Say "Đã lưu" only while this says that nothing is waiting."""
        self._unsaved.append(has_unsaved)

    def show_saved(self, at: datetime) -> None:
        """Say when everything was saved last, once everything is."""
        if any(has_unsaved() for has_unsaved in self._unsaved):
            return
        self.has_unsaved = False
        self._retry_soon.stop()
        self.unsaved.hide()
        local = at.astimezone(VIETNAM)
        self.status.show_saved(self.tr("Đã lưu {time}").format(time=f"{local:%H:%M}"))
        self.saved.emit()

    def show_last_change(self, at: datetime, now: datetime) -> None:
        """Say how long ago an answer was last changed, before anything new is saved."""
        text = self.tr("Sửa lần cuối {moment} · mọi thay đổi được lưu tự động")
        self.status.show_saved(text.format(moment=recent_moment(at, now)))

    def show_save_failed(self, error: AppError) -> None:
        """Say that something is not saved, and why; it is tried again by and by."""
        self.has_unsaved = True
        self.status.show_unsaved(self.tr("Có điều vừa nhập chưa ghi được"))
        self.unsaved.say(describe_error(error), tone="danger", action=self.tr("Thử lưu lại"))
        self._retry_soon.start()

    @Slot(int)
    def open_page(self, page: int) -> bool:
        """Show a page; the one before is told first. False where only a failure can be shown."""
        self.save_wanted.emit()
        is_open = self.pages.open_page(page)
        self.navigation.choose(page)
        if is_open:
            self.page_opened.emit(page)
        return is_open

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        if not self.leaving.may_close():
            event.ignore()
            return
        is_waiting = any(has_unsaved() for has_unsaved in self._unsaved)
        if (self.has_unsaved or is_waiting) and not self._lets_go():
            event.ignore()
            self.stayed.emit()
            return
        self._retry_soon.stop()
        event.accept()
        self.closed.emit()

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        return move_on(self._stops(), is_forward=next) or super().focusNextPrevChild(next)

    def _stops(self) -> Iterator[QWidget]:
        """Where Tab stops: from the page's button into the page, then to what is around it."""
        yield from self.navigation.buttons
        for part in (self.unsaved, self.pages, *self.navigation.feet, self.status, self.header):
            yield from stops_as_read(part, left=QApplication.focusWidget())

    def _lay_out(self) -> None:
        FocusKeeper(self)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.navigation)
        middle.addWidget(self.pages, 1)
        body = QWidget(self)
        whole = QVBoxLayout(body)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.header)
        whole.addWidget(self.unsaved)
        whole.addLayout(middle, 1)
        self.setCentralWidget(body)

    def _lets_go(self) -> bool:
        """Ask whether to close although something could not be saved."""
        question = QMessageBox(self)
        question.setIcon(QMessageBox.Icon.Warning)
        question.setText(self.tr("Có điều vừa nhập chưa lưu được."))
        question.setInformativeText(
            self.tr("Nếu đóng bây giờ, phần chưa lưu sẽ mất. Hãy ở lại và bấm “Thử lưu lại”.")
        )
        stay = question.addButton(self.tr("Ở lại"), QMessageBox.ButtonRole.RejectRole)
        question.addButton(self.tr("Vẫn đóng"), QMessageBox.ButtonRole.DestructiveRole)
        question.setDefaultButton(stay)
        question.exec()
        return question.clickedButton() is not stay

"""The start window: its page, the form of a new workspace, and what it asks before a removal."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QMessageBox, QStackedWidget, QWidget
from typing_extensions import override

from desktop.ui.jobs import JobRunner
from desktop.ui.shell.leaving import Leaving
from desktop.ui.shell.status import Status
from desktop.ui.start.home_page import HomePage
from desktop.ui.start.new_page import NewWorkspacePage
from desktop.ui.theme import Theme
from desktop.ui.widgets.focus_keeper import FocusKeeper
from desktop.ui.widgets.folder_choice import choose_folder
from desktop.ui.widgets.reading_order import move_on, stops_as_read

_SIZE = (1000, 680)
_SMALLEST = (720, 480)


class StartWindow(QMainWindow):
    """Shows one of its two pages."""

    folder_chosen = Signal(Path)
    remove_confirmed = Signal(Path)
    help_wanted = Signal()

    def __init__(self, theme: Theme, jobs: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("startWindow")
        self.setWindowTitle(self.tr("Minh Chứng"))
        self.resize(*_SIZE)
        self.setMinimumSize(*_SMALLEST)
        self.setStatusBar(Status(jobs, self))
        self.leaving = Leaving(jobs, self, opens=True)
        self.leaving.settled.connect(self.close)
        FocusKeeper(self)
        self.home = HomePage(theme, self)
        self.new_page = NewWorkspacePage(self)
        self.question: QMessageBox | None = None
        self.pages = QStackedWidget(self)
        self.pages.addWidget(self.home)
        self.pages.addWidget(self.new_page)
        self.setCentralWidget(self.pages)
        self._connect()

    def _connect(self) -> None:
        self.home.new.clicked.connect(self.show_new)
        self.home.receive.clicked.connect(self.show_new)
        self.home.open_wanted.connect(self.folder_chosen)
        self.home.open_folder.clicked.connect(self._on_folder)
        self.home.remove_wanted.connect(self._ask_before_removal)
        self.new_page.back_wanted.connect(self.show_home)
        self.home.help.clicked.connect(self.help_wanted)
        QShortcut(QKeySequence(Qt.Key.Key_F1), self).activated.connect(self.help_wanted)
        back = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.new_page, self.show_home)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def show_failure(self, sentence: str) -> None:
        """Say why a way in did not open."""
        self.show_home()
        self.home.banner.say(sentence, tone="danger")

    def show_busy(self, *, is_busy: bool) -> None:
        """Let nothing be chosen while a way in is being opened."""
        self.home.show_busy(is_busy=is_busy)

    @Slot()
    def show_home(self) -> None:
        """Show the start page."""
        self.pages.setCurrentWidget(self.home)
        first = self.home.open_last if self.home.open_last.isVisibleTo(self.home) else self.home.new
        first.setFocus()

    @Slot()
    def show_new(self) -> None:
        """Show the form of a new workspace."""
        self.pages.setCurrentWidget(self.new_page)
        self.new_page.take_focus()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self.leaving.may_close())

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        left = QApplication.focusWidget()
        parts = (self.pages, self.statusBar())
        stops = (stop for part in parts for stop in stops_as_read(part, left=left))
        return move_on(stops, is_forward=next) or super().focusNextPrevChild(next)

    @Slot(Path)
    def _ask_before_removal(self, root: Path) -> None:
        question = QMessageBox(self)
        question.setIcon(QMessageBox.Icon.Warning)
        question.setText(self.tr("Xóa không gian thử này?"))
        text = self.tr(
            "Những gì chương trình tạo trong “{folder}” sẽ bị xóa hẳn, không lấy lại được."
        )
        question.setInformativeText(text.format(folder=root))
        keep = question.addButton(self.tr("Giữ lại"), QMessageBox.ButtonRole.RejectRole)
        remove = question.addButton(
            self.tr("Xóa không gian thử"), QMessageBox.ButtonRole.DestructiveRole
        )
        question.setDefaultButton(keep)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        remove.clicked.connect(lambda: self.remove_confirmed.emit(root))
        self.question = question
        question.open()

    @Slot()
    def _on_folder(self) -> None:
        choose_folder(self, self.tr("Chọn thư mục hồ sơ"), self._on_selected)

    @Slot(str)
    def _on_selected(self, name: str) -> None:
        self.folder_chosen.emit(Path(name))

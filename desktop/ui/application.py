"""Runs the window: one Qt application, a start window, and one workspace at a time."""

import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop, QLocale, QObject, QSettings, QTimer, Slot
from PySide6.QtWidgets import QApplication

from desktop.domain.errors import AppError
from desktop.paths import resources
from desktop.ports import Progress
from desktop.services.workspace import Workspace
from desktop.ui.jobs import JobRunner
from desktop.ui.messages import describe_error
from desktop.ui.session import Session
from desktop.ui.shell.crash import CrashReporter
from desktop.ui.shell.memory import WindowMemory
from desktop.ui.start.window import StartWindow
from desktop.ui.theme import Theme
from desktop.ui.work import Reply

_ORGANIZATION, _PROGRAM = "MinhChung", "MinhChung"


@dataclass(frozen=True, slots=True)
class Doors:
    """The ways into a workspace; `make_example` runs away from the window's thread."""

    open_workspace: Callable[[Path], AbstractContextManager[Workspace]]
    make_example: Callable[[Progress], Path]


def run_window(doors: Doors, *, initial: Path | None, argv: Sequence[str] = ("minhchung",)) -> int:
    """Open the window on `initial`, else on the last workspace, else the start window.

    Returns the exit code once the last window is closed.
    """
    application = _application(argv)
    reporter = CrashReporter(application)
    reporter.install()
    theme = Theme(resources(), application)
    theme.follow_system(application)
    with tempfile.TemporaryDirectory(prefix="minhchung-", ignore_cleanup_errors=True) as folder:
        memory = WindowMemory(QSettings(_ORGANIZATION, _PROGRAM))
        program = Program(doors, theme, memory, reading_folder=Path(folder))
        try:
            program.start(initial)
            return application.exec()
        finally:
            program.close()
            sys.excepthook = sys.__excepthook__


def show_once(workspace: Workspace) -> str:
    """Show the window until it has settled, take it down again, and return its title."""
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else _application(("minhchung",))
    theme = Theme(resources())
    theme.follow_system(application)
    with tempfile.TemporaryDirectory(prefix="minhchung-", ignore_cleanup_errors=True) as folder:
        settings = QSettings(str(Path(folder) / "window.ini"), QSettings.Format.IniFormat)
        memory = WindowMemory(settings)
        session = Session(workspace, theme, memory, reading_folder=Path(folder))
        session.show()
        settled = QEventLoop()
        QTimer.singleShot(0, settled.quit)  # comes after all that showing has queued
        settled.exec()
        title = session.window.windowTitle()
        session.window.close()
        session.close()
    return title


def _application(argv: Sequence[str]) -> QApplication:
    application = QApplication(list(argv))
    application.setApplicationName(_PROGRAM)
    application.setOrganizationName(_ORGANIZATION)
    QLocale.setDefault(QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam))
    return application


class Program(QObject):
    """Holds the open workspace, or the start window while there is none."""

    def __init__(
        self,
        doors: Doors,
        theme: Theme,
        memory: WindowMemory,
        *,
        reading_folder: Path,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._doors, self._theme, self._memory = doors, theme, memory
        self._reading_folder = reading_folder
        self._stack = ExitStack()
        self._start_jobs: JobRunner | None = None
        self.session: Session | None = None
        self.start_window: StartWindow | None = None

    def start(self, initial: Path | None) -> None:
        """Open a workspace, or ask which one."""
        wanted = initial or self._memory.last_workspace
        if wanted is None:
            self._ask()
        else:
            self._open(wanted)

    def close(self) -> None:
        """Close whatever is open."""
        self._close_session()
        self._close_start()

    def _ask(self, failure: str = "") -> None:
        if self.start_window is None:
            self._start_jobs = JobRunner(self)
            last = self._memory.last_workspace
            self.start_window = StartWindow(self._theme, self._start_jobs, last)
            self.start_window.folder_chosen.connect(self._open)
            self.start_window.example_wanted.connect(self._on_example)
        if failure:
            self.start_window.show_failure(failure)
        self.start_window.show()

    @Slot(Path)
    def _open(self, folder: Path) -> None:
        try:
            workspace = self._stack.enter_context(self._doors.open_workspace(folder))
        except AppError as error:
            self._ask(describe_error(error))
            return
        self._memory.keep_workspace(workspace.root)
        self.session = Session(
            workspace,
            self._theme,
            self._memory,
            reading_folder=self._reading_folder,
            parent=self,
        )
        self.session.ended.connect(self._on_ended)
        self.session.show()
        self._close_start()

    @Slot()
    def _on_example(self) -> None:
        if self.start_window is None or self._start_jobs is None:
            return
        self.start_window.show_busy(is_busy=True)
        reply = Reply(done=self._open, failed=self._on_failed, ended=self._on_example_ended)
        self._start_jobs.start(self.tr("Đang dựng không gian thử"), self._doors.make_example, reply)

    def _on_example_ended(self) -> None:
        if self.start_window is not None:
            self.start_window.show_busy(is_busy=False)

    def _on_failed(self, error: AppError) -> None:
        self._ask(describe_error(error))

    @Slot(bool)
    def _on_ended(self, wants_another: bool) -> None:  # noqa: FBT001 - Qt's signature
        if wants_another:
            self._ask()
        self._close_session()

    def _close_session(self) -> None:
        if self.session is not None:
            session, self.session = self.session, None
            session.close()
            session.deleteLater()
        self._stack.close()

    def _close_start(self) -> None:
        if self.start_window is not None:
            self.start_window.close()
            self.start_window.deleteLater()
            self.start_window = None
        if self._start_jobs is not None:
            self._start_jobs.close()
            self._start_jobs = None

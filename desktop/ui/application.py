"""Runs the window: one Qt application, a start window, and one workspace at a time."""

import sys
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from PySide6.QtCore import QEventLoop, QLocale, QObject, QSettings, QStandardPaths, QTimer, Slot
from PySide6.QtWidgets import QApplication

from desktop.domain.errors import AppError
from desktop.paths import resources
from desktop.services.workspace import Workspace
from desktop.ui.doors import Doors
from desktop.ui.messages import describe_error
from desktop.ui.session import Session
from desktop.ui.settings.dialog import SettingsDialog
from desktop.ui.settings.preferences import Preferences
from desktop.ui.shell.crash import CrashReporter
from desktop.ui.shell.memory import WindowMemory
from desktop.ui.start.entrance import Entrance
from desktop.ui.start.recent import RecentWorkspaces
from desktop.ui.start.window import StartWindow
from desktop.ui.theme import Theme

_ORGANIZATION, _PROGRAM = "MinhChung", "MinhChung"
_LOGS = "logs"


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
        look = Preferences(memory.settings).look
        theme.choose(application, scheme=look.scheme, percent=look.percent)
        program = Program(doors, theme, memory, reading_folder=Path(folder))
        reporter.log_to(program.log_folder, doors.clock)
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
        self.entrance: Entrance | None = None
        self.session: Session | None = None
        self.settings: SettingsDialog | None = None

    @property
    def start_window(self) -> StartWindow | None:
        """The start window while it is shown."""
        return None if self.entrance is None else self.entrance.window

    def log_folder(self) -> Path:
        """Where a log belongs at the moment: with the work, else with the program's own data."""
        if self.session is not None:
            return self.session.workspace.root / _LOGS
        place = QStandardPaths.StandardLocation.AppLocalDataLocation
        return Path(QStandardPaths.writableLocation(place)) / _LOGS

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
        self._close_entrance()

    def _ask(self, failure: str = "") -> None:
        if self.entrance is None:
            self.entrance = Entrance(self._doors, self._theme, self._memory, self)
            self.entrance.chosen.connect(self._open)
            self.entrance.settings_wanted.connect(self._on_settings)
        self.entrance.show(failure)

    @Slot(Path)
    def _open(self, folder: Path) -> None:
        try:
            workspace = self._stack.enter_context(self._doors.open_workspace(folder))
        except AppError as error:
            self._ask(describe_error(error))
            return
        self._memory.keep_workspace(workspace.root)
        RecentWorkspaces(self._memory.settings).keep(workspace, self._doors.clock.now())
        self.session = Session(
            workspace,
            self._theme,
            self._memory,
            reading_folder=self._reading_folder,
            parent=self,
        )
        self.session.ended.connect(self._on_ended)
        self.session.window.navigation.settings_wanted.connect(self._on_settings)
        self.session.show()
        self._close_entrance()

    @Slot()
    def _on_settings(self) -> None:
        above = self.start_window if self.session is None else self.session.window
        preferences = Preferences(self._memory.settings)
        self.settings = SettingsDialog(self._theme, preferences, above)
        self.settings.open()

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

    def _close_entrance(self) -> None:
        if self.entrance is not None:
            entrance, self.entrance = self.entrance, None
            entrance.close()
            entrance.deleteLater()

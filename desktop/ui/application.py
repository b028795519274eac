"""Runs the window: one Qt application, a start window, and one workspace at a time."""

import gc
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEventLoop,
    QLocale,
    QObject,
    QSettings,
    QStandardPaths,
    Qt,
    QTimer,
    Slot,
)
from PySide6.QtWidgets import QApplication

from desktop.domain.errors import AppError
from desktop.domain.rounds import Role
from desktop.paths import docs, resources
from desktop.services.workspace import Workspace
from desktop.ui.doors import Doors
from desktop.ui.garbage import GarbageCollector
from desktop.ui.help.manual import Topic
from desktop.ui.language import Interpreter
from desktop.ui.messages import describe_error
from desktop.ui.office import Office
from desktop.ui.session import Session
from desktop.ui.settings.preferences import Preferences
from desktop.ui.shell.crash import CrashReporter
from desktop.ui.shell.memory import WindowMemory
from desktop.ui.start.recent import RecentWorkspaces
from desktop.ui.theme import Theme
from desktop.ui.turns import shorten_turns

if TYPE_CHECKING:  # loaded when somebody asks for them
    from desktop.ui.help.window import HelpWindow
    from desktop.ui.settings.dialog import SettingsDialog
    from desktop.ui.start.entrance import Entrance
    from desktop.ui.start.window import StartWindow

_ORGANIZATION, _PROGRAM = "MinhChung", "MinhChung"
_LOGS = "logs"


def run_window(doors: Doors, *, initial: Path | None, argv: Sequence[str] = ("minhchung",)) -> int:
    """Open the window on `initial`, else on the last workspace, else the start window.

    Returns the exit code once the last window is closed.
    """
    application = _application(argv)
    collector = GarbageCollector(application)
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
            gc.freeze()  # what was loaded so far is no garbage as long as the program runs
            return application.exec()
        finally:
            program.close()
            collector.stop()
            reporter.uninstall()


def show_once(workspace: Workspace) -> str:
    """Show the window until it has settled, take it down again, and return its title."""
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else _application(("minhchung",))
    collector = GarbageCollector(application)
    theme = Theme(resources())
    theme.follow_system(application)
    with tempfile.TemporaryDirectory(prefix="minhchung-", ignore_cleanup_errors=True) as folder:
        settings = QSettings(str(Path(folder) / "window.ini"), QSettings.Format.IniFormat)
        memory = WindowMemory(settings)
        session = make_office(workspace, theme, memory, reading_folder=Path(folder))
        session.show()
        settled = QEventLoop()
        QTimer.singleShot(0, settled.quit)  # comes after all that showing has queued
        settled.exec()
        title = session.window.windowTitle()
        session.window.close()
        session.close()
    collector.stop()
    return title


def make_office(
    workspace: Workspace,
    theme: Theme,
    memory: WindowMemory,
    *,
    reading_folder: Path,
    parent: QObject | None = None,
) -> Office:
    """The window of whichever office the workspace belongs to."""
    if workspace.role is Role.RECEIVING:
        from desktop.ui.receiving.session import ReceivingSession  # noqa: PLC0415 - loaded if open

        return ReceivingSession(workspace, theme, memory, parent=parent)
    return Session(workspace, theme, memory, reading_folder=reading_folder, parent=parent)


def _application(argv: Sequence[str]) -> QApplication:
    shorten_turns()
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
        self._interpreter = Interpreter(resources() / "translations", self)
        self._interpreter.speak(Preferences(memory.settings).language)
        self.entrance: Entrance | None = None
        self.office: Office | None = None
        self.settings: SettingsDialog | None = None
        self.help: HelpWindow | None = None

    @property
    def session(self) -> Session | None:
        """The window of a submitting office while it is shown."""
        return self.office if isinstance(self.office, Session) else None

    @property
    def start_window(self) -> "StartWindow | None":
        """The start window while it is shown."""
        return None if self.entrance is None else self.entrance.window

    def log_folder(self) -> Path:
        """Where a log belongs at the moment: with the work, else with the program's own data."""
        if self.office is not None and self.office.workspace.root.is_dir():
            return self.office.workspace.root / _LOGS
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
        self._close_help()
        self._interpreter.stop()

    def _ask(self, failure: str = "") -> None:
        if self.entrance is None:
            from desktop.ui.start.entrance import Entrance  # noqa: PLC0415 - see above

            self.entrance = Entrance(self._doors, self._theme, self._memory, self)
            self.entrance.chosen.connect(self._open)
            self.entrance.settings_wanted.connect(self._on_settings)
            self.entrance.help_wanted.connect(self._on_help)
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
        self._show(workspace)
        self._close_entrance()

    def _show(self, workspace: Workspace) -> Office:
        session = make_office(
            workspace,
            self._theme,
            self._memory,
            reading_folder=self._reading_folder,
            parent=self,
        )
        session.ended.connect(self._on_ended)
        session.window.navigation.settings_wanted.connect(self._on_settings)
        session.window.navigation.help_wanted.connect(self._on_help)
        session.show()
        self.office = session
        return session

    @Slot()
    def _on_settings(self) -> None:
        above = self.start_window if self.office is None else self.office.window
        preferences = Preferences(self._memory.settings)
        from desktop.ui.settings.dialog import SettingsDialog  # noqa: PLC0415 - see above

        self.settings = SettingsDialog(self._theme, preferences, above)
        if self.office is not None:
            self.settings.offer_upkeep()
            self.settings.examine_wanted.connect(self.office.examine)
            self.settings.trust_wanted.connect(self.office.show_trust)
            stamps, office = self.settings.stamps, self.office
            stamps.try_wanted.connect(lambda address: office.try_time_stamps(address, stamps))
        wanted = self.settings.language.chosen
        # Queued: the dialog is not taken away while its button is still at work.
        wanted.connect(self._on_language, Qt.ConnectionType.QueuedConnection)
        self.settings.open()

    @Slot()
    def _on_language(self) -> None:
        """Build what is open again in the language that was chosen."""
        session, entrance = self.office, self.entrance
        is_busy = (session is not None and not session.settle()) or (
            entrance is not None and entrance.is_busy
        )
        if self.settings is not None and is_busy:
            self.settings.language.say_later()
            return
        self._interpreter.speak(Preferences(self._memory.settings).language)
        self._close_help()
        if session is not None:
            self._renew(session)
        elif entrance is not None:
            self.entrance = None
            self._ask()
            _put_away(entrance)
        self._on_settings()

    def _renew(self, old: Office) -> None:
        """Put a new window in the place of an old one, on the same open workspace."""
        old.ended.disconnect(self._on_ended)
        self._show(old.workspace).continue_from(old)
        old.window.close()  # after the new one is there: with the last window the program ends
        # Once the session that goes on has closed the reader, and before the workspace is closed:
        self._stack.callback(old.hand_on().finish_quiet)
        old.deleteLater()

    @Slot()
    def _on_help(self) -> None:
        if self.help is None:  # made when first wanted: most days nobody asks
            from desktop.ui.help.window import HelpWindow  # noqa: PLC0415 - see above

            self.help = HelpWindow(self._theme, docs())
        topic = Topic.START
        if self.office is not None:
            topic = self.office.topic
        self.help.open_at(topic)

    @Slot(bool)
    def _on_ended(self, wants_another: bool) -> None:  # noqa: FBT001 - Qt's signature
        if wants_another:
            self._ask()
        self._close_session()

    def _close_session(self) -> None:
        if self.office is not None:
            session, self.office = self.office, None
            _put_away(session)
        self._stack.close()

    def _close_entrance(self) -> None:
        if self.entrance is not None:
            entrance, self.entrance = self.entrance, None
            _put_away(entrance)

    def _close_help(self) -> None:
        if self.help is not None:
            self.help.close()
            self.help.deleteLater()
            self.help = None


def _put_away(one: "Office | Entrance") -> None:
    one.close()
    one.deleteLater()

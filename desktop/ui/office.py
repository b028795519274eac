"""What the windows of both offices share: opening, remembering their places, and closing."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QSplitter, QWidget

from desktop.services.workspace import Workspace
from desktop.ui.help.manual import Topic
from desktop.ui.jobs import JobRunner
from desktop.ui.on_demand import OnDemand
from desktop.ui.settings.stamp_trial import StampTrial, StampTrialView
from desktop.ui.shell.main_window import MainWindow
from desktop.ui.shell.memory import WindowMemory
from desktop.ui.theme import Theme

if TYPE_CHECKING:  # loaded when somebody asks for it
    from desktop.ui.upkeep.desk import UpkeepDesk


class Office(QObject):
    """An open workspace with its window; `ended` says whether another workspace is wanted."""

    ended = Signal(bool)

    def __init__(
        self, workspace: Workspace, theme: Theme, memory: WindowMemory, parent: QObject | None
    ) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self._office_theme, self._memory = theme, memory
        self._upkeep = OnDemand(self._make_upkeep)
        self._wants_another = False
        self.jobs = JobRunner(self)
        self.window = MainWindow(theme, self.jobs)
        self.window.pages.page_made.connect(self._on_page_made)
        self.window.closing.connect(self._on_closing)
        self.window.closed.connect(self._on_closed)
        self.window.stayed.connect(self._on_stayed)
        self.window.navigation.leave_wanted.connect(self._on_leave)

    @property
    def topic(self) -> Topic:
        """What the manual says of the page that is open."""
        raise NotImplementedError

    @Slot()
    def examine(self) -> None:
        """Show the examination of the whole workspace."""
        self.upkeep.examine()

    @Slot()
    def show_trust(self) -> None:
        """Show the trust bundle."""
        self.upkeep.show_trust()

    def try_time_stamps(self, address: str, view: StampTrialView) -> None:
        """Ask an authority for one stamp, and say there what came of it."""
        StampTrial(self.workspace.tools.try_time_stamps, jobs=self.jobs, view=view).start(address)

    @property
    def upkeep(self) -> "UpkeepDesk":
        """The dialogs about the whole workspace."""
        return self._upkeep.get()

    def show(self) -> None:
        """Show the window as it was left."""
        raise NotImplementedError

    def settle(self) -> bool:
        """Save everything; tells whether the window could be replaced by another one now."""
        self._on_closing()
        return not self.window.has_unsaved and self.jobs.current is None

    def continue_from(self, other: "Office") -> None:
        """Go on where another window of the same workspace stood."""
        self.window.open_page(other.window.pages.currentIndex())

    def close(self) -> None:
        """Put everything away, the workspace's reader too; nothing that was typed is lost."""
        self.hand_on()
        self.workspace.reader.close()  # which ends what is still being looked at
        self.jobs.finish_quiet()

    def hand_on(self) -> JobRunner:
        """Put everything away but the workspace's reader, which another window goes on with.

        Returns the jobs: what runs quietly goes on to its end, which nobody hears of.
        """
        self._put_away()
        self.jobs.close()
        self.jobs.setParent(None)
        self.window.deleteLater()
        return self.jobs

    def _put_away(self) -> None:
        """Save and stop what this office has besides the window."""
        raise NotImplementedError

    def _keep(self) -> None:
        """Send what was typed to be saved, and remember the place."""
        raise NotImplementedError

    def _make_upkeep(self) -> "UpkeepDesk":
        from desktop.ui.upkeep.desk import UpkeepDesk  # noqa: PLC0415 - loaded when asked for

        theme, window = self._office_theme, self.window
        return UpkeepDesk(self.workspace, jobs=self.jobs, theme=theme, window=window)

    @Slot(QWidget)
    def _on_page_made(self, page: QWidget) -> None:
        for splitter in page.findChildren(QSplitter):
            self._memory.restore_panes(splitter)

    @Slot()
    def _on_leave(self) -> None:
        self._wants_another = True
        self.window.close()  # perhaps later: a long job may have to be asked about first

    @Slot()
    def _on_closing(self) -> None:
        self._keep()
        self.jobs.finish_saves()
        self._memory.keep_window(self.window)

    @Slot()
    def _on_stayed(self) -> None:
        self._wants_another = False

    @Slot()
    def _on_closed(self) -> None:
        self.ended.emit(self._wants_another)

"""The scan inbox of one open workspace: what it holds, who watches the folders, who hears of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from desktop.domain.evidence import Proven
from desktop.ui.inbox.pictures import Pictures
from desktop.ui.inbox.tray import Tray
from desktop.ui.inbox.watching import FolderWatching
from desktop.ui.work import Reply

if TYPE_CHECKING:
    from desktop.domain.errors import AppError
    from desktop.domain.scans import FolderSight, ScanFolder
    from desktop.services.workspace import Workspace
    from desktop.ui.edits import ScanEdit
    from desktop.ui.jobs import JobRunner
    from desktop.ui.looking.looking import Looking

_THUMBNAIL_PX, _THUMBNAILS = 168, 400
_LOOK_DELAY = 1_000

OnSettled = Callable[[Proven, "ScanEdit | None"], None]


class Inbox(QObject):
    """Begins once the window stands; every page that shows scans shares its tray and pictures."""

    def __init__(self, workspace: Workspace, jobs: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace, self._jobs = workspace, jobs
        self.tray = Tray(workspace, jobs=jobs, failed=_ignore)
        self.pictures = Pictures(
            workspace, jobs, width_px=_THUMBNAIL_PX, most=_THUMBNAILS, parent=self
        )
        self.watching = FolderWatching(workspace, self)
        self.watching.arrived.connect(self._on_arrived)
        self.watching.sighted.connect(self._on_sighted)
        self._on_settled: OnSettled = _settle_nothing
        self._look_again = QTimer(self, singleShot=True, interval=_LOOK_DELAY)
        self._look_again.timeout.connect(self.tray.refresh)
        self._is_over = False

    def listen(self, on_settled: OnSettled) -> None:
        """Say what is proven after scans found their use, and what takes that back."""
        self._on_settled = on_settled

    @Slot()
    def restart(self) -> None:
        """Read the inbox, and watch its folders as they are chosen now."""
        self.tray.refresh()
        self._jobs.save(self._folders, Reply(done=self._watch, failed=_ignore))

    def follow(self, looking: Looking) -> None:
        """Have new scans looked into, and show what was found."""
        self.watching.arrived.connect(looking.look_soon)
        looking.changed.connect(self._on_looked)

    def settle(self, proven: Proven, edit: ScanEdit | None) -> None:
        """Scans found another place."""
        self.tray.refresh()
        self._on_settled(proven, edit)

    def close(self) -> None:
        """Watch no more."""
        self._is_over = True
        self._look_again.stop()
        self.watching.close()

    def _folders(self) -> tuple[ScanFolder, ...]:
        from desktop.services.inbox import read_inbox  # noqa: PLC0415 - on the job's thread

        return read_inbox(self._workspace).folders

    def _watch(self, folders: tuple[ScanFolder, ...]) -> None:
        if not self._is_over:
            self.watching.watch(folders)

    @Slot()
    def _on_arrived(self) -> None:
        self.tray.refresh()

    @Slot()
    def _on_looked(self) -> None:
        if self.tray.is_unknown and not self._look_again.isActive():
            self._look_again.start()

    @Slot(object)
    def _on_sighted(self, sights: tuple[FolderSight, ...]) -> None:
        self.tray.see(sights)


def _ignore(_error: AppError) -> None:
    """The next arrival reads again; the inbox as it was stays in view."""


def _settle_nothing(_proven: Proven, _edit: ScanEdit | None) -> None:
    """Nobody listens yet."""

"""Watches scan folders on a thread of its own: events wake it, looking again is the truth."""

import logging
from collections.abc import Sequence
from pathlib import Path
from threading import Event, Thread
from time import monotonic
from typing import TYPE_CHECKING

from typing_extensions import override
from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from desktop.domain.errors import AppError, JobCancelledError
from desktop.domain.scans import CaughtScan, FileMark, FolderSight, ScanFolder
from desktop.intake.folder_watch import QUIET_SECONDS, FolderWatch
from desktop.intake.moving import move_taken
from desktop.ports.scans import ScanDesk

if TYPE_CHECKING:
    from watchdog.observers.api import ObservedWatch

_BUSY_INTERVAL = 1.0
_IDLE_INTERVAL = 5.0
"""Seconds between two looks: network shares send no events, and a local event may be lost."""

_log = logging.getLogger(__name__)


class ScanWatcher:
    """Looks into the folders until it is closed; everything it hears it does on its own thread."""

    def __init__(
        self, folders: Sequence[ScanFolder], desk: ScanDesk, *, quiet: float = QUIET_SECONDS
    ) -> None:
        self._desk = desk
        self._folders = {folder.path: folder for folder in folders}
        self._watches = [
            FolderWatch(folder.path, store=desk.catch, judge=desk.judge, quiet=quiet)
            for folder in folders
        ]
        self._taken: dict[Path, frozenset[FileMark]] = {}
        self._pending: list[tuple[FolderWatch, CaughtScan]] = []
        self._told: tuple[FolderSight, ...] | None = None
        self._ears = _Ears()
        self._closing = Event()
        self._thread = Thread(target=self._run, name="scan-folders", daemon=True)

    def start(self) -> None:
        """Begin to look."""
        self._thread.start()

    def look_now(self) -> None:
        """Look again without waiting."""
        self._ears.wake.set()

    def close(self) -> None:
        """Stop after the file that is being read; what was caught is entered next time."""
        self._closing.set()
        self._ears.wake.set()
        self._thread.join()

    def _run(self) -> None:
        self._ears.open()
        try:
            while not self._closing.is_set():
                self._ears.wake.clear()
                self._look_safely()
                self._ears.wake.wait(self._interval())
        finally:
            self._ears.close()

    def _look_safely(self) -> None:
        try:
            self._look()
        except JobCancelledError:
            _log.info("scan folders: nobody takes scans any more")
        except AppError as error:
            _log.warning("scan folders: %s", error.code)  # the next look tries again
        except Exception:  # noqa: BLE001 - the thread's edge: a failed look must not be the last
            _log.exception("scan folders")

    def _look(self) -> None:
        for watch in self._watches:
            if self._closing.is_set():
                return
            found = watch.look(monotonic(), self._marks(watch.folder))
            waiting = [scan for _, scan in self._pending]
            self._pending += [(watch, scan) for scan in found if scan not in waiting]
            self._ears.listen_to(watch.folder, is_there=watch.sight().is_there)
        try:
            self._enter_pending()
        finally:
            self._tell()

    def _marks(self, folder: Path) -> frozenset[FileMark]:
        if folder not in self._taken:
            self._taken[folder] = self._desk.taken(folder)
        return self._taken[folder]

    def _enter_pending(self) -> None:
        if not self._pending:
            return
        self._desk.enter([scan for _, scan in self._pending])
        for watch, scan in self._pending:
            watch.forget(scan.mark)
            folder = self._folders[watch.folder]
            if not (folder.moves_taken and move_taken(scan.mark, folder.path)):
                self._taken[watch.folder] |= {scan.mark}
        self._pending.clear()

    def _tell(self) -> None:
        sights = tuple(watch.sight() for watch in self._watches)
        if sights != self._told:
            self._told = sights
            self._desk.tell(sights)

    def _interval(self) -> float:
        if any(watch.has_more for watch in self._watches):
            return 0
        is_busy = self._pending or any(watch.is_busy for watch in self._watches)
        return _BUSY_INTERVAL if is_busy else _IDLE_INTERVAL


class _Ears(FileSystemEventHandler):
    """Hears of changes where the system tells them; hearing nothing means nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.wake = Event()
        self._observer = Observer()
        self._heard: dict[Path, ObservedWatch] = {}

    def open(self) -> None:
        self._observer.start()

    def close(self) -> None:
        self._observer.stop()
        self._observer.join()

    def listen_to(self, folder: Path, *, is_there: bool) -> None:
        """Listen to a folder that is there; one that went away has to be listened to anew."""
        if is_there == (folder in self._heard):
            return
        try:
            if is_there:
                heard = self._observer.schedule(self, str(folder), recursive=True)
                self._heard[folder] = heard
            else:
                self._observer.unschedule(self._heard.pop(folder))
        except (OSError, KeyError, RuntimeError):
            _log.info("no events from a scan folder")  # too many watches, or a share: we look

    @override
    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type not in {"opened", "closed_no_write"}:  # our own looking is no news
            self.wake.set()

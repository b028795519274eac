"""Watches the scan folders while the workspace is open; tells the window's thread what came."""

from __future__ import annotations

from threading import Lock, Thread
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop.domain.errors import JobCancelledError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from desktop.domain.evidence import Content
    from desktop.domain.pages import Completeness
    from desktop.domain.scans import CaughtScan, FileMark, FolderSight, Scan, ScanFolder
    from desktop.ports.scans import ScanDesk, ScanWatch
    from desktop.services.workspace import Workspace

_PATIENCE_SECONDS = 2.0
"""How long closing waits for a watcher: one that hangs on a dead share is left to itself."""


class FolderWatching(QObject):
    """Owns the watcher; one that is left behind can no longer enter anything."""

    arrived = Signal()
    sighted = Signal(object)
    _entered = Signal()
    _told = Signal(object, object)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._watch: ScanWatch | None = None
        self._gate: _Gate | None = None
        self._leaving: list[Thread] = []
        queued = Qt.ConnectionType.QueuedConnection
        self._entered.connect(self._on_entered, queued)
        self._told.connect(self._on_told, queued)

    @property
    def is_watching(self) -> bool:
        """Whether folders are being looked at."""
        return self._watch is not None

    def watch(self, folders: Sequence[ScanFolder]) -> None:
        """Watch these folders from now on, and no others."""
        self._let_go()
        if not folders:
            return
        from desktop.services.inbox import InboxDesk  # noqa: PLC0415 - where folders are watched

        gate = _Gate()
        desk = InboxDesk(
            self._workspace,
            entered=self._hear,
            told=lambda sights: self._told.emit(gate, sights),
        )
        self._gate = gate
        self._watch = self._workspace.tools.watch_scans(folders, _GuardedDesk(desk, gate))
        self._watch.start()

    @Slot()
    def look_now(self) -> None:
        """Look again without waiting."""
        if self._watch is not None:
            self._watch.look_now()

    def close(self) -> None:
        """Stop. What was caught is still entered; a watcher that hangs is not waited for."""
        gate = self._gate
        self._leave()
        end = monotonic() + _PATIENCE_SECONDS
        for each in self._leaving:
            each.join(max(0.0, end - monotonic()))
        self._leaving.clear()
        if gate is not None:
            gate.close()
            gate.wait()

    def _let_go(self) -> None:
        """Leave the watcher to its end; what it has not entered the next one finds again."""
        if self._gate is not None:
            self._gate.close()
        self._leave()

    def _leave(self) -> None:
        watch, self._watch, self._gate = self._watch, None, None
        if watch is not None:
            thread = Thread(target=watch.close, name="scan-folders-end", daemon=True)
            thread.start()
            self._leaving = [*(each for each in self._leaving if each.is_alive()), thread]

    def _hear(self, _scans: tuple[Scan, ...]) -> None:
        self._entered.emit()

    @Slot()
    def _on_entered(self) -> None:
        self.arrived.emit()

    @Slot(object, object)
    def _on_told(self, gate: object, sights: tuple[FolderSight, ...]) -> None:
        if gate is self._gate:
            self.sighted.emit(sights)


class _Gate:
    """Open until it is closed; who is inside then may still go on."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._is_closed = False

    def __enter__(self) -> None:
        self._lock.acquire()
        if self._is_closed:
            self._lock.release()
            raise JobCancelledError

    def __exit__(self, *_: object) -> None:
        self._lock.release()

    def close(self) -> None:
        """Let nobody in from now on."""
        self._is_closed = True

    def wait(self) -> None:
        """Wait until nobody is inside."""
        with self._lock:
            pass

    def check(self) -> None:
        """Raise JobCancelledError when it is closed."""
        if self._is_closed:
            raise JobCancelledError


class _GuardedDesk:
    """The desk of one watcher, which touches the workspace no more once the gate is closed."""

    def __init__(self, desk: ScanDesk, gate: _Gate) -> None:
        self._desk, self._gate = desk, gate

    def judge(self, file: Path) -> Completeness:
        """As the port says."""
        return self._desk.judge(file)

    def catch(self, file: Path) -> Content:
        """As the port says; outside the gate, since reading from a share may take for ever."""
        self._gate.check()
        return self._desk.catch(file)

    def taken(self, folder: Path) -> frozenset[FileMark]:
        """As the port says."""
        with self._gate:
            return self._desk.taken(folder)

    def enter(self, scans: Sequence[CaughtScan]) -> None:
        """As the port says."""
        with self._gate:
            self._desk.enter(scans)

    def tell(self, sights: tuple[FolderSight, ...]) -> None:
        """As the port says."""
        with self._gate:
            self._desk.tell(sights)

"""A scan folder that the real watcher watches into a real workspace, and scans as they arrive."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Condition

from desktop.domain.scans import FolderSight, Scan, ScanFolder, Wait
from desktop.intake.watcher import ScanWatcher
from desktop.services.inbox import InboxDesk, read_inbox
from desktop.services.workspace import Workspace

QUIET = 0.15
_PATIENCE = 60.0
_GLANCE = 0.1


def whole_scan(number: int, *, filler: int = 0) -> bytes:
    """A PDF that is whole by its form, each number another; `filler` bytes longer."""
    body = b"%%PDF-1.4\n%%%s\n1 0 obj\n<</N %d>>\nendobj\n" % (b"x" * filler, number)
    return body + b"xref\n0 1\ntrailer\n<<>>\nstartxref\n%d\n%%%%EOF\n" % len(body)


class WatchedFolder:
    """What the officer sees of the folder, and a way to wait for it without a clock."""

    def __init__(self, workspace: Workspace, path: Path) -> None:
        self.path = path
        self._workspace = workspace
        self._changed = Condition()
        self._sights: tuple[FolderSight, ...] = ()
        self._look_now: Callable[[], None] = lambda: None

    @contextmanager
    def watched(self, *, quiet: float = QUIET) -> Iterator[None]:
        """Watch as the program does while it is open."""
        desk = InboxDesk(self._workspace, entered=self._entered, told=self._told)
        watcher = ScanWatcher([ScanFolder(self.path)], desk, quiet=quiet)
        self._look_now = watcher.look_now
        watcher.start()
        try:
            yield
        finally:
            watcher.close()

    def wait_until(self, what: Callable[[], bool]) -> None:
        """Look again and again until it holds."""
        with self._changed:
            for _ in range(round(_PATIENCE / _GLANCE)):
                if self._changed.wait_for(what, _GLANCE):
                    return
                self._look_now()
        raise AssertionError(self.names(), self.waits(), self._sights)

    def names(self) -> list[str]:
        """The scans that wait for their use."""
        return sorted(scan.name for scan in read_inbox(self._workspace).waiting)

    def contents(self) -> list[bytes]:
        """Their bytes, as the vault gives them back."""
        scans = read_inbox(self._workspace).waiting
        paths = (self._workspace.vault.path_of(scan.content.digest) for scan in scans)
        return sorted(path.read_bytes() for path in paths)

    def waits(self) -> dict[str, Wait]:
        """The files that were seen and not taken, each with its reason."""
        return {one.mark.path.name: one.reason for sight in self._sights for one in sight.waiting}

    def is_there(self) -> bool:
        """Whether the folder could be read at the last look."""
        return bool(self._sights) and all(sight.is_there for sight in self._sights)

    def _entered(self, _scans: tuple[Scan, ...]) -> None:
        with self._changed:
            self._changed.notify_all()

    def _told(self, sights: tuple[FolderSight, ...]) -> None:
        with self._changed:
            self._sights = sights
            self._changed.notify_all()

"""How scan folders are watched, and where scans are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # only annotations speak of them: whoever makes one loads it
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from desktop.domain.evidence import Content, Digest, DocumentCode
    from desktop.domain.pages import Completeness
    from desktop.domain.scans import CaughtScan, FileMark, FolderSight, Scan, ScanFolder, ScanState


class CatchFile(Protocol):
    """Stores a file's bytes."""

    def __call__(self, file: Path) -> Content:
        """The content that is in the vault now; raises what the vault raises for a file."""
        ...


class JudgeFile(Protocol):
    """Tells by its form whether a file was written to its end."""

    def __call__(self, file: Path) -> Completeness:
        """Reads a little of the file; raises FileVanishedError, FileUnreadableError."""
        ...


class ScanDesk(Protocol):
    """To whom a watcher of scan folders hands what it finds; called on the watcher's thread."""

    def judge(self, file: Path) -> Completeness:
        """As `JudgeFile`."""
        ...

    def catch(self, file: Path) -> Content:
        """As `CatchFile`."""
        ...

    def taken(self, folder: Path) -> frozenset[FileMark]:
        """The folder's files that were entered before."""
        ...

    def enter(self, scans: Sequence[CaughtScan]) -> None:
        """Enter scans, all or none; raises AppError to be given them again later.

        As `catch` and `taken`, raises JobCancelledError once nothing is taken any more.
        """
        ...

    def tell(self, sights: tuple[FolderSight, ...]) -> None:
        """Hear what the folders look like after a change."""
        ...


class ScanWatch(Protocol):
    """A watcher of scan folders."""

    def start(self) -> None:
        """Begin to look."""
        ...

    def look_now(self) -> None:
        """Look again without waiting."""
        ...

    def close(self) -> None:
        """Stop; returns when the watcher's thread has ended."""
        ...


class WatchScans(Protocol):
    """Makes watchers of scan folders."""

    def __call__(self, folders: Sequence[ScanFolder], desk: ScanDesk) -> ScanWatch:
        """A watcher that does not look yet."""
        ...


class ScanTray(Protocol):
    """The scan folders, and the scans taken from them."""

    def folders(self) -> tuple[ScanFolder, ...]:
        """The watched folders, in the order of their paths."""
        ...

    def watch(self, folder: ScanFolder) -> None:
        """Watch a folder, or change how."""
        ...

    def leave(self, path: Path) -> None:
        """Watch a folder no more; what was taken from it stays."""
        ...

    def take(self, content: Content, mark: FileMark, *, name: str, at: datetime) -> Scan:
        """Enter a scan whose bytes are in the vault."""
        ...

    def marks(self, folder: Path) -> frozenset[FileMark]:
        """The files of a folder that were taken, as they were then."""
        ...

    def all(self, state: ScanState) -> tuple[Scan, ...]:
        """The scans in a state, oldest first."""
        ...

    def get(self, number: int) -> Scan | None:
        """The scan of this number."""
        ...

    def settle(self, number: int, state: ScanState, document: DocumentCode | None = None) -> None:
        """Say what became of a scan."""
        ...

    def waits(self, digest: Digest) -> bool:
        """Whether a scan with this content waits."""
        ...

    def count_new(self) -> int:
        """How many scans wait."""
        ...

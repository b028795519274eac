"""Scans that were taken from a watched folder and wait for their use."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from desktop.domain.evidence import Content, DocumentCode


class ScanState(StrEnum):
    """What became of a scan: waiting, used as a document, or put aside as no evidence."""

    NEW = "new"
    USED = "used"
    ASIDE = "aside"


@dataclass(frozen=True, slots=True)
class FileMark:
    """Tells one writing of a file from the next: size in bytes, time of change in nanoseconds."""

    path: Path
    size: int
    changed_ns: int


class Wait(StrEnum):
    """Why a file in a scan folder was not taken yet; all but FOREIGN are tried again."""

    WRITING = "writing"
    HALF = "half"
    LOCKED = "locked"
    DISK_FULL = "disk_full"
    REFUSED = "refused"
    FOREIGN = "foreign"


@dataclass(frozen=True, slots=True)
class WaitingFile:
    """A file that was seen and not taken."""

    mark: FileMark
    reason: Wait


@dataclass(frozen=True, slots=True)
class FolderSight:
    """A scan folder as it was last looked at; one that is away is looked for again."""

    path: Path
    is_there: bool = True
    waiting: tuple[WaitingFile, ...] = ()


@dataclass(frozen=True, slots=True)
class CaughtScan:
    """A file of a scan folder whose bytes are in the vault.

    `former` are contents the same file had before, caught while it was being replaced.
    """

    mark: FileMark
    content: Content
    former: tuple[Content, ...] = ()


@dataclass(frozen=True, slots=True)
class Scan:
    """A scan whose bytes are in the vault; `document` once it is used."""

    id: int
    content: Content
    name: str
    taken_at: datetime
    state: ScanState = ScanState.NEW
    document: DocumentCode | None = None


@dataclass(frozen=True, slots=True)
class ScanFolder:
    """A watched folder; `moves_taken` puts what was taken into a folder inside it."""

    path: Path
    moves_taken: bool = False

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

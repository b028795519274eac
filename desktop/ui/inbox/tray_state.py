"""What the inbox shows, as frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.domain.evidence import Content, Digest
    from desktop.domain.scans import FolderSight, ScanFolder


@dataclass(frozen=True, slots=True)
class ScanRow:
    """One scan; `guess` is the document it is already or seems to be, "" where nothing is known."""

    id: int
    content: Content
    name: str
    facts: str
    guess: str
    page_count: int | None

    @property
    def digest(self) -> Digest:
        """Which content it is."""
        return self.content.digest

    @property
    def spoken(self) -> str:
        """Everything in one line, for screen readers."""
        return "; ".join(each for each in (self.name, self.guess, self.facts) if each)


@dataclass(frozen=True, slots=True)
class TrayState:
    """Everything the inbox knows, newest scans first; None of `sights` before the first look."""

    waiting: tuple[ScanRow, ...] = ()
    aside: tuple[ScanRow, ...] = ()
    folders: tuple[ScanFolder, ...] = ()
    sights: tuple[FolderSight, ...] = ()

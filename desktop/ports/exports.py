"""Where it is kept which packages were made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from desktop.domain.submission import PackageKind

if TYPE_CHECKING:  # only annotations speak of them: whoever makes one loads it
    from datetime import datetime

    from desktop.domain.evidence import Digest


@dataclass(frozen=True, slots=True)
class ExportRecord:
    """One package that was made: its name in `exports/`, digest, and the sum it declares.

    `is_encrypted` says that it is for its receiver alone: only encrypted files leave the office.
    `base` is the submission that an explanation rests on; `contents` are the digests of the
    evidence it carries, None where that was not kept.
    """

    sequence: int
    file_name: str
    digest: Digest
    size: int
    signer: str
    fingerprint: str
    created_at: datetime
    is_encrypted: bool = False
    kind: PackageKind = PackageKind.SUBMISSION
    base: Digest | None = None
    contents: frozenset[Digest] | None = None


class ExportLog(Protocol):
    """The packages that were made."""

    def add(self, record: ExportRecord) -> None:
        """Remember a package; its sequence must be the next one."""
        ...

    def all(self) -> tuple[ExportRecord, ...]:
        """All packages, oldest first."""
        ...

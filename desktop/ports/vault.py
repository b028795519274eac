"""Where evidence bytes are kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # only annotations speak of them: whoever makes one loads it
    from collections.abc import Callable
    from pathlib import Path

    from desktop.domain.evidence import Digest


@dataclass(frozen=True, slots=True)
class StoredBytes:
    """What the vault knows of a content; `is_new` when this put wrote it."""

    digest: Digest
    size: int
    crc32: int
    is_new: bool


class Vault(Protocol):
    """Keeps evidence bytes by their digest; safe to call from several threads."""

    def put(self, source: Path, *, on_bytes: Callable[[int], None]) -> StoredBytes:
        """Store a file's bytes, once; `on_bytes` hears of each chunk's size and may raise to stop.

        Raises FileVanishedError, FileUnreadableError, FileEmptyError, FileIsFolderError,
        FileTooLargeError, FileChangedError, DiskFullError, WriteRefusedError.
        """
        ...

    def path_of(self, digest: Digest) -> Path:
        """The file that holds this content, for reading; raises ObjectMissingError."""
        ...

    def verify(self, digest: Digest, *, on_bytes: Callable[[int], None]) -> None:
        """Read a content back; raises ObjectMissingError or ObjectDamagedError."""
        ...

    def set_aside(self, digest: Digest) -> None:
        """Take a damaged content out of the store, kept elsewhere; the next put stores it anew.

        Raises WriteRefusedError. What is not stored stays so.
        """
        ...

    def digests(self) -> frozenset[Digest]:
        """All contents that are stored."""
        ...

"""How packages are written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # only annotations speak of them: whoever makes one loads it
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from desktop.domain.evidence import Digest
    from desktop.ports.progress import Pause, Progress
    from desktop.ports.signing import Signer


@dataclass(frozen=True, slots=True)
class StoredSource:
    """An entry's bytes in a file whose digest, size and CRC-32 are known beforehand."""

    path: Path
    digest: Digest
    size: int
    crc32: int


@dataclass(frozen=True, slots=True)
class PackageEntry:
    """One file of a package: a path below `data/` (ASCII, `/`) and where its bytes are.

    A source that is called makes them, on another thread, while the entries at hand are written;
    its entry stands behind those. It calls the pause it is given at least each tenth of a second.
    """

    path: str
    source: bytes | StoredSource | Callable[[Pause], bytes]


@dataclass(frozen=True, slots=True)
class PackagePlan:
    """All that goes into a package but its seals; `bag_info` are BagIt's labels in their order.

    The first entry is the one to open first (ASiC's root file).
    """

    entries: tuple[PackageEntry, ...]
    bag_info: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class SealedPackage:
    """A package that was written, flushed and renamed into place.

    `digest` is the SHA-256 of its signed list (the ASiC manifest), which names all its content by
    digest: two files with the same digest carry the same content, whoever signed it.
    """

    path: Path
    digest: Digest
    size: int


class PackageWriter(Protocol):
    """Writes containers."""

    def __call__(
        self,
        plan: PackagePlan,
        target: Path,
        *,
        signer: Signer | Sequence[Signer],
        at: datetime,
        progress: Progress,
    ) -> SealedPackage:
        """Write the package in one streaming pass: whole under `target`, or not at all.

        One signs, or two do: the leader first, then the office. What a source
        that is called raises goes through; after that none is called, and nobody is asked to sign.
        Nor are they when the job is stopped; a signature that is being made then is dropped.

        Every evidence byte is hashed on the way; raises ObjectDamagedError or ObjectMissingError
        when it is not what the plan says, FileUnreadableError, DiskFullError, WriteRefusedError,
        PackageTooManyEntriesError, JobCancelledError.
        """
        ...


class PackageSizes(Protocol):
    """How large a package becomes, known before it is made: the frame and all entries together."""

    def frame(self, bag_info: Sequence[tuple[str, str]]) -> int:
        """The most bytes that a package with these labels takes besides its entries."""
        ...

    def entry(self, path: str, size: int) -> int:
        """The most bytes that an entry of so many takes, with all that is written about it."""
        ...

"""How packages are checked and taken apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # only annotations speak of them: whoever makes one loads it
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from desktop.domain.evidence import Digest
    from desktop.domain.trust_bundle import TrustItem
    from desktop.domain.verification import SignatureStatus, VerificationFinding
    from desktop.ports.progress import Progress


@dataclass(frozen=True, slots=True)
class EntryFact:
    """An entry that was read: its whole name (`data/package.json`), its digests and size."""

    path: str
    digest: Digest
    size: int
    crc32: int


@dataclass(frozen=True, slots=True)
class OpenedPackage:
    """What the container itself says, before its content is understood.

    `digest` is that of the signed list, as in `SealedPackage`; None where there is no such list.
    `signature` is the office's: the only one, or the last; `cosignatures` are those before it.
    `texts` holds the bytes of what the program itself reads (`data/package.json`,
    `data/criteria-set.yaml` and the like), where the signed list has their digest.
    """

    digest: Digest | None
    entries: tuple[EntryFact, ...]
    texts: Mapping[str, bytes]
    signature: SignatureStatus
    findings: tuple[VerificationFinding, ...]
    cosignatures: tuple[SignatureStatus, ...] = ()

    @property
    def signatures(self) -> tuple[SignatureStatus, ...]:
        """Everybody who signed, in the order of the package: the office last."""
        return (*self.cosignatures, self.signature)


class PackageReader(Protocol):
    """Checks containers."""

    def __call__(
        self,
        package: Path,
        *,
        trusted: Sequence[bytes],
        at: datetime,
        progress: Progress,
    ) -> OpenedPackage:
        """Check everything but the meaning of the content; any file gives an answer.

        `trusted` are DER: pinned signers, roots, other CAs, and the revocation lists
        that go with them. `at` is the present moment, by which certificates run out. A
        file that is not there is unreadable, like any other that cannot be read. Raises
        JobCancelledError only.
        """
        ...


class InspectTrust(Protocol):
    """Tells what a file of a trust bundle is."""

    def __call__(self, der: bytes, authorities: Sequence[bytes]) -> TrustItem | None:
        """What the bytes are, among the CAs given with them; None for anything else."""
        ...


class PeekPackage(Protocol):
    """Looks at what a package says of itself."""

    def __call__(self, package: Path, *, path: str = "data/package.json") -> bytes | None:
        """The bytes of this JSON file, unchecked, or None; any package gives an answer."""
        ...


@dataclass(frozen=True, slots=True)
class WantedEntry:
    """Where an entry is to be written, and the digest its bytes must have."""

    target: Path
    digest: Digest


class EntryCopier(Protocol):
    """Copies entries out of containers that were checked before."""

    def __call__(
        self, package: Path, wanted: Mapping[str, WantedEntry], *, progress: Progress
    ) -> frozenset[str]:
        """Write those of the entries that are there, each whole or not at all; their names.

        Raises FileVanishedError, FileUnreadableError where bytes are not what they should be,
        DiskFullError, WriteRefusedError, JobCancelledError.
        """
        ...

"""The open workspace: everything the use cases need, bound once by bootstrap."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from desktop.domain.answer_errors import UnknownLeafError
from desktop.domain.rounds import Role

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager
    from pathlib import Path

    from desktop.domain.criteria import CriterionSet, Leaf
    from desktop.domain.evidence import Digest
    from desktop.domain.submission import Unit
    from desktop.ports.clock import Clock
    from desktop.ports.criterion_sets import CriterionSetReader
    from desktop.ports.delivery import DeliveryRoom
    from desktop.ports.encryption import PackageCipher, ReceiverKeys
    from desktop.ports.package_reading import EntryCopier, InspectTrust, PackageReader, PeekPackage
    from desktop.ports.package_writing import PackageSizes, PackageWriter
    from desktop.ports.papers import PaperMaker
    from desktop.ports.reading import DocumentReader, MediaSniffer, PageLikeness
    from desktop.ports.reports import CheckSignedPdf
    from desktop.ports.scans import JudgeFile, WatchScans
    from desktop.ports.signing import KeyFile, StampSigner, TokenShelf, TryTimeStamps
    from desktop.ports.vault import Vault
    from desktop.ports.workspace import UnitOfWork

CRITERION_SET: Final = "criteria-set.yaml"
"""The file of a workspace that holds the exact bytes its answers were given to."""

RECEIVED: Final = "received"
"""The folder of a workspace that keeps what was handed over, byte for byte, for good."""

EXPORTS: Final = "exports"
"""The folder of a workspace that keeps the packages made in it."""

EARLIER: Final = "earlier"
"""The folder of a workspace that keeps what it knows of an earlier year."""


@dataclass(frozen=True, slots=True)
class Tools:
    """The adapters that do not depend on a workspace.

    `open_workspace` opens another one for a moment; raises WorkspaceMissingError,
    WorkspaceBusyError, WorkspaceNewerError, WorkspaceDamagedError, DatabaseBusyError.
    """

    clock: Clock
    read_criterion_set: CriterionSetReader
    sniff: MediaSniffer
    judge: JudgeFile
    watch_scans: WatchScans
    papers: PaperMaker
    write_package: PackageWriter
    read_package: PackageReader
    peek_package: PeekPackage
    copy_entries: EntryCopier
    key_file: KeyFile
    check_signed_pdf: CheckSignedPdf
    tokens: TokenShelf
    stamp_signer: StampSigner
    try_time_stamps: TryTimeStamps
    cipher: PackageCipher
    receiver_keys: ReceiverKeys
    sizes: PackageSizes
    open_workspace: Callable[[Path], AbstractContextManager[Workspace]]
    likeness: PageLikeness
    delivery: DeliveryRoom
    inspect_trust: InspectTrust


@dataclass(frozen=True, slots=True)
class Workspace:
    """One unit's work for one year, in one folder.

    `set_bytes` are the criterion set's exact bytes, `set_digest` their SHA-256; they travel in
    every package. `quarantine` keeps what was handed over, as it came. `work` opens a new unit of
    work for the calling thread; `look` one that only reads, sees one state, and never waits for a
    writer; `look_at_once` does not wait either where another program keeps the database to itself,
    but raises DatabaseBusyError. `reader` looks into documents; it starts nothing before it is
    first asked.
    """

    root: Path
    unit: Unit
    criterion_set: CriterionSet
    set_bytes: bytes
    set_digest: Digest
    work: Callable[[], UnitOfWork]
    look: Callable[[], UnitOfWork]
    look_at_once: Callable[[], UnitOfWork]
    vault: Vault
    quarantine: Vault
    reader: DocumentReader
    tools: Tools
    role: Role = Role.SUBMITTING

    @property
    def at_once(self) -> Workspace:
        """The same for those who must not wait: every look is one at once."""
        return replace(self, look=self.look_at_once)

    @property
    def exports(self) -> Path:
        """Where packages are made."""
        return self.root / EXPORTS

    @property
    def set_path(self) -> Path:
        """The criterion set, which nobody changes while there are answers to it."""
        return self.root / CRITERION_SET

    @property
    def key_path(self) -> Path:
        """The office's own key (PKCS#12); its certificate lies beside as `.crt`."""
        return self.root / "keys" / "office.p12"

    @property
    def receiver_key_path(self) -> Path:
        """The key that opens what others encrypt to this office (age); its `.pub` lies beside."""
        return self.root / "keys" / "receiver.age"

    @property
    def received(self) -> Path:
        """What was handed over to a receiving office; not there before anything was."""
        return self.root / RECEIVED

    @property
    def earlier(self) -> Path:
        """What is kept of an earlier year; not there where nothing is."""
        return self.root / EARLIER

    def leaf(self, code: str) -> Leaf:
        """The leaf of this code; raises UnknownLeafError."""
        leaf = self.criterion_set.leaf(code)
        if leaf is None:
            raise UnknownLeafError(code)
        return leaf

"""What the services need from the world outside the domain, as Protocols."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self

from desktop.domain.answers import Answer, Layer
from desktop.domain.criteria import CriterionSet, Period
from desktop.domain.evidence import (
    BinnedDocument,
    Content,
    Digest,
    DocumentCode,
    EvidenceDocument,
    EvidenceLink,
    MediaType,
    Metadata,
    OldVersion,
)
from desktop.domain.findings import DatedUse, DoubtfulDocument
from desktop.domain.pages import (
    BindingRefusal,
    Completeness,
    DocumentFacts,
    OcrLack,
    TextLine,
    Trouble,
)
from desktop.domain.readings import Reading, ReadingHead
from desktop.domain.scans import (
    CaughtScan,
    FileMark,
    FolderSight,
    Scan,
    ScanFolder,
    ScanState,
)
from desktop.domain.scoring.totals import ScoreSheet
from desktop.domain.submission import Unit
from desktop.domain.twins import LookAlike, PageComparison, TwinKind
from desktop.domain.verification import SignatureStatus, VerificationFinding


class Clock(Protocol):
    """The time of day."""

    def now(self) -> datetime:
        """The present moment, UTC and aware."""
        ...


class Progress(Protocol):
    """Where a job says how far it is; the one place it can be stopped."""

    def step(self, done: int, total: int, what: str) -> None:
        """Report `done` of `total` (files or bytes, the job's choice) and what is being worked on.

        Raises JobCancelledError when the user has asked to stop.
        """
        ...


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


class MediaSniffer(Protocol):
    """Tells what a file is by its own bytes."""

    def __call__(self, file: Path) -> MediaType:
        """`MediaType.OTHER` for what the program does not know."""
        ...


class PageLikeness(Protocol):
    """Knows pages again by their pictures (PNG, as `DocumentReader.picture` gives them)."""

    def fingerprint(self, png: bytes) -> bytes:
        """The page's fingerprint, at most about 4 kB; an empty page has an empty one."""
        ...

    def keys(self, fingerprint_bytes: bytes, *, turned: bool = False) -> tuple[int, ...]:
        """What to store a page under (upright), and what to look it up by (both ways up)."""
        ...

    def compare(self, first: bytes, second: bytes) -> PageComparison | None:
        """What two pages are to each other; None for different pages altogether."""
        ...


class DocumentReader(Protocol):
    """Looks into documents that may be anything, without risk to the program.

    Safe to call from several threads. A document that cannot be looked into gives a `Trouble`; a
    file that cannot be read raises FileVanishedError or FileUnreadableError; after `close` every
    call raises JobCancelledError.
    """

    def facts(self, path: Path, *, pages: int = 3) -> DocumentFacts:
        """What the document shows, of its first `pages` (200 at most) and its last two pages.

        TOO_MANY_PAGES is said of a document of more than a thousand pages, which are counted and
        read as of any other. DAMAGED with pages: the file is mended as far as it goes.
        """
        ...

    def picture(self, path: Path, page: int, *, width_px: int) -> bytes | Trouble:
        """A page (from 1), upright, as PNG; NO_PAGES for a page that is not there.

        A photo is not enlarged, and a page that would get too large is drawn smaller.
        """
        ...

    def ocr_lack(self) -> OcrLack | None:
        """What has to be installed before `ocr` can read; looked up once."""
        ...

    def ocr(self, path: Path, page: int) -> tuple[TextLine, ...] | Trouble | OcrLack:
        """The text of a scanned page, a guess; takes seconds, at the lowest priority.

        A page that was scanned sideways or upside down is turned first, and the places are those
        on the turned page.
        """
        ...

    def bind(self, files: Sequence[Path], target: Path) -> BindingRefusal | None:
        """Make one PDF of photos, scans and PDFs in this order: whole, or not at all.

        Pictures are not packed anew, and lie upright on A4. The same files give the same bytes.
        Raises DiskFullError, WriteRefusedError.
        """
        ...

    def close(self) -> None:
        """Stop what is being done, and leave nothing running."""
        ...


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


@dataclass(frozen=True, slots=True)
class WorkspaceRecord:
    """What a workspace is about; `criterion_set` is the digest of the set's exact bytes."""

    unit: Unit
    year: int
    criterion_set: Digest
    created_at: datetime


@dataclass(frozen=True, slots=True)
class OfferRecord:
    """One time a file was offered as evidence: most twins show here and nowhere else."""

    document: DocumentCode
    name: str
    size: int
    offered_at: datetime


@dataclass(frozen=True, slots=True)
class ExportRecord:
    """One package that was made: its name in `exports/`, digest, and the sum it declares."""

    sequence: int
    file_name: str
    digest: Digest
    size: int
    signer: str
    fingerprint: str
    created_at: datetime


class AnswerBook(Protocol):
    """The answers of the workspace, by layer and leaf."""

    def get(self, layer: Layer, leaf: str) -> Answer:
        """The answer, empty where nothing was filled in."""
        ...

    def all(self, layer: Layer) -> Mapping[str, Answer]:
        """All answers of a layer that are not empty, by leaf code."""
        ...

    def put(self, layer: Layer, leaf: str, answer: Answer, *, at: datetime) -> None:
        """Keep an answer; an empty one removes it."""
        ...

    def last_changed(self) -> datetime | None:
        """When an answer was last kept."""
        ...


class DocumentShelf(Protocol):
    """The evidence documents and what they prove."""

    def all(self) -> tuple[EvidenceDocument, ...]:
        """All documents that are not in the bin, in order of their codes."""
        ...

    def get(self, code: DocumentCode) -> EvidenceDocument | None:
        """The document of this code, be it in the bin."""
        ...

    def by_digest(self, digest: Digest) -> EvidenceDocument | None:
        """The document with this content, be it in the bin."""
        ...

    def find(self, query: str, *, limit: int) -> tuple[DocumentCode, ...]:
        """Documents in which each word of the query begins a word, the best first.

        Metadata, guesses, file names and the text of pages are searched, without regard to case
        and diacritics.
        """
        ...

    def numbered(self, number: str, year: int) -> tuple[EvidenceDocument, ...]:
        """The documents outside the bin of this number, whatever zeros lead it, and this year."""
        ...

    def proving(self, leaf: str) -> tuple[EvidenceDocument, ...]:
        """The documents linked to a leaf, in order of their codes."""
        ...

    def count(self) -> int:
        """How many documents there are outside the bin."""
        ...

    def add(self, content: Content, *, name: str, at: datetime) -> EvidenceDocument:
        """Take in a new document under the next free code; its digest must not be known yet."""
        ...

    def describe(self, code: DocumentCode, metadata: Metadata) -> None:
        """Keep what a document says of itself; raises UnknownDocumentError."""
        ...

    def record_offer(self, offer: OfferRecord) -> None:
        """Remember that a file with this content was offered under this name."""
        ...

    def offers(self) -> tuple[OfferRecord, ...]:
        """All offers, oldest first."""
        ...

    def link(self, link: EvidenceLink, *, at: datetime) -> None:
        """Add or replace the link of this leaf, document and requirement."""
        ...

    def unlink(self, leaf: str, document: DocumentCode, requirement: str) -> None:
        """Take a link away; the document stays."""
        ...

    def links(self) -> tuple[EvidenceLink, ...]:
        """All links, in the order they were made."""
        ...

    def links_of_leaf(self, leaf: str) -> tuple[EvidenceLink, ...]:
        """The links of one leaf, in the order they were made."""
        ...

    def links_of_document(self, document: DocumentCode) -> tuple[EvidenceLink, ...]:
        """What one document is used for, in the order the links were made."""
        ...

    def links_beside(self, leaf: str) -> tuple[EvidenceLink, ...]:
        """All links of the documents that prove a leaf, in the order they were made."""
        ...

    def doubtful(self) -> tuple[DoubtfulDocument, ...]:
        """Documents without a use, that cannot be opened, or of an unrecognised type, by code."""
        ...

    def dated_outside(self, window: Period) -> tuple[DatedUse, ...]:
        """Uses of documents whose own date lies outside a window, in order of their codes."""
        ...

    def proven(self) -> frozenset[tuple[str, str]]:
        """The leaves and requirements that have a document."""
        ...


class Archive(Protocol):
    """What documents were and may be again: the bin, and contents that better scans replaced."""

    def bin(self, code: DocumentCode, *, at: datetime, twin_of: DocumentCode | None = None) -> None:
        """Put a document into the bin, be it as a twin; raises UnknownDocumentError."""
        ...

    def restore(self, code: DocumentCode) -> None:
        """Take a document out of the bin; raises UnknownDocumentError."""
        ...

    def binned(self) -> tuple[BinnedDocument, ...]:
        """The documents in the bin, the last one first."""
        ...

    def is_binned(self, code: DocumentCode) -> bool:
        """Whether a document is in the bin."""
        ...

    def replace(
        self, code: DocumentCode, content: Content, *, name: str, at: datetime
    ) -> EvidenceDocument:
        """Give a document a new content and keep the old one as a version; links stay.

        A content that was a version of the same document comes back from there. Raises
        UnknownDocumentError; a content that another document has is a mistake of the caller.
        """
        ...

    def exchange(self, one: DocumentCode, other: DocumentCode) -> None:
        """Let two documents have each other's content; raises UnknownDocumentError."""
        ...

    def twin_of(self, code: DocumentCode) -> DocumentCode | None:
        """The document that was kept when this one went to the bin as its twin."""
        ...

    def versions(self, code: DocumentCode) -> tuple[OldVersion, ...]:
        """The contents a document had before, the latest first."""
        ...

    def version_with(self, digest: Digest) -> OldVersion | None:
        """The old version that has this content."""
        ...


class ReadingShelf(Protocol):
    """What was found by looking into contents."""

    def keep(self, digest: Digest, reading: Reading, *, at: datetime) -> None:
        """Keep what was found, in place of what was kept before."""
        ...

    def get(self, digest: Digest) -> Reading | None:
        """What was found in a content; None while nobody has looked."""
        ...

    def heads(self) -> Mapping[Digest, ReadingHead]:
        """What lists show of every content that was read."""
        ...

    def unread(self, *, limit: int) -> tuple[Content, ...]:
        """Contents of documents and of new scans that nobody has looked into, oldest first."""
        ...

    def without_text(self, *, limit: int) -> tuple[Content, ...]:
        """Contents with pages on which nobody has looked for text yet (OCR), oldest first."""
        ...

    def unmarked(self, *, limit: int) -> tuple[Content, ...]:
        """Contents that were read and whose pages have no fingerprints yet, oldest first."""
        ...

    def look_alikes(
        self, keys: Sequence[int], *, other_than: Digest, least: int, most: int
    ) -> tuple[LookAlike, ...]:
        """The `most` pages of other contents that share the rarest keys, at `least` so many.

        Keys that very many pages have say nothing and are left out.
        """
        ...

    def keep_twins(self, digest: Digest, twins: Mapping[Digest, TwinKind]) -> None:
        """Keep which contents are this one's twins, in place of what was kept before."""
        ...

    def twins_of(self, digest: Digest) -> Mapping[Digest, TwinKind]:
        """The twins of a content that nobody has called different."""
        ...

    def twins(self) -> Mapping[frozenset[Digest], TwinKind]:
        """All pairs of contents that are twins and that nobody has called different."""
        ...

    def call_different(self, one: Digest, other: Digest) -> None:
        """Remember that a person has called two contents different."""
        ...

    def called_different(self) -> frozenset[frozenset[Digest]]:
        """All pairs a person has called different."""
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


class ExportLog(Protocol):
    """The packages that were made."""

    def add(self, record: ExportRecord) -> None:
        """Remember a package; its sequence must be the next one."""
        ...

    def all(self) -> tuple[ExportRecord, ...]:
        """All packages, oldest first."""
        ...


class UnitOfWork(Protocol):
    """One transaction on the workspace's database; rolls back unless `commit` was called.

    Opened and closed in the thread that uses it. Raises DatabaseBusyError, DiskFullError.
    """

    @property
    def workspace(self) -> WorkspaceRecord:
        """What the workspace is about."""
        ...

    @property
    def answers(self) -> AnswerBook:
        """The answers."""
        ...

    @property
    def documents(self) -> DocumentShelf:
        """The documents and links."""
        ...

    @property
    def archive(self) -> Archive:
        """The bin and the older versions."""
        ...

    @property
    def readings(self) -> ReadingShelf:
        """What was found in contents."""
        ...

    @property
    def scans(self) -> ScanTray:
        """The scan folders and their scans."""
        ...

    @property
    def exports(self) -> ExportLog:
        """The packages made so far."""
        ...

    def commit(self) -> None:
        """Keep everything that was done; afterwards the unit is used up."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...


class CriterionSetReader(Protocol):
    """Reads a criterion set from its file's bytes."""

    def __call__(self, untrusted_bytes: bytes) -> CriterionSet:
        """The set; raises CriterionSetFaultyError with every fault."""
        ...


@dataclass(frozen=True, slots=True)
class StoredSource:
    """An entry's bytes in a file whose digest, size and CRC-32 are known beforehand."""

    path: Path
    digest: Digest
    size: int
    crc32: int


@dataclass(frozen=True, slots=True)
class PackageEntry:
    """One file of a package: a path below `data/` (ASCII, `/`) and where its bytes are."""

    path: str
    source: bytes | StoredSource


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


class Signer(Protocol):
    """A key that signs, already opened."""

    @property
    def subject(self) -> str:
        """Whose key it is."""
        ...

    @property
    def certificate(self) -> bytes:
        """The certificate, DER."""
        ...

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the certificate, lower-case hexadecimal."""
        ...

    def sign(self, content: bytes, *, at: datetime) -> bytes:
        """A detached CAdES B-B signature over `content`, CMS in DER."""
        ...


class PackageWriter(Protocol):
    """Writes containers."""

    def __call__(
        self, plan: PackagePlan, target: Path, *, signer: Signer, at: datetime, progress: Progress
    ) -> SealedPackage:
        """Write the package in one streaming pass: whole under `target`, or not at all.

        Every evidence byte is hashed on the way; raises ObjectDamagedError or ObjectMissingError
        when it is not what the plan says, FileUnreadableError, DiskFullError, WriteRefusedError,
        PackageTooManyEntriesError, JobCancelledError.
        """
        ...


@dataclass(frozen=True, slots=True)
class EntryFact:
    """An entry that was read: its whole name (`data/package.json`), its SHA-256 and size."""

    path: str
    digest: Digest
    size: int


@dataclass(frozen=True, slots=True)
class OpenedPackage:
    """What the container itself says, before its content is understood.

    `digest` is that of the signed list, as in `SealedPackage`; None where there is no such list.
    `texts` holds the bytes of what the program itself reads (`data/package.json`,
    `data/submission.json`, `data/criteria-set.yaml`), where the signed list has their digest.
    """

    digest: Digest | None
    entries: tuple[EntryFact, ...]
    texts: Mapping[str, bytes]
    signature: SignatureStatus
    findings: tuple[VerificationFinding, ...]


class PackageReader(Protocol):
    """Checks containers."""

    def __call__(
        self,
        package: Path,
        *,
        trusted_certificates: Sequence[bytes],
        at: datetime,
        progress: Progress,
    ) -> OpenedPackage:
        """Check everything but the meaning of the content; any file gives an answer.

        `trusted_certificates` are DER: pinned signers, or roots. `at` is the present moment, by
        which certificates run out. A file that is not there is unreadable, like any other that
        cannot be read. Raises JobCancelledError only.
        """
        ...


class KeyFile(Protocol):
    """Makes and opens the office's own key."""

    def create(self, path: Path, *, owner: Unit, pin: str, at: datetime) -> Signer:
        """Make a P-256 key with a self-signed certificate; PKCS#12 under the PIN, `.crt` beside.

        Raises PinTooShortError, WriteRefusedError, DiskFullError.
        """
        ...

    def open(self, path: Path, *, pin: str) -> Signer:
        """Open a PKCS#12 key; raises PinWrongError, KeyUnreadableError, FileVanishedError."""
        ...


@dataclass(frozen=True, slots=True)
class ReportContent:
    """What the papers of a submission show; `paths` names each document's file below `data/`."""

    unit: Unit
    criterion_set: CriterionSet
    answers: Mapping[str, Answer]
    sheet: ScoreSheet
    documents: tuple[EvidenceDocument, ...]
    links: tuple[EvidenceLink, ...]
    paths: Mapping[DocumentCode, str]
    at: datetime


class PaperMaker(Protocol):
    """Makes the papers that travel in a package; the same content gives the same bytes."""

    def self_score_report(self, content: ReportContent) -> bytes:
        """The self-score table and the list of evidence, PDF."""
        ...

    def viewer(self, content: ReportContent) -> bytes:
        """The offline viewer, HTML."""
        ...

    def check_instructions(self, *, package_name: str, fingerprint: str) -> bytes:
        """How to check the package with stock tools, plain text."""
        ...

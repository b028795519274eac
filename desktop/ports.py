"""What the services need from the world outside the domain, as Protocols."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol, Self, TypeAlias

from desktop.domain.rounds import Role
from desktop.domain.signed_report import Issuing
from desktop.domain.submission import PackageKind

if TYPE_CHECKING:  # only annotations speak of them: whoever makes one loads it
    from collections.abc import Collection, Mapping, Sequence
    from contextlib import AbstractContextManager
    from datetime import datetime
    from pathlib import Path
    from types import TracebackType

    from desktop.domain.answers import Answer, Layer
    from desktop.domain.approval import Approver
    from desktop.domain.audit import EntryKind, JournalEntry, StoredEntry
    from desktop.domain.criteria import CriterionSet, Leaf, Period
    from desktop.domain.delivery import (
        CopiedFile,
        Delivery,
        DeliveryState,
        DeliveryWay,
        Drive,
        Letter,
        MailAccount,
        OpenedMail,
    )
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
    from desktop.domain.paper_texts import PaperPart
    from desktop.domain.plan import FollowUp, LostField, Measure, Plan, PlanPart, ReportPeriod
    from desktop.domain.plan_results import TargetResult
    from desktop.domain.readings import Reading, ReadingHead
    from desktop.domain.receipts import Receipt, ReceiptRecord
    from desktop.domain.receiving import Attempt, Judged, ReceivedFile
    from desktop.domain.rounds import Pin, Round, RoundRecord
    from desktop.domain.scans import (
        CaughtScan,
        FileMark,
        FolderSight,
        Scan,
        ScanFolder,
        ScanState,
    )
    from desktop.domain.scoring.totals import ScoreSheet, Totals
    from desktop.domain.signed_report import PdfCheck, ReportRecord, SignaturePlace
    from desktop.domain.signing import SigningCertificate, TokenCertificate, TokenModule
    from desktop.domain.strict_json import JsonValue
    from desktop.domain.submission import PackageHead, Unit
    from desktop.domain.trust_bundle import TrustItem
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
    role: Role = Role.SUBMITTING


@dataclass(frozen=True, slots=True)
class OfferRecord:
    """One time a file was offered as evidence: most twins show here and nowhere else."""

    document: DocumentCode
    name: str
    size: int
    offered_at: datetime


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


class ReportShelf(Protocol):
    """The reports that were made to be signed, and their signed forms."""

    def add(
        self, base: Content, issuing: Issuing, *, subject: Digest, at: datetime
    ) -> ReportRecord:
        """Remember a report whose bytes are in the vault."""
        ...

    def all(self) -> tuple[ReportRecord, ...]:
        """All reports, oldest first."""
        ...

    def latest(self) -> ReportRecord | None:
        """The report that was made last."""
        ...

    def keep_signed(self, number: int, signed: Content, *, at: datetime) -> None:
        """Remember a signed form, in place of the one before; it is in the vault."""
        ...


class PaperTextBook(Protocol):
    """What the office itself has written into its report; the program words everything else."""

    def all(self) -> Mapping[PaperPart, str]:
        """The kept pieces, in the order of the report."""
        ...

    def put(self, part: PaperPart, text: str, *, at: datetime) -> None:
        """Keep a piece, in place of the one before; an empty one is kept as well."""
        ...

    def drop(self, part: PaperPart) -> None:
        """Leave a piece to the program again."""
        ...


class Journal(Protocol):
    """What happened in the workspace, chained by digests; nothing in it is changed or taken out."""

    def append(
        self, kind: EntryKind, facts: Mapping[str, JsonValue], *, at: datetime, actor: str = ""
    ) -> JournalEntry:
        """Write down that something happened, in the transaction in which it did.

        Points are given as text. `actor` is who did it, where somebody was asked.
        """
        ...

    def head(self) -> Digest | None:
        """The digest of the last entry, which stands for all before it; None while there is none.

        It is kept apart from the entries, so that an end that was cut off is seen.
        """
        ...

    def all(self, kinds: Collection[EntryKind] | None = None) -> tuple[JournalEntry, ...]:
        """The entries, oldest first; only those of some kinds where they are named."""
        ...

    def last(self, kinds: Collection[EntryKind]) -> JournalEntry | None:
        """The latest entry of these kinds; costs the same however long the journal is."""
        ...

    def stored(self) -> tuple[StoredEntry, ...]:
        """Every entry as it lies there, for checking."""
        ...


class DeliveryBook(Protocol):
    """What became of the files that were handed over."""

    def put(self, delivery: Delivery) -> None:
        """Keep how far a file is, in place of what was known of it on this way to this target."""
        ...

    def of_package(self, package: str) -> tuple[Delivery, ...]:
        """What is known of a package's files, the latest news last."""
        ...

    def state_of(self, digest: Digest, way: DeliveryWay, target: str) -> DeliveryState | None:
        """How far this content is on this way to this target; None where it never set out."""
        ...


class RoundBook(Protocol):
    """The round packages that were made here, or taken from the office that made them."""

    def add(self, record: RoundRecord) -> None:
        """Remember a round package; one that is known by its digest already stays as it is."""
        ...

    def all(self) -> tuple[RoundRecord, ...]:
        """All of them, in order of their sequence."""
        ...

    def last(self) -> RoundRecord | None:
        """The one that holds now: of the highest sequence."""
        ...


class PinBoard(Protocol):
    """The certificates that a person has accepted, unit by unit."""

    def add(self, pin: Pin) -> None:
        """Accept a certificate as a unit's; one that is accepted already stays as it is."""
        ...

    def remove(self, unit: str, fingerprint: str) -> None:
        """Accept it no longer; one that was not accepted is no fault."""
        ...

    def all(self) -> tuple[Pin, ...]:
        """All of them, in order of units, the oldest first."""
        ...

    def of_unit(self, unit: str) -> tuple[Pin, ...]:
        """The certificates of one unit, the oldest first."""
        ...

    def with_fingerprint(self, fingerprint: str) -> tuple[Pin, ...]:
        """Whose a certificate is, in order of units."""
        ...


class Register(Protocol):
    """Every file that was handed over to a receiving office, and every time it was."""

    def enter(self, digest: Digest, *, name: str, size: int, at: datetime) -> ReceivedFile:
        """The file of this content: as it is in the register, or entered now and not judged."""
        ...

    def judge(self, number: int, judged: Judged) -> None:
        """Keep what was found about a file, in place of what was found before."""
        ...

    def attempt(self, attempt: Attempt) -> None:
        """Remember that something was handed over."""
        ...

    def get(self, number: int) -> ReceivedFile | None:
        """The file of this number."""
        ...

    def all(self) -> tuple[ReceivedFile, ...]:
        """All files, oldest first."""
        ...

    def of_unit(self, unit: str) -> tuple[ReceivedFile, ...]:
        """The files whose head names this unit, oldest first."""
        ...

    def unjudged(self) -> tuple[ReceivedFile, ...]:
        """Files that were entered and not judged yet, oldest first."""
        ...

    def volumes(self, group: Digest) -> tuple[ReceivedFile, ...]:
        """The files that say they are volumes of one group, oldest first."""
        ...

    def with_digest(self, digest: Digest) -> tuple[ReceivedFile, ...]:
        """The files that hold the package of this digest, oldest first."""
        ...

    def resting_on(self, digest: Digest) -> tuple[ReceivedFile, ...]:
        """The files whose head names the package of this digest as their base, oldest first."""
        ...

    def attempts(self, number: int | None = None) -> tuple[Attempt, ...]:
        """Every time something was handed over, or one file was, oldest first."""
        ...


class ReceiptBook(Protocol):
    """The receipts that were made here, or taken from the office that made them."""

    def add(self, record: ReceiptRecord) -> None:
        """Remember a receipt; one that is known by its digest already stays as it is."""
        ...

    def all(self) -> tuple[ReceiptRecord, ...]:
        """All receipts, in the order of the packages' numbers, the oldest first."""
        ...

    def of_package(self, digest: Digest) -> tuple[ReceiptRecord, ...]:
        """The receipts for one package, the oldest first."""
        ...


class PlanBook(Protocol):
    """The improvement plan that is made here, and how far the one that was carried over is."""

    def measures(self) -> Mapping[str, Measure]:
        """All measures that are not empty, by the code of their leaf or field."""
        ...

    def put_measure(self, code: str, measure: Measure, *, at: datetime) -> None:
        """Keep a measure; an empty one removes it."""
        ...

    def texts(self) -> Mapping[PlanPart, str]:
        """The texts that are not empty."""
        ...

    def put_text(self, part: PlanPart, text: str, *, at: datetime) -> None:
        """Keep a text; an empty one removes it."""
        ...

    def follow_ups(self) -> Mapping[tuple[str, ReportPeriod], FollowUp]:
        """What was reported, by the code in the carried plan, and the period."""
        ...

    def put_follow_up(
        self, code: str, period: ReportPeriod, follow_up: FollowUp, *, at: datetime
    ) -> None:
        """Keep a report; an empty one removes it."""
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

    @property
    def deliveries(self) -> DeliveryBook:
        """What became of the files that were handed over."""
        ...

    @property
    def journal(self) -> Journal:
        """What happened so far."""
        ...

    @property
    def reports(self) -> ReportShelf:
        """The reports made to be signed."""
        ...

    @property
    def rounds(self) -> RoundBook:
        """The round packages."""
        ...

    @property
    def pins(self) -> PinBoard:
        """The accepted certificates."""
        ...

    @property
    def plan(self) -> PlanBook:
        """The improvement plan."""
        ...

    @property
    def register(self) -> Register:
        """What was handed over to a receiving office."""
        ...

    @property
    def receipts(self) -> ReceiptBook:
        """The receipts."""
        ...

    @property
    def paper_texts(self) -> PaperTextBook:
        """The report's own words."""
        ...

    def storage_faults(self) -> tuple[str, ...]:
        """What the store itself finds wrong with its form, and rows that point nowhere."""
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
    """One file of a package: a path below `data/` (ASCII, `/`) and where its bytes are.

    A source that is called makes them, on another thread, while the entries at hand are written;
    its entry stands behind those.
    """

    path: str
    source: bytes | StoredSource | Callable[[], bytes]


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


AskStamp: TypeAlias = Callable[[bytes], bytes | None]
"""Asks for a time stamp of a signature's value: DER, or None where there is none to be had."""


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

    def sign_pdf(
        self,
        content: bytes,
        *,
        place: SignaturePlace,
        look: bytes,
        at: datetime,
        stamp: AskStamp | None = None,
    ) -> bytes:
        """The PDF with one more signature (PAdES B-B) added behind the bytes of before.

        `look` is a PDF whose first page is shown at that place; with a `stamp` that was to be had
        the signature is PAdES B-T. Raises ReportAlreadySignedError.
        """
        ...


class TokenShelf(Protocol):
    """The signing tokens on this PC, and what a person is told of a certificate.

    A token's library runs in a process of its own: when it fails or hangs, that is a
    TokenLibraryCrashedError or TokenLibraryHungError and nothing else.
    """

    def modules(self) -> tuple[TokenModule, ...]:
        """The known token libraries on this PC."""
        ...

    def certificates(self, module: Path, *, at: datetime) -> tuple[TokenCertificate, ...]:
        """All certificates on the tokens of a library that belong to a person or office.

        No PIN is needed. Raises TokenLibraryUnusableError, FileVanishedError, TokenRefusedError.
        """
        ...

    def open(
        self, choice: TokenCertificate, *, pin: str | None, at: datetime
    ) -> AbstractContextManager[Signer]:
        """Log in once and sign as often as needed; the token is let go at the end.

        The PIN goes to the very token of the choice, once; None where it is typed on the reader.
        Each signature is checked against the certificate before it is given out. Raises
        CertificateExpiredError and its kin before the PIN is used, TokenPinWrongError,
        TokenPinLastTryError, TokenPinLockedError, TokenGoneError, TokenKeyMissingError,
        TokenRefusedError; the Signer's `sign` raises these too.
        """
        ...

    def describe(self, certificate: bytes, *, at: datetime) -> SigningCertificate:
        """What is to be told of a certificate (DER) that has been read before."""
        ...


class StampSigner(Protocol):
    """Lets a time-stamping authority (RFC 3161) confirm when something was signed."""

    def __call__(self, signer: Signer, *, url: str) -> Signer:
        """The same signer, whose signatures carry a stamp where one is to be had.

        An authority that cannot be reached within seconds, or that answers what is no stamp, costs
        nothing but the stamp.
        """
        ...


class TryTimeStamps(Protocol):
    """Asks a time-stamping authority for one stamp, of nothing in particular."""

    def __call__(self, url: str) -> bool:
        """Whether a stamp that holds came within seconds."""
        ...


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

        Every evidence byte is hashed on the way; raises ObjectDamagedError or ObjectMissingError
        when it is not what the plan says, FileUnreadableError, DiskFullError, WriteRefusedError,
        PackageTooManyEntriesError, JobCancelledError.
        """
        ...


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
    issuing: Issuing = field(default_factory=Issuing)


@dataclass(frozen=True, slots=True)
class EarlierFigures:
    """An earlier year beside this one; `fields` by the codes of this year's fields."""

    year: int
    totals: Totals
    fields: Mapping[str, Totals]


@dataclass(frozen=True, slots=True)
class SelfScorePaper:
    """What the self-score report tells; `texts` are the pieces that the office has worded."""

    content: ReportContent
    texts: Mapping[PaperPart, str] = field(default_factory=dict)
    approver: Approver | None = None
    earlier: EarlierFigures | None = None


@dataclass(frozen=True, slots=True)
class SignatureLook:
    """What is seen of a signature: a picture (PNG), else a few words on who signed and when."""

    place: SignaturePlace
    signer: str
    at: datetime
    picture: bytes | None = None


@dataclass(frozen=True, slots=True)
class EnrolmentContent:
    """What an office tells others of its key; `file_name` is that of its certificate."""

    unit: Unit
    certificate: SigningCertificate
    file_name: str
    at: datetime


@dataclass(frozen=True, slots=True)
class SlipContent:
    """A package that is handed over: who to whom, and in which files."""

    unit: Unit
    receiver: str
    year: int
    set_title: str
    record: ExportRecord
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PaperFile:
    """A paper and the name it is saved under."""

    name: str
    content: bytes


class CheckSignedPdf(Protocol):
    """Checks the signatures of PDFs, in a process of its own and within a bounded time."""

    def __call__(
        self,
        content: bytes,
        *,
        base_size: int | None,
        trusted: Sequence[bytes],
        at: datetime,
    ) -> PdfCheck:
        """What they are worth at the moment `at`; any bytes give an answer.

        `base_size`: the first so many bytes are a whole PDF, and all that follows has to be
        signatures; None where nothing is compared.
        """
        ...


@dataclass(frozen=True, slots=True)
class PlanPaper:
    """What the improvement plan shows; `results` and `reports` are of the plan before.

    `reports` has how far its measures were at the end of a period.
    """

    unit: Unit
    criterion_set: CriterionSet
    sheet: ScoreSheet
    plan: Plan
    fields: tuple[LostField, ...]
    results: tuple[TargetResult, ...]
    reports: Mapping[tuple[str, ReportPeriod], FollowUp]
    at: datetime


class PaperMaker(Protocol):
    """Makes the papers that travel in a package; the same content gives the same bytes."""

    def self_score_report(self, content: ReportContent) -> bytes:
        """The self-score table and the list of evidence, PDF."""
        ...

    def self_score_annex(self, paper: SelfScorePaper) -> bytes:
        """The same as the report brings it along, without number and signature, PDF."""
        ...

    def report_texts(self, paper: SelfScorePaper) -> Mapping[PaperPart, str]:
        """Every piece of the self-score report as the program words it."""
        ...

    def report_pdf(self, paper: SelfScorePaper) -> bytes:
        """The self-score report, PDF."""
        ...

    def report_docx(self, paper: SelfScorePaper) -> bytes:
        """The same report to be edited, DOCX."""
        ...

    def plan_pdf(self, paper: PlanPaper) -> bytes:
        """The improvement plan, PDF."""
        ...

    def plan_docx(self, paper: PlanPaper) -> bytes:
        """The same plan to be edited, DOCX."""
        ...

    def tables(self, paper: SelfScorePaper) -> tuple[PaperFile, ...]:
        """The self-score table and the list of evidence to edit, and the data for other systems."""
        ...

    def evidence_list(self, paper: SelfScorePaper) -> bytes:
        """The list of evidence, PDF."""
        ...

    def explanation_sheets(
        self, content: ReportContent, leaves: Sequence[Leaf]
    ) -> tuple[PaperFile, ...]:
        """A sheet for each leaf whose points are to be explained, PDF then DOCX."""
        ...

    def slip(self, content: SlipContent) -> bytes:
        """The slip with which a package is handed over, PDF."""
        ...

    def signature_look(self, look: SignatureLook) -> bytes:
        """A page of the place's size, PDF; raises SignaturePictureRefusedError."""
        ...

    def round_notice(self, head: PackageHead, asked: Round) -> bytes:
        """What a round asks, plain text."""
        ...

    def receipt_notice(self, head: PackageHead, receipt: Receipt) -> bytes:
        """What a receipt says, plain text."""
        ...

    def enrolment_sheet(self, content: EnrolmentContent) -> bytes:
        """The sheet by which others come to trust the office's key, PDF."""
        ...

    def viewer(self, content: ReportContent) -> bytes:
        """The offline viewer, HTML."""
        ...

    def check_instructions(self, *, package_name: str, fingerprint: str) -> bytes:
        """How to check the package with stock tools, plain text."""
        ...


class ReceiverKey(Protocol):
    """A receiver's key, already opened."""

    @property
    def recipient(self) -> str:
        """What others encrypt to, `age1…`; it may be given to anybody."""
        ...

    def decrypt(self, source: Path, target: Path, *, progress: Progress) -> None:
        """Write what was encrypted, whole under `target` (for its owner alone) or not at all.

        Raises NotEncryptedError, EncryptedForOtherError, EncryptedDamagedError, FileVanishedError,
        FileUnreadableError, DiskFullError, WriteRefusedError, JobCancelledError.
        """
        ...


class ReceiverKeys(Protocol):
    """Makes and opens the files of receivers' keys."""

    def create(self, path: Path, *, pin: str, at: datetime) -> ReceiverKey:
        """Make a key under the PIN, with what others encrypt to beside it (`.pub`).

        Raises PinTooShortError, WriteRefusedError (also where there is one), DiskFullError.
        """
        ...

    def is_protected(self, path: Path) -> bool:
        """Whether a PIN opens it; raises FileVanishedError, KeyUnreadableError."""
        ...

    def open(self, path: Path, *, pin: str) -> ReceiverKey:
        """Open a key; raises PinWrongError, KeyUnreadableError, FileVanishedError."""
        ...


class PackageCipher(Protocol):
    """Encrypts finished packages to their receiver."""

    def is_recipient(self, text: str) -> bool:
        """Whether this is what `ReceiverKey.recipient` gives."""
        ...

    def is_encrypted(self, file: Path) -> bool:
        """Whether a file is an encrypted one by its first bytes; False where it cannot be read."""
        ...

    def encrypt(
        self, source: Path, target: Path, *, recipients: Sequence[str], progress: Progress
    ) -> int:
        """Write the encrypted file, whole under `target` or not at all; its size.

        Raises RecipientFaultyError, FileVanishedError, FileUnreadableError, DiskFullError,
        WriteRefusedError, JobCancelledError.
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


class MailConnection(Protocol):
    """An encrypted connection to a mail server."""

    def check(self, letter: Letter, *, at: datetime) -> None:
        """Raise MailTooLargeError for a letter that the server said it will not take."""
        ...

    def send(
        self, letter: Letter, *, at: datetime, hand_over: Callable[[], None], progress: Progress
    ) -> None:
        """Send a letter; returns when the server has taken it.

        `hand_over` is called, on a thread of its own, when all but the end was sent: from there to
        the answer nobody can tell whether the server has the letter. Raises MailTooLargeError,
        MailRefusedError, MailBrokenOffError (the server does not have it), MailDoubtfulError,
        FileChangedError, FileVanishedError, FileUnreadableError, JobCancelledError.
        """
        ...


class DeliveryRoom(Protocol):
    """Hands files over: drives, letters, and letters that were saved."""

    def removable_drives(self) -> tuple[Drive, ...]:
        """The drives that can be taken away and are there now."""
        ...

    def drive_of(self, folder: Path) -> Drive:
        """The drive a folder lies on; raises DriveGoneError."""
        ...

    def copy(
        self, files: Sequence[Path], folder: Path, *, progress: Progress
    ) -> tuple[CopiedFile, ...]:
        """Copy files into a folder of a drive; each gets its name once all were read back.

        Nothing is written unless all of them fit, and nothing that is there is replaced. Raises
        DriveGoneError, DriveReadOnlyError, DriveFullError, FileTooLargeForDriveError,
        NameTakenError, CopyDamagedError, WriteRefusedError, FileVanishedError,
        FileUnreadableError, FileChangedError, JobCancelledError.
        """
        ...

    def eject(self, drive: Drive, *, progress: Progress) -> None:
        """Let a drive go, so that it can be pulled; raises EjectRefusedError, EjectUnknownError."""
        ...

    def write_draft(
        self, letter: Letter, target: Path, *, at: datetime, progress: Progress
    ) -> None:
        """Write a letter for the PC's mail program to open: whole under `target`, or not at all.

        Raises DiskFullError, WriteRefusedError, FileVanishedError, FileUnreadableError,
        FileChangedError, JobCancelledError.
        """
        ...

    def connect(
        self, account: MailAccount, password: str, *, progress: Progress
    ) -> AbstractContextManager[MailConnection]:
        """A connection to the account's server, encrypted and logged in.

        Raises MailServerUnreachableError, MailCertificateError, MailNotEncryptedError,
        MailLoginRefusedError, JobCancelledError.
        """
        ...

    def password(self, account: MailAccount) -> str | None:
        """The password the system keeps for this account; raises KeyringMissingError."""
        ...

    def keep_password(self, account: MailAccount, password: str) -> None:
        """Have the system keep it; raises KeyringMissingError."""
        ...

    def forget_password(self, account: MailAccount) -> None:
        """Have the system forget it; raises KeyringMissingError."""
        ...

    def open_mail(self, mail: Path, folder: Path, *, progress: Progress) -> OpenedMail:
        """Put the attachments of a saved mail (.eml) into an existing folder; it may be anything.

        What is no whole attachment is noted, and nothing of it stays. Raises FileVanishedError,
        FileUnreadableError, MailFileUnreadableError, DiskFullError, WriteRefusedError,
        JobCancelledError.
        """
        ...

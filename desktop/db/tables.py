"""The tables of a workspace; what changes here needs a new revision in `migrations/versions`.

Plain tables, without SQLAlchemy's object mapper: the rows become values of the domain at once, and
the mapper would take a fifth of the time the window may need to start.
"""

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Named,
    Table,
    Text,
    TypedColumns,
    UniqueConstraint,
    false,
)

from desktop.db.column_types import Day, ExactDecimal, InputsText, OneOf, UtcTime, Words
from desktop.db.judgement_types import (
    DigestsText,
    FindingsText,
    HeadText,
    RangesText,
    SignersText,
)
from desktop.domain.answers import Inputs, Layer, LostKind
from desktop.domain.delivery import DeliveryState, DeliveryWay
from desktop.domain.describing.guess import Certainty, GuessSource
from desktop.domain.evidence import Digest, MediaType
from desktop.domain.pages import TextSource, Trouble
from desktop.domain.paper_texts import PaperPart
from desktop.domain.plan import PlanPart, ReportPeriod
from desktop.domain.receiving import Relation, SignedBy
from desktop.domain.rounds import Role
from desktop.domain.scans import ScanState
from desktop.domain.submission import PackageHead, PackageKind
from desktop.domain.twins import TwinKind
from desktop.domain.verification import Verdict, VerificationFinding

REVISION = "0008"
"""The revision these tables are: the newest one in `migrations/versions`."""

METADATA = MetaData(
    # One rule for the names of constraints, so that migrations can find them.
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)


class _Workspace(TypedColumns):
    """The one row that says what the workspace is about.

    `documents_numbered` is the highest number a document ever had; `answers_changed_at` the time
    an answer was last kept or taken away; `journal_head` the digest of the journal's last entry.
    """

    id: Named[int] = Column(Integer, primary_key=True, autoincrement=False)
    unit_code: Named[str] = Column(Words)
    unit_name: Named[str] = Column(Words)
    year: Named[int] = Column(Integer)
    criterion_set: Named[str] = Column(Text)
    created_at: Named[datetime] = Column(UtcTime)
    documents_numbered: Named[int] = Column(Integer)
    answers_changed_at: Named[datetime | None] = Column(UtcTime)
    journal_head: Named[str | None] = Column(Text)
    role: Named[Role] = Column(OneOf(Role), server_default=Role.SUBMITTING)


class _Answer(TypedColumns):
    """An answer that is not empty."""

    layer: Named[Layer] = Column(OneOf(Layer), primary_key=True)
    leaf: Named[str] = Column(Words, primary_key=True)
    inputs: Named[Inputs | None] = Column(InputsText)
    not_applicable: Named[bool] = Column(Boolean)
    override_points: Named[Decimal | None] = Column(ExactDecimal)
    override_reason: Named[str | None] = Column(Words)
    note: Named[str] = Column(Words)
    lost_kind: Named[LostKind | None] = Column(OneOf(LostKind))
    lost_text: Named[str | None] = Column(Words)
    changed_at: Named[datetime] = Column(UtcTime)


class _Document(TypedColumns):
    """An evidence document; `ordinal` is the number in its code.

    `binned_at` is set in the bin, and `twin_of` where it went there as the twin of another.
    """

    code: Named[str] = Column(Text, primary_key=True)
    ordinal: Named[int] = Column(Integer, unique=True)
    digest: Named[str] = Column(Text, unique=True)
    size: Named[int] = Column(BigInteger)
    crc32: Named[int] = Column(BigInteger)
    media_type: Named[MediaType] = Column(OneOf(MediaType))
    name: Named[str] = Column(Words)
    added_at: Named[datetime] = Column(UtcTime)
    number: Named[str] = Column(Words)
    symbol: Named[str] = Column(Words)
    type: Named[str] = Column(Words)
    issued_on: Named[date | None] = Column(Day)
    issuer: Named[str] = Column(Words)
    subject: Named[str] = Column(Words)
    binned_at: Named[datetime | None] = Column(UtcTime)
    twin_of: Named[str | None] = Column(Text)


class _Version(TypedColumns):
    """A content that a document had before a better scan replaced it."""

    id: Named[int] = Column(Integer, primary_key=True)
    document: Named[str] = Column(Text, ForeignKey("document.code"), index=True)
    digest: Named[str] = Column(Text, unique=True)
    size: Named[int] = Column(BigInteger)
    crc32: Named[int] = Column(BigInteger)
    media_type: Named[MediaType] = Column(OneOf(MediaType))
    name: Named[str] = Column(Words)
    replaced_at: Named[datetime] = Column(UtcTime)


class _Offer(TypedColumns):
    """One time a file was offered."""

    id: Named[int] = Column(Integer, primary_key=True)
    document: Named[str] = Column(Text, ForeignKey("document.code"), index=True)
    name: Named[str] = Column(Words)
    size: Named[int] = Column(BigInteger)
    offered_at: Named[datetime] = Column(UtcTime)


class _Link(TypedColumns):
    """A document that proves a leaf; the ids grow in the order the links were made."""

    id: Named[int] = Column(Integer, primary_key=True)
    leaf: Named[str] = Column(Words)
    document: Named[str] = Column(Text, ForeignKey("document.code"), index=True)
    requirement: Named[str] = Column(Words)
    pages: Named[str] = Column(Words)
    note: Named[str] = Column(Words)
    linked_at: Named[datetime] = Column(UtcTime)


class _Reading(TypedColumns):
    """What was found by looking into a content; kept by content, so that a twin is read once.

    `is_marked`: its pages' fingerprints were taken, and its twins looked for.
    """

    digest: Named[str] = Column(Text, primary_key=True)
    page_count: Named[int | None] = Column(Integer)
    pdf_version: Named[str] = Column(Text)
    has_text_layer: Named[bool | None] = Column(Boolean)
    trouble: Named[Trouble | None] = Column(OneOf(Trouble))
    read_at: Named[datetime] = Column(UtcTime)
    is_marked: Named[bool] = Column(Boolean)


class _Page(TypedColumns):
    """One page that was read; `print` is its fingerprint, empty where it has none."""

    digest: Named[str] = Column(Text, ForeignKey("reading.digest"), primary_key=True)
    number: Named[int] = Column(Integer, primary_key=True, autoincrement=False)
    text: Named[str] = Column(Words)
    source: Named[TextSource] = Column(OneOf(TextSource))
    is_coloured: Named[bool | None] = Column(Boolean)
    dpi: Named[int | None] = Column(Integer)
    print: Named[bytes] = Column(LargeBinary)


class _PageKey(TypedColumns):
    """One of the keys under which pages that look alike meet."""

    key: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)
    digest: Named[str] = Column(Text, primary_key=True)
    number: Named[int] = Column(Integer, primary_key=True, autoincrement=False)


class _Guess(TypedColumns):
    """What a content seems to say of itself, until a person has confirmed it."""

    digest: Named[str] = Column(Text, ForeignKey("reading.digest"), primary_key=True)
    field: Named[str] = Column(Text, primary_key=True)
    value: Named[str] = Column(Words)
    source: Named[GuessSource] = Column(OneOf(GuessSource))
    certainty: Named[Certainty] = Column(OneOf(Certainty))


class _Twin(TypedColumns):
    """Two contents whose pages are alike; `first` is the smaller digest."""

    first: Named[str] = Column(Text, primary_key=True)
    second: Named[str] = Column(Text, primary_key=True, index=True)
    kind: Named[TwinKind] = Column(OneOf(TwinKind))


class _Different(TypedColumns):
    """Two contents that a person has called different; `first` is the smaller digest."""

    first: Named[str] = Column(Text, primary_key=True)
    second: Named[str] = Column(Text, primary_key=True)


class _ScanFolder(TypedColumns):
    """A folder that is watched for new scans."""

    path: Named[str] = Column(Text, primary_key=True)
    moves_taken: Named[bool] = Column(Boolean)


class _Scan(TypedColumns):
    """A file taken from a scan folder; `path`, `file_size` and `file_time` say which one it was."""

    id: Named[int] = Column(Integer, primary_key=True)
    path: Named[str] = Column(Words, index=True)
    file_size: Named[int] = Column(BigInteger)
    file_time: Named[int] = Column(BigInteger)
    name: Named[str] = Column(Words)
    digest: Named[str] = Column(Text, index=True)
    size: Named[int] = Column(BigInteger)
    crc32: Named[int] = Column(BigInteger)
    media_type: Named[MediaType] = Column(OneOf(MediaType))
    taken_at: Named[datetime] = Column(UtcTime)
    state: Named[ScanState] = Column(OneOf(ScanState))
    document: Named[str | None] = Column(Text, ForeignKey("document.code"))


class _Export(TypedColumns):
    """A package that was made."""

    sequence: Named[int] = Column(Integer, primary_key=True, autoincrement=False)
    file_name: Named[str] = Column(Words)
    digest: Named[str] = Column(Text)
    size: Named[int] = Column(BigInteger)
    signer: Named[str] = Column(Words)
    fingerprint: Named[str] = Column(Text)
    created_at: Named[datetime] = Column(UtcTime)
    is_encrypted: Named[bool] = Column(Boolean, server_default=false())
    kind: Named[PackageKind] = Column(OneOf(PackageKind), server_default="submission")
    base: Named[str | None] = Column(Text)
    contents: Named[frozenset[Digest] | None] = Column(DigestsText)


class _Delivery(TypedColumns):
    """A file that was handed over, or was to be; `digest` is of its bytes."""

    id: Named[int] = Column(Integer, primary_key=True)
    package: Named[str] = Column(Words, index=True)
    file: Named[str] = Column(Words)
    digest: Named[str] = Column(Text)
    way: Named[DeliveryWay] = Column(OneOf(DeliveryWay))
    target: Named[str] = Column(Words)
    state: Named[DeliveryState] = Column(OneOf(DeliveryState))
    at: Named[datetime] = Column(UtcTime)


class _Report(TypedColumns):
    """A report made to be signed; `subject` is the digest of what it reports.

    The columns with `signed` are of its latest signed form.
    """

    number: Named[int] = Column(Integer, primary_key=True)
    made_at: Named[datetime] = Column(UtcTime)
    issue_number: Named[str] = Column(Words)
    issue_day: Named[date | None] = Column(Day)
    leader: Named[str] = Column(Words)
    title: Named[str] = Column(Words)
    subject: Named[str] = Column(Text)
    digest: Named[str] = Column(Text)
    size: Named[int] = Column(BigInteger)
    crc32: Named[int] = Column(BigInteger)
    signed_digest: Named[str | None] = Column(Text)
    signed_size: Named[int | None] = Column(BigInteger)
    signed_crc32: Named[int | None] = Column(BigInteger)
    signed_at: Named[datetime | None] = Column(UtcTime)


class _Journal(TypedColumns):
    """What happened, as plain text: each digest is over the very letters that stand here."""

    sequence: Named[int] = Column(Integer, primary_key=True, autoincrement=False)
    at: Named[str] = Column(Text)
    actor: Named[str] = Column(Text)
    kind: Named[str] = Column(Text)
    facts: Named[str] = Column(Text)
    previous: Named[str | None] = Column(Text)
    digest: Named[str] = Column(Text)


class _Round(TypedColumns):
    """A round package that was made here, or taken from the office that made it."""

    id: Named[int] = Column(Integer, primary_key=True)
    sequence: Named[int] = Column(Integer)
    digest: Named[str] = Column(Text, unique=True)
    office_code: Named[str] = Column(Words)
    office_name: Named[str] = Column(Words)
    deadline: Named[date] = Column(Day)
    recipient: Named[str] = Column(Text)
    certificate: Named[bytes] = Column(LargeBinary)
    file_name: Named[str] = Column(Words)
    created_at: Named[datetime] = Column(UtcTime)


class _RoundUnit(TypedColumns):
    """A unit that a round asks."""

    round: Named[int] = Column(
        Integer, ForeignKey("round.id"), primary_key=True, autoincrement=False
    )
    ordinal: Named[int] = Column(Integer, primary_key=True, autoincrement=False)
    code: Named[str] = Column(Words)
    name: Named[str] = Column(Words)


class _Pin(TypedColumns):
    """A certificate that a person has accepted as a unit's."""

    unit: Named[str] = Column(Words, primary_key=True)
    fingerprint: Named[str] = Column(Text, primary_key=True, index=True)
    certificate: Named[bytes] = Column(LargeBinary)
    signer: Named[str] = Column(Words)
    pinned_at: Named[datetime] = Column(UtcTime)


class _Received(TypedColumns):
    """A file that was handed over, and what checking it found; `verdict` is null until then."""

    id: Named[int] = Column(Integer, primary_key=True)
    sha256: Named[str] = Column(Text, unique=True)
    name: Named[str] = Column(Words)
    size: Named[int] = Column(BigInteger)
    received_at: Named[datetime] = Column(UtcTime)
    verdict: Named[Verdict | None] = Column(OneOf(Verdict), index=True)
    findings: Named[tuple[VerificationFinding, ...] | None] = Column(FindingsText)
    head: Named[PackageHead | None] = Column(HeadText)
    unit: Named[str | None] = Column(Words, index=True)
    digest: Named[str | None] = Column(Text, index=True)
    base: Named[str | None] = Column(Text, index=True)
    signers: Named[tuple[SignedBy, ...] | None] = Column(SignersText)
    relation: Named[Relation | None] = Column(OneOf(Relation))
    missing: Named[tuple[tuple[int, int], ...] | None] = Column(RangesText)
    volume_group: Named[str | None] = Column(Text, index=True)


class _Attempt(TypedColumns):
    """One time something was handed over; `problem` says why nothing could be taken."""

    id: Named[int] = Column(Integer, primary_key=True)
    at: Named[datetime] = Column(UtcTime)
    name: Named[str] = Column(Words)
    source: Named[str] = Column(Words)
    received: Named[int | None] = Column(Integer, ForeignKey("received.id"), index=True)
    problem: Named[str] = Column(Text)
    reason: Named[str] = Column(Words)


class _Receipt(TypedColumns):
    """A receipt that was made here, or taken; `base` is the digest of the package it is for."""

    digest: Named[str] = Column(Text, primary_key=True)
    base: Named[str] = Column(Text, index=True)
    sequence: Named[int] = Column(Integer)
    unit_code: Named[str] = Column(Words)
    unit_name: Named[str] = Column(Words)
    office_code: Named[str] = Column(Words)
    office_name: Named[str] = Column(Words)
    package_name: Named[str] = Column(Words)
    package_sha256: Named[str] = Column(Text)
    package_size: Named[int] = Column(BigInteger)
    received_at: Named[datetime] = Column(UtcTime)
    verdict: Named[Verdict] = Column(OneOf(Verdict))
    package_fingerprint: Named[str] = Column(Text)
    fingerprint: Named[str] = Column(Text)
    file_name: Named[str] = Column(Words)
    created_at: Named[datetime] = Column(UtcTime)


class _PaperText(TypedColumns):
    """A piece of the report as the office words it, in place of the program's words."""

    part: Named[PaperPart] = Column(OneOf(PaperPart), primary_key=True)
    text: Named[str] = Column(Words)
    changed_at: Named[datetime] = Column(UtcTime)


class _PlanMeasure(TypedColumns):
    """What is planned for a leaf or field; `cooperating` has one office a line."""

    code: Named[str] = Column(Words, primary_key=True)
    text: Named[str] = Column(Words)
    office: Named[str] = Column(Words)
    cooperating: Named[str] = Column(Words)
    deadline: Named[date | None] = Column(Day)
    target: Named[Decimal | None] = Column(ExactDecimal)
    changed_at: Named[datetime] = Column(UtcTime)


class _PlanText(TypedColumns):
    """A text of the plan as a whole."""

    part: Named[PlanPart] = Column(OneOf(PlanPart), primary_key=True)
    text: Named[str] = Column(Words)
    changed_at: Named[datetime] = Column(UtcTime)


class _PlanFollowUp(TypedColumns):
    """How far a measure of last year's plan is; `code` is of last year's set."""

    code: Named[str] = Column(Words, primary_key=True)
    period: Named[ReportPeriod] = Column(OneOf(ReportPeriod), primary_key=True)
    percent: Named[int | None] = Column(Integer)
    note: Named[str] = Column(Words)
    is_done: Named[bool] = Column(Boolean)
    changed_at: Named[datetime] = Column(UtcTime)


WORKSPACE = Table("workspace", METADATA, _Workspace, CheckConstraint("id = 1", name="one_row"))
ANSWER = Table("answer", METADATA, _Answer)
DOCUMENT = Table("document", METADATA, _Document)
VERSION = Table("version", METADATA, _Version)
OFFER = Table("offer", METADATA, _Offer)
LINK = Table("link", METADATA, _Link, UniqueConstraint("leaf", "document", "requirement"))
READING = Table("reading", METADATA, _Reading)
PAGE = Table("page", METADATA, _Page)
PAGE_KEY = Table(
    "page_key",
    METADATA,
    _PageKey,
    ForeignKeyConstraint(["digest", "number"], ["page.digest", "page.number"]),
    Index("ix_page_key_digest_number", "digest", "number"),
)
GUESS = Table("guess", METADATA, _Guess)
TWIN = Table("twin", METADATA, _Twin)
DIFFERENT = Table("different", METADATA, _Different)
SCAN_FOLDER = Table("scan_folder", METADATA, _ScanFolder)
SCAN = Table("scan", METADATA, _Scan)
EXPORT = Table("export", METADATA, _Export)
DELIVERY = Table("delivery", METADATA, _Delivery, UniqueConstraint("digest", "way", "target"))
REPORT = Table("report", METADATA, _Report)
JOURNAL = Table(
    "journal", METADATA, _Journal, Index("ix_journal_kind_sequence", "kind", "sequence")
)
ROUND = Table("round", METADATA, _Round)
ROUND_UNIT = Table("round_unit", METADATA, _RoundUnit)
PIN = Table("pin", METADATA, _Pin)
RECEIVED = Table("received", METADATA, _Received)
ATTEMPT = Table("attempt", METADATA, _Attempt)
RECEIPT = Table("receipt", METADATA, _Receipt)
PAPER_TEXT = Table("paper_text", METADATA, _PaperText)
PLAN_MEASURE = Table("plan_measure", METADATA, _PlanMeasure)
PLAN_TEXT = Table("plan_text", METADATA, _PlanText)
PLAN_FOLLOW_UP = Table("plan_follow_up", METADATA, _PlanFollowUp)

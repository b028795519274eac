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
)

from desktop.db.column_types import Day, ExactDecimal, InputsText, OneOf, UtcTime, Words
from desktop.domain.answers import Inputs, Layer, LostKind
from desktop.domain.describing.guess import Certainty, GuessSource
from desktop.domain.evidence import MediaType
from desktop.domain.pages import TextSource, Trouble
from desktop.domain.scans import ScanState
from desktop.domain.twins import TwinKind

REVISION = "0003"
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
    an answer was last kept or taken away.
    """

    id: Named[int] = Column(Integer, primary_key=True, autoincrement=False)
    unit_code: Named[str] = Column(Words)
    unit_name: Named[str] = Column(Words)
    year: Named[int] = Column(Integer)
    criterion_set: Named[str] = Column(Text)
    created_at: Named[datetime] = Column(UtcTime)
    documents_numbered: Named[int] = Column(Integer)
    answers_changed_at: Named[datetime | None] = Column(UtcTime)


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

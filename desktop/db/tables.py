"""The tables of a workspace that its first page asks; what changes here needs a new revision.

The others are in `scan_tables`, `round_tables` and `paper_tables`, and load with the books that
ask them; revisions are in `migrations/versions`. Plain tables, without SQLAlchemy's object mapper:
the rows become values of the domain at once, and the mapper would take a fifth of the time the
window may need to start.
"""

from datetime import date, datetime
from decimal import Decimal
from typing import Final

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Named,
    Table,
    Text,
    TypedColumns,
    UniqueConstraint,
    false,
)

from desktop.db.column_types import (
    Day,
    DigestsText,
    ExactDecimal,
    InputsText,
    OneOf,
    UtcTime,
    Words,
)
from desktop.domain.answers import Inputs, Layer, LostKind
from desktop.domain.evidence import Digest, MediaType
from desktop.domain.pages import Trouble
from desktop.domain.rounds import Role
from desktop.domain.submission import PackageKind

REVISION = "0008"
"""The revision these tables are: the newest one in `migrations/versions`."""

TABLES: Final = frozenset(
    [
        "answer",
        "attempt",
        "delivery",
        "different",
        "document",
        "export",
        "guess",
        "journal",
        "link",
        "offer",
        "page",
        "page_key",
        "paper_text",
        "pin",
        "plan_follow_up",
        "plan_measure",
        "plan_text",
        "reading",
        "received",
        "receipt",
        "report",
        "round",
        "round_unit",
        "scan",
        "scan_folder",
        "twin",
        "version",
        "workspace",
    ]
)
"""The names of all tables, those of the other modules too: a workspace without one is damaged."""

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


class _Journal(TypedColumns):
    """What happened, as plain text: each digest is over the very letters that stand here."""

    sequence: Named[int] = Column(Integer, primary_key=True, autoincrement=False)
    at: Named[str] = Column(Text)
    actor: Named[str] = Column(Text)
    kind: Named[str] = Column(Text)
    facts: Named[str] = Column(Text)
    previous: Named[str | None] = Column(Text)
    digest: Named[str] = Column(Text)


WORKSPACE = Table("workspace", METADATA, _Workspace, CheckConstraint("id = 1", name="one_row"))
ANSWER = Table("answer", METADATA, _Answer)
DOCUMENT = Table("document", METADATA, _Document)
VERSION = Table("version", METADATA, _Version)
OFFER = Table("offer", METADATA, _Offer)
LINK = Table("link", METADATA, _Link, UniqueConstraint("leaf", "document", "requirement"))
READING = Table("reading", METADATA, _Reading)
EXPORT = Table("export", METADATA, _Export)
JOURNAL = Table(
    "journal", METADATA, _Journal, Index("ix_journal_kind_sequence", "kind", "sequence")
)

"""The tables of a workspace; what changes here needs a new revision in `migrations/versions`."""

from datetime import date, datetime
from decimal import Decimal
from typing import ClassVar

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    MetaData,
    Text,
    UniqueConstraint,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from desktop.db.column_types import Day, ExactDecimal, InputsText, OneOf, UtcTime, Words
from desktop.domain.answers import Inputs, Layer, LostKind
from desktop.domain.describing.guess import Certainty, GuessSource
from desktop.domain.evidence import MediaType
from desktop.domain.pages import TextSource, Trouble
from desktop.domain.scans import ScanState

REVISION = "0003"
"""The revision these tables are: the newest one in `migrations/versions`."""


class Base(DeclarativeBase):
    """What all tables share: constraints named by one rule, so that migrations can find them."""

    metadata = MetaData(
        naming_convention={
            "pk": "pk_%(table_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
        }
    )
    type_annotation_map: ClassVar = {
        Certainty: OneOf(Certainty),
        Decimal: ExactDecimal(),
        GuessSource: OneOf(GuessSource),
        Inputs: InputsText(),
        Layer: OneOf(Layer),
        LostKind: OneOf(LostKind),
        MediaType: OneOf(MediaType),
        ScanState: OneOf(ScanState),
        TextSource: OneOf(TextSource),
        Trouble: OneOf(Trouble),
        date: Day(),
        datetime: UtcTime(),
        str: Text(),
    }


class WorkspaceRow(Base):
    """The one row that says what the workspace is about.

    `documents_numbered` is the highest number a document ever had; `answers_changed_at` the time
    an answer was last kept or taken away.
    """

    __tablename__ = "workspace"
    __table_args__ = (CheckConstraint("id = 1", name="one_row"),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    unit_code: Mapped[str] = mapped_column(Words)
    unit_name: Mapped[str] = mapped_column(Words)
    year: Mapped[int]
    criterion_set: Mapped[str]
    created_at: Mapped[datetime]
    documents_numbered: Mapped[int]
    answers_changed_at: Mapped[datetime | None]


class AnswerRow(Base):
    """An answer that is not empty."""

    __tablename__ = "answer"

    layer: Mapped[Layer] = mapped_column(primary_key=True)
    leaf: Mapped[str] = mapped_column(Words, primary_key=True)
    inputs: Mapped[Inputs | None]
    not_applicable: Mapped[bool]
    override_points: Mapped[Decimal | None]
    override_reason: Mapped[str | None] = mapped_column(Words)
    note: Mapped[str] = mapped_column(Words)
    lost_kind: Mapped[LostKind | None]
    lost_text: Mapped[str | None] = mapped_column(Words)
    changed_at: Mapped[datetime]


class DocumentRow(Base):
    """An evidence document; `ordinal` is the number in its code, `binned_at` is set in the bin."""

    __tablename__ = "document"

    code: Mapped[str] = mapped_column(primary_key=True)
    ordinal: Mapped[int] = mapped_column(unique=True)
    digest: Mapped[str] = mapped_column(unique=True)
    size: Mapped[int] = mapped_column(BigInteger)
    crc32: Mapped[int] = mapped_column(BigInteger)
    media_type: Mapped[MediaType]
    name: Mapped[str] = mapped_column(Words)
    added_at: Mapped[datetime]
    number: Mapped[str] = mapped_column(Words)
    symbol: Mapped[str] = mapped_column(Words)
    type: Mapped[str] = mapped_column(Words)
    issued_on: Mapped[date | None]
    issuer: Mapped[str] = mapped_column(Words)
    subject: Mapped[str] = mapped_column(Words)
    binned_at: Mapped[datetime | None]


class VersionRow(Base):
    """A content that a document had before a better scan replaced it."""

    __tablename__ = "version"

    id: Mapped[int] = mapped_column(primary_key=True)
    document: Mapped[str] = mapped_column(ForeignKey("document.code"), index=True)
    digest: Mapped[str] = mapped_column(unique=True)
    size: Mapped[int] = mapped_column(BigInteger)
    crc32: Mapped[int] = mapped_column(BigInteger)
    media_type: Mapped[MediaType]
    name: Mapped[str] = mapped_column(Words)
    replaced_at: Mapped[datetime]


class OfferRow(Base):
    """One time a file was offered."""

    __tablename__ = "offer"

    id: Mapped[int] = mapped_column(primary_key=True)
    document: Mapped[str] = mapped_column(ForeignKey("document.code"), index=True)
    name: Mapped[str] = mapped_column(Words)
    size: Mapped[int] = mapped_column(BigInteger)
    offered_at: Mapped[datetime]


class LinkRow(Base):
    """A document that proves a leaf; the ids grow in the order the links were made."""

    __tablename__ = "link"
    __table_args__ = (UniqueConstraint("leaf", "document", "requirement"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    leaf: Mapped[str] = mapped_column(Words)
    document: Mapped[str] = mapped_column(ForeignKey("document.code"), index=True)
    requirement: Mapped[str] = mapped_column(Words)
    pages: Mapped[str] = mapped_column(Words)
    note: Mapped[str] = mapped_column(Words)
    linked_at: Mapped[datetime]


class ReadingRow(Base):
    """What was found by looking into a content; kept by content, so that a twin is read once."""

    __tablename__ = "reading"

    digest: Mapped[str] = mapped_column(primary_key=True)
    page_count: Mapped[int | None]
    pdf_version: Mapped[str]
    has_text_layer: Mapped[bool | None]
    trouble: Mapped[Trouble | None]
    read_at: Mapped[datetime]


class PageRow(Base):
    """One page that was read; `print` is its fingerprint, empty where it has none."""

    __tablename__ = "page"

    digest: Mapped[str] = mapped_column(ForeignKey("reading.digest"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    text: Mapped[str] = mapped_column(Words)
    source: Mapped[TextSource]
    is_coloured: Mapped[bool | None]
    dpi: Mapped[int | None]
    print: Mapped[bytes]


class PageKeyRow(Base):
    """One of the keys under which pages that look alike meet."""

    __tablename__ = "page_key"
    __table_args__ = (
        ForeignKeyConstraint(["digest", "number"], ["page.digest", "page.number"]),
        Index("ix_page_key_digest_number", "digest", "number"),
    )

    key: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    digest: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)


class GuessRow(Base):
    """What a content seems to say of itself, until a person has confirmed it."""

    __tablename__ = "guess"

    digest: Mapped[str] = mapped_column(ForeignKey("reading.digest"), primary_key=True)
    field: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str] = mapped_column(Words)
    source: Mapped[GuessSource]
    certainty: Mapped[Certainty]


class DifferentRow(Base):
    """Two contents that a person has called different; `first` is the smaller digest."""

    __tablename__ = "different"

    first: Mapped[str] = mapped_column(primary_key=True)
    second: Mapped[str] = mapped_column(primary_key=True)


class ScanFolderRow(Base):
    """A folder that is watched for new scans."""

    __tablename__ = "scan_folder"

    path: Mapped[str] = mapped_column(primary_key=True)
    moves_taken: Mapped[bool]


class ScanRow(Base):
    """A file taken from a scan folder; `path`, `file_size` and `file_time` say which one it was."""

    __tablename__ = "scan"
    __table_args__ = (Index("ix_scan_path", "path"), Index("ix_scan_digest", "digest"))

    id: Mapped[int] = mapped_column(primary_key=True)
    path: Mapped[str] = mapped_column(Words)
    file_size: Mapped[int] = mapped_column(BigInteger)
    file_time: Mapped[int] = mapped_column(BigInteger)
    name: Mapped[str] = mapped_column(Words)
    digest: Mapped[str]
    size: Mapped[int] = mapped_column(BigInteger)
    crc32: Mapped[int] = mapped_column(BigInteger)
    media_type: Mapped[MediaType]
    taken_at: Mapped[datetime]
    state: Mapped[ScanState]
    document: Mapped[str | None] = mapped_column(ForeignKey("document.code"))


class ExportRow(Base):
    """A package that was made."""

    __tablename__ = "export"

    sequence: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    file_name: Mapped[str] = mapped_column(Words)
    digest: Mapped[str]
    size: Mapped[int] = mapped_column(BigInteger)
    signer: Mapped[str] = mapped_column(Words)
    fingerprint: Mapped[str]
    created_at: Mapped[datetime]

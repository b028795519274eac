"""The tables of what was found in documents, of their twins, and of the scans taken in."""

from datetime import datetime

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    Named,
    Table,
    Text,
    TypedColumns,
)

from desktop.db.column_types import OneOf, UtcTime, Words
from desktop.db.tables import METADATA
from desktop.domain.describing.guess import Certainty, GuessSource
from desktop.domain.evidence import MediaType
from desktop.domain.pages import TextSource
from desktop.domain.scans import ScanState
from desktop.domain.twins import TwinKind


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

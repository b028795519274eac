"""Evidence documents, their content, and the links that say what they prove."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple, NewType

Digest = NewType("Digest", str)
"""SHA-256 of a content, 64 lower-case hexadecimal digits."""

DocumentCode = NewType("DocumentCode", str)
"""The document's name within the workspace, such as `TL-001`; never given to another."""

Proven = frozenset[tuple[str, str]]
"""The (leaf, requirement) pairs that have a document."""


class MediaType(StrEnum):
    """What a content is by its own bytes, whatever its file name says."""

    PDF = "application/pdf"
    JPEG = "image/jpeg"
    PNG = "image/png"
    TIFF = "image/tiff"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    OTHER = "application/octet-stream"

    @property
    def suffix(self) -> str:
        """The file-name ending used for this type in packages."""
        return _SUFFIXES[self]


_SUFFIXES = {
    MediaType.PDF: ".pdf",
    MediaType.JPEG: ".jpg",
    MediaType.PNG: ".png",
    MediaType.TIFF: ".tif",
    MediaType.DOCX: ".docx",
    MediaType.XLSX: ".xlsx",
    MediaType.OTHER: ".bin",
}


@dataclass(frozen=True, slots=True)
class Content:
    """What is stored: `size` in bytes, `crc32` unsigned as ZIP wants it."""

    digest: Digest
    size: int
    crc32: int
    media_type: MediaType


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the document says of itself (NĐ 30/2020, Phụ lục VI); empty where unknown."""

    number: str = ""
    symbol: str = ""
    type: str = ""
    issued_on: date | None = None
    issuer: str = ""
    subject: str = ""


class DocumentName(NamedTuple):
    """What a document is called; `type` and `subject` are "" where nobody knows."""

    code: DocumentCode
    name: str
    type: str
    subject: str


@dataclass(frozen=True, slots=True)
class EvidenceDocument:
    """A document that is in the workspace once, however often it is used or was offered.

    `name` is the file name it first came under; `added_at` is UTC.
    """

    code: DocumentCode
    content: Content
    name: str
    added_at: datetime
    metadata: Metadata = field(default_factory=Metadata)


@dataclass(frozen=True, slots=True)
class OldVersion:
    """A content that a document had until `replaced_at`, when a better scan came."""

    document: DocumentCode
    content: Content
    name: str
    replaced_at: datetime


@dataclass(frozen=True, slots=True)
class BinnedDocument:
    """A document in the bin; `twin_of` is the one that was kept in its place."""

    document: EvidenceDocument
    binned_at: datetime
    twin_of: DocumentCode | None = None


@dataclass(frozen=True, slots=True)
class EvidenceLink:
    """Says that a document proves a leaf; `requirement` is the evidence asked for, "" for other."""

    leaf: str
    document: DocumentCode
    requirement: str = ""
    pages: str = ""
    note: str = ""

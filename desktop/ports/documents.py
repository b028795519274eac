"""Where evidence documents and their uses are kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # only annotations speak of them: whoever makes one loads it
    from datetime import datetime

    from desktop.domain.criteria import Period
    from desktop.domain.evidence import (
        BinnedDocument,
        Content,
        Digest,
        DocumentCode,
        EvidenceDocument,
        EvidenceLink,
        Metadata,
        OldVersion,
        Proven,
    )
    from desktop.domain.findings import DatedUse, DoubtfulDocument


@dataclass(frozen=True, slots=True)
class OfferRecord:
    """One time a file was offered as evidence: most twins show here and nowhere else."""

    document: DocumentCode
    name: str
    size: int
    offered_at: datetime


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

    def proven(self) -> Proven:
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

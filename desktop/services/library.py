"""Reads documents and their uses as frozen rows: of a leaf, of a few documents, or all of them."""

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.domain.document_errors import UnknownDocumentError
from desktop.domain.evidence import Digest, DocumentCode, EvidenceDocument, EvidenceLink, Proven
from desktop.domain.readings import ReadingHead
from desktop.ports.documents import OfferRecord
from desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Library:
    """Documents of the workspace, all their links, how they were offered, and what is in them."""

    documents: Mapping[DocumentCode, EvidenceDocument]
    links: tuple[EvidenceLink, ...]
    offers: tuple[OfferRecord, ...]
    readings: Mapping[Digest, ReadingHead]

    def links_of(self, leaf: str) -> tuple[EvidenceLink, ...]:
        """The links of one leaf, in the order they were made."""
        return tuple(link for link in self.links if link.leaf == leaf)

    def uses_of(self, document: DocumentCode) -> tuple[EvidenceLink, ...]:
        """What one document is used for."""
        return tuple(link for link in self.links if link.document == document)

    @property
    def bytes_stored(self) -> int:
        """What the documents take on the disk."""
        return sum(document.content.size for document in self.documents.values())

    @property
    def bytes_offered(self) -> int:
        """What all offered files would take without reuse."""
        return sum(offer.size for offer in self.offers)


def read_library(workspace: Workspace, *, with_readings: bool = False) -> Library:
    """Everything about documents, in one consistent look; what is in them only where wanted."""
    with workspace.look() as work:
        shelf = work.documents
        documents = {document.code: document for document in shelf.all()}
        readings = work.readings.heads() if with_readings else {}
        return Library(documents, shelf.links(), shelf.offers(), readings)


@dataclass(frozen=True, slots=True)
class Proofs:
    """The documents that prove one leaf, its links, and the leaves each document is used for."""

    documents: Mapping[DocumentCode, EvidenceDocument]
    links: tuple[EvidenceLink, ...]
    used_for: Mapping[DocumentCode, frozenset[str]]


def read_proofs(workspace: Workspace, leaf: str) -> Proofs:
    """What proves one leaf; costs the same however many documents there are."""
    with workspace.look() as work:
        documents = {document.code: document for document in work.documents.proving(leaf)}
        beside = work.documents.links_beside(leaf)
    used_for: dict[DocumentCode, set[str]] = {code: set() for code in documents}
    for link in beside:
        used_for[link.document].add(link.leaf)
    links = tuple(link for link in beside if link.leaf == leaf)
    return Proofs(documents, links, {code: frozenset(used) for code, used in used_for.items()})


def read_proven(workspace: Workspace) -> Proven:
    """The leaves and requirements that have a document."""
    with workspace.look() as work:
        return work.documents.proven()


@dataclass(frozen=True, slots=True)
class UsedDocument:
    """One document, what it is used for, and what was found in it; None while nobody looked."""

    document: EvidenceDocument
    links: tuple[EvidenceLink, ...]
    reading: ReadingHead | None = None


def read_document(workspace: Workspace, code: DocumentCode) -> UsedDocument:
    """One document with its uses; raises UnknownDocumentError."""
    with workspace.look() as work:
        document = work.documents.get(code)
        if document is None:
            raise UnknownDocumentError(code)
        reading = work.readings.get(document.content.digest)
        return UsedDocument(
            document,
            work.documents.links_of_document(code),
            None if reading is None else reading.head,
        )

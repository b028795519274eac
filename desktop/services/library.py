"""Reads the documents and their uses as frozen rows for the window and the papers."""

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.domain.evidence import DocumentCode, EvidenceDocument, EvidenceLink
from desktop.ports import OfferRecord
from desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Library:
    """All documents of the workspace, their links, and how they were offered."""

    documents: Mapping[DocumentCode, EvidenceDocument]
    links: tuple[EvidenceLink, ...]
    offers: tuple[OfferRecord, ...]

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


def read_library(workspace: Workspace) -> Library:
    """Everything about documents, in one consistent look."""
    with workspace.look() as work:
        shelf = work.documents
        documents = {document.code: document for document in shelf.all()}
        return Library(documents, shelf.links(), shelf.offers())

"""Puts documents nobody uses into the bin, and takes them out again."""

from collections.abc import Sequence

from desktop.domain.errors import DocumentInUseError, UnknownDocumentError
from desktop.domain.evidence import DocumentCode, EvidenceDocument
from desktop.services.workspace import Workspace


def bin_documents(workspace: Workspace, codes: Sequence[DocumentCode]) -> None:
    """Put documents into the bin, all or none; their bytes stay in the vault.

    Raises DocumentInUseError for a document that proves something, UnknownDocumentError.
    """
    now = workspace.tools.clock.now()
    with workspace.work() as work:
        for code in codes:
            if work.documents.get(code) is None:
                raise UnknownDocumentError(code)
            uses = work.documents.links_of_document(code)
            if uses:
                raise DocumentInUseError(code, uses[0].leaf, len(uses))
            work.archive.bin(code, at=now)
        work.commit()


def restore_documents(workspace: Workspace, codes: Sequence[DocumentCode]) -> None:
    """Take documents out of the bin, all or none; raises UnknownDocumentError."""
    with workspace.work() as work:
        for code in codes:
            work.archive.restore(code)
        work.commit()


def read_bin(workspace: Workspace) -> tuple[EvidenceDocument, ...]:
    """The documents in the bin, the last one first."""
    with workspace.look() as work:
        return work.archive.binned()

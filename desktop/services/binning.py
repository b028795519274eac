"""Puts documents nobody uses into the bin, and takes them out again."""

from collections.abc import Sequence

from desktop.domain.evidence import BinnedDocument, DocumentCode
from desktop.services.rearranging import Binning, Rearrangement, rearrange
from desktop.services.workspace import Workspace


def bin_documents(workspace: Workspace, codes: Sequence[DocumentCode]) -> Rearrangement:
    """Put documents into the bin, all or none; their bytes stay in the vault.

    Raises DocumentInUseError for a document that proves something, UnknownDocumentError.
    """
    return rearrange(workspace, Rearrangement(binned=tuple(map(Binning, codes))))


def restore_documents(workspace: Workspace, codes: Sequence[DocumentCode]) -> Rearrangement:
    """Take documents out of the bin, all or none; raises UnknownDocumentError."""
    with workspace.look() as work:
        restored = tuple(Binning(code, work.archive.twin_of(code)) for code in codes)
    return rearrange(workspace, Rearrangement(restored=restored))


def read_bin(workspace: Workspace) -> tuple[BinnedDocument, ...]:
    """The documents in the bin, the last one first."""
    with workspace.look() as work:
        return work.archive.binned()

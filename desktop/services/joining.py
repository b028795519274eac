"""Makes two documents that are one into one, when the officer has said so."""

from dataclasses import replace

from desktop.domain.evidence import DocumentCode
from desktop.ports.workspace import UnitOfWork
from desktop.services.linking import LinkChange
from desktop.services.rearranging import Binning, Rearrangement, apply_rearrangement
from desktop.services.workspace import Workspace


def join_documents(workspace: Workspace, kept: DocumentCode, other: DocumentCode) -> Rearrangement:
    """Keep one document: it takes over every use, and the other goes to the bin.

    Raises UnknownDocumentError.
    """
    with workspace.work() as work:
        done = apply_rearrangement(workspace, work, _joined(work, kept, other))
        work.commit()
    return done


def replace_by_twin(
    workspace: Workspace, kept: DocumentCode, better: DocumentCode
) -> Rearrangement:
    """As `join_documents`, but the kept document has the other's content from now on.

    What it had goes to the bin under the other's code. Raises UnknownDocumentError.
    """
    with workspace.work() as work:
        wanted = replace(_joined(work, kept, better), exchanged=((kept, better),))
        done = apply_rearrangement(workspace, work, wanted)
        work.commit()
    return done


def _joined(work: UnitOfWork, kept: DocumentCode, other: DocumentCode) -> Rearrangement:
    """Uses that the kept document has already are not made twice."""
    uses = work.documents.links_of_document(other)
    moved = tuple(replace(link, document=kept) for link in uses)
    restored = (Binning(kept),) if work.archive.is_binned(kept) else ()
    binned = Binning(other, kept, was_binned=work.archive.is_binned(other))
    return Rearrangement(LinkChange(added=moved, removed=uses), (binned,), restored)

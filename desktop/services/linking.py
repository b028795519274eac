"""Says which document proves which leaf, and takes it back."""

from desktop.domain.errors import UnknownDocumentError
from desktop.domain.evidence import DocumentCode, EvidenceLink
from desktop.services.attaching import Target, check_target
from desktop.services.workspace import Workspace


def link_document(workspace: Workspace, document: DocumentCode, target: Target) -> None:
    """Use a document for a leaf too; doing it twice changes nothing.

    Raises UnknownDocumentError, UnknownLeafError, UnknownRequirementError.
    """
    check_target(workspace, target)
    now = workspace.tools.clock.now()
    with workspace.work() as work:
        if work.documents.get(document) is None:
            raise UnknownDocumentError(document)
        link = EvidenceLink(target.leaf, document, target.requirement)
        if not any(_is_same(link, old) for old in work.documents.links_of_leaf(target.leaf)):
            work.documents.link(link, at=now)
        work.commit()


def unlink_document(workspace: Workspace, link: EvidenceLink) -> None:
    """Take one use of a document away; the document stays in the workspace."""
    with workspace.work() as work:
        work.documents.unlink(link.leaf, link.document, link.requirement)
        work.commit()


def _is_same(one: EvidenceLink, other: EvidenceLink) -> bool:
    """Whether both say the same thing, whatever pages and note are kept with it."""
    return (one.leaf, one.document, one.requirement) == (
        other.leaf,
        other.document,
        other.requirement,
    )

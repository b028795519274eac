"""Says which document proves which leaf, and takes it back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from desktop.domain.document_errors import DescriptionTooLongError, UnknownDocumentError
from desktop.domain.evidence import DocumentCode, EvidenceLink
from desktop.domain.limits import MAX_SHORT_CHARACTERS
from desktop.domain.plain_text import one_line
from desktop.ports.documents import DocumentShelf
from desktop.ports.workspace import UnitOfWork
from desktop.services.attaching import AttachReport, Target, check_target, is_used_for
from desktop.services.locking import refuse_approved
from desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class LinkChange:
    """Uses that are there now and were not before, and the other way round."""

    added: tuple[EvidenceLink, ...] = ()
    removed: tuple[EvidenceLink, ...] = ()

    @property
    def reversed(self) -> "LinkChange":
        """What takes this change back."""
        return LinkChange(added=self.removed, removed=self.added)


def link_documents(
    workspace: Workspace, documents: Sequence[DocumentCode], target: Target
) -> LinkChange:
    """Use documents for a leaf too, all or none; a use that is there already is no change.

    Raises UnknownDocumentError, UnknownLeafError, UnknownRequirementError.
    """
    check_target(workspace, target)
    links = [EvidenceLink(target.leaf, each, target.requirement) for each in documents]
    return change_links(workspace, LinkChange(added=tuple(links)))


def link_document(workspace: Workspace, document: DocumentCode, target: Target) -> LinkChange:
    """Use one document for a leaf too, as `link_documents` does."""
    return link_documents(workspace, (document,), target)


def unlink_document(workspace: Workspace, link: EvidenceLink) -> LinkChange:
    """Take one use of a document away; the document stays in the workspace."""
    return change_links(workspace, LinkChange(removed=(link,)))


def move_document(workspace: Workspace, link: EvidenceLink, requirement: str) -> LinkChange:
    """Let a document prove something else of the same leaf; pages and note go along.

    Where it proves that already, only the one use is taken away.
    Raises UnknownDocumentError, UnknownLeafError, UnknownRequirementError.
    """
    check_target(workspace, Target(link.leaf, requirement))
    if link.requirement == requirement:
        return LinkChange()
    moved = replace(link, requirement=requirement)
    return change_links(workspace, LinkChange(added=(moved,), removed=(link,)))


def change_links(workspace: Workspace, wanted: LinkChange) -> LinkChange:
    """Take uses away and make others, all or none; returns what was not so already.

    A document that is used comes out of the bin. What is taken away comes back with its pages and
    note when the returned change is reversed.
    Raises UnknownDocumentError, SubmissionLockedError once the submission is approved.
    """
    with workspace.work() as work:
        done = apply_links(work, wanted, at=workspace.tools.clock.now())
        work.commit()
    return done


def apply_links(work: UnitOfWork, wanted: LinkChange, *, at: datetime) -> LinkChange:
    """As `change_links`, within a unit of work that is open."""
    if wanted.added or wanted.removed:
        refuse_approved(work)
    added, removed = [], []
    shelf = work.documents
    for link in wanted.removed:
        there = _there(shelf, link)
        if there is not None:
            shelf.unlink(link.leaf, link.document, link.requirement)
            removed.append(there)
    for link in wanted.added:
        if shelf.get(link.document) is None:
            raise UnknownDocumentError(link.document)
        if work.archive.is_binned(link.document):
            work.archive.restore(link.document)
        if _there(shelf, link) is None:
            shelf.link(link, at=at)
            added.append(link)
    return LinkChange(tuple(added), tuple(removed))


@dataclass(frozen=True, slots=True)
class UseChange:
    """A use's pages and note before and after they were edited."""

    before: EvidenceLink
    after: EvidenceLink

    @property
    def reversed(self) -> "UseChange":
        """What takes this back."""
        return UseChange(self.after, self.before)


def describe_use(
    workspace: Workspace, link: EvidenceLink, *, pages: str, note: str
) -> UseChange | None:
    """Say which pages of a document prove a leaf, and what to note; the use keeps its rank.

    Returns None where the use is not there any more. Raises DescriptionTooLongError,
    SubmissionLockedError.
    """
    pages, note = one_line(pages), one_line(note)
    if max(len(pages), len(note)) > MAX_SHORT_CHARACTERS:
        raise DescriptionTooLongError(link.document, MAX_SHORT_CHARACTERS)
    with workspace.work() as work:
        refuse_approved(work)
        before = _there(work.documents, link)
        if before is None:
            return None
        after = replace(before, pages=pages, note=note)
        work.documents.link(after, at=workspace.tools.clock.now())
        work.commit()
    return UseChange(before, after)


def links_made(report: AttachReport, target: Target) -> LinkChange:
    """The uses that an offer of files has made."""
    codes = dict.fromkeys(
        each.document.code
        for each in report.taken
        if each.is_linked and not is_used_for(each.used_for, target)
    )
    links = (EvidenceLink(target.leaf, code, target.requirement) for code in codes)
    return LinkChange(added=tuple(links))


def _there(shelf: DocumentShelf, link: EvidenceLink) -> EvidenceLink | None:
    """The same use as it is kept, whatever pages and note go with it."""
    place = (link.document, link.requirement)
    kept = shelf.links_of_leaf(link.leaf)
    return next((old for old in kept if (old.document, old.requirement) == place), None)

"""Changes uses, bin and contents of documents together, in a way that can be taken back."""

from dataclasses import dataclass, field
from itertools import chain

from desktop.domain.document_errors import DocumentInUseError, UnknownDocumentError
from desktop.domain.evidence import Content, DocumentCode
from desktop.ports.workspace import UnitOfWork
from desktop.services.linking import LinkChange, apply_links
from desktop.services.locking import refuse_approved_documents
from desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Binning:
    """A document that goes to the bin or comes from there, and the twin kept in its place.

    `was_binned`: it lay there before, and stays there when this is taken back.
    """

    document: DocumentCode
    twin_of: DocumentCode | None = None
    was_binned: bool = False


@dataclass(frozen=True, slots=True)
class NewContent:
    """A document's content and file name before and after a better scan came."""

    document: DocumentCode
    before: tuple[Content, str]
    after: tuple[Content, str]

    @property
    def reversed(self) -> "NewContent":
        """What takes this back."""
        return NewContent(self.document, self.after, self.before)


@dataclass(frozen=True, slots=True)
class Rearrangement:
    """One step of the officer; `exchanged` are documents that took each other's content."""

    links: LinkChange = field(default_factory=LinkChange)
    binned: tuple[Binning, ...] = ()
    restored: tuple[Binning, ...] = ()
    exchanged: tuple[tuple[DocumentCode, DocumentCode], ...] = ()
    renewed: tuple[NewContent, ...] = ()

    @property
    def reversed(self) -> "Rearrangement":
        """What takes this step back."""
        return Rearrangement(
            links=self.links.reversed,
            binned=self.restored,
            restored=self.binned,
            exchanged=self.exchanged,
            renewed=tuple(each.reversed for each in self.renewed),
        )

    @property
    def documents(self) -> tuple[DocumentCode, ...]:
        """The documents that are others after it, each once."""
        renewed = (each.document for each in self.renewed)
        moved = (each.document for each in (*self.restored, *self.binned))
        kept = (each.twin_of for each in (*self.restored, *self.binned))
        linked = (link.document for link in (*self.links.added, *self.links.removed))
        touched = (*renewed, *filter(None, kept), *moved, *linked)
        return tuple(dict.fromkeys(touched))


def rearrange(workspace: Workspace, wanted: Rearrangement) -> Rearrangement:
    """Do it all or nothing; returns it with what was not so already.

    Raises UnknownDocumentError, DocumentInUseError for a document that would go to the bin while
    it proves something, SubmissionLockedError for what would change an approved submission.
    """
    with workspace.work() as work:
        done = apply_rearrangement(workspace, work, wanted)
        work.commit()
    return done


def apply_rearrangement(
    workspace: Workspace, work: UnitOfWork, wanted: Rearrangement
) -> Rearrangement:
    """As `rearrange`, within a unit of work that is open."""
    now = workspace.tools.clock.now()
    refuse_approved_documents(work, chain.from_iterable(wanted.exchanged))
    refuse_approved_documents(work, (each.document for each in wanted.renewed))
    for each in wanted.restored:
        if each.was_binned:
            work.archive.bin(each.document, at=now)
        else:
            work.archive.restore(each.document)
    links = apply_links(work, wanted.links, at=now)
    for one, other in wanted.exchanged:
        work.archive.exchange(one, other)
    for new in wanted.renewed:
        content, name = new.after
        work.archive.replace(new.document, content, name=name, at=now)
    for each in wanted.binned:
        refuse_used(work, each.document)
        work.archive.bin(each.document, at=now, twin_of=each.twin_of)
    return Rearrangement(links, wanted.binned, wanted.restored, wanted.exchanged, wanted.renewed)


def refuse_used(work: UnitOfWork, code: DocumentCode) -> None:
    """Raise DocumentInUseError for a document that proves something, UnknownDocumentError."""
    if work.documents.get(code) is None:
        raise UnknownDocumentError(code)
    uses = work.documents.links_of_document(code)
    if uses:
        raise DocumentInUseError(code, uses[0].leaf, len(uses))

"""Refuses what would change a submission that a leader has approved."""

from collections.abc import Iterable

from desktop.domain.approval import LOCK_KINDS
from desktop.domain.approval_errors import SubmissionLockedError
from desktop.domain.audit import EntryKind
from desktop.domain.evidence import DocumentCode
from desktop.ports.workspace import UnitOfWork


def refuse_approved(work: UnitOfWork) -> None:
    """Raise SubmissionLockedError while the submission is approved."""
    last = work.journal.last(LOCK_KINDS)
    if last is not None and last.kind is EntryKind.APPROVED:
        raise SubmissionLockedError(last.actor, last.at)


def refuse_approved_documents(work: UnitOfWork, codes: Iterable[DocumentCode]) -> None:
    """As `refuse_approved`, if any of these documents proves something: it was approved too."""
    if any(work.documents.links_of_document(code) for code in codes):
        refuse_approved(work)

"""Keeps what a document says of itself: number, symbol, type, day, issuing body, subject."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date

from desktop.domain.document_errors import DescriptionTooLongError, UnknownDocumentError
from desktop.domain.evidence import DocumentCode, Metadata
from desktop.domain.limits import MAX_SHORT_CHARACTERS
from desktop.domain.plain_text import one_line
from desktop.services.locking import refuse_approved_documents
from desktop.services.workspace import Workspace


def describe_document(workspace: Workspace, code: DocumentCode, metadata: Metadata) -> Metadata:
    """Keep the metadata, each text on one line in NFC, and return it as it is kept.

    The document's bytes stay as they are. Raises UnknownDocumentError, DescriptionTooLongError,
    SubmissionLockedError when it proves something in a submission that is approved, as the others.
    """
    kept = _as_kept(code, metadata)
    with workspace.work() as work:
        refuse_approved_documents(work, (code,))
        work.documents.describe(code, kept)
        work.commit()
    return kept


@dataclass(frozen=True, slots=True)
class CommonFields:
    """What several documents are to say alike; None leaves a field of each as it is."""

    number: str | None = None
    symbol: str | None = None
    type: str | None = None
    issued_on: date | None = None
    issuer: str | None = None
    subject: str | None = None

    @property
    def touched(self) -> Mapping[str, str | date]:
        """The fields that are to be written."""
        given = {each.name: getattr(self, each.name) for each in fields(self)}
        return {name: value for name, value in given.items() if value is not None}


@dataclass(frozen=True, slots=True)
class Redescribed:
    """A document's metadata before and after."""

    document: DocumentCode
    before: Metadata
    after: Metadata

    @property
    def reversed(self) -> "Redescribed":
        """What takes this back."""
        return Redescribed(self.document, self.after, self.before)


def describe_alike(
    workspace: Workspace, codes: Sequence[DocumentCode], common: CommonFields
) -> tuple[Redescribed, ...]:
    """Write the touched fields of all these documents, or of none; returns those that changed.

    Raises UnknownDocumentError, DescriptionTooLongError.
    """
    changes = []
    with workspace.work() as work:
        for code in codes:
            document = work.documents.get(code)
            if document is None:
                raise UnknownDocumentError(code)
            before = document.metadata
            after = _as_kept(code, replace(before, **common.touched))  # type: ignore[arg-type] # by name
            if after != before:
                refuse_approved_documents(work, (code,))
                work.documents.describe(code, after)
                changes.append(Redescribed(code, before, after))
        work.commit()
    return tuple(changes)


def redescribe(workspace: Workspace, changes: Sequence[Redescribed]) -> None:
    """Describe documents as they are after these changes, all or none."""
    with workspace.work() as work:
        refuse_approved_documents(work, (each.document for each in changes))
        for each in changes:
            work.documents.describe(each.document, each.after)
        work.commit()


def _as_kept(code: DocumentCode, metadata: Metadata) -> Metadata:
    kept = replace(
        metadata,
        number=one_line(metadata.number),
        symbol=one_line(metadata.symbol),
        type=one_line(metadata.type),
        issuer=one_line(metadata.issuer),
        subject=one_line(metadata.subject),
    )
    texts = (kept.number, kept.symbol, kept.type, kept.issuer, kept.subject)
    if max(map(len, texts)) > MAX_SHORT_CHARACTERS:
        raise DescriptionTooLongError(code, MAX_SHORT_CHARACTERS)
    return kept

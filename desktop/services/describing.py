"""Keeps what a document says of itself: number, symbol, type, day, issuing body, subject."""

from dataclasses import replace

from desktop.domain.errors import DescriptionTooLongError
from desktop.domain.evidence import DocumentCode, Metadata
from desktop.domain.limits import MAX_SHORT_CHARACTERS
from desktop.domain.plain_text import one_line
from desktop.services.workspace import Workspace


def describe_document(workspace: Workspace, code: DocumentCode, metadata: Metadata) -> Metadata:
    """Keep the metadata, each text on one line in NFC, and return it as it is kept.

    The document's bytes stay as they are. Raises UnknownDocumentError, DescriptionTooLongError.
    """
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
    with workspace.work() as work:
        work.documents.describe(code, kept)
        work.commit()
    return kept

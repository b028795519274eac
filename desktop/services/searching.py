"""Finds documents by words, in whatever is known of them."""

from desktop.domain.evidence import DocumentCode
from desktop.services.workspace import Workspace

MOST_FOUND = 500
"""Few look further down a list than this."""


def find_documents(
    workspace: Workspace, query: str, *, limit: int = MOST_FOUND
) -> tuple[DocumentCode, ...]:
    """Documents in which each word of the query begins a word, the best first.

    Metadata, guesses, file names and the text of pages count, without case and diacritics.
    """
    with workspace.look() as work:
        return work.documents.find(query, limit=limit)

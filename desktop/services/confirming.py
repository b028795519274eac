"""Makes what documents seem to say of themselves what they say: the officer has looked at it."""

from collections.abc import Sequence

from desktop.domain.evidence import DocumentCode
from desktop.domain.filling import filled
from desktop.services.describing import Redescribed
from desktop.services.locking import refuse_approved_documents
from desktop.services.workspace import Workspace


def confirm_guesses(workspace: Workspace, codes: Sequence[DocumentCode]) -> tuple[Redescribed, ...]:
    """Fill the empty fields of these documents with the guesses; returns those that changed.

    What is filled in stays; a document that is not there any more is left out. Raises
    SubmissionLockedError for one that proves something in a submission that is approved.
    """
    changes = []
    with workspace.work() as work:
        for code in codes:
            document = work.documents.get(code)
            reading = None if document is None else work.readings.get(document.content.digest)
            if document is None or reading is None:
                continue
            after = filled(document.metadata, reading.guesses)
            if after != document.metadata:
                refuse_approved_documents(work, (code,))
                work.documents.describe(code, after)
                changes.append(Redescribed(code, document.metadata, after))
        work.commit()
    return tuple(changes)

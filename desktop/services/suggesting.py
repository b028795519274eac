"""Makes ready what is needed to suggest documents for a leaf."""

from desktop.domain.document_types import TITLES, type_name
from desktop.domain.evidence import EvidenceDocument
from desktop.domain.letters import fold
from desktop.domain.readings import ReadingHead
from desktop.domain.suggestions import Candidate, Suggester, words_of
from desktop.services.workspace import Workspace


def read_suggester(workspace: Workspace) -> Suggester:
    """Read all documents once, with what was guessed of them; costs with their number."""
    with workspace.look() as work:
        heads = work.readings.heads()
        documents = work.documents.all()
    return Suggester([_candidate(one, heads.get(one.content.digest)) for one in documents])


def _candidate(document: EvidenceDocument, head: ReadingHead | None) -> Candidate:
    guesses = {} if head is None else head.guesses
    guessed = {name: guess.value for name, guess in guesses.items()}
    metadata = document.metadata
    written = metadata.type or guessed.get("type", "")
    kind = type_name(written) or TITLES.get(fold(written), written)
    subject = metadata.subject or guessed.get("subject", "")
    return Candidate(
        document.code,
        kind,
        words_of(f"{kind} {subject} {document.name.rpartition('.')[0] or document.name}"),
    )

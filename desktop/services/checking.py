"""Finds everything that would bounce the submission or cost points."""

from desktop.domain.findings import CheckFinding, Weight, check_answers, check_documents
from desktop.services.library import read_library
from desktop.services.scoring import read_scores
from desktop.services.workspace import Workspace

_ORDER = tuple(Weight)


def check_workspace(workspace: Workspace) -> tuple[CheckFinding, ...]:
    """All findings, heaviest first; within a weight the most points at stake first."""
    scores = read_scores(workspace)
    library = read_library(workspace)
    found = check_answers(
        workspace.criterion_set, scores.answers, scores.sheet.outcomes, library.links
    ) + check_documents(tuple(library.documents.values()), library.links)
    return tuple(sorted(found, key=lambda one: (_ORDER.index(one.weight), -one.at_stake)))

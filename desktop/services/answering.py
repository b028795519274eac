"""Keeps the commune's answers."""

from collections.abc import Mapping
from datetime import datetime

from desktop.domain.answers import Answer, Layer
from desktop.domain.criteria import Leaf, ScoredBy
from desktop.domain.errors import LeafNotOursError
from desktop.domain.rules import External, Survey
from desktop.services.workspace import Workspace


def answer_leaves(workspace: Workspace, answers: Mapping[str, Answer]) -> None:
    """Keep the answers of the self-score, all or none.

    An empty answer removes what was there. An answer may be incomplete: scoring says what is
    missing. Raises UnknownLeafError, and LeafNotOursError for points others give.
    """
    for code, answer in answers.items():
        _check_ours(workspace.leaf(code), answer)
    now = workspace.tools.clock.now()
    with workspace.work() as work:
        for code, answer in answers.items():
            work.answers.put(Layer.SELF, code, answer, at=now)
        work.commit()


def last_answered(workspace: Workspace) -> datetime | None:
    """When an answer was last kept or taken away, None in a new workspace."""
    with workspace.look() as work:
        return work.answers.last_changed()


def is_filled_by_others(leaf: Leaf) -> bool:
    """Whether the points come from the receiving office, not from the commune."""
    return leaf.scored_by is not ScoredBy.SELF or isinstance(leaf.rule, External | Survey)


def _check_ours(leaf: Leaf, answer: Answer) -> None:
    """A note on another's leaf is welcome; figures, points and "không áp dụng" are not."""
    claims_points = answer.inputs is not None or answer.override is not None
    if is_filled_by_others(leaf) and (claims_points or answer.not_applicable):
        raise LeafNotOursError(leaf.code)

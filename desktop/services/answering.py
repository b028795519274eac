"""Keeps the commune's answers."""

from collections.abc import Mapping
from datetime import datetime

from desktop.domain.answer_errors import LeafNotOursError
from desktop.domain.answers import Answer, Layer
from desktop.domain.audit import EntryKind
from desktop.domain.criteria import Leaf, ScoredBy
from desktop.domain.decimals import plain
from desktop.domain.rules import External, Survey
from desktop.domain.scoring.evaluate import evaluate
from desktop.domain.scoring.outcome import Outcome
from desktop.domain.strict_json import JsonValue
from desktop.ports.workspace import UnitOfWork
from desktop.services.locking import refuse_approved
from desktop.services.workspace import Workspace


def answer_leaves(workspace: Workspace, answers: Mapping[str, Answer]) -> None:
    """Keep the answers of the self-score, all or none.

    An empty answer removes what was there. An answer may be incomplete: scoring says what is
    missing. Every change of figures or points goes into the journal. Raises UnknownLeafError,
    LeafNotOursError for points others give, SubmissionLockedError once it is approved.
    """
    for code, answer in answers.items():
        _check_ours(workspace.leaf(code), answer)
    with workspace.work() as work:
        refuse_approved(work)
        for code, answer in answers.items():
            _change(workspace, work, workspace.leaf(code), answer)
        work.commit()


def last_answered(workspace: Workspace) -> datetime | None:
    """When an answer was last kept or taken away, None in a new workspace."""
    with workspace.look() as work:
        return work.answers.last_changed()


def is_filled_by_others(leaf: Leaf) -> bool:
    """Whether the points come from the receiving office, not from the commune."""
    return leaf.scored_by is not ScoredBy.SELF or isinstance(leaf.rule, External | Survey)


def _change(workspace: Workspace, work: UnitOfWork, leaf: Leaf, answer: Answer) -> None:
    now = workspace.tools.clock.now()
    before = work.answers.get(Layer.SELF, leaf.code)
    work.answers.put(Layer.SELF, leaf.code, answer, at=now)
    rounding = workspace.criterion_set.points_rounding
    then, since = (evaluate(leaf, each, rounding) for each in (before, answer))
    if _figures(before) != _figures(answer) or _worth(then) != _worth(since):
        facts: dict[str, JsonValue] = {
            "leaf": leaf.code,
            "before": _worth(then),
            "after": _worth(since),
        }
        work.journal.append(EntryKind.ANSWER_CHANGED, facts, at=now)


def _figures(answer: Answer) -> tuple[object, ...]:
    """What points follow from; words alone are not worth an entry each time they are typed on."""
    return answer.inputs, answer.not_applicable, answer.override


def _worth(outcome: Outcome) -> dict[str, JsonValue]:
    points = None if outcome.points is None else plain(outcome.points)
    return {"state": outcome.state.value, "points": points}


def _check_ours(leaf: Leaf, answer: Answer) -> None:
    """A note on another's leaf is welcome; figures, points and "không áp dụng" are not."""
    claims_points = answer.inputs is not None or answer.override is not None
    if is_filled_by_others(leaf) and (claims_points or answer.not_applicable):
        raise LeafNotOursError(leaf.code)

"""Where one leaf stands, in words ready to be shown beside its inputs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

from desktop.domain.answers import Answer
from desktop.domain.criteria import CriterionSet, Leaf
from desktop.domain.scoring.outcome import Outcome, State
from desktop.ui.scoring.outline import Part
from desktop.ui.scoring.rows import Mark, is_unfinished, points_missed
from desktop.wording.faults import fault_sentence
from desktop.wording.numbers import number, padded, places_of
from desktop.wording.traces import reason

if TYPE_CHECKING:
    from desktop.ui.earlier.comparison import LeafBefore


@dataclass(frozen=True, slots=True)
class Standing:
    """What the card shows of an outcome.

    `points` is "–" where there are none. `faults` are sentences; `is_unfinished` says that they
    only name what is still missing, so that they are no reproach. `missed` are points to explain.
    """

    outcome: Outcome
    mark: Mark
    points: str
    max: str
    computed: str
    reason: str
    faults: tuple[str, ...]
    is_unfinished: bool
    missed: Decimal


@dataclass(frozen=True, slots=True)
class LeafCard:
    """All that the card of one leaf shows."""

    leaf: Leaf
    breadcrumb: tuple[str, ...]
    place: int
    of: int
    answer: Answer
    standing: Standing
    may_fill: bool
    drafts: Mapping[str, str] = field(default_factory=dict)
    before: "LeafBefore | None" = None


def standing(
    outcome: Outcome, leaf: Leaf, criterion_set: CriterionSet, mark: Mark, *, part: Part
) -> Standing:
    """Put an outcome into words."""
    points = outcome.points
    return Standing(
        outcome=outcome,
        mark=mark,
        points="–" if points is None else padded(points, min(places_of(leaf.max), 2)),
        max=number(leaf.max),
        computed="" if outcome.computed is None else number(outcome.computed),
        reason="" if _is_silent(outcome) else reason(outcome, leaf, criterion_set),
        faults=tuple(fault_sentence(fault, leaf) for fault in outcome.faults),
        is_unfinished=is_unfinished(outcome),
        missed=points_missed(outcome, part),
    )


def _is_silent(outcome: Outcome) -> bool:
    """An open leaf has no reason yet, and faults are said beside the inputs."""
    return outcome.state is State.UNANSWERED

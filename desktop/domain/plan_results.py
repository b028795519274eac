"""What became of last year's plan: points planned and real, for each field and leaf of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.answers import Answer
from desktop.domain.counterparts import counterparts, field_counterparts
from desktop.domain.criteria import CriterionSet, Leaf, Node, leaves_of
from desktop.domain.decimals import difference, total
from desktop.domain.plan import (
    LostField,
    LostLeaf,
    Measure,
    Plan,
    PlanKind,
    counted,
    field_gain,
)
from desktop.domain.plan_losses import lost_points
from desktop.domain.scoring.outcome import State
from desktop.domain.scoring.totals import ScoreSheet, totals_of


@dataclass(frozen=True, slots=True)
class ScoredYear:
    """A year's set, answers and points."""

    criterion_set: CriterionSet
    answers: Mapping[str, Answer]
    sheet: ScoreSheet


@dataclass(frozen=True, slots=True)
class TargetResult:
    """What was planned for a leaf or field of last year's set, and what it is now.

    `now` is None where this year has no such leaf or field, or no points for it yet; `is_open`
    while more points may still come. `measure` is empty for a field that only sums its leaves.
    """

    code: str
    title: str
    is_field: bool
    before: Decimal
    measure: Measure
    target: Decimal | None
    now: Decimal | None
    is_open: bool

    @property
    def planned(self) -> Decimal | None:
        """The change that was planned."""
        return None if self.target is None else difference(self.target, self.before)

    @property
    def change(self) -> Decimal | None:
        """The change there is."""
        return None if self.now is None else difference(self.now, self.before)

    @property
    def is_met(self) -> bool | None:
        """Whether the target is reached; None while nobody can say."""
        if self.target is None or self.now is None:
            return None
        if self.now >= self.target:
            return True
        return None if self.is_open else False


def plan_results(plan: Plan, before: ScoredYear, now: ScoredYear) -> tuple[TargetResult, ...]:
    """The fields that were to gain or have a measure, each with its planned leaves below it."""
    fields = lost_points(before.criterion_set, before.answers, before.sheet, plan.measures)
    whole = _Comparison(plan, before, now)
    return tuple(result for each in fields for result in whole.of_field(each))


class _Comparison:
    def __init__(self, plan: Plan, before: ScoredYear, now: ScoredYear) -> None:
        self._plan, self._now = plan, now
        sets = (before.criterion_set, now.criterion_set)
        self._leaves = {then.code: code for code, then in counterparts(*sets).items()}
        self._fields = {then: code for code, then in field_counterparts(*sets).items()}

    def of_field(self, lost: LostField) -> Iterator[TargetResult]:
        planned = [
            one
            for one in lost.leaves
            if one.leaf.code != lost.code and not self._plan.measure(one.leaf.code).is_empty
        ]
        measure = self._plan.measure(lost.code)
        if not planned and measure.is_empty:
            return
        yield self._field(lost, measure)
        for one in planned:
            yield self._leaf(one, self._plan.measure(one.leaf.code))

    def _field(self, lost: LostField, measure: Measure) -> TargetResult:
        node, sheet = self._node(lost), self._now.sheet
        states = (
            [] if node is None else [sheet.outcomes[each.code].state for each in leaves_of((node,))]
        )
        has_points = State.SCORED in states
        earned = None if node is None else totals_of((node,), sheet.outcomes).earned
        gain = field_gain(lost, self._plan)
        return TargetResult(
            code=lost.code,
            title=lost.title,
            is_field=True,
            before=lost.earned,
            measure=measure,
            target=total((lost.earned, gain)) if gain or measure.target is not None else None,
            now=counted(earned, lost.kind) if earned is not None and has_points else None,
            is_open=not {State.UNANSWERED, State.PENDING}.isdisjoint(states),
        )

    def _node(self, lost: LostField) -> Node | None:
        """What this year has in the place of the field, or of the part of bonus or penalty."""
        criterion_set = self._now.criterion_set
        if lost.kind is PlanKind.FIELD:
            code, nodes = self._fields.get(lost.code), criterion_set.nodes
        else:
            is_bonus = lost.kind is PlanKind.BONUS
            section = criterion_set.bonus if is_bonus else criterion_set.penalty
            code, nodes = lost.code, () if section is None else section.nodes
        return next((each for each in nodes if each.code == code), None)

    def _leaf(self, lost: LostLeaf, measure: Measure) -> TargetResult:
        leaf: Leaf = lost.leaf
        code = self._leaves.get(leaf.code)
        outcome = None if code is None else self._now.sheet.outcomes[code]
        points = None if outcome is None else outcome.points
        return TargetResult(
            code=leaf.code,
            title=leaf.title,
            is_field=False,
            before=lost.points,
            measure=measure,
            target=None if measure.target is None else counted(measure.target, lost.kind),
            now=None if points is None else counted(points, lost.kind),
            is_open=outcome is not None and outcome.state is not State.SCORED,
        )

"""Sums of leaf outcomes that never hide what they are a share of, up to the whole score sheet."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from desktop.domain import decimals
from desktop.domain.answers import Answer
from desktop.domain.criteria import (
    ClassBasis,
    CriterionSet,
    Leaf,
    Node,
    Rounding,
    ScoreClass,
    Section,
    leaves_of,
)
from desktop.domain.rounding import round_fraction
from desktop.domain.scoring.evaluate import evaluate
from desktop.domain.scoring.outcome import Outcome, State


@dataclass(frozen=True, slots=True)
class Totals:
    """Points of a set or a part of it.

    `applicable` = nominal − excluded − pending; `lost` = applicable − earned − unanswered.
    All five first fields are sums of maxima or points of leaves, exact.
    """

    nominal: Decimal
    excluded: Decimal
    pending: Decimal
    unanswered: Decimal
    earned: Decimal

    @property
    def applicable(self) -> Decimal:
        """What could be earned this time."""
        return decimals.difference(self.nominal, decimals.total((self.excluded, self.pending)))

    @property
    def lost(self) -> Decimal:
        """What was answered and not earned."""
        return decimals.difference(self.applicable, decimals.total((self.earned, self.unanswered)))

    @property
    def percent(self) -> Fraction | None:
        """Earned in percent of applicable, exact; None where nothing is applicable."""
        return percent_of(self.earned, self.applicable)


@dataclass(frozen=True, slots=True)
class ScoreSheet:
    """Everything that follows from a set and its answers.

    `outcomes` has every leaf, bonus and penalty included, in reading order; `totals` and `fields`
    (by code, in reading order) leave both out. `total` = earned + bonus − penalty.

    `percent` is `exact_percent` (total in percent of applicable, None where nothing is) rounded for
    print by the set's rule. The class is read from the exact value: a printed 90.0 can stand for
    89.96, which does not reach "from 90".
    """

    outcomes: Mapping[str, Outcome]
    totals: Totals
    fields: Mapping[str, Totals]
    bonus: Decimal
    penalty: Decimal
    total: Decimal
    exact_percent: Fraction | None
    percent: Decimal | None
    score_class: ScoreClass | None

    @property
    def is_begun(self) -> bool:
        """Whether any leaf has points of its own or was set aside by an answer."""
        begun = {State.SCORED, State.EXCLUDED}
        return any(each.state in begun for each in self.outcomes.values())


def score_set(criterion_set: CriterionSet, answers: Mapping[str, Answer]) -> ScoreSheet:
    """Score every leaf and add up; a leaf without an answer is unanswered."""
    outcomes = {
        leaf.code: evaluate(leaf, answers.get(leaf.code, Answer()), criterion_set.points_rounding)
        for leaf in criterion_set.leaves()
    }
    totals = totals_of(criterion_set.nodes, outcomes)
    bonus = _bonus(criterion_set.bonus, outcomes)
    penalty = _penalty(criterion_set.penalty, outcomes)
    total = decimals.difference(decimals.total((totals.earned, bonus)), penalty)
    percent = percent_of(total, totals.applicable)
    basis = Fraction(total) if criterion_set.class_basis is ClassBasis.POINTS else percent
    return ScoreSheet(
        outcomes=outcomes,
        totals=totals,
        fields={node.code: totals_of((node,), outcomes) for node in criterion_set.nodes},
        bonus=bonus,
        penalty=penalty,
        total=total,
        exact_percent=percent,
        percent=_printed(percent, criterion_set.percent_rounding),
        score_class=None if basis is None else class_of(criterion_set.classes, basis),
    )


def class_of(classes: tuple[ScoreClass, ...], value: Fraction) -> ScoreClass | None:
    """The highest class that the exact percent or points reach."""
    reached = (score_class for score_class in classes if value >= score_class.at_least)
    return max(reached, key=lambda score_class: score_class.at_least, default=None)


def totals_of(nodes: tuple[Node, ...], outcomes: Mapping[str, Outcome]) -> Totals:
    """Totals of the leaves below `nodes`; `outcomes` must hold every one of them."""
    leaves = tuple(leaves_of(nodes))
    states = {leaf.code: outcomes[leaf.code].state for leaf in leaves}

    def maxima(state: State) -> Decimal:
        return decimals.total(leaf.max for leaf in leaves if states[leaf.code] is state)

    return Totals(
        nominal=decimals.total(leaf.max for leaf in leaves),
        excluded=maxima(State.EXCLUDED),
        pending=maxima(State.PENDING),
        unanswered=maxima(State.UNANSWERED),
        earned=decimals.total(_points_of(leaves, outcomes)),
    )


def percent_of(points: Decimal, applicable: Decimal) -> Fraction | None:
    """`points` in percent of `applicable`, exact and never below 0; None over nothing."""
    if applicable <= 0:
        return None
    return max(Fraction(0), Fraction(points) * 100 / Fraction(applicable))


def _printed(percent: Fraction | None, rounding: Rounding) -> Decimal | None:
    return None if percent is None else round_fraction(percent, rounding)


def _bonus(section: Section | None, outcomes: Mapping[str, Outcome]) -> Decimal:
    if section is None:
        return Decimal(0)
    earned = decimals.total(_points_of(leaves_of(section.nodes), outcomes))
    return min(max(earned, Decimal(0)), section.max)


def _penalty(section: Section | None, outcomes: Mapping[str, Outcome]) -> Decimal:
    """What is taken away; sets write penalty points with or without their minus sign."""
    if section is None:
        return Decimal(0)
    points = _points_of(leaves_of(section.nodes), outcomes)
    return min(decimals.total(point.copy_abs() for point in points), section.max)


def _points_of(leaves: Iterable[Leaf], outcomes: Mapping[str, Outcome]) -> Iterable[Decimal]:
    """The points of the leaves that have some."""
    for leaf in leaves:
        points = outcomes[leaf.code].points
        if points is not None:
            yield points

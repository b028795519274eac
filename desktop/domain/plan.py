"""The improvement plan: what is to be done in the next year about the points lost in this one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Final

from desktop.domain.answers import Answer, LostReason
from desktop.domain.criteria import CriterionSet, Leaf, Node, Period, leaves_of
from desktop.domain.decimals import difference, total
from desktop.domain.scoring.totals import ScoreSheet

MAX_OFFICES: Final = 50
"""Offices that take part in one measure."""


@dataclass(frozen=True, slots=True)
class Measure:
    """What is to be done about one leaf, or about a field as a whole.

    `office` leads (chủ trì), `cooperating` take part (phối hợp). `target` are the points to reach.
    """

    text: str = ""
    office: str = ""
    cooperating: tuple[str, ...] = ()
    deadline: date | None = None
    target: Decimal | None = None

    @property
    def is_empty(self) -> bool:
        """Nothing was planned at all."""
        return self == _NOTHING


_NOTHING = Measure()


class PlanPart(StrEnum):
    """A text of the plan as a whole."""

    GOALS = "goals"
    ORGANISATION = "organisation"


class ReportPeriod(StrEnum):
    """When it is reported how far a measure is: the four reports of a year."""

    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    NINE_MONTHS = "nine_months"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class FollowUp:
    """How far a measure is at the end of a period; `percent` is from 0 to 100."""

    percent: int | None = None
    note: str = ""
    is_done: bool = False

    @property
    def is_empty(self) -> bool:
        """Nothing was reported."""
        return self == _UNREPORTED


_UNREPORTED = FollowUp()


@dataclass(frozen=True, slots=True)
class LostLeaf:
    """A leaf's points, and why some are lost; `lost` is 0 where a measure outlived the loss."""

    leaf: Leaf
    points: Decimal
    lost: Decimal
    reason: LostReason | None = None


@dataclass(frozen=True, slots=True)
class LostField:
    """A field with the leaves that lose points, in reading order."""

    code: str
    title: str
    earned: Decimal
    applicable: Decimal
    lost: Decimal
    leaves: tuple[LostLeaf, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """The plan for a year: the measures by the code of their leaf or field, and its texts."""

    year: int
    measures: Mapping[str, Measure] = field(default_factory=dict)
    texts: Mapping[PlanPart, str] = field(default_factory=dict)

    def measure(self, code: str) -> Measure:
        """What is planned for a leaf or field, empty where nothing is."""
        return self.measures.get(code, _NOTHING)


def lost_points(
    criterion_set: CriterionSet,
    answers: Mapping[str, Answer],
    sheet: ScoreSheet,
    measures: Mapping[str, Measure],
) -> tuple[LostField, ...]:
    """All fields, with the leaves that lose points or have a measure.

    Bonus and penalty stand outside the total and are left out, as are leaves without points yet.
    """
    return tuple(
        LostField(
            code=node.code,
            title=node.title,
            earned=sheet.fields[node.code].earned,
            applicable=sheet.fields[node.code].applicable,
            lost=sheet.fields[node.code].lost,
            leaves=tuple(_lost_leaves(node, answers, sheet, measures)),
        )
        for node in criterion_set.nodes
    )


def _lost_leaves(
    node: Node, answers: Mapping[str, Answer], sheet: ScoreSheet, measures: Mapping[str, Measure]
) -> Iterator[LostLeaf]:
    for leaf in leaves_of((node,)):
        outcome = sheet.outcomes[leaf.code]
        is_own_field = leaf.code == node.code  # a field without parts has the field's measure
        if outcome.lost > 0 or (leaf.code in measures and not is_own_field):
            answer = answers.get(leaf.code, Answer())
            points = outcome.points or Decimal(0)
            yield LostLeaf(leaf, points, outcome.lost, answer.lost)


def gain_of(points: Decimal, measure: Measure) -> Decimal:
    """What the target adds to the points there are; 0 without one, below 0 where it is lower."""
    return Decimal(0) if measure.target is None else difference(measure.target, points)


def field_gain(lost: LostField, plan: Plan) -> Decimal:
    """What a field is to gain: its own target where it has one, else its leaves' together."""
    own = plan.measure(lost.code)
    if own.target is not None:
        return gain_of(lost.earned, own)
    return total(gain_of(one.points, plan.measure(one.leaf.code)) for one in lost.leaves)


def whole_gain(fields: tuple[LostField, ...], plan: Plan) -> Decimal:
    """What all fields are to gain."""
    return total(field_gain(one, plan) for one in fields)


def year_after(period: Period) -> Period:
    """The same days a year later."""
    return Period(_later(period.first), _later(period.last))


def _later(day: date) -> date:
    try:
        return day.replace(year=day.year + 1)
    except ValueError:  # 29 February
        return day.replace(year=day.year + 1, day=28)


def offices_of(plan: Plan) -> tuple[str, ...]:
    """The offices that lead or take part, each once, in the order of the measures."""
    named = (
        name
        for measure in plan.measures.values()
        for name in (measure.office, *measure.cooperating)
    )
    return tuple(dict.fromkeys(name for name in named if name))

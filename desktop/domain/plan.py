"""The improvement plan: what is to be done in the next year about the points lost in this one."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Final

from desktop.domain.answers import LostReason
from desktop.domain.criteria import Leaf, Period
from desktop.domain.decimals import difference, total

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


class PlanKind(StrEnum):
    """What points are: those of the fields, extra ones, or some that are taken away."""

    FIELD = "field"
    BONUS = "bonus"
    PENALTY = "penalty"


@dataclass(frozen=True, slots=True)
class LostLeaf:
    """A leaf's points, and why some are lost; `lost` is 0 where a measure outlived the loss.

    A bonus that was not reached is not lost; one that is out gives nothing to gain. Penalty points
    are below 0, and all of them are lost.
    """

    leaf: Leaf
    points: Decimal
    lost: Decimal
    reason: LostReason | None = None
    kind: PlanKind = PlanKind.FIELD
    is_out: bool = False

    @property
    def room(self) -> Decimal:
        """What could still be gained."""
        if self.is_out:
            return Decimal(0)
        if self.kind is PlanKind.BONUS:
            return max(difference(self.leaf.max, self.points), Decimal(0))
        return self.lost


@dataclass(frozen=True, slots=True)
class LostField:
    """A field, or a part of bonus or penalty, with the leaves there is something to do about.

    `cap` is the most that bonus or penalty as a whole count.
    """

    code: str
    title: str
    earned: Decimal
    applicable: Decimal
    lost: Decimal
    leaves: tuple[LostLeaf, ...]
    kind: PlanKind = PlanKind.FIELD
    cap: Decimal | None = None

    @property
    def points(self) -> Decimal:
        """What it brings now; below 0 for a penalty."""
        return self.earned


@dataclass(frozen=True, slots=True)
class Plan:
    """The plan for a year: the measures by the code of their leaf or field, and its texts."""

    year: int
    measures: Mapping[str, Measure] = field(default_factory=dict)
    texts: Mapping[PlanPart, str] = field(default_factory=dict)

    def measure(self, code: str) -> Measure:
        """What is planned for a leaf or field, empty where nothing is."""
        return self.measures.get(code, _NOTHING)


def counted(points: Decimal, kind: PlanKind) -> Decimal:
    """Points as they count: sets write those of a penalty with or without their minus sign."""
    return points.copy_abs().copy_negate() if points and kind is PlanKind.PENALTY else points


def gain_of(lost: LostLeaf | LostField, measure: Measure) -> Decimal:
    """What the target adds to the points there are; 0 without one, below 0 where it is lower."""
    if measure.target is None:
        return Decimal(0)
    return difference(counted(measure.target, lost.kind), lost.points)


def field_gain(lost: LostField, plan: Plan) -> Decimal:
    """What a field is to gain: its own target where it has one, else its leaves' together."""
    own = plan.measure(lost.code)
    if own.target is not None:
        return gain_of(lost, own)
    return total(gain_of(one, plan.measure(one.leaf.code)) for one in lost.leaves)


def whole_gain(fields: tuple[LostField, ...], plan: Plan) -> Decimal:
    """What everything is to gain; bonus and penalty only as far as they count."""
    gains = [field_gain(one, plan) for one in fields if one.kind is PlanKind.FIELD]
    gains += (extra_gain(fields, plan, kind) for kind in (PlanKind.BONUS, PlanKind.PENALTY))
    return total(gains)


def extra_gain(fields: tuple[LostField, ...], plan: Plan, kind: PlanKind) -> Decimal:
    """What bonus or penalty as a whole is to gain, within its cap."""
    parts = [one for one in fields if one.kind is kind]
    points = total(one.points for one in parts)
    planned = total((points, *(field_gain(one, plan) for one in parts)))
    caps = [one.cap or Decimal(0) for one in parts]
    return difference(_held(planned, caps, kind), _held(points, caps, kind))


def _held(points: Decimal, caps: list[Decimal], kind: PlanKind) -> Decimal:
    cap = max(caps, default=Decimal(0))
    if kind is PlanKind.PENALTY:
        return max(points, cap.copy_negate())
    return min(max(points, Decimal(0)), cap)


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

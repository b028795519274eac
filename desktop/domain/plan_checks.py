"""What is doubtful about an improvement plan; none of it hinders anything."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from desktop.domain.criteria import Period
from desktop.domain.decimals import total
from desktop.domain.plan import (
    LostField,
    LostLeaf,
    Measure,
    Plan,
    PlanKind,
    field_gain,
    gain_of,
)


class PlanFault(StrEnum):
    """What is doubtful about a measure."""

    NO_MEASURE = "no_measure"
    NO_OFFICE = "no_office"
    NO_DEADLINE = "no_deadline"
    NO_TARGET = "no_target"
    TARGET_ABOVE_MAX = "target_above_max"
    TARGET_NOT_HIGHER = "target_not_higher"
    TARGET_BELOW_PARTS = "target_below_parts"
    DEADLINE_OUTSIDE_YEAR = "deadline_outside_year"
    NOTHING_LOST = "nothing_lost"
    PENALTY_NOT_LOWER = "penalty_not_lower"


@dataclass(frozen=True, slots=True)
class PlanFinding:
    """A fault and the leaf or field it is about; `at_stake` is the points it is about."""

    fault: PlanFault
    code: str
    at_stake: Decimal = Decimal(0)


def check_plan(fields: tuple[LostField, ...], plan: Plan, year: Period) -> tuple[PlanFinding, ...]:
    """All findings in reading order; `year` is when the plan's points are counted."""
    found: list[PlanFinding] = []
    for each in fields:
        found += _about_field(each, plan, year)
        found += (
            finding
            for one in each.leaves
            if one.leaf.code != each.code
            for finding in _about_leaf(one, plan.measure(one.leaf.code), year)
        )
    return tuple(found)


def _about_field(lost: LostField, plan: Plan, year: Period) -> Iterator[PlanFinding]:
    measure = plan.measure(lost.code)
    is_leaf = any(one.leaf.code == lost.code for one in lost.leaves)
    if measure.is_empty:
        if is_leaf and lost.kind is not PlanKind.BONUS:
            yield PlanFinding(PlanFault.NO_MEASURE, lost.code, lost.lost)
        return
    yield from _about_measure(lost.code, measure, year)
    if measure.target is None:
        return
    yield from _about_target(lost.code, measure.target, lost, lost.applicable)
    parts = field_gain(lost, replace(plan, measures=_without(plan, lost.code)))
    if gain_of(lost, measure) < parts:
        yield PlanFinding(PlanFault.TARGET_BELOW_PARTS, lost.code, total((lost.earned, parts)))


def _without(plan: Plan, code: str) -> dict[str, Measure]:
    return {each: measure for each, measure in plan.measures.items() if each != code}


def _about_leaf(lost: LostLeaf, measure: Measure, year: Period) -> Iterator[PlanFinding]:
    code = lost.leaf.code
    if measure.is_empty:
        if lost.kind is not PlanKind.BONUS:  # nobody has to reach one
            yield PlanFinding(PlanFault.NO_MEASURE, code, lost.lost)
        return
    if lost.room <= 0:
        yield PlanFinding(PlanFault.NOTHING_LOST, code)
    yield from _about_measure(code, measure, year)
    if measure.target is None:
        yield PlanFinding(PlanFault.NO_TARGET, code, lost.room)
    elif lost.room > 0:
        yield from _about_target(code, measure.target, lost, lost.leaf.max)
    elif lost.kind is not PlanKind.PENALTY and measure.target > lost.leaf.max:
        yield PlanFinding(PlanFault.TARGET_ABOVE_MAX, code, lost.leaf.max)


def _about_measure(code: str, measure: Measure, year: Period) -> Iterator[PlanFinding]:
    if not measure.text:
        yield PlanFinding(PlanFault.NO_MEASURE, code)
    if not measure.office:
        yield PlanFinding(PlanFault.NO_OFFICE, code)
    if measure.deadline is None:
        yield PlanFinding(PlanFault.NO_DEADLINE, code)
    elif not year.holds(measure.deadline):
        yield PlanFinding(PlanFault.DEADLINE_OUTSIDE_YEAR, code)


def _about_target(
    code: str, target: Decimal, lost: LostField | LostLeaf, most: Decimal
) -> Iterator[PlanFinding]:
    if lost.kind is PlanKind.PENALTY:
        if target.copy_abs() >= lost.lost:
            yield PlanFinding(PlanFault.PENALTY_NOT_LOWER, code, lost.lost)
    elif target > most:
        yield PlanFinding(PlanFault.TARGET_ABOVE_MAX, code, most)
    elif target <= lost.points:
        yield PlanFinding(PlanFault.TARGET_NOT_HIGHER, code, lost.points)

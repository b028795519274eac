"""What a leaf and a group must hold: points within the maximum, sums and wording worth a look."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction

from desktop.catalog.shape import Remark, Spot
from desktop.domain.criteria import EvidenceRequirement, Node, ScoredBy
from desktop.domain.decimals import exact, plain, total
from desktop.domain.rules import (
    Band,
    Checklist,
    Choice,
    Count,
    Deadline,
    Deduction,
    External,
    Manual,
    Number,
    Part,
    Ratio,
    Rule,
    Survey,
    YesNo,
)

_Worth = tuple[Decimal, Spot]
"""Points that a rule can give, and where it says so."""


def check_range(spot: Spot, most: Decimal, least: Decimal) -> Iterator[Remark]:
    """A minimum is below the maximum."""
    if least > most:
        facts = (("least", plain(least)), ("max", plain(most)))
        yield Remark("leaf.min_over_max", spot.at("min"), facts)


def check_period(spot: Spot, first: date, last: date) -> Iterator[Remark]:
    """A period ends on the day it starts, or later."""
    if last < first:
        facts = (("from", first.isoformat()), ("to", last.isoformat()))
        yield Remark("period.reversed", spot.at("to"), facts)


def check_points(spot: Spot, most: Decimal, least: Decimal, rule: Rule) -> Iterator[Remark]:
    """Whatever the rule gives lies between the minimum and the maximum."""
    if least > most:
        return
    for points, place in _worths(spot.at("rule"), rule):
        facts = (("points", plain(points)), ("max", plain(most)), ("min", plain(least)))
        if points > most:
            yield Remark("points.over_max", place, facts)
        elif points < least:
            yield Remark("points.under_min", place, facts)


def check_best(spot: Spot, most: Decimal, rule: Rule) -> Iterator[Remark]:
    """Warns where no answer reaches the maximum, or some would pass it but for the limit."""
    best = _best(rule)
    if best is None or best == most:
        return
    facts = (("best", plain(best)), ("max", plain(most)))
    if best < most:
        yield Remark("rule.max_not_reached", spot.at("rule"), facts, is_warning=True)
    elif _adds_up(rule):
        # Single points over the maximum are faults already.
        yield Remark("rule.passes_max", spot.at("rule"), facts, is_warning=True)


def check_source(spot: Spot, scored_by: ScoredBy, rule: Rule) -> Iterator[Remark]:
    """Warns where a commune would fill in what another body publishes."""
    is_published = isinstance(rule, External | Survey)
    if is_published and scored_by is ScoredBy.SELF:
        facts = (("rule", rule.kind),)
        yield Remark("leaf.published_but_self", spot.at("scored_by"), facts, is_warning=True)


def check_wording(spot: Spot, wording: str) -> Iterator[Remark]:
    """Warns where the official text is missing, which is what counts in a dispute."""
    if not wording:
        yield Remark("leaf.no_wording", spot, is_warning=True)


def check_evidence(
    spot: Spot, evidence: tuple[EvidenceRequirement, ...], scored_by: ScoredBy
) -> Iterator[Remark]:
    """Warns where an office scores itself and nothing has to prove it."""
    is_ours = scored_by in (ScoredBy.SELF, ScoredBy.APPRAISER)
    if is_ours and not any(asked.required for asked in evidence):
        yield Remark("leaf.no_required_evidence", spot, is_warning=True)


def check_children(spot: Spot, most: Decimal, children: tuple[Node, ...]) -> Iterator[Remark]:
    """Warns where a printed maximum is not what lies below it."""
    together = total(child.max for child in children)
    if together != most:
        facts = (("sum", plain(together)), ("max", plain(most)))
        yield Remark("group.sum_differs", spot.at("max"), facts, is_warning=True)


def _worths(spot: Spot, rule: Rule) -> Iterator[_Worth]:
    match rule:
        case Choice():
            for position, option in enumerate(rule.options):
                yield option.points, spot.at("options", position, "points")
        case Checklist():
            yield from _part_worths(spot.at("parts"), rule.parts)
        case Ratio() | Number() | Deadline() | External():
            for position, band in enumerate(rule.bands):
                if band.points is not None:
                    yield band.points, spot.at("bands", position, "points")
        case _:
            yield from _single_worths(spot, rule)


def _part_worths(spot: Spot, parts: tuple[Part, ...]) -> Iterator[_Worth]:
    for position, part in enumerate(parts):
        yield part.points, spot.at(position, "points")
        yield from _part_worths(spot.at(position, "parts"), part.parts)


def _single_worths(spot: Spot, rule: Rule) -> Iterator[_Worth]:
    given: dict[str, Decimal | None] = {}
    match rule:
        case YesNo():
            given = {"points": rule.points}
        case Count():
            given = {"each": rule.each, "cap": rule.cap}
        case Deduction():
            given = {"floor": rule.floor}
        case Manual():
            given = {"step": rule.step}
        case _:
            pass
    for name, points in given.items():
        if points is not None:
            yield points, spot.at(name)


def _adds_up(rule: Rule) -> bool:
    match rule:
        case Checklist():
            return True
        case Ratio() | Number() | External():
            return any(band.times is not None for band in rule.bands)
        case _:
            return False


def _best(rule: Rule) -> Decimal | None:
    """The most that the rule can give; None where that is the maximum or cannot be said."""
    best: Decimal | None = None
    match rule:
        case YesNo():
            best = rule.points
        case Choice():
            best = max(option.points for option in rule.options)
        case Checklist():
            best = total(part.points for part in rule.parts)
        case Count():
            best = rule.cap
        case Ratio() | Number() | Deadline() | External():
            best = _best_band(rule.bands)
        case _:
            pass
    return best


def _best_band(bands: tuple[Band, ...]) -> Decimal | None:
    tops = [_top(band) for band in bands]
    known = [top for top in tops if top is not None]
    return max(known) if known and len(known) == len(tops) else None


def _top(band: Band) -> Decimal | None:
    """The most that a band gives; one with a factor and no upper end has no such."""
    if band.points is not None:
        return band.points
    if band.times is None or band.upper is None:
        return None
    return exact(Fraction(band.times) * Fraction(band.upper.value))

"""What a rule must hold beyond its shape: bands without holes, formulas that parse."""

import re
from collections.abc import Iterator
from decimal import Decimal

from desktop.catalog.compound_shapes import duplicates
from desktop.catalog.nodes import ListNode
from desktop.catalog.shape import Remark, Spot
from desktop.domain.decimals import plain, total
from desktop.domain.rules import Band, Bound, NumberInput, Part, SurveyWeight
from desktop.domain.scoring.bands import BandFault, BandFaultKind, check_bands
from desktop.domain.scoring.formula import RESERVED_NAMES, parse_formula
from desktop.domain.scoring.formula_tokens import FormulaSyntaxError

_ZERO = Decimal(0)
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


def check_ratio_inputs(
    spot: Spot, numerator: NumberInput, denominator: NumberInput
) -> Iterator[Remark]:
    """Two figures need two ids."""
    if numerator.id == denominator.id:
        yield Remark("ratio.same_input", spot.at("denominator", "id"), (("text", denominator.id),))


def check_ratio_bands(spot: Spot, bands: tuple[Band, ...], allow_over: object) -> Iterator[Remark]:
    """Bands cover every share: up to 1, or without end where more than everything may count."""
    yield from _bands(spot, bands, _ZERO, None if allow_over else Decimal(1))


def check_figure_bands(spot: Spot, bands: tuple[Band, ...]) -> Iterator[Remark]:
    """Bands cover every figure from 0."""
    yield from _bands(spot, bands, _ZERO, None)


def check_deadline_bands(spot: Spot, bands: tuple[Band, ...]) -> Iterator[Remark]:
    """Bands cover every number of days late; a factor would give points for being late."""
    yield from _bands(spot, bands, None, None, integers=True)
    for position, band in enumerate(bands):
        if band.times is not None:
            yield Remark("deadline.times", spot.at("bands", position, "times"))


def check_index(spot: Spot, index_max: Decimal | None, bands: tuple[Band, ...]) -> Iterator[Remark]:
    """Bands cover every index; without bands, points are the index's share of its maximum."""
    if bands:
        yield from _bands(spot, bands, _ZERO, index_max)


def check_weights(spot: Spot, weights: tuple[SurveyWeight, ...]) -> Iterator[Remark]:
    """In answers, `value` stands for points as published."""
    for position, weight in enumerate(weights):
        if weight.id == "value":
            place = spot.at("weights", position, "id")
            yield Remark("id.reserved", place, (("text", weight.id),))


def check_formula(spot: Spot, inputs: tuple[NumberInput, ...], expression: str) -> Iterator[Remark]:
    """Inputs can be named in the expression, and it reads as a formula over them."""
    names = tuple(figure.id for figure in inputs)
    faults = tuple(_name_faults(spot.at("inputs"), names))
    yield from faults
    if not faults:
        yield from _syntax_faults(spot.at("expression"), expression, names)


def _name_faults(spot: Spot, names: tuple[str, ...]) -> Iterator[Remark]:
    for position, name in enumerate(names):
        place = spot.at(position, "id")
        if name in RESERVED_NAMES:
            yield Remark("id.reserved", place, (("text", name),))
        elif _NAME.fullmatch(name) is None:
            yield Remark("formula.name", place, (("text", name),))


def _syntax_faults(spot: Spot, expression: str, names: tuple[str, ...]) -> Iterator[Remark]:
    try:
        parse_formula(expression, names)
    except FormulaSyntaxError as error:
        facts = (
            ("fault", error.fault.value),
            ("position", str(error.position + 1)),
            ("text", error.found),
        )
        yield Remark("formula.syntax", spot, facts)


def check_part(spot: Spot, points: Decimal, parts: tuple[Part, ...]) -> Iterator[Remark]:
    """A part with parts is worth exactly what they are."""
    together = total(part.points for part in parts)
    if parts and together != points:
        facts = (("points", plain(points)), ("sum", plain(together)))
        yield Remark("parts.sum_differs", spot.at("points"), facts)


def check_part_ids(spot: Spot, parts: tuple[Part, ...]) -> Iterator[Remark]:
    """No id twice, at whatever depth."""
    del parts
    yield from duplicates(_part_ids(spot.at("parts")), "id.duplicate")


def _part_ids(spot: Spot) -> Iterator[Spot]:
    if isinstance(spot.node, ListNode):
        for position in range(len(spot.node.items)):
            part = spot.at(position)
            yield part.at("id")
            parts = part.at("parts")
            if parts.node is not part.node:
                yield from _part_ids(parts)


def _bands(
    spot: Spot,
    bands: tuple[Band, ...],
    low: Decimal | None,
    high: Decimal | None,
    *,
    integers: bool = False,
) -> Iterator[Remark]:
    for fault in check_bands(bands, low, high, integers=integers):
        # Where two bands are concerned, the later one in the file is the one to look at.
        position = max(fault.bands, default=None)
        place = spot.at("bands") if position is None else spot.at("bands", position)
        yield Remark(f"bands.{fault.kind}", place, _band_facts(fault, low, high))


def _band_facts(
    fault: BandFault, low: Decimal | None, high: Decimal | None
) -> tuple[tuple[str, str], ...]:
    stretch = (("lower", _bound(fault.lower, ">")), ("upper", _bound(fault.upper, "<")))
    if fault.kind is not BandFaultKind.OUTSIDE:
        return stretch
    ends = (
        ("low", "" if low is None else plain(low)),
        ("high", "" if high is None else plain(high)),
    )
    return (*stretch, *ends)


def _bound(bound: Bound | None, sign: str) -> str:
    """Such as ">=0.9" or "<1"; nothing where unbounded."""
    if bound is None:
        return ""
    return f"{sign}{'=' if bound.inclusive else ''}{plain(bound.value)}"

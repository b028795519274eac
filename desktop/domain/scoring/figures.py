"""Checks of the figures an answer holds, each fault with its field."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from desktop.domain.criteria import Leaf
from desktop.domain.limits import MAX_INTEGER_DIGITS
from desktop.domain.scoring.outcome import FaultKind, InputFault


def amount_faults(field: str, value: Decimal, *, whole: bool = False) -> Iterator[InputFault]:
    """Faults of a figure that must not be negative, and must be `whole` where asked."""
    if not is_sane(value):
        yield InputFault(FaultKind.OUT_OF_RANGE, field)
        return
    if value < 0:
        yield InputFault(FaultKind.NEGATIVE, field)
    if whole and value.as_integer_ratio()[1] != 1:
        yield InputFault(FaultKind.NOT_WHOLE, field)


def range_faults(field: str, value: Decimal, leaf: Leaf) -> Iterator[InputFault]:
    """A fault where points are outside what the leaf allows."""
    if not (is_sane(value) and leaf.min <= value <= leaf.max):
        yield InputFault(FaultKind.OUT_OF_RANGE, field)


def name_faults(
    given: Mapping[str, Decimal], known: Iterable[str], *, complete: bool
) -> Iterator[InputFault]:
    """Fields that the rule does not know, and where it needs all of them, those left out."""
    wanted = tuple(known)
    if complete:
        yield from (InputFault(FaultKind.MISSING, name) for name in wanted if name not in given)
    unknown = sorted(given.keys() - set(wanted))
    yield from (InputFault(FaultKind.UNKNOWN_ID, name) for name in unknown)


def is_sane(value: Decimal) -> bool:
    """A finite figure of a length that an office can mean and exact arithmetic can carry."""
    return (
        value.is_finite()
        and abs(value.adjusted()) <= MAX_INTEGER_DIGITS
        and len(str(value)) <= 2 * MAX_INTEGER_DIGITS
    )

"""Bands: finding the one a value falls in, and proving that there is always exactly one."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from desktop.domain.rules import Band, Bound


class BandFaultKind(StrEnum):
    """What is wrong with the bands of a rule."""

    GAP = "gap"
    OVERLAP = "overlap"
    EMPTY = "empty"
    OUTSIDE = "outside"


@dataclass(frozen=True, slots=True)
class BandFault:
    """A fault and its place.

    `lower` and `upper` bound the values that no band or two bands cover, or the faulty band itself;
    None is unbounded. `bands` are the positions of those concerned: the neighbours of a gap (one
    at the edge of the range), the two that overlap, the one that is empty or outside the range.
    """

    kind: BandFaultKind
    bands: tuple[int, ...]
    lower: Bound | None
    upper: Bound | None


def find_band(bands: Iterable[Band], value: Fraction) -> Band | None:
    """The first band that holds the value."""
    return next((band for band in bands if _holds(band, value)), None)


def check_bands(
    bands: tuple[Band, ...], low: Decimal | None, high: Decimal | None, *, integers: bool
) -> tuple[BandFault, ...]:
    """All faults of bands that must cover `low` to `high` (both included; None: unbounded).

    Over `integers`, `at_least 1` and `above 0` are the same bound. A band that lies outside the
    range is a fault too: 95 where the share 0.95 is meant would otherwise never be noticed.
    """
    whole = _stretch(None, _included(low), _included(high), integers=integers)
    stretches = tuple(
        _stretch(position, band.lower, band.upper, integers=integers)
        for position, band in enumerate(bands)
    )
    faults: list[BandFault] = []
    inside: list[_Stretch] = []
    for stretch, band in zip(stretches, bands, strict=True):
        kind = _dead(stretch, whole)
        if kind is None:
            inside.append(stretch)
        else:
            faults.append(BandFault(kind, stretch.bands, band.lower, band.upper))
    return (*faults, *_cover_faults(inside, whole))


@dataclass(frozen=True, slots=True, order=True)
class _Cut:
    """A point between values: before or after `value`; `side` −1 and 1 are the infinite ends."""

    side: int
    value: Decimal = Decimal(0)
    after: bool = False


@dataclass(frozen=True, slots=True)
class _Stretch:
    start: _Cut
    end: _Cut
    bands: tuple[int, ...]


def _holds(band: Band, value: Fraction) -> bool:
    lower, upper = band.lower, band.upper
    if lower is not None and (
        value < lower.value or (value == lower.value and not lower.inclusive)
    ):
        return False
    return upper is None or value < upper.value or (value == upper.value and upper.inclusive)


def _included(value: Decimal | None) -> Bound | None:
    return None if value is None else Bound(value, inclusive=True)


def _stretch(
    position: int | None, lower: Bound | None, upper: Bound | None, *, integers: bool
) -> _Stretch:
    start, end = _Cut(-1), _Cut(1)
    if lower is not None:
        start = _Cut(0, lower.value, after=not lower.inclusive)
    if upper is not None:
        end = _Cut(0, upper.value, after=upper.inclusive)
    if integers:
        start, end = _at_integer(start), _at_integer(end)
    return _Stretch(start, end, () if position is None else (position,))


def _at_integer(cut: _Cut) -> _Cut:
    """The same cut among whole numbers: always before one."""
    if cut.side != 0:
        return cut
    next_integer = math.floor(cut.value) + 1 if cut.after else math.ceil(cut.value)
    return _Cut(0, Decimal(next_integer))


def _dead(stretch: _Stretch, whole: _Stretch) -> BandFaultKind | None:
    if stretch.start >= stretch.end:
        return BandFaultKind.EMPTY
    if stretch.end <= whole.start or stretch.start >= whole.end:
        return BandFaultKind.OUTSIDE
    return None


def _cover_faults(stretches: list[_Stretch], whole: _Stretch) -> Iterator[BandFault]:
    """Gaps and overlaps, by walking the range once from below."""
    reach = _Stretch(whole.start, whole.start, ())
    for stretch in sorted(stretches, key=lambda stretch: (stretch.start, stretch.end)):
        start = max(stretch.start, whole.start)
        end = min(stretch.end, whole.end)
        pair = (*reach.bands, *stretch.bands)
        if start > reach.end:
            yield _between(BandFaultKind.GAP, pair, reach.end, start)
        elif start < reach.end:
            yield _between(BandFaultKind.OVERLAP, pair, start, min(end, reach.end))
        if end > reach.end:
            reach = _Stretch(start, end, stretch.bands)
    if reach.end < whole.end:
        yield _between(BandFaultKind.GAP, reach.bands, reach.end, whole.end)


def _between(kind: BandFaultKind, bands: tuple[int, ...], start: _Cut, end: _Cut) -> BandFault:
    lower = Bound(start.value, inclusive=not start.after) if start.side == 0 else None
    upper = Bound(end.value, inclusive=end.after) if end.side == 0 else None
    return BandFault(kind, bands, lower, upper)

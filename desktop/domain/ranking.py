"""Ranks units by their totals and shows how much of each field they reached together."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import groupby

from desktop.domain.criteria import Ranking, RankingMethod, Rounding
from desktop.domain.rounding import round_fraction
from desktop.domain.submission import Unit


@dataclass(frozen=True, slots=True)
class RankedField:
    """A column of the ranking table: a field's code and nominal maximum."""

    code: str
    max: Decimal


@dataclass(frozen=True, slots=True)
class UnitScore:
    """A unit's total and its points by field code."""

    unit: Unit
    total: Decimal
    fields: Mapping[str, Decimal]


@dataclass(frozen=True, slots=True)
class RankedUnit:
    """A row of the ranking table."""

    rank: int
    score: UnitScore


@dataclass(frozen=True, slots=True)
class RankingTable:
    """Rows from best to last; below them the percent row (None: no maximum) and the mean total."""

    rows: tuple[RankedUnit, ...]
    percent: Mapping[str, Decimal | None]
    mean: Decimal | None


def rank_units(
    scores: Sequence[UnitScore],
    fields: Sequence[RankedField],
    ranking: Ranking,
    rounding: Rounding,
) -> RankingTable:
    """Rank the units; every score must hold every field of `fields` and of the tie rule.

    Equal totals are parted by the tie rule's fields in turn. Units that are still equal share a
    rank, but for the ordinal method, and stand in order of their codes. `rounding` is for the
    percent row and the mean.
    """
    return RankingTable(
        rows=tuple(_ranked(scores, ranking)),
        percent={field.code: _percent(scores, field, rounding) for field in fields},
        mean=_mean(scores, rounding),
    )


def _ranked(scores: Sequence[UnitScore], ranking: Ranking) -> Iterator[RankedUnit]:
    def merit(score: UnitScore) -> tuple[Decimal, ...]:
        return (score.total, *(score.fields[code] for code in ranking.tie_break))

    by_code = sorted(scores, key=lambda score: (score.unit.code, score.unit.name))
    # A reversed sort keeps the order of equals, so codes still rise among them.
    best_first = sorted(by_code, key=merit, reverse=True)
    placed = 0
    for group, (_, equals) in enumerate(groupby(best_first, key=merit), start=1):
        first = placed + 1
        for score in equals:
            placed += 1
            yield RankedUnit(_rank(ranking.method, group=group, first=first, own=placed), score)


def _rank(method: RankingMethod, *, group: int, first: int, own: int) -> int:
    match method:
        case RankingMethod.COMPETITION:
            return first
        case RankingMethod.DENSE:
            return group
        case RankingMethod.ORDINAL:
            return own


def _percent(scores: Sequence[UnitScore], field: RankedField, rounding: Rounding) -> Decimal | None:
    reachable = Fraction(field.max) * len(scores)
    if reachable <= 0:
        return None
    reached = sum((Fraction(score.fields[field.code]) for score in scores), Fraction(0))
    return round_fraction(reached * 100 / reachable, rounding)


def _mean(scores: Sequence[UnitScore], rounding: Rounding) -> Decimal | None:
    if not scores:
        return None
    whole = sum((Fraction(score.total) for score in scores), Fraction(0))
    return round_fraction(whole / len(scores), rounding)

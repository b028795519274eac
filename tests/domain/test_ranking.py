"""Ranks, ties, percent row and mean."""

from decimal import Decimal
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.criteria import Ranking, RankingMethod
from desktop.domain.ranking import RankedField, UnitScore, rank_units
from desktop.domain.submission import Unit
from tests.domain.building import ONE_PLACE, dec

FIELDS = (RankedField("1", Decimal(10)), RankedField("2", Decimal(10)))


def unit(code: str, first: str, second: str) -> UnitScore:
    fields = {"1": dec(first), "2": dec(second)}
    return UnitScore(Unit(code, f"Xã {code}"), sum(fields.values(), Decimal(0)), fields)


SCORES = (unit("d", "1", "2"), unit("c", "4", "5"), unit("b", "5", "4"), unit("a", "9", "9"))


def ranks(method: RankingMethod, *tie_break: str) -> list[tuple[str, int]]:
    table = rank_units(SCORES, FIELDS, Ranking(method, tie_break), ONE_PLACE)
    return [(row.score.unit.code, row.rank) for row in table.rows]


@pytest.mark.parametrize(
    ("method", "wanted"),
    [
        (RankingMethod.COMPETITION, [1, 2, 2, 4]),
        (RankingMethod.DENSE, [1, 2, 2, 3]),
        (RankingMethod.ORDINAL, [1, 2, 3, 4]),
    ],
)
def test_equal_totals_are_numbered_by_the_method(method: RankingMethod, wanted: list[int]) -> None:
    assert ranks(method) == list(zip("abcd", wanted, strict=True))


def test_fields_of_the_tie_rule_part_equal_totals() -> None:
    assert ranks(RankingMethod.COMPETITION, "2") == [("a", 1), ("c", 2), ("b", 3), ("d", 4)]


def test_the_percent_row_is_over_all_units() -> None:
    table = rank_units(SCORES, FIELDS, Ranking(RankingMethod.DENSE), ONE_PLACE)

    assert table.percent == {"1": dec("47.5"), "2": Decimal(50)}
    assert table.mean == dec("9.8")


def test_a_field_without_maximum_has_no_percent() -> None:
    fields = (RankedField("1", Decimal(0)),)

    table = rank_units(SCORES, fields, Ranking(RankingMethod.DENSE), ONE_PLACE)

    assert table.percent == {"1": None}


def test_no_units_make_an_empty_table() -> None:
    table = rank_units((), FIELDS, Ranking(RankingMethod.COMPETITION), ONE_PLACE)

    assert (table.rows, table.mean) == ((), None)
    assert table.percent == {"1": None, "2": None}


units = st.lists(
    st.tuples(st.integers(0, 99), st.integers(0, 3), st.integers(0, 3)),
    unique_by=lambda unit: unit[0],
    max_size=12,
).map(lambda found: [unit(f"{code:02}", str(a), str(b)) for code, a, b in found])
rankings = st.builds(
    Ranking, st.sampled_from(RankingMethod), st.sampled_from([(), ("1",), ("2", "1")])
)


@given(units, rankings)
def test_ranks_follow_the_totals(scores: list[UnitScore], ranking: Ranking) -> None:
    rows = rank_units(scores, FIELDS, ranking, ONE_PLACE).rows

    assert sorted(row.score.unit.code for row in rows) == sorted(s.unit.code for s in scores)
    for better, worse in pairwise(rows):
        assert better.score.total >= worse.score.total
        assert better.rank <= worse.rank
        if better.score.total > worse.score.total:
            assert better.rank < worse.rank
    if ranking.method is RankingMethod.COMPETITION:
        merits = [(s.total, *(s.fields[code] for code in ranking.tie_break)) for s in scores]
        for row in rows:
            own = (row.score.total, *(row.score.fields[code] for code in ranking.tie_break))
            assert row.rank == 1 + sum(merit > own for merit in merits)


@given(units, rankings, st.randoms(use_true_random=False))
def test_the_order_units_come_in_does_not_matter(
    scores: list[UnitScore], ranking: Ranking, random: Random
) -> None:
    wanted = rank_units(scores, FIELDS, ranking, ONE_PLACE)

    random.shuffle(scores)

    assert rank_units(scores, FIELDS, ranking, ONE_PLACE) == wanted

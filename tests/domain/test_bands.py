"""Bands cover their range exactly once, or the fault and its place are named."""

from decimal import Decimal
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.rules import Band, Bound
from desktop.domain.scoring.bands import BandFault, BandFaultKind, check_bands, find_band
from tests.domain.building import band

SHARE = (Decimal(0), Decimal(1))
STEPPED = (band("[1", "", "1.5"), band("[0.95", "1)", "1"), band("", "0.95)", "0"))


def at(value: str, *, inclusive: bool) -> Bound:
    return Bound(Decimal(value), inclusive)


@pytest.mark.parametrize(
    ("value", "points"),
    [
        (Fraction(1), "1.5"),
        (Fraction(999, 1000), "1"),
        (Fraction(95, 100), "1"),
        (Fraction(94_999, 100_000), "0"),
        (Fraction(0), "0"),
    ],
)
def test_the_borders_belong_to_the_band_that_includes_them(value: Fraction, points: str) -> None:
    found = find_band(STEPPED, value)

    assert found is not None
    assert found.points == Decimal(points)


def test_a_value_beyond_all_bands_has_none() -> None:
    assert find_band((band("[1", "2]"),), Fraction(3)) is None


def test_a_value_that_is_no_decimal_is_placed_exactly() -> None:
    third = (
        band("", "0.3333333333333333333333333333)", "0"),
        band("[0.3333333333333333333333333333"),
    )

    assert find_band(third, Fraction(1, 3)) == third[1]


def test_whole_bands_have_no_fault() -> None:
    assert check_bands(STEPPED, *SHARE, integers=False) == ()


def test_a_gap_is_named_with_its_ends_and_neighbours() -> None:
    bands = (band("(0.9", "", "1"), band("", "0.9)", "0"))

    assert check_bands(bands, *SHARE, integers=False) == (
        BandFault(BandFaultKind.GAP, (1, 0), at("0.9", inclusive=True), at("0.9", inclusive=True)),
    )


def test_gaps_at_both_edges_are_named() -> None:
    bands = (band("[0.2", "0.8]", "1"),)

    assert check_bands(bands, *SHARE, integers=False) == (
        BandFault(BandFaultKind.GAP, (0,), at("0", inclusive=True), at("0.2", inclusive=False)),
        BandFault(BandFaultKind.GAP, (0,), at("0.8", inclusive=False), at("1", inclusive=True)),
    )


def test_no_bands_are_one_gap() -> None:
    (fault,) = check_bands((), Decimal(0), None, integers=False)

    assert fault == BandFault(BandFaultKind.GAP, (), at("0", inclusive=True), None)


def test_an_overlap_of_one_value_is_named() -> None:
    bands = (band("[0.9", "", "1"), band("", "0.9]", "0"))

    (fault,) = check_bands(bands, *SHARE, integers=False)

    assert fault.kind is BandFaultKind.OVERLAP
    assert set(fault.bands) == {0, 1}
    assert (fault.lower, fault.upper) == (at("0.9", inclusive=True), at("0.9", inclusive=True))


def test_an_empty_band_is_named() -> None:
    bands = (*STEPPED, band("[0.5", "0.5)", "1"), band("[0.7", "0.6]", "1"))

    kinds = [(fault.kind, fault.bands) for fault in check_bands(bands, *SHARE, integers=False)]

    assert kinds == [(BandFaultKind.EMPTY, (3,)), (BandFaultKind.EMPTY, (4,))]


def test_percentages_written_for_a_share_are_noticed() -> None:
    bands = (band("[95", "", "1"), band("", "95)", "0"))

    (fault,) = check_bands(bands, *SHARE, integers=False)

    assert (fault.kind, fault.bands) == (BandFaultKind.OUTSIDE, (0,))


def test_over_whole_numbers_above_zero_is_from_one() -> None:
    bands = (band("", "0]", "1"), band("[1", "15]", "0.5"), band("(15", "", "0"))

    assert check_bands(bands, None, None, integers=True) == ()
    assert len(check_bands(bands, None, None, integers=False)) == 1


def test_a_band_between_two_whole_numbers_is_empty() -> None:
    bands = (band("", "0]", "1"), band("(0", "1)", "0.5"), band("[1", "", "0"))

    (fault,) = check_bands(bands, None, None, integers=True)

    assert (fault.kind, fault.bands) == (BandFaultKind.EMPTY, (1,))


bounds = st.none() | st.builds(
    Bound, st.integers(-4, 24).map(lambda n: Decimal(n) / 10), st.booleans()
)
some_bands = st.lists(st.builds(Band, bounds, bounds, st.just(Decimal(0))), max_size=5).map(tuple)


@given(some_bands)
def test_bands_without_fault_hold_every_share_exactly_once(bands: tuple[Band, ...]) -> None:
    # Tenths are where bounds lie, so twentieths visit every bound and every space between.
    holders = [
        sum(find_band((one,), Fraction(step, 20)) is not None for one in bands)
        for step in range(21)
    ]
    kinds = {fault.kind for fault in check_bands(bands, *SHARE, integers=False)}

    assert (BandFaultKind.GAP in kinds) == (0 in holders)
    assert (BandFaultKind.OVERLAP in kinds) == any(count > 1 for count in holders)


@given(some_bands)
def test_bands_without_fault_hold_every_whole_number_exactly_once(bands: tuple[Band, ...]) -> None:
    holders = [
        sum(find_band((one,), Fraction(day)) is not None for one in bands) for day in range(-2, 5)
    ]
    kinds = {fault.kind for fault in check_bands(bands, None, None, integers=True)}

    assert (BandFaultKind.GAP in kinds) == (0 in holders)
    assert (BandFaultKind.OVERLAP in kinds) == any(count > 1 for count in holders)


@given(some_bands, st.randoms(use_true_random=False))
def test_the_order_of_bands_does_not_matter(bands: tuple[Band, ...], random: Random) -> None:
    shuffled = list(bands)
    random.shuffle(shuffled)

    assert _kinds(bands) == _kinds(tuple(shuffled))


def _kinds(bands: tuple[Band, ...]) -> list[BandFaultKind]:
    return sorted(fault.kind for fault in check_bands(bands, *SHARE, integers=False))

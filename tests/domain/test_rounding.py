"""Rounding follows the set's mode, exactly."""

from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Context, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.criteria import Rounding, RoundingMode
from desktop.domain.rounding import round_fraction

_SAME = {
    RoundingMode.HALF_UP: ROUND_HALF_UP,
    RoundingMode.HALF_EVEN: ROUND_HALF_EVEN,
    RoundingMode.TRUNCATE: ROUND_DOWN,
}


@pytest.mark.parametrize(
    ("value", "mode", "text"),
    [
        (Fraction(51 * 100, 70), RoundingMode.TRUNCATE, "72.8"),
        (Fraction(51 * 100, 70), RoundingMode.HALF_UP, "72.9"),
        (Fraction(1, 4), RoundingMode.HALF_UP, "0.3"),
        (Fraction(1, 4), RoundingMode.HALF_EVEN, "0.2"),
        (Fraction(3, 4), RoundingMode.HALF_EVEN, "0.8"),
        (Fraction(-1, 4), RoundingMode.HALF_UP, "-0.3"),
        (Fraction(-1, 4), RoundingMode.HALF_EVEN, "-0.2"),
        (Fraction(-19, 100), RoundingMode.TRUNCATE, "-0.1"),
        (Fraction(-1, 100), RoundingMode.HALF_UP, "0.0"),
        (Fraction(97), RoundingMode.HALF_UP, "97.0"),
    ],
)
def test_known_cases_at_one_place(value: Fraction, mode: RoundingMode, text: str) -> None:
    assert str(round_fraction(value, Rounding(1, mode))) == text


@given(
    st.decimals(min_value=-1000, max_value=1000, places=6),
    st.integers(0, 5),
    st.sampled_from(RoundingMode),
)
def test_it_rounds_as_the_decimal_standard_does(
    value: Decimal, places: int, mode: RoundingMode
) -> None:
    wanted = value.quantize(Decimal(1).scaleb(-places), rounding=_SAME[mode], context=Context(50))

    assert round_fraction(Fraction(value), Rounding(places, mode)) == wanted


@given(st.fractions(), st.integers(0, 6), st.sampled_from(RoundingMode))
def test_it_never_moves_a_value_by_a_whole_unit_and_moves_it_once(
    value: Fraction, places: int, mode: RoundingMode
) -> None:
    rounding = Rounding(places, mode)

    rounded = Fraction(round_fraction(value, rounding))

    assert abs(rounded - value) < Fraction(1, 10**places)
    assert Fraction(round_fraction(rounded, rounding)) == rounded

"""Decimals stay exact and print plainly."""

from decimal import Decimal, Inexact, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.decimals import difference, exact, fraction_text, from_units, plain, total

decimals = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**25), max_value=10**25)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("66.2", "66.2"),
        ("66.20", "66.2"),
        ("100", "100"),
        ("1E+2", "100"),
        ("100.00", "100"),
        ("1E-7", "0.0000001"),
        ("0", "0"),
        ("-0", "0"),
        ("-0.00", "0"),
        ("0E+3", "0"),
        ("-0.250", "-0.25"),
        ("123456789012345678901234567890.5", "123456789012345678901234567890.5"),
    ],
)
def test_a_decimal_prints_without_exponent_or_surplus_zeros(value: str, text: str) -> None:
    assert plain(Decimal(value)) == text


@given(decimals)
def test_plain_text_is_the_same_number(value: Decimal) -> None:
    text = plain(value)

    assert Decimal(text) == value
    assert "E" not in text
    assert plain(Decimal(text)) == text


@given(decimals)
def test_a_decimal_comes_back_from_its_fraction(value: Decimal) -> None:
    assert exact(Fraction(value)) == value


@given(st.fractions())
def test_a_fraction_is_exact_or_no_decimal(value: Fraction) -> None:
    found = exact(value)

    if found is None:
        assert fraction_text(value) == f"{value.numerator}/{value.denominator}"
    else:
        assert Fraction(found) == value
        assert fraction_text(value) == plain(found)


def test_a_third_is_no_decimal() -> None:
    assert exact(Fraction(1, 3)) is None
    assert fraction_text(Fraction(-1, 3)) == "-1/3"


@given(st.lists(decimals))
def test_sums_are_exact_whatever_the_context_rounds_to(values: list[Decimal]) -> None:
    with localcontext(prec=3):
        found = total(values)

    assert Fraction(found) == sum((Fraction(value) for value in values), Fraction(0))


@given(decimals, decimals)
def test_differences_are_exact(left: Decimal, right: Decimal) -> None:
    assert Fraction(difference(left, right)) == Fraction(left) - Fraction(right)


def test_a_sum_that_cannot_be_exact_is_refused() -> None:
    with pytest.raises(Inexact):
        total((Decimal("1E+2000"), Decimal(1)))


@pytest.mark.parametrize(
    ("units", "places", "text"), [(5, 0, "5"), (-25, 2, "-0.25"), (0, 2, "0.00")]
)
def test_units_keep_their_places(units: int, places: int, text: str) -> None:
    assert str(from_units(units, places)) == text

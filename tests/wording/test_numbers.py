"""Figures and days in their Vietnamese writing."""

from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.criteria import Rounding, RoundingMode
from desktop.wording.numbers import (
    day,
    equals,
    fraction,
    in_percent,
    long_day,
    moment,
    number,
    percent,
    points_of,
    size,
)

ONE_PLACE = Rounding(1, RoundingMode.HALF_UP)


def parsed(text: str) -> Decimal:
    return Decimal(text.replace(".", "").replace(",", "."))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("66.2", "66,2"),
        ("66.20", "66,2"),
        ("100", "100"),
        ("1E+3", "1.000"),
        ("1234567.5", "1.234.567,5"),
        ("-0.25", "-0,25"),
        ("-0", "0"),
        ("0.000", "0"),
    ],
)
def test_a_number_has_a_comma_and_no_surplus_zeros(value: str, text: str) -> None:
    assert number(Decimal(value)) == text


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12))
def test_a_written_number_is_the_number(value: Decimal) -> None:
    assert parsed(number(value)) == value


@pytest.mark.parametrize("value", ["1E+999999", "1E-999999", "NaN", "Infinity"])
def test_an_absurd_number_is_not_written_out(value: str) -> None:
    assert len(number(Decimal(value))) < 20


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Fraction(97, 100), "0,97"),
        (Fraction(-1, 8), "-0,125"),
        (Fraction(1, 3), "≈ 0,3333"),
        (Fraction(2, 1), "2"),
    ],
)
def test_a_fraction_is_exact_or_marked(value: Fraction, text: str) -> None:
    assert fraction(value) == text


def test_an_equation_never_claims_more_than_is_shown() -> None:
    assert equals(Fraction(23, 8)) == "= 2,875"
    assert equals(Fraction(2, 3)) == "≈ 0,6667"


@pytest.mark.parametrize(
    ("points", "maximum", "text"),
    [("1", "1.5", "1,0/1,5"), ("66.2", "69.70", "66,2/69,7"), ("2", "3.0", "2/3")],
)
def test_points_and_their_maximum_have_the_same_decimals(
    points: str, maximum: str, text: str
) -> None:
    assert points_of(Decimal(points), Decimal(maximum)) == text


@pytest.mark.parametrize(
    ("mode", "text"), [(RoundingMode.HALF_UP, "72,9 %"), (RoundingMode.TRUNCATE, "72,8 %")]
)
def test_a_percentage_follows_the_rounding_of_the_set(mode: RoundingMode, text: str) -> None:
    assert percent(Fraction(51, 70), Rounding(1, mode)) == text


def test_a_percentage_keeps_the_places_of_the_rounding() -> None:
    assert percent(Fraction(97, 100), ONE_PLACE) == "97,0 %"
    assert in_percent(Fraction(100), ONE_PLACE) == "100,0 %"


@pytest.mark.parametrize(
    ("octets", "text"),
    [
        (0, "0 byte"),
        (1023, "1.023 byte"),
        (1536, "1,5 KB"),
        (1_395_864_371, "1,3 GB"),
        (5 * 1024**5, "5.120 TB"),
    ],
)
def test_a_size_reads_as_in_windows(octets: int, text: str) -> None:
    assert size(octets) == text


def test_days_are_written_as_offices_write_them() -> None:
    assert day(date(2026, 12, 5)) == "05/12/2026"
    assert long_day(date(2026, 2, 5)) == "ngày 05 tháng 02 năm 2026"
    assert long_day(date(2018, 5, 28)) == "ngày 28 tháng 5 năm 2018"


def test_a_moment_is_told_in_the_time_of_viet_nam() -> None:
    assert moment(datetime(2026, 12, 31, 18, 5, tzinfo=UTC)) == "01:05 ngày 01/01/2027"

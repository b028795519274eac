"""Bands in the words of a decision."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.criteria import Rounding, RoundingMode
from desktop.domain.rules import Band, Bound
from desktop.wording.bands import days_band, number_band, share_band, share_in_band
from tests.wording.steps_of_any_kind import of_type

ONE_PLACE = Rounding(1, RoundingMode.HALF_UP)


def band(lower: str | None = None, upper: str | None = None) -> Band:
    """From interval signs: "[0.95" is "at least 0.95", "1)" is "below 1"."""
    low = Bound(Decimal(lower[1:]), lower[0] == "[") if lower else None
    high = Bound(Decimal(upper[:-1]), upper[-1] == "]") if upper else None
    return Band(low, high, points=Decimal(1))


@pytest.mark.parametrize(
    ("lower", "upper", "text"),
    [
        ("[0.95", "1)", "từ 95 % đến dưới 100 %"),
        (None, "0.9)", "dưới 90 %"),
        (None, "0.9]", "từ 90 % trở xuống"),
        ("[0.8", None, "từ 80 % trở lên"),
        ("(0.5", None, "trên 50 %"),
        ("(0.5", "0.75]", "trên 50 % đến 75 %"),
        ("[0.8", "1]", "từ 80 % trở lên"),
        ("[1", None, "đạt 100 %"),
        ("[1", "1]", "đạt 100 %"),
        ("[0.5", "0.5]", "bằng 50 %"),
        ("[0", "0.5)", "dưới 50 %"),
        ("[0", None, "mọi tỷ lệ"),
        ("[0", "1]", "mọi tỷ lệ"),
        (None, None, "mọi tỷ lệ"),
    ],
)
def test_a_band_over_a_share(lower: str | None, upper: str | None, text: str) -> None:
    assert share_band(band(lower, upper), may_exceed_whole=False) == text


def test_a_share_that_may_pass_the_whole_has_room_above_it() -> None:
    assert share_band(band("[1"), may_exceed_whole=True) == "từ 100 % trở lên"
    assert share_band(band("[0.8", "1]"), may_exceed_whole=True) == "từ 80 % đến 100 %"


@pytest.mark.parametrize(
    ("lower", "upper", "text"),
    [
        ("[12", None, "từ 12 tin, bài trở lên"),
        ("[6", "12)", "từ 6 đến dưới 12 tin, bài"),
        (None, "6)", "dưới 6 tin, bài"),
        ("[1", "1]", "bằng 1 tin, bài"),
    ],
)
def test_a_band_over_a_figure_names_its_unit_once(
    lower: str | None, upper: str | None, text: str
) -> None:
    assert number_band(band(lower, upper), unit="tin, bài") == text


@pytest.mark.parametrize(
    ("lower", "upper", "text"),
    [
        (None, "0]", "đúng hạn"),
        ("(0", "28]", "trễ không quá 28 ngày"),
        (None, "28]", "trễ không quá 28 ngày"),
        ("(0", None, "trễ hạn"),
        ("(28", None, "trễ từ 29 ngày trở lên"),
        ("(5", "10]", "trễ từ 6 đến 10 ngày"),
        ("(0", "2)", "trễ đúng 1 ngày"),
        (None, "-5]", "sớm từ 5 ngày trở lên"),
        ("[-5", "0]", "sớm không quá 5 ngày"),
        ("[-10", "-5]", "sớm từ 5 đến 10 ngày"),
        ("[-3", "3]", "từ sớm 3 ngày đến trễ 3 ngày"),
        ("[0", "3]", "từ đúng ngày đến hạn đến trễ 3 ngày"),
        ("[0", "0]", "đúng ngày đến hạn"),
        ("[0", None, "đúng ngày đến hạn hoặc trễ"),
        ("[-2", None, "sớm không quá 2 ngày hoặc trễ"),
        (None, None, "mọi thời điểm"),
    ],
)
def test_a_band_over_days(lower: str | None, upper: str | None, text: str) -> None:
    assert days_band(band(lower, upper)) == text


@given(of_type(Band), st.booleans())
def test_every_band_has_words(any_band: Band, may_exceed: bool) -> None:  # noqa: FBT001 - drawn
    assert share_band(any_band, may_exceed_whole=may_exceed)
    assert number_band(any_band, unit="")
    assert days_band(any_band)


def test_a_share_just_below_a_band_does_not_read_as_in_it() -> None:
    below = band(None, "0.95)")

    assert share_in_band(Fraction(9497, 10000), below, ONE_PLACE) == "94,97 %"
    assert share_in_band(Fraction(97, 100), band("[0.95", "1)"), ONE_PLACE) == "97,0 %"


@given(st.fractions(min_value=0, max_value=1, max_denominator=999), of_type(Rounding))
def test_the_shown_share_lies_on_its_side_of_the_bound(share: Fraction, rounding: Rounding) -> None:
    bound = Decimal("0.9")
    lies_in = share >= Fraction(bound)
    its_band = band("[0.9") if lies_in else band(None, "0.9)")

    text = share_in_band(share, its_band, rounding).removesuffix(" %")

    shown = Decimal(text.replace(".", "").replace(",", "."))
    assert (shown >= bound * 100) == lies_in

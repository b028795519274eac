from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.search_text import folded, matches
from desktop.ui.figures import figure_text, read_day, read_figure

figures = st.decimals(min_value=-(10**9), max_value=10**9, places=4, allow_nan=False)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("97", "97"),
        ("66,2", "66.2"),
        ("66.2", "66.2"),
        ("1.234", "1234"),
        ("1.234.567,5", "1234567.5"),
        ("0.125", "0.125"),
        ("1,234", "1.234"),
        (" 1 234 ", "1234"),
        ("-3", "-3"),
        ("97,", "97"),
    ],
)
def test_numbers_are_read_as_an_officer_means_them(typed: str, meant: str) -> None:
    assert read_figure(typed) == Decimal(meant)


@pytest.mark.parametrize("typed", ["mười", "1,2,3", "1.23.456", "1e9", "NaN", "--1", "٣", "9" * 31])
def test_what_is_no_number_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        read_figure(typed)


def test_an_empty_field_is_no_number_and_no_fault() -> None:
    assert read_figure("  ") is None
    assert read_day("") is None


@given(figures)
def test_a_number_that_is_shown_reads_back_as_itself(value: Decimal) -> None:
    assert read_figure(figure_text(value)) == value


@pytest.mark.parametrize("typed", ["31/01/2026", "31/1/2026", "31-01-2026", "31.1.2026"])
def test_days_are_read_day_first(typed: str) -> None:
    assert read_day(typed) == date(2026, 1, 31)


@pytest.mark.parametrize("typed", ["31/2/2026", "1/13/2026", "2026-01-31", "hôm nay", "1/1/26"])
def test_days_that_do_not_exist_are_refused(typed: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        read_day(typed)


def test_search_knows_no_diacritics_and_no_case() -> None:
    assert folded("Kế hoạch  CẢI CÁCH, Đề án") == "ke hoach cai cach, de an"
    assert matches("de an KE", folded("Kế hoạch đề án"))
    assert not matches("ke xyz", folded("Kế hoạch"))

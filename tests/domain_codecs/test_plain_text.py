"""Text from outside has one form, and nothing in it that cannot be seen."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.decimal_text import decimal_from_text
from desktop.domain.plain_text import invisible_character, many_lines, one_line


@given(st.text())
def test_the_normal_form_is_settled(text: str) -> None:
    for form in (one_line, many_lines):
        normal = form(text)
        assert form(normal) == normal
        assert unicodedata.is_normalized("NFC", normal)
        assert invisible_character(normal) is None


@given(st.text())
def test_one_line_has_no_second(text: str) -> None:
    assert len(one_line(text).splitlines()) <= 1


def test_lines_are_kept_and_blanks_at_their_ends_are_not() -> None:
    assert many_lines("  a \r\n\r\n b\t\n") == "a\n\n b"


@pytest.mark.parametrize("mark", ["\u202e", "\u2066", "\x00", "\x7f", "\ud800", "\ufffe"])
def test_what_cannot_be_seen_is_found_and_named(mark: str) -> None:
    assert invisible_character(f"a{mark}b") == f"U+{ord(mark):04X}"


@pytest.mark.parametrize(
    "text", ["", "-", "1,5", "1.", ".5", "01", "+1", "1e3", "1_0", "٣", "1\n", "NaN", "1" * 31]
)
def test_only_plain_spelling_is_a_number(text: str) -> None:
    assert decimal_from_text(text) is None


@given(st.decimals(-(10**9), 10**9, places=4))
def test_a_number_is_what_is_written(number: object) -> None:
    assert decimal_from_text(f"{number:f}") == number


def test_there_is_no_negative_zero() -> None:
    assert str(decimal_from_text("-0.00")) == "0.00"

"""Sentences with blanks, and formulas written out."""

from desktop.wording.formulas import formula_text
from desktop.wording.phrases import say, upper_first


def test_a_brace_in_a_value_is_text() -> None:
    assert say("lý do: {reason}", reason="{reason} {0} {x.y}") == "lý do: {reason} {0} {x.y}"


def test_only_the_first_letter_becomes_a_capital() -> None:
    assert upper_first("đang chờ: Sở Nội vụ") == "Đang chờ: Sở Nội vụ"
    assert upper_first("") == ""


def test_a_formula_is_written_with_its_figures() -> None:
    written = formula_text(
        "max(0, max * r - 0.25 * qua_han) if r >= 0.8 else 0",
        {"max": "3", "r": "(148/152)", "qua_han": "2"},
    )

    assert written == (
        "số lớn nhất của (0; 3 × (148/152) - 0,25 × 2) nếu (148/152) ≥ 0,8, nếu không thì 0"
    )


def test_a_text_that_is_no_formula_is_shown_as_it_is() -> None:
    assert formula_text("2 +* ?", {}) == "2 +* ?"

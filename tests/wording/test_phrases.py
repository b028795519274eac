"""Sentences with blanks, and formulas written out."""

from collections.abc import Iterator
from contextvars import Context, copy_context
from threading import Thread

import pytest

from desktop.wording.formulas import formula_text
from desktop.wording.phrases import (
    Words,
    in_vietnamese,
    say,
    speak_through,
    speak_vietnamese,
    upper_first,
    word,
)
from desktop.wording.states import VERDICTS


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


@pytest.fixture
def english() -> Iterator[None]:
    known = {"còn {days} ngày": "{days} {days:day|days} left", "đúng": "right"}
    speak_through(lambda text: known.get(text, text))
    yield
    speak_vietnamese()


@pytest.mark.usefixtures("english")
def test_the_whole_phrase_is_translated_before_its_blanks_are_filled() -> None:
    assert say("còn {days} ngày", days="2") == "2 days left"
    assert say("còn {days} ngày", days="1") == "1 day left"
    assert say("còn {days} ngày", days="{days}") == "{days} days left"
    assert say("{a} · đúng", a="còn {days} ngày") == "còn {days} ngày · đúng"


@pytest.mark.usefixtures("english")
def test_what_has_no_translation_stays_as_it_is() -> None:
    assert word("đúng") == "right"
    assert word("sai") == "sai"


def test_a_table_answers_in_the_language_of_the_moment() -> None:
    table = Words({1: "đúng"})
    said = [table[1]]
    speak_through(str.upper)
    said += [table[1], table.get(1, ""), *table.values(), *dict(table).values()]
    speak_vietnamese()

    assert said == ["đúng", "ĐÚNG", "ĐÚNG", "ĐÚNG", "ĐÚNG"]
    assert table[1] == "đúng"
    assert set(VERDICTS) == set(dict(VERDICTS))


@pytest.mark.usefixtures("english")
def test_vietnamese_can_be_had_for_a_while() -> None:
    with in_vietnamese():
        inside = word("đúng")

    assert (inside, word("đúng")) == ("đúng", "right")


@pytest.mark.usefixtures("english")
def test_a_thread_speaks_the_language_of_the_context_it_runs_in() -> None:
    said: list[str] = []

    def speak() -> None:
        said.append(word("đúng"))

    here = copy_context()
    for thread in (
        Thread(target=Context().run, args=(speak,)),
        Thread(target=here.run, args=(speak,)),
    ):
        thread.start()
        thread.join()

    assert said == ["đúng", "right"]

"""Points are formulas over the sheet of figures, and score as the program does."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from desktop.domain.answers import (
    Answer,
    Inputs,
    ManualInput,
    NumbersInput,
    Override,
    ValueInput,
)
from desktop.domain.criteria import Leaf, NotApplicable, Rounding, RoundingMode
from desktop.domain.rules import (
    Case,
    Checklist,
    Choice,
    Count,
    Deadline,
    Deduction,
    External,
    Formula,
    Manual,
    NumberInput,
    Option,
    Part,
    Rule,
    Survey,
)
from desktop.ports.papers import ReportContent
from desktop.reports.self_score_xlsx import FIGURES_NAME, TABLE_NAME
from tests.domain.building import band, leaf
from tests.domain.strategies import answers_to, leaves, roundings
from tests.reports.building import TIMELY
from tests.reports.computed_sheets import Computed
from tests.reports.live_points import expected, refilled, rows_by_code, scored_anew, workbook

HALF_UP = RoundingMode.HALF_UP
BRANCHED = Formula((NumberInput("a", "Số a"),), "1 + (max if a > 1 else a)")
Twice = tuple[list[Leaf], dict[str, Answer], dict[str, Answer]]


@st.composite
def answered_twice(draw: st.DrawFn) -> Twice:
    """Leaves, and two answers to each."""
    drawn = draw(st.lists(leaves(), min_size=8, max_size=8))
    found = [replace(each, code=f"1.{n}") for n, each in enumerate(drawn)]
    first, second = ({each.code: draw(answers_to(each)) for each in found} for _ in range(2))
    return found, first, second


def _shown(value: object) -> object:
    return "" if value is None else value


def assert_scored(written: bytes, content: ReportContent, codes: Iterable[str]) -> None:
    """The formulas come to the program's points and states, and bring just these along."""
    anew, brought = Computed(written), load_workbook(BytesIO(written), data_only=True)[TABLE_NAME]
    rows = rows_by_code(anew.book, TABLE_NAME)
    for code in codes:
        row, outcome = rows[code][0], content.sheet.outcomes[code]
        found = tuple(_shown(anew.value(TABLE_NAME, f"{column}{row}")) for column in "EJ")
        formula = anew.book[TABLE_NAME][f"E{row}"].value
        assert found == expected(outcome), (formula, content.answers.get(code))
        assert brought[f"J{row}"].value in {None, found[1]}


# Shrinking a workbook of eight leaves takes minutes and says little: the formula says it.
@settings(
    max_examples=12,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(answered_twice(), roundings)
def test_points_and_states_follow_the_figures(drawn: Twice, rounding: Rounding) -> None:
    found, first, second = drawn
    before, after = (scored_anew(found, answers, rounding) for answers in (first, second))
    written = workbook(before)

    changed, codes = refilled(written, workbook(after))

    assert_scored(written, before, first)
    assert_scored(changed, after, codes)


NOTES = {
    "1.1": (leaf(), Answer(override=Override(Decimal(1), "Theo kết luận")), "sửa tay: Theo kết"),
    "1.2": (
        leaf(rule=Manual()),
        Answer(ManualInput(Decimal(1)), note="Hội đồng chấm"),
        "nhập tay: Hội đồng chấm",
    ),
    "1.3": (leaf(not_applicable=NotApplicable.FULL), Answer(not_applicable=True), "Không áp dụng"),
    "1.4": (leaf(rule=External("Sở")), Answer(ValueInput(Decimal(1))), "công bố: Sở"),
    "1.5": (leaf(rule=Survey("Viện")), Answer(), "chưa có kết quả"),
    "1.6": (leaf(rule=BRANCHED), Answer(), "không viết được"),
    "1.7": (leaf(), Answer(NumbersInput((("a", Decimal(10**20)),))), "không viết được"),
}


@pytest.mark.parametrize("code", NOTES)
def test_points_that_no_figures_make_stay_and_say_why(code: str) -> None:
    each, answer, note = NOTES[code]
    content = scored_anew([replace(each, code=code)], {code: answer}, Rounding(2, HALF_UP))

    book = load_workbook(BytesIO(workbook(content)))

    row = rows_by_code(book, TABLE_NAME)[code][0]
    assert note in str(book[TABLE_NAME][f"K{row}"].value)
    assert book[TABLE_NAME][f"E{row}"].data_type != "f"
    assert code not in rows_by_code(book, FIGURES_NAME)


def changed(rule: Rule, inputs: Inputs | None, **cells: object) -> tuple[object, object, object]:
    """Points, state and the first figure's check, once cells of the figures were changed."""
    each = leaf(rule=rule, code="1.1", max=Decimal(2))
    content = scored_anew([each], {"1.1": Answer(inputs)}, Rounding(2, HALF_UP))
    anew = Computed(workbook(content))
    for cell, value in cells.items():
        anew.book[FIGURES_NAME][cell].value = value
    row = rows_by_code(anew.book, TABLE_NAME)["1.1"][0]
    points, state = (anew.value(TABLE_NAME, f"{column}{row}") for column in "EJ")
    return points, state, anew.value(FIGURES_NAME, "F3")


def test_figures_that_cannot_be_are_named_and_give_no_points() -> None:
    inputs = NumbersInput((("dung-han", Decimal(97)), ("tong", Decimal(100))))

    assert changed(TIMELY, inputs)[0] == 1.5
    assert changed(TIMELY, inputs, C3=101) == ("", "Chưa chấm", "Lớn hơn mẫu số")
    assert changed(TIMELY, inputs, C3=-1)[0] == ""
    assert changed(TIMELY, inputs, C3="chín bảy")[0] == ""
    assert changed(TIMELY, inputs, C3=None) == ("", "Chưa chấm", "Chưa ghi")
    assert changed(TIMELY, inputs, C3=94.995)[0] == ""
    assert changed(TIMELY, inputs, C3=94.99)[:2] == (0, "Đã chấm")
    assert changed(TIMELY, inputs, C3=0, C4=0)[:2] == (2, "Đã chấm")


def test_a_day_that_is_filled_in_counts_as_late_as_it_is() -> None:
    bands = (band("", "0]", "2"), band("(0", "5]", "1"), band("(5", "", "0"))
    rule = Deadline(date(2026, 1, 31), bands)

    assert changed(rule, None)[:2] == ("", "Chưa chấm")
    assert changed(rule, None, C3="Chưa thực hiện")[0] == 0
    for day, points in ((date(2026, 1, 31), 2), (date(2026, 2, 5), 1), (date(2026, 2, 6), 0)):
        assert changed(rule, None, C3=datetime.combine(day, time()))[0] == points


@pytest.mark.parametrize("text", ["=1+1", "@SUM(A1)", '=HYPERLINK("http://x")', '"+CMD()+"'])
def test_labels_of_figures_never_become_formulas(text: str) -> None:
    rules: tuple[Rule, ...] = (
        Choice((Option("a", text, Decimal(1)),)),
        Checklist((Part("a", text, Decimal(1)),)),
        Deduction((Case("a", text, Decimal(1)),)),
        Count(text, Decimal(1)),
    )
    content = scored_anew(
        [leaf(rule=rule, code=f"1.{at}", title=text) for at, rule in enumerate(rules)],
        {},
        Rounding(2, HALF_UP),
    )

    figures = load_workbook(BytesIO(workbook(content)))[FIGURES_NAME]

    for row in figures.iter_rows():
        for cell in row:
            assert cell.data_type != "f" or str(cell.value).startswith("=IF(")
            assert cell.data_type != "f" or text not in str(cell.value)

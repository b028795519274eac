"""Nothing that Excel would refuse a whole workbook for, or read otherwise, whatever the set."""

import re
from decimal import Decimal
from io import BytesIO

import pytest
from openpyxl import load_workbook

from desktop.domain.answers import Answer, YesNoInput
from desktop.domain.criteria import Group, Node, Rounding, RoundingMode, Section
from desktop.domain.rules import (
    Checklist,
    Choice,
    Formula,
    NumberInput,
    Option,
    Part,
    Rule,
    YesNo,
)
from desktop.reports.self_score_xlsx import FIGURES_NAME, RESULTS_NAME, TABLE_NAME
from desktop.reports.sheet_formulas import added, is_taken, signed_sums
from tests.domain.building import criterion_set, leaf
from tests.reports.building import submission
from tests.reports.computed_sheets import Computed
from tests.reports.live_points import rows_by_code, scored_anew, workbook

_RUNS = 151
_FIGURES = (NumberInput("a", "Số a"), NumberInput("b", "Số b"))
_LADDER = "".join(f"{n + 1} if a/b > {n} else " for n in range(30)) + "0"

REFUSED: dict[str, Rule] = {
    "arguments": Choice(tuple(Option(f"o{n}", "Mức", Decimal(1)) for n in range(300))),
    "calls": Formula(_FIGURES, f"max({','.join(['a', 'b'] * 40)})"),
    "branches": Formula(_FIGURES, _LADDER),
}


def depth(formula: str) -> int:
    """The most brackets that are open at one place."""
    deepest = opened = 0
    for sign in re.findall("[()]", formula):
        opened += 1 if sign == "(" else -1
        deepest = max(deepest, opened)
    return deepest


@pytest.mark.parametrize("limit", REFUSED)
def test_a_rule_that_excel_would_refuse_is_not_written_as_a_formula(limit: str) -> None:
    content = scored_anew([leaf(rule=REFUSED[limit])], {}, Rounding(2, RoundingMode.HALF_UP))

    book = load_workbook(BytesIO(workbook(content)))

    row = rows_by_code(book, TABLE_NAME)["1.1"][0]
    assert "không viết được" in str(book[TABLE_NAME][f"K{row}"].value)
    assert book[FIGURES_NAME].max_row < 3


def test_a_sum_of_many_parts_has_one_bracket() -> None:
    parts = tuple(Part(f"p{n}", "Phần", Decimal(1)) for n in range(100))
    content = scored_anew([leaf(rule=Checklist(parts))], {}, Rounding(2, RoundingMode.HALF_UP))

    book = load_workbook(BytesIO(workbook(content)))

    row = rows_by_code(book, TABLE_NAME)["1.1"][0]
    assert depth(str(book[TABLE_NAME][f"E{row}"].value)) < 10


def test_sums_of_very_many_runs_stay_short() -> None:
    rows = range(8, 6_000, 2)

    sums = (added("E", "J", rows, "'Bảng tự chấm'!"), *signed_sums("E", "J", rows))

    assert all(map(is_taken, sums))


@pytest.mark.parametrize("text", ["a_x202E_b", "_x000D_x0041_", "_x0000_"])
def test_what_spreadsheets_take_for_an_escape_is_written_as_it_stands(text: str) -> None:
    content = scored_anew([leaf(title=text)], {}, Rounding(2, RoundingMode.HALF_UP))

    book = load_workbook(BytesIO(workbook(content)))

    row = rows_by_code(book, TABLE_NAME)["1.1"][0]
    written = str(book[TABLE_NAME][f"B{row}"].value)
    read = re.sub("_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), written)
    assert (read, written == text) == (text, False)


def _groups(field: str) -> tuple[Node, ...]:
    leaves = (leaf(code=f"{field}.{n}.1", rule=YesNo()) for n in range(_RUNS))
    return tuple(Group(f"{field}.{n}", "Nhóm", one.max, (one,)) for n, one in enumerate(leaves))


def test_sums_of_very_many_runs_are_those_of_the_program() -> None:
    a_set = criterion_set(
        Group("1", "Lĩnh vực", Decimal(_RUNS), _groups("1")),
        penalty=Section(Decimal(_RUNS), _groups("P")),
    )
    answers = {
        each.code: Answer(YesNoInput(yes=at % 3 == 0)) for at, each in enumerate(a_set.leaves())
    }
    content = submission(a_set, answers)

    anew = Computed(workbook(content))

    heading = rows_by_code(anew.book, TABLE_NAME)["1"][0]
    assert anew.value(TABLE_NAME, f"E{heading}") == float(content.sheet.totals.earned)
    found = [anew.value(RESULTS_NAME, cell) for cell in ("C2", "G3", "C5", "C6")]
    sheet = content.sheet
    known = (sheet.totals.nominal, sheet.totals.earned, sheet.penalty, sheet.total)
    assert found == list(map(float, known))

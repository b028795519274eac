"""The workbooks: they add up to what the program computes, and no text becomes a formula."""

import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from desktop.domain.answers import Answer, ManualInput, YesNoInput
from desktop.domain.criteria import (
    ClassBasis,
    Group,
    NotApplicable,
    Rounding,
    RoundingMode,
    Section,
)
from desktop.domain.evidence import EvidenceLink
from desktop.domain.rounding import round_fraction
from desktop.domain.rules import Manual
from desktop.domain.scoring.outcome import State
from desktop.ports.papers import ReportContent, SelfScorePaper
from desktop.reports.flat_xlsx import flat_xlsx
from desktop.reports.papers import Papers
from desktop.reports.self_score_xlsx import self_score_xlsx
from desktop.reports.sheet_formulas import ranges, rounded_quotient, total
from desktop.wording.states import STATES
from tests.domain.building import criterion_set
from tests.reports.building import document, large, leaf, small, submission, timely
from tests.reports.computed_sheets import Computed, computed

TABLE, RESULTS, LIST, DATA = "Bảng tự chấm", "Kết quả chung", "Danh mục", "Dữ liệu"


def files(content: ReportContent) -> dict[str, bytes]:
    return {each.name: each.content for each in Papers().tables(SelfScorePaper(content))}


def table(content: ReportContent) -> bytes:
    return self_score_xlsx(content)


def sheet(content: bytes, name: str, *, computed: bool = False) -> Worksheet:
    found = load_workbook(BytesIO(content), data_only=computed)[name]
    assert isinstance(found, Worksheet)
    return found


def rows(sheet: Worksheet) -> Iterator[list[Any]]:
    for row in sheet.iter_rows(values_only=True):
        yield list(row)


def row_of(sheet: Worksheet, column: int, text: str) -> int:
    return next(at for at, row in enumerate(rows(sheet), start=1) if row[column - 1] == text)


def every_state() -> ReportContent:
    """All states, nested groups, both extras, and points that make an endless percentage."""
    by_hand: dict[str, Any] = {"rule": Manual(), "evidence": ()}
    first = Group(
        "1",
        "Lĩnh vực một",
        Decimal("5.25"),
        (
            Group("1.1", "Nhóm", Decimal(3), (leaf("1.1.1"), leaf("1.1.2"))),
            leaf("1.2", max=Decimal("2.25"), **by_hand),
        ),
    )
    second = Group(
        "2",
        "Lĩnh vực hai",
        Decimal("4.5"),
        (leaf("2.1", not_applicable=NotApplicable.EXCLUDE), leaf("2.2"), leaf("2.3")),
    )
    bonus = Section(Decimal(1), (leaf("T.1", **by_hand),))
    minus = {**by_hand, "min": Decimal(-2), "max": Decimal(0)}
    penalty = Section(Decimal("0.3"), (leaf("P.1", **minus),))
    answers = {
        **dict([timely("1.1.1"), timely("2.2")]),
        "1.2": Answer(ManualInput(Decimal("1.1")), note="Hội đồng chấm."),
        "2.1": Answer(not_applicable=True),
        "T.1": Answer(ManualInput(Decimal("1.4")), note="Sáng kiến."),
        "P.1": Answer(ManualInput(Decimal("-0.2")), note="Nhắc nhở."),
    }
    return submission(criterion_set(first, second, bonus=bonus, penalty=penalty), answers)


def assert_adds_up(content: ReportContent) -> None:
    """Every formula comes to what the program computes, and brings just that along."""
    written = table(content)
    anew = Computed(written)
    for name in (TABLE, RESULTS):
        brought = sheet(written, name, computed=True)
        for row in sheet(written, name).iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    result = anew.value(name, cell.coordinate)
                    expected = brought[cell.coordinate].value
                    expected = "" if expected is None else expected
                    assert result == expected, (name, cell.coordinate, cell.value)


@pytest.mark.parametrize("mode", RoundingMode)
@pytest.mark.parametrize("places", [0, 1, 2])
def test_every_formula_comes_to_what_the_program_computes(mode: RoundingMode, places: int) -> None:
    content = every_state()
    a_set = replace(content.criterion_set, percent_rounding=Rounding(places, mode))

    assert_adds_up(submission(a_set, content.answers))


@pytest.mark.parametrize("basis", ClassBasis)
def test_totals_and_class_stand_in_the_results(basis: ClassBasis) -> None:
    content = every_state()
    a_set = replace(content.criterion_set, class_basis=basis)
    content = submission(a_set, content.answers)
    assert_adds_up(content)

    results = sheet(table(content), RESULTS, computed=True)

    points = results.cell(row_of(results, 2, "Tổng điểm tự chấm"), 3).value
    assert points == float(content.sheet.total)
    share = results.cell(row_of(results, 2, "Tỷ lệ đạt (%)"), 3).value
    assert content.sheet.percent is not None
    assert share == float(content.sheet.percent)
    name = results.cell(row_of(results, 2, "Xếp loại"), 3).value
    assert name == (content.sheet.score_class and content.sheet.score_class.name)


def test_nothing_applicable_gives_no_percentage() -> None:
    only = Group("1", "Một", Decimal("1.5"), (leaf("1.1", not_applicable=NotApplicable.EXCLUDE),))
    content = submission(criterion_set(only), {"1.1": Answer(not_applicable=True)})

    assert_adds_up(content)
    results = sheet(table(content), RESULTS, computed=True)
    assert results.cell(row_of(results, 2, "Tỷ lệ đạt (%)"), 3).value == "–"


def test_changed_points_change_every_sum() -> None:
    written = table(every_state())
    anew = Computed(written)
    sheet_now = anew.book[TABLE]
    row = row_of(sheet_now, 1, "2.3")
    results = anew.book[RESULTS]
    total_cell = f"C{row_of(results, 2, 'Tổng điểm tự chấm')}"
    before = anew.value(RESULTS, total_cell)
    assert isinstance(before, float)

    sheet_now.cell(row, 5).value = 0.75

    assert anew.value(RESULTS, total_cell) == pytest.approx(before + 0.75)
    assert anew.value(TABLE, f"E{row_of(sheet_now, 1, '2')}") == 2.25


@settings(max_examples=300)
@given(
    st.integers(0, 10**7),
    st.integers(1, 10**7),
    st.sampled_from(RoundingMode),
    st.integers(0, 3),
)
def test_a_quotient_is_rounded_as_the_program_rounds_it(
    over: int, under: int, mode: RoundingMode, places: int
) -> None:
    rounding = Rounding(places, mode)

    formula = rounded_quotient(str(over), str(under), rounding)

    assert computed(formula) == float(round_fraction(Fraction(over, under), rounding))


@pytest.mark.parametrize("numerator", range(1, 40, 2))
def test_a_half_goes_where_the_rule_says(numerator: int) -> None:
    for mode in RoundingMode:
        formula = rounded_quotient(str(numerator), "2", Rounding(0, mode))
        expected = round_fraction(Fraction(numerator, 2), Rounding(0, mode))
        assert computed(formula) == float(expected)


def test_a_sum_may_have_any_number_of_cells() -> None:
    assert total(ranges("E", [1, 2, 3, 7])) == "SUM(E1:E3,E7)"
    assert total([]) == "0"
    scattered = total(ranges("E", range(1, 1000, 2)))
    assert all(part.count(",") < 255 for part in scattered.split("SUM("))
    assert len(scattered) < 8_192


def test_four_hundred_leaves_add_up() -> None:
    content = large(leaves=400, documents=3)

    results = sheet(table(content), RESULTS, computed=True)

    assert results.cell(row_of(results, 2, "Tổng cộng"), 7).value == 600


FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://x")', "\t=1", "=cmd|' /C calc'!A0"]


@pytest.mark.parametrize("text", FORMULAS)
def test_no_text_becomes_a_formula(text: str) -> None:
    a_set = criterion_set(Group("1", text, Decimal("1.5"), (leaf("1.1", text),)))
    papers = (document(1, text, subject=text, number=text, issuer=text, symbol=text),)
    content = submission(a_set, dict([timely("1.1", text)]), papers, small().links[:1])

    for written in (self_score_xlsx(content), flat_xlsx(content)):
        for each in load_workbook(BytesIO(written)).worksheets:
            for row in each.iter_rows():
                assert all(cell.data_type != "f" or _is_ours(cell.value) for cell in row)


def _is_ours(formula: object) -> bool:
    return str(formula).startswith(("=ROUND(", "=IF(", "=IFERROR(", "=MAX(", "=MIN("))


def test_codes_stay_text_and_points_are_numbers() -> None:
    flat = sheet(flat_xlsx(small()), DATA)

    found = {row[1]: row for row in rows(flat)}

    assert found["2.10"][0] == "2"
    assert found["2.10"][3:6] == [1.5, 1.5, STATES[State.SCORED]]
    assert found["1.2"][4] == 0
    assert found["2.10"][7:9] == [97, 100]
    assert found["2.10"][-1] == "báo cáo.pdf"
    assert found["2.10"][-3] == "TL-001"


def test_a_figure_that_was_not_given_leaves_its_place_open() -> None:
    content = submission(
        criterion_set(Group("1", "Một", Decimal("1.5"), (leaf("1.1"), leaf("1.2")))),
        dict([timely("1.1"), ("1.2", Answer(YesNoInput(yes=True)))]),
    )

    flat = sheet(flat_xlsx(content), DATA)

    found = {row[1]: row for row in rows(flat)}
    assert found["1.2"][4] is None
    assert found["1.2"][7:9] == [None, None]


def test_evidence_leads_to_the_list_and_back() -> None:
    written = table(small())
    criteria, listed = sheet(written, TABLE), sheet(written, LIST)
    leaf_row, list_row = row_of(criteria, 1, "1.1"), row_of(listed, 2, "TL-001")

    there = criteria.cell(leaf_row, 8).hyperlink
    back = listed.cell(list_row, 8).hyperlink

    assert there is not None
    assert back is not None
    assert there.location == f"'{LIST}'!A{list_row}"
    assert back.location == f"'{TABLE}'!A{leaf_row}"


def test_more_evidence_than_a_line_holds_is_plain_text_and_the_row_leads_there() -> None:
    many = tuple(document(n) for n in range(1, 6))
    links = tuple(EvidenceLink("1.1", each.code, "bc") for each in many)
    written = table(replace(small(), documents=many, links=links))
    criteria, listed = sheet(written, TABLE), sheet(written, LIST)
    row = row_of(criteria, 1, "1.1")

    assert criteria.cell(row, 8).value == "; ".join(each.code for each in many)
    assert criteria.cell(row, 8).hyperlink is None
    there = criteria.cell(row, 1).hyperlink
    assert there is not None
    assert there.location == f"'{LIST}'!A{row_of(listed, 2, 'TL-001')}"


def test_each_document_is_listed_once_with_its_whole_digest() -> None:
    listed = sheet(table(small()), LIST)

    codes = [row[1] for row in rows(listed)][1:]

    assert codes == ["TL-001", "TL-002"]
    assert small().documents[0].content.digest in str(listed.cell(2, 9).value)


def test_a_cell_holds_what_it_can_and_no_more() -> None:
    content = replace(small(), answers=dict([timely("1.1", "đường " * 8_000)]))

    criteria = sheet(table(content), TABLE)

    text = criteria.cell(row_of(criteria, 1, "1.1"), 9).value
    assert isinstance(text, str)
    assert text.endswith("…")
    assert len(text) <= 32_767


def test_text_comes_out_composed() -> None:
    decomposed = unicodedata.normalize("NFD", "Đường dẫn đến quyết định đã được phê duyệt")
    content = replace(small(), answers=dict([timely("1.1", decomposed)]))

    criteria = sheet(table(content), TABLE)

    composed = unicodedata.normalize("NFC", decomposed)
    assert criteria.cell(row_of(criteria, 1, "1.1"), 9).value == composed


def test_points_with_more_digits_than_a_cell_keeps_are_written_out() -> None:
    points = Decimal("0.12345678901234567")
    a_set = criterion_set(Group("1", "Một", points, (leaf("1.1", max=points),)))

    flat = sheet(flat_xlsx(submission(a_set, {})), DATA)

    assert flat.cell(2, 4).value == "0,12345678901234567"


def test_head_rows_are_repeated_in_print_and_pages_lie() -> None:
    criteria = sheet(table(small()), TABLE)

    assert criteria.print_title_rows == "$6:$6"
    assert criteria.page_setup.orientation == "landscape"
    assert criteria.page_setup.fitToWidth == 1


def test_the_same_submission_gives_the_same_bytes() -> None:
    assert files(small()) == files(small())

"""Answers in the words of the column "số liệu thực hiện"."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given

from desktop.domain.answers import (
    Answer,
    CasesInput,
    ChecklistInput,
    ChoiceInput,
    CountInput,
    DateInput,
    Inputs,
    LostKind,
    LostReason,
    ManualInput,
    NumbersInput,
    ValueInput,
    YesNoInput,
)
from desktop.domain.criteria import Leaf
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
    Number,
    NumberInput,
    Option,
    Part,
    Ratio,
    Rule,
    Survey,
    SurveyWeight,
    YesNo,
    ZeroDenominator,
    ZeroIfAny,
)
from desktop.domain.scoring.outcome import Outcome, State
from desktop.wording.answers import answer_text, remarks_text
from tests.domain.strategies import answered_leaves
from tests.wording.steps_of_any_kind import of_type


def dec(text: str) -> Decimal:
    return Decimal(text)


def numbers(**values: str) -> NumbersInput:
    return NumbersInput(tuple((name, dec(value)) for name, value in values.items()))


NESTED = Checklist(
    (
        Part(
            "tt",
            "Trực tuyến",
            dec("0.5"),
            (Part("web", "Trang tin", dec("0.25")), Part("mxh", "Mạng xã hội", dec("0.25"))),
        ),
        Part("loa", "Truyền thanh", dec("0.5")),
    )
)
SHARE = Ratio(
    NumberInput("a", "Đạt", "hồ sơ"), NumberInput("b", "Tổng", "hồ sơ"), (), ZeroDenominator.FULL
)
MIXED = Ratio(
    NumberInput("a", "Tiền", "đồng"), NumberInput("b", "Hộ", "hộ"), (), ZeroDenominator.FULL
)


@pytest.mark.parametrize(
    ("rule", "inputs", "text"),
    [
        (YesNo(), YesNoInput(yes=True), "Có"),
        (YesNo(), YesNoInput(yes=False), "Không"),
        (SHARE, numbers(a="97", b="100"), "97/100 hồ sơ"),
        (SHARE, numbers(a="97"), "97/… hồ sơ"),
        (MIXED, numbers(a="1500000", b="3"), "1.500.000 đồng / 3 hộ"),
        (Deadline(date(2026, 1, 31), ()), DateInput(date(2026, 1, 30)), "Ngày 30/01/2026"),
        (Deadline(date(2026, 1, 31), ()), DateInput(None), "Chưa thực hiện"),
        (Count("báo cáo", dec("1")), CountInput(dec("4")), "4 báo cáo"),
        (Number(NumberInput("n", "Tin", "tin, bài"), ()), numbers(n="26"), "26 tin, bài"),
        (Choice((Option("t", "Tốt", dec("1")),)), ChoiceInput("t"), "Tốt"),
        (NESTED, ChecklistInput(frozenset({"tt"})), "Đạt 2/3 nội dung: Trang tin; Mạng xã hội"),
        (NESTED, ChecklistInput(frozenset({"loa"})), "Đạt 1/3 nội dung: Truyền thanh"),
        (NESTED, ChecklistInput(frozenset()), "Không đạt nội dung nào"),
        (
            Deduction((Case("t", "Báo cáo trễ", dec("1")),)),
            CasesInput((("t", dec("2")),)),
            "Báo cáo trễ: 2",
        ),
        (
            ZeroIfAny((Case("t", "Cảnh cáo"),)),
            CasesInput((("t", dec("0")),)),
            "Không phát sinh trường hợp nào",
        ),
        (External("Nguồn"), ValueInput(dec("82.3")), "Kết quả công bố: 82,3"),
        (
            Survey("Nguồn", (SurveyWeight("a", "Hài lòng", dec("1")),)),
            numbers(a="5"),
            "Hài lòng: 5",
        ),
        (Formula((NumberInput("a", "Giao", "việc"),), "a"), numbers(a="5"), "Giao: 5 việc"),
        (Manual(), ManualInput(dec("1.5")), "Chấm 1,5 điểm"),
    ],
)
def test_an_answer_shows_its_figures(rule: Rule, inputs: Inputs, text: str) -> None:
    subject = Leaf("1", "Tiêu chí", dec("2"), rule)

    assert answer_text(Answer(inputs), subject) == text


def test_figures_kept_beside_not_applicable_are_not_shown() -> None:
    subject = Leaf("1", "Tiêu chí", dec("2"), YesNo())

    assert answer_text(Answer(YesNoInput(yes=True), not_applicable=True), subject) == (
        "Không áp dụng"
    )
    assert answer_text(Answer(), subject) == ""


@given(answered_leaves())
def test_any_answer_to_any_leaf_can_be_shown(answered: tuple[Leaf, Answer]) -> None:
    subject, answer = answered

    text = answer_text(answer, subject)

    if answer.inputs is None and not answer.not_applicable:
        assert text == ""


@given(answered_leaves(), of_type(CountInput | DateInput | ManualInput | ValueInput | YesNoInput))
def test_an_answer_of_another_kind_can_be_shown(
    answered: tuple[Leaf, Answer], inputs: Inputs
) -> None:
    subject, _ = answered

    assert answer_text(Answer(inputs), subject)


def _worth(points: str | None) -> Outcome:
    if points is None:
        return Outcome("1", State.UNANSWERED, dec("2"))
    return Outcome("1", State.SCORED, dec("2"), dec(points))


@pytest.mark.parametrize(
    ("answer", "points", "text"),
    [
        (Answer(note="ghi chú"), "1", "ghi chú"),
        (Answer(lost=LostReason(LostKind.LATE)), "1", "Mất điểm do làm muộn."),
        (
            Answer(note="ghi chú", lost=LostReason(LostKind.NOT_DONE, " đợi văn bản ")),
            "1",
            "Mất điểm do chưa làm: đợi văn bản\nghi chú",
        ),
        (Answer(note="ghi chú", lost=LostReason(LostKind.NO_EVIDENCE)), "2", "ghi chú"),
        (Answer(lost=LostReason(LostKind.BEYOND_CONTROL, "bão lũ")), None, ""),
        (Answer(note=" \n"), "1", ""),
    ],
)
def test_why_points_are_lost_is_told_where_some_are(
    answer: Answer, points: str | None, text: str
) -> None:
    assert remarks_text(answer, _worth(points)) == text

"""Totals, bonus and penalty, percent and class."""

from decimal import Decimal
from fractions import Fraction

import pytest

from desktop.domain.answers import Answer, CasesInput, CountInput, Inputs, ValueInput, YesNoInput
from desktop.domain.criteria import (
    ClassBasis,
    Group,
    Leaf,
    NotApplicable,
    Rounding,
    RoundingMode,
    ScoreClass,
    Section,
)
from desktop.domain.rules import Case, Count, Deduction, External, Rule, YesNo
from desktop.domain.scoring.totals import ScoreSheet, Totals, class_of, score_set
from tests.domain.building import criterion_set, dec

YES, NO = YesNoInput(yes=True), YesNoInput(yes=False)


def worth(code: str, top: str, rule: Rule | None = None, low: str = "0") -> Leaf:
    return Leaf(code, f"Tiêu chí {code}", dec(top), rule or YesNo(), dec(low))


def given(**inputs: Inputs) -> dict[str, Answer]:
    """Answers by code, written `t1_1` for "1.1"."""
    return {name[1:].replace("_", "."): Answer(inputs=value) for name, value in inputs.items()}


def test_every_state_has_its_own_sum() -> None:
    nodes = (
        Group("1", "Một", Decimal(8), (worth("1.1", "2.5"), worth("1.2", "1.5"))),
        worth("2", "4", External("Công bố")),
        Leaf("3", "Ba", Decimal(1), YesNo(), not_applicable=NotApplicable.EXCLUDE),
        worth("4", "0.5"),
    )
    answers = given(t1_1=YES, t1_2=NO) | {"3": Answer(not_applicable=True)}

    sheet = score_set(criterion_set(*nodes), answers)

    assert sheet.totals == Totals(
        nominal=dec("9.5"),
        excluded=Decimal(1),
        pending=Decimal(4),
        unanswered=dec("0.5"),
        earned=dec("2.5"),
    )
    assert (sheet.totals.applicable, sheet.totals.lost) == (dec("4.5"), dec("1.5"))
    assert sheet.totals.percent == Fraction(500, 9)
    assert sheet.percent == dec("55.6")
    assert list(sheet.fields) == ["1", "2", "3", "4"]
    assert sheet.fields["1"].nominal == Decimal(4)


def with_sections(bonus: Section | None, penalty: Section | None, **inputs: Inputs) -> ScoreSheet:
    found = criterion_set(worth("1", "10"), worth("2", "10"), bonus=bonus, penalty=penalty)
    return score_set(found, given(t1=YES, t2=NO, **inputs))


def test_bonus_points_stand_outside_the_total_and_are_capped() -> None:
    bonus = Section(Decimal(3), (worth("B1", "2"), worth("B2", "2")))

    one = with_sections(bonus, None, tB1=YES)
    both = with_sections(bonus, None, tB1=YES, tB2=YES)

    assert (one.bonus, one.total) == (Decimal(2), Decimal(12))
    assert (both.bonus, both.total) == (Decimal(3), Decimal(13))
    assert both.totals.nominal == Decimal(20)
    assert both.percent == Decimal(65)
    assert "B1" not in both.fields
    assert both.outcomes["B2"].points == Decimal(2)


@pytest.mark.parametrize(
    ("leaf", "inputs"),
    [
        (worth("P1", "5", Count("lỗi", dec("0.5"))), CountInput(Decimal(3))),
        (
            worth("P1", "0", Deduction((Case("loi", "Lỗi", dec("0.5")),)), low="-5"),
            CasesInput((("loi", Decimal(3)),)),
        ),
    ],
)
def test_penalty_points_count_with_or_without_their_sign(leaf: Leaf, inputs: Inputs) -> None:
    sheet = with_sections(None, Section(Decimal(5), (leaf,)), tP1=inputs)

    assert (sheet.penalty, sheet.total) == (dec("1.5"), dec("8.5"))


def test_a_penalty_is_capped_and_never_makes_a_negative_percent() -> None:
    penalty = Section(Decimal(15), (worth("P1", "99", External("Kết luận")),))

    sheet = with_sections(None, penalty, tP1=ValueInput(Decimal(99)))

    assert (sheet.penalty, sheet.total) == (Decimal(15), Decimal(-5))
    assert (sheet.exact_percent, sheet.percent) == (Fraction(0), Decimal(0))


def test_bonus_leaves_below_zero_bring_nothing() -> None:
    loss = worth("B1", "0", Deduction((Case("loi", "Lỗi", Decimal(1)),)), low="-5")

    sheet = with_sections(
        Section(Decimal(5), (loss,)), None, tB1=CasesInput((("loi", Decimal(1)),))
    )

    assert sheet.bonus == 0


def test_nothing_applicable_has_no_percent_and_no_class() -> None:
    sheet = score_set(criterion_set(worth("1", "5", External("Công bố"))), {})

    assert (sheet.exact_percent, sheet.percent, sheet.score_class) == (None, None, None)


def test_the_class_is_read_from_the_exact_percent() -> None:
    rounding = Rounding(0, RoundingMode.HALF_UP)
    found = criterion_set(worth("1", "89.96"), worth("2", "10.04"), percent_rounding=rounding)

    sheet = score_set(found, given(t1=YES, t2=NO))

    assert sheet.percent == Decimal(90)
    assert sheet.score_class == ScoreClass("Tốt", Decimal(80))


def test_the_class_can_be_read_from_the_points() -> None:
    found = criterion_set(worth("1", "85"), worth("2", "115"), class_basis=ClassBasis.POINTS)

    sheet = score_set(found, given(t1=YES, t2=NO))

    assert sheet.score_class == ScoreClass("Tốt", Decimal(80))


def test_a_value_below_every_class_has_none() -> None:
    classes = (ScoreClass("Tốt", Decimal(80)), ScoreClass("Khá", Decimal(70)))

    assert class_of(classes, Fraction(69)) is None
    assert class_of(classes, Fraction(70)) == classes[1]
    assert class_of(tuple(reversed(classes)), Fraction(99)) == classes[0]


def test_codes_that_look_like_one_number_are_two_leaves() -> None:
    sheet = score_set(criterion_set(worth("5.1", "1"), worth("5.10", "2")), given(t5_10=YES))

    assert sheet.totals.earned == Decimal(2)
    assert sheet.outcomes["5.1"].points is None

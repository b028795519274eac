"""Formula and points by judgement."""

from decimal import Decimal
from fractions import Fraction

import pytest

from desktop.domain.answers import ManualInput, YesNoInput
from desktop.domain.rules import Formula, Manual
from desktop.domain.scoring.formula import FormulaSyntaxError
from desktop.domain.scoring.outcome import FaultKind, FormulaStep, RatioStep
from tests.domain.building import dec, faults, figure, leaf, numbers, points, score

TASKS = Formula((figure("xong"), figure("giao"), figure("tre")), "r * max - 0.25 * tre")
FOUR = Decimal(4)


@pytest.mark.parametrize(
    ("done", "given", "late", "wanted"),
    [
        ("10", "10", "0", "4"),
        ("9", "10", "2", "3.1"),
        ("1", "3", "0", "1.33"),
        ("0", "5", "9", "0"),
    ],
)
def test_a_formula_gives_the_points_within_the_limits(
    done: str, given: str, late: str, wanted: str
) -> None:
    outcome = score(leaf(TASKS, max=FOUR), numbers(xong=done, giao=given, tre=late))

    assert points(outcome) == dec(wanted)


def test_the_trace_shows_r_and_the_exact_value() -> None:
    outcome = score(leaf(TASKS, max=FOUR), numbers(xong="1", giao="3", tre="0"))

    assert RatioStep(Decimal(1), Decimal(3), Fraction(1, 3)) in outcome.trace
    assert FormulaStep(TASKS.expression, Fraction(4, 3)) in outcome.trace


def test_a_formula_may_take_negative_figures() -> None:
    rule = Formula((figure("tang"),), "max if tang > 0 else 0")

    assert points(score(leaf(rule), numbers(tang="-3"))) == 0


def test_division_by_zero_is_a_fault() -> None:
    outcome = score(leaf(TASKS), numbers(xong="0", giao="0", tre="0"))

    assert faults(outcome) == {(FaultKind.DIVISION_BY_ZERO, "")}


@pytest.mark.parametrize("sign", ["*", "/"])
def test_a_value_that_nothing_can_write_is_a_fault(sign: str) -> None:
    rule = Formula((figure("a"),), sign.join(["a"] * 490))

    outcome = score(leaf(rule), numbers(a="0.12345678901234567890123456789"))

    assert faults(outcome) == {(FaultKind.OUT_OF_RANGE, "points")}


def test_a_guarded_division_is_none() -> None:
    rule = Formula(TASKS.inputs, "max if giao == 0 else r * max")

    outcome = score(leaf(rule), numbers(xong="0", giao="0", tre="0"))

    assert points(outcome) == 1
    assert not any(isinstance(step, RatioStep) for step in outcome.trace)


def test_every_fault_of_the_figures_is_named() -> None:
    outcome = score(leaf(TASKS), numbers(xong="1E+99", la="1"))

    assert faults(outcome) == {
        (FaultKind.MISSING, "giao"),
        (FaultKind.MISSING, "tre"),
        (FaultKind.OUT_OF_RANGE, "xong"),
        (FaultKind.UNKNOWN_ID, "la"),
    }


def test_a_rule_that_no_checked_set_holds_is_loud() -> None:
    with pytest.raises(FormulaSyntaxError):
        score(leaf(Formula((figure("a"),), "a +")), numbers(a="1"))


def test_points_by_judgement_need_a_reason() -> None:
    rule = Manual(dec("0.25"))
    given = ManualInput(dec("0.75"))

    assert points(score(leaf(rule), given, note="Đủ hồ sơ")) == dec("0.75")
    assert faults(score(leaf(rule), given, note="  ")) == {(FaultKind.REASON_MISSING, "note")}


def test_all_faults_of_a_judgement_are_named() -> None:
    outcome = score(leaf(Manual(dec("0.25"))), ManualInput(dec("1.3")))

    assert faults(outcome) == {
        (FaultKind.OUT_OF_RANGE, "points"),
        (FaultKind.NOT_A_STEP, "points"),
        (FaultKind.REASON_MISSING, "note"),
    }


def test_points_by_judgement_that_are_no_number_are_a_fault() -> None:
    outcome = score(leaf(Manual(dec("0.25"))), ManualInput(Decimal("NaN")), note="Lý do")

    assert faults(outcome) == {(FaultKind.OUT_OF_RANGE, "points")}


@pytest.mark.parametrize("rule", [TASKS, Manual()])
def test_an_input_of_another_kind_is_a_fault(rule: Formula | Manual) -> None:
    assert faults(score(leaf(rule), YesNoInput(yes=True))) == {(FaultKind.WRONG_KIND, "inputs")}

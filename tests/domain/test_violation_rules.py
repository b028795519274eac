"""Deduction for each case, and zero if any."""

from decimal import Decimal
from fractions import Fraction
from itertools import permutations

import pytest

from desktop.domain.answers import CasesInput, YesNoInput
from desktop.domain.rules import Case, Deduction, ZeroIfAny
from desktop.domain.scoring.outcome import FaultKind, LimitStep, StartStep, VetoStep
from tests.domain.building import dec, faults, leaf, points, score

LATE = Deduction(
    (Case("tre", "Báo cáo trễ", dec("0.25")), Case("thieu", "Báo cáo thiếu", dec("0.5")))
)
DISCIPLINE = ZeroIfAny((Case("canh_cao", "Cảnh cáo"), Case("khien_trach", "Khiển trách")))


def cases(**counts: str) -> CasesInput:
    return CasesInput(tuple((name, dec(count)) for name, count in counts.items()))


@pytest.mark.parametrize(
    ("counts", "wanted"),
    [
        ({}, "1"),
        ({"tre": "0", "thieu": "0"}, "1"),
        ({"tre": "1"}, "0.75"),
        ({"tre": "1", "thieu": "1"}, "0.25"),
        ({"tre": "3", "thieu": "2"}, "0"),
    ],
)
def test_each_case_costs_its_points_down_to_the_minimum(
    counts: dict[str, str], wanted: str
) -> None:
    assert points(score(leaf(LATE), cases(**counts))) == dec(wanted)


def test_no_case_leaves_where_it_started() -> None:
    assert score(leaf(LATE), cases()).trace == (StartStep(Fraction(1)),)


@pytest.mark.parametrize(
    ("floor", "low", "wanted"),
    [("-0.5", "-0.5", "-0.5"), (None, "-0.25", "-0.25"), ("-2", "-1", "-1"), ("0.5", "0", "0.5")],
)
def test_the_higher_of_floor_and_minimum_holds_in_one_step(
    floor: str | None, low: str, wanted: str
) -> None:
    rule = Deduction(LATE.cases, None if floor is None else dec(floor))

    outcome = score(leaf(rule, min=dec(low)), cases(thieu="9"))

    assert points(outcome) == dec(wanted)
    assert [step for step in outcome.trace if isinstance(step, LimitStep)] == [
        LimitStep(Fraction(-7, 2), Fraction(wanted))
    ]


def test_the_order_of_cases_does_not_matter() -> None:
    found = {
        points(score(leaf(Deduction(rule)), CasesInput(answer)))
        for rule in permutations(LATE.cases)
        for answer in permutations(cases(tre="1", thieu="1").cases)
    }

    assert found == {dec("0.25")}


@pytest.mark.parametrize(
    ("counts", "wanted"),
    [({}, "1"), ({"canh_cao": "0"}, "1"), ({"canh_cao": "2"}, "0"), ({"khien_trach": "1"}, "0")],
)
def test_any_case_takes_all_points(counts: dict[str, str], wanted: str) -> None:
    assert points(score(leaf(DISCIPLINE), cases(**counts))) == dec(wanted)


def test_the_cases_that_took_the_points_are_shown() -> None:
    outcome = score(leaf(DISCIPLINE), cases(canh_cao="2", khien_trach="1"))

    assert outcome.trace[-1] == VetoStep(Decimal(3), Fraction(0))
    assert len(outcome.trace) == 3


@pytest.mark.parametrize("rule", [LATE, DISCIPLINE])
def test_counts_are_whole_and_known(rule: Deduction | ZeroIfAny) -> None:
    first, second = (case.id for case in rule.cases)

    outcome = score(leaf(rule), cases(**{first: "-1", second: "0.5", "la": "1"}))

    assert faults(outcome) == {
        (FaultKind.NEGATIVE, first),
        (FaultKind.NOT_WHOLE, second),
        (FaultKind.UNKNOWN_ID, "la"),
    }


@pytest.mark.parametrize("rule", [LATE, DISCIPLINE])
def test_an_input_of_another_kind_is_a_fault(rule: Deduction | ZeroIfAny) -> None:
    assert faults(score(leaf(rule), YesNoInput(yes=True))) == {(FaultKind.WRONG_KIND, "inputs")}

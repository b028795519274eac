"""Rules over what went wrong: a deduction for each case, or nothing left once there is one."""

from decimal import Decimal
from fractions import Fraction

from desktop.domain.answers import CasesInput, Inputs
from desktop.domain.criteria import Leaf
from desktop.domain.decimals import total
from desktop.domain.rules import Case, Deduction, ZeroIfAny
from desktop.domain.scoring.figures import amount_faults, name_faults
from desktop.domain.scoring.outcome import (
    FigureStep,
    InputFault,
    LimitStep,
    StartStep,
    TimesStep,
    VetoStep,
)
from desktop.domain.scoring.result import Refused, RuleResult, Scored, summed, wrong_kind

ViolationRule = Deduction | ZeroIfAny


def apply_violation(rule: ViolationRule, inputs: Inputs, leaf: Leaf) -> RuleResult:
    """Points that the cases leave; a case that is not named did not occur."""
    if not isinstance(inputs, CasesInput):
        return wrong_kind()
    faults = _case_faults(rule.cases, inputs)
    if faults:
        return Refused(faults)
    counts = dict(inputs.cases)
    occurred = tuple((case, counts[case.id]) for case in rule.cases if counts.get(case.id))
    match rule:
        case Deduction():
            return _deduction(rule, occurred, leaf)
        case ZeroIfAny():
            return _zero_if_any(occurred, leaf)


def _case_faults(cases: tuple[Case, ...], given: CasesInput) -> tuple[InputFault, ...]:
    names = name_faults(dict(given.cases), (case.id for case in cases), complete=False)
    amounts = (
        fault for name, count in given.cases for fault in amount_faults(name, count, whole=True)
    )
    return (*names, *amounts)


def _deduction(rule: Deduction, occurred: tuple[tuple[Case, Decimal], ...], leaf: Leaf) -> Scored:
    start = StartStep(Fraction(leaf.max))
    losses = tuple(
        TimesStep(case.id, case.label, count, case.each, -Fraction(count) * Fraction(case.each))
        for case, count in occurred
    )
    result = summed((start, *losses), (start.points, *(loss.points for loss in losses)))
    # The leaf's minimum holds below any floor; taking the higher of both says it in one step.
    floor = Fraction(leaf.min if rule.floor is None else max(rule.floor, leaf.min))
    if result.points >= floor:
        return result
    return Scored(floor, (*result.steps, LimitStep(result.points, floor)))


def _zero_if_any(occurred: tuple[tuple[Case, Decimal], ...], leaf: Leaf) -> Scored:
    figures = tuple(FigureStep(case.id, case.label, count) for case, count in occurred)
    points = Fraction(0) if occurred else Fraction(leaf.max)
    cases = total(count for _, count in occurred)
    return Scored(points, (*figures, VetoStep(cases, points)))

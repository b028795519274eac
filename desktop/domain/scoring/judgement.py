"""Rules that a set spells out itself: a formula over figures, or points by judgement."""

from fractions import Fraction
from typing import Final

from desktop.domain.answers import Inputs, ManualInput, NumbersInput
from desktop.domain.criteria import Leaf
from desktop.domain.plain_text import many_lines
from desktop.domain.rules import Formula, Manual
from desktop.domain.scoring.figures import is_sane, name_faults, range_faults
from desktop.domain.scoring.formula import (
    FormulaDivisionError,
    evaluate_formula,
    parse_formula,
)
from desktop.domain.scoring.outcome import (
    FaultKind,
    FigureStep,
    FormulaStep,
    GivenStep,
    InputFault,
    RatioStep,
    Step,
)
from desktop.domain.scoring.result import Refused, RuleResult, Scored, refused, wrong_kind

JudgementRule = Formula | Manual

_MOST_BITS: Final = 2048
"""Six hundred digits over as many: a hostile set multiplies up numbers that nothing can write."""


def apply_judgement(rule: JudgementRule, inputs: Inputs, leaf: Leaf, *, note: str) -> RuleResult:
    """Points by formula, or as given by hand with a `note` that says why."""
    match rule, inputs:
        case Formula() as formula, NumbersInput() as given:
            return _formula(formula, given, leaf)
        case Manual() as manual, ManualInput() as given:
            return _manual(manual, given, leaf, note=note)
        case _:
            return wrong_kind()


def _formula(rule: Formula, given: NumbersInput, leaf: Leaf) -> RuleResult:
    faults = _input_faults(rule, given)
    if faults:
        return Refused(faults)
    expression = parse_formula(rule.expression, [figure.id for figure in rule.inputs])
    values = {name: Fraction(number) for name, number in given.numbers}
    try:
        points = evaluate_formula(expression, {**values, "max": Fraction(leaf.max)})
    except FormulaDivisionError:
        return refused(FaultKind.DIVISION_BY_ZERO)
    if max(points.numerator.bit_length(), points.denominator.bit_length()) > _MOST_BITS:
        return refused(FaultKind.OUT_OF_RANGE, "points")
    steps = _figures(rule, given, with_ratio="r" in expression.names)
    return Scored(points, (*steps, FormulaStep(rule.expression, points)))


def _input_faults(rule: Formula, given: NumbersInput) -> tuple[InputFault, ...]:
    names = name_faults(dict(given.numbers), (figure.id for figure in rule.inputs), complete=True)
    # A formula may take a change since last year: its figures can be negative.
    absurd = (
        InputFault(FaultKind.OUT_OF_RANGE, name)
        for name, number in given.numbers
        if not is_sane(number)
    )
    return (*names, *absurd)


def _figures(rule: Formula, given: NumbersInput, *, with_ratio: bool) -> tuple[Step, ...]:
    numbers = dict(given.numbers)
    steps: tuple[Step, ...] = tuple(
        FigureStep(figure.id, figure.label, numbers[figure.id], figure.unit)
        for figure in rule.inputs
    )
    if not with_ratio:
        return steps
    numerator, denominator = (numbers[figure.id] for figure in rule.inputs[:2])
    if denominator == 0:
        return steps
    value = Fraction(numerator) / Fraction(denominator)
    return (*steps, RatioStep(numerator, denominator, value))


def _manual(rule: Manual, given: ManualInput, leaf: Leaf, *, note: str) -> RuleResult:
    faults = list(range_faults("points", given.points, leaf))
    if rule.step and is_sane(given.points) and Fraction(given.points) % Fraction(rule.step):
        faults.append(InputFault(FaultKind.NOT_A_STEP, "points"))
    if not many_lines(note):
        faults.append(InputFault(FaultKind.REASON_MISSING, "note"))
    if faults:
        return Refused(tuple(faults))
    points = Fraction(given.points)
    return Scored(points, (GivenStep("", points),))

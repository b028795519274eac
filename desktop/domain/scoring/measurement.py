"""Rules over what was counted or measured: items, a share, a figure, days late."""

from fractions import Fraction

from desktop.domain.answers import CountInput, DateInput, Inputs, NumbersInput
from desktop.domain.criteria import Leaf
from desktop.domain.rules import (
    Band,
    Count,
    Deadline,
    Number,
    NumberInput,
    Ratio,
    ZeroDenominator,
)
from desktop.domain.scoring.bands import find_band
from desktop.domain.scoring.figures import amount_faults, name_faults
from desktop.domain.scoring.outcome import (
    BandStep,
    DaysLateStep,
    FaultKind,
    FigureStep,
    InputFault,
    LimitStep,
    NotDoneStep,
    RatioStep,
    Step,
    TimesStep,
    ZeroDenominatorStep,
)
from desktop.domain.scoring.result import (
    Excluded,
    Refused,
    RuleResult,
    Scored,
    refused,
    wrong_kind,
)

MeasurementRule = Count | Ratio | Number | Deadline


def apply_measurement(rule: MeasurementRule, inputs: Inputs, leaf: Leaf) -> RuleResult:
    """Points of what was counted or measured."""
    match rule, inputs:
        case Count() as count, CountInput() as given:
            return _count(count, given, leaf)
        case Ratio() as ratio, NumbersInput() as given:
            return _ratio(ratio, given, leaf)
        case Number() as number, NumbersInput() as given:
            return _number(number, given)
        case Deadline() as deadline, DateInput() as given:
            return _deadline(deadline, given)
        case _:
            return wrong_kind()


def read_in_bands(
    bands: tuple[Band, ...], value: Fraction, steps: tuple[Step, ...], *, percent: bool = False
) -> RuleResult:
    """Points of the band the value falls in, after the steps that led to the value."""
    band = find_band(bands, value)
    if band is None:
        return refused(FaultKind.OUT_OF_RANGE, "value")
    points = Fraction(band.points or 0) if band.times is None else Fraction(band.times) * value
    return Scored(points, (*steps, BandStep(value, band, points, percent)))


def _count(rule: Count, given: CountInput, leaf: Leaf) -> RuleResult:
    faults = tuple(amount_faults("count", given.count, whole=True))
    if faults:
        return Refused(faults)
    points = Fraction(given.count) * Fraction(rule.each)
    step = TimesStep("count", rule.unit, given.count, rule.each, points)
    cap = Fraction(leaf.max if rule.cap is None else min(rule.cap, leaf.max))
    if points <= cap:
        return Scored(points, (step,))
    return Scored(cap, (step, LimitStep(points, cap)))


def _ratio(rule: Ratio, given: NumbersInput, leaf: Leaf) -> RuleResult:
    faults = _number_faults(given, (rule.numerator, rule.denominator))
    if faults:
        return Refused(faults)
    numbers = dict(given.numbers)
    numerator, denominator = numbers[rule.numerator.id], numbers[rule.denominator.id]
    if numerator > denominator and not rule.allow_over:
        return refused(FaultKind.OVER_DENOMINATOR, rule.numerator.id)
    steps = tuple(_figure(figure, given) for figure in (rule.numerator, rule.denominator))
    if denominator == 0:
        return _over_nothing(rule.zero_denominator, steps, leaf)
    value = Fraction(numerator) / Fraction(denominator)
    return read_in_bands(
        rule.bands, value, (*steps, RatioStep(numerator, denominator, value)), percent=True
    )


def _over_nothing(effect: ZeroDenominator, steps: tuple[Step, ...], leaf: Leaf) -> RuleResult:
    if effect is ZeroDenominator.EXCLUDE:
        return Excluded((*steps, ZeroDenominatorStep(effect, None)))
    points = Fraction(leaf.max) if effect is ZeroDenominator.FULL else Fraction(0)
    return Scored(points, (*steps, ZeroDenominatorStep(effect, points)))


def _number(rule: Number, given: NumbersInput) -> RuleResult:
    faults = _number_faults(given, (rule.input,))
    if faults:
        return Refused(faults)
    step = _figure(rule.input, given)
    return read_in_bands(rule.bands, Fraction(step.value), (step,))


def _deadline(rule: Deadline, given: DateInput) -> RuleResult:
    if given.date is None:
        nothing = Fraction(0)
        return Scored(nothing, (NotDoneStep(rule.due, nothing),))
    days = (given.date - rule.due).days
    step = DaysLateStep(rule.due, given.date, days)
    return read_in_bands(rule.bands, Fraction(days), (step,))


def _number_faults(given: NumbersInput, wanted: tuple[NumberInput, ...]) -> tuple[InputFault, ...]:
    names = name_faults(dict(given.numbers), (figure.id for figure in wanted), complete=True)
    amounts = (fault for name, value in given.numbers for fault in amount_faults(name, value))
    return (*names, *amounts)


def _figure(figure: NumberInput, given: NumbersInput) -> FigureStep:
    value = dict(given.numbers)[figure.id]
    return FigureStep(figure.id, figure.label, value, figure.unit)

"""Rules over what another body publishes: points, an index, or a survey."""

from fractions import Fraction

from desktop.domain.answers import Inputs, NumbersInput, ValueInput
from desktop.domain.criteria import Leaf
from desktop.domain.rules import External, Survey
from desktop.domain.scoring.figures import amount_faults, is_sane, name_faults, range_faults
from desktop.domain.scoring.measurement import read_in_bands
from desktop.domain.scoring.outcome import (
    FaultKind,
    FigureStep,
    GivenStep,
    InputFault,
    ProportionStep,
)
from desktop.domain.scoring.result import Refused, RuleResult, Scored, refused, wrong_kind

PublicationRule = External | Survey


def apply_publication(rule: PublicationRule, inputs: Inputs, leaf: Leaf) -> RuleResult:
    """Points of a published value or of survey answers."""
    match rule, inputs:
        case External(index_max=None, bands=()), ValueInput() as given:
            return _as_given(rule.source, given, leaf)
        case External() as external, ValueInput() as given:
            return _index(external, given, leaf)
        case Survey(), ValueInput() as given:
            return _as_given(rule.source, given, leaf)
        case Survey(weights=(_, *_)) as survey, NumbersInput() as answers:
            return _weighted(survey, answers, leaf)
        case _:
            return wrong_kind()


def _as_given(source: str, given: ValueInput, leaf: Leaf) -> RuleResult:
    faults = tuple(range_faults("value", given.value, leaf))
    if faults:
        return Refused(faults)
    points = Fraction(given.value)
    return Scored(points, (GivenStep(source, points),))


def _index(rule: External, given: ValueInput, leaf: Leaf) -> RuleResult:
    top = rule.index_max
    if not is_sane(given.value) or given.value < 0 or (top is not None and given.value > top):
        return refused(FaultKind.OUT_OF_RANGE, "value")
    value = Fraction(given.value)
    figure = FigureStep("value", rule.source, given.value)
    if rule.bands:
        return read_in_bands(rule.bands, value, (figure,))
    if not top:
        return refused(FaultKind.DIVISION_BY_ZERO, "value")
    whole = Fraction(top)
    points = value / whole * Fraction(leaf.max)
    return Scored(points, (figure, ProportionStep(value, whole, points)))


def _weighted(rule: Survey, given: NumbersInput, leaf: Leaf) -> RuleResult:
    faults = _answer_faults(rule, given)
    if faults:
        return Refused(faults)
    counts = {name: Fraction(count) for name, count in given.numbers}
    answers = sum(counts.values(), Fraction(0))
    if answers == 0:
        return refused(FaultKind.DIVISION_BY_ZERO, rule.weights[0].id)
    value = sum((counts[w.id] * Fraction(w.weight) for w in rule.weights), Fraction(0))
    points = value / answers * Fraction(leaf.max)
    numbers = dict(given.numbers)
    figures = tuple(FigureStep(w.id, w.label, numbers[w.id], weight=w.weight) for w in rule.weights)
    return Scored(points, (*figures, ProportionStep(value, answers, points)))


def _answer_faults(rule: Survey, given: NumbersInput) -> tuple[InputFault, ...]:
    names = name_faults(dict(given.numbers), (w.id for w in rule.weights), complete=True)
    amounts = (
        fault for name, count in given.numbers for fault in amount_faults(name, count, whole=True)
    )
    return (*names, *amounts)

"""Rules over what was done: yes or no, one level of several, parts of a check list."""

from collections.abc import Iterator
from fractions import Fraction

from desktop.domain.answers import ChecklistInput, ChoiceInput, Inputs, YesNoInput
from desktop.domain.criteria import Leaf
from desktop.domain.rules import Checklist, Choice, Part, YesNo, walk_parts
from desktop.domain.scoring.outcome import FaultKind, InputFault, ItemStep
from desktop.domain.scoring.result import (
    Refused,
    RuleResult,
    Scored,
    refused,
    summed,
    wrong_kind,
)

SelectionRule = YesNo | Choice | Checklist


def apply_selection(rule: SelectionRule, inputs: Inputs, leaf: Leaf) -> RuleResult:
    """Points of what was done."""
    match rule, inputs:
        case YesNo() as yes_no, YesNoInput() as given:
            return _yes_no(yes_no, given, leaf)
        case Choice() as choice, ChoiceInput() as given:
            return _choice(choice, given)
        case Checklist() as checklist, ChecklistInput() as given:
            return _checklist(checklist, given)
        case _:
            return wrong_kind()


def _yes_no(rule: YesNo, given: YesNoInput, leaf: Leaf) -> RuleResult:
    worth = leaf.max if rule.points is None else rule.points
    points = Fraction(worth) if given.yes else Fraction(0)
    return Scored(points, (ItemStep("yes" if given.yes else "no", "", points),))


def _choice(rule: Choice, given: ChoiceInput) -> RuleResult:
    option = next((option for option in rule.options if option.id == given.option), None)
    if option is None:
        return refused(FaultKind.UNKNOWN_ID, "option")
    points = Fraction(option.points)
    return Scored(points, (ItemStep(option.id, option.label, points),))


def _checklist(rule: Checklist, given: ChecklistInput) -> RuleResult:
    unknown = given.parts - {part.id for part in walk_parts(rule.parts)}
    if unknown:
        faults = (InputFault(FaultKind.UNKNOWN_ID, part_id) for part_id in sorted(unknown))
        return Refused(tuple(faults))
    steps = tuple(
        ItemStep(part.id, part.label, Fraction(part.points))
        for part in _met(rule.parts, given.parts, inherited=False)
    )
    return summed(steps, tuple(step.points for step in steps))


def _met(parts: tuple[Part, ...], named: frozenset[str], *, inherited: bool) -> Iterator[Part]:
    """The parts without parts that are met: only these bring points, so none counts twice."""
    for part in parts:
        met = inherited or part.id in named
        if part.parts:
            yield from _met(part.parts, named, inherited=met)
        elif met:
            yield part

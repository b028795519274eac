"""Which figures a criterion's points are computed from, as rows that can be filled in again."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum, auto
from typing import Final, TypeVar

from desktop.domain.answers import (
    Answer,
    CasesInput,
    ChecklistInput,
    ChoiceInput,
    CountInput,
    DateInput,
    Inputs,
    NumbersInput,
    ValueInput,
    YesNoInput,
)
from desktop.domain.criteria import Leaf
from desktop.domain.rules import (
    Checklist,
    Choice,
    Count,
    Deadline,
    Deduction,
    External,
    Formula,
    Number,
    NumberInput,
    Part,
    Ratio,
    Rule,
    Survey,
    YesNo,
    ZeroIfAny,
    walk_parts,
)
from desktop.domain.scoring.figures import is_sane
from desktop.reports.sheet_amounts import UnsayableError
from desktop.wording.numbers import day, number
from desktop.wording.phrases import say

YES: Final = "Có"
NO: Final = "Không"
NEVER: Final = "Chưa thực hiện"

_T = TypeVar("_T", bound=Inputs)


class Form(Enum):
    """What can be filled in."""

    AMOUNT = auto()
    SIGNED = auto()
    WHOLE = auto()
    YES_NO = auto()
    OPTION = auto()
    DAY = auto()


Value = Decimal | date | str | None


@dataclass(frozen=True, slots=True)
class Entry:
    """A figure: its name, unit, what can be filled in, and what was; None is nothing yet.

    `options` is how many a choice has, `most` what an index ends at.
    """

    name: str
    unit: str
    form: Form
    value: Value
    hint: str = ""
    options: int = 0
    most: Decimal | None = None


def entries_of(leaf: Leaf, answer: Answer) -> tuple[Entry, ...]:
    """The figures of a leaf's rule, () where points are not computed from any.

    Raises UnsayableError for an answer of another rule's kind, or with more than the rule asks for.
    """
    return tuple(_entries(leaf, leaf.rule, answer.inputs))


def _entries(leaf: Leaf, rule: Rule, inputs: Inputs | None) -> Iterator[Entry]:
    match rule:
        case YesNo() | Choice() | Checklist():
            yield from _selected(leaf, rule, inputs)
        case Count(unit=unit):
            count = _fitting(inputs, CountInput)
            value = None if count is None else count.count
            yield Entry("Số lượng", unit, Form.WHOLE, value)
        case Deadline(due=due):
            done = _fitting(inputs, DateInput)
            when = None if done is None else done.date or NEVER
            name = say("Ngày thực hiện (hạn {day})", day=day(due))
            yield Entry(name, "ngày", Form.DAY, when)
        case Deduction(cases=cases) | ZeroIfAny(cases=cases):
            happened = _fitting(inputs, CasesInput)
            labels = {case.id: case.label for case in cases}
            known = _named(None if happened is None else happened.cases, labels)
            nothing = None if happened is None else Decimal(0)
            for case_id, label in labels.items():
                yield Entry(label, "lần", Form.WHOLE, known.get(case_id, nothing))
        case External() | Survey():
            yield from _published(rule, inputs)
        case _:
            yield from _figures(rule, inputs)


def _selected(
    leaf: Leaf, rule: YesNo | Choice | Checklist, inputs: Inputs | None
) -> Iterator[Entry]:
    match rule:
        case YesNo():
            done = _fitting(inputs, YesNoInput)
            value = None if done is None else _yes_no(is_met=done.yes)
            yield Entry(leaf.title, "", Form.YES_NO, value)
        case Choice(options=options):
            chosen = _fitting(inputs, ChoiceInput)
            places = {each.id: Decimal(at) for at, each in enumerate(options, start=1)}
            if chosen is not None and chosen.option not in places:
                raise UnsayableError
            legend = "\n".join(
                say("{at}: {label}", at=str(at), label=each.label)
                for at, each in enumerate(options, start=1)
            )
            place = None if chosen is None else places[chosen.option]
            yield Entry("Mức đạt được", "mức", Form.OPTION, place, legend, len(options))
        case Checklist(parts=parts):
            met = _fitting(inputs, ChecklistInput)
            names = None if met is None else met.parts
            if names and names - {each.id for each in walk_parts(parts)}:
                raise UnsayableError
            for part, is_met in lowest_parts(parts, names or frozenset()):
                worth = say("{points} điểm", points=number(part.points))
                value = None if names is None else _yes_no(is_met=is_met)
                yield Entry(part.label, "", Form.YES_NO, value, worth)


def lowest_parts(
    parts: tuple[Part, ...], named: frozenset[str], *, inherited: bool = False
) -> Iterator[tuple[Part, bool]]:
    """The parts without parts, which alone bring points, and whether each is met."""
    for part in parts:
        is_met = inherited or part.id in named
        if part.parts:
            yield from lowest_parts(part.parts, named, inherited=is_met)
        else:
            yield part, is_met


def _published(rule: External | Survey, inputs: Inputs | None) -> Iterator[Entry]:
    if isinstance(rule, Survey) and not isinstance(inputs, ValueInput) and rule.weights:
        answers = _fitting(inputs, NumbersInput)
        labels = {each.id: each.label for each in rule.weights}
        known = _named(None if answers is None else answers.numbers, labels)
        for name, label in labels.items():
            yield Entry(label, "phiếu", Form.WHOLE, known.get(name))
    if isinstance(rule, External) and (rule.bands or rule.index_max):
        index = _fitting(inputs, ValueInput)
        value = None if index is None else index.value
        yield Entry(rule.source, "", Form.AMOUNT, value, most=rule.index_max)


def _figures(rule: Rule, inputs: Inputs | None) -> Iterator[Entry]:
    asked: tuple[NumberInput, ...] = ()
    form = Form.AMOUNT
    match rule:
        case Ratio():
            asked = (rule.numerator, rule.denominator)
        case Number():
            asked = (rule.input,)
        case Formula():
            asked, form = rule.inputs, Form.SIGNED
    if asked:
        given = _fitting(inputs, NumbersInput)
        labels = {each.id: each.label for each in asked}
        known = _named(None if given is None else given.numbers, labels)
        for each in asked:
            yield Entry(each.label, each.unit, form, known.get(each.id))


def _fitting(inputs: Inputs | None, kind: type[_T]) -> _T | None:
    if inputs is None or isinstance(inputs, kind):
        return inputs
    raise UnsayableError


def _named(
    given: tuple[tuple[str, Decimal], ...] | None, known: Mapping[str, str]
) -> dict[str, Decimal]:
    figures = dict(given or ())
    if figures.keys() - known.keys() or not all(map(is_sane, figures.values())):
        raise UnsayableError
    return figures


def _yes_no(*, is_met: bool) -> str:
    return YES if is_met else NO

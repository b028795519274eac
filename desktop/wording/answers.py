"""Puts an answer into the words of the column "số liệu thực hiện"."""

from collections.abc import Mapping
from decimal import Decimal

from desktop.domain.answers import (
    Answer,
    CasesInput,
    ChecklistInput,
    ChoiceInput,
    CountInput,
    DateInput,
    Inputs,
    ManualInput,
    NumbersInput,
    ValueInput,
    YesNoInput,
)
from desktop.domain.criteria import Leaf
from desktop.domain.rules import (
    Checklist,
    Choice,
    Count,
    Deduction,
    Formula,
    Number,
    NumberInput,
    Part,
    Ratio,
    Rule,
    Survey,
    ZeroIfAny,
    walk_parts,
)
from desktop.domain.scoring.outcome import Outcome
from desktop.wording.numbers import day, number
from desktop.wording.phrases import say, word
from desktop.wording.states import LOST_KINDS

_UNKNOWN = "…"


def answer_text(answer: Answer, leaf: Leaf) -> str:
    """What was filled in; "" where nothing was.

    Figures kept while the leaf is not applicable are not shown: they do not count.
    """
    if answer.not_applicable:
        return word("Không áp dụng")
    if answer.inputs is None:
        return ""
    return _inputs_text(answer.inputs, leaf.rule)


def remarks_text(answer: Answer, outcome: Outcome) -> str:
    """Why points are lost, where some are, and the note; "" where nothing was said."""
    lines = (lost_text(answer, outcome), answer.note)
    return "\n".join(line for line in lines if line.strip())


def lost_text(answer: Answer, outcome: Outcome) -> str:
    """Why points are lost: "Mất điểm do làm muộn: …"; "" where none are or nobody said."""
    lost = answer.lost
    if lost is None or outcome.lost <= 0:
        return ""
    kind = LOST_KINDS[lost.kind].lower()
    if not lost.text.strip():
        return say("Mất điểm do {kind}.", kind=kind)
    return say("Mất điểm do {kind}: {text}", kind=kind, text=lost.text.strip())


def _inputs_text(inputs: Inputs, rule: Rule) -> str:
    match inputs:
        case YesNoInput():
            return word("Có" if inputs.yes else "Không")
        case DateInput():
            return _done(inputs)
        case ValueInput():
            return say("Kết quả công bố: {value}", value=number(inputs.value))
        case ManualInput():
            return say("Chấm {points} điểm", points=number(inputs.points))
        case _:
            return _composed(inputs, rule)


def _done(inputs: DateInput) -> str:
    if inputs.date is None:
        return word("Chưa thực hiện")
    return say("Ngày {day}", day=day(inputs.date))


def _composed(
    inputs: ChoiceInput | ChecklistInput | CountInput | NumbersInput | CasesInput, rule: Rule
) -> str:
    match inputs:
        case ChoiceInput():
            return _option(inputs, rule)
        case ChecklistInput():
            return _parts(inputs, rule)
        case CountInput():
            unit = rule.unit if isinstance(rule, Count) else ""
            return _with_unit(inputs.count, unit)
        case NumbersInput():
            return _numbers(inputs, rule)
        case CasesInput():
            return _cases(inputs, rule)


def _option(inputs: ChoiceInput, rule: Rule) -> str:
    options = rule.options if isinstance(rule, Choice) else ()
    return next((each.label for each in options if each.id == inputs.option), inputs.option)


def _parts(inputs: ChecklistInput, rule: Rule) -> str:
    parts = rule.parts if isinstance(rule, Checklist) else ()
    met = tuple(part.label for part in _met(parts, inputs.parts))
    if not met:
        return word("Không đạt nội dung nào")
    all_parts = sum(1 for part in walk_parts(parts) if not part.parts)
    return say(
        "Đạt {met}/{all} nội dung: {labels}",
        met=str(len(met)),
        all=str(all_parts),
        labels="; ".join(met),
    )


def _met(parts: tuple[Part, ...], named: frozenset[str]) -> tuple[Part, ...]:
    """The lowest parts that are met, by themselves or by a part above."""
    met: list[Part] = []
    for part in parts:
        below = walk_parts(part.parts) if part.id in named else ()
        if part.parts:
            inner = named | {each.id for each in below}
            met += _met(part.parts, inner)
        elif part.id in named:
            met.append(part)
    return tuple(met)


def _numbers(inputs: NumbersInput, rule: Rule) -> str:
    given = dict(inputs.numbers)
    match rule:
        case Ratio():
            return _ratio(given, rule)
        case Number():
            return _figure(given, rule.input)
        case Formula():
            return "; ".join(_labelled(given, each) for each in rule.inputs)
        case Survey():
            return "; ".join(_line(each.label, given.get(each.id)) for each in rule.weights)
        case _:
            return "; ".join(_line(name, value) for name, value in inputs.numbers)


def _ratio(given: Mapping[str, Decimal], rule: Ratio) -> str:
    over, under = rule.numerator, rule.denominator
    if over.unit and under.unit and over.unit != under.unit:
        return say(
            "{numerator} / {denominator}",
            numerator=_figure(given, over),
            denominator=_figure(given, under),
        )
    return say(
        "{numerator}/{denominator} {unit}",
        numerator=_value(given.get(over.id)),
        denominator=_value(given.get(under.id)),
        unit=over.unit or under.unit,
    ).rstrip()


def _labelled(given: Mapping[str, Decimal], figure: NumberInput) -> str:
    return say("{label}: {figure}", label=figure.label, figure=_figure(given, figure))


def _figure(given: Mapping[str, Decimal], figure: NumberInput) -> str:
    value = given.get(figure.id)
    return _UNKNOWN if value is None else _with_unit(value, figure.unit)


def _with_unit(value: Decimal, unit: str) -> str:
    return say("{value} {unit}", value=number(value), unit=unit).rstrip()


def _line(label: str, value: Decimal | None) -> str:
    return say("{label}: {value}", label=label, value=_value(value))


def _value(value: Decimal | None) -> str:
    return _UNKNOWN if value is None else number(value)


def _cases(inputs: CasesInput, rule: Rule) -> str:
    labels = (
        {case.id: case.label for case in rule.cases}
        if isinstance(rule, Deduction | ZeroIfAny)
        else {}
    )
    occurred = [(labels.get(case, case), count) for case, count in inputs.cases if count]
    if not occurred:
        return word("Không phát sinh trường hợp nào")
    return "; ".join(_line(label, count) for label, count in occurred)

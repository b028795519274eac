"""What is filled in for a leaf as JSON, one form for each kind of rule."""

from collections.abc import Callable, Collection, Iterable, Mapping
from decimal import Decimal
from types import MappingProxyType

from desktop.domain.answers import (
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
from desktop.domain.decimals import plain
from desktop.domain.json_parsers import Line, day, flag, number
from desktop.domain.json_spot import JsonSpot
from desktop.domain.rules import (
    Checklist,
    Choice,
    Count,
    Deadline,
    Deduction,
    External,
    Formula,
    Manual,
    Number,
    NumberInput,
    Ratio,
    Rule,
    Survey,
    YesNo,
    ZeroIfAny,
    walk_parts,
)
from desktop.domain.strict_json import JsonValue

_ID = Line(64)
_MOST_PARTS = 1000

_VALUE: tuple[str, Callable[[Decimal], Inputs]] = ("value", ValueInput)
_FIGURES: Mapping[str, tuple[str, Callable[[Decimal], Inputs]]] = MappingProxyType(
    {Count.kind: ("count", CountInput), Manual.kind: ("points", ManualInput)}
)


def read_inputs(spot: JsonSpot, rule: Rule) -> Inputs | None:
    """The inputs of a rule; None where nothing is filled in or after faults were noted."""
    match rule:
        case Ratio() | Number() | Formula():
            return NumbersInput(_numbers(spot, [figure.id for figure in _figures(rule)]))
        case Survey() if rule.weights and not _has_value(spot):
            return NumbersInput(_numbers(spot, [weight.id for weight in rule.weights]))
        case YesNo() | Choice() | Checklist():
            return _read_selection(spot, rule)
        case Deduction() | ZeroIfAny():
            cases = spot.fields(("cases",)).get("cases")
            ids = [case.id for case in rule.cases]
            return None if cases is None else CasesInput(_numbers(cases, ids))
        case Count() | Deadline() | External() | Survey() | Manual():
            return _read_figure(spot, rule)


def inputs_to_json(inputs: Inputs) -> dict[str, JsonValue]:
    """The inputs as `read_inputs` reads them."""
    match inputs:
        case NumbersInput():
            return _numbers_to_json(inputs.numbers)
        case CasesInput():
            return {"cases": _numbers_to_json(inputs.cases)}
        case YesNoInput() | ChoiceInput() | ChecklistInput():
            return _selection_to_json(inputs)
        case CountInput() | DateInput() | ValueInput() | ManualInput():
            return _figure_to_json(inputs)


def _read_selection(spot: JsonSpot, rule: YesNo | Choice | Checklist) -> Inputs | None:
    match rule:
        case YesNo():
            yes = spot.fields(("yes",)).read("yes", flag, None)
            return None if yes is None else YesNoInput(yes)
        case Choice():
            option = spot.fields(("option",)).get("option")
            known = [option.id for option in rule.options]
            chosen = None if option is None else _known_id(option, known)
            return None if chosen is None else ChoiceInput(chosen)
        case Checklist():
            parts = spot.fields(("parts",)).get("parts")
            known = [part.id for part in walk_parts(rule.parts)]
            return None if parts is None else ChecklistInput(_known_ids(parts, known))


def _read_figure(
    spot: JsonSpot, rule: Count | Deadline | External | Survey | Manual
) -> Inputs | None:
    if isinstance(rule, Deadline):
        return _read_day(spot)
    name, build = _FIGURES.get(rule.kind, _VALUE)
    figure = spot.fields((name,)).read(name, number, None)
    return None if figure is None else build(figure)


def _read_day(spot: JsonSpot) -> Inputs | None:
    """A date that is there and null says "never done"; one that is not there, nothing."""
    done = spot.fields(("date",)).read("date", day, None)
    was_never_done = isinstance(spot.value, dict) and spot.value.get("date", "") is None
    return DateInput(done) if done is not None or was_never_done else None


def _selection_to_json(
    inputs: YesNoInput | ChoiceInput | ChecklistInput,
) -> dict[str, JsonValue]:
    match inputs:
        case YesNoInput():
            return {"yes": inputs.yes}
        case ChoiceInput():
            return {"option": inputs.option}
        case ChecklistInput():
            return {"parts": [*sorted(inputs.parts)]}


def _figure_to_json(
    inputs: CountInput | DateInput | ValueInput | ManualInput,
) -> dict[str, JsonValue]:
    match inputs:
        case CountInput():
            return {"count": plain(inputs.count)}
        case DateInput():
            return {"date": None if inputs.date is None else inputs.date.isoformat()}
        case ValueInput():
            return {"value": plain(inputs.value)}
        case ManualInput():
            return {"points": plain(inputs.points)}


def _numbers_to_json(numbers: Iterable[tuple[str, Decimal]]) -> dict[str, JsonValue]:
    return {name: plain(figure) for name, figure in numbers}


def _figures(rule: Ratio | Number | Formula) -> tuple[NumberInput, ...]:
    match rule:
        case Ratio():
            return (rule.numerator, rule.denominator)
        case Number():
            return (rule.input,)
        case Formula():
            return rule.inputs


def _numbers(spot: JsonSpot, known: Collection[str]) -> tuple[tuple[str, Decimal], ...]:
    """The figures in the order of the rule, so that equal answers are equal values."""
    members = spot.members()
    for name, member in members.items():
        if name not in known:
            member.fault("id.unknown", text=name, known=", ".join(known))
    found = ((name, members[name].read(number)) for name in known if name in members)
    return tuple((name, figure) for name, figure in found if figure is not None)


def _has_value(spot: JsonSpot) -> bool:
    return isinstance(spot.value, dict) and "value" in spot.value


def _known_id(spot: JsonSpot, known: Collection[str]) -> str | None:
    text = spot.read(_ID)
    if text is None or text in known:
        return text
    spot.fault("id.unknown", text=text, known=", ".join(known))
    return None


def _known_ids(spot: JsonSpot, known: Collection[str]) -> frozenset[str]:
    found: set[str] = set()
    for item in spot.items(most=_MOST_PARTS):
        text = _known_id(item, known)
        if text is None:
            continue
        if text in found:
            item.fault("id.duplicate", text=text)
        found.add(text)
    return frozenset(found)

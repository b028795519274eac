"""Writes an answer's inputs as JSON that says by itself what kind they are."""

import json
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, assert_never

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


def encode_inputs(inputs: Inputs) -> str:
    """One line of JSON; decimals are strings with their own digits and exponent."""
    kind, value = _kind_and_value(inputs)
    return json.dumps({"kind": kind, "value": value}, separators=(",", ":"))


def decode_inputs(text: str) -> Inputs:
    """The inputs; raises ValueError, KeyError, TypeError or ArithmeticError for anything else."""
    fields = json.loads(text)
    return _READERS[fields["kind"]](fields["value"])


def encode_decimal(number: Decimal) -> str:
    """A finite decimal as text; whatever else is refused with TypeError or ValueError."""
    if not isinstance(number, Decimal):
        raise TypeError(f"{type(number).__name__} where a Decimal belongs")
    if not number.is_finite():
        raise ValueError(f"{number} is no figure")
    return str(number)


def decode_decimal(text: object) -> Decimal:
    """The decimal with all its digits; raises ValueError, TypeError or ArithmeticError."""
    number = Decimal(_text(text))
    if not number.is_finite():
        raise ValueError(f"{number} is no figure")
    return number


def _kind_and_value(inputs: Inputs) -> tuple[str, object]:  # noqa: C901, PLR0911, PLR0912 - a line a kind
    match inputs:
        case YesNoInput(yes):
            return "yes_no", yes
        case ChoiceInput(option):
            return "choice", option
        case ChecklistInput(parts):
            return "checklist", sorted(parts)
        case CountInput(count):
            return "count", encode_decimal(count)
        case NumbersInput(numbers):
            return "numbers", _encode_pairs(numbers)
        case DateInput(day):
            return "date", None if day is None else day.isoformat()
        case CasesInput(cases):
            return "cases", _encode_pairs(cases)
        case ValueInput(value):
            return "value", encode_decimal(value)
        case ManualInput(points):
            return "manual", encode_decimal(points)
        case _:
            assert_never(inputs)


_Pairs = tuple[tuple[str, Decimal], ...]


def _encode_pairs(pairs: _Pairs) -> list[tuple[str, str]]:
    """A list, not an object: the order is kept, and an id that is there twice."""
    return [(name, encode_decimal(number)) for name, number in pairs]


def _decode_pairs(value: object) -> _Pairs:
    return tuple((_text(name), decode_decimal(number)) for name, number in _items(value))


def _items(value: object) -> list[Any]:
    if not isinstance(value, list):
        raise TypeError(f"{type(value).__name__} where a list belongs")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{type(value).__name__} where text belongs")
    return value


def _yes_or_no(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError(f"{type(value).__name__} where true or false belongs")
    return value


_READERS: Mapping[str, Callable[[object], Inputs]] = {
    "yes_no": lambda value: YesNoInput(_yes_or_no(value)),
    "choice": lambda value: ChoiceInput(_text(value)),
    "checklist": lambda value: ChecklistInput(frozenset(map(_text, _items(value)))),
    "count": lambda value: CountInput(decode_decimal(value)),
    "numbers": lambda value: NumbersInput(_decode_pairs(value)),
    "date": lambda value: DateInput(None if value is None else date.fromisoformat(_text(value))),
    "cases": lambda value: CasesInput(_decode_pairs(value)),
    "value": lambda value: ValueInput(decode_decimal(value)),
    "manual": lambda value: ManualInput(decode_decimal(value)),
}

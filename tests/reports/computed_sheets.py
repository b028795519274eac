"""Computes a workbook's formulas anew, in a spreadsheet's own arithmetic: binary fractions."""

import math
from collections.abc import Callable
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from io import BytesIO
from itertools import chain

from openpyxl import Workbook, load_workbook
from openpyxl.formula import Tokenizer
from openpyxl.formula.tokenizer import Token
from openpyxl.utils import get_column_letter, range_boundaries
from typing_extensions import override

Value = float | str | None
_LAZY = {"IF(", "IFERROR("}
_RAW = {"COUNTIF(", "ISNUMBER("}
_DAY_ZERO = datetime(1899, 12, 30)  # noqa: DTZ001 - a spreadsheet's days have no zone


class Computed:
    """Values of cells; what a formula brings along as its result is not looked at."""

    def __init__(self, content: bytes) -> None:
        self.book: Workbook = load_workbook(BytesIO(content))

    def value(self, sheet: str, cell: str) -> Value:
        """What stands in a cell."""
        found = self.book[sheet][cell].value
        if isinstance(found, str) and found.startswith("="):
            if self.book[sheet][cell].data_type != "f":
                return found
            return self.formula(found, sheet)
        if isinstance(found, datetime):
            return float((found - _DAY_ZERO).days)
        return found if found is None or isinstance(found, str) else float(found)

    def formula(self, formula: str, sheet: str) -> Value:
        """What a formula on a sheet comes to."""
        source = _python(Tokenizer(formula).items)
        names = {"cells": lambda reference: self._cells(reference, sheet), **_FUNCTIONS}
        return _one(eval(source, {"__builtins__": {}, **names}))  # noqa: S307 - our own formulas

    def _cells(self, reference: str, sheet: str) -> list[Value]:
        name, _, area = reference.rpartition("!")
        name = name.strip("'") or sheet
        left, top, right, bottom = range_boundaries(area)
        return [
            self.value(name, f"{get_column_letter(column)}{row}")
            for row in range(top or 0, (bottom or 0) + 1)
            for column in range(left or 0, (right or 0) + 1)
        ]


def computed(formula: str) -> Value:
    """What a formula without cells comes to."""
    source = _python(Tokenizer(f"={formula}").items)
    return _one(eval(source, {"__builtins__": {}, **_FUNCTIONS}))  # noqa: S307 - our own formulas


def _python(tokens: list[Token]) -> str:
    """The formula as an expression of Python; branches of IF are functions, computed if taken."""
    parts: list[str] = []
    opened: list[str] = []
    for token in tokens:
        text = str(token.value)
        if token.type == Token.FUNC and token.subtype == Token.OPEN:
            opened.append(text)
            parts.append(f"{text}lambda: " if text in _LAZY else text)
        elif token.type == Token.PAREN and token.subtype == Token.OPEN:
            opened.append(text)
            parts.append("(")
        elif token.subtype == Token.CLOSE:
            opened.pop()
            parts.append(")")
        elif token.type == Token.SEP:
            parts.append(", lambda: " if opened[-1] in _LAZY else ", ")
        else:
            parts.append(_operand(token, text, is_raw=bool(opened) and opened[-1] in _RAW))
    return "".join(parts)


def _operand(token: Token, text: str, *, is_raw: bool) -> str:
    if token.type == Token.OPERAND and token.subtype == Token.RANGE:
        area = text.rpartition("!")[2]
        return f"cells({text!r})" if is_raw or ":" in area else f"ONE(cells({text!r}))"
    if token.type == Token.OPERAND and token.subtype == Token.LOGICAL:
        return text.capitalize()
    if token.type == Token.OPERAND and token.subtype == Token.TEXT:
        return repr(text[1:-1].replace('""', '"'))
    if token.type == Token.OPERAND:
        return f"{float(text)!r}"
    return {"=": " == ", "<>": " != "}.get(text, text)


def _one(value: object) -> Value:
    only = value[0] if isinstance(value, list) else value
    return float(only) if isinstance(only, int | float) else str(only or "")


def _numbers(values: tuple[object, ...]) -> list[float]:
    flat = chain.from_iterable(each if isinstance(each, list) else [each] for each in values)
    return [float(each) for each in flat if isinstance(each, int | float)]


def _round(value: float, places: float) -> float:
    step = Decimal(1).scaleb(-int(places))
    return float(Decimal(repr(value)).quantize(step, ROUND_HALF_UP))


def _sumif(where: object, what: str, summed: list[Value] | None = None) -> float:
    cells = where if isinstance(where, list) else [where]
    if what in {">0", "<0"}:
        sign = 1 if what == ">0" else -1
        return math.fsum(each for each in _numbers((cells,)) if each * sign > 0)
    pairs = zip(cells, summed or [], strict=True)
    if what == "<>":
        return math.fsum(_numbers(tuple(number for state, number in pairs if state is not None)))
    return math.fsum(_numbers(tuple(number for state, number in pairs if state == what)))


def _sumifs(
    summed: list[Value], cells: list[Value], what: str, known: list[Value], any_: str
) -> float:
    assert any_ == "<>"
    kept = (each for each, state in zip(cells, known, strict=True) if state is not None)
    assert summed == cells
    return _sumif(list(kept), what)


def _match(value: float, among: list[Value], kind: float) -> float:
    assert kind == 1
    return [each for each, least in enumerate(_numbers((among,)), start=1) if value >= least][-1]


def _if_error(value: Callable[[], Value], other: Callable[[], Value]) -> Value:
    try:
        return value()
    except (IndexError, ZeroDivisionError):
        return other()


class _Empty(float):
    """An empty cell: 0 and "" at once."""

    @override
    def __eq__(self, other: object) -> bool:
        return other == "" or super().__eq__(other)

    @override
    def __ne__(self, other: object) -> bool:
        return not self == other

    __hash__ = float.__hash__


def _only(cells: list[Value]) -> Value:
    return _Empty(0) if cells[0] is None else cells[0]


_FUNCTIONS: dict[str, Callable[..., object]] = {
    "ONE": _only,
    "SUM": lambda *values: sum(_numbers(values)),
    "SUMPRODUCT": lambda *values: sum(_numbers(values)),
    "ABS": abs,
    "SIGN": lambda value: (value > 0) - (value < 0),
    "COUNTIF": lambda cells, what: sum(each == what for each in cells),
    "ISNUMBER": lambda cells: isinstance(cells[0], float),
    "DATE": lambda *parts: (date(*map(int, parts)) - _DAY_ZERO.date()).days,
    "CHOOSE": lambda at, *values: values[int(at) - 1],
    "OR": lambda *values: any(values),
    "NOT": lambda value: not value,
    "SUMIF": _sumif,
    "SUMIFS": _sumifs,
    "ROUND": _round,
    "MIN": lambda *values: min(_numbers(values)),
    "MAX": lambda *values: max(_numbers(values)),
    "INT": math.floor,
    "ISODD": lambda value: int(value) % 2 == 1,
    "AND": lambda *values: all(values),
    "IF": lambda ask, yes, no: yes() if ask() else no(),
    "IFERROR": _if_error,
    "INDEX": lambda cells, at: cells[int(at) - 1],
    "MATCH": _match,
}

"""Formulas of a criterion set: parsed without `eval`, worked out exactly."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar

from desktop.domain.errors import AppError
from desktop.domain.scoring.formula_parser import FormulaParser
from desktop.domain.scoring.formula_tokens import KEYWORDS, FormulaFault, FormulaSyntaxError
from desktop.domain.scoring.formula_tree import Figure, Product, Quantity

__all__ = [
    "RESERVED_NAMES",
    "Expression",
    "FormulaDivisionError",
    "FormulaFault",
    "FormulaSyntaxError",
    "evaluate_formula",
    "parse_formula",
]

RESERVED_NAMES = KEYWORDS | {"max", "min", "r"}
"""Words of the formula language, which no input may have as its id."""


@dataclass(eq=False)
class FormulaDivisionError(AppError):
    """A formula divides by zero for these figures."""

    code: ClassVar[str] = "formula.division_by_zero"


@dataclass(frozen=True, slots=True)
class Expression:
    """A formula that was read, and the names it uses."""

    text: str
    root: Quantity
    names: frozenset[str]


def parse_formula(text: str, names: Sequence[str]) -> Expression:
    """Read a formula over the inputs `names`; raises FormulaSyntaxError.

    `max` is the leaf's maximum (and, before a parenthesis, the largest of several), `r` the first
    input divided by the second where there are two.
    """
    quantities: dict[str, Quantity] = {name: Figure(name) for name in (*names, "max")}
    if len(names) > 1:
        first, second = Figure(names[0]), Figure(names[1])
        quantities["r"] = Product(first, ((True, second),))
    parser = FormulaParser(text, quantities)
    root = parser.parse()
    return Expression(text, root, frozenset(parser.used))


def evaluate_formula(expression: Expression, values: Mapping[str, Fraction]) -> Fraction:
    """The exact value for the inputs and `max`; raises FormulaDivisionError.

    A branch that is not taken is not worked out: `max if b == 0 else a / b` is safe.
    """
    try:
        return expression.root.value(values)
    except ZeroDivisionError as error:
        raise FormulaDivisionError from error

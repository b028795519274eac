"""Says a formula rule as a spreadsheet's formula; one with branches within a sum is not said."""

import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from desktop.domain.rules import Formula
from desktop.domain.scoring.formula import parse_formula
from desktop.domain.scoring.formula_tree import (
    AllOf,
    AnyOf,
    Branch,
    Comparison,
    Condition,
    Constant,
    Extreme,
    Figure,
    Inversion,
    Negation,
    Product,
    Quantity,
    Relation,
    Sum,
)
from desktop.reports.sheet_amounts import Amount, UnsayableError, Whole, compared, fixed_amount

_SIGNS: Final[Mapping[Relation, str]] = MappingProxyType(
    {
        operator.lt: "<",
        operator.le: "<=",
        operator.gt: ">",
        operator.ge: ">=",
        operator.eq: "=",
        operator.ne: "<>",
    }
)


def expression_formula(
    rule: Formula, values: Mapping[str, Amount], limited: Callable[[Amount], str]
) -> str:
    """The points, "" where the expression divides by zero; `limited` writes those of an amount."""
    expression = parse_formula(rule.expression, [figure.id for figure in rule.inputs])
    return _branches(expression.root, values, limited)


def _branches(
    quantity: Quantity, values: Mapping[str, Amount], limited: Callable[[Amount], str]
) -> str:
    said = _Said(values)
    if isinstance(quantity, Branch):
        condition = said.condition(quantity.condition)
        then = _branches(quantity.then, values, limited)
        otherwise = _branches(quantity.otherwise, values, limited)
        return said.guarded(f"IF({condition},{then},{otherwise})")
    return said.guarded(limited(said.amount(quantity)))


@dataclass(slots=True)
class _Said:
    """Amounts and conditions of one branch, and what they divide by."""

    values: Mapping[str, Amount]
    divisors: list[Whole] = field(default_factory=list)

    def guarded(self, formula: str) -> str:
        if not self.divisors:
            return formula
        zeros = dict.fromkeys(f"{each.text}=0" for each in self.divisors)
        is_zero = next(iter(zeros)) if len(zeros) == 1 else f"OR({','.join(zeros)})"
        return f'IF({is_zero},"",{formula})'

    def amount(self, quantity: Quantity) -> Amount:
        match quantity:
            case Constant(number):
                return fixed_amount(number)
            case Figure(name):
                return self.values[name]
            case Negation(of):
                return self.amount(of).times(Fraction(-1))
            case Sum() | Product():
                return self._chain(quantity)
            case Extreme():
                return self._extreme(quantity)
            case Branch():
                raise UnsayableError

    def _chain(self, quantity: Sum | Product) -> Amount:
        result = self.amount(quantity.first)
        for is_inverse, each in quantity.rest:
            part = self.amount(each)
            if isinstance(quantity, Sum):
                result = result.plus(part.times(Fraction(-1)) if is_inverse else part)
            else:
                result = self._divided(result, part) if is_inverse else result.multiplied(part)
        return result

    def _divided(self, amount: Amount, by: Amount) -> Amount:
        fixed = by.fixed
        if fixed is None:
            self.divisors.append(by.over)
            return amount.divided(by)
        if not fixed:
            raise UnsayableError
        return amount.times(1 / fixed)

    def _extreme(self, quantity: Extreme) -> Amount:
        result = self.amount(quantity.of[0])
        for each in quantity.of[1:]:
            one, two = result.beside(self.amount(each))
            pick = max if quantity.largest else min
            name = "MAX" if quantity.largest else "MIN"
            over = Whole(
                f"{name}({one.over.text},{two.over.text})",
                pick(one.over.low, two.over.low),
                pick(one.over.high, two.over.high),
            )
            result = Amount(over, one.under)
        return result

    def condition(self, condition: Condition) -> str:
        match condition:
            case Comparison():
                return self._comparison(condition)
            case Inversion(of):
                return f"NOT({self.condition(of)})"
            case AllOf(of) | AnyOf(of):
                return self._joined("AND" if isinstance(condition, AllOf) else "OR", of)

    def _joined(self, name: str, conditions: tuple[Condition, ...]) -> str:
        """The program stops at the first that decides; a division after it may never be done."""
        first, *rest = conditions
        parts = [self.condition(first)]
        known = len(self.divisors)
        parts += [self.condition(each) for each in rest]
        if len(self.divisors) > known:
            raise UnsayableError
        return f"{name}({','.join(parts)})"

    def _comparison(self, comparison: Comparison) -> str:
        left = self.amount(comparison.first)
        parts: list[str] = []
        for relation, quantity in comparison.rest:
            known = len(self.divisors)
            right = self.amount(quantity)
            if parts and len(self.divisors) > known:
                raise UnsayableError
            parts.append(compared(left, _SIGNS[relation], right))
            left = right
        return parts[0] if len(parts) == 1 else f"AND({','.join(parts)})"

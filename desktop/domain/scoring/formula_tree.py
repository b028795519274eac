"""The tree of a parsed formula; every node knows its exact value.

`value` and `holds` raise ZeroDivisionError; what a branch not taken would do does not matter.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction

Values = Mapping[str, Fraction]
Relation = Callable[[Fraction, Fraction], bool]


@dataclass(frozen=True, slots=True)
class Constant:
    """A number as written."""

    number: Fraction

    def value(self, _: Values) -> Fraction:
        return self.number


@dataclass(frozen=True, slots=True)
class Figure:
    """A named figure."""

    name: str

    def value(self, values: Values) -> Fraction:
        return values[self.name]


@dataclass(frozen=True, slots=True)
class Negation:
    """A quantity with its sign turned."""

    of: "Quantity"

    def value(self, values: Values) -> Fraction:
        return -self.of.value(values)


@dataclass(frozen=True, slots=True)
class Sum:
    """A first quantity, then others added or (True) subtracted, from the left."""

    first: "Quantity"
    rest: tuple[tuple[bool, "Quantity"], ...]

    def value(self, values: Values) -> Fraction:
        result = self.first.value(values)
        for subtracted, term in self.rest:
            result += -term.value(values) if subtracted else term.value(values)
        return result


@dataclass(frozen=True, slots=True)
class Product:
    """A first quantity, then others multiplied by or (True) divided by, from the left."""

    first: "Quantity"
    rest: tuple[tuple[bool, "Quantity"], ...]

    def value(self, values: Values) -> Fraction:
        result = self.first.value(values)
        for divided, factor in self.rest:
            result = result / factor.value(values) if divided else result * factor.value(values)
        return result


@dataclass(frozen=True, slots=True)
class Extreme:
    """The smallest or largest of several quantities."""

    largest: bool
    of: tuple["Quantity", ...]

    def value(self, values: Values) -> Fraction:
        numbers = [quantity.value(values) for quantity in self.of]
        return max(numbers) if self.largest else min(numbers)


@dataclass(frozen=True, slots=True)
class Branch:
    """One quantity or the other; only the one that counts is worked out."""

    condition: "Condition"
    then: "Quantity"
    otherwise: "Quantity"

    def value(self, values: Values) -> Fraction:
        taken = self.then if self.condition.holds(values) else self.otherwise
        return taken.value(values)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Quantities, each held against the next: `0.9 <= r < 1`."""

    first: "Quantity"
    rest: tuple[tuple[Relation, "Quantity"], ...]

    def holds(self, values: Values) -> bool:
        left = self.first.value(values)
        for relation, quantity in self.rest:
            right = quantity.value(values)
            if not relation(left, right):
                return False
            left = right
        return True


@dataclass(frozen=True, slots=True)
class Inversion:
    """What is true when the condition is not."""

    of: "Condition"

    def holds(self, values: Values) -> bool:
        return not self.of.holds(values)


@dataclass(frozen=True, slots=True)
class AllOf:
    """True when every condition is; stops at the first that is not."""

    of: tuple["Condition", ...]

    def holds(self, values: Values) -> bool:
        return all(condition.holds(values) for condition in self.of)


@dataclass(frozen=True, slots=True)
class AnyOf:
    """True when any condition is; stops at the first that is."""

    of: tuple["Condition", ...]

    def holds(self, values: Values) -> bool:
        return any(condition.holds(values) for condition in self.of)


Quantity = Constant | Figure | Negation | Sum | Product | Extreme | Branch
Condition = Comparison | Inversion | AllOf | AnyOf
Node = Quantity | Condition

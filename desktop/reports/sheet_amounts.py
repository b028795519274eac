"""Fractions as two formulas of whole numbers that a spreadsheet computes without any loss."""

from dataclasses import dataclass
from fractions import Fraction
from math import gcd
from typing import Final

MOST: Final = 5 * 10**13
"""Whole numbers up to here are exact everywhere: Excel compares fifteen digits, and LibreOffice
takes a quotient that close to a whole number for that number."""


class UnsayableError(Exception):
    """A rule, or its figures, go beyond what a spreadsheet computes exactly."""


@dataclass(frozen=True, slots=True)
class Whole:
    """A formula that comes to a whole number from `low` to `high`.

    `is_sum`: it is one, in brackets. Raises UnsayableError where its ends are too far from zero.
    """

    text: str
    low: int
    high: int
    is_sum: bool = False

    def __post_init__(self) -> None:
        if max(abs(self.low), abs(self.high)) > MOST:
            raise UnsayableError

    @property
    def number(self) -> int | None:
        """The number it always is, if there is one."""
        return self.low if self.low == self.high else None

    @property
    def ends(self) -> tuple[int, int]:
        """The lowest and the highest it can be."""
        return self.low, self.high

    def times(self, other: "Whole") -> "Whole":
        """The product; ones and zeros are not written."""
        if self.number in {0, 1}:
            return constant(0) if self.number == 0 else other
        if other.number in {0, 1} or (other.number is not None and self.number is None):
            return other.times(self)
        ends = [one * two for one in self.ends for two in other.ends]
        if self.number is not None and other.number is not None:
            return constant(ends[0])
        return Whole(f"{self.text}*{other.text}", min(ends), max(ends))

    def plus(self, other: "Whole") -> "Whole":
        """The sum, in brackets."""
        if self.number is not None and other.number is not None:
            return constant(self.number + other.number)
        if self.number == 0 or other.number == 0:
            return other if self.number == 0 else self
        # One bracket for all: spreadsheets refuse brackets in brackets beyond some depth.
        text = f"({self.text[1:-1] if self.is_sum else self.text}+{other.text})"
        return Whole(text, self.low + other.low, self.high + other.high, is_sum=True)

    def negative(self) -> "Whole":
        """The same with its sign turned."""
        return self.times(constant(-1))

    def size(self) -> "Whole":
        """Without its sign."""
        if self.low >= 0:
            return self
        return Whole(f"ABS({self.text})", 0, max(-self.low, self.high))

    def sign(self) -> "Whole":
        """1, 0 or -1; 1 where it cannot be negative, so that zero has to be looked at apart."""
        return constant(1) if self.low >= 0 else Whole(f"SIGN({self.text})", -1, 1)


def constant(number: int) -> Whole:
    """A number as written."""
    return Whole(str(number) if number >= 0 else f"({number})", number, number)


@dataclass(frozen=True, slots=True)
class Amount:
    """`over` ÷ `under`; `under` is never negative, and where it is 0 nobody asks for the amount."""

    over: Whole
    under: Whole

    def times(self, factor: Fraction) -> "Amount":
        """So many times of it."""
        over, under = factor.numerator, factor.denominator
        if self.under.number is not None:
            common = gcd(over, self.under.number)
            over, shortened = over // common, constant(self.under.number // common)
            return Amount(constant(over).times(self.over), constant(under).times(shortened))
        return Amount(constant(over).times(self.over), constant(under).times(self.under))

    def multiplied(self, other: "Amount") -> "Amount":
        """The product of two."""
        for one, two in ((self, other), (other, self)):
            fixed = one.fixed
            if fixed is not None:
                return two.times(fixed)
        return Amount(self.over.times(other.over), self.under.times(other.under))

    def divided(self, other: "Amount") -> "Amount":
        """The quotient, for a divisor that is not 0."""
        sign, size = other.over.sign(), other.over.size()
        if self.under == other.under:
            return Amount(self.over.times(sign), size)
        over = self.over.times(other.under).times(sign)
        return Amount(over, self.under.times(size))

    def plus(self, other: "Amount") -> "Amount":
        """The sum."""
        one, two = self.beside(other)
        return Amount(one.over.plus(two.over), one.under)

    def beside(self, other: "Amount") -> tuple["Amount", "Amount"]:
        """Both over the same number."""
        if self.under == other.under:
            return self, other
        under = self.under.times(other.under)
        return (
            Amount(self.over.times(other.under), under),
            Amount(other.over.times(self.under), under),
        )

    @property
    def fixed(self) -> Fraction | None:
        """The fraction it always is, if there is one."""
        if self.over.number is None or not self.under.number:
            return None
        return Fraction(self.over.number, self.under.number)


def fixed_amount(value: Fraction) -> Amount:
    """A fraction as written."""
    return Amount(constant(value.numerator), constant(value.denominator))


def compared(one: Amount, sign: str, two: Amount) -> str:
    """A condition that is exact, whatever the fractions."""
    left, right = one.beside(two)
    return f"{left.over.text}{sign}{right.over.text}"

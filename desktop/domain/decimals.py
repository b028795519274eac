"""Exact decimals: arithmetic that never rounds in silence, and plain text."""

from collections.abc import Iterable
from decimal import Context, Decimal, Inexact, InvalidOperation
from fractions import Fraction

_DIGITS = 1000


def plain(value: Decimal) -> str:
    """A finite decimal without exponent and without surplus zeros: "66.2", "100", "-0.25"."""
    text = format(value, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def fraction_text(value: Fraction) -> str:
    """A fraction as a plain decimal where it is one ("0.97"), else as "2/3"."""
    decimal = exact(value)
    return str(value) if decimal is None else plain(decimal)


def exact(value: Fraction) -> Decimal | None:
    """The decimal equal to `value`, or None where no finite decimal is (1/3)."""
    places = _places(value.denominator)
    if places is None:
        return None
    return from_units(value.numerator * 10**places // value.denominator, places)


def from_units(units: int, places: int) -> Decimal:
    """`units` × 10^−`places`, written with `places` decimals."""
    return Decimal(units) if places == 0 else Decimal(f"{units}E-{places}")


def total(values: Iterable[Decimal]) -> Decimal:
    """The exact sum; raises decimal.Inexact rather than round."""
    context = _exact_context()
    result = Decimal(0)
    for value in values:
        result = context.add(result, value)
    return result


def difference(left: Decimal, right: Decimal) -> Decimal:
    """`left` − `right`, exact; raises decimal.Inexact rather than round."""
    return _exact_context().subtract(left, right)


def _places(denominator: int) -> int | None:
    twos = (denominator & -denominator).bit_length() - 1
    rest = denominator >> twos
    fives = 0
    while rest % 5 == 0:
        rest //= 5
        fives += 1
    return max(twos, fives) if rest == 1 else None


def _exact_context() -> Context:
    # The default context rounds to 28 digits without a word.
    return Context(prec=_DIGITS, traps=[Inexact, InvalidOperation])

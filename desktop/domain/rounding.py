"""Rounding of exact figures by the rule of the criterion set."""

from decimal import Decimal
from fractions import Fraction

from desktop.domain.criteria import Rounding, RoundingMode
from desktop.domain.decimals import from_units


def round_fraction(value: Fraction, rounding: Rounding) -> Decimal:
    """`value` with exactly `rounding.places` decimals.

    Half up goes away from zero (−0.5 becomes −1); truncation goes toward zero.
    """
    units, rest = divmod(abs(value.numerator) * 10**rounding.places, value.denominator)
    twice = 2 * rest - value.denominator
    match rounding.mode:
        case RoundingMode.HALF_UP:
            units += twice >= 0
        case RoundingMode.HALF_EVEN:
            units += twice > 0 or (twice == 0 and units % 2 == 1)
        case RoundingMode.TRUNCATE:
            pass
    return from_units(-units if value < 0 else units, rounding.places)

"""Decimals as files spell them: digits and a point, nothing a float or an exponent could bend."""

import re
from decimal import Decimal

from desktop.domain.limits import MAX_INTEGER_DIGITS

DECIMAL_PATTERN = r"^-?(0|[1-9][0-9]*)(\.[0-9]+)?$"
"""The one spelling of a number, as a regular expression; also valid in JSON Schema."""

_DECIMAL = re.compile(DECIMAL_PATTERN.removesuffix("$") + r"\Z")


def decimal_from_text(text: str) -> Decimal | None:
    """The number, exactly, or None where the text is not one or has too many digits."""
    too_long = len(text) > MAX_INTEGER_DIGITS + 2  # a sign and a point
    if too_long or _DECIMAL.match(text) is None or digits_of(text) > MAX_INTEGER_DIGITS:
        return None
    value = Decimal(text)
    return value or abs(value)  # there is no −0 among points


def digits_of(text: str) -> int:
    """How many digits a text has."""
    return sum(character in "0123456789" for character in text)

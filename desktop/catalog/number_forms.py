"""Numbers as a workbook shows them: with the decimals of their form, or as a percentage."""

import re
from decimal import Decimal
from typing import Final

from desktop.domain.decimals import plain

_PLACES: Final = re.compile(r"(?:#,##)?0(?:\.(0{1,6}))?(?:_\)|;.*)?", re.DOTALL)
_QUOTED: Final = re.compile(r'"[^"]*"|\\.|_.|\*.', re.DOTALL)


def shown_digits(number: float) -> Decimal:
    """What a workbook shows of a number: the digits behind these are the computer's."""
    return Decimal(f"{number:.15g}")


def with_decimals(number: Decimal, form: str) -> str:
    """A number with the decimals its form asks for."""
    found = _PLACES.fullmatch(form or "")
    if found is None or not found[1] or not number.is_finite():
        return plain(number)
    return f"{number:.{len(found[1])}f}"


def is_percent(form: str) -> bool:
    """Whether a number of this form is shown a hundred times as large."""
    return "%" in _QUOTED.sub("", form or "")


def as_percent(number: Decimal) -> str:
    """The number as it is shown then: 0.8 is "80%"."""
    return f"{plain(number * 100)}%"

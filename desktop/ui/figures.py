"""Reads the numbers and days an officer types, and writes them back the way they are typed."""

import re
from datetime import date
from decimal import Decimal

from desktop.domain.limits import MAX_INTEGER_DIGITS

_GROUPED = re.compile(r"-?[1-9][0-9]{0,2}(\.[0-9]{3})+(,[0-9]+)?")
_PLAIN = re.compile(r"-?[0-9]+([.,][0-9]*)?")
_DAY = re.compile(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})")


def read_figure(text: str) -> Decimal | None:
    """The number meant, None where nothing was typed; raises ValueError for anything else.

    Comma and point both start the decimals, but groups of three after points are thousands, as
    everywhere in Viet Nam: "1.234" is 1234, "0.125" and "1,234" are decimals. A number that is
    still being typed ("97,") counts as far as it goes.
    """
    typed = "".join(text.split())
    if not typed:
        return None
    if len(typed) > MAX_INTEGER_DIGITS:
        raise ValueError(text)
    if _GROUPED.fullmatch(typed):
        return Decimal(typed.replace(".", "").replace(",", "."))
    if _PLAIN.fullmatch(typed):
        return Decimal(typed.replace(",", "."))
    raise ValueError(text)


def figure_text(value: Decimal) -> str:
    """The number as one would type it: no thousands' points, a decimal comma."""
    text = f"{value:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.replace(".", ",")


def read_day(text: str) -> date | None:
    """The day typed as 15/1/2026, None where nothing was typed; raises ValueError otherwise."""
    typed = "".join(text.split())
    if not typed:
        return None
    found = _DAY.fullmatch(typed)
    if found is None:
        raise ValueError(text)
    return date(int(found[3]), int(found[2]), int(found[1]))

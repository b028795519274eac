"""Points as people write them in tables: "0,5", "0.5", "1,50 điểm"."""

import re
from decimal import Decimal
from typing import Final

from desktop.domain.plain_text import one_line

_POINTS: Final = re.compile(
    r"([0-9]{1,6})(?:[.,]([0-9]{1,6}))?(?:\s*(?:đ|điểm)\.?)?", re.IGNORECASE
)

_THOUSANDS: Final = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}(?![0-9])")
"""In Viet Nam "1.250" is more than a thousand, for a program a little more than one."""


def read_points(written: str) -> Decimal | None:
    """The number, exact; None where it is none, below 0, or could be two."""
    said = one_line(written)
    found = _POINTS.fullmatch(said)
    if found is None or _THOUSANDS.match(said):
        return None
    whole, decimals = found.groups()
    return Decimal(f"{whole}.{decimals}") if decimals else Decimal(whole)

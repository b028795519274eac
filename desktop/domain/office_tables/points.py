"""Points as people write them in tables: "0,5", "0.5", "1,50 điểm"."""

import re
from decimal import Decimal
from typing import Final

from desktop.domain.plain_text import one_line

_POINTS: Final = re.compile(
    r"([0-9]{1,6})(?:[.,]([0-9]{1,6}))?(?:\s*(?:đ|điểm)\.?)?", re.IGNORECASE
)


def read_points(written: str) -> Decimal | None:
    """The number, exact; None where it is none or below 0."""
    found = _POINTS.fullmatch(one_line(written))
    if found is None:
        return None
    whole, decimals = found.groups()
    return Decimal(f"{whole}.{decimals}") if decimals else Decimal(whole)

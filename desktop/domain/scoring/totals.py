"""Sums of leaf outcomes that never hide what they are a share of."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.scoring.outcome import Outcome


@dataclass(frozen=True, slots=True)
class Totals:
    """Points of a set or a part of it.

    `applicable` = nominal − excluded − pending; `lost` = applicable − earned − unanswered.
    All five first fields are sums of maxima or points of leaves, exact.
    """

    nominal: Decimal
    excluded: Decimal
    pending: Decimal
    unanswered: Decimal
    earned: Decimal

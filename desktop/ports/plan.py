"""Where the improvement plan is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # only annotations speak of them: whoever makes one loads it
    from collections.abc import Mapping
    from datetime import datetime

    from desktop.domain.plan import FollowUp, Measure, PlanPart, ReportPeriod


class PlanBook(Protocol):
    """The improvement plan that is made here, and how far the one that was carried over is."""

    def measures(self) -> Mapping[str, Measure]:
        """All measures that are not empty, by the code of their leaf or field."""
        ...

    def put_measure(self, code: str, measure: Measure, *, at: datetime) -> None:
        """Keep a measure; an empty one removes it."""
        ...

    def texts(self) -> Mapping[PlanPart, str]:
        """The texts that are not empty."""
        ...

    def put_text(self, part: PlanPart, text: str, *, at: datetime) -> None:
        """Keep a text; an empty one removes it."""
        ...

    def follow_ups(self) -> Mapping[tuple[str, ReportPeriod], FollowUp]:
        """What was reported, by the code in the carried plan, and the period."""
        ...

    def put_follow_up(
        self, code: str, period: ReportPeriod, follow_up: FollowUp, *, at: datetime
    ) -> None:
        """Keep a report; an empty one removes it."""
        ...

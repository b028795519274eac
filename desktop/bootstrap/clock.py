"""The PC's own clock."""

from __future__ import annotations

from datetime import UTC, datetime


class SystemClock:
    """The PC's own clock."""

    def now(self) -> datetime:
        """The present moment, UTC."""
        return datetime.now(UTC)

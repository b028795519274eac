"""The PC's own clock."""

from datetime import UTC, datetime


class SystemClock:
    """The PC's own clock."""

    def now(self) -> datetime:
        """The present moment, UTC."""
        return datetime.now(UTC)

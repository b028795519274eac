"""Turns bytes into progress that is told at most ten times a second."""

import time

from desktop.ports.progress import Progress

_INTERVAL = 0.1  # seconds


class ByteMeter:
    """Counts bytes up to a total; every telling is a chance to be stopped.

    The total may leave out a little whose size is not known beforehand.
    """

    def __init__(self, progress: Progress, *, total: int) -> None:
        self._progress = progress
        self._total = total
        self._done = 0
        self._what = ""
        self._told = time.monotonic()
        progress.step(0, total, "")

    def add(self, size: int, what: str) -> None:
        """Count bytes of `what`; raises JobCancelledError when the user has asked to stop."""
        self._done += size
        self._what = what
        now = time.monotonic()
        if now - self._told >= _INTERVAL:
            self._told = now
            self._progress.step(min(self._done, self._total), self._total, what)

    def pause(self) -> None:
        """Say again how far it is, while nothing can be counted; raises as `add`."""
        self._progress.step(min(self._done, self._total), self._total, self._what)

    def finish(self) -> None:
        """Say that all is done; the last chance to be stopped."""
        self._progress.step(self._total, self._total, "")

"""Where a job says how far it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

Pause = Callable[[], None]
"""Called now and then by what takes long but cannot say how far it is.

Raises JobCancelledError when the user has asked to stop.
"""


def unasked() -> None:
    """The pause of a job that nobody can stop."""


class Progress(Protocol):
    """Where a job says how far it is; the one place it can be stopped."""

    def step(self, done: int, total: int, what: str) -> None:
        """Report `done` of `total` (files or bytes, the job's choice) and what is being worked on.

        Raises JobCancelledError when the user has asked to stop.
        """
        ...

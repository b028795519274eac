"""Runs what may hang in the system on a thread of its own, and tells of it meanwhile."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import suppress
from contextvars import copy_context
from threading import Event
from typing import TYPE_CHECKING, TypeVar

from desktop.domain.errors import JobCancelledError

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.ports.progress import Progress

T = TypeVar("T")

_BEAT_SECONDS = 0.4


class Tally:
    """How far the work is; counted by the worker, looked at by who waits."""

    def __init__(self, *, what: str = "") -> None:
        self.total = 0
        self.done = 0
        self.what = what
        self.stop = Event()

    def add(self, count: int) -> None:
        """Count bytes; raises JobCancelledError when the work was asked to stop."""
        if self.stop.is_set():
            raise JobCancelledError
        self.done += count


def run_watched(
    work: Callable[[], T],
    tally: Tally,
    progress: Progress,
    *,
    interrupt: Callable[[], None] | None = None,
) -> T:
    """The work's result; `progress` hears of it at least each second, even while it hangs.

    To be stopped, the work has to count with `Tally.add`; `interrupt` may shake it awake. Returns
    only when the work has ended: what was done before it heard of the stop is done.
    """
    with ThreadPoolExecutor(1, "delivery") as thread:
        future = thread.submit(copy_context().run, work)
        try:
            while wait((future,), timeout=_BEAT_SECONDS).not_done:
                progress.step(tally.done, tally.total, tally.what)
        except BaseException as stopped:
            tally.stop.set()
            if interrupt is not None:
                interrupt()
            if not isinstance(stopped, JobCancelledError):
                raise
    result = future.result()
    with suppress(JobCancelledError):  # too late: it is done
        progress.step(tally.done, tally.total, tally.what)
    return result

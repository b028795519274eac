"""What a presenter asks for when something must not run on the window's thread."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Generic, Protocol, TypeVar

from desktop.domain.errors import AppError
from desktop.ports.progress import Progress

T = TypeVar("T")


def _nothing() -> None:
    """Do nothing: the default of a reply that does not care."""


@dataclass(frozen=True, slots=True)
class Reply(Generic[T]):
    """Who hears of a job's end, on the window's thread.

    `ended` is called first, however the job ended, so that no control stays disabled; then one of
    the others. A failure that nobody expected calls `ended` and then reaches the crash dialog.
    """

    done: Callable[[T], None]
    failed: Callable[[AppError], None]
    cancelled: Callable[[], None] = _nothing
    ended: Callable[[], None] = _nothing


class Lane(Enum):
    """A quiet lane beside the long jobs, with one thread: what is asked first is done first.

    READ is for whole lists, SEEK for answers to what is being typed, DRAW for pictures somebody
    waits for, LOOK for what nobody waits for.
    """

    READ = auto()
    SEEK = auto()
    DRAW = auto()
    LOOK = auto()


class Jobs(Protocol):
    """Runs plain functions away from the window's thread."""

    def start(self, title: str, job: Callable[[Progress], T], reply: Reply[T]) -> None:
        """Queue a long job: one at a time, shown in the status bar, stoppable."""
        ...

    def save(self, job: Callable[[], T], reply: Reply[T]) -> None:
        """Queue a short write that no long job may delay; long jobs started later wait for it."""
        ...

    def behind(self, lane: Lane, job: Callable[[], T], reply: Reply[T]) -> None:
        """Queue what goes on quietly, without a place in the status bar; JobCancelledError ends it.

        At the end of the session what is still waiting is dropped, and what runs is ended by
        closing the workspace's reader.
        """
        ...

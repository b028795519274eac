"""Runs plain functions off the window's thread and delivers every outcome on it."""

import sys
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from contextvars import copy_context
from dataclasses import dataclass
from functools import partial
from queue import SimpleQueue
from threading import Event
from time import monotonic
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop.domain.errors import AppError, JobCancelledError
from desktop.ports.progress import Progress
from desktop.ui.work import Lane, Reply

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Motion:
    """How far a job is: `done` of `total` (0: not known), and what it is working on."""

    done: int = 0
    total: int = 0
    what: str = ""


class Ticket:
    """A long job that was queued: what it is called, how far it is, and how to stop it.

    `moved` is when it last came further: a stick or a server may keep it waiting. `is_done` is
    said of one that went to its end.
    """

    def __init__(self, title: str) -> None:
        self.title = title
        self.started = self.moved = monotonic()
        self.motion = Motion()
        self.is_done = False
        self._stop = Event()

    def cancel(self) -> None:
        """Ask the job to stop at its next step."""
        self._stop.set()

    @property
    def is_stopping(self) -> bool:
        """Whether the job was asked to stop."""
        return self._stop.is_set()

    def step(self, done: int, total: int, what: str) -> None:
        """Take the job's report; raises JobCancelledError when it was asked to stop."""
        if self._stop.is_set():
            raise JobCancelledError
        if (done, what) != (self.motion.done, self.motion.what):
            self.moved = monotonic()
        self.motion = Motion(done, total, what)  # one reference: readers see all of it or none


class JobRunner(QObject):
    """One lane for long jobs, one for saving what was typed, and the quiet ones.

    Several, because an answer must reach the disk while a stick of scans is still being copied,
    and a page be drawn while scans are being read.
    """

    current_changed = Signal()
    _mail_arrived = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mail: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self._work_lane = ThreadPoolExecutor(max_workers=1, thread_name_prefix="work")
        self._save_lane = ThreadPoolExecutor(max_workers=1, thread_name_prefix="save")
        self._quiet = {each: ThreadPoolExecutor(1, each.name.lower()) for each in Lane}
        self._last_save: Future[None] | None = None
        self._tickets: list[Ticket] = []
        self._is_closed = self._is_silent = False
        self._mail_arrived.connect(self._deliver_one, Qt.ConnectionType.QueuedConnection)

    @property
    def current(self) -> Ticket | None:
        """The long job that is running, or the next to run."""
        return self._tickets[0] if self._tickets else None

    @property
    def tickets(self) -> Sequence[Ticket]:
        """The long jobs that run or wait."""
        return tuple(self._tickets)

    def start(self, title: str, job: Callable[[Progress], T], reply: Reply[T]) -> None:
        """Queue a long job; once closed, nobody is left who would hear of it."""
        if self._is_closed:
            return
        ticket = Ticket(title)
        self._tickets.append(ticket)
        end = partial(self._retire, ticket)
        # In this thread's context, so that what the job says is in the window's language.
        run = partial(copy_context().run, self._run, partial(_work, job, ticket), reply, end)
        self._work_lane.submit(run, after=self._last_save)
        self.current_changed.emit()

    def save(self, job: Callable[[], T], reply: Reply[T]) -> None:
        """Queue a short write; as `start`, nothing once closed."""
        if self._is_closed:
            return
        self._last_save = self._save_lane.submit(copy_context().run, self._run, job, reply, _go_on)

    def behind(self, lane: Lane, job: Callable[[], T], reply: Reply[T]) -> None:
        """Queue what goes on quietly; as `start`, nothing once closed."""
        if not self._is_closed:
            self._quiet[lane].submit(copy_context().run, self._run, job, reply, _go_on)

    def finish_saves(self) -> None:
        """Wait until everything sent to be saved is, or has said why not."""
        if self._last_save is not None:
            self._last_save.result()
        self._deliver_all()

    def close(self) -> None:
        """Finish all saves, stop the long jobs, and deliver what they had to say.

        What runs quietly is not waited for: `finish_quiet`, once the reader is closed, does that.
        """
        for lane in self._quiet.values():
            lane.shutdown(wait=False, cancel_futures=True)
        for ticket in self._tickets:
            ticket.cancel()
        self._save_lane.shutdown(wait=True)
        self._work_lane.shutdown(wait=True, cancel_futures=True)
        self._is_closed = True
        self._deliver_all()
        self._is_silent = True  # a quiet job may have been about to speak; its listeners go now

    def finish_quiet(self) -> None:
        """Wait, after `close`, until nothing is done quietly any more; nobody hears of its end."""
        for lane in self._quiet.values():
            lane.shutdown(wait=True)

    def _run(
        self,
        job: Callable[[], T],
        reply: Reply[T],
        end: Callable[[], None],
        *,
        after: Future[None] | None = None,
    ) -> None:
        if after is not None:
            after.result()
        letter: Callable[[], None]
        try:
            result = job()
        except JobCancelledError:
            letter = reply.cancelled
        except AppError as error:
            letter = partial(reply.failed, error)
        except Exception as error:  # noqa: BLE001 - boundary: no failure may die inside a thread
            letter = partial(_raise, error)
        else:
            letter = partial(reply.done, result)
        if self._is_closed:  # only a quiet job may end this late
            return
        # In one turn: between them a control would be alive again that knows nothing yet.
        self._mail.put(partial(_call_each, end, reply.ended, letter))
        self._mail_arrived.emit()

    def _retire(self, ticket: Ticket) -> None:
        self._tickets.remove(ticket)
        self.current_changed.emit()

    def _deliver_all(self) -> None:
        while not self._mail.empty():
            try:
                self._deliver_one()
            except Exception as error:  # noqa: BLE001 - boundary: the letters after it count too
                sys.excepthook(type(error), error, error.__traceback__)

    @Slot()
    def _deliver_one(self) -> None:
        if not self._mail.empty():  # somebody who waited may have taken it
            letter = self._mail.get_nowait()
            if not self._is_silent:
                letter()


def _work(job: Callable[[Progress], T], ticket: Ticket) -> T:
    result = job(ticket)
    ticket.is_done = True
    return result


def _go_on() -> None:
    """A save leaves no ticket behind."""


def _call_each(*hearers: Callable[[], None]) -> None:
    """Call one after another, the later ones even where an earlier one fails."""
    with ExitStack() as stack:
        for hearer in reversed(hearers):
            stack.callback(hearer)


def _raise(error: Exception) -> None:
    raise error

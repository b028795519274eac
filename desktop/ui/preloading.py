"""Loads what the other pages are made of while the officer looks at the first one."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.services.scoring import read_scores
from desktop.ui.work import Lane, Reply

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop.services.workspace import Workspace
    from desktop.ui.jobs import JobRunner

_DELAY = 300
_PLACES = (
    "scoring.desk",
    "library.desk",
    "library.rows",
    "checks.desk",
    "submission.desk",
    "plan.desk",
    "search.palette",
    "sentences.failures",
)
"""What is opened first comes first."""


class Preloading(QObject):
    """Begins once the first page stands; one thread loads, so that the window stays alive.

    `begun` is sent at the beginning: other work that nobody waits for may begin too. `ended` is
    sent once everything is loaded, unless it was stopped.
    """

    begun = Signal()
    ended = Signal()

    def __init__(self, jobs: JobRunner, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._steps = _steps(workspace)
        self._is_stopped = False
        self._soon = QTimer(self, singleShot=True, interval=_DELAY)
        self._soon.timeout.connect(self._on_time)

    def begin(self) -> None:
        """Load in a moment."""
        self._soon.start()

    def stop(self) -> None:
        """Load nothing any more."""
        self._is_stopped = True
        self._soon.stop()
        self._steps = iter(())

    @Slot()
    def _on_time(self) -> None:
        self._go_on(None)
        self.begun.emit()

    def _go_on(self, _outcome: object) -> None:
        """One by one: what a page asks for meanwhile comes before the next.

        Where one fails nothing follows from it: its page is loaded when it is opened.
        """
        for job in self._steps:
            self._jobs.behind(Lane.READ, job, Reply(done=self._go_on, failed=self._go_on))
            return
        if not self._is_stopped:
            self.ended.emit()


def _steps(workspace: Workspace) -> Iterator[Callable[[], object]]:
    for place in _PLACES:
        yield partial(import_module, f"desktop.ui.{place}")
        if place == _PLACES[0]:
            yield partial(_ask, workspace)
    yield partial(_open_books, workspace)


def _ask(workspace: Workspace) -> None:
    """Asked once, a question is answered in half the time: its SQL is made, its pages are there."""
    from desktop.services.library import (  # noqa: PLC0415 - loaded with the pages that ask it
        read_proofs,
        read_proven,
    )

    asked = workspace.at_once
    read_scores(asked)
    read_proven(asked)
    for leaf in workspace.criterion_set.leaves()[:1]:
        read_proofs(asked, leaf.code)


def _open_books(workspace: Workspace) -> None:
    """Each book of the database is loaded when it is first asked."""
    with workspace.at_once.look() as work:
        for _book in (work.readings, work.archive, work.scans, work.plan, work.reports):
            pass

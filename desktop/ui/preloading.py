"""Loads what the other pages are made of while the officer looks at the first one."""

from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.services.library import read_proofs, read_proven
from desktop.services.scoring import read_scores
from desktop.services.workspace import Workspace
from desktop.ui.jobs import JobRunner
from desktop.ui.work import Lane, Reply

if TYPE_CHECKING:
    from collections.abc import Callable

_DELAY = 300
_PAGES = ("scoring", "library", "checks", "submission", "plan")


class Preloading(QObject):
    """Begins once the first page stands; one thread loads, so that the window stays alive.

    `begun` is sent then: other work that nobody waits for may begin too.
    """

    begun = Signal()

    def __init__(self, jobs: JobRunner, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs, self._workspace = jobs, workspace
        self._soon = QTimer(self, singleShot=True, interval=_DELAY)
        self._soon.timeout.connect(self._on_time)
        self._waiting: list[Callable[[], object]] = []

    def begin(self) -> None:
        """Load in a moment."""
        self._soon.start()

    def stop(self) -> None:
        """Load nothing any more."""
        self._soon.stop()
        self._waiting.clear()

    @Slot()
    def _on_time(self) -> None:
        self._waiting = [partial(import_module, f"desktop.ui.{page}.desk") for page in _PAGES]
        self._waiting.append(partial(_ask, self._workspace))
        self._go_on(None)
        self.begun.emit()

    def _go_on(self, _outcome: object) -> None:
        """One by one: what a page asks for meanwhile comes before the next.

        Where one fails nothing follows from it: its page is loaded when it is opened.
        """
        if self._waiting:
            job = self._waiting.pop(0)
            self._jobs.behind(Lane.READ, job, Reply(done=self._go_on, failed=self._go_on))


def _ask(workspace: Workspace) -> None:
    # Asked once, a question is answered in half the time: its SQL is made, its pages are at hand.
    asked = workspace.at_once
    read_scores(asked)
    read_proven(asked)
    for leaf in workspace.criterion_set.leaves()[:1]:
        read_proofs(asked, leaf.code)

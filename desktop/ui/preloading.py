"""Loads what the other pages are made of while the officer looks at the first one."""

from functools import partial
from importlib import import_module

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.services.library import read_proofs, read_proven
from desktop.services.scoring import read_scores
from desktop.services.workspace import Workspace
from desktop.ui.jobs import JobRunner
from desktop.ui.work import Lane, Reply

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

    def begin(self) -> None:
        """Load in a moment."""
        self._soon.start()

    def stop(self) -> None:
        """Load nothing any more."""
        self._soon.stop()

    @Slot()
    def _on_time(self) -> None:
        job = partial(_load, self._workspace)
        self._jobs.behind(Lane.READ, job, Reply(done=_ignore, failed=_ignore))
        self.begun.emit()


def _load(workspace: Workspace) -> None:
    for page in _PAGES:
        import_module(f"desktop.ui.{page}.desk")
    # Asked once, a question is answered in half the time: its SQL is made, its pages are at hand.
    asked = workspace.at_once
    read_scores(asked)
    read_proven(asked)
    for leaf in workspace.criterion_set.leaves()[:1]:
        read_proofs(asked, leaf.code)


def _ignore(_outcome: object) -> None:
    """Nothing follows: a page that is not loaded yet is loaded when it is opened."""

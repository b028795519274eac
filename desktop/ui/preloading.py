"""Loads what the other pages are made of while the officer looks at the first one."""

from importlib import import_module

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.ui.jobs import JobRunner
from desktop.ui.work import Reply

_DELAY = 300
_PAGES = ("scoring", "library", "checks", "submission")


class Preloading(QObject):
    """Begins once the first page stands; one thread loads, so that the window stays alive.

    `begun` is sent then: other work that nobody waits for may begin too.
    """

    begun = Signal()

    def __init__(self, jobs: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
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
        self._jobs.save(_load, Reply(done=_ignore, failed=_ignore))
        self.begun.emit()


def _load() -> None:
    for page in _PAGES:
        import_module(f"desktop.ui.{page}.desk")


def _ignore(_outcome: object) -> None:
    """Nothing follows: a page that is not loaded yet is loaded when it is opened."""

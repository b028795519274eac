"""Collects Python's garbage on the window's thread alone.

Python collects cycles on whichever thread happens to make objects. A cycle may hold widgets of a
closed window, and Qt lets them be destroyed on their own thread only: anywhere else the program
dies, sooner or later.
"""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

_INTERVAL: Final = 1000
_SETTLED: Final = 10_000


class GarbageCollector(QObject):
    """Takes collecting over while it lives; `stop` gives it back to Python.

    What is loaded once the window has settled is left out from then on: it is no garbage as long as
    the program runs, and walking through it would hold the window up at every full collection.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=_INTERVAL)
        self._timer.timeout.connect(self._on_time)
        self._timer.start()
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED)
        self._settled.timeout.connect(gc.freeze)
        self._settled.start()

    def stop(self) -> None:
        """Collect all there is and let Python collect again."""
        self._timer.stop()
        self._settled.stop()
        gc.collect()
        gc.enable()

    @Slot()
    def _on_time(self) -> None:
        """Collect the oldest generation that Python would collect by now."""
        due = [
            generation
            for generation, (count, most) in enumerate(
                zip(gc.get_count(), gc.get_threshold(), strict=True)
            )
            if count > most
        ]
        if due:
            gc.collect(max(due))

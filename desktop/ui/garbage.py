"""Collects Python's garbage on the window's thread alone.

Python collects cycles on whichever thread happens to make objects. A cycle may hold widgets of a
closed window, and Qt lets them be destroyed on their own thread only: anywhere else the program
dies, sooner or later.
"""

import gc
from typing import Final

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication

_INTERVAL: Final = 500
_SETTLED: Final = 10_000
_BULK: Final = 20_000
_SELDOM: Final = 60_000


class GarbageCollector(QObject):
    """Takes collecting over while it lives; `stop` gives it back to Python.

    What is loaded once the window has settled is left out from then on, and so is what came in
    bulk, such as ten thousand documents: walking through it would hold the window up. What became
    garbage among it is collected while somebody works with another program.
    """

    def __init__(self, application: QGuiApplication) -> None:
        super().__init__(application)
        gc.disable()
        self._timer = QTimer(self, interval=_INTERVAL)
        self._timer.timeout.connect(self._on_time)
        self._timer.start()
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED)
        self._settled.timeout.connect(gc.freeze)
        self._settled.start()
        self._since_all = QElapsedTimer()
        self._since_all.start()
        self._application = application
        application.applicationStateChanged.connect(self._on_state)

    def stop(self) -> None:
        """Collect all there is and let Python collect again."""
        self._timer.stop()
        self._settled.stop()
        self._application.applicationStateChanged.disconnect(self._on_state)
        gc.unfreeze()
        gc.collect()
        gc.enable()

    @Slot()
    def _on_time(self) -> None:
        """Collect the oldest generation that Python would collect by now."""
        counts = gc.get_count()
        due = [
            generation
            for generation, (count, most) in enumerate(zip(counts, gc.get_threshold(), strict=True))
            if count > most
        ]
        if due:
            gc.collect(max(due))
        if counts[0] > _BULK:
            gc.freeze()

    @Slot(Qt.ApplicationState)
    def _on_state(self, state: Qt.ApplicationState) -> None:
        is_away = state is not Qt.ApplicationState.ApplicationActive
        if is_away and self._since_all.elapsed() >= _SELDOM:
            self._since_all.restart()
            gc.unfreeze()
            gc.collect()
            gc.freeze()

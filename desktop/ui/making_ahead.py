"""Makes parts of the window before anybody asks for them, one a turn."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer, Slot


class MakingAhead(QObject):
    """Between two parts comes whatever else waits: keys, clicks, painting."""

    def __init__(self, makers: Iterable[Callable[[], object]], parent: QObject) -> None:
        super().__init__(parent)
        self._makers = iter(makers)
        self._next_turn = QTimer(self, singleShot=True, interval=0)
        self._next_turn.timeout.connect(self._on_turn)

    @Slot()
    def begin(self) -> None:
        """Make the first in the next turn."""
        self._next_turn.start()

    def stop(self) -> None:
        """Make nothing any more."""
        self._next_turn.stop()
        self._makers = iter(())

    @Slot()
    def _on_turn(self) -> None:
        make = next(self._makers, None)
        if make is not None:
            make()
            self._next_turn.start()

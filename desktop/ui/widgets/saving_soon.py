"""Says when what is being typed is to be saved: after a pause, and now and then without one."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

_PAUSE, _AT_LATEST = 250, 2_000


class SavingSoon(QObject):
    """Armed by every key; `due` says that it is time to save."""

    due = Signal()

    def __init__(self, parent: QObject, *, pause: int = _PAUSE) -> None:
        super().__init__(parent)
        self.pause = QTimer(self, singleShot=True, interval=pause)
        self.pause.timeout.connect(self._on_pause)
        self.at_latest = QTimer(self, singleShot=True, interval=_AT_LATEST)
        self.at_latest.timeout.connect(self.due)

    @property
    def is_armed(self) -> bool:
        """Whether something was typed a moment ago."""
        return self.pause.isActive()

    def arm(self) -> None:
        """Save when nothing was typed for a moment; who types on and on is saved meanwhile."""
        self.pause.start()
        if not self.at_latest.isActive():
            self.at_latest.start()

    def stop(self) -> None:
        """Nothing is left to save."""
        self.pause.stop()
        self.at_latest.stop()

    @Slot()
    def _on_pause(self) -> None:
        self.at_latest.stop()
        self.due.emit()

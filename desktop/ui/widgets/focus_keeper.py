"""Finds a new place for the keyboard when what had it is taken away."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QPoint, QTimer, Slot
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.widgets.reading_order import stops_as_read


class FocusKeeper(QObject):
    """Rows and boxes that are made anew take the keyboard with them; Qt leaves it nowhere then.

    It goes to what is called the same, else to what is nearest, as close by in the window as there
    is anything to go to.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._name, self._spot = "", QPoint()
        self._around: list[QWidget] = []
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._find_place)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_changed)

    @Slot(QWidget, QWidget)
    def _on_changed(self, _before: object, now: QWidget | None) -> None:
        if now is None:
            self._soon.start()
        elif now.window() is self._window:
            self._name, self._spot = now.accessibleName(), _middle(now)
            self._around = list(_above(now))

    @Slot()
    def _find_place(self) -> None:
        if QApplication.focusWidget() is not None or not self._window.isActiveWindow():
            return
        for part in self._around:
            stops = _stops_left_in(part)
            if stops:
                self._nearest(stops).setFocus()
                return

    def _nearest(self, stops: list[QWidget]) -> QWidget:
        same = [stop for stop in stops if self._name and stop.accessibleName() == self._name]
        return min(same or stops, key=lambda stop: (_middle(stop) - self._spot).manhattanLength())


def _stops_left_in(part: QWidget) -> list[QWidget]:
    """The fields of a part, none where it was taken away as well."""
    try:
        return list(stops_as_read(part))
    except RuntimeError:  # so Qt for Python says that nothing is behind the name any more
        return []


def _middle(field: QWidget) -> QPoint:
    return field.mapTo(field.window(), field.rect().center())


def _above(field: QWidget) -> Iterator[QWidget]:
    part = field.parentWidget()
    while part is not None:
        yield part
        part = part.parentWidget()

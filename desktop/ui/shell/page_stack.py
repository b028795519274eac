"""The pages of the window, one at a time, each made when it is first opened."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget


class PageStack(QStackedWidget):
    """An empty widget keeps the place of a page that nobody has opened yet."""

    page_made = Signal(QWidget)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._makers: dict[int, Callable[[], QWidget]] = {}

    def add_page(self, make: Callable[[], QWidget]) -> None:
        """One more page, behind those before."""
        self._makers[self.addWidget(QWidget(self))] = make

    def open_page(self, place: int) -> None:
        """Show a page."""
        make = self._makers.pop(place, None)
        if make is None:
            self.setCurrentIndex(place)
            return
        page = make()
        if (empty := self.widget(place)) is not None:
            self.insertWidget(place + 1, page)
            self.setCurrentIndex(place + 1)  # before the other goes: Qt would show a neighbour
            self.removeWidget(empty)
            empty.deleteLater()
        self.page_made.emit(page)

"""The pages of the window, one at a time, each made when it is first opened."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.domain.errors import AppError
from desktop.ui.shell.unopened_page import UnopenedPage
from desktop.ui.theme import Theme


class PageStack(QStackedWidget):
    """An empty widget keeps the place of a page that nobody has opened yet."""

    page_made = Signal(QWidget)
    retry_wanted = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._makers: dict[int, Callable[[], QWidget]] = {}

    def add_page(self, make: Callable[[], QWidget]) -> None:
        """One more page, behind those before."""
        self._makers[self.addWidget(QWidget(self))] = make

    def open_page(self, place: int) -> bool:
        """Show a page; False where it cannot be made, which its place then says."""
        make = self._makers.get(place)
        if make is None:
            self.setCurrentIndex(place)
            return True
        try:
            page = make()
        except AppError as error:
            self._show_unopened(place, error)
            return False
        del self._makers[place]
        self._replace(place, page)
        self.page_made.emit(page)
        return True

    def _show_unopened(self, place: int, error: AppError) -> None:
        shown = self.widget(place)
        if not isinstance(shown, UnopenedPage):
            shown = UnopenedPage(self._theme, self)
            shown.retry_wanted.connect(partial(self.retry_wanted.emit, place))
            self._replace(place, shown)
        shown.show_failure(error)
        self.setCurrentIndex(place)

    def _replace(self, place: int, page: QWidget) -> None:
        if (before := self.widget(place)) is not None:
            self.insertWidget(place + 1, page)
            self.setCurrentIndex(place + 1)  # before the other goes: Qt would show a neighbour
            self.removeWidget(before)
            before.deleteLater()

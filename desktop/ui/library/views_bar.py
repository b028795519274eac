"""The views of *Minh chứng*: a bar to choose one, its list on the left, what is chosen beside."""

from enum import StrEnum

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.widgets.texts import PushButton


class View(StrEnum):
    """What the left side of the page lists."""

    DOCUMENTS = "documents"
    INBOX = "inbox"
    BIN = "bin"


class LibraryViews(QWidget):
    """The bar with the list under it; `beside` is the stack for the right side of the page.

    Panes are made in `lists` and `beside`, since moving them there would style them anew.

    A view that has not been added has no button yet. Left and right go along the bar, Alt with the
    view's place opens it from anywhere on the page.
    """

    opened = Signal(object)

    def __init__(self, panes: QSplitter) -> None:
        super().__init__(panes)
        self.beside = QStackedWidget(panes)  # the splitter lines up what is made in it
        self.lists = QStackedWidget(self)
        self._added: dict[View, PushButton] = {}
        self._counts: dict[View, int] = {}
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._on_clicked)
        self.bar = QFrame(self)
        self.bar.setObjectName("viewsBar")
        self.bar.setAccessibleName(self.tr("Xem kho tài liệu, hộp quét hoặc thùng rác"))
        self._row = QHBoxLayout(self.bar)
        self._row.setContentsMargins(3, 3, 3, 3)
        self._row.setSpacing(2)
        line = QHBoxLayout()
        line.addWidget(self.bar)
        line.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addLayout(line)
        whole.addWidget(self.lists, 1)

    def add_view(self, view: View, list_pane: QWidget, beside: QWidget) -> None:
        """Give a view its list and what stands beside it."""
        place = len(self._added)
        made = PushButton("", self.bar)
        made.setCheckable(True)
        made.setChecked(not place)
        self._group.addButton(made, place)
        self._row.addWidget(made)
        self._added[view] = made
        self.lists.addWidget(list_pane)
        self.beside.addWidget(beside)
        key = f"Alt+{place + 1}"
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(made.click)
        made.setToolTip(f"{self._words(view)} ({key})")
        self.show_count(view, 0)

    def show_count(self, view: View, count: int) -> None:
        """Say on a view's button how much is in it; nothing for none."""
        self._counts[view] = count
        if view not in self._added:
            return
        text = self._words(view)
        if count:
            text = self.tr("{view} ({count})").format(view=text, count=count)
        self._added[view].setText(text)

    @property
    def current(self) -> View:
        """The view that is open."""
        return list(self._added)[self.lists.currentIndex()]

    def button(self, view: View) -> PushButton:
        """What opens a view."""
        return self._added[view]

    def open(self, view: str) -> None:
        """Open a view by its name; one that was not added changes nothing."""
        for place, each in enumerate(self._added):
            if each == view != self.current:
                self._added[each].setChecked(True)
                self._on_clicked(place)

    @Slot(int)
    def _on_clicked(self, place: int) -> None:
        self.lists.setCurrentIndex(place)
        self.beside.setCurrentIndex(place)
        self.opened.emit(list(self._added)[place])

    def _words(self, view: View) -> str:
        words = {
            View.DOCUMENTS: self.tr("Kho tài liệu"),
            View.INBOX: self.tr("Hộp quét"),
            View.BIN: self.tr("Thùng rác"),
        }
        return words[view]

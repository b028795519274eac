"""The filters above the table: the usual ones as buttons, the others in a menu."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QWidget

from desktop.ui.library.rows import Narrowing
from desktop.ui.widgets.texts import PushButton

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

_IN_MENU = (Narrowing.OUTSIDE, Narrowing.POOR_SCAN, Narrowing.UNREADABLE, Narrowing.TWIN)


class FilterBar(QWidget):
    """Says what the table is to be narrowed to; one filter at a time."""

    narrowed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filterBar")
        self._wanted = Narrowing.ALL
        self._found: Mapping[Narrowing, int] = {}
        self._group = QButtonGroup(self)
        self.buttons: dict[Narrowing, PushButton] = {}
        self.more = PushButton("", self)
        self.menu = QMenu(self)
        self.actions_by: dict[Narrowing, QAction] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for each in Narrowing:
            if each in _IN_MENU:
                self._add_action(each)
            else:
                row.addWidget(self._add_button(each))
        self.more.setCheckable(True)
        self.more.clicked.connect(self._on_more)
        self._group.addButton(self.more)
        row.addWidget(self.more)
        row.addStretch(1)
        self._say()

    def show_counts(self, found: Mapping[Narrowing, int]) -> None:
        """Say on the filters how many documents pass them."""
        self._found = found
        self._say()

    def show_all(self) -> None:
        """Drop the filter, without a signal."""
        self._take(Narrowing.ALL)

    @property
    def wanted(self) -> Narrowing:
        """The filter that is chosen."""
        return self._wanted

    def _add_button(self, narrowing: Narrowing) -> PushButton:
        made = PushButton("", self)
        made.setCheckable(True)
        made.setChecked(narrowing is Narrowing.ALL)
        made.clicked.connect(self._on_button)
        self._group.addButton(made)
        self.buttons[narrowing] = made
        return made

    def _add_action(self, narrowing: Narrowing) -> None:
        action = self.menu.addAction("")
        action.setCheckable(True)
        action.triggered.connect(self._on_action)
        self.actions_by[narrowing] = action

    def _take(self, wanted: Narrowing) -> None:
        self._wanted = wanted
        for each, action in self.actions_by.items():
            action.setChecked(each is wanted)
        self.buttons.get(wanted, self.more).setChecked(True)
        self._say()

    def _say(self) -> None:
        words, wanted = self._words(), self._wanted
        for each, made in self.buttons.items():
            made.setText(self._counted(words[each], each))
            made.setAccessibleName(made.text())
        for each, action in self.actions_by.items():
            action.setText(self._counted(words[each], each))
        other = self._counted(words[wanted], wanted) if wanted in _IN_MENU else self.tr("Lọc khác")
        self.more.setText(self.tr("{filter} ▾").format(filter=other))
        self.more.setAccessibleName(self.tr("Lọc khác: {filter}").format(filter=other))

    def _counted(self, word: str, narrowing: Narrowing) -> str:
        if narrowing not in self._found:
            return word
        count = self._found[narrowing]
        return self.tr("{word} · {count}").format(word=word, count=count)

    def _words(self) -> Mapping[Narrowing, str]:
        return {
            Narrowing.ALL: self.tr("Tất cả"),
            Narrowing.UNUSED: self.tr("Chưa dùng"),
            Narrowing.UNDESCRIBED: self.tr("Thiếu thông tin"),
            Narrowing.OUTSIDE: self.tr("Ngoài thời gian lấy số liệu"),
            Narrowing.POOR_SCAN: self.tr("Quét kém"),
            Narrowing.UNREADABLE: self.tr("Không mở được"),
            Narrowing.TWIN: self.tr("Bản trùng"),
        }

    @Slot()
    def _on_button(self) -> None:
        wanted = next(each for each, made in self.buttons.items() if made.isChecked())
        self._take(wanted)
        self.narrowed.emit(wanted)

    @Slot()
    def _on_action(self) -> None:
        sender = self.sender()
        wanted = next(each for each, made in self.actions_by.items() if made is sender)
        self._take(wanted)
        self.narrowed.emit(wanted)

    @Slot()
    def _on_more(self) -> None:
        """Only what is chosen in the menu is a filter: the button itself is none."""
        self._take(self._wanted)
        self.menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

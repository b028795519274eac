"""One workspace that was opened before, with what can be done about it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.ui.start.recent import RecentWorkspace
from desktop.ui.theme import Theme
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.one_line import OneLine
from desktop.ui.widgets.texts import button, short_label
from desktop.wording.numbers import moment


class RecentRow(QFrame):
    """Offers to open what is there, to forget what is gone, to throw away what is an example."""

    def __init__(self, theme: Theme, one: RecentWorkspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recentRow")
        self.one = one
        is_there, is_example = one.is_there, one.is_example
        title = self.tr("{unit} · {year}").format(unit=one.unit, year=one.year)
        self._title = OneLine("strong", self, cut=Qt.TextElideMode.ElideRight)
        self._title.show_text(title)
        self.state = Chip(theme, self)
        self._show_state(is_there=is_there, is_example=is_example)
        self._place = OneLine("small", self, cut=Qt.TextElideMode.ElideMiddle)
        self._place.show_text(str(one.root))
        when = self.tr("Mở lần cuối lúc {when}").format(when=moment(one.opened_at))
        self._when = short_label(when, "small", self)
        self.open = self._door(self.tr("Mở"), self.tr("Mở {name}"), "")
        self.forget = self._door(self.tr("Quên"), self.tr("Bỏ {name} khỏi danh sách"), "quiet")
        self.remove = self._door(self.tr("Xóa…"), self.tr("Xóa không gian thử {name}"), "quiet")
        self.open.setVisible(is_there)
        self.forget.setVisible(not is_there)
        self.remove.setVisible(is_example)
        self._lay_out()

    def _door(self, text: str, name: str, style: str) -> QPushButton:
        made = button(text, style, self)
        whole = name.format(name=self._title.whole)
        made.setAccessibleName(whole)
        made.setToolTip(whole)
        return made

    def _show_state(self, *, is_there: bool, is_example: bool) -> None:
        if not is_there:
            word = self.tr("Không còn ở đây")
            self.state.show_state(word, icon="alert", colour="warning", tone="warning")
        elif is_example:
            word = self.tr("Không gian thử")
            self.state.show_state(word, icon="info", colour="accent", tone="accent")
        self.state.setVisible(is_example or not is_there)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addWidget(self.state)
        head.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(2)
        left.addLayout(head)
        left.addWidget(self._place)
        left.addWidget(self._when)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.addLayout(left, 1)
        for each in (self.remove, self.forget, self.open):
            row.addWidget(each, 0, Qt.AlignmentFlag.AlignVCenter)

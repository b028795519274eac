"""The start page: the workspaces opened before, and the ways to others."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.start.centred import centred_card
from desktop.ui.start.recent import RecentWorkspace
from desktop.ui.start.recent_row import RecentRow
from desktop.ui.theme import Theme
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.texts import button, text_label


class HomePage(QWidget):
    """Says which way the officer wants in."""

    open_wanted = Signal(Path)
    forget_wanted = Signal(Path)
    remove_wanted = Signal(Path)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._last: Path | None = None
        self.rows: list[RecentRow] = []
        card, column = centred_card(text_label(self.tr("Minh Chứng"), "pageTitle", self), self)
        self.banner = Banner(theme, card)
        self.open_last = self._choice("", "open", card)
        self.open_last.setObjectName("primary")
        self.new = self._choice(self.tr("Tạo hồ sơ mới…"), "plus", card)
        self.receive = self._choice(self.tr("Nhận hồ sơ của các đơn vị…"), "library", card)
        self.receive.setToolTip(self.tr("Dành cho cơ quan tiếp nhận: lập sổ của một đợt chấm"))
        self.open_folder = self._choice(self.tr("Mở thư mục hồ sơ…"), "folder", card)
        self.example = self._choice(self.tr("Mở không gian thử (mẫu)"), "score", card)
        self.settings = self._choice(self.tr("Cài đặt…"), "settings", card)
        self.help = self._choice(self.tr("Hướng dẫn"), "help", card)
        self.help.setToolTip(self.tr("Cách cài đặt, bắt đầu và làm quen (F1)"))
        keys = ((self.new, "Ctrl+N"), (self.open_folder, "Ctrl+O"), (self.settings, "Ctrl+,"))
        for way, shortcut in keys:
            way.setShortcut(shortcut)
        self._opened_before = text_label(self.tr("Hồ sơ đã mở"), "sectionTitle", card)
        self._list = QVBoxLayout()
        self._lay_out(card, column)
        self.open_last.clicked.connect(self._on_last)
        theme.changed.connect(self._paint_again)
        self._paint_again()

    def show_last(self, last: RecentWorkspace | None) -> None:
        """Offer the workspace that was open last."""
        self._last = None if last is None else last.root
        if last is not None:
            text = self.tr("Mở tiếp “{unit} · {year}”")
            unit = last.unit.replace("&", "&&")  # else Qt takes the sign for a shortcut
            self.open_last.setText(text.format(unit=unit, year=last.year))
        self.open_last.setVisible(last is not None)
        # Whoever has nothing yet begins with something new.
        self.new.setObjectName("choiceButton" if last is not None else "primary")
        self.new.style().unpolish(self.new)
        self.new.style().polish(self.new)
        self._paint_again()

    def show_recent(self, recent: Sequence[RecentWorkspace]) -> None:
        """Show what was opened before."""
        for old in self.rows:
            self._list.removeWidget(old)
            old.deleteLater()
        self.rows = [RecentRow(self._theme, one, self) for one in recent]
        for row in self.rows:
            self._list.addWidget(row)
            row.open.clicked.connect(partial(self.open_wanted.emit, row.one.root))
            row.forget.clicked.connect(partial(self.forget_wanted.emit, row.one.root))
            row.remove.clicked.connect(partial(self.remove_wanted.emit, row.one.root))
        self._opened_before.setVisible(bool(recent))

    def show_busy(self, *, is_busy: bool) -> None:
        """Let nothing be chosen while a way in is being opened."""
        for each in (self.open_last, *self._ways()[:4], *self.rows):
            each.setEnabled(not is_busy)

    def _ways(self) -> Sequence[QPushButton]:
        return (
            self.new,
            self.receive,
            self.open_folder,
            self.example,
            self.help,
            self.settings,
        )

    def _choice(self, text: str, icon: str, parent: QWidget) -> QPushButton:
        made = button(text, "choiceButton", parent)
        made.setProperty("icon_name", icon)
        made.setProperty("choice", "true")
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return made

    def _lay_out(self, card: QFrame, column: QVBoxLayout) -> None:
        about = self.tr(
            "Tự chấm điểm cải cách hành chính, gắn mỗi tài liệu một lần, nộp hồ sơ có chữ ký."
        )
        column.addWidget(text_label(about, "hint", card))
        for each in (self.banner, self.open_last):
            column.addWidget(each)
        ways = QGridLayout()
        ways.setSpacing(8)
        ways.addWidget(self.new, 0, 0)
        ways.addWidget(self.open_folder, 0, 1)
        ways.addWidget(self.example, 1, 0)
        ways.addWidget(self.receive, 1, 1)
        column.addLayout(ways)
        note = self.tr(
            "Không gian thử có sẵn bộ tiêu chí và tài liệu giả định để làm quen. Mọi thứ trong đó "
            "không phải số liệu thật."
        )
        column.addWidget(text_label(note, "small", card))
        column.addSpacing(4)
        column.addWidget(self._opened_before)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(6)
        column.addLayout(self._list)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for each in (self.help, self.settings):
            each.setObjectName("quiet")
            each.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            foot.addWidget(each)
        foot.addStretch(1)
        column.addLayout(foot)

    def _on_last(self) -> None:
        if self._last is not None:
            self.open_wanted.emit(self._last)

    def _paint_again(self) -> None:
        for each in (self.open_last, *self._ways()):
            colour = "on-accent" if each.objectName() == "primary" else "accent"
            each.setIcon(self._theme.icon(str(each.property("icon_name")), colour))

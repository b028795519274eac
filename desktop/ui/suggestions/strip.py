"""Quiet rows under one thing asked for: documents of the library that could be it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.suggestions.rows import SuggestionRow
from desktop.ui.theme import Theme
from desktop.ui.widgets.texts import IconButton, button, text_label


class SuggestionStrip(QWidget):
    """Each row is used with one click, or put away."""

    used = Signal(str)
    dismissed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows: list[SuggestionLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self.hide()

    def show_rows(self, rows: Sequence[SuggestionRow]) -> None:
        """Show these instead of those before."""
        if [line.shown for line in self.rows] == list(rows):
            return
        for old in self.rows:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.rows = [SuggestionLine(self._theme, row, self) for row in rows]
        for line in self.rows:
            line.use.clicked.connect(partial(self.used.emit, line.shown.document))
            line.away.clicked.connect(partial(self.dismissed.emit, line.shown.document))
            self._column.addWidget(line)
        self.setVisible(bool(rows))


class SuggestionLine(QWidget):
    """One suggested document."""

    def __init__(self, theme: Theme, shown: SuggestionRow, parent: QWidget) -> None:
        super().__init__(parent)
        self.shown = shown
        code = shown.document
        self.use = button(self.tr("Dùng ở đây"), "quiet", self)
        self.use.setAccessibleName(self.tr("Dùng {code} ở đây").format(code=code))
        self.use.setAccessibleDescription(shown.text)
        self.away = IconButton(
            theme, "close", self.tr("Không gợi ý {code} ở đây nữa").format(code=code), self
        )
        low = QHBoxLayout()
        low.setSpacing(2)
        low.addWidget(self.use)
        low.addWidget(self.away)
        low.addStretch(1)
        words = QVBoxLayout(self)
        words.setContentsMargins(0, 2, 0, 0)
        words.setSpacing(0)
        words.addWidget(text_label(shown.text, "small", self))
        words.addLayout(low)

"""A button of the navigation, with a number beside its name where there is something to do."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.ui.theme import Theme
from desktop.ui.widgets.texts import ToolButton

_MOST = 99
_EDGE = 16
_PADDING = 6


class PageButton(ToolButton):
    """The number is painted; what it means is said by tooltip and screen reader."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._plain_tip = ""
        self._tone = "accent"
        self.count = 0

    def show_count(self, count: int, *, said: str, tone: str) -> None:
        """Show a number, none for 0."""
        if not self._plain_tip:
            self._plain_tip = self.toolTip()
        self.count, self._tone = count, tone
        self.setToolTip(f"{self._plain_tip}\n{said}" if said else self._plain_tip)
        self.setAccessibleName(f"{self.text()}: {said}" if said else self.text())
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.count:
            return
        text = str(self.count) if self.count <= _MOST else f"{_MOST}+"
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetrics(font)
        height = metrics.height() + 2
        width = max(height, metrics.horizontalAdvance(text) + 2 * _PADDING)
        spot = QRect(self.width() - _EDGE - width, (self.height() - height) // 2, width, height)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._theme.colour(self._tone))
        painter.setBrush(self._theme.colour(f"{self._tone}-soft"))
        painter.drawRoundedRect(spot, height / 2, height / 2)
        painter.setFont(font)
        painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, text)
        painter.end()

"""Text on one line, cut with an ellipsis where it does not fit; whole in the tooltip."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

_LEAST_CHARACTERS = 6


class OneLine(QLabel):
    """Gives way to its neighbours down to a few letters."""

    def __init__(self, name: str, parent: QWidget, *, cut: Qt.TextElideMode) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._whole = ""
        self._cut = cut

    @property
    def whole(self) -> str:
        """The text, whatever of it fits."""
        return self._whole

    def show_text(self, text: str) -> None:
        """Show as much of a text as fits."""
        self._whole = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self._fit()

    @override
    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        hint.setWidth(self.fontMetrics().horizontalAdvance(self._whole) + 2)
        return hint

    @override
    def minimumSizeHint(self) -> QSize:
        hint = super().sizeHint()
        hint.setWidth(self.fontMetrics().averageCharWidth() * _LEAST_CHARACTERS)
        return hint

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def fitting(self, width: int) -> str:
        """As much of the text as fits."""
        return self.fontMetrics().elidedText(self._whole, self._cut, width)

    def _fit(self) -> None:
        fitting = self.fitting(self.width())
        self.setText(fitting)
        self.setToolTip("" if fitting == self._whole else self._whole)

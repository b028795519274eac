"""Paints one page with the places that differ."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap, QTransform
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget
from typing_extensions import override

from desktop.domain.twins import Region
from desktop.ui.theme import Theme

_SMALLEST = QSize(260, 320)
_AROUND = 6.0


class PagePicture(QFrame):
    """The page as large as there is room; `name` tells screen readers which one it is."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("comparedPage")
        self.setAccessibleName(name)
        self.setMinimumSize(_SMALLEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._theme = theme
        self._said = ""
        self.picture = QPixmap()
        theme.changed.connect(self.update)

    def say(self, sentence: str) -> None:
        """Show words in place of a page."""
        self._said, self.picture = sentence, QPixmap()
        self.setAccessibleDescription(sentence)
        self.update()

    def show_page(self, png: bytes, regions: Sequence[Region], *, quarter_turns: int = 0) -> None:
        """Show a page turned clockwise, with a frame around each place that differs."""
        picture = QPixmap()
        picture.loadFromData(png)
        self._frame(picture, regions)
        self.picture = picture.transformed(QTransform().rotate(90 * quarter_turns))
        self._said = ""
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self.picture.isNull():
            wraps = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(12, 12, -12, -12), wraps, self._said)
            return
        room = self.contentsRect()
        size = self.picture.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(QRectF(room).center())
        painter.drawPixmap(place, self.picture, QRectF(self.picture.rect()))

    def _frame(self, picture: QPixmap, regions: Sequence[Region]) -> None:
        if picture.isNull():
            return
        colour = QColor("#c2410c")  # on paper, which is white in the dark scheme too
        painter = QPainter(picture)
        painter.setPen(QPen(colour, max(2.0, picture.width() / 300)))
        colour.setAlpha(36)
        painter.setBrush(colour)
        for each in regions:
            box = QRectF(
                each.left * picture.width(),
                each.top * picture.height(),
                (each.right - each.left) * picture.width(),
                (each.bottom - each.top) * picture.height(),
            )
            painter.drawRect(box.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND))
        painter.end()

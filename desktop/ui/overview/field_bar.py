"""One bar painted by hand: earned, lost, open and waiting points, each with its own pattern."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from desktop.ui.overview.rows import Bar, Part
from desktop.ui.theme import Theme
from desktop.ui.widgets.texts import is_pressed_by

_BAR_HEIGHT = 14
_GAP, _MARGIN, _RADIUS = 4, 5, 3
_LEAST_TITLE_LETTERS, _BETWEEN = 24, 14
_POINTER = 4
_HATCH = 6.0
_COLOURS: Mapping[Part, str] = {
    Part.EARNED: "accent",
    Part.LOST: "danger",
    Part.OPEN: "border-strong",
    Part.WAITING: "text-muted",
}


class FieldBar(QAbstractButton):
    """Opens its field; the figures stand above the bar, and all of it in the accessible name."""

    def __init__(self, theme: Theme, bar: Bar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.bar = bar
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)
        self.show_bar(bar)

    def show_bar(self, bar: Bar) -> None:
        """Show these points."""
        self.bar = bar
        self.setAccessibleName(bar.sentence)
        self.setToolTip(bar.sentence)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(360, self.fontMetrics().height() + _GAP + _BAR_HEIGHT + 2 * _MARGIN)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(240, self.sizeHint().height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not is_pressed_by(self, event):
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.fillRect(self.rect(), self._theme.colour("surface-hover"))
        if self.hasFocus():
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        inner = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        self._paint_words(painter, inner)
        top = inner.bottom() - _BAR_HEIGHT
        paint_parts(
            painter,
            QRectF(inner.left(), top, inner.width(), _BAR_HEIGHT),
            self.bar.parts,
            self._theme,
        )
        self._paint_before(painter, QRectF(inner.left(), top, inner.width(), _BAR_HEIGHT))
        painter.end()

    def _paint_before(self, painter: QPainter, room: QRectF) -> None:
        """A pointer down on the bar to where the earlier year ended."""
        if (reached := self.bar.reached) is None:
            return
        at = room.left() + float(reached) * room.width()
        at = min(max(at, room.left() + _POINTER), room.right() - _POINTER)
        pointer = QPolygonF(
            [
                QPointF(at - _POINTER, room.top() - _POINTER + 1),
                QPointF(at + _POINTER, room.top() - _POINTER + 1),
                QPointF(at, room.top() + 3),
            ]
        )
        painter.setPen(QPen(self._theme.colour("surface"), 3))
        painter.drawLine(QPointF(at, room.top() + 1), QPointF(at, room.bottom() - 1))
        painter.setPen(QPen(self._theme.colour("text"), 1.4))
        painter.drawLine(QPointF(at, room.top()), QPointF(at, room.bottom()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("text"))
        painter.drawPolygon(pointer)

    def _paint_words(self, painter: QPainter, inner: QRectF) -> None:
        strong = QFont(self.font())
        strong.setWeight(QFont.Weight.DemiBold)
        line = QRectF(inner.left(), inner.top(), inner.width(), self.fontMetrics().height())
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(strong)
        painter.setPen(self._theme.colour("text"))
        painter.drawText(line, right, self.bar.earned)
        line.setRight(line.right() - QFontMetrics(strong).horizontalAdvance(self.bar.earned) - 10)
        title = f"{self.bar.code}. {self.bar.title}" if self.bar.code else self.bar.title
        font = self.font() if self.bar.code else strong
        rest = self._fitting_rest(int(line.width()), QFontMetrics(font).horizontalAdvance(title))
        painter.setFont(self.font())
        painter.setPen(self._theme.colour("text-muted"))
        painter.drawText(line, right, rest)
        line.setRight(line.right() - self.fontMetrics().horizontalAdvance(rest) - _BETWEEN)
        painter.setFont(font)
        painter.setPen(self._theme.colour("text"))
        shown = QFontMetrics(font).elidedText(title, Qt.TextElideMode.ElideRight, int(line.width()))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, shown)

    def _fitting_rest(self, room: int, title: int) -> str:
        """What fits beside the title: all of it, else in fewer words, else cut."""
        metrics = self.fontMetrics()
        choices = [
            " · ".join(each for each in (self.bar.then, rest) if each)
            for rest in (self.bar.rest, self.bar.brief_rest)
        ]
        for said in choices:
            if metrics.horizontalAdvance(said) + _BETWEEN + title <= room:
                return said
        least = min(title, metrics.averageCharWidth() * _LEAST_TITLE_LETTERS)
        room -= least + _BETWEEN
        return metrics.elidedText(choices[-1], Qt.TextElideMode.ElideRight, room)


class Swatch(QWidget):
    """A sample of one part's pattern for the legend."""

    def __init__(self, theme: Theme, part: Part, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._part = theme, part
        self.setFixedSize(24, _BAR_HEIGHT)
        theme.changed.connect(self.update)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_parts(painter, QRectF(self.rect()), {self._part: Decimal(1)}, self._theme)
        painter.end()


def shares(parts: Mapping[Part, Decimal]) -> Iterator[tuple[Part, float, float]]:
    """Where each part starts and ends, of a length of 1; a part below 0 has no length."""
    lengths = {part: max(points, Decimal(0)) for part, points in parts.items()}
    whole = sum(lengths.values(), Decimal(0))
    start = Decimal(0)
    for part, length in lengths.items():
        if length:
            yield part, float(start / whole), float((start + length) / whole)
        start += length


def paint_parts(
    painter: QPainter, room: QRectF, parts: Mapping[Part, Decimal], theme: Theme
) -> None:
    """Paint the parts side by side in one rounded bar."""
    room = room.adjusted(0.5, 0.5, -0.5, -0.5)
    outline = QPainterPath()
    outline.addRoundedRect(room, _RADIUS, _RADIUS)
    painter.save()
    painter.setClipPath(outline)
    painter.fillPath(outline, theme.colour("surface-muted"))
    for part, start, end in shares(parts):
        left = room.left() + start * room.width()
        _paint_part(
            painter,
            QRectF(left, room.top(), (end - start) * room.width(), room.height()),
            part,
            theme,
        )
    painter.restore()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.colour("text-muted"), 1))
    painter.drawPath(outline)


def _paint_part(painter: QPainter, spot: QRectF, part: Part, theme: Theme) -> None:
    """Full, hatched, empty, dotted: told apart without any colour."""
    colour = theme.colour(_COLOURS[part])
    painter.setPen(QPen(colour, 1.4))
    match part:
        case Part.EARNED:
            painter.fillRect(spot, colour)
        case Part.LOST:
            painter.fillRect(spot, theme.colour("danger-soft"))
            painter.save()
            painter.setClipRect(spot, Qt.ClipOperation.IntersectClip)
            across = spot.left() - spot.height()
            while across < spot.right():
                painter.drawLine(
                    QPointF(across, spot.bottom()), QPointF(across + spot.height(), spot.top())
                )
                across += _HATCH
            painter.restore()
        case Part.WAITING:
            painter.fillRect(spot, QBrush(colour, Qt.BrushStyle.Dense6Pattern))
        case Part.OPEN:
            painter.fillRect(spot, theme.colour("surface"))
    painter.setPen(QPen(theme.colour("text-muted"), 1))
    painter.drawLine(spot.topRight(), spot.bottomRight())

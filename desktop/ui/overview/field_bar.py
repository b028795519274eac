"""One bar painted by hand: earned, lost, open and waiting points, each with its own pattern."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QFont,
    QFontMetrics,
    QFontMetricsF,
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
_GAP, _MARGIN, _RADIUS = 3, 4, 3
_BETWEEN, _BEFORE_POINTS = 14, 10
_TALL = 10_000
_WRAPPED = Qt.TextFlag.TextWordWrap.value
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
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)
        theme.changed.connect(self.update)
        self.show_bar(bar)

    def show_bar(self, bar: Bar) -> None:
        """Show these points."""
        self.bar = bar
        self.setAccessibleName(bar.sentence)
        self.setToolTip(bar.sentence)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(360, self._height_of_one_line())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(240, self._height_of_one_line())

    @override
    def heightForWidth(self, width: int) -> int:
        words = self._words(width - 2 * _MARGIN)
        return round(words.height) + _GAP + _BAR_HEIGHT + 2 * _MARGIN

    def _height_of_one_line(self) -> int:
        return self.fontMetrics().height() + _GAP + _BAR_HEIGHT + 2 * _MARGIN

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
        words = self._words(int(inner.width()))
        painter.setPen(self._theme.colour("text"))
        painter.setFont(words.strong)
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight, self.bar.earned)
        painter.setFont(words.title_font)
        painter.drawText(words.title.translated(inner.topLeft()), _WRAPPED, self._title)
        painter.setFont(self.font())
        painter.setPen(self._theme.colour("text-muted"))
        aligned = _WRAPPED if words.is_below else Qt.AlignmentFlag.AlignRight
        painter.drawText(words.rest.translated(inner.topLeft()), aligned, words.said)

    @property
    def _title(self) -> str:
        return f"{self.bar.code}. {self.bar.title}" if self.bar.code else self.bar.title

    def _words(self, room: int) -> "_Words":
        """Beside each other where there is room, else below each other: nothing is cut."""
        strong = QFont(self.font())
        strong.setWeight(QFont.Weight.DemiBold)
        font = self.font() if self.bar.code else strong
        metrics, line = self.fontMetrics(), QFontMetrics(strong).height()
        left = room - QFontMetrics(strong).horizontalAdvance(self.bar.earned) - _BEFORE_POINTS
        title = QFontMetrics(font).horizontalAdvance(self._title)
        choices = self._rests()
        for said in choices:
            if title + _BETWEEN + metrics.horizontalAdvance(said) <= left:
                beside = QRectF(0, 0, left, line)
                return _Words(strong, font, beside, said, rest=beside, is_below=False)
        above = _wrapped(font, self._title, QRectF(0, 0, left, _TALL))
        below = _wrapped(self.font(), choices[0], QRectF(0, above.bottom(), room, _TALL))
        return _Words(strong, font, above, choices[0], rest=below, is_below=True)

    def _rests(self) -> list[str]:
        """What is not earned: whole, and in fewer words."""
        both = (self.bar.rest, self.bar.brief_rest)
        return [" · ".join(each for each in (self.bar.then, rest) if each) for rest in both]


@dataclass(frozen=True, slots=True)
class _Words:
    """Where title and rest stand above a bar, and in which letters."""

    strong: QFont
    title_font: QFont
    title: QRectF
    said: str
    rest: QRectF
    is_below: bool

    @property
    def height(self) -> float:
        return max(self.title.bottom(), self.rest.bottom())


def _wrapped(font: QFont, text: str, room: QRectF) -> QRectF:
    """The room that a text takes, over as many lines as it needs."""
    if not text:
        return QRectF(room.left(), room.top(), room.width(), 0)
    taken = QFontMetricsF(font).boundingRect(room, _WRAPPED, text)
    return QRectF(room.left(), room.top(), room.width(), ceil(taken.height()))


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

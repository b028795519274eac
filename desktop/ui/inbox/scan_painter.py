"""Paints a scan in a list: its first page, its name, what it seems to be, its facts."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from desktop.domain.evidence import MediaType
from desktop.ui.inbox.pictures import Pictures
from desktop.ui.inbox.scan_model import ScanModel
from desktop.ui.inbox.tray_state import ScanRow
from desktop.ui.theme import Theme
from desktop.wording.states import MEDIA_TYPES

Index = QModelIndex | QPersistentModelIndex

_PAGE, _SMALL_PAGE = QSize(56, 74), QSize(42, 56)
_MARGIN = 8
_SMALL = 0.9


class ScanPainter(QStyledItemDelegate):
    """In a wide row the words stand beside the page, in a `narrow` one the name stands below."""

    def __init__(
        self, theme: Theme, pictures: Pictures, parent: QObject, *, narrow: bool = False
    ) -> None:
        super().__init__(parent)
        self._theme, self._pictures, self._is_narrow = theme, pictures, narrow
        self._page = _SMALL_PAGE if narrow else _PAGE

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        lines = option.fontMetrics.height()
        if self._is_narrow:
            width = self._page.width() + 5 * _MARGIN
            return QSize(width, self._page.height() + lines + 2 * _MARGIN)
        return QSize(0, max(self._page.height(), 3 * lines + _MARGIN) + 2 * _MARGIN)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        row = model.row_at(index) if isinstance(model, ScanModel) else None
        if row is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        rect: QRect = option.rect
        self._paint_ground(painter, option, rect)
        inner = rect.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        said = self._paint_page(painter, self._page_place(inner), row)
        if self._is_narrow:
            self._paint_name_below(painter, inner, row)
        else:
            words = inner.adjusted(self._page.width() + 2 * _MARGIN, 0, 0, 0)
            self._paint_words(painter, words, row, said)
        painter.restore()

    def _page_place(self, inner: QRect) -> QRect:
        left = inner.left()
        if self._is_narrow:
            left += (inner.width() - self._page.width()) // 2
        return QRect(left, inner.top(), self._page.width(), self._page.height())

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect) -> None:
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        if not (chosen or focused):
            return
        painter.setPen(self._theme.colour("accent") if focused else Qt.PenStyle.NoPen)
        ground = self._theme.colour("accent-soft") if chosen else QColor(Qt.GlobalColor.transparent)
        painter.setBrush(ground)
        painter.drawRoundedRect(rect.adjusted(2, 2, -3, -3), 6, 6)

    def _paint_page(self, painter: QPainter, place: QRect, row: ScanRow) -> str:
        """Paint the page or what stands for it; returns why there is no picture, or ""."""
        drawn = self._pictures.get(row.digest)
        if isinstance(drawn, QPixmap):
            size = drawn.deviceIndependentSize().toSize()
            size.scale(place.size(), Qt.AspectRatioMode.KeepAspectRatio)
            target = QRect(place.topLeft(), size)
            target.moveCenter(place.center())
            painter.drawPixmap(target, drawn)
            painter.setPen(self._theme.colour("border"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(target.adjusted(0, 0, -1, -1))
            return ""
        self._paint_placeholder(painter, place, row.content.media_type)
        return drawn or ""

    def _paint_placeholder(self, painter: QPainter, place: QRect, kind: MediaType) -> None:
        painter.setPen(self._theme.colour("border-strong"))
        painter.setBrush(self._theme.colour("surface-muted"))
        painter.drawRoundedRect(place.adjusted(0, 0, -1, -1), 4, 4)
        icon = QRect(0, 0, 22, 22)
        icon.moveCenter(place.center() - QRect(0, 0, 0, 20).center())
        self._theme.icon("file").paint(painter, icon)
        normal = QFont(painter.font())
        painter.setFont(_scaled(normal, _SMALL))
        painter.setPen(self._theme.colour("text-muted"))
        word = painter.fontMetrics().elidedText(
            MEDIA_TYPES[kind], Qt.TextElideMode.ElideRight, place.width() - 4
        )
        lower = place.adjusted(0, place.height() // 2, 0, 0)
        painter.drawText(lower, Qt.AlignmentFlag.AlignCenter, word)
        painter.setFont(normal)

    def _paint_words(self, painter: QPainter, place: QRect, row: ScanRow, trouble: str) -> None:
        normal = QFont(painter.font())
        name = QFont(normal)
        name.setBold(True)
        lines = (
            (row.name, name, "text", Qt.TextElideMode.ElideMiddle),
            (trouble or row.guess, normal, "warning" if trouble else "accent", _RIGHT),
            (row.facts, _scaled(normal, _SMALL), "text-muted", _RIGHT),
        )
        shown = [each for each in lines if each[0]]
        step = painter.fontMetrics().height() + 4
        top = place.center().y() - len(shown) * step // 2
        for text, font, colour, elide in shown:
            painter.setFont(font)
            painter.setPen(self._theme.colour(colour))
            line = QRect(place.left(), top, place.width(), step)
            fitting = painter.fontMetrics().elidedText(text, elide, place.width())
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, fitting)
            top += step

    def _paint_name_below(self, painter: QPainter, inner: QRect, row: ScanRow) -> None:
        painter.setFont(_scaled(painter.font(), _SMALL))
        painter.setPen(self._theme.colour("text"))
        below = inner.adjusted(0, self._page.height() + 2, 0, 2)
        fitting = painter.fontMetrics().elidedText(
            row.name, Qt.TextElideMode.ElideMiddle, below.width()
        )
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, fitting)


_RIGHT = Qt.TextElideMode.ElideRight


def _scaled(font: QFont, share: float) -> QFont:
    scaled = QFont(font)
    scaled.setPointSizeF(font.pointSizeF() * share)
    return scaled

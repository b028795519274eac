"""The check list: findings by weight, each a jump to where it can be mended."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from desktop.domain.findings import Weight
from desktop.ui.checks.rows import FindingRow
from desktop.ui.theme import Theme
from desktop.ui.widgets.rows_list import RowsList
from desktop.ui.widgets.rows_model import Index

ROW_ROLE = Qt.ItemDataRole.UserRole
_ICONS = {
    Weight.BOUNCES: ("blocked", "danger"),
    Weight.COSTS_POINTS: ("alert", "warning"),
    Weight.WORTH_A_LOOK: ("info", "accent"),
}
_MARGIN, _GAP, _ICON = 8, 8, 18
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft


class FindingsModel(RowsList[FindingRow]):
    """Shows findings; the same ones again change nothing."""

    @override
    def show_rows(self, rows: Sequence[FindingRow]) -> None:
        if self._rows != tuple(rows):
            super().show_rows(rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_at(index)
        if row is None:
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return f"{row.place}: {row.text}" if row.place else row.text
        return row if role == ROW_ROLE else None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row_at(index)
        if row is None or row.is_heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class FindingsList(QListView):
    """Enter or a click opens the place of a finding."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.findings = FindingsModel(self)
        self.setModel(self.findings)
        self.setItemDelegate(_FindingPainter(theme, self))
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Danh sách kiểm tra"))
        self.clicked.connect(self._on_chosen)
        self.activated.connect(self._on_chosen)
        theme.changed.connect(self.viewport().update)

    def show_rows(self, rows: Sequence[FindingRow]) -> None:
        """Show these rows; the place in the list stays where the eye is."""
        place, scrolled = self.currentIndex().row(), self.verticalScrollBar().value()
        self.findings.show_rows(rows)
        if self.currentIndex().row() != place:
            self.setCurrentIndex(self.findings.index(min(place, len(rows) - 1)))
        self.verticalScrollBar().setValue(scrolled)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    @Slot(QModelIndex)
    def _on_chosen(self, index: QModelIndex) -> None:
        row = self.findings.row_at(index)
        if row is not None and not row.is_heading:
            self.chosen.emit(row)


class _FindingPainter(QStyledItemDelegate):
    """Place in bold, the sentence below it, as many lines as they need."""

    def __init__(self, theme: Theme, parent: QListView) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view = parent

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(ROW_ROLE)
        width = self._view.viewport().width()
        text = width - 2 * _MARGIN - _ICON - _GAP
        height = 2 * _MARGIN
        if row.is_heading:
            return QSize(width, QFontMetrics(_bold(option.font)).lineSpacing() + 2 * _MARGIN + 4)
        beside = text - _points_width(row, option.font)
        for part, font, room in (
            (row.place, _bold(option.font), beside),
            (row.text, option.font, text),
        ):
            bounds = QFontMetrics(font).boundingRect(QRect(0, 0, room, 10_000), _WRAP, part)
            height += bounds.height() if part else 0
        return QSize(width, height)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        painter.save()
        icon, colour = _ICONS[row.weight]
        inner = option.rect.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        if row.is_heading:
            painter.setFont(_bold(option.font))
            painter.setPen(self._theme.colour(colour))
            painter.drawText(inner, Qt.AlignmentFlag.AlignBottom, row.text)
        else:
            self._paint_ground(painter, option)
            spot = QRect(inner.left(), inner.top(), _ICON, _ICON)
            self._theme.icon(icon, colour).paint(painter, spot)
            self._paint_words(painter, inner.adjusted(_ICON + _GAP, 0, 0, 0), row, option.font)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        if option.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected):
            painter.fillRect(option.rect, self._theme.colour("surface-hover"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(self._theme.colour("accent"))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))

    def _paint_words(self, painter: QPainter, room: QRect, row: FindingRow, font: QFont) -> None:
        painter.setPen(self._theme.colour("text"))
        painter.setFont(_bold(font))
        painter.drawText(room, Qt.AlignmentFlag.AlignRight, row.points)
        place = room.adjusted(0, 0, -_points_width(row, font), 0)
        used = painter.drawText(place, _WRAP, row.place) if row.place else QRect()
        painter.setFont(font)
        painter.setPen(self._theme.colour("text-muted"))
        painter.drawText(room.adjusted(0, used.height(), 0, 0), _WRAP, row.text)


def _points_width(row: FindingRow, font: QFont) -> int:
    return QFontMetrics(_bold(font)).horizontalAdvance(row.points) + _GAP if row.points else 0


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    return bold

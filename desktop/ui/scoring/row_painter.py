"""Paints a row of the criteria tree: mark, code and title on three lines at most, points."""

from PySide6.QtCore import QObject, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from desktop.ui.scoring.marks import LOOKS
from desktop.ui.scoring.model import ROW_ROLE, Index
from desktop.ui.scoring.rows import TreeRow
from desktop.ui.theme import Theme
from desktop.wording.numbers import number

_GAP = 6
_MARGIN = 6
_MARK = 18
_LINES = 3


class RowPainter(QStyledItemDelegate):
    """Needs the view's width to know where titles wrap; the view tells it."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = _row(index)
        view = option.widget
        if row is None or view is None:
            return super().sizeHint(option, index)
        font = _font(option.font, row)
        if getattr(view, "was_shown", True) is False:  # asked again once the width is known
            return QSize(80, QFontMetrics(font).lineSpacing() + 2 * _MARGIN)
        indent = _depth(index) * view.indentation() if hasattr(view, "indentation") else 0
        width = view.viewport().width() - indent if hasattr(view, "viewport") else 300
        title = width - _points_width(font, row) - _mark_width(row) - 2 * _MARGIN - _GAP
        lines = len(_wrapped(_text(row), font, title))
        return QSize(80, lines * QFontMetrics(font).lineSpacing() + 2 * _MARGIN)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = _row(index)
        if row is None:
            return
        painter.save()
        self._paint_background(painter, option)
        inner = option.rect.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        font = _font(option.font, row)
        painter.setFont(font)
        line = QFontMetrics(font).lineSpacing()
        if row.mark is not None:
            look = LOOKS[row.mark]
            spot = QRect(inner.left(), inner.top() + (line - _MARK) // 2, _MARK, _MARK)
            self._theme.icon(look.icon, look.colour).paint(painter, spot)
        wide = _points_width(font, row)
        points = QRect(inner.right() - wide + 1, inner.top(), wide, line)
        painter.setPen(self._theme.colour("text-muted" if row.points is None else "text"))
        painter.drawText(
            points, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, _points(row)
        )
        title = inner.adjusted(_mark_width(row), 0, -points.width() - _GAP, 0)
        painter.setPen(self._theme.colour("text"))
        for place, text in enumerate(_wrapped(_text(row), font, title.width())):
            at = QRect(title.left(), title.top() + place * line, title.width(), line)
            painter.drawText(at, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()

    def _paint_background(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self._theme.colour("accent-soft"))
            edge = QRect(option.rect.left(), option.rect.top(), 3, option.rect.height())
            painter.fillRect(edge, self._theme.colour("accent"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, self._theme.colour("surface-hover"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(self._theme.colour("accent"))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))


def _row(index: Index) -> TreeRow | None:
    row = index.data(ROW_ROLE)
    return row if isinstance(row, TreeRow) else None


def _depth(index: Index) -> int:
    depth, above = 1, index.parent()
    while above.isValid():
        depth, above = depth + 1, above.parent()
    return depth


def _font(base: QFont, row: TreeRow) -> QFont:
    font = QFont(base)
    font.setWeight(QFont.Weight.Normal if row.is_leaf else QFont.Weight.DemiBold)
    return font


def _text(row: TreeRow) -> str:
    return f"{row.code}  {row.title}"


def _points(row: TreeRow) -> str:
    earned = "–" if row.points is None else number(row.points)
    return f"{earned}/{number(row.max)}"


def _points_width(font: QFont, row: TreeRow) -> int:
    return QFontMetrics(font).horizontalAdvance(_points(row)) + 2


def _mark_width(row: TreeRow) -> int:
    return 0 if row.mark is None else _MARK + _GAP


def _wrapped(text: str, font: QFont, width: int) -> list[str]:
    """The text on `_LINES` lines, the last one with an ellipsis where it does not fit."""
    layout = QTextLayout(text, font)
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    layout.beginLayout()
    lines: list[str] = []
    while len(lines) < _LINES:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(width, 60))
        line.setPosition(QPointF(0, 0))
        start = line.textStart()
        is_last = len(lines) == _LINES - 1
        rest = text[start:] if is_last else text[start : start + line.textLength()]
        lines.append(rest)
    layout.endLayout()
    if lines:
        metrics = QFontMetrics(font)
        lines[-1] = metrics.elidedText(lines[-1], Qt.TextElideMode.ElideRight, max(width, 60))
    return lines

"""The tree that grows out of a table: every row can be written over, moved in or out, left out."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from desktop.domain.limits import MAX_SHORT_CHARACTERS
from desktop.ui.tables.shown import TreeRow
from desktop.ui.theme import Theme
from desktop.ui.widgets.choosing import choose_row

Index = QModelIndex | QPersistentModelIndex

CODE, TITLE, POINTS, REMARK = range(4)
_INDENT = "\u2003"
_LONGEST_CODE = 32


class TreeModel(QAbstractTableModel):
    """Shows the rows; what is typed is only told on."""

    typed = Signal(int, int, str)

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._struck, self._bold = QFont(), QFont()
        self._struck.setStrikeOut(True)
        self._bold.setBold(True)
        self.rows: tuple[TreeRow, ...] = ()

    def show_rows(self, rows: Sequence[TreeRow]) -> None:
        """Show these rows; where they are as many, the chosen one stays chosen."""
        if len(rows) == len(self.rows) and rows:
            self.rows = tuple(rows)
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, REMARK))
            return
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else REMARK + 1

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                is_shown = role == Qt.ItemDataRole.DisplayRole and column == TITLE
                return f"{_INDENT * (row.level - 1) * is_shown}{_text(row, column)}"
            case Qt.ItemDataRole.TextAlignmentRole if column == POINTS:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleDescriptionRole:
                return row.remark or _text(row, column)
            case _:
                return self._look(row, role)

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid() or index.column() == REMARK:
            return False
        longest = MAX_SHORT_CHARACTERS if index.column() == TITLE else _LONGEST_CODE
        text = str(value)[:longest]
        if text != _text(self.rows[index.row()], index.column()):
            self.typed.emit(index.row(), index.column(), text)
        return True

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        is_editable = index.isValid() and index.column() != REMARK
        return flags | Qt.ItemFlag.ItemIsEditable if is_editable else flags

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            names = (
                self.tr("Mã"),
                self.tr("Tiêu chí"),
                self.tr("Điểm"),
                self.tr("Cần xem"),
            )
            return names[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section == POINTS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter  # as its numbers
        return None

    def _look(self, row: TreeRow, role: int) -> object:
        match role:
            case Qt.ItemDataRole.BackgroundRole if row.doubts:
                colour = "danger-soft" if row.is_blocking else "warning-soft"
                return QColor(self._theme.colour(colour))
            case Qt.ItemDataRole.ForegroundRole if row.is_left_out:
                return QColor(self._theme.colour("text-muted"))
            case Qt.ItemDataRole.FontRole if row.is_left_out:
                return self._struck
            case Qt.ItemDataRole.FontRole if row.level == 1:
                return self._bold
            case _:
                return None


class TreeTable(QTableView):
    """The tree on the right."""

    moved = Signal(int)
    left_out = Signal()
    line_chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.tree = TreeModel(theme, self)
        self.setModel(self.tree)
        self.setAccessibleName(self.tr("Cây tiêu chí dựng được"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self._shape()
        self._keys()
        self.selectionModel().currentRowChanged.connect(self._on_current)

    @property
    def place(self) -> int | None:
        """The chosen row."""
        index = self.currentIndex()
        return index.row() if index.isValid() else None

    def choose_line(self, line: int) -> None:
        """Choose the criterion of this row of the sheet, if it is one."""
        for place, row in enumerate(self.tree.rows):
            if row.line == line and place != self.place:
                choose_row(self, place)

    def choose_doubtful(self) -> bool:
        """Choose the next row with a doubt; False where there is none."""
        start = -1 if self.place is None else self.place
        count = len(self.tree.rows)
        for step in range(1, count + 1):
            place = (start + step) % count
            if self.tree.rows[place].doubts:
                choose_row(self, place)
                self.setFocus()
                return True
        return False

    def _shape(self) -> None:
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        letter = self.fontMetrics().averageCharWidth()
        for section, letters in ((CODE, 11), (POINTS, 8), (REMARK, 26)):
            header.resizeSection(section, letters * letter)

    def _keys(self) -> None:
        for key, act in (
            ("Alt+Right", lambda: self.moved.emit(1)),
            ("Alt+Left", lambda: self.moved.emit(-1)),
            ("Del", self.left_out.emit),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid() and current.row() < len(self.tree.rows):
            self.line_chosen.emit(self.tree.rows[current.row()].line)


def _text(row: TreeRow, column: int) -> str:
    return (row.code, row.title, row.points, row.remark)[column]

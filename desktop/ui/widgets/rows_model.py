"""A table of frozen rows as a Qt model: columns say how a row is written."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont
from typing_extensions import override

Index = QModelIndex | QPersistentModelIndex
Row = TypeVar("Row")


def _never(_row: object) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """A column's heading and what it shows of a row; a guess is slanted and marked."""

    header: str
    text: Callable[[Row], str]
    is_number: bool = False
    is_guess: Callable[[Row], bool] = _never


class RowsModel(QAbstractTableModel, Generic[Row]):
    """Shows frozen rows; nothing is kept per row, so ten thousand cost as little as ten."""

    def __init__(self, columns: Sequence[Column[Row]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._rows: tuple[Row, ...] = ()
        self._slanted = QFont()
        self._slanted.setItalic(True)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows in this order."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def add_rows(self, rows: Sequence[Row]) -> None:
        """Show more rows below; nothing that is shown moves."""
        if rows:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self._rows = (*self._rows, *rows)
            self.endInsertRows()

    def update_row(self, place: int, row: Row) -> None:
        """Show another row in the place of one."""
        self._rows = (*self._rows[:place], row, *self._rows[place + 1 :])
        self.dataChanged.emit(self.index(place, 0), self.index(place, len(self._columns) - 1))

    def update_rows(self, changed: Mapping[int, Row]) -> None:
        """Show other rows in these places, all at once."""
        if not changed:
            return
        rows = list(self._rows)
        for place, row in changed.items():
            rows[place] = row
        self._rows = tuple(rows)
        first, last = min(changed), max(changed)
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(self._columns) - 1))

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows shown."""
        return self._rows

    def row_at(self, index: Index) -> Row | None:
        """The row behind an index."""
        return self._rows[index.row()] if index.isValid() else None

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._columns)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        return self._shown(index, role)

    def _shown(self, index: Index, role: int) -> object:
        column = self._columns[index.column()]
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"≈ {column.text(row)}" if column.is_guess(row) else column.text(row)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(column, row)
            case Qt.ItemDataRole.FontRole:
                return self._slanted if column.is_guess(row) else None
            case Qt.ItemDataRole.TextAlignmentRole if column.is_number:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case _:
                return None

    def _spoken(self, column: Column[Row], row: Row) -> str:
        text = column.text(row)
        if not column.is_guess(row):
            return text
        return self.tr("{text} (đoán, chưa xác nhận)").format(text=text)

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = self._columns[section]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.header
            case Qt.ItemDataRole.TextAlignmentRole if column.is_number:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case _:
                return None

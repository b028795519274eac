"""The criteria tree as a Qt model, and the proxy that searches and filters it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from typing_extensions import override

from desktop.domain.search_text import folded
from desktop.ui.scoring.marks import LOOKS
from desktop.ui.scoring.rows import Filter, TreeRow
from desktop.wording.numbers import number
from desktop.wording.phrases import word

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
_ROOT = ""


class CriteriaModel(QAbstractItemModel):
    """Shows frozen rows; a changed row takes the place of the old one and nothing else moves."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[TreeRow] = []
        self._numbers: dict[str, int] = {}
        self._children: dict[str, list[int]] = {_ROOT: []}
        self._positions: list[int] = []

    def show_rows(self, rows: Sequence[TreeRow]) -> None:
        """Take a whole new tree; parents come before their children."""
        self.beginResetModel()
        self._rows = list(rows)
        self._numbers = {row.code: position for position, row in enumerate(rows)}
        self._children = {_ROOT: []}
        self._positions = []
        for place, row in enumerate(rows):
            siblings = self._children.setdefault(row.parent, [])
            self._positions.append(len(siblings))
            siblings.append(place)
        self.endResetModel()

    def update_rows(self, rows: Sequence[TreeRow]) -> None:
        """Replace single rows by their codes; rows that are the same cost nothing."""
        for row in rows:
            place = self._numbers[row.code]
            if self._rows[place] != row:
                self._rows[place] = row
                index = self._index_at(place)
                self.dataChanged.emit(index, index)

    def index_of(self, code: str) -> QModelIndex:
        """Where a code stands; an invalid index for an unknown one."""
        place = self._numbers.get(code)
        return QModelIndex() if place is None else self._index_at(place)

    def row_at(self, index: Index) -> TreeRow | None:
        """The row behind an index."""
        return self._rows[index.internalId()] if index.isValid() else None

    @override
    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:
        above = self.row_at(parent)
        children = self._children.get(_ROOT if above is None else above.code, [])
        if column != 0 or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, 0, children[row])

    @override
    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override] # QObject.parent() is the other overload
        row = self.row_at(index)
        return QModelIndex() if row is None else self.index_of(row.parent)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        above = self.row_at(parent)
        return len(self._children.get(_ROOT if above is None else above.code, []))

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 1

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_at(index)
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"{row.code}  {row.title}"
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._description(row)
            case _:
                return row if role == ROW_ROLE else None

    def _description(self, row: TreeRow) -> str:
        points = "–" if row.points is None else number(row.points)
        text = self.tr("{code} {title}: {points}/{max} điểm").format(
            code=row.code, title=row.title, points=points, max=number(row.max)
        )
        if row.mark is None:
            return self._without(text, row)
        return self.tr("{text} · {state}").format(text=text, state=LOOKS[row.mark].word)

    def _without(self, text: str, row: TreeRow) -> str:
        """A sum, and what is not counted in its maximum now."""
        said = (
            (word("chờ nơi khác chấm"), row.waiting),
            (word("không áp dụng"), row.excluded),
        )
        parts = [f"{name} {number(points)}" for name, points in said if points]
        return " · ".join((text, *parts))

    def _index_at(self, place: int) -> QModelIndex:
        return self.createIndex(self._positions[place], 0, place)


class CriteriaFilter(QSortFilterProxyModel):
    """Keeps the leaves that match the search and the filter, and the groups above them."""

    def __init__(self, source: CriteriaModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._filter = Filter.ALL
        self._query = ""
        self.setRecursiveFilteringEnabled(True)
        self.setSourceModel(source)

    def narrow(self, wanted: Filter, query: str) -> None:
        """Show only what passes the filter and holds every word of the query."""
        self.beginFilterChange()
        self._filter, self._query = wanted, folded(query)
        self.endFilterChange()

    @override
    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        row = self._source.row_at(self._source.index(source_row, 0, source_parent))
        if row is None or not row.is_leaf:
            return False
        return self._filter in row.filters and self._has_words(row)

    def _has_words(self, row: TreeRow) -> bool:
        above = self._source.row_at(self._source.index_of(row.parent))
        text = row.search if above is None else f"{row.search} {above.search}"
        return all(word in text for word in self._query.split())


def counts(rows: Mapping[str, TreeRow]) -> Mapping[Filter, int]:
    """How many leaves pass each filter."""
    return {
        each: sum(1 for row in rows.values() if row.is_leaf and each in row.filters)
        for each in Filter
    }

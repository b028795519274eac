"""The units that a round asks, as a table one types in."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from typing_extensions import override

from desktop.domain.limits import MAX_ROUND_UNITS, MAX_SHORT_CHARACTERS
from desktop.domain.plain_text import one_line
from desktop.domain.submission import Unit
from desktop.services.round_draft import faulty_units
from desktop.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex

_CODE, _NAME = range(2)
_LONGEST_CODE = 64


class UnitsModel(QAbstractTableModel):
    """Every change keeps the list before it, so that it can be taken back."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._units: tuple[Unit, ...] = ()
        self._faulty: frozenset[int] = frozenset()
        self._before: list[tuple[Unit, ...]] = []

    @property
    def units(self) -> tuple[Unit, ...]:
        """The list as it is typed."""
        return self._units

    @property
    def faulty(self) -> frozenset[int]:
        """The places of what cannot be asked."""
        return self._faulty

    @property
    def can_undo(self) -> bool:
        """Whether something was changed since the page was made."""
        return bool(self._before)

    def show_units(self, units: Sequence[Unit]) -> None:
        """Show a list that was kept; nothing to take back."""
        if tuple(units) != self._units:
            self._reset(tuple(units))
            self._before.clear()

    def replace(self, units: Sequence[Unit]) -> None:
        """Put another list in its place."""
        self._before.append(self._units)
        self._reset(tuple(units))

    def add(self) -> int | None:
        """An empty row at the end; its place, None where there are too many."""
        if len(self._units) >= MAX_ROUND_UNITS:
            return None
        self.replace((*self._units, Unit("", "")))
        return len(self._units) - 1

    def remove(self, places: Collection[int]) -> None:
        """Take rows off the list."""
        kept = [unit for place, unit in enumerate(self._units) if place not in places]
        self.replace(kept)

    def undo(self) -> None:
        """The list as it was before the last change."""
        if self._before:
            self._reset(self._before.pop())

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._units)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else 2

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        unit, is_faulty = self._units[index.row()], index.row() in self._faulty
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return unit.code if index.column() == _CODE else unit.name
            case Qt.ItemDataRole.BackgroundRole if is_faulty:
                return QColor(self._theme.colour("danger-soft"))
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleDescriptionRole:
                return self.tr("Thiếu mã, thiếu tên hoặc trùng mã") if is_faulty else None
            case _:
                return None

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        text, unit = one_line(str(value)), self._units[index.row()]
        if index.column() == _CODE:
            changed = Unit(text[:_LONGEST_CODE], unit.name)
        else:
            changed = Unit(unit.code, text[:MAX_SHORT_CHARACTERS])
        if changed == unit:
            return True
        self._before.append(self._units)
        place = index.row()
        self._units = (*self._units[:place], changed, *self._units[place + 1 :])
        self._faulty = faulty_units(self._units)
        self.dataChanged.emit(self.index(0, 0), self.index(len(self._units) - 1, _NAME))
        return True

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.isValid() else flags

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.tr("Mã đơn vị") if section == _CODE else self.tr("Tên đơn vị")
        return None

    def _reset(self, units: tuple[Unit, ...]) -> None:
        self.beginResetModel()
        self._units = units
        self._faulty = faulty_units(units)
        self.endResetModel()

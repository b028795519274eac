"""The tables of the page: rows of fields and leaves, the fields in bold."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QObject, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from desktop.ui.widgets.rows_model import Column, Index, RowsModel


class CodedRow(Protocol):
    """What the tables need of a row."""

    @property
    def code(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def is_field(self) -> bool: ...
    @property
    def said(self) -> str: ...


Row = TypeVar("Row", bound=CodedRow)

_LEAST_TITLE = 30  # characters
_PADDING = 26


class FieldRowsModel(RowsModel[Row], Generic[Row]):
    """Frozen rows; the title's column is read out as the whole row."""

    def __init__(
        self, columns: Sequence[Column[Row]], *, title: int, parent: QObject | None = None
    ) -> None:
        super().__init__(columns, parent)
        self._title = title
        self._bold = QFont()
        self._bold.setWeight(QFont.Weight.DemiBold)

    @override
    def _shown(self, index: Index, role: int) -> object:
        row = self.row_at(index)
        if row is not None and role == Qt.ItemDataRole.FontRole:
            return self._bold if row.is_field else None
        if row is not None and role == Qt.ItemDataRole.AccessibleTextRole:
            is_title = index.column() == self._title
            return row.said if is_title else super()._shown(index, role)
        if row is not None and role == Qt.ItemDataRole.ToolTipRole:
            return row.title
        return super()._shown(index, role)

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole and self._columns[section].is_number:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return super().headerData(section, orientation, role)


@dataclass(frozen=True, slots=True)
class Layout:
    """Which columns give way, in characters; all others are as wide as what stands in them.

    The title's column takes what is left. Those in `shrinking` have at least the first and at most
    the second width: what the titles do not need. Where the titles still have too little, the
    dispensable ones go; they also go while nothing stands in them.
    """

    title: int
    shrinking: Mapping[int, tuple[int, int]]
    dispensable: tuple[int, ...]


def fitted(wanted: Sequence[int], layout: Layout, *, room: int, letter: int) -> dict[int, int]:
    """The widths of the columns but the title's, for what each wants; 0 hides one.

    `wanted` is 0 where nothing stands in a column; `letter` is a character's width.
    """
    gone = {column for column in layout.dispensable if not wanted[column]}
    widths = _widths(wanted, layout, gone, room=room, letter=letter)
    for column in layout.dispensable:
        if room - sum(widths.values()) < _LEAST_TITLE * letter:
            gone.add(column)
            widths = _widths(wanted, layout, gone, room=room, letter=letter)
    return widths


def _widths(
    wanted: Sequence[int], layout: Layout, gone: set[int], *, room: int, letter: int
) -> dict[int, int]:
    widths = {
        column: 0 if column in gone else width
        for column, width in enumerate(wanted)
        if column != layout.title
    }
    fixed = sum(width for column, width in widths.items() if column not in layout.shrinking)
    for column, (least, most) in layout.shrinking.items():
        if widths[column]:
            left = max(room - fixed - wanted[layout.title], least * letter + _PADDING)
            widths[column] = min(left, widths[column], most * letter + _PADDING)
            fixed += widths[column]
    return widths


class CodedTable(QTableView, Generic[Row]):
    """One row is open; the column of the title takes what room is left."""

    chosen = Signal(str)

    def __init__(
        self, columns: Sequence[Column[Row]], layout: Layout, *, name: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.rows = FieldRowsModel(columns, title=layout.title, parent=self)
        self._layout = layout
        self._columns = tuple(columns)
        self.setModel(self.rows)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setAccessibleName(self.tr("Tên các cột"))
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(20)
        header.setSectionResizeMode(layout.title, QHeaderView.ResizeMode.Stretch)
        self._wanted = self._measured()
        self._set_widths()
        self.selectionModel().currentRowChanged.connect(self._on_current)

    def show_rows(self, rows: Sequence[Row], code: str) -> None:
        """Show these rows, and the one of this code as the open one."""
        before = self.rows.rows
        if [row.code for row in before] == [row.code for row in rows]:
            changed = {at: row for at, row in enumerate(rows) if row != before[at]}
            self.rows.update_rows(changed)
        else:
            self.rows.show_rows(rows)
        self._wanted = self._measured()
        self._set_widths()
        self._open(code)

    def step(self, by: int) -> None:
        """Open the next (1) or previous (-1) row, if there is one."""
        at = self.currentIndex().row() + by
        if 0 <= at < len(self.rows.rows):
            self.setCurrentIndex(self.rows.index(at, 0))

    def place_of(self, code: str) -> int | None:
        """Where the row of this code stands."""
        return next((at for at, row in enumerate(self.rows.rows) if row.code == code), None)

    def _open(self, code: str) -> None:
        at, selection = self.place_of(code), self.selectionModel()
        if at is None or at == self.currentIndex().row():
            return
        index = self.rows.index(at, 0)
        flags = QItemSelectionModel.SelectionFlag
        selection.blockSignals(True)
        selection.setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        selection.blockSignals(False)
        self.viewport().update()
        self.scrollTo(index)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_widths()

    def _set_widths(self) -> None:
        letter = self.fontMetrics().averageCharWidth()
        room = self.viewport().width()
        for column, width in fitted(self._wanted, self._layout, room=room, letter=letter).items():
            self.setColumnHidden(column, not width)
            if width:
                self.setColumnWidth(column, width)

    def _measured(self) -> tuple[int, ...]:
        return tuple(self._width(place, column) for place, column in enumerate(self._columns))

    def _width(self, place: int, column: Column[Row]) -> int:
        """The room for a column's texts and its heading; 0 where it may go for want of texts."""
        plain, bold = self.fontMetrics(), QFontMetrics(self._bold())
        widest = 0
        for row in self.rows.rows:
            metrics = bold if row.is_field else plain
            widest = max(widest, metrics.horizontalAdvance(column.text(row)))
        if not widest and (place in self._layout.dispensable or not column.header):
            return 0
        return max(widest, plain.horizontalAdvance(column.header)) + _PADDING

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        row = self.rows.row_at(index)
        if row is not None:
            self.chosen.emit(row.code)

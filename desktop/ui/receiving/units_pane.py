"""The units of the round in a table, with search and filters."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QSignalBlocker, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QTableView, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.ui.receiving.rows import UnitRow
from desktop.ui.receiving.states import MARK_ICONS, Narrowing
from desktop.ui.theme import Theme
from desktop.ui.widgets.choosing import make_room, rows_table
from desktop.ui.widgets.rows_model import Column, Index, RowsModel
from desktop.ui.widgets.search_line import SearchLine
from desktop.ui.widgets.texts import PushButton, text_label

_SEARCH_DELAY = 60
_STATE = 2
_NAME = 1
_LEAST_NAME, _MOST_NAME = 15, 28
_MOST_SIGNER = 26
_SIGNER = 6
_DISPENSABLE = (_SIGNER, 7, 3, 5)
_MEASURED_ROWS = 100


class UnitsPane(QWidget):
    """Says which unit was chosen and what the table is narrowed to."""

    chosen = Signal(str)
    narrowed = Signal(object)
    searched = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen: str | None = None
        self._widths: dict[int, int] = {}
        self._name_width = 0
        self.search = SearchLine(self)
        self.search.setPlaceholderText(self.tr("Tìm đơn vị, người ký (Ctrl+F)"))
        self.search.setAccessibleName(self.tr("Tìm đơn vị"))
        self.search.setClearButtonEnabled(True)
        self.search.setMaxLength(200)
        self._soon = QTimer(self, singleShot=True, interval=_SEARCH_DELAY)
        self._soon.timeout.connect(lambda: self.searched.emit(self.search.text()))
        self.search.textChanged.connect(self._soon.start)
        self._group = QButtonGroup(self)
        self.filters: dict[Narrowing, PushButton] = {}
        self.model = UnitRowsModel(theme, self._columns(), self)
        self.table = self._make_table()
        self.search.hand_to(self.table)
        self.empty = text_label("", "hint", self)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._search_row = QHBoxLayout()
        self._lay_out()

    def add_beside_search(self, widget: QWidget) -> None:
        """Put something to the right of the search line."""
        self._search_row.addWidget(widget)

    def point_at(self, code: str) -> None:
        """Have a unit chosen without saying so."""
        self._chosen = code
        codes = [row.code for row in self.model.rows]
        if code in codes:
            with QSignalBlocker(self.table.selectionModel()):
                self.table.setCurrentIndex(self.model.index(codes.index(code), 0))
            self.table.viewport().update()

    def say_chosen(self) -> None:
        """Say once more which unit is chosen."""
        self._on_current(self.table.currentIndex(), QModelIndex())

    def show_rows(self, rows: Sequence[UnitRow], empty: str) -> None:
        """Show these rows; the chosen unit stays chosen where it is among them."""
        selection, bar = self.table.selectionModel(), self.table.verticalScrollBar()
        above = bar.value()
        with QSignalBlocker(selection):
            self.model.show_rows(rows)
            codes = [row.code for row in rows]
            if self._chosen in codes:
                place = codes.index(self._chosen or "")
                self.table.setCurrentIndex(self.model.index(place, 0))
        bar.setValue(above)
        self._measure()
        self.table.viewport().update()
        self.table.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        self.empty.setText(empty)

    def show_counts(self, found: Mapping[Narrowing, int]) -> None:
        """Say on the filters how many units pass them."""
        for each, made in self.filters.items():
            count = found.get(each, 0)
            made.setText(f"{self._words()[each]} · {count}")

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._measure()

    def _measure(self) -> None:
        """Each column as wide as what stands in it, so that the names keep what is left."""
        header, letter = self.table.horizontalHeader(), self.fontMetrics().averageCharWidth()
        for column in range(self.model.columnCount()):
            if column != _NAME:
                self.table.setColumnHidden(column, False)
                self.table.resizeColumnToContents(column)
                self._widths[column] = header.sectionSize(column)
        wanted = self.table.sizeHintForColumn(_NAME)
        self._name_width = min(max(wanted, _LEAST_NAME * letter), _MOST_NAME * letter)
        self._widths[_SIGNER] = min(self._widths[_SIGNER], _MOST_SIGNER * letter)
        header.resizeSection(_SIGNER, self._widths[_SIGNER])
        self._make_room()

    def _make_room(self) -> None:
        beside = self.table.verticalScrollBar().sizeHint().width()
        room = self.width() - beside - self._name_width
        make_room(self.table, self._widths, _DISPENSABLE, room)

    def _words(self) -> Mapping[Narrowing, str]:
        return {
            Narrowing.ALL: self.tr("Tất cả"),
            Narrowing.MISSING: self.tr("Chưa nộp"),
            Narrowing.LOOK: self.tr("Cần xem"),
            Narrowing.RECEIVED: self.tr("Đã nhận"),
            Narrowing.NO_RECEIPT: self.tr("Chưa có giấy tiếp nhận"),
        }

    def _columns(self) -> tuple[Column[UnitRow], ...]:
        return (
            Column(self.tr("Mã"), lambda row: row.code),
            Column(self.tr("Đơn vị"), lambda row: row.name),
            Column(self.tr("Tình trạng"), lambda row: row.word),
            Column(self.tr("Gói số"), lambda row: row.sequence, is_number=True),
            Column(self.tr("Điểm tự chấm"), lambda row: row.points, is_number=True),
            Column(self.tr("Đến lúc"), lambda row: row.received_at),
            Column(self.tr("Người ký"), lambda row: row.signer),
            Column(self.tr("Giấy tiếp nhận"), lambda row: row.receipt),
        )

    def _make_table(self) -> QTableView:
        table = rows_table(self.model, name=self.tr("Các đơn vị của đợt"), parent=self)
        table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        table.setWordWrap(False)
        table.horizontalHeader().setResizeContentsPrecision(_MEASURED_ROWS)
        table.selectionModel().currentRowChanged.connect(self._on_current)
        return table

    def _lay_out(self) -> None:
        bar = QWidget(self)
        bar.setObjectName("filterBar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for each, name in self._words().items():
            made = PushButton(name, bar)
            made.setCheckable(True)
            made.setChecked(each is Narrowing.ALL)
            self._group.addButton(made)
            self.filters[each] = made
            row.addWidget(made)
        row.addStretch(1)
        self._group.buttonClicked.connect(self._on_filter)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        self._search_row.setSpacing(8)
        self._search_row.addWidget(self.search, 1)
        whole.addLayout(self._search_row)
        whole.addWidget(bar)
        whole.addWidget(self.empty, 1)
        whole.addWidget(self.table, 1)
        self.empty.hide()

    @Slot()
    def _on_filter(self) -> None:
        wanted = next(each for each, made in self.filters.items() if made.isChecked())
        self.narrowed.emit(wanted)

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        row = self.model.row_at(current)
        if row is not None:
            self._chosen = row.code
            self.chosen.emit(row.code)


class UnitRowsModel(RowsModel[UnitRow]):
    """With the state's picture before its word."""

    def __init__(self, theme: Theme, columns: Sequence[Column[UnitRow]], parent: QWidget) -> None:
        super().__init__(columns, parent)
        self._theme = theme

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_at(index)
        if row is not None and role == Qt.ItemDataRole.DecorationRole and index.column() == _STATE:
            return self._theme.icon(*MARK_ICONS[row.mark])
        return super().data(index, role)

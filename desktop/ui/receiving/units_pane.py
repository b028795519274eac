"""The units of the round in a table, with search and filters."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QSignalBlocker, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QTableView, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.ui.receiving.rows import UnitRow
from desktop.ui.receiving.states import MARK_ICONS, Narrowing
from desktop.ui.theme import Theme
from desktop.ui.widgets.choosing import choose_row, make_room, rows_table
from desktop.ui.widgets.rows_model import Column, Index, RowsModel
from desktop.ui.widgets.search_line import SearchLine
from desktop.ui.widgets.texts import PushButton, text_label

_SEARCH_DELAY = 60
_NAME, _STATE = 1, 2
_SAMPLES = {
    0: "0000000",
    2: "Da nhan, thieu goi truoc",
    4: "100,00/100,00",
    5: "00:00 30/12/2026",
    6: "Phuong Nguyen Trai",
    7: "00:00 30/12/2026",
}
"""What a column has to have room for, never shown; the others need no more than their headings."""
_AROUND, _PICTURE = 24, 24
_NAME_CHARACTERS = 17
_DISPENSABLE = (7, 6, 3, 0)


class UnitsPane(QWidget):
    """Says which unit was chosen and what the table is narrowed to."""

    chosen = Signal(str)
    narrowed = Signal(object)
    searched = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen: str | None = None
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
        self._lay_out()

    def show_rows(self, rows: Sequence[UnitRow], empty: str) -> None:
        """Show these rows; the chosen unit stays chosen where it is among them."""
        selection, bar = self.table.selectionModel(), self.table.verticalScrollBar()
        above = bar.value()
        with QSignalBlocker(selection):
            self.model.show_rows(rows)
            codes = [row.code for row in rows]
            if self._chosen in codes:
                place = codes.index(self._chosen or "")
                choose_row(self.table, place)
        bar.setValue(above)
        self.table.viewport().update()
        self.table.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        self.empty.setText(empty)

    def choose(self, code: str) -> None:
        """Choose a unit, as a click would; one that is not shown stays as it is."""
        codes = [row.code for row in self.model.rows]
        if code in codes:
            choose_row(self.table, codes.index(code))

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
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._make_room()

    def _make_room(self) -> None:
        letters = self.table.fontMetrics()
        widths = self._widths()
        for column, width in widths.items():
            self.table.horizontalHeader().resizeSection(column, width)
        room = self.table.width() - _NAME_CHARACTERS * letters.averageCharWidth()
        make_room(self.table, widths, _DISPENSABLE, room)

    def _widths(self) -> Mapping[int, int]:
        """Of all columns but the name, which takes what is left."""
        letters = self.table.fontMetrics()
        widths = {}
        for place, column in enumerate(self._columns()):
            texts = (column.header, _SAMPLES.get(place, ""))
            widest = max(letters.horizontalAdvance(each) for each in texts)
            widths[place] = widest + _AROUND + (_PICTURE if place == _STATE else 0)
        del widths[_NAME]
        return widths

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
            Column(self.tr("Tự chấm"), lambda row: row.points, is_number=True),
            Column(self.tr("Đến lúc"), lambda row: row.received_at),
            Column(self.tr("Người ký"), lambda row: row.signer),
            Column(self.tr("Giấy tiếp nhận"), lambda row: row.receipt),
        )

    def _make_table(self) -> QTableView:
        table = rows_table(self.model, name=self.tr("Các đơn vị của đợt"), parent=self)
        table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        table.setWordWrap(False)
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
        whole.addWidget(self.search)
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

"""The register: every time something was handed over, also what was refused."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSignalBlocker, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QTableView, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.ui.receiving.rows import AttemptRow
from desktop.ui.widgets.choosing import make_room, rows_table
from desktop.ui.widgets.rows_model import Column, RowsModel
from desktop.ui.widgets.texts import text_label

_CHARACTERS = {0: 19, 2: 25, 3: 28, 4: 40}
_FILE_CHARACTERS = 32
_DISPENSABLE = (4, 2)


class RegisterPane(QWidget):
    """Says which entry was chosen; nothing is ever taken off this list."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        columns: tuple[Column[AttemptRow], ...] = (
            Column(self.tr("Lúc"), lambda row: row.at),
            Column(self.tr("Tệp"), lambda row: row.name),
            Column(self.tr("Đơn vị"), lambda row: row.unit),
            Column(self.tr("Kết quả"), lambda row: row.outcome),
            Column(self.tr("Lấy từ"), lambda row: row.source),
        )
        self.model: RowsModel[AttemptRow] = RowsModel(columns, self)
        self.table = rows_table(self.model, name=self.tr("Sổ nhận: mọi lần nhận"), parent=self)
        self.table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.table.setWordWrap(False)
        letter = self.fontMetrics().averageCharWidth()
        for column, characters in _CHARACTERS.items():
            self.table.horizontalHeader().resizeSection(column, characters * letter)
        self.table.selectionModel().currentRowChanged.connect(self._on_current)
        self.empty = text_label(self.tr("Sổ còn trống: chưa nhận tệp nào."), "hint", self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        hint = self.tr("Mọi tệp được đưa tới đều ở đây, cả tệp không nhận; không dòng nào bị xóa.")
        whole.addWidget(text_label(hint, "small", self))
        whole.addWidget(self.empty)
        whole.addWidget(self.table, 1)

    def show_rows(self, rows: Sequence[AttemptRow]) -> None:
        """Show these entries, the newest first."""
        if tuple(rows) == self.model.rows and rows:
            return
        with QSignalBlocker(self.table.selectionModel()):
            self.model.show_rows(rows)
        self.empty.setVisible(not rows)

    def say_chosen(self) -> None:
        """Say once more which entry is chosen."""
        self._on_current(self.table.currentIndex(), QModelIndex())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() // max(self.fontMetrics().averageCharWidth(), 1) - _FILE_CHARACTERS
        make_room(self.table, _CHARACTERS, _DISPENSABLE, room)

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        row = self.model.row_at(current)
        if row is not None:
            self.chosen.emit(row)

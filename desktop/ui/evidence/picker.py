"""A dialog to pick documents that are in the workspace already."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QTableView, QWidget

from desktop.domain.search_text import folded
from desktop.services.attaching import Target
from desktop.ui.evidence.choice import PickRow
from desktop.ui.widgets.choosing import choose_row, fit_columns, lay_out_choice, rows_table
from desktop.ui.widgets.rows_model import Column, RowsModel
from desktop.ui.widgets.search_line import SearchLine
from desktop.ui.widgets.texts import button, text_label


class LibraryPicker(QDialog):
    """Search, choose one or many, use them."""

    picked = Signal(list, object)

    def __init__(
        self, rows: Sequence[PickRow], target: Target, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Lấy tài liệu từ kho"))
        self.resize(760, 480)
        self._target = target
        self._rows = tuple(rows)
        self.model: RowsModel[PickRow] = RowsModel(self._columns(), self)
        self.search = SearchLine(self)
        self.search.setPlaceholderText(self.tr("Tìm theo mã, tên tệp, tiêu chí"))
        self.search.setAccessibleName(self.tr("Tìm tài liệu"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._on_search)
        self.table = self._make_table()
        self.search.hand_to(self.table)
        self.empty = text_label("", "hint", self)
        self.use = button(self.tr("Dùng ở đây"), "primary", self)
        self.use.setDefault(True)
        self.use.clicked.connect(self._on_use)
        self._lay_out()
        self._on_search("")

    def _columns(self) -> tuple[Column[PickRow], ...]:
        return (
            Column(self.tr("Mã"), lambda row: row.code),
            Column(self.tr("Tài liệu"), lambda row: row.name),
            Column(self.tr("Đang dùng cho"), lambda row: row.uses),
            Column(self.tr("Cỡ"), lambda row: row.size),
        )

    def _make_table(self) -> QTableView:
        table = rows_table(self.model, name=self.tr("Tài liệu trong kho"), parent=self)
        fit_columns(table, (0, 2, 3))
        table.doubleClicked.connect(self._on_use)
        table.selectionModel().selectionChanged.connect(self._on_selection)
        return table

    def _lay_out(self) -> None:
        cancel = button(self.tr("Hủy"), "", self)
        cancel.clicked.connect(self.reject)
        lay_out_choice(self, (self.search, self.empty, self.table), (cancel, self.use))

    @Slot(str)
    def _on_search(self, query: str) -> None:
        words = folded(query).split()
        found = [row for row in self._rows if all(word in row.search for word in words)]
        self.model.show_rows(found)
        self.empty.setText(
            self.tr("Kho chưa có tài liệu nào khác để dùng ở đây.")
            if not self._rows
            else self.tr("Không có tài liệu nào phù hợp.")
        )
        self.empty.setVisible(not found)
        if found:
            choose_row(self.table, 0)
        self._on_selection()

    @Slot()
    def _on_selection(self) -> None:
        count = len(self.table.selectionModel().selectedRows())
        self.use.setEnabled(count > 0)
        self.use.setText(
            self.tr("Dùng {count} tài liệu ở đây").format(count=count)
            if count > 1
            else self.tr("Dùng ở đây")
        )

    @Slot()
    def _on_use(self) -> None:
        chosen = self.table.selectionModel().selectedRows()
        codes = [self.model.rows[index.row()].code for index in chosen]
        if codes:
            self.picked.emit(codes, self._target)
            self.accept()

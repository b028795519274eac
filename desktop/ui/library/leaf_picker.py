"""A dialog to choose the leaf, and which of its evidence, a document proves."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QTableView,
    QWidget,
)

from desktop.domain.criteria import CriterionSet
from desktop.domain.search_text import folded, matches
from desktop.services.attaching import Target
from desktop.ui.widgets.choosing import choose_row, lay_out_choice, rows_table
from desktop.ui.widgets.rows_model import Column, RowsModel
from desktop.ui.widgets.search_line import SearchLine
from desktop.ui.widgets.texts import button, text_label


@dataclass(frozen=True, slots=True)
class LeafRow:
    """A leaf with one kind of evidence it takes."""

    target: Target
    title: str
    asked: str
    search: str


class LeafPicker(QDialog):
    """Search, choose one, Enter."""

    picked = Signal(str, object)

    def __init__(
        self,
        code: str,
        criterion_set: CriterionSet,
        parent: QWidget | None = None,
        *,
        title: str = "",
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title or self.tr("Dùng {code} cho tiêu chí").format(code=code))
        self.resize(760, 480)
        self._code = code
        self._rows = self._all_rows(criterion_set)
        self.model: RowsModel[LeafRow] = RowsModel(self._columns(), self)
        self.search = SearchLine(self)
        self.search.setPlaceholderText(self.tr("Tìm theo mã, tên tiêu chí, loại tài liệu"))
        self.search.setAccessibleName(self.tr("Tìm tiêu chí"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._on_search)
        self.table = self._make_table()
        self.search.hand_to(self.table)
        self.empty = text_label(self.tr("Không có tiêu chí nào phù hợp."), "hint", self)
        self.use = button(self.tr("Dùng cho tiêu chí này"), "primary", self)
        self.use.setDefault(True)
        self.use.clicked.connect(self._on_use)
        self._lay_out()
        self._on_search("")

    def _make_table(self) -> QTableView:
        table = rows_table(self.model, name=self.tr("Tiêu chí"), parent=self)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = table.horizontalHeader()
        header.resizeSection(0, 70)
        header.resizeSection(2, 240)
        table.doubleClicked.connect(self._on_use)
        return table

    def _lay_out(self) -> None:
        cancel = button(self.tr("Hủy"), "", self)
        cancel.clicked.connect(self.reject)
        lay_out_choice(self, (self.search, self.empty, self.table), (cancel, self.use))

    def _columns(self) -> tuple[Column[LeafRow], ...]:
        return (
            Column(self.tr("Mã"), lambda row: row.target.leaf),
            Column(self.tr("Tiêu chí"), lambda row: row.title),
            Column(self.tr("Là tài liệu"), lambda row: row.asked),
        )

    def _all_rows(self, criterion_set: CriterionSet) -> tuple[LeafRow, ...]:
        rows = []
        for leaf in criterion_set.leaves():
            asked = [(each.id, each.label) for each in leaf.evidence]
            for requirement, label in (*asked, ("", self.tr("Tài liệu khác"))):
                search = folded(f"{leaf.code} {leaf.title} {label}")
                target = Target(leaf.code, requirement)
                rows.append(LeafRow(target, leaf.title, label, search))
        return tuple(rows)

    @Slot(str)
    def _on_search(self, query: str) -> None:
        found = [row for row in self._rows if matches(query, row.search)]
        self.model.show_rows(found)
        self.empty.setVisible(not found)
        self.use.setEnabled(bool(found))
        if found:
            choose_row(self.table, 0)

    @Slot()
    def _on_use(self) -> None:
        row = self.model.row_at(self.table.currentIndex())
        if row is not None:
            self.picked.emit(self._code, row.target)
            self.accept()

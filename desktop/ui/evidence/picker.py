"""A dialog to pick documents that are in the workspace already."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.domain.evidence import DocumentCode
from desktop.services.attaching import Target
from desktop.services.library import Library
from desktop.ui.search_text import folded, matches
from desktop.ui.widgets.texts import button, text_label
from desktop.wording.documents import document_title
from desktop.wording.numbers import size

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class PickRow:
    """One document as the dialog lists it."""

    code: DocumentCode
    name: str
    uses: str
    size: str
    search: str


@dataclass(frozen=True, slots=True)
class _Column:
    header: str
    text: Callable[[PickRow], str]


class PickModel(QAbstractTableModel):
    """Shows frozen rows; new rows arrive only through `show_rows`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[PickRow, ...] = ()
        self._columns = (
            _Column(self.tr("Mã"), lambda row: row.code),
            _Column(self.tr("Tài liệu"), lambda row: row.name),
            _Column(self.tr("Đang dùng cho"), lambda row: row.uses),
            _Column(self.tr("Cỡ"), lambda row: row.size),
        )

    def show_rows(self, rows: Sequence[PickRow]) -> None:
        """Show these rows in this order."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def code_at(self, row: int) -> DocumentCode:
        """The document of a row."""
        return self._rows[row].code

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
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self._columns[index.column()].text(self._rows[index.row()])
        return None

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].header
        return None


class LibraryPicker(QDialog):
    """Search, choose one or many, use them."""

    picked = Signal(list, object)

    def __init__(self, library: Library, target: Target, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Lấy tài liệu từ kho"))
        self.resize(760, 480)
        self._target = target
        self._rows = _rows(library, target)
        self.model = PickModel(self)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Tìm theo mã, tên tệp, tiêu chí"))
        self.search.setAccessibleName(self.tr("Tìm tài liệu"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._on_search)
        self.table = self._make_table()
        self.empty = text_label("", "hint", self)
        self.use = button(self.tr("Dùng ở đây"), "primary", self)
        self.use.setDefault(True)
        self.use.clicked.connect(self._on_use)
        self._lay_out()
        self._on_search("")

    def _make_table(self) -> QTableView:
        table = QTableView(self)
        table.setModel(self.model)
        table.setAccessibleName(self.tr("Tài liệu trong kho"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        table.doubleClicked.connect(self._on_use)
        table.selectionModel().selectionChanged.connect(self._on_selection)
        return table

    def _lay_out(self) -> None:
        cancel = button(self.tr("Hủy"), "", self)
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.use)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 16, 16, 16)
        whole.setSpacing(10)
        for each in (self.search, self.empty, self.table):
            whole.addWidget(each)
        whole.addLayout(row)

    @Slot(str)
    def _on_search(self, query: str) -> None:
        found = [row for row in self._rows if matches(query, row.search)]
        self.model.show_rows(found)
        self.empty.setText(
            self.tr("Kho chưa có tài liệu nào khác để dùng ở đây.")
            if not self._rows
            else self.tr("Không có tài liệu nào phù hợp.")
        )
        self.empty.setVisible(not found)
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
        codes = [self.model.code_at(index.row()) for index in chosen]
        if codes:
            self.picked.emit(codes, self._target)
            self.accept()


def _rows(library: Library, target: Target) -> tuple[PickRow, ...]:
    """All documents but those that are used here already, the newest first."""
    used: dict[str, list[str]] = {}
    here = set()
    for link in library.links:
        used.setdefault(link.document, []).append(link.leaf)
        if (link.leaf, link.requirement) == (target.leaf, target.requirement):
            here.add(link.document)
    rows = []
    for code, document in reversed(tuple(library.documents.items())):
        if code not in here:
            name = document_title(document)
            uses = ", ".join(dict.fromkeys(used.get(code, ())))
            search = folded(f"{code} {name} {document.name} {uses}")
            rows.append(PickRow(code, name, uses, size(document.content.size), search))
    return tuple(rows)

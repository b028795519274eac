"""The search over everything, above the window: type, arrow keys, Enter."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFrame,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.search.index import Entry, Index, Kind, find
from desktop.ui.theme import Theme
from desktop.ui.widgets.choosing import choose_row
from desktop.ui.widgets.rows_model import Column, RowsModel
from desktop.ui.widgets.search_line import SearchLine
from desktop.ui.widgets.texts import text_label

_WIDTH, _HEIGHT, _TOP = 680, 420, 70


class Palette(QDialog):
    """Says which entry the officer chose; goes away with Esc or a choice."""

    chosen = Signal(object)
    searched = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.FramelessWindowHint | Qt.WindowType.Dialog)
        self.setModal(True)
        self.setObjectName("palette")
        self.setAccessibleName(self.tr("Tìm mọi nơi"))
        self._fixed: tuple[Entry, ...] = ()
        self._indexes: tuple[Index, ...] = ()
        self._row_height = self.fontMetrics().height() + 12
        self.search = SearchLine(self)
        self.search.setAccessibleName(self.tr("Tìm tiêu chí, tài liệu, trang"))
        self.search.setPlaceholderText(self.tr("Tìm tiêu chí, tài liệu, trang; gõ không dấu được"))
        self.search.setMaxLength(200)
        self.search.addAction(theme.icon("search"), SearchLine.ActionPosition.LeadingPosition)
        self.search.textChanged.connect(self._on_search)
        self.search.returnPressed.connect(self._on_take)
        self.model: RowsModel[Entry] = RowsModel(self._columns(), self)
        self.table = self._make_table()
        self.search.hand_to(self.table)
        self.hint = text_label("", "hint", self)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._lay_out()

    def show_entries(self, fixed: Sequence[Entry], documents: Index) -> None:
        """Search among these; what was typed stays."""
        self._fixed, self._indexes = tuple(fixed), (Index(fixed), documents)
        self._on_search(self.search.text())

    def show_inside(self, query: str, entries: Sequence[Entry]) -> None:
        """Add what has the words on its pages, below; dropped when something else is sought."""
        known = {(entry.kind, entry.code) for entry in self.model.rows}
        more = [entry for entry in entries if (entry.kind, entry.code) not in known]
        if query == self.search.text() and more:
            chosen = self.table.currentIndex().row()
            self._show_found((*self.model.rows, *more), max(chosen, 0))

    def open_over(self, window: QWidget) -> None:
        """Show it empty at the top of a window."""
        self.search.clear()
        self._on_search("")
        self.resize(min(_WIDTH, window.width() - 80), min(_HEIGHT, window.height() - 120))
        corner = window.mapToGlobal(QPoint((window.width() - self.width()) // 2, _TOP))
        self.move(corner)
        self.open()
        self.search.setFocus()

    def _make_table(self) -> QTableView:
        table = QTableView(self)
        table.setModel(self.model)
        table.setAccessibleName(self.tr("Kết quả tìm"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.horizontalHeader().hide()
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(self._row_height)
        header = table.horizontalHeader()
        letter = self.fontMetrics().averageCharWidth()
        header.resizeSection(0, 12 * letter)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(2, 12 * letter)
        table.clicked.connect(self._on_take)
        return table

    def _columns(self) -> tuple[Column[Entry], ...]:
        kinds = {
            Kind.PAGE: self.tr("Trang"),
            Kind.LEAF: self.tr("Tiêu chí"),
            Kind.DOCUMENT: self.tr("Tài liệu"),
        }
        return (
            Column(self.tr("Loại"), lambda entry: kinds[entry.kind]),
            Column(self.tr("Tên"), lambda entry: entry.title),
            Column(self.tr("Mã"), lambda entry: entry.detail),
        )

    def _lay_out(self) -> None:
        frame = QFrame(self)
        frame.setObjectName("paletteFrame")
        inner = QVBoxLayout(frame)
        inner.setContentsMargins(12, 12, 12, 10)
        inner.setSpacing(8)
        inner.addWidget(self.search)
        inner.addWidget(self.table, 1)
        inner.addWidget(self.hint)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(frame)

    @Slot(str)
    def _on_search(self, query: str) -> None:
        found = find(self._indexes, query)
        if not query.strip():
            found = tuple(entry for entry in self._fixed if entry.kind is Kind.PAGE)
        self._show_found(found, 0)
        if query.strip():
            self.searched.emit(query)

    def _show_found(self, found: Sequence[Entry], chosen: int) -> None:
        self.model.show_rows(found)
        self.table.setVisible(bool(found))  # without hits what to try stands below the field
        if found:
            choose_row(self.table, chosen)
        self.hint.setText(
            self.tr("↑ ↓ để chọn · Enter để mở · Esc để đóng")
            if found
            else self.tr("Không tìm thấy. Hãy thử ít chữ hơn.")
        )

    @Slot()
    def _on_take(self) -> None:
        entry = self.model.row_at(self.table.currentIndex())
        if entry is not None:
            self.accept()
            self.chosen.emit(entry)

"""The bin of *Minh chứng*: what was put away, and the way back."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTableView, QVBoxLayout, QWidget

from desktop.ui.library.bin_rows import BinRow, matching
from desktop.ui.theme import Theme
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.choosing import fit_columns, rows_table
from desktop.ui.widgets.rows_model import Column, RowsModel
from desktop.ui.widgets.search_line import SearchLine
from desktop.ui.widgets.texts import button, selectable_label, text_label


class BinPane(QFrame):
    """The list: search, choose some, take them back."""

    restore_wanted = Signal(list)
    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("libraryPane")
        self.setAccessibleName(self.tr("Thùng rác"))
        self._rows: tuple[BinRow, ...] = ()
        self.search = SearchLine(self)
        self.search.setPlaceholderText(self.tr("Tìm trong thùng rác (Ctrl+F)"))
        self.search.setAccessibleName(self.tr("Tìm trong thùng rác"))
        self.search.setClearButtonEnabled(True)
        self.search.setMaxLength(200)
        self.search.addAction(theme.icon("search"), SearchLine.ActionPosition.LeadingPosition)
        self.model: RowsModel[BinRow] = RowsModel(self._columns(), self)
        self.table = self._make_table()
        self.search.hand_to(self.table)
        self.empty = text_label("", "hint", self)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.restore = button(self.tr("Lấy lại"), "primary", self)
        self.restore.clicked.connect(self._on_restore)
        self.search.textChanged.connect(self._on_search)
        self._lay_out()
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.search.setFocus)
        self.show_rows(())

    def show_rows(self, rows: Sequence[BinRow]) -> None:
        """Show what is in the bin."""
        self._rows = tuple(rows)
        self._on_search()

    @property
    def chosen_rows(self) -> list[BinRow]:
        """What is selected."""
        selected = self.table.selectionModel().selectedRows()
        found = (self.model.row_at(index) for index in selected)
        return [row for row in found if row is not None]

    def _columns(self) -> tuple[Column[BinRow], ...]:
        return (
            Column(self.tr("Mã"), lambda row: row.code),
            Column(self.tr("Tài liệu"), lambda row: row.name),
            Column(self.tr("Bỏ vào lúc"), lambda row: row.when),
            Column(self.tr("Vì sao"), lambda row: row.why),
        )

    def _make_table(self) -> QTableView:
        table = rows_table(self.model, name=self.tr("Tài liệu trong thùng rác"), parent=self)
        table.setWordWrap(False)
        fit_columns(table, (0, 2, 3))
        table.selectionModel().selectionChanged.connect(self._on_selection)
        table.doubleClicked.connect(self._on_restore)
        return table

    def _lay_out(self) -> None:
        hint = self.tr(
            "Tài liệu trong thùng rác không vào hồ sơ nộp. Nội dung vẫn được giữ nguyên vẹn; gắn "
            "lại tệp hoặc dùng cho tiêu chí thì tài liệu tự về kho."
        )
        below = QHBoxLayout()
        below.addWidget(text_label(hint, "small", self), 1)
        below.addWidget(self.restore)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(10, 10, 10, 8)
        whole.setSpacing(8)
        whole.addWidget(self.search)
        whole.addWidget(self.empty, 1)
        whole.addWidget(self.table, 1)
        whole.addLayout(below)

    @Slot()
    def _on_search(self) -> None:
        found = matching(self._rows, self.search.text())
        self.model.show_rows(found)
        self.table.setVisible(bool(found))
        self.empty.setVisible(not found)
        self.empty.setText(
            self.tr("Không có tài liệu nào phù hợp. Hãy xóa ô tìm.")
            if self._rows
            else self.tr("Thùng rác trống.")
        )
        self._on_selection()

    @Slot()
    def _on_selection(self) -> None:
        rows = self.chosen_rows
        self.restore.setEnabled(bool(rows))
        self.restore.setText(
            self.tr("Lấy lại {count} tài liệu").format(count=len(rows))
            if len(rows) > 1
            else self.tr("Lấy lại")
        )
        self.chosen.emit(rows)

    @Slot()
    def _on_restore(self) -> None:
        codes = [row.code for row in self.chosen_rows]
        if codes:
            self.restore_wanted.emit(codes)


class BinnedPane(QFrame):
    """Beside the list: what is chosen, and what became of the last step."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("documentPane")
        self.notice_banner = Banner(theme, self)
        self.refused_banner = Banner(theme, self)
        self.title = selectable_label("", "title", self)
        self.facts = text_label("", "hint", self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 12, 12, 8)
        whole.setSpacing(8)
        for each in (self.notice_banner, self.refused_banner, self.title, self.facts):
            whole.addWidget(each)
        whole.addStretch(1)
        self.show_chosen([])

    @Slot(object)
    def show_chosen(self, rows: list[BinRow]) -> None:
        """Show one document, or how many are chosen."""
        self.title.setVisible(len(rows) == 1)
        if len(rows) == 1:
            (row,) = rows
            self.title.setText(row.name)
            facts = self.tr("{code} · {size}\nBỏ vào thùng rác lúc {when}\n{why}")
            self.facts.setText(
                facts.format(code=row.code, size=row.size, when=row.when, why=row.why)
            )
        elif rows:
            self.facts.setText(self.tr("Đã chọn {count} tài liệu.").format(count=len(rows)))
        else:
            self.facts.setText(self.tr("Chọn tài liệu trong thùng rác để xem hoặc lấy lại."))

"""The left side of last year's plan: its targets, planned and real change."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.ui.plan.carried_rows import CarriedRow
from desktop.ui.plan.table import CodedTable, Layout
from desktop.ui.widgets.rows_model import Column
from desktop.ui.widgets.texts import text_label

_LAYOUT = Layout(title=1, shrinking={6: (14, 44)}, dispensable=(6, 4))


class CarriedPane(QFrame):
    """A table of targets."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("libraryPane")
        self.summary = text_label("", "strong", self)
        columns: tuple[Column[CarriedRow], ...] = (
            Column(self.tr("Mã"), lambda row: row.code),
            Column(self.tr("Tiêu chí"), lambda row: row.title),
            Column(self.tr("Dự kiến"), lambda row: row.planned, is_number=True),
            Column(self.tr("Thực tế"), lambda row: row.change, is_number=True),
            Column(self.tr("Năm nay"), lambda row: row.now, is_number=True),
            Column(self.tr("Kết quả"), lambda row: row.met),
            Column(self.tr("Tiến độ"), lambda row: row.latest),
        )
        name = self.tr("Mục tiêu của kế hoạch năm trước")
        self.table: CodedTable[CarriedRow] = CodedTable(columns, _LAYOUT, name=name, parent=self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(14, 12, 14, 12)
        whole.setSpacing(8)
        whole.addWidget(self.summary)
        whole.addWidget(self.table, 1)

    def show_carried(self, rows: Sequence[CarriedRow], code: str, sentence: str) -> None:
        """Show the targets."""
        self.summary.setText(sentence)
        self.table.show_rows(rows, code)

"""What happened to the submission so far, the packages made, and the door to check any package."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLayout, QVBoxLayout, QWidget

from desktop.ui.submission.rows import HappenedRow, PackageRow
from desktop.ui.widgets.texts import button, selectable_label, separator, text_label


class HistoryPane(QFrame):
    """The newest first."""

    verify_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stepCard")
        self.setAccessibleName(self.tr("Diễn biến"))
        self._happened = QVBoxLayout()
        self._happened.setSpacing(10)
        self._packages = QVBoxLayout()
        self._packages.setSpacing(10)
        self.verify = button(self.tr("Kiểm tra một gói…"), "", self)
        said = self.tr("Chọn được cùng lúc nhiều tập, hoặc gói giải trình với gói gốc")
        self.verify.setToolTip(said)
        self.verify.clicked.connect(self.verify_wanted)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(18, 14, 18, 16)
        whole.setSpacing(10)
        whole.addWidget(text_label(self.tr("Diễn biến"), "title", self))
        whole.addLayout(self._happened)
        whole.addWidget(separator(self))
        whole.addWidget(text_label(self.tr("Các gói đã xuất"), "title", self))
        whole.addLayout(self._packages)
        whole.addWidget(self.verify)
        whole.addStretch(1)

    def show_happened(self, rows: Sequence[HappenedRow]) -> None:
        """Show what happened."""
        _empty(self._happened)
        if not rows:
            self._happened.addWidget(text_label(self.tr("Chưa có gì."), "hint", self))
        for row in rows:
            what = selectable_label(row.what, "", self)
            when = text_label(row.when, "small", self)
            both = QWidget(self)
            column = QVBoxLayout(both)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(1)
            column.addWidget(what)
            column.addWidget(when)
            self._happened.addWidget(both)

    def show_packages(self, rows: Sequence[PackageRow]) -> None:
        """Show the packages made so far."""
        _empty(self._packages)
        if not rows:
            self._packages.addWidget(text_label(self.tr("Chưa có gói nào."), "hint", self))
        for row in rows:
            self._packages.addWidget(selectable_label(f"{row.name}\n{row.facts}", "small", self))


def _empty(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()

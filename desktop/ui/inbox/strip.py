"""The scans that wait, small, beside what they may prove; they are dragged from here."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.ui.inbox.pictures import Pictures
from desktop.ui.inbox.scan_list import ScanList
from desktop.ui.inbox.tray_state import ScanRow
from desktop.ui.theme import Theme
from desktop.ui.widgets.texts import text_label

_BESIDE_ROWS = 16  # a scroll bar below


class ScanStrip(QFrame):
    """Hidden while no scan waits."""

    def __init__(self, theme: Theme, pictures: Pictures, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("scanStrip")
        self.title = text_label("", "small", self)
        self.list = ScanList(theme, pictures, self, narrow=True)
        self.list.setAccessibleName(self.tr("Bản quét mới"))
        self.list.setAccessibleDescription(
            self.tr("Kéo vào một mục bên dưới, hoặc bấm “Từ hộp quét…” ở mục đó")
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(8, 6, 8, 4)
        whole.setSpacing(2)
        whole.addWidget(self.title)
        whole.addWidget(self.list)
        self.hide()

    def show_scans(self, rows: Sequence[ScanRow]) -> None:
        """Show these scans."""
        self.title.setText(
            self.tr("{count} bản quét mới, kéo vào mục cần dùng:").format(count=len(rows))
        )
        self.list.show_rows(rows)
        if rows:
            self.list.setFixedHeight(self.list.sizeHintForRow(0) + _BESIDE_ROWS)
        self.setVisible(bool(rows))

"""The first step: what the check found, and the report as it would be signed."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.findings import Weight
from desktop.ui.checks.findings_list import FindingsList
from desktop.ui.checks.rows import FindingRow
from desktop.ui.theme import Theme
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.texts import button

_LIST_HEIGHT = 260


class CheckStep(QWidget):
    """Shows findings, each a jump, and opens the report."""

    report_wanted = Signal()
    compose_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.summary = Banner(theme, self, may_close=False)
        self.summary.say(self.tr("Đang kiểm tra hồ sơ…"), tone="accent")
        self.findings = FindingsList(theme, self)
        self.findings.setFixedHeight(_LIST_HEIGHT)
        self.report = button(self.tr("Xem báo cáo"), "", self)
        self.report.setToolTip(self.tr("Mở báo cáo tự chấm điểm như sẽ được ký (PDF)"))
        self.report.clicked.connect(self.report_wanted)
        self.compose = button(self.tr("Soạn báo cáo…"), "", self)
        self.compose.setToolTip(self.tr("Soạn Báo cáo kết quả tự chấm điểm, lưu thành PDF và Word"))
        self.compose.clicked.connect(self.compose_wanted)
        papers = QHBoxLayout()
        papers.addWidget(self.report)
        papers.addWidget(self.compose)
        papers.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        for each in (self.summary, self.findings):
            whole.addWidget(each)
        whole.addLayout(papers)

    def show_findings(self, rows: Sequence[FindingRow], blocking: int) -> None:
        """Show the check list."""
        self.findings.show_rows(rows)
        self.findings.setVisible(bool(rows))
        found = sum(1 for row in rows if not row.is_heading)
        if blocking:
            text = self.tr(
                "{count} mục sẽ làm hồ sơ bị trả lại. Bấm vào từng mục để sửa trước khi phê duyệt."
            )
            self.summary.say(text.format(count=blocking), tone="danger")
        elif found:
            losing = sum(1 for row in rows if row.weight is Weight.COSTS_POINTS) - 1  # its heading
            self.summary.say(self._advice(losing, found), tone="warning")
        else:
            self.summary.say(self.tr("Không còn vướng mắc nào."), tone="success")

    def show_failure(self, sentence: str) -> None:
        """Say why the check list could not be made; what it said before holds no longer."""
        self.findings.hide()
        self.summary.say(sentence, tone="danger")

    def open_report(self, path: Path) -> None:
        """Open the report in the program the PC has for it."""
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            template = self.tr("Máy tính không có chương trình để mở “{name}”.")
            self.summary.say(template.format(name=path.name), tone="warning")

    def _advice(self, losing: int, found: int) -> str:
        if losing > 0:
            text = self.tr(
                "Có thể phê duyệt, nhưng còn {count} mục đang mất điểm. Nên xử lý trước."
            )
            return text.format(count=losing)
        text = self.tr("Có thể phê duyệt. Còn {count} mục nên xem trước khi nộp.")
        return text.format(count=found)

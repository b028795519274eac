"""What was found about the packages that somebody picked, and a door to what they lack."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.plain_text import one_line
from desktop.domain.verification import VerificationReport
from desktop.ui.messages import describe_verdict
from desktop.ui.submission.checking import Checked
from desktop.ui.submission.verdict_view import VerdictView
from desktop.ui.theme import Theme
from desktop.ui.widgets.scrolling import scrolling
from desktop.ui.widgets.texts import button, selectable_label, separator, text_label

_SIZE = (660, 560)
_MOST_SHOWN = 20
_MOST_FINDINGS = 200
_FEWEST_FINDINGS = 20


class CheckDialog(QDialog):
    """The packages one under the other, the worst first.

    Where a base or volumes are lacking, the officer picks them here and the check goes on:
    `again_wanted` has all files together.
    """

    again_wanted = Signal(list)

    def __init__(self, theme: Theme, checked: Checked, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Kết quả kiểm tra gói"))
        self.resize(*_SIZE)
        self._theme, self._checked = theme, checked
        self.views: list[VerdictView] = []
        self.more = button(self._more(), "primary", self)
        self.more.setVisible(checked.lacks_base or checked.lacks_volumes)
        self.more.clicked.connect(self._on_more)
        self.shut = button(self.tr("Đóng"), "" if self.more.isVisibleTo(self) else "primary", self)
        self.shut.clicked.connect(self.accept)
        self._lay_out()

    @property
    def view(self) -> VerdictView:
        """The worst verdict."""
        return self.views[0]

    def go_on_with(self, files: list[str]) -> None:
        """Check once more, these files with those before."""
        self.accept()
        self.again_wanted.emit([*self._checked.files, *map(Path, files)])

    def _more(self) -> str:
        if self._checked.lacks_base and self._checked.lacks_volumes:
            return self.tr("Chọn gói gốc và tập còn thiếu…")
        if self._checked.lacks_base:
            return self.tr("Chọn gói gốc…")
        return self.tr("Chọn tập còn thiếu…")

    def _lay_out(self) -> None:
        body = QWidget(self)
        body.setObjectName("scrolled")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(12)
        for report in self._checked.reports[:_MOST_SHOWN]:
            if self.views:
                column.addWidget(separator(body))
            self._add(report, column, body)
        for report in self._checked.reports[_MOST_SHOWN:]:
            said = self.tr("{name}: {verdict}")
            name, verdict = _name(report), describe_verdict(report.verdict)
            line = said.format(name=name, verdict=verdict)
            column.addWidget(selectable_label(line, "", body))
        column.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.more)
        row.addWidget(self.shut)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(18, 18, 18, 18)
        whole.setSpacing(12)
        whole.addWidget(scrolling(body, self), 1)
        whole.addLayout(row)

    def _add(self, report: VerificationReport, column: QVBoxLayout, body: QWidget) -> None:
        shown = max(1, min(len(self._checked.reports), _MOST_SHOWN))
        view = VerdictView(self._theme, body)
        view.show_report(report, most=max(_FEWEST_FINDINGS, _MOST_FINDINGS // shown))
        column.addWidget(text_label(_name(report), "title", body))
        column.addWidget(view)
        self.views.append(view)

    @Slot()
    def _on_more(self) -> None:
        first = self._checked.files[0].parent
        dialog = ask_for_packages(self, self._more().removesuffix("…"), first)
        dialog.filesSelected.connect(self.go_on_with)


def ask_for_packages(parent: QWidget, title: str, folder: Path | None = None) -> QFileDialog:
    """The open dialog in which one or more packages are picked."""
    dialog = QFileDialog(parent, title, "" if folder is None else str(folder))
    dialog.setNameFilters([parent.tr("Gói hồ sơ (*.asice)"), parent.tr("Mọi tệp (*)")])
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


def _name(report: VerificationReport) -> str:
    return one_line(Path(report.package).name)

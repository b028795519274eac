"""The page *Nộp hồ sơ*: check list on the left, key, package and list of packages on the right."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.findings import Weight
from desktop.domain.verification import VerificationReport
from desktop.ui.checks.findings_list import FindingsList
from desktop.ui.checks.rows import FindingRow
from desktop.ui.submission.export_step import ExportStep
from desktop.ui.submission.key_step import KeyStep
from desktop.ui.submission.presenter import Made, SubmissionPresenter
from desktop.ui.submission.rows import PackageRow
from desktop.ui.submission.verdict_view import VerdictDialog
from desktop.ui.theme import Theme
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.scrolling import scrolling
from desktop.ui.widgets.texts import button, selectable_label, short_label, text_label

_RIGHT_WIDTH = 470


class SubmissionPage(QWidget):
    """Lays the steps out and passes what the officer does to the presenter."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._theme = theme
        self._presenter: SubmissionPresenter | None = None
        self._blocking = 0
        self._is_busy = False
        self._had_focus: QWidget | None = None
        self.summary = Banner(theme, self, may_close=False)
        self.findings = FindingsList(theme, self)
        self.key = KeyStep(self)
        self.export = ExportStep(theme, self)
        self.packages = QVBoxLayout()
        self.verify = button(self.tr("Kiểm tra một gói…"), "", self)
        self.dialog: VerdictDialog | None = None
        self.summary.say(self.tr("Đang kiểm tra hồ sơ…"), tone="accent")
        whole = QHBoxLayout(self)
        whole.setContentsMargins(12, 12, 12, 12)
        whole.setSpacing(12)
        whole.addWidget(self._check_card(), 1)
        whole.addWidget(self._steps(), 1)

    def attend(self, presenter: SubmissionPresenter) -> None:
        """Take the presenter that decides."""
        self._presenter = presenter
        self.findings.chosen.connect(presenter.jump)
        self.key.create_wanted.connect(presenter.create_key)
        self.key.copy_wanted.connect(self._on_copy_key)
        self.key.entered.connect(self._show_ready)
        self.key.pin.returnPressed.connect(self._on_return)
        self.export.folder_chosen.connect(presenter.choose_folder)
        self.export.export_wanted.connect(self._on_export)
        self.verify.clicked.connect(self._on_verify)

    def show_findings(self, rows: Sequence[FindingRow], blocking: int) -> None:
        """Show the check list."""
        self._blocking = blocking
        self.findings.show_rows(rows)
        self.findings.setVisible(bool(rows))
        found = sum(1 for row in rows if not row.is_heading)
        if blocking:
            text = self.tr(
                "{count} mục sẽ làm hồ sơ bị trả lại. Bấm vào từng mục để sửa trước khi xuất gói."
            )
            self.summary.say(text.format(count=blocking), tone="danger")
        elif found:
            losing = sum(1 for row in rows if row.weight is Weight.COSTS_POINTS) - 1  # its heading
            self.summary.say(self._advice(losing, found), tone="warning")
        else:
            self.summary.say(self.tr("Không còn vướng mắc nào. Có thể xuất gói."), tone="success")
        self._show_ready()

    def show_check_failure(self, sentence: str) -> None:
        """Say why the check list could not be made; what it said before holds no longer."""
        self.findings.hide()
        self.summary.say(sentence, tone="danger")

    def _advice(self, losing: int, found: int) -> str:
        if losing > 0:
            text = self.tr("Có thể xuất gói, nhưng còn {count} mục đang mất điểm. Nên xử lý trước.")
            return text.format(count=losing)
        text = self.tr("Có thể xuất gói. Còn {count} mục nên xem trước khi nộp.")
        return text.format(count=found)

    def show_key(self, *, has_key: bool, owner: str) -> None:
        """Show the step of the key."""
        self.key.show_key(has_key=has_key, owner=owner)
        self._show_ready()

    def show_key_fault(self, sentence: str) -> None:
        """Say what is wrong with the PIN; without a fault the key was made."""
        self.key.show_fault(sentence)

    def show_key_copied(self, sentence: str) -> None:
        """Say where a copy of the key was kept."""
        self.key.show_copied(sentence)

    def show_folder(self, folder: Path) -> None:
        """Show where the package goes."""
        self.export.show_folder(folder)

    def show_busy(self, *, is_busy: bool) -> None:
        """Let nothing be started twice; the keyboard comes back to where it was."""
        focus = QApplication.focusWidget()
        if is_busy:
            self._had_focus = focus if focus is not None and self.isAncestorOf(focus) else None
        self._is_busy = is_busy
        self.key.setEnabled(not is_busy)
        self.verify.setEnabled(not is_busy)
        self._show_ready()
        if not is_busy and self._had_focus is not None and QApplication.focusWidget() is None:
            before = self._had_focus
            (before if before.isEnabled() else self.key.pin).setFocus()

    def show_result(self, made: Made) -> None:
        """Show a package that was read back."""
        self.key.clear()
        self.export.show_result(made)

    def show_export_failure(self, sentence: str) -> None:
        """Say why no package was written."""
        self.export.show_failure(sentence)

    def show_packages(self, rows: Sequence[PackageRow]) -> None:
        """Show the packages made so far."""
        while (item := self.packages.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        if not rows:
            self.packages.addWidget(text_label(self.tr("Chưa có gói nào."), "hint", self))
        for row in rows:
            self.packages.addWidget(selectable_label(f"{row.name}\n{row.facts}", "small", self))

    def show_report(self, report: VerificationReport) -> None:
        """Show the verdict on a package."""
        name = Path(report.package).name
        self.dialog = VerdictDialog(self._theme, report, name, self)
        self.dialog.open()

    def _check_card(self) -> QFrame:
        card, column = _card(self, "1", self.tr("Kiểm tra hồ sơ"))
        column.addWidget(self.summary)
        column.addWidget(self.findings, 1)
        column.addStretch(0)
        return card

    def _steps(self) -> QWidget:
        body = QWidget(self)
        body.setObjectName("scrolled")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for number, title, content in (
            ("2", self.tr("Khóa ký của đơn vị"), self.key),
            ("3", self.tr("Xuất gói hồ sơ"), self.export),
        ):
            card, inner = _card(body, number, title)
            inner.addWidget(content)
            column.addWidget(card)
        card, inner = _card(body, "", self.tr("Các gói đã xuất"))
        inner.addLayout(self.packages)
        inner.addWidget(self.verify)
        column.addWidget(card)
        column.addStretch(1)
        return scrolling(body, self)

    def _why_not(self) -> str:
        if self._blocking:
            return self.tr("Chưa xuất được: còn {count} mục sẽ bị trả lại ở bước 1.").format(
                count=self._blocking
            )
        if not self.key.has_key:
            return self.tr("Hãy tạo khóa của đơn vị ở bước 2 trước.")
        if not self.key.pin.text():
            return self.tr("Hãy nhập mã PIN ở bước 2.")
        return ""

    @Slot()
    def _show_ready(self) -> None:
        why_not = self._why_not()
        self.export.show_ready(is_ready=not why_not and not self._is_busy, why_not=why_not)

    @Slot()
    def _on_return(self) -> None:
        if self.export.export.isEnabled():
            self._on_export()

    @Slot()
    def _on_export(self) -> None:
        if self._presenter is not None:
            self._presenter.export(self.key.pin.text())

    @Slot()
    def _on_copy_key(self) -> None:
        dialog = QFileDialog(self, self.tr("Chọn thư mục để giữ bản sao khóa"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_copy_folder)
        dialog.open()

    @Slot(str)
    def _on_copy_folder(self, name: str) -> None:
        if self._presenter is not None:
            self._presenter.copy_key(Path(name))

    @Slot()
    def _on_verify(self) -> None:
        dialog = QFileDialog(self, self.tr("Chọn gói cần kiểm tra"))
        dialog.setNameFilters([self.tr("Gói hồ sơ (*.asice)"), self.tr("Mọi tệp (*)")])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_package_selected)
        dialog.open()

    @Slot(str)
    def _on_package_selected(self, name: str) -> None:
        if self._presenter is not None:
            self._presenter.verify(Path(name))


def _card(parent: QWidget, number: str, title: str) -> tuple[QFrame, QVBoxLayout]:
    card = QFrame(parent)
    card.setObjectName("stepCard")
    head = QHBoxLayout()
    head.setSpacing(10)
    if number:
        badge: QLabel = short_label(number, "stepNumber", card)
        badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        head.addWidget(badge)
    head.addWidget(short_label(title, "title", card))
    head.addStretch(1)
    column = QVBoxLayout(card)
    column.setContentsMargins(18, 14, 18, 16)
    column.setSpacing(10)
    column.addLayout(head)
    return card, column

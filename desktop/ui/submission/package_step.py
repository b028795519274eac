"""The step that makes the package: with which key it is signed, where it goes, what came of it."""

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from desktop.ui.submission.export_step import ExportStep
from desktop.ui.submission.key_step import KeyStep
from desktop.ui.submission.leader_sign import LeaderSign
from desktop.ui.submission.making import Hand, Made, Order
from desktop.ui.submission.presenter import SubmissionPresenter
from desktop.ui.submission.steps import Overview
from desktop.ui.theme import Theme
from desktop.ui.widgets.texts import separator


class PackageStep(QWidget):
    """Lets the package be made once it is approved and there is a PIN."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter: SubmissionPresenter | None = None
        self._known = Overview()
        self._is_busy = False
        self.key = KeyStep(self)
        self.leader = LeaderSign(self)
        self.export = ExportStep(theme, self)
        self.key.entered.connect(self._show_ready)
        self.leader.entered.connect(self._show_ready)
        for means in (self.key.means, self.leader.means):
            means.submitted.connect(self._on_return)
        self.key.copy_wanted.connect(self._on_copy_key)
        self.key.enrol_wanted.connect(self._on_enrol)
        self.export.export_wanted.connect(self._on_export)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        for each in (self.key, self.leader, separator(self), self.export):
            whole.addWidget(each)

    def attend(self, presenter: SubmissionPresenter) -> None:
        """Take the presenter that decides."""
        self._presenter = presenter
        self.key.create_wanted.connect(presenter.create_key)
        self.export.folder_chosen.connect(presenter.choose_folder)

    def show_known(self, known: Overview) -> None:
        """Show what stands in the way."""
        self._known = known
        self.export.options.scope.show_known(known)
        asked = known.round
        if asked is not None:
            self.export.options.show_receiver(asked.office.name, asked.round.recipient)
        self._show_ready()

    def show_key(self, key: Path, *, has_key: bool, owner: str) -> None:
        """Show the office's key."""
        self.key.show_key(key, has_key=has_key, owner=owner)
        self._show_ready()

    def hold(self, *, is_held: bool) -> None:
        """Let nothing be started while something is being done."""
        self._is_busy = is_held
        for each in (self.key, self.leader):
            each.setEnabled(not is_held)
        self._show_ready()

    def show_result(self, made: Made) -> None:
        """Show a package that was read back."""
        for each in (self.key, self.leader):
            each.clear()
        self.export.show_result(made)

    def copy_key_to(self, folder: Path) -> None:
        """Keep a copy of the key in a folder."""
        if self._presenter is not None:
            self._presenter.copy_key(folder)

    def _why_not(self) -> str:
        if self._known.blocking:
            return self.tr("Chưa xuất được: còn {count} mục sẽ bị trả lại ở bước 1.").format(
                count=self._known.blocking
            )
        if not self._known.approval.is_locked:
            return self.tr("Chưa xuất được: lãnh đạo chưa phê duyệt ở bước 2.")
        if self.key.means.means is None:
            return self.tr("Hãy tạo khóa của đơn vị, hoặc chọn khóa khác.")
        if not self.key.means.is_ready:
            return self.tr("Hãy nhập mã PIN.")
        return self.leader.why_not(self.key.means)

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
        means = self.key.means
        if self._presenter is not None and means.means is not None:
            options = self.export.options
            office = Hand(means.means, means.typed_pin)
            leader = self.leader.hand
            order = Order(
                office,
                leader,
                options.mail_limit,
                options.recipient,
                explains=options.scope.explains,
            )
            self._presenter.export(order)

    @Slot()
    def _on_copy_key(self) -> None:
        dialog = self._ask_folder(self.tr("Chọn thư mục để giữ bản sao khóa"))
        dialog.fileSelected.connect(self._on_copy_folder)

    @Slot()
    def _on_enrol(self) -> None:
        dialog = self._ask_folder(self.tr("Chọn thư mục để ghi phiếu giới thiệu khóa"))
        dialog.fileSelected.connect(self._on_enrol_folder)

    def _ask_folder(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self, title)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    @Slot(str)
    def _on_copy_folder(self, name: str) -> None:
        self.copy_key_to(Path(name))

    @Slot(str)
    def _on_enrol_folder(self, name: str) -> None:
        if self._presenter is not None:
            self._presenter.enrol(Path(name))

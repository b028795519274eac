"""The step of the leader: approve by name and title, or open again with a reason."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFormLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.approval import Approval
from desktop.domain.limits import MAX_SHORT_CHARACTERS
from desktop.ui.widgets.texts import button, text_label

_FIELD_WIDTH = 420


class ApproveStep(QWidget):
    """Says who approves, or why it has to be opened again."""

    approve_wanted = Signal(str, str)
    reopen_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._explanation = text_label("", "hint", self)
        self.name = _field(self.tr("Họ tên người phê duyệt"), self)
        self.title = _field(self.tr("Chức vụ"), self)
        self.title.setPlaceholderText(self.tr("Chủ tịch UBND xã"))
        self.approve = button(self.tr("Phê duyệt và khóa hồ sơ"), "primary", self)
        self.approve.clicked.connect(self._on_approve)
        self.name.returnPressed.connect(self.title.setFocus)
        self.title.returnPressed.connect(self._on_return)
        self.reason = _field(self.tr("Lý do mở lại"), self)
        self.reason.returnPressed.connect(self._on_reopen)
        self.reopen = button(self.tr("Mở lại để sửa"), "", self)
        self.reopen.clicked.connect(self._on_reopen)
        self.fault = text_label("", "fault", self)
        self.fault.hide()
        self._form = QFormLayout()
        self._lay_out()

    def show_approval(self, approval: Approval, *, may_approve: bool) -> None:
        """Ask for the approval, or offer to take it back."""
        is_locked = approval.is_locked
        self._form.setRowVisible(self.name, not is_locked)
        self._form.setRowVisible(self.title, not is_locked)
        self._form.setRowVisible(self.reason, is_locked)
        self.approve.setVisible(not is_locked)
        self.approve.setEnabled(may_approve)
        self.reopen.setVisible(is_locked)
        self._explanation.setText(self._explain(approval, may_approve=may_approve))
        if is_locked:
            self.reason.clear()

    def show_fault(self, sentence: str) -> None:
        """Say why it was not done, with the keyboard where something is missing."""
        self.fault.setText(sentence)
        self.fault.setVisible(bool(sentence))
        fields = (self.name, self.title, self.reason) if sentence else ()
        empty = (each for each in fields if each.isVisibleTo(self) and not each.text().strip())
        if (first := next(empty, None)) is not None:
            first.setFocus()

    def ask_for_reason(self) -> None:
        """Put the keyboard where opening again begins."""
        self.reason.setFocus()

    def _explain(self, approval: Approval, *, may_approve: bool) -> str:
        if approval.exported:
            return self.tr(
                "Gói đã xuất vẫn giữ nguyên. Mở lại để sửa thì phải phê duyệt và xuất gói mới; gói "
                "mới thay cho gói trước ở cơ quan tiếp nhận."
            )
        if approval.is_locked:
            return self.tr(
                "Câu trả lời, chỗ dùng tài liệu và tài liệu đã dùng chỉ để xem. Mở lại thì phải "
                "phê duyệt lần nữa; lý do được giữ trong nhật ký."
            )
        if not may_approve:
            return self.tr("Hãy xử lý các mục sẽ bị trả lại ở bước 1 trước.")
        return self.tr(
            "Ghi người phê duyệt. Tên và chức vụ được in vào báo cáo để ký, và giữ trong nhật ký "
            "cùng thời điểm phê duyệt."
        )

    def _lay_out(self) -> None:
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.addRow(self.tr("Họ tên"), self.name)
        self._form.addRow(self.tr("Chức vụ"), self.title)
        self._form.addRow(self.tr("Lý do"), self.reason)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(self._explanation)
        whole.addLayout(self._form)
        for each in (self.fault, self.approve, self.reopen):
            whole.addWidget(each)

    @Slot()
    def _on_return(self) -> None:
        if self.approve.isEnabled():
            self._on_approve()

    @Slot()
    def _on_approve(self) -> None:
        self.approve_wanted.emit(self.name.text(), self.title.text())

    @Slot()
    def _on_reopen(self) -> None:
        self.reopen_wanted.emit(self.reason.text())


def _field(name: str, parent: QWidget) -> QLineEdit:
    field = QLineEdit(parent)
    field.setAccessibleName(name)
    field.setMaxLength(MAX_SHORT_CHARACTERS)
    field.setMaximumWidth(_FIELD_WIDTH)
    return field

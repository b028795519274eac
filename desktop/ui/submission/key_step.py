"""The key the package is signed with: the office's own, made here, or another one."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.ui.submission.means_box import MeansBox, pin_field
from desktop.ui.widgets.texts import button, text_label


class KeyStep(QWidget):
    """Asks for the PIN of a key that is there, or for the PIN of a new one."""

    create_wanted = Signal(str, str)
    copy_wanted = Signal()
    enrol_wanted = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._has_key = self._is_ordered = False
        self._owner = ""
        self._explanation = text_label("", "hint", self)
        self.means = MeansBox(self)
        self.means.entered.connect(self._on_entered)
        self.means.submitted.connect(self._on_return)
        self.repeated = pin_field(self.tr("Nhập lại mã PIN"), self)
        self.repeated.returnPressed.connect(self._on_create)
        self.create_key = button(self.tr("Tạo khóa của đơn vị"), "primary", self)
        self.create_key.clicked.connect(self._on_create)
        self.save_copy = button(self.tr("Lưu bản sao khóa…"), "", self)
        self.save_copy.setToolTip(
            self.tr("Chép khóa và chứng thư ra USB hoặc ổ khác; khóa vẫn được mã PIN bảo vệ")
        )
        self.save_copy.clicked.connect(self.copy_wanted)
        self.enrol = button(self.tr("Phiếu giới thiệu khóa…"), "", self)
        self.enrol.setToolTip(
            self.tr("Ghi phiếu có dấu vân tay khóa và tệp chứng thư để gửi cơ quan tiếp nhận")
        )
        self.enrol.clicked.connect(self.enrol_wanted)
        self.copied = text_label("", "hint", self)
        self.copied.hide()
        self.fault = text_label("", "fault", self)
        self.fault.hide()
        self._lay_out()

    @property
    def pin(self) -> QLineEdit:
        """Where the PIN is typed."""
        return self.means.pin

    @property
    def has_key(self) -> bool:
        """Whether the office has a key."""
        return self._has_key

    def show_key(self, key: Path, *, has_key: bool, owner: str) -> None:
        """Ask for the PIN of the key, or for the PIN of a new one."""
        self._has_key, self._owner = has_key, owner
        self.means.show_own(key, owner, has_key=has_key)
        if has_key and self._is_ordered and self.isVisible():
            self.pin.setFocus()  # what had the keyboard goes away now
        self._is_ordered = self._is_ordered and not has_key
        self._show_chosen()

    def show_fault(self, sentence: str) -> None:
        """Say what is wrong with the PIN."""
        self.fault.setText(sentence)
        self.fault.setVisible(bool(sentence))
        if sentence:
            self._is_ordered = False
            self.pin.setFocus()
            self.pin.selectAll()

    def show_copied(self, sentence: str) -> None:
        """Say that a copy of the key was kept and read back."""
        self.copied.setText(sentence)
        self.copied.setVisible(bool(sentence))

    def clear(self) -> None:
        """Forget what was typed."""
        self.means.clear()
        self.repeated.clear()

    def _show_chosen(self) -> None:
        is_own = self.means.is_own
        is_new = is_own and not self._has_key
        self._explanation.setText(self._explain(is_own=is_own))
        self.means.form.setRowVisible(self.repeated, is_new)
        self.create_key.setVisible(is_new)
        for each in (self.save_copy, self.enrol):
            each.setVisible(is_own and self._has_key)

    def _explain(self, *, is_own: bool) -> str:
        if not is_own:
            return self.tr("Nhập mã PIN của khóa đã chọn để ký gói.")
        if self._has_key:
            text = self.tr("Khóa của {owner} đã sẵn sàng. Nhập mã PIN để ký gói.")
        else:
            text = self.tr(
                "{owner} chưa có khóa ký. Chương trình tạo một khóa riêng, giữ trong thư mục hồ sơ "
                "và khóa bằng mã PIN. Chữ ký này chứng minh gói không bị sửa sau khi xuất; "
                "nó không thay cho chữ ký số có giá trị pháp lý. Hãy ghi nhớ mã PIN: quên là phải "
                "tạo khóa mới."
            )
        return text.format(owner=self._owner)

    def _lay_out(self) -> None:
        self.means.form.addRow(self.tr("Nhập lại"), self.repeated)
        doors = QHBoxLayout()
        for each in (self.create_key, self.save_copy, self.enrol):
            doors.addWidget(each)
        doors.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        for above in (self._explanation, self.means, self.fault):
            whole.addWidget(above)
        whole.addLayout(doors)
        whole.addWidget(self.copied)

    @Slot()
    def _on_entered(self) -> None:
        self._show_chosen()
        self.entered.emit()

    @Slot()
    def _on_return(self) -> None:
        if self.means.is_own and not self._has_key:
            self.repeated.setFocus()

    @Slot()
    def _on_create(self) -> None:
        self._is_ordered = True
        self.create_wanted.emit(self.pin.text(), self.repeated.text())

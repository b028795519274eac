"""The step of the signing key: make the office's own key, or give its PIN."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFormLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.ui.widgets.texts import button, text_label


class KeyStep(QWidget):
    """Keeps no PIN longer than the officer looks at it."""

    create_wanted = Signal(str, str)
    copy_wanted = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._has_key = False
        self._explanation = text_label("", "hint", self)
        self.pin = _pin_field(self.tr("Mã PIN"), self)
        self.repeated = _pin_field(self.tr("Nhập lại mã PIN"), self)
        self.pin.textChanged.connect(self.entered)
        self.pin.returnPressed.connect(self._on_return)
        self.repeated.returnPressed.connect(self._on_create)
        self.create_key = button(self.tr("Tạo khóa của đơn vị"), "primary", self)
        self.create_key.clicked.connect(self._on_create)
        self.save_copy = button(self.tr("Lưu bản sao khóa…"), "", self)
        self.save_copy.setToolTip(
            self.tr("Chép khóa và chứng thư ra USB hoặc ổ khác; khóa vẫn được mã PIN bảo vệ")
        )
        self.save_copy.clicked.connect(self.copy_wanted)
        self.save_copy.hide()
        self.copied = text_label("", "hint", self)
        self.copied.hide()
        self.fault = text_label("", "fault", self)
        self.fault.hide()
        self._form = QFormLayout()
        self._lay_out()

    @property
    def has_key(self) -> bool:
        """Whether the office has a key."""
        return self._has_key

    def show_key(self, *, has_key: bool, owner: str) -> None:
        """Ask for the PIN of the key, or for the PIN of a new one."""
        self._has_key = has_key
        if has_key:
            text = self.tr("Khóa của {owner} đã sẵn sàng. Nhập mã PIN để ký gói.")
        else:
            text = self.tr(
                "{owner} chưa có khóa ký. Chương trình tạo một khóa riêng, giữ trong thư mục hồ sơ "
                "và khóa bằng mã PIN. Chữ ký này chứng minh gói không bị sửa sau khi xuất; "
                "nó không thay cho chữ ký số có giá trị pháp lý. Hãy ghi nhớ mã PIN: quên là phải "
                "tạo khóa mới."
            )
        self._explanation.setText(text.format(owner=owner))
        self._form.setRowVisible(self.repeated, not has_key)
        self.create_key.setVisible(not has_key)
        self.save_copy.setVisible(has_key)

    def show_fault(self, sentence: str) -> None:
        """Say what is wrong with the PIN."""
        self.fault.setText(sentence)
        self.fault.setVisible(bool(sentence))
        if sentence:
            self.pin.setFocus()
            self.pin.selectAll()

    def show_copied(self, sentence: str) -> None:
        """Say that a copy of the key was kept and read back."""
        self.copied.setText(sentence)
        self.copied.setVisible(bool(sentence))

    def clear(self) -> None:
        """Forget what was typed."""
        self.pin.clear()
        self.repeated.clear()

    def _lay_out(self) -> None:
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.addRow(self.tr("Mã PIN"), self.pin)
        self._form.addRow(self.tr("Nhập lại"), self.repeated)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(self._explanation)
        whole.addLayout(self._form)
        whole.addWidget(self.fault)
        for each in (self.create_key, self.save_copy, self.copied):
            whole.addWidget(each)

    @Slot()
    def _on_return(self) -> None:
        if not self._has_key:
            self.repeated.setFocus()

    @Slot()
    def _on_create(self) -> None:
        self.create_wanted.emit(self.pin.text(), self.repeated.text())


def _pin_field(name: str, parent: QWidget) -> QLineEdit:
    field = QLineEdit(parent)
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setAccessibleName(name)
    field.setMaxLength(128)
    field.setMaximumWidth(260)
    return field

"""The step that makes the key with which the office opens what is encrypted to it."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.submission.means_box import pin_field
from desktop.ui.widgets.folder_choice import choose_folder
from desktop.ui.widgets.texts import button, text_label


class ReceiverKeyStep(QWidget):
    """Asks twice for the PIN of a new key; a key that is there can be copied."""

    create_wanted = Signal(str, str)
    copy_wanted = Signal(Path)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.has_key = False
        self._explanation = text_label("", "hint", self)
        self.pin = pin_field(self.tr("Mã PIN của khóa nhận"), self)
        self.repeated = pin_field(self.tr("Nhập lại mã PIN của khóa nhận"), self)
        self.repeated.returnPressed.connect(self._on_create)
        self.pin.returnPressed.connect(self.repeated.setFocus)
        self.create_key = button(self.tr("Tạo khóa nhận"), "primary", self)
        self.create_key.clicked.connect(self._on_create)
        self.save_copy = button(self.tr("Lưu bản sao khóa nhận…"), "", self)
        self.save_copy.setToolTip(
            self.tr("Chép khóa ra USB hoặc ổ khác; khóa vẫn được mã PIN bảo vệ")
        )
        self.save_copy.clicked.connect(self._on_copy)
        self.told = text_label("", "hint", self)
        self.fault = text_label("", "fault", self)
        self.told.hide()
        self.fault.hide()
        self.form = QFormLayout()
        self._lay_out()
        self.show_key(has_key=False)

    def show_key(self, *, has_key: bool) -> None:
        """Ask for a new key's PIN, or offer a copy of the key."""
        if has_key and not self.has_key:
            self.pin.clear()
            self.repeated.clear()
        self.has_key = has_key
        for field in (self.pin, self.repeated):
            self.form.setRowVisible(field, not has_key)
        self.create_key.setVisible(not has_key)
        self.save_copy.setVisible(has_key)
        self._explanation.setText(
            self.tr(
                "Khóa nhận đã sẵn sàng. Mất khóa hoặc quên mã PIN thì không ai mở được hồ sơ đã mã "
                "hóa: hãy giữ một bản sao ở chỗ khác máy này."
            )
            if has_key
            else self.tr(
                "Phần công khai của khóa đi cùng gói đợt chấm; các đơn vị mã hóa hồ sơ bằng "
                "phần đó và chỉ cơ quan này mở được. Khóa được giữ bằng mã PIN. Hãy ghi nhớ mã PIN."
            )
        )

    def show_told(self, sentence: str, *, is_fault: bool) -> None:
        """Say what came of the last wish."""
        self.told.setText("" if is_fault else sentence)
        self.fault.setText(sentence if is_fault else "")
        self.told.setVisible(bool(sentence) and not is_fault)
        self.fault.setVisible(bool(sentence) and is_fault)

    def _lay_out(self) -> None:
        self.form.setContentsMargins(0, 0, 0, 0)
        self.form.addRow(self.tr("Mã PIN"), self.pin)
        self.form.addRow(self.tr("Nhập lại"), self.repeated)
        doors = QHBoxLayout()
        doors.addWidget(self.create_key)
        doors.addWidget(self.save_copy)
        doors.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(self._explanation)
        whole.addLayout(self.form)
        whole.addWidget(self.fault)
        whole.addLayout(doors)
        whole.addWidget(self.told)

    @Slot()
    def _on_create(self) -> None:
        self.create_wanted.emit(self.pin.text(), self.repeated.text())

    @Slot()
    def _on_copy(self) -> None:
        choose_folder(self, self.tr("Chọn thư mục để giữ bản sao khóa nhận"), self._on_folder)

    @Slot(str)
    def _on_folder(self, name: str) -> None:
        self.copy_wanted.emit(Path(name))

"""Asks with which key receipts are signed."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from desktop.ui.submission.means_box import MeansBox
from desktop.ui.widgets.choosing import lay_out_choice
from desktop.ui.widgets.texts import button, text_label

_WIDTH = 560


class ReceiptDialog(QDialog):
    """Stays until the receipts are written or the officer lets it be."""

    wanted = Signal(tuple, object, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Xuất giấy tiếp nhận"))
        self.setMinimumWidth(_WIDTH)
        self._numbers: tuple[int, ...] = ()
        self._said = text_label("", "", self)
        self.means = MeansBox(self)
        self.means.entered.connect(self._show_ready)
        self.means.submitted.connect(self._on_make)
        self.fault = text_label("", "fault", self)
        self.make = button(self.tr("Ký và xuất giấy"), "primary", self)
        self.make.clicked.connect(self._on_make)
        later = button(self.tr("Để sau"), "", self)
        later.clicked.connect(self.reject)
        after = self.tr("Ký xong thì chép vào USB hoặc gửi thư cho đơn vị ở bước tiếp.")
        parts = (self._said, self.means, text_label(after, "hint", self), self.fault)
        lay_out_choice(self, parts, (later, self.make))

    def ask(self, numbers: tuple[int, ...], key: Path, owner: str, *, has_key: bool) -> None:
        """Ask for the receipts of these files."""
        self._numbers = numbers
        said = self.tr(
            "Lập {count} giấy tiếp nhận có chữ ký của cơ quan. Giấy xác nhận gói đã đến và còn "
            "nguyên vẹn, chưa phải là chấp nhận kết quả."
        )
        self._said.setText(said.format(count=len(numbers)))
        self.means.show_own(key, owner, has_key=has_key)
        lack = self.tr("Cơ quan chưa có khóa ký. Hãy tạo khóa ở trang Đợt chấm, bước 3.")
        self.show_fault("" if has_key else lack)
        self._show_ready()
        self.open()
        self.means.pin.setFocus()

    def show_fault(self, sentence: str) -> None:
        """Say why nothing was written."""
        self.fault.setText(sentence)
        self.fault.setVisible(bool(sentence))
        self.means.setEnabled(True)
        self._show_ready()

    @Slot()
    def _show_ready(self) -> None:
        self.make.setEnabled(self.means.is_ready)

    @Slot()
    def _on_make(self) -> None:
        means = self.means.means
        if means is not None and self.means.is_ready:
            self.make.setEnabled(False)
            self.means.setEnabled(False)
            self.wanted.emit(self._numbers, means, self.means.typed_pin)

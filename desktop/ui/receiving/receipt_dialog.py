"""Asks with which key receipts are signed."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from desktop.ui.submission.means_box import MeansBox
from desktop.ui.widgets.choosing import grow, lay_out_choice
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
        self.why_not = text_label("", "hint", self)
        self._is_signing = False
        self.make = button(self.tr("Ký và xuất giấy"), "primary", self)
        self.make.clicked.connect(self._on_make)
        self.later = button("", "", self)
        self.later.clicked.connect(self.reject)
        after = self.tr("Ký xong thì chép vào USB hoặc gửi thư cho đơn vị ở bước tiếp.")
        hint = text_label(after, "hint", self)
        parts = (self._said, self.means, hint, self.fault, self.why_not)
        lay_out_choice(self, parts, (self.later, self.make))

    def ask(self, numbers: tuple[int, ...], key: Path, owner: str, *, has_key: bool) -> None:
        """Ask for the receipts of these files."""
        self._numbers = numbers
        said = self.tr(
            "Lập {count} giấy tiếp nhận có chữ ký của cơ quan. Giấy xác nhận gói đã đến và còn "
            "nguyên vẹn, chưa phải là chấp nhận kết quả."
        )
        self._said.setText(said.format(count=len(numbers)))
        self.means.show_own(key, owner, has_key=has_key)
        self.show_fault("")
        self.open()
        self.means.pin.setFocus()

    def show_fault(self, sentence: str) -> None:
        """Say why nothing was written."""
        self.fault.setText(sentence)
        self.fault.setVisible(bool(sentence))
        self._show_signing(is_signing=False)
        if sentence:
            self.means.pin.setFocus()
            self.means.pin.selectAll()

    def _show_signing(self, *, is_signing: bool) -> None:
        self._is_signing = is_signing
        self.means.setEnabled(not is_signing)
        self.later.setText(self.tr("Đóng") if is_signing else self.tr("Để sau"))
        self._show_ready()

    def _why_not(self) -> str:
        if self._is_signing:
            return self.tr(
                "Đang ký và ghi giấy. Đóng hộp này thì việc vẫn chạy tiếp; tiến độ và nút Hủy ở "
                "cuối cửa sổ."
            )
        if self.means.means is not None:
            return "" if self.means.is_ready else self.tr("Hãy nhập mã PIN để ký.")
        if self.means.is_own:
            return self.tr(
                "Cơ quan chưa có khóa ký. Hãy tạo khóa ở trang Đợt chấm, bước 3, hoặc chọn USB ký "
                "số hay tệp khóa ở trên."
            )
        return self.tr("Chứng thư đã chọn không ký được. Hãy chọn khóa khác.")

    @Slot()
    def _show_ready(self) -> None:
        why_not = self._why_not()
        self.make.setEnabled(not why_not)
        self.make.setAccessibleDescription(why_not)
        self.why_not.setText(why_not)
        self.why_not.setVisible(bool(why_not))
        grow(self)

    @Slot()
    def _on_make(self) -> None:
        means = self.means.means
        if means is not None and self.means.is_ready:
            self.fault.hide()  # of the try before
            self._show_signing(is_signing=True)
            self.later.setFocus()
            self.wanted.emit(self._numbers, means, self.means.typed_pin)

"""Asks for the PIN of the key that opens what is encrypted."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from desktop.ui.submission.means_box import pin_field
from desktop.ui.widgets.choosing import grow, lay_out_choice
from desktop.ui.widgets.texts import button, text_label

_WIDTH = 420


class PinDialog(QDialog):
    """Stays until the key is open or the officer lets it be."""

    entered = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Mở gói mã hóa"))
        self.setMinimumWidth(_WIDTH)
        said = self.tr(
            "Có gói được mã hóa cho cơ quan. Nhập mã PIN của khóa nhận để mở; khóa mở tới khi đóng "
            "cửa sổ, mã PIN không được giữ lại."
        )
        self.pin = pin_field(self.tr("Mã PIN của khóa nhận"), self)
        self.pin.setPlaceholderText(self.tr("Mã PIN của khóa nhận"))
        self.pin.returnPressed.connect(self._on_open)
        self.fault = text_label("", "fault", self)
        self.fault.hide()
        self.open_key = button(self.tr("Mở khóa nhận"), "primary", self)
        self.open_key.clicked.connect(self._on_open)
        later = button(self.tr("Để sau"), "", self)
        later.clicked.connect(self.reject)
        parts = (text_label(said, "", self), self.pin, self.fault)
        lay_out_choice(self, parts, (later, self.open_key))

    def ask(self, fault: str) -> None:
        """Ask, or ask again and say why."""
        self.pin.clear()
        self.pin.setEnabled(True)
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))
        self.open()
        grow(self)
        self.pin.setFocus()

    @Slot()
    def _on_open(self) -> None:
        if self.pin.text():
            self.pin.setEnabled(False)
            self.entered.emit(self.pin.text())

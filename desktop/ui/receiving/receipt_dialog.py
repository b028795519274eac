"""Asks with which key receipts are signed, and where they go."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QWidget

from desktop.ui.submission.means_box import MeansBox
from desktop.ui.widgets.choosing import lay_out_choice
from desktop.ui.widgets.texts import button, selectable_label, text_label

_WIDTH = 560


class ReceiptDialog(QDialog):
    """Stays until the receipts are written or the officer lets it be."""

    wanted = Signal(tuple, object, object, object)

    def __init__(self, folder: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Xuất giấy tiếp nhận"))
        self.setMinimumWidth(_WIDTH)
        self._numbers: tuple[int, ...] = ()
        self._folder = folder
        self._said = text_label("", "", self)
        self.means = MeansBox(self)
        self.means.entered.connect(self._show_ready)
        self.means.submitted.connect(self._on_make)
        self.folder = selectable_label(str(folder), "", self)
        change = button(self.tr("Chọn thư mục hoặc USB…"), "quiet", self)
        change.clicked.connect(self._on_change)
        self.fault = text_label("", "fault", self)
        self.make = button(self.tr("Ký và xuất giấy"), "primary", self)
        self.make.clicked.connect(self._on_make)
        later = button(self.tr("Để sau"), "", self)
        later.clicked.connect(self.reject)
        place = QWidget(self)
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.folder, 1)
        row.addWidget(change)
        where = text_label(self.tr("Giấy sẽ được ghi vào:"), "hint", self)
        parts = (self._said, self.means, where, place, self.fault)
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

    def choose_folder(self, folder: Path) -> None:
        """Write them here."""
        self._folder = folder
        self.folder.setText(str(folder))

    @Slot()
    def _show_ready(self) -> None:
        self.make.setEnabled(self.means.is_ready)

    @Slot()
    def _on_make(self) -> None:
        means = self.means.means
        if means is not None and self.means.is_ready:
            self.make.setEnabled(False)
            self.means.setEnabled(False)
            pin = self.means.typed_pin
            self.wanted.emit(self._numbers, self._folder, means, pin)

    @Slot()
    def _on_change(self) -> None:
        title = self.tr("Chọn nơi ghi giấy tiếp nhận")
        dialog = QFileDialog(self, title, str(self._folder))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_folder)
        dialog.open()

    @Slot(str)
    def _on_folder(self, name: str) -> None:
        self.choose_folder(Path(name))

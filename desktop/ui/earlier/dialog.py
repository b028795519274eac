"""Asks in an open workspace where last year's figures are to be taken from."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from desktop.ui.earlier.choice import EarlierChoice
from desktop.ui.widgets.choosing import lay_out_choice
from desktop.ui.widgets.texts import button, text_label


class EarlierDialog(QDialog):
    """One question; what is chosen is read and checked afterwards."""

    taken = Signal(Path)

    def __init__(self, known: Sequence[tuple[str, Path]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Lấy số liệu năm trước"))
        self.setMinimumWidth(560)
        about = self.tr(
            "Chọn hồ sơ năm trước của chính đơn vị: thư mục hồ sơ, hoặc gói đã nộp. Điểm năm trước "
            "sẽ hiện bên cạnh điểm năm nay, và số liệu chép lại được từng tiêu chí. Không có gì bị "
            "ghi đè."
        )
        self.choice = EarlierChoice(self)
        self.choice.show_known(known)
        self.choice.chosen.connect(self._on_chosen)
        self.choice.emptied.connect(self._on_emptied)
        self.take = button(self.tr("Lấy số liệu"), "primary", self)
        self.take.setEnabled(False)
        self.take.setDefault(True)
        self.take.clicked.connect(self._on_take)
        cancel = button(self.tr("Hủy"), "", self)
        cancel.clicked.connect(self.reject)
        lay_out_choice(self, (text_label(about, "hint", self), self.choice), (cancel, self.take))
        self.choice.sources.setFocus()

    @Slot()
    def _on_chosen(self) -> None:
        self.take.setEnabled(True)

    @Slot()
    def _on_emptied(self) -> None:
        self.take.setEnabled(False)

    @Slot()
    def _on_take(self) -> None:
        source = self.choice.source
        if source is not None:
            self.taken.emit(source)
            self.accept()

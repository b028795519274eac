"""A dialog to take scans of the inbox for one place."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from desktop.services.attaching import Target
from desktop.ui.inbox.pictures import Pictures
from desktop.ui.inbox.scan_list import ScanList
from desktop.ui.inbox.tray_state import ScanRow
from desktop.ui.theme import Theme
from desktop.ui.widgets.choosing import lay_out_choice
from desktop.ui.widgets.texts import button


class ScanPicker(QDialog):
    """Choose one or many, use them."""

    picked = Signal(list, object)

    def __init__(
        self,
        theme: Theme,
        pictures: Pictures,
        rows: Sequence[ScanRow],
        target: Target,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Lấy bản quét từ hộp quét"))
        self.resize(620, 460)
        self._target = target
        self.list = ScanList(theme, pictures, self)
        self.list.setAccessibleName(self.tr("Bản quét đang chờ"))
        self.list.show_rows(rows)
        self.list.doubleClicked.connect(self._on_use)
        self.list.choice_changed.connect(self._on_choice)
        self.use = button(self.tr("Dùng ở đây"), "primary", self)
        self.use.setDefault(True)
        self.use.clicked.connect(self._on_use)
        cancel = button(self.tr("Hủy"), "", self)
        cancel.clicked.connect(self.reject)
        lay_out_choice(self, (self.list,), (cancel, self.use))
        self.list.choose(rows[0].id)
        self.list.setFocus()

    @Slot()
    def _on_choice(self) -> None:
        count = len(self.list.chosen_numbers)
        self.use.setEnabled(count > 0)
        self.use.setText(
            self.tr("Dùng {count} bản quét ở đây").format(count=count)
            if count > 1
            else self.tr("Dùng ở đây")
        )

    @Slot()
    def _on_use(self) -> None:
        numbers = self.list.chosen_numbers
        if numbers:
            self.picked.emit(numbers, self._target)
            self.accept()

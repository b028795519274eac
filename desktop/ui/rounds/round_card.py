"""A round package that was made: its file, and the fingerprint that is read to the units."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.rounds.rows import RoundRow
from desktop.ui.widgets.texts import breakable, button, selectable_label, text_label


class RoundCard(QWidget):
    """The latest one also says what is done with it, for whoever opens the window days later."""

    def __init__(self, row: RoundRow, *, is_latest: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._row = row
        name = text_label(breakable(row.name), "strong", self)
        name.setToolTip(row.name)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addWidget(name)
        whole.addWidget(text_label(row.facts, "small", self))
        print_label = self.tr("Dấu vân tay khóa:\n{print}").format(print=row.fingerprint)
        style = "wording" if is_latest else "small"
        whole.addWidget(selectable_label(print_label, style, self))
        if is_latest:
            self._say_what_next(whole)

    def _say_what_next(self, whole: QVBoxLayout) -> None:
        said = self.tr(
            "Gửi cùng một tệp này cho mọi đơn vị; đơn vị gọi hỏi thì đọc dấu vân tay. Hồ sơ gửi về "
            "được nhận ở trang Hồ sơ nhận."
        )
        self.copy = button(self.tr("Chép dấu vân tay"), "", self)
        name = self.tr("Chép dấu vân tay của {name}").format(name=self._row.name)
        self.copy.setAccessibleName(name)
        self.copy.clicked.connect(self._on_copy)
        row = QHBoxLayout()
        row.addWidget(self.copy)
        row.addStretch(1)
        whole.addWidget(text_label(said, "hint", self))
        whole.addLayout(row)

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._row.fingerprint)

"""The field for the address that time stamps are asked from; it is kept as it is typed."""

from PySide6.QtCore import QSettings, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.time_stamp_address import MAX_ADDRESS_CHARACTERS, TimeStampAddressError
from desktop.ui.messages import describe_error
from desktop.ui.settings.stamp_memory import StampMemory
from desktop.ui.widgets.texts import button, restyle, text_label


class StampChoice(QWidget):
    """Empty means none; what is no address is not kept, and is said.

    `try_wanted` asks whoever has a workspace open to ask for one stamp.
    """

    try_wanted = Signal(str)
    told_more = Signal()

    def __init__(self, settings: QSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._memory = StampMemory(settings)
        self.address = QLineEdit(self)
        self.address.setAccessibleName(self.tr("Địa chỉ máy chủ cấp dấu thời gian"))
        self.address.setPlaceholderText(self.tr("ví dụ: http://tsa.ca.vn"))
        self.address.setMaxLength(MAX_ADDRESS_CHARACTERS)
        self.address.setText(self._memory.address)
        self.test = button(self.tr("Thử"), "", self)
        self.test.setAccessibleName(self.tr("Thử xin dấu thời gian ở địa chỉ này"))
        self.test.hide()
        self.told = text_label("", "hint", self)
        self.fault = text_label("", "fault", self)
        self._lay_out()
        self._tell("")
        self.address.textChanged.connect(self._on_typed)
        self.address.editingFinished.connect(self.keep)
        self.test.clicked.connect(self._on_test)

    def offer_trial(self) -> None:
        """Let the address be tried; there is somebody to do it."""
        self.test.show()
        self._on_typed()

    @Slot()
    def keep(self) -> bool:
        """Keep what was typed; says where it is no address, and what was kept before stays."""
        try:
            self._memory.keep(self.address.text())
        except TimeStampAddressError as error:
            self._tell(describe_error(error), is_fault=True)
            return False
        return True

    def show_trial(self, sentence: str, *, is_fault: bool) -> None:
        """Say what came of trying the address."""
        self.test.setEnabled(bool(self._memory.address))
        self._tell(sentence, is_fault=is_fault)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.address, 1)
        row.addWidget(self.test)
        said = self.tr(
            "Địa chỉ máy chủ chứng nhận thời điểm ký (RFC 3161), hỏi nơi cấp chữ ký số. Để trống "
            "thì không dùng. Không tới được máy chủ thì vẫn ký được, chỉ không kèm dấu thời gian."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(text_label(self.tr("Dấu thời gian khi ký"), "sectionTitle", self))
        column.addLayout(row)
        column.addWidget(self.told)
        column.addWidget(self.fault)
        column.addWidget(text_label(said, "hint", self))

    def _tell(self, sentence: str, *, is_fault: bool = False) -> None:
        for label, is_this in ((self.told, not is_fault), (self.fault, is_fault)):
            label.setText(sentence if is_this else "")
            label.setVisible(bool(sentence) and is_this)
        self.told_more.emit()
        restyle(self.address, "faulty", "true" if is_fault else "false")

    @Slot()
    def _on_typed(self) -> None:
        self._tell("")
        self.test.setEnabled(bool(self.address.text().strip()))

    @Slot()
    def _on_test(self) -> None:
        address = self._memory.address if self.keep() else ""
        if address:
            self.test.setEnabled(False)
            self._tell(self.tr("Đang hỏi máy chủ…"))
            self.try_wanted.emit(address)

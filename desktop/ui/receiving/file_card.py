"""One file that was handed over: what it counts for, what was found, and what can be done."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.ui.receiving.sheets import FileSheet, SignerLine
from desktop.ui.theme import Theme
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.texts import button, selectable_label, short_label, text_label


def words(text: str, style: str, parent: QWidget) -> QLabel:
    """Text from outside: a name without a blank must not make the pane wider than it is."""
    label = selectable_label(text, style, parent)
    label.setMinimumWidth(1)
    return label


class FileCard(QFrame):
    """Says that its signer is accepted, or that a receipt is wanted."""

    pin_wanted = Signal(int)
    receipt_wanted = Signal(int)

    def __init__(self, theme: Theme, sheet: FileSheet, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("requirement")
        self.setAccessibleName(f"{sheet.name}: {sheet.state}")
        self.sheet = sheet
        self.pin = button(self.tr("Đã đối chiếu, ghi nhận người ký"), "primary", self)
        self.pin.setToolTip(self.tr("Chỉ bấm sau khi đơn vị gửi đã đọc đúng dấu vân tay này"))
        self.pin.setVisible(sheet.may_pin)
        self.pin.clicked.connect(self._on_pin)
        self.receipt = button(self.tr("Xuất giấy tiếp nhận…"), "", self)
        self.receipt.setAccessibleName(
            self.tr("Xuất giấy tiếp nhận cho {name}").format(name=sheet.name)
        )
        self.receipt.setToolTip(self.tr("Giấy có chữ ký, để gửi lại cho đơn vị"))
        self.receipt.setVisible(sheet.may_receipt)
        self.receipt.clicked.connect(self._on_receipt)
        self._lay_out(theme)

    def _lay_out(self, theme: Theme) -> None:
        sheet = self.sheet
        chip = Chip(theme, self)
        icon, colour, tone = sheet.icon
        chip.show_state(sheet.state, icon=icon, colour=colour, tone=tone)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 10, 12, 10)
        whole.setSpacing(6)
        whole.addWidget(chip, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addWidget(words(sheet.name, "strong", self))
        whole.addWidget(words(sheet.facts, "small", self))
        if sheet.verdict:
            whole.addWidget(words(sheet.verdict, "", self))
        for signer in sheet.signers:
            whole.addWidget(self._signer(signer))
        for finding in sheet.findings:
            whole.addLayout(self._finding(finding))
        if sheet.receipt:
            said = self.tr("Đã lập giấy tiếp nhận lúc {at}").format(at=sheet.receipt)
            whole.addWidget(text_label(said, "small", self))
        doors = QHBoxLayout()
        doors.addWidget(self.pin)
        doors.addWidget(self.receipt)
        doors.addStretch(1)
        whole.addLayout(doors)

    def _finding(self, sentence: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(short_label("•", "muted", self), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words(sentence, "finding", self), 1)
        return row

    def _signer(self, signer: SignerLine) -> QWidget:
        known = self.tr("đã đối chiếu") if signer.is_known else self.tr("chưa đối chiếu")
        said = self.tr("Người ký: {name} ({known})\nDấu vân tay khóa:\n{print}")
        text = said.format(name=signer.name, known=known, print=signer.fingerprint)
        style = "small" if signer.is_known else "wording"
        return words(text, style, self)

    @Slot()
    def _on_pin(self) -> None:
        self.pin_wanted.emit(self.sheet.number)

    @Slot()
    def _on_receipt(self) -> None:
        self.receipt_wanted.emit(self.sheet.number)

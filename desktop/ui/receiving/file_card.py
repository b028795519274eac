"""One file that was handed over: what it counts for, what was found, and what can be done."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.ui.receiving.sheets import FileSheet, SignerLine
from desktop.ui.theme import Theme
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.texts import breakable, button, selectable_label, short_label, text_label


def words(text: str, style: str, parent: QWidget) -> QLabel:
    """Text from outside: a name without a blank must not make the pane wider than it is."""
    label = selectable_label(text, style, parent)
    label.setMinimumWidth(1)
    return label


class FileCard(QFrame):
    """Says that its signer is accepted, or that a receipt is wanted."""

    pin_wanted = Signal(int)
    receipt_wanted = Signal(int)
    hand_back_wanted = Signal(int)
    dismiss_wanted = Signal(int, str)
    recall_wanted = Signal(int, str)
    rebuild_wanted = Signal(int)

    def __init__(self, theme: Theme, sheet: FileSheet, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("requirement")
        self.setAccessibleName(f"{sheet.name}: {sheet.state}")
        self.sheet = sheet
        self._make_answers()
        self._make_side_doors()
        self._lay_out(theme)

    def _make_answers(self) -> None:
        sheet = self.sheet
        self.pin = button(self.tr("Đã đối chiếu, ghi nhận người ký"), "primary", self)
        self.pin.setToolTip(self.tr("Chỉ bấm sau khi đơn vị gửi đã đọc đúng dấu vân tay này"))
        self.pin.setVisible(sheet.may_pin)
        self.pin.clicked.connect(self._on_pin)
        style = "primary" if sheet.is_receipt_next else ""
        self.receipt = button(self.tr("Xuất giấy tiếp nhận…"), style, self)
        self.receipt.setAccessibleName(
            self.tr("Xuất giấy tiếp nhận cho {name}").format(name=sheet.name)
        )
        self.receipt.setToolTip(self.tr("Giấy có chữ ký, để gửi lại cho đơn vị"))
        self.receipt.setVisible(sheet.may_receipt)
        self.receipt.clicked.connect(self._on_receipt)
        self.hand_back = button(self.tr("Gửi giấy cho đơn vị…"), "", self)
        self.hand_back.setAccessibleName(
            self.tr("Gửi giấy tiếp nhận của {name} cho đơn vị").format(name=sheet.name)
        )
        self.hand_back.setToolTip(self.tr("Chép vào USB và đọc lại, hoặc gửi thư"))
        self.hand_back.setVisible(bool(sheet.receipt))
        self.hand_back.clicked.connect(self._on_hand_back)

    def _make_side_doors(self) -> None:
        sheet = self.sheet
        self.rebuild = button(self.tr("Dựng lại bộ đầy đủ…"), "quiet", self)
        name = self.tr("Dựng lại bộ đầy đủ từ {name}").format(name=sheet.name)
        self.rebuild.setAccessibleName(name)
        said = self.tr("Ghi gói gốc và phần giải trình thành một bộ trong thư mục, mở xem được")
        self.rebuild.setToolTip(said)
        self.rebuild.setVisible(sheet.to_rebuild is not None)
        self.rebuild.clicked.connect(self._on_rebuild)
        self.dismiss = button(self.tr("Bỏ khỏi việc cần xem"), "quiet", self)
        name = self.tr("Bỏ {name} khỏi việc cần xem").format(name=sheet.name)
        self.dismiss.setAccessibleName(name)
        self.dismiss.setToolTip(self.tr("Tệp vẫn ở trong sổ, nhưng không còn được nhắc"))
        self.dismiss.setVisible(sheet.may_dismiss)
        self.dismiss.clicked.connect(lambda: self.dismiss_wanted.emit(sheet.number, sheet.name))
        self.recall = button(self.tr("Đưa lại vào việc cần xem"), "quiet", self)
        name = self.tr("Đưa {name} lại vào việc cần xem").format(name=sheet.name)
        self.recall.setAccessibleName(name)
        self.recall.setVisible(sheet.is_dismissed)
        self.recall.clicked.connect(lambda: self.recall_wanted.emit(sheet.number, sheet.name))

    def _lay_out(self, theme: Theme) -> None:
        sheet = self.sheet
        chip = Chip(theme, self)
        icon, colour, tone = sheet.icon
        chip.show_state(sheet.state, icon=icon, colour=colour, tone=tone)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 10, 12, 10)
        whole.setSpacing(6)
        whole.addWidget(chip, 0, Qt.AlignmentFlag.AlignLeft)
        name = text_label(breakable(sheet.name), "strong", self)
        name.setMinimumWidth(1)
        name.setToolTip(sheet.name)
        whole.addWidget(name)
        whole.addWidget(words(sheet.facts, "small", self))
        if sheet.verdict:
            whole.addWidget(words(sheet.verdict, "", self))
        for signer in sheet.signers:
            whole.addWidget(self._signer(signer))
        for finding in sheet.findings:
            whole.addLayout(self._finding(finding))
        for note in self._notes():
            whole.addWidget(words(note, "small", self))
        sides = (self.rebuild, self.dismiss, self.recall)
        for doors in ((self.pin, self.receipt, self.hand_back), sides):
            row = QHBoxLayout()
            for each in doors:
                row.addWidget(each)
            row.addStretch(1)
            whole.addLayout(row)

    def _notes(self) -> Iterator[str]:
        yield from self.sheet.earlier
        if self.sheet.receipt:
            yield self.tr("Đã lập giấy tiếp nhận lúc {at}").format(at=self.sheet.receipt)
        if self.sheet.is_dismissed:
            yield self.tr("Đã bỏ khỏi việc cần xem; vẫn ở trong sổ.")

    def _finding(self, sentence: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(short_label("•", "muted", self), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words(sentence, "finding", self), 1)
        return row

    def _signer(self, signer: SignerLine) -> QWidget:
        known = self.tr("đã đối chiếu") if signer.is_known else self.tr("chưa đối chiếu")
        said = self.tr("Người ký: {name} ({known})\nDấu vân tay khóa:\n{print}")
        text = said.format(name=signer.name, known=known, print=signer.fingerprint)
        text = "\n".join(each for each in (text, signer.ground) if each)
        style = "small" if signer.is_known else "wording"
        return words(text, style, self)

    @Slot()
    def _on_pin(self) -> None:
        self.pin_wanted.emit(self.sheet.number)

    @Slot()
    def _on_receipt(self) -> None:
        self.receipt_wanted.emit(self.sheet.number)

    @Slot()
    def _on_rebuild(self) -> None:
        self.rebuild_wanted.emit(self.sheet.to_rebuild)

    @Slot()
    def _on_hand_back(self) -> None:
        self.hand_back_wanted.emit(self.sheet.number)

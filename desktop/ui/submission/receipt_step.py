"""The last step: the receiver's receipt, and the round by which the receiver is known."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMessageBox, QVBoxLayout, QWidget

from desktop.domain.rounds import RoundRecord
from desktop.services.taking_round import OpenedRound
from desktop.ui.submission.receiving import Receiving
from desktop.ui.theme import Theme
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.drop_frame import DropFrame
from desktop.ui.widgets.texts import button, text_label
from desktop.wording.numbers import day


class ReceiptStep(DropFrame):
    """Takes files from the receiver; receipts and the mails that brought them can be dropped."""

    busy = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dropStep")
        self._presenter: Receiving | None = None
        self.asked = text_label("", "hint", self)
        self.receipt = button(self.tr("Lấy giấy tiếp nhận…"), "primary", self)
        self.receipt.clicked.connect(self._on_receipt)
        self.round = button(self.tr("Nhận gói đợt chấm…"), "", self)
        self.round.clicked.connect(self._on_round)
        self.question: QMessageBox | None = None
        self.banner = Banner(theme, self)
        doors = QHBoxLayout()
        doors.addWidget(self.receipt)
        doors.addWidget(self.round)
        doors.addStretch(1)
        hint = self.tr("Có thể kéo thả giấy tiếp nhận, hoặc thư đã lưu (.eml) có giấy, vào đây.")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(self.asked)
        whole.addLayout(doors)
        whole.addWidget(text_label(hint, "small", self))
        whole.addWidget(self.banner)
        self.show_round(None)

    def attend(self, presenter: Receiving) -> None:
        """Take the presenter that decides."""
        self._presenter = presenter
        self.files_dropped.connect(presenter.take_receipts)

    def show_round(self, asked: RoundRecord | None) -> None:
        """Show who receives; without a round nobody is known."""
        self.receipt.setEnabled(asked is not None)
        if asked is None:
            said = self.tr(
                "Chưa nhận gói đợt chấm của cơ quan tiếp nhận, nên chưa biết chữ ký trên giấy tiếp "
                "nhận là của ai. Hãy nhận gói đợt chấm trước."
            )
        else:
            said = self.tr(
                "Cơ quan tiếp nhận: {office}, hạn nộp {day}. Giấy tiếp nhận phải do cơ quan này ký."
            )
            said = said.format(office=asked.office.name, day=day(asked.round.deadline))
        self.asked.setText(said)

    def show_received(self, sentence: str, *, tone: str) -> None:
        """Say what was taken, or why not."""
        self.banner.say(sentence, tone=tone)

    def ask_about_round(self, opened: OpenedRound, question: str) -> None:
        """Let the officer compare the fingerprint before anything is believed."""
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Nhận gói đợt chấm"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(question)
        accept = box.addButton(
            self.tr("Đã đối chiếu, nhận gói này"), QMessageBox.ButtonRole.AcceptRole
        )
        stay = box.addButton(self.tr("Chưa nhận"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        accept.clicked.connect(lambda: self._take(opened))
        self.question = box
        box.open()

    def show_busy(self, *, is_busy: bool) -> None:
        """Tell the page that something is being done, or that it is over."""
        self.busy.emit(is_busy)

    def hold(self, *, is_held: bool) -> None:
        """Let nothing be started while something is being done."""
        self.setEnabled(not is_held)
        self.setAcceptDrops(not is_held)

    def _take(self, opened: OpenedRound) -> None:
        if self._presenter is not None:
            self._presenter.take_round(opened)

    @Slot()
    def _on_receipt(self) -> None:
        dialog = self._ask(self.tr("Chọn giấy tiếp nhận"), self.tr("Giấy và thư (*.asice *.eml)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self._on_receipts_chosen)

    @Slot()
    def _on_round(self) -> None:
        dialog = self._ask(self.tr("Chọn gói đợt chấm"), self.tr("Gói (*.asice)"))
        dialog.fileSelected.connect(self._on_round_chosen)

    def _ask(self, title: str, names: str) -> QFileDialog:
        dialog = QFileDialog(self, title)
        dialog.setNameFilters([names, self.tr("Mọi tệp (*)")])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    @Slot(list)
    def _on_receipts_chosen(self, names: list[str]) -> None:
        if self._presenter is not None:
            self._presenter.take_receipts([Path(name) for name in names])

    @Slot(str)
    def _on_round_chosen(self, name: str) -> None:
        if self._presenter is not None:
            self._presenter.open_round(Path(name))

"""The mail's side of *Chuyển gói*: the words, drafts or sending, and what came of it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.delivery import MailAccount
from desktop.domain.limits import MAX_SHORT_CHARACTERS
from desktop.services.mailing import MailText
from desktop.ui.delivery.mail_presenter import AGAIN, CONFIRM
from desktop.ui.theme import Theme
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.texts import button, text_label

_TEXT_LINES = 8


class MailSide(QWidget):
    """Says to whom and with which words the officer wants the package."""

    drafts_wanted = Signal(object)
    send_wanted = Signal(object)
    again_wanted = Signal(object)
    confirmed = Signal(object)
    account_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_busy = self._has_parcel = False
        self._account: MailAccount | None = None
        self._action = ""
        self.to = _field(self.tr("Địa chỉ thư của cơ quan tiếp nhận"), self)
        self.to.setPlaceholderText("cchc@tinh.gov.vn")
        self.subject = _field(self.tr("Tiêu đề thư"), self)
        self.text = QPlainTextEdit(self)
        self.text.setAccessibleName(self.tr("Nội dung thư"))
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(self.fontMetrics().lineSpacing() * _TEXT_LINES + 18)
        self.drafts = button(self.tr("Tạo thư nháp"), "primary", self)
        self.drafts.clicked.connect(self._on_drafts)
        self.send = button(self.tr("Gửi ngay"), "", self)
        self.send.clicked.connect(self._on_send)
        self.account = button(self.tr("Cài đặt gửi thư…"), "quiet", self)
        self.account.clicked.connect(self.account_wanted)
        self.said_account = text_label("", "hint", self)
        self.banner = Banner(theme, self)
        self.banner.acted.connect(self._on_acted)
        self.to.textChanged.connect(self._show_ready)
        self._lay_out()
        self.show_account(None)

    @property
    def words(self) -> MailText:
        """What is written."""
        return MailText(self.to.text(), self.subject.text(), self.text.toPlainText())

    def show_words(self, words: MailText) -> None:
        """Show the words a letter begins with."""
        self.to.setText(words.to)
        self.subject.setText(words.subject)
        self.text.setPlainText(words.text)

    def show_account(self, account: MailAccount | None) -> None:
        """Show from where the program itself can send."""
        self._account = account
        if account is None:
            said = self.tr(
                "Thư nháp mở trong chương trình thư của máy, xem rồi gửi ở đó. Muốn chương trình "
                "này tự gửi, hãy điền máy chủ thư trong Cài đặt gửi thư."
            )
        else:
            said = self.tr("Gửi ngay đi từ {sender}, qua {server}, có mã hóa đường truyền.").format(
                sender=account.sender, server=account.server
            )
        self.said_account.setText(said)
        self._show_ready()

    def show_ready(self, *, is_busy: bool, has_parcel: bool) -> None:
        """Let letters be made, or wait."""
        self._is_busy, self._has_parcel = is_busy, has_parcel
        for each in (self.to, self.subject, self.text, self.account):
            each.setEnabled(not is_busy)
        self._show_ready()

    def show_mailed(self, sentence: str, *, tone: str, action: str) -> None:
        """Say what came of it, and what can be done about it."""
        self._action = action
        words = {CONFIRM: self.tr("Tôi đã gửi các thư này"), AGAIN: self.tr("Gửi lại thư chưa rõ")}
        self.banner.say(sentence, tone=tone, action=words.get(action, ""))

    @Slot()
    def _show_ready(self) -> None:
        is_ready = self._has_parcel and not self._is_busy and bool(self.to.text().strip())
        self.drafts.setEnabled(is_ready)
        self.send.setEnabled(is_ready and self._account is not None)

    @Slot()
    def _on_drafts(self) -> None:
        self.drafts_wanted.emit(self.words)

    @Slot()
    def _on_send(self) -> None:
        self.banner.hide()
        self.send_wanted.emit(self.words)

    @Slot()
    def _on_acted(self) -> None:
        self.banner.hide()
        (self.confirmed if self._action == CONFIRM else self.again_wanted).emit(self.words)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(self.tr("Gửi tới"), self.to)
        form.addRow(self.tr("Tiêu đề"), self.subject)
        form.addRow(self.tr("Nội dung"), self.text)
        own = self.tr("Mỗi thư tự thêm tên tệp, mã kiểm tra và số tập của mình ở cuối.")
        row = QHBoxLayout()
        for each in (self.drafts, self.send, self.account):
            row.addWidget(each)
        row.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addLayout(form)
        whole.addWidget(text_label(own, "hint", self))
        whole.addLayout(row)
        whole.addWidget(self.said_account)
        whole.addWidget(self.banner)


def _field(label: str, parent: QWidget) -> QLineEdit:
    field = QLineEdit(parent)
    field.setAccessibleName(label)
    field.setMaxLength(MAX_SHORT_CHARACTERS)
    return field

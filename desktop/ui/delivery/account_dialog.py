"""A dialog for where the program sends mail from."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.delivery import MailAccount, MailSecurity
from desktop.domain.delivery_errors import MailAccountFaultyError
from desktop.domain.errors import AppError
from desktop.domain.mail_addresses import mail_address
from desktop.ui.delivery.account_memory import is_port
from desktop.ui.messages import describe_error
from desktop.ui.widgets.texts import button, text_label

_PORTS = {MailSecurity.TLS: "465", MailSecurity.STARTTLS: "587"}
_WIDTH = 520


class AccountDialog(QDialog):
    """Gives a whole account or none; the password is not kept here."""

    kept = Signal(object, str)

    def __init__(
        self, account: MailAccount | None, *, why: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Cài đặt gửi thư"))
        self.setMinimumWidth(_WIDTH)
        self.server = self._field(self.tr("Máy chủ thư"))
        self.server.setPlaceholderText("mail.tinh.gov.vn")
        self.secure = {
            MailSecurity.TLS: QRadioButton(self.tr("Mã hóa ngay (TLS)"), self),
            MailSecurity.STARTTLS: QRadioButton(self.tr("Mã hóa sau lời chào (STARTTLS)"), self),
        }
        self.port = self._field(self.tr("Cổng"))
        self.user = self._field(self.tr("Tên đăng nhập"))
        self.address = self._field(self.tr("Địa chỉ người gửi"))
        self.password = self._field(self.tr("Mật khẩu"))
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.fault = text_label("", "fault", self)
        self.keep = button(self.tr("Lưu"), "primary", self)
        self.keep.setDefault(True)
        self.keep.clicked.connect(self._on_keep)
        self._lay_out()
        self._show(account)
        self._say(why)
        for choice in self.secure.values():
            choice.toggled.connect(self._on_security)
        (self.server if account is None else self.password).setFocus()

    def _field(self, label: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setAccessibleName(label)
        return field

    def _show(self, account: MailAccount | None) -> None:
        security = MailSecurity.TLS if account is None else account.security
        self.secure[security].setChecked(True)
        self.port.setText(_PORTS[security] if account is None else str(account.port))
        if account is not None:
            self.server.setText(account.server)
            self.user.setText(account.user)
            self.address.setText(account.sender)

    def _say(self, sentence: str) -> None:
        self.fault.setText(sentence)
        self.fault.setVisible(bool(sentence))

    @property
    def _security(self) -> MailSecurity:
        return next(each for each, choice in self.secure.items() if choice.isChecked())

    @Slot()
    def _on_security(self) -> None:
        if self.port.text() in _PORTS.values():
            self.port.setText(_PORTS[self._security])

    @Slot()
    def _on_keep(self) -> None:
        try:
            account = self._account()
        except AppError as error:
            self._say(describe_error(error))
            return
        self.kept.emit(account, self.password.text())
        self.accept()

    def _account(self) -> MailAccount:
        server, port = self.server.text().strip(), self.port.text().strip()
        user, sender = self.user.text().strip(), self.address.text().strip()
        if not (server and user and sender and is_port(port)):
            raise MailAccountFaultyError(server)
        return MailAccount(server, int(port), self._security, user, mail_address(sender))

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(self.tr("Máy chủ thư"), self.server)
        for choice in self.secure.values():
            form.addRow("", choice)
        form.addRow(self.tr("Cổng"), self.port)
        form.addRow(self.tr("Tên đăng nhập"), self.user)
        form.addRow(self.tr("Địa chỉ người gửi"), self.address)
        form.addRow(self.tr("Mật khẩu"), self.password)
        about = self.tr(
            "Mật khẩu do hệ thống của máy này giữ, không nằm trong hồ sơ. Để trống thì mật khẩu đã "
            "giữ vẫn dùng. Nơi không mã hóa được đường truyền thì chương trình không gửi. Không rõ "
            "máy chủ, cổng và cách mã hóa thì hỏi người quản trị thư của tỉnh."
        )
        close = button(self.tr("Đóng"), "", self)
        close.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(self.keep)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 18, 20, 18)
        whole.setSpacing(10)
        whole.addLayout(form)
        whole.addWidget(text_label(about, "hint", self))
        whole.addWidget(self.fault)
        whole.addLayout(row)

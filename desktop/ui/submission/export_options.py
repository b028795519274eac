"""How the package is written: whole or only what is new, encrypted, in volumes for mails."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.submission.mail_size_memory import MailSizeMemory
from desktop.ui.submission.scope_choice import ScopeChoice

_MAIL_MEGABYTES = (10, 20, 25, 50)
_USUAL = 1


class ExportOptions(QWidget):
    """Encrypts by itself wherever the receiver has given a key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recipient = ""
        self._memory: MailSizeMemory | None = None
        self.scope = ScopeChoice(self)
        self.encrypt = QCheckBox(self)
        self.encrypt.hide()
        self.split = QCheckBox(self.tr("Chia tập để gửi thư, mỗi thư không quá"), self)
        self.mail_size = QComboBox(self)
        self.mail_size.setAccessibleName(self.tr("Cỡ thư lớn nhất"))
        for megabytes in _MAIL_MEGABYTES:
            self.mail_size.addItem(f"{megabytes} MB", megabytes * 1_000_000)
        self.mail_size.setCurrentIndex(_USUAL)
        self.mail_size.setEnabled(False)
        self.split.toggled.connect(self.mail_size.setEnabled)
        self.split.toggled.connect(self._keep)
        self.mail_size.activated.connect(self._keep)
        splitting = QHBoxLayout()
        splitting.addWidget(self.split)
        splitting.addWidget(self.mail_size)
        splitting.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addWidget(self.scope)
        whole.addWidget(self.encrypt)
        whole.addLayout(splitting)

    def remember(self, memory: MailSizeMemory) -> None:
        """Begin with what was chosen last on this PC, and keep what is chosen from now on."""
        limit = memory.limit
        place = self.mail_size.findData(limit)
        if limit is not None and place >= 0:
            self.mail_size.setCurrentIndex(place)
            self.split.setChecked(True)
        self._memory = memory

    def show_receiver(self, office: str, recipient: str) -> None:
        """Offer to encrypt to the office that asked for the submission, where it gave a key."""
        if recipient and recipient != self._recipient:
            self.encrypt.setChecked(True)
        self._recipient = recipient
        self.encrypt.setText(self.tr("Mã hóa, chỉ {office} mở được").format(office=office))
        self.encrypt.setVisible(bool(recipient))

    @property
    def recipient(self) -> str:
        """Whom to encrypt to, "" for nobody."""
        return self._recipient if self.encrypt.isChecked() else ""

    @property
    def mail_limit(self) -> int | None:
        """The largest mail in bytes; None for a package in one file."""
        return int(self.mail_size.currentData()) if self.split.isChecked() else None

    @Slot()
    def _keep(self) -> None:
        if self._memory is not None:
            self._memory.keep(self.mail_limit)

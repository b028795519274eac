"""The step *Chuyển gói*: by stick or by mail, and what became of each file."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.delivery import MailAccount
from desktop.services.mailing import MailText
from desktop.ui.delivery.account_dialog import AccountDialog
from desktop.ui.delivery.drive_side import DriveSide
from desktop.ui.delivery.mail_presenter import MailPresenter
from desktop.ui.delivery.mail_side import MailSide
from desktop.ui.delivery.presenter import DeliveryPresenter
from desktop.ui.delivery.rows import FileRow, PlaceRow
from desktop.ui.theme import Theme
from desktop.ui.widgets.texts import button, selectable_label, text_label

_MOST_OPENED = 5


class DeliveryStep(QWidget):
    """Lays both sides out and passes what the officer does to the presenters."""

    busy = Signal(bool)
    package_known = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mailing: MailPresenter | None = None
        self._account: MailAccount | None = None
        self._is_busy = self._has_parcel = False
        self.parcel = text_label("", "hint", self)
        self.fault = text_label("", "fault", self)
        self.by_drive = button(self.tr("USB hoặc thư mục"), "", self)
        self.by_mail = button(self.tr("Thư điện tử"), "", self)
        self.drive = DriveSide(theme, self)
        self.mail = MailSide(theme, self)
        self.dialog: AccountDialog | None = None
        self.files = QVBoxLayout()
        self._group = QButtonGroup(self)
        for each in (self.by_drive, self.by_mail):
            each.setCheckable(True)
            self._group.addButton(each)
        self.by_drive.setChecked(True)
        self.by_mail.toggled.connect(self._show_side)
        self._lay_out()
        self._show_side()
        self.show_looking()

    def attend(self, delivery: DeliveryPresenter, mailing: MailPresenter) -> None:
        """Take the presenters that decide."""
        self._mailing = mailing
        self.package_known.connect(delivery.show_package)
        self.drive.copy_wanted.connect(delivery.copy)
        self.drive.eject_wanted.connect(delivery.eject)
        self.drive.refresh_wanted.connect(delivery.refresh)
        self.drive.folder_chosen.connect(delivery.add_folder)
        self.mail.drafts_wanted.connect(mailing.write_drafts)
        self.mail.confirmed.connect(mailing.confirm_sent)
        self.mail.send_wanted.connect(mailing.send)
        self.mail.again_wanted.connect(self._on_again)
        self.mail.account_wanted.connect(self._on_account)

    def show_looking(self) -> None:
        """Say that nothing is known yet of what goes."""
        self.show_parcel((), "")
        self.parcel.setText(self.tr("Đang xem có gì để chuyển…"))

    def show_parcel(self, names: Sequence[str], fault: str) -> None:
        """Show which files go, or why none can."""
        self._has_parcel = bool(names)
        if len(names) > 1:
            said = self.tr("Sẽ chuyển {count} tệp: {first} … {last}").format(
                count=len(names), first=names[0], last=names[-1]
            )
        elif names:
            said = self.tr("Sẽ chuyển: {name}").format(name=names[0])
        else:
            said = self.tr("Chưa có gói nào để chuyển. Hãy xuất gói trước.")
        self.parcel.setText(said)
        self.parcel.setVisible(not fault)
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))
        self._show_ready()

    def show_places(self, rows: Sequence[PlaceRow]) -> None:
        """Show where the package can be copied."""
        self.drive.show_places(rows)

    def show_copied(self, sentence: str, *, is_sure: bool, may_eject: bool) -> None:
        """Say that the copy was read back."""
        self.drive.show_copied(sentence, is_sure=is_sure, may_eject=may_eject)

    def show_copy_failure(self, sentence: str) -> None:
        """Say why nothing was copied."""
        self.drive.show_failure(sentence)

    def show_ejected(self, sentence: str) -> None:
        """Say that the stick can be pulled."""
        self.drive.show_ejected(sentence)

    def show_words(self, words: MailText) -> None:
        """Show the words a letter begins with."""
        self.mail.show_words(words)

    def show_account(self, account: MailAccount | None) -> None:
        """Show from where the program itself can send."""
        self._account = account
        self.mail.show_account(account)

    def ask_for_password(self, sentence: str) -> None:
        """Ask for the account's password, and say why."""
        self._open_account(sentence)

    def open_drafts(self, drafts: Sequence[Path]) -> bool:
        """Open drafts in the PC's mail program, many by their folder; False where none opens."""
        places = drafts if len(drafts) <= _MOST_OPENED else [drafts[0].parent]
        opened = [QDesktopServices.openUrl(QUrl.fromLocalFile(str(each))) for each in places]
        return all(opened)

    def show_mailed(self, sentence: str, *, tone: str, action: str = "") -> None:
        """Say what came of the letters."""
        self.mail.show_mailed(sentence, tone=tone, action=action)

    def show_files(self, rows: Sequence[FileRow]) -> None:
        """Show what became of each file."""
        while (item := self.files.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for row in rows:
            label = selectable_label(f"{row.name}\n{row.said}", "small", self)
            label.setAccessibleName(f"{row.name}: {row.said}")
            self.files.addWidget(label)

    def show_busy(self, *, is_busy: bool) -> None:
        """Let nothing be started twice, and tell the page."""
        self.hold(is_held=is_busy)
        self.busy.emit(is_busy)

    def hold(self, *, is_held: bool) -> None:
        """Let nothing be started while something is being done."""
        self._is_busy = is_held
        self._show_ready()

    def _show_ready(self) -> None:
        self.drive.show_ready(is_busy=self._is_busy, has_parcel=self._has_parcel)
        self.mail.show_ready(is_busy=self._is_busy, has_parcel=self._has_parcel)

    def _open_account(self, why: str) -> None:
        self.dialog = AccountDialog(self._account, why=why, parent=self)
        self.dialog.kept.connect(self._on_kept)
        self.dialog.open()

    @Slot()
    def _show_side(self) -> None:
        is_mail = self.by_mail.isChecked()
        self.drive.setVisible(not is_mail)
        self.mail.setVisible(is_mail)

    @Slot()
    def _on_account(self) -> None:
        self._open_account("")

    @Slot(object, str)
    def _on_kept(self, account: MailAccount, password: str) -> None:
        if self._mailing is not None:
            self._mailing.keep_account(account, password)

    @Slot(object)
    def _on_again(self, words: MailText) -> None:
        if self._mailing is not None:
            self._mailing.send(words, again=True)

    def _lay_out(self) -> None:
        bar = QFrame(self)
        bar.setObjectName("viewsBar")
        sides = QHBoxLayout(bar)
        sides.setContentsMargins(4, 4, 4, 4)
        sides.addWidget(self.by_drive)
        sides.addWidget(self.by_mail)
        sides.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        for each in (self.parcel, self.fault, bar, self.drive, self.mail):
            whole.addWidget(each)
        whole.addLayout(self.files)

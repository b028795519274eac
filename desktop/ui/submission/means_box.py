"""Chooses with what is signed (the office's key, a key file, a token), and asks for the PIN."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QFileDialog, QFormLayout, QHBoxLayout, QLineEdit, QWidget

from desktop.domain.signing import TokenCertificate
from desktop.services.signing_means import KeyFileMeans, SigningMeans
from desktop.ui.submission.means import FoundTokens, TokenRow
from desktop.ui.widgets.texts import button, text_label

_FIELD_WIDTH = 420
_PIN_WIDTH = 260


class MeansBox(QWidget):
    """Keeps no PIN longer than the officer looks at it."""

    entered = Signal()
    submitted = Signal()
    look_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._has_own = False
        self.choice = QComboBox(self)
        self.choice.setAccessibleName(self.tr("Ký bằng"))
        self.choice.setMaximumWidth(_FIELD_WIDTH)
        self.choice.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.choice.setMinimumContentsLength(30)
        self.choice.currentIndexChanged.connect(self._on_chosen)
        self.look = self._door(self.tr("Tìm USB ký số"), self._on_look)
        self.file = self._door(self.tr("Tệp khóa…"), self._on_file)
        self.library = self._door(self.tr("Thư viện của USB…"), self._on_library)
        self.told = text_label("", "hint", self)
        self.told.hide()
        self.pin = pin_field(self.tr("Mã PIN"), self)
        self.pin.textChanged.connect(self.entered)
        self.pin.returnPressed.connect(self.submitted)
        self.form = QFormLayout(self)
        self._lay_out()

    def show_own(self, key: Path, owner: str, *, has_key: bool) -> None:
        """Offer the office's own key first; without one it would have to be made."""
        self._has_own = has_key
        name = self.tr("Khóa của {owner}").format(owner=owner)
        if self.choice.count() == 0:
            self.choice.addItem(name, KeyFileMeans(key))
        self.choice.setItemText(0, name)
        self._show_chosen()  # and what was typed stays

    def show_none(self, prompt: str) -> None:
        """Begin with nothing chosen, for somebody who is not the office."""
        self.choice.addItem(prompt)

    def show_tokens(self, found: FoundTokens, *, is_asked: bool = True) -> None:
        """Offer the certificates that were found; where it asked, choose the first that may sign.

        What was chosen before stays so where it is still there.
        """
        before = _identity(self.choice.currentData())
        if is_asked:
            self._tell(found.said)
        for place in reversed(range(self.choice.count())):
            if isinstance(self.choice.itemData(place), TokenRow):
                self.choice.removeItem(place)
        first = self.choice.count()
        for row in found.rows:
            self.choice.addItem(row.name, row)
        rows = [_identity(row) for row in found.rows]
        if before is not None and before in rows:
            self.choice.setCurrentIndex(first + rows.index(before))
        elif is_asked and found.rows and found.rows[0].may_sign:
            self.choice.setCurrentIndex(first)

    @property
    def is_own(self) -> bool:
        """Whether the office's own key is chosen."""
        return self.choice.currentIndex() <= 0

    @property
    def means(self) -> SigningMeans | None:
        """What was chosen; None for what cannot sign."""
        chosen = self.choice.currentData()
        if isinstance(chosen, TokenRow):
            return chosen.certificate if chosen.may_sign else None
        if isinstance(chosen, KeyFileMeans):
            return chosen if self._has_own or not self.is_own else None
        return None

    @property
    def typed_pin(self) -> str | None:
        """The PIN; None where it is typed on the token's own reader."""
        return None if self._has_pin_pad else self.pin.text()

    @property
    def is_ready(self) -> bool:
        """Whether there is something to sign with, and its PIN."""
        return self.means is not None and (self._has_pin_pad or bool(self.pin.text()))

    def clear(self) -> None:
        """Forget the PIN."""
        self.pin.clear()

    def add_file(self, file: Path) -> None:
        """Offer a key file, and choose it."""
        self.choice.addItem(file.name, KeyFileMeans(file))
        self.choice.setCurrentIndex(self.choice.count() - 1)
        self.pin.setFocus()

    @property
    def _has_pin_pad(self) -> bool:
        means = self.means
        return isinstance(means, TokenCertificate) and means.has_pin_pad

    def _tell(self, said: str) -> None:
        self.told.setText(said)
        self.told.setVisible(bool(said))

    def _door(self, name: str, act: object) -> QWidget:
        door = button(name, "quiet", self)
        door.clicked.connect(act)
        return door

    def _lay_out(self) -> None:
        doors = QHBoxLayout()
        doors.setSpacing(2)
        for each in (self.look, self.file, self.library):
            doors.addWidget(each)
        doors.addStretch(1)
        self.form.setContentsMargins(0, 0, 0, 0)
        self.form.addRow(self.tr("Ký bằng"), self.choice)
        self.form.addRow("", doors)
        self.form.addRow("", self.told)
        self.form.addRow(self.tr("Mã PIN"), self.pin)

    def _show_chosen(self) -> None:
        chosen = self.choice.currentData()
        if isinstance(chosen, TokenRow):
            pad = self.tr("Mã PIN được nhập trên đầu đọc của USB.") if self._has_pin_pad else ""
            self._tell(chosen.warning or pad)
        self.form.setRowVisible(self.pin, not self._has_pin_pad)
        self.entered.emit()

    @Slot()
    def _on_chosen(self) -> None:
        self.pin.clear()  # it belongs to what was chosen before
        self._show_chosen()

    @Slot()
    def _on_look(self) -> None:
        self.look_wanted.emit(None)

    @Slot()
    def _on_file(self) -> None:
        names = [self.tr("Tệp khóa (*.p12 *.pfx)"), self.tr("Mọi tệp (*)")]
        self._ask(self.tr("Chọn tệp khóa ký"), names).fileSelected.connect(self._on_file_chosen)

    @Slot()
    def _on_library(self) -> None:
        names = [self.tr("Thư viện (*.dll *.so *.dylib)"), self.tr("Mọi tệp (*)")]
        dialog = self._ask(self.tr("Chọn thư viện của USB ký số"), names)
        dialog.fileSelected.connect(self._on_library_chosen)

    def _ask(self, title: str, names: list[str]) -> QFileDialog:
        dialog = QFileDialog(self, title)
        dialog.setNameFilters(names)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    @Slot(str)
    def _on_file_chosen(self, name: str) -> None:
        self.add_file(Path(name))

    @Slot(str)
    def _on_library_chosen(self, name: str) -> None:
        self.look_wanted.emit(Path(name))


def _identity(chosen: object) -> tuple[str, str] | None:
    """A certificate on its token, whatever became of its PIN or its slot meanwhile."""
    if not isinstance(chosen, TokenRow):
        return None
    return chosen.certificate.token_serial, chosen.certificate.certificate.fingerprint


def pin_field(name: str, parent: QWidget) -> QLineEdit:
    """A field that shows dots."""
    field = QLineEdit(parent)
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setAccessibleName(name)
    field.setMaxLength(128)
    field.setMaximumWidth(_PIN_WIDTH)
    return field

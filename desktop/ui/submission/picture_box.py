"""Shows which picture of the signature, or of the seal, is put on the report."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.domain.signed_report import SigningRole
from desktop.services.signature_pictures import place_of
from desktop.ui.submission.pictures import SignaturePicture
from desktop.ui.widgets.texts import button, text_label

_HEIGHT = 78


class PictureBox(QWidget):
    """One picture for each role; the one of the role that is chosen is shown."""

    chosen = Signal(object, Path)
    forgotten = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = SigningRole.LEADER
        self._pictures: dict[SigningRole, SignaturePicture] = {}
        self._faults: dict[SigningRole, str] = {}
        self.preview = QLabel(self)
        self.preview.setObjectName("signaturePreview")
        self.said = text_label("", "hint", self)
        self.choose = button("", "", self)
        self.choose.clicked.connect(self._on_choose)
        self.drop = button(self.tr("Bỏ ảnh"), "quiet", self)
        self.drop.clicked.connect(self._on_drop)
        self.fault = text_label("", "fault", self)
        self._lay_out()
        self._show()

    @property
    def png(self) -> bytes | None:
        """The picture for the role that is chosen."""
        picture = self._pictures.get(self._role)
        return None if picture is None else picture.png

    def show_role(self, role: SigningRole) -> None:
        """Show the picture of this role."""
        self._role = role
        self._show()

    def show_picture(self, role: SigningRole, picture: SignaturePicture | None) -> None:
        """Put this picture on the report, or none."""
        self._faults.pop(role, None)
        if picture is None:
            self._pictures.pop(role, None)
        else:
            self._pictures[role] = picture
        self._show()

    def show_fault(self, role: SigningRole, sentence: str) -> None:
        """Say why a picture cannot be used; the one before stays."""
        self._faults[role] = sentence
        self._show()

    def _show(self) -> None:
        picture = self._pictures.get(self._role)
        self.preview.setVisible(picture is not None)
        self.drop.setVisible(picture is not None)
        self._show_words("" if picture is None else picture.name)
        if picture is not None:
            self.preview.setPixmap(self._drawn(picture.png))
            self.preview.setAccessibleName(self.said.text())
        fault = self._faults.get(self._role, "")
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))

    def _show_words(self, name: str) -> None:
        if self._role is SigningRole.LEADER:
            self.choose.setText(self.tr("Chọn ảnh chữ ký (PNG)…"))
            named = self.tr("Ảnh chữ ký: {name}")
        else:
            self.choose.setText(self.tr("Chọn ảnh con dấu (PNG)…"))
            named = self.tr("Ảnh con dấu: {name}")
        none = self.tr("Chưa có ảnh nên chữ ký hiện bằng chữ: người ký và giờ ký.")
        self.said.setText(named.format(name=name) if name else none)

    def _drawn(self, png: bytes) -> QPixmap:
        """On white, as on paper, in the measures of its place there."""
        place = place_of(self._role)
        ratio = self.devicePixelRatioF()
        size = QSize(_HEIGHT * place.width // place.height, _HEIGHT) * ratio
        paper = QPixmap(size)
        paper.fill(Qt.GlobalColor.white)
        image = QImage.fromData(png).scaled(
            size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        with QPainter(paper) as painter:
            left, top = (size.width() - image.width()) // 2, (size.height() - image.height()) // 2
            painter.drawImage(left, top, image)
        paper.setDevicePixelRatio(ratio)
        return paper

    def _lay_out(self) -> None:
        doors = QHBoxLayout()
        doors.addWidget(self.choose)
        doors.addWidget(self.drop)
        doors.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self.said)
        words.addLayout(doors)
        words.addWidget(self.fault)
        words.addStretch(1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addWidget(self.preview, 0, Qt.AlignmentFlag.AlignTop)
        whole.addLayout(words, 1)

    @Slot()
    def _on_choose(self) -> None:
        dialog = QFileDialog(self, self.choose.text())
        dialog.setNameFilters([self.tr("Ảnh PNG (*.png)"), self.tr("Mọi tệp (*)")])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_chosen)
        dialog.open()

    @Slot(str)
    def _on_chosen(self, name: str) -> None:
        self.chosen.emit(self._role, Path(name))

    @Slot()
    def _on_drop(self) -> None:
        self.forgotten.emit(self._role)
        self.choose.setFocus()

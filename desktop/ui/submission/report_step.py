"""The step of the signed report: number and date, signed here, or elsewhere and taken back."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.limits import MAX_SHORT_CHARACTERS
from desktop.domain.plain_text import one_line
from desktop.domain.signed_report import Issuing, SigningRole
from desktop.services.paper_files import PaperKind
from desktop.ui.submission.making import Hand
from desktop.ui.submission.means_box import MeansBox
from desktop.ui.submission.picture_box import PictureBox
from desktop.ui.submission.pictures import Pictures, SignaturePicture
from desktop.ui.submission.printing import PAPER_NAMES, Printing
from desktop.ui.submission.reporting import Reporting, SignatureRow, Signing
from desktop.ui.submission.steps import Overview
from desktop.ui.theme import Theme
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.day_field import DayField
from desktop.ui.widgets.texts import button, selectable_label, separator, short_label, text_label

_FIELD_WIDTH = 260


class ReportStep(QWidget):
    """Offers both ways; whoever signs on paper needs neither."""

    busy = Signal(bool)
    compose_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter: Reporting | None = None
        self._is_approved = self._is_busy = False
        self.number = self._make_number()
        self.day = DayField(self.tr("Ngày báo cáo"), self)
        self.compose = self._make_compose()
        self.make = button(self.tr("Tạo báo cáo để ký"), "", self)
        self.save = button(self.tr("Lưu để ký nơi khác…"), "", self)
        self.take = button(self.tr("Lấy báo cáo đã ký…"), "", self)
        self.paper = self._make_papers()
        self.look = button(self.tr("Xem và in…"), "", self)
        self.role = self._make_role()
        self.picture = PictureBox(self)
        self.role.currentIndexChanged.connect(self._on_role)
        self.means = MeansBox(self)
        self.means.entered.connect(self._show_ready)
        self.means.submitted.connect(self._on_sign)
        self.sign = button(self.tr("Ký báo cáo"), "primary", self)
        self.banner = Banner(theme, self)
        self.signatures = self._make_signatures()
        self._lay_out()
        self._show_ready()

    def attend(self, presenter: Reporting, pictures: Pictures) -> None:
        """Take the presenters that decide."""
        self._presenter = presenter
        self.picture.chosen.connect(pictures.choose)
        self.picture.forgotten.connect(pictures.forget)
        self.make.clicked.connect(self._on_make)
        self.save.clicked.connect(self._on_save)
        self.take.clicked.connect(self._on_take)
        self.sign.clicked.connect(self._on_sign)

    def attend_printing(self, printing: Printing) -> None:
        """Take the presenter that draws papers."""
        self.look.clicked.connect(lambda: printing.look(PaperKind(self.paper.currentData())))

    def show_known(self, known: Overview, key: Path, owner: str) -> None:
        """Show what may be done now."""
        self._is_approved = known.approval.is_locked
        self.means.show_own(key, owner, has_key=known.has_key)
        self._show_ready()

    def show_signatures(self, rows: Sequence[SignatureRow]) -> None:
        """Show whose signatures it bears."""
        marks = ("✓" if row.is_valid else "✗" for row in rows)
        lines = (f"{mark} {row.text}" for mark, row in zip(marks, rows, strict=True))
        self.signatures.setText("\n".join(lines))
        self.signatures.setVisible(bool(rows))

    def show_picture(self, role: SigningRole, picture: SignaturePicture | None) -> None:
        """Show which picture a signer puts on the report."""
        self.picture.show_picture(role, picture)

    def show_picture_fault(self, role: SigningRole, sentence: str) -> None:
        """Say why a picture cannot be used."""
        self.picture.show_fault(role, sentence)

    def show_report_said(self, sentence: str, *, tone: str) -> None:
        """Say what came of it."""
        self.banner.say(sentence, tone=tone)

    def forget_report_pin(self) -> None:
        """Forget what was typed."""
        self.means.clear()

    def show_busy(self, *, is_busy: bool) -> None:
        """Tell the page that something is being done, or that it is over."""
        self.busy.emit(is_busy)

    def hold(self, *, is_held: bool) -> None:
        """Let nothing be started while something is being done."""
        self._is_busy = is_held
        self._show_ready()

    def _make_compose(self) -> QPushButton:
        compose = button(self.tr("Soạn báo cáo…"), "", self)
        compose.setAccessibleName(self.tr("Soạn báo cáo: số, ngày, người ký, nơi nhận"))
        compose.clicked.connect(self.compose_wanted)
        return compose

    def _make_number(self) -> QLineEdit:
        number = QLineEdit(self)
        number.setAccessibleName(self.tr("Số báo cáo"))
        number.setMaxLength(MAX_SHORT_CHARACTERS)
        number.setMaximumWidth(_FIELD_WIDTH)
        return number

    def _make_signatures(self) -> QLabel:
        signatures = selectable_label("", "", self)
        signatures.setAccessibleName(self.tr("Chữ ký trên báo cáo"))
        signatures.hide()
        return signatures

    def _make_role(self) -> QComboBox:
        role = QComboBox(self)
        role.setAccessibleName(self.tr("Ký với tư cách"))
        role.addItem(self.tr("Người đứng đầu"), SigningRole.LEADER)
        role.addItem(self.tr("Cơ quan (con dấu)"), SigningRole.OFFICE)
        role.setMaximumWidth(_FIELD_WIDTH)
        return role

    def _make_papers(self) -> QComboBox:
        papers = QComboBox(self)
        papers.setAccessibleName(self.tr("Giấy tờ để xem và in"))
        for kind in PaperKind:
            papers.addItem(PAPER_NAMES[kind], kind)
        papers.setMaximumWidth(_FIELD_WIDTH * 2)
        return papers

    def _lay_out(self) -> None:
        paper, signing = QFormLayout(), QFormLayout()
        paper.addRow(self.tr("Số"), self.number)
        paper.addRow(self.tr("Ngày"), self.day)
        signing.addRow(self.tr("Ký với tư cách"), self.role)
        ways = QHBoxLayout()
        for each in (self.make, self.save, self.take, self.compose):
            ways.addWidget(each)
        ways.addStretch(1)
        printed = QHBoxLayout()
        printed.addWidget(short_label(self.tr("Giấy tờ"), "", self))
        printed.addWidget(self.paper)
        printed.addWidget(self.look)
        printed.addStretch(1)
        explained = self.tr(
            "Chữ ký nằm đúng chỗ trên báo cáo và đi cùng gói. Có thể ký ngay ở đây, hoặc lưu ra, "
            "ký bằng phần mềm khác rồi lấy về; chương trình kiểm tra đúng là báo cáo này. Ký tay "
            "trên bản giấy thì bỏ qua bước này."
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(text_label(explained, "hint", self))
        whole.addLayout(paper)
        whole.addLayout(ways)
        whole.addLayout(printed)
        whole.addWidget(separator(self))
        whole.addLayout(signing)
        for below in (self.picture, self.means, self.sign, self.banner, self.signatures):
            whole.addWidget(below)

    @property
    def _issuing(self) -> Issuing:
        return Issuing(number=one_line(self.number.text()), day=self.day.value())

    @Slot()
    def _show_ready(self) -> None:
        is_ready = self._is_approved and not self._is_busy
        for each in (self.make, self.save, self.take):
            each.setEnabled(is_ready)
        self.look.setEnabled(not self._is_busy)
        self.sign.setEnabled(is_ready and self.means.is_ready)

    @Slot()
    def _on_role(self) -> None:
        self.picture.show_role(SigningRole(self.role.currentData()))

    @Slot()
    def _on_make(self) -> None:
        if self._presenter is not None:
            self._presenter.make(self._issuing)

    @Slot()
    def _on_sign(self) -> None:
        means = self.means.means
        if self._presenter is not None and means is not None and self.sign.isEnabled():
            hand, role = Hand(means, self.means.typed_pin), SigningRole(self.role.currentData())
            self._presenter.sign(Signing(hand, role, self._issuing, self.picture.png))

    @Slot()
    def _on_save(self) -> None:
        dialog = QFileDialog(self, self.tr("Chọn thư mục để lưu báo cáo"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_folder)
        dialog.open()

    @Slot()
    def _on_take(self) -> None:
        dialog = QFileDialog(self, self.tr("Chọn báo cáo đã ký"))
        dialog.setNameFilters([self.tr("Báo cáo (*.pdf)"), self.tr("Mọi tệp (*)")])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_file)
        dialog.open()

    @Slot(str)
    def _on_folder(self, name: str) -> None:
        if self._presenter is not None:
            self._presenter.save(Path(name), self._issuing)

    @Slot(str)
    def _on_file(self, name: str) -> None:
        if self._presenter is not None:
            self._presenter.take_back(Path(name))

"""The dialog that examines the whole workspace and lists what was found."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QSizePolicy, QWidget

from desktop.ui.theme import Theme
from desktop.ui.upkeep.examining import Examined
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.choosing import lay_out_choice
from desktop.ui.widgets.texts import button, selectable_label, text_label

_SIZE = (720, 480)


class ExaminationDialog(QDialog):
    """Leaves the window free meanwhile: there one sees how far it is, and can stop it."""

    wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("examinationDialog")
        self.setWindowTitle(self.tr("Kiểm tra toàn bộ hồ sơ"))
        self.resize(*_SIZE)
        self._examined: Examined | None = None
        said = self.tr(
            "Đọc lại từng byte của minh chứng, nhật ký, khóa và các gói đã xuất, so với những gì "
            "đã ghi. Không thay đổi gì; hồ sơ lớn thì mất vài phút. Tiến độ và nút Hủy ở thanh "
            "dưới cùng của cửa sổ."
        )
        self.banner = Banner(theme, self, may_close=False)
        self.facts = selectable_label("", "hint", self)
        self.facts.hide()
        self.findings = self._make_findings()
        self.again = button(self.tr("Kiểm tra ngay"), "primary", self)
        self.again.clicked.connect(self.wanted)
        self.copy = button(self.tr("Sao chép kết quả"), "", self)
        self.copy.setEnabled(False)
        self.copy.clicked.connect(self._on_copy)
        self.shut = button(self.tr("Đóng"), "", self)
        self.shut.clicked.connect(self.accept)
        self._rest = QWidget(self)  # takes the room that the findings leave
        self._rest.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        hint = text_label(said, "hint", self)
        parts = (hint, self.banner, self.facts, self.findings, self._rest)
        lay_out_choice(self, parts, (self.shut, self.copy, self.again))

    def _make_findings(self) -> QPlainTextEdit:
        findings = QPlainTextEdit(self)
        findings.setReadOnly(True)
        findings.setTabChangesFocus(True)
        findings.setAccessibleName(self.tr("Những điều phát hiện"))
        findings.hide()
        return findings

    def show_examined(self, examined: Examined) -> None:
        """Show what was found."""
        self._examined = examined
        self.banner.say(examined.verdict, tone=examined.tone)
        self.facts.setText(examined.facts)
        self.findings.setPlainText("\n\n".join(examined.findings))
        self.facts.show()
        self.findings.setVisible(bool(examined.findings))
        self._rest.setVisible(not examined.findings)
        self.copy.setEnabled(True)

    def say(self, sentence: str, *, tone: str) -> None:
        """Say why there is no result."""
        self._forget()
        self.banner.say(sentence, tone=tone)

    def show_busy(self, *, is_busy: bool) -> None:
        """Let it not be started twice; what was found before holds no longer."""
        self.again.setEnabled(not is_busy)
        if is_busy:
            self._forget()
            self.banner.say(self.tr("Đang kiểm tra…"), tone="accent")
        else:
            self.again.setText(self.tr("Kiểm tra lại"))
            self.again.setFocus()

    def _forget(self) -> None:
        self._examined = None
        self.facts.hide()
        self.findings.hide()
        self._rest.show()
        self.copy.setEnabled(False)

    @Slot()
    def _on_copy(self) -> None:
        if self._examined is not None:
            QApplication.clipboard().setText(self._examined.text)

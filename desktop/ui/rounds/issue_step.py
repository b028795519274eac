"""The step that signs and writes a round package: with which key, where to, what came of it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.verification import Verdict
from desktop.ui.messages import describe_stamps, describe_verdict
from desktop.ui.rounds.making import Issued, fingerprint_of
from desktop.ui.sentences.stamps import unstamped
from desktop.ui.submission.key_step import KeyStep
from desktop.ui.submission.verdict_view import TONES
from desktop.ui.theme import Theme
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.folder_choice import choose_folder
from desktop.ui.widgets.refused_files import open_elsewhere
from desktop.ui.widgets.texts import button, selectable_label, separator, text_label
from desktop.wording.fingerprints import grouped


class IssueStep(QWidget):
    """Lets a round be issued once there is something to ask, and a PIN."""

    issue_wanted = Signal()
    folder_chosen = Signal(Path)
    key_copy_wanted = Signal(Path)
    enrol_wanted = Signal(Path)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = Path()
        self._issued: Issued | None = None
        self._lack = ""
        self._is_held = False
        self.key = KeyStep(self)
        self.key.entered.connect(self._show_ready)
        self.key.means.submitted.connect(self._on_return)
        self.key.copy_wanted.connect(self._on_copy)
        self.key.enrol_wanted.connect(self._on_enrol)
        self.folder = selectable_label("", "", self)
        self.change = button(self.tr("Chọn thư mục…"), "quiet", self)
        self.change.clicked.connect(self._on_change)
        self.issue = button(self.tr("Xuất gói đợt chấm"), "primary", self)
        self.issue.clicked.connect(self.issue_wanted)
        self.why_not = text_label("", "hint", self)
        self.banner = Banner(theme, self)
        self.print = selectable_label("", "wording", self)
        self.copy_print = button(self.tr("Chép dấu vân tay"), "", self)
        self.copy_print.clicked.connect(self._on_copy_print)
        self.open_folder = button(self.tr("Mở thư mục"), "", self)
        self.open_folder.clicked.connect(self._on_open)
        self._lay_out()
        self._show_issued(None)

    def show_folder(self, folder: Path) -> None:
        """Show where the package goes."""
        self._folder = folder
        self.folder.setText(str(folder))

    def show_lack(self, sentence: str) -> None:
        """Say what has to be set down before; "" for nothing."""
        self._lack = sentence
        self._show_ready()

    def hold(self, *, is_held: bool) -> None:
        """Let nothing be started while something is being done."""
        self._is_held = is_held
        self.key.setEnabled(not is_held)
        self._show_ready()

    def show_issued(self, issued: Issued) -> None:
        """Show a package that was read back."""
        self.key.clear()
        self._show_issued(issued)
        verdict = issued.report.verdict
        said = self.tr("Đã xuất và đọc lại {name}: nguyên vẹn, chữ ký đúng.")
        if verdict is not Verdict.VERIFIED:
            said = self.tr("Đã xuất {name}, nhưng đọc lại không đúng. {verdict}")
        told = said.format(name=issued.path.name, verdict=describe_verdict(verdict))
        stamps = describe_stamps(issued.time_stamps, unstamped(issued.report))
        self.banner.say(f"{told} {stamps}".strip(), tone=TONES[verdict])

    def show_failure(self, sentence: str) -> None:
        """Say why no package was written."""
        self._show_issued(None)
        self.banner.say(sentence, tone="danger")

    def _show_issued(self, issued: Issued | None) -> None:
        self._issued = issued
        for each in (self.print, self.copy_print, self.open_folder):
            each.setVisible(issued is not None)
        if issued is not None:
            template = self.tr(
                "Dấu vân tay khóa, đọc qua điện thoại cho từng đơn vị so:\n{print}\n\nGửi cùng một "
                "tệp này cho mọi đơn vị, bằng USB hoặc thư điện tử. Hồ sơ gửi về được nhận ở trang "
                "Hồ sơ nhận."
            )
            self.print.setText(template.format(print=grouped(fingerprint_of(issued.record))))

    def _why_not(self) -> str:
        if self._lack:
            return self._lack
        if self.key.means.means is None:
            return self.tr("Hãy tạo khóa của đơn vị, hoặc chọn khóa khác.")
        return "" if self.key.means.is_ready else self.tr("Hãy nhập mã PIN.")

    def _lay_out(self) -> None:
        place = QHBoxLayout()
        place.addWidget(self.folder, 1)
        place.addWidget(self.change, 0, Qt.AlignmentFlag.AlignTop)
        after = QHBoxLayout()
        after.addWidget(self.copy_print)
        after.addWidget(self.open_folder)
        after.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(self.key)
        whole.addWidget(separator(self))
        whole.addWidget(text_label(self.tr("Gói sẽ được ghi vào:"), "hint", self))
        whole.addLayout(place)
        for each in (self.issue, self.why_not, self.banner, self.print):
            whole.addWidget(each)
        whole.addLayout(after)

    def _ask_folder(self, title: str, chosen: Callable[[Path], None]) -> None:
        choose_folder(self, title, lambda name: chosen(Path(name)), begin_at=self._folder)

    @Slot()
    def _show_ready(self) -> None:
        why_not = self._why_not()
        self.issue.setEnabled(not why_not and not self._is_held)
        self.why_not.setText(why_not)
        self.why_not.setVisible(bool(why_not) and self._issued is None)

    @Slot()
    def _on_return(self) -> None:
        if self.issue.isEnabled():
            self.issue_wanted.emit()

    @Slot()
    def _on_change(self) -> None:
        self._ask_folder(self.tr("Chọn thư mục để ghi gói đợt chấm"), self.folder_chosen.emit)

    @Slot()
    def _on_copy(self) -> None:
        self._ask_folder(self.tr("Chọn thư mục để giữ bản sao khóa"), self.key_copy_wanted.emit)

    @Slot()
    def _on_enrol(self) -> None:
        self._ask_folder(
            self.tr("Chọn thư mục để ghi phiếu giới thiệu khóa"), self.enrol_wanted.emit
        )

    @Slot()
    def _on_copy_print(self) -> None:
        if self._issued is not None:
            text = grouped(fingerprint_of(self._issued.record))
            QGuiApplication.clipboard().setText(text)

    @Slot()
    def _on_open(self) -> None:
        if self._issued is not None and (refusal := open_elsewhere(self._issued.path.parent)):
            self.banner.say(refusal, tone="warning")

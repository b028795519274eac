"""The step that writes the package: where to, the one button, and what came of it."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.submission import PackageKind
from desktop.domain.verification import Verdict
from desktop.ui.messages import describe_stamps, describe_verdict
from desktop.ui.sentences.stamps import unstamped
from desktop.ui.submission.export_options import ExportOptions
from desktop.ui.submission.making import Made
from desktop.ui.submission.verdict_view import TONES, VerdictDialog
from desktop.ui.theme import Theme
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.refused_files import open_elsewhere
from desktop.ui.widgets.texts import button, selectable_label, text_label
from desktop.wording.numbers import size

_SHOWN_DIGITS = 12


class ExportStep(QWidget):
    """Says where to write and that the officer wants it done."""

    folder_chosen = Signal(Path)
    export_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._made: Made | None = None
        self._folder = Path()
        self.folder = selectable_label("", "", self)
        self.change = button(self.tr("Chọn thư mục…"), "quiet", self)
        self.change.clicked.connect(self._on_change)
        self.export = button(self.tr("Ký và xuất gói"), "primary", self)
        self.export.clicked.connect(self.export_wanted)
        self.why_not = text_label("", "hint", self)
        self.options = ExportOptions(self)
        self.banner = Banner(theme, self)
        self.facts = selectable_label("", "small", self)
        self.open_folder = button(self.tr("Mở thư mục"), "", self)
        self.open_folder.clicked.connect(self._on_open_folder)
        self.details = button(self.tr("Xem kết quả kiểm tra"), "quiet", self)
        self.details.clicked.connect(self._on_details)
        self._lay_out()
        self._show_made(None)

    def show_folder(self, folder: Path) -> None:
        """Show where the package goes."""
        self._folder = folder
        self.folder.setText(str(folder))

    def show_ready(self, *, is_ready: bool, why_not: str) -> None:
        """Let the package be written, or say what is missing."""
        self.export.setEnabled(is_ready)
        self.change.setEnabled(is_ready or bool(why_not))
        self.why_not.setText(why_not)
        self.why_not.setVisible(bool(why_not) and self._made is None)

    def show_result(self, made: Made) -> None:
        """Show a package that was read back."""
        self._show_made(made)
        self.banner.say(
            self.tr("Đã xuất {name}. {verdict}").format(
                name=made.exported.record.file_name, verdict=describe_verdict(made.report.verdict)
            ),
            tone=TONES[made.report.verdict],
        )

    def show_failure(self, sentence: str) -> None:
        """Say why no package was written."""
        self._show_made(None)
        self.banner.say(sentence, tone="danger")

    def _show_made(self, made: Made | None) -> None:
        self._made = made
        for each in (self.facts, self.open_folder, self.details):
            each.setVisible(made is not None)
        if made is not None:
            self.why_not.hide()  # the PIN it asks for has done its work
            record = made.exported.record
            facts = self.tr("Dung lượng {size} · mã kiểm tra {digest}…")
            said = [facts.format(size=size(record.size), digest=record.digest[:_SHOWN_DIGITS])]
            if record.kind is PackageKind.EXPLANATION:
                said.append(self.tr("Chỉ mang phần mới: đầy đủ khi ghép với gói gốc."))
            if len(made.exported.paths) > 1:
                said.append(self.tr("Chia làm {count} tập.").format(count=len(made.exported.paths)))
            if made.encrypted:
                said.append(self.tr("Đã mã hóa: chỉ cơ quan tiếp nhận mở được các tệp .age."))
            if made.time_stamps:
                said.append(describe_stamps(made.time_stamps, unstamped(made.report)))
            if made.report.verdict is Verdict.VERIFIED:
                said.append(self.tr("Việc còn lại: chuyển gói ở bước tiếp theo."))
            self.facts.setText("\n".join(said))
            self.facts.setToolTip(record.digest)

    def _lay_out(self) -> None:
        place = QHBoxLayout()
        place.addWidget(self.folder, 1)
        place.addWidget(self.change, 0, Qt.AlignmentFlag.AlignTop)
        after = QHBoxLayout()
        after.addWidget(self.open_folder)
        after.addWidget(self.details)
        after.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(text_label(self.tr("Gói sẽ được ghi vào:"), "hint", self))
        whole.addLayout(place)
        for each in (self.options, self.export, self.why_not, self.banner, self.facts):
            whole.addWidget(each)
        whole.addLayout(after)

    @Slot()
    def _on_change(self) -> None:
        dialog = QFileDialog(self, self.tr("Chọn thư mục để ghi gói"), str(self._folder))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_selected)
        dialog.open()

    @Slot(str)
    def _on_selected(self, name: str) -> None:
        self.folder_chosen.emit(Path(name))

    @Slot()
    def _on_open_folder(self) -> None:
        if self._made is not None:
            shown = (*self._made.encrypted, self._made.exported.path)
            if refusal := open_elsewhere(shown[0].parent):
                rest = self.tr("Gói vẫn được giữ trong hồ sơ: chép lần nữa ở bước tiếp theo.")
                self.banner.say(f"{refusal} {rest}", tone="warning")

    @Slot()
    def _on_details(self) -> None:
        if self._made is not None:
            name = self._made.exported.record.file_name
            VerdictDialog(self._theme, self._made.report, name, self).open()

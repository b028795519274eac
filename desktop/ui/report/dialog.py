"""The dialog in which the office words its report: pieces at the left, their text at the right."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.domain.paper_texts import BODY_PARTS, FORM_PARTS, PaperPart
from desktop.services.report_writing import ReportText
from desktop.ui.report.fields import PartField
from desktop.ui.report.pages import FormPage, PartPage
from desktop.ui.report.presenter import ReportWords
from desktop.ui.sentences.report_parts import PART_NAMES
from desktop.ui.theme import Theme
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.folder_choice import choose_folder
from desktop.ui.widgets.saving_soon import SavingSoon
from desktop.ui.widgets.scrolling import scrolling
from desktop.ui.widgets.texts import button, text_label

_SIZE = QSize(940, 600)
_LIST_WIDTH = 250
_SAVE_DELAY = 500


class ReportDialog(QDialog):
    """Passes on what is typed, half a second after the last key and before anything else.

    Who types on without a pause is not left alone with it.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Soạn báo cáo kết quả tự chấm điểm"))
        self.resize(_SIZE)
        self._presenter: ReportWords | None = None
        self._is_locked = False
        self._changed: dict[PaperPart, None] = {}
        self._saving = SavingSoon(self, pause=_SAVE_DELAY)
        self._saving.due.connect(self._keep_changed)
        self.list = QListWidget(self)
        self.pages = {part: PartPage(part, self) for part in BODY_PARTS}
        self.form = FormPage(self)
        self._stack = QStackedWidget(self)
        self.banner = Banner(theme, self)
        self.preview = button(self.tr("Xem thử (PDF)"), "", self)
        self.save = button(self.tr("Lưu PDF và Word…"), "primary", self)
        self.preview.clicked.connect(self._on_preview)
        self.save.clicked.connect(self._on_save)
        pages: tuple[PartPage | FormPage, ...] = (*self.pages.values(), self.form)
        for page in pages:
            self._stack.addWidget(scrolling(page, self) if page is self.form else page)
            page.edited.connect(self._on_edited)
            page.back_wanted.connect(self._on_back)
        self._lay_out()
        self._fill_list()

    def attend(self, presenter: ReportWords) -> None:
        """Take the presenter that decides."""
        self._presenter = presenter

    def show_anew(self, *, on_form: bool) -> None:
        """Open on the first piece of text, or on who signs."""
        if self._presenter is not None:
            self._presenter.look()
        self.list.setCurrentRow(len(BODY_PARTS) if on_form else 0)
        self.open()
        self.list.setFocus()

    def show_texts(self, texts: Sequence[ReportText], *, is_locked: bool) -> None:
        """Show every piece."""
        self._is_locked = is_locked
        self._changed.clear()
        for text in texts:
            self.show_given_back(text)

    def show_kept(self, text: ReportText) -> None:
        """Say whose words a piece has now; what is being typed stays as it is."""
        if text.part in self.pages:
            page = self.pages[text.part]
            page.show_whose(is_own=text.is_own, is_locked=self._is_locked)
        else:
            self.form.rows[text.part].show_whose(is_own=text.is_own)
        self._name_entry(text)

    def show_given_back(self, text: ReportText) -> None:
        """Show a piece as it is kept."""
        self._field(text.part).show_text(text.text)
        self.show_kept(text)

    def show_said(self, sentence: str, *, tone: str) -> None:
        """Say what came of it."""
        self.banner.say(sentence, tone=tone)

    def show_busy(self, *, is_busy: bool) -> None:
        """Let nothing be started twice."""
        self.preview.setEnabled(not is_busy)
        self.save.setEnabled(not is_busy)

    def open_file(self, path: Path) -> None:
        """Open the report in the program the PC has for it."""
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            template = self.tr("Máy tính không có chương trình để mở “{name}”.")
            self.banner.say(template.format(name=path.name), tone="warning")

    @override
    def done(self, result: int) -> None:
        self._keep_changed()
        super().done(result)

    def _field(self, part: PaperPart) -> PartField:
        if part in self.pages:
            return self.pages[part].field
        return self.form.rows[part].field

    def _name_entry(self, text: ReportText) -> None:
        """A piece in the office's own words is marked in the list."""
        if text.part in FORM_PARTS:
            return
        name, entry = PART_NAMES[text.part], self.list.item(list(BODY_PARTS).index(text.part))
        template = self.tr("{name} ✎")
        entry.setText(template.format(name=name) if text.is_own else name)
        said = self.tr("{name}, đơn vị đã sửa").format(name=name) if text.is_own else name
        entry.setData(Qt.ItemDataRole.AccessibleTextRole, said)

    def _fill_list(self) -> None:
        self.list.setObjectName("chapters")
        self.list.setAccessibleName(self.tr("Các phần của báo cáo"))
        self.list.setFixedWidth(_LIST_WIDTH)
        names = [PART_NAMES[part] for part in BODY_PARTS]
        for name in (*names, self.tr("Thể thức và người ký")):
            self.list.addItem(QListWidgetItem(name))
        self.list.currentRowChanged.connect(self._stack.setCurrentIndex)

    def _lay_out(self) -> None:
        about = self.tr(
            "Chương trình soạn sẵn theo số liệu; sửa chỗ nào thì lời của đơn vị được giữ lại. Các "
            "con số, bảng và biểu đồ luôn lấy từ hồ sơ."
        )
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self.list)
        middle.addWidget(self._stack, 1)
        close = button(self.tr("Đóng"), "", self)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        for each in (close, self.preview, self.save):
            row.addWidget(each)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 18, 20, 18)
        whole.setSpacing(12)
        whole.addWidget(text_label(about, "hint", self))
        whole.addLayout(middle, 1)
        whole.addWidget(self.banner)
        whole.addLayout(row)

    @Slot(PaperPart)
    def _on_edited(self, part: PaperPart) -> None:
        self._changed[part] = None
        self._saving.arm()

    @Slot(PaperPart)
    def _on_back(self, part: PaperPart) -> None:
        self._changed.pop(part, None)
        if self._presenter is not None:
            self._presenter.give_back(part)

    @Slot()
    def _keep_changed(self) -> None:
        self._saving.stop()
        changed, self._changed = self._changed, {}
        if self._presenter is not None:
            for part in changed:
                self._presenter.keep(part, self._field(part).text)

    @Slot()
    def _on_preview(self) -> None:
        self._keep_changed()
        if self._presenter is not None:
            self._presenter.preview()

    @Slot()
    def _on_save(self) -> None:
        choose_folder(self, self.tr("Chọn thư mục để lưu báo cáo"), self.save_to)

    @Slot(str)
    def save_to(self, folder: str) -> None:
        """Write both files into this folder."""
        self._keep_changed()
        if self._presenter is not None:
            self._presenter.save(Path(folder))

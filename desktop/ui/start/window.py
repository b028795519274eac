"""The start window: open the last workspace, another one, or the example."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QFrame, QMainWindow, QPushButton, QVBoxLayout, QWidget

from desktop.ui.jobs import JobRunner
from desktop.ui.shell.status import Status
from desktop.ui.theme import Theme
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.texts import button, text_label

_CARD_WIDTH = 520


class StartWindow(QMainWindow):
    """Says which way the officer wants in."""

    folder_chosen = Signal(Path)
    example_wanted = Signal()

    def __init__(
        self, theme: Theme, jobs: JobRunner, last: Path | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("startWindow")
        self.setWindowTitle(self.tr("Minh Chứng"))
        self.resize(900, 600)
        self._last = last
        self._theme = theme
        self.setStatusBar(Status(jobs, self))
        page = QWidget(self)
        page.setObjectName("startPage")
        card = QFrame(page)
        card.setObjectName("startCard")
        card.setFixedWidth(_CARD_WIDTH)
        whole = QVBoxLayout(page)
        whole.addWidget(card, 0, Qt.AlignmentFlag.AlignCenter)
        self.setCentralWidget(page)
        self.banner = Banner(theme, card)
        name = "" if last is None else last.name
        self.open_last = self._choice(self.tr("Mở tiếp “{name}”").format(name=name), "open", card)
        self.open_last.setVisible(last is not None)
        self.open_folder = self._choice(self.tr("Mở thư mục hồ sơ…"), "folder", card)
        self.example = self._choice(self.tr("Mở không gian thử (mẫu)"), "score", card)
        self._lay_out(card)
        self.open_last.clicked.connect(self._on_last)
        self.open_folder.clicked.connect(self._on_folder)
        self.example.clicked.connect(self.example_wanted)

    def show_busy(self, *, is_busy: bool) -> None:
        """Let nothing be chosen while a way in is being opened."""
        for each in (self.open_last, self.open_folder, self.example):
            each.setEnabled(not is_busy)

    def show_failure(self, sentence: str) -> None:
        """Say why a way in did not open."""
        self.banner.say(sentence, tone="danger")

    def _choice(self, text: str, icon: str, parent: QWidget) -> QPushButton:
        made = button(text, "choiceButton", parent)
        made.setIcon(self._theme.icon(icon, "accent"))
        made.setMinimumWidth(_CARD_WIDTH - 64)
        return made

    def _lay_out(self, card: QFrame) -> None:
        column = QVBoxLayout(card)
        column.setContentsMargins(32, 28, 32, 28)
        column.setSpacing(10)
        column.addWidget(text_label(self.tr("Minh Chứng"), "pageTitle", card))
        about = self.tr(
            "Tự chấm điểm cải cách hành chính, gắn mỗi tài liệu một lần, nộp hồ sơ có chữ ký."
        )
        column.addWidget(text_label(about, "hint", card))
        column.addSpacing(10)
        for each in (self.banner, self.open_last, self.open_folder, self.example):
            column.addWidget(each)
        note = self.tr(
            "Không gian thử có sẵn bộ tiêu chí và tài liệu giả định để làm quen. Mọi thứ trong đó "
            "không phải số liệu thật."
        )
        column.addWidget(text_label(note, "small", card))

    @Slot()
    def _on_last(self) -> None:
        if self._last is not None:
            self.folder_chosen.emit(self._last)

    @Slot()
    def _on_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Chọn thư mục hồ sơ"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_selected)
        dialog.open()

    @Slot(str)
    def _on_selected(self, name: str) -> None:
        self.folder_chosen.emit(Path(name))

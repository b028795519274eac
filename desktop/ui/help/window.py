"""The help window: the manual with its chapters, a search in it, and ways back and forward."""

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.help.manual import Topic, anchor, headings, manual_file, occurrences
from desktop.ui.help.reader import Reader
from desktop.ui.theme import Theme
from desktop.ui.widgets.texts import IconButton, short_label

_SIZE = (1000, 680)
_SMALLEST = (560, 400)
_CHAPTERS_WIDTH = 210


class HelpWindow(QWidget):
    """Stays beside the work: it blocks nothing and closes with the program."""

    def __init__(self, theme: Theme, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._be_a_window()
        self._file = manual_file(folder)
        self._found: tuple[tuple[int, int], ...] = ()
        self._current = 0
        self.reader = Reader(theme, folder, self)
        self.chapters = QListWidget(self)
        self.chapters.setObjectName("chapters")
        self.chapters.setAccessibleName(self.tr("Mục lục"))
        self.back = IconButton(theme, "back", self.tr("Quay lại (Alt+←)"), self)
        self.forward = IconButton(theme, "forward", self.tr("Đi tiếp (Alt+→)"), self)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Tìm trong hướng dẫn (Ctrl+F)"))
        self.search.setAccessibleName(self.tr("Tìm trong hướng dẫn"))
        self.search.setClearButtonEnabled(True)
        self.count = short_label("", "muted", self)
        self.previous = IconButton(theme, "arrow-up", self.tr("Chỗ trước (Shift+F3)"), self)
        self.next = IconButton(theme, "arrow-down", self.tr("Chỗ sau (F3)"), self)
        self._fill()
        self._connect()
        self._lay_out()
        self._on_search("")

    def open_at(self, topic: Topic) -> None:
        """Show the place of the manual that is about a page."""
        self.show()  # first: a place is somewhere only once the text has a width
        if self.chapters.count():
            self.reader.open_at(self._file, topic.value)
        self.raise_()
        self.activateWindow()
        self.reader.setFocus()

    def _be_a_window(self) -> None:
        self.setObjectName("helpWindow")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setWindowTitle(self.tr("Hướng dẫn – Minh Chứng"))
        self.resize(*_SIZE)
        self.setMinimumSize(*_SMALLEST)

    def _fill(self) -> None:
        if not self._file.is_file():
            self.reader.setPlainText(
                self.tr(
                    "Không tìm thấy tệp hướng dẫn “{file}”. Hãy cài lại chương trình, hoặc hỏi "
                    "người hỗ trợ."
                ).format(file=self._file)
            )
            return
        for heading in headings(self._file.read_text(encoding="utf-8")):
            self.chapters.addItem(heading)

    def _connect(self) -> None:
        self.back.clicked.connect(self.reader.backward)
        self.forward.clicked.connect(self.reader.forward)
        self.reader.backwardAvailable.connect(self.back.setEnabled)
        self.reader.forwardAvailable.connect(self.forward.setEnabled)
        self.back.setEnabled(False)
        self.forward.setEnabled(False)
        self.reader.sourceChanged.connect(self._on_other_place)
        self.chapters.itemActivated.connect(self._on_chapter)
        self.chapters.itemClicked.connect(self._on_chapter)
        self.search.textChanged.connect(self._on_search)
        self.search.returnPressed.connect(self._on_next)
        self.next.clicked.connect(self._on_next)
        self.previous.clicked.connect(self._on_previous)
        for keys, slot in (
            ("Alt+Left", self.reader.backward),
            ("Alt+Right", self.reader.forward),
            ("F3", self._on_next),
            ("Shift+F3", self._on_previous),
            ("Ctrl+F", self.search.setFocus),
            ("Escape", self.close),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(4)
        for each in (self.back, self.forward, self.search, self.previous, self.next, self.count):
            bar.addWidget(each)
        parts = QSplitter(self)
        parts.setObjectName("helpParts")
        parts.addWidget(self.chapters)
        parts.addWidget(self.reader)
        parts.setSizes([_CHAPTERS_WIDTH, self.width() - _CHAPTERS_WIDTH])
        parts.setStretchFactor(1, 1)
        parts.setChildrenCollapsible(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 12, 12, 12)
        whole.setSpacing(8)
        whole.addLayout(bar)
        whole.addWidget(parts, 1)

    @Slot()
    def _on_chapter(self) -> None:
        item = self.chapters.currentItem()
        if item is not None:
            self.reader.open_at(self._file, anchor(item.text()))

    @Slot()
    def _on_other_place(self) -> None:
        if self.search.text():
            self._find()

    @Slot(str)
    def _on_search(self, _query: str) -> None:
        self._find()
        self.reader.show_found(self._found, self._current)

    @Slot()
    def _on_next(self) -> None:
        self._step(1)

    @Slot()
    def _on_previous(self) -> None:
        self._step(-1)

    def _find(self) -> None:
        self._found = occurrences(self.reader.toPlainText(), self.search.text())
        self._current = 0
        self._show_count()

    def _step(self, by: int) -> None:
        if self._found:
            self._current = (self._current + by) % len(self._found)
            self.reader.show_found(self._found, self._current)
            self._show_count()

    def _show_count(self) -> None:
        text = ""
        if self._found:
            text = f"{self._current + 1}/{len(self._found)}"
        elif self.search.text().strip():
            text = self.tr("Không thấy")
        self.count.setText(text)
        for each in (self.previous, self.next):
            each.setEnabled(bool(self._found))

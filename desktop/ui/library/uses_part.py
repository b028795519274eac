"""What a document is used for: go there, say which pages count, take the use away."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.evidence import EvidenceLink
from desktop.domain.limits import MAX_SHORT_CHARACTERS
from desktop.domain.plain_text import one_line
from desktop.ui.library.sheet import UseRow
from desktop.ui.theme import Theme
from desktop.ui.widgets.saving_soon import SavingSoon
from desktop.ui.widgets.texts import IconButton, short_label, text_label
from desktop.ui.widgets.undo_keys import UndoKeys


class UsesPart(QWidget):
    """One box per use; boxes stay where they are while their fields are being filled in."""

    jump_wanted = Signal(str)
    remove_wanted = Signal(object)
    described = Signal(object, str, str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.boxes: list[UseBox] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def show_uses(self, uses: Sequence[UseRow]) -> None:
        """Show these uses; what is typed and not saved yet stays."""
        if [_place(box.shown.link) for box in self.boxes] == [_place(row.link) for row in uses]:
            for box, row in zip(self.boxes, uses, strict=True):
                box.show_use(row)
            return
        self.save_now()
        for old in self.boxes:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.boxes = [UseBox(self._theme, row, self) for row in uses]
        for box in self.boxes:
            box.jump.clicked.connect(partial(self.jump_wanted.emit, box.shown.link.leaf))
            box.away.clicked.connect(partial(self._on_away, box))
            box.described.connect(self.described)
            self._column.addWidget(box)

    @property
    def has_unsaved(self) -> bool:
        """Whether something typed was not sent to be saved yet."""
        return any(box.has_unsaved for box in self.boxes)

    def save_now(self) -> None:
        """Send what was typed to be saved."""
        for box in self.boxes:
            box.save_now()

    def _on_away(self, box: "UseBox") -> None:
        box.save_now()
        self.remove_wanted.emit(box.shown.link)


class UseBox(QFrame):
    """One leaf the document is used for, with the pages that count there and a note."""

    described = Signal(object, str, str)

    def __init__(self, theme: Theme, shown: UseRow, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("documentRow")
        self.shown = shown
        leaf = shown.link.leaf
        self.pages = self._line(self.tr("Trang dùng cho {leaf}").format(leaf=leaf))
        self.pages.setPlaceholderText(self.tr("ví dụ 3–5"))
        self.note = self._line(self.tr("Ghi chú cho {leaf}").format(leaf=leaf))
        self.note.setPlaceholderText(self.tr("không bắt buộc"))
        self.jump = IconButton(
            theme, "open", self.tr("Tới tiêu chí {leaf}").format(leaf=leaf), self
        )
        self.away = IconButton(
            theme, "close", self.tr("Gỡ khỏi tiêu chí {leaf}").format(leaf=leaf), self
        )
        self._saving = SavingSoon(self)
        self._saving.due.connect(self._send)
        self._undo_keys = UndoKeys(self)
        self._undo_keys.watch(self)
        self._lay_out()
        self._fill()

    def show_use(self, shown: UseRow) -> None:
        """Show the use as it is kept now; what is being typed stays."""
        is_typed = self.has_unsaved
        self.shown = shown
        if not is_typed:
            self._fill()

    @property
    def has_unsaved(self) -> bool:
        """Whether the fields hold something else than what is kept."""
        return self._saving.is_armed

    @Slot()
    def save_now(self) -> None:
        """Send what was typed to be saved."""
        self._saving.stop()
        self._send()

    @Slot()
    def _send(self) -> None:
        link = self.shown.link
        pages, note = one_line(self.pages.text()), one_line(self.note.text())
        if (pages, note) != (one_line(link.pages), one_line(link.note)):
            self.described.emit(link, pages, note)

    def _fill(self) -> None:
        for line, text in ((self.pages, self.shown.link.pages), (self.note, self.shown.link.note)):
            kept = one_line(text)
            if one_line(line.text()) != kept:
                line.setText(kept)
                line.setCursorPosition(0)

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit(self)
        line.setAccessibleName(name)
        line.setMaxLength(MAX_SHORT_CHARACTERS)
        line.textEdited.connect(self._on_edited)
        line.editingFinished.connect(self._on_finished)
        return line

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(text_label(self.shown.title, "documentName", self))
        if self.shown.asked:
            words.addWidget(text_label(self.shown.asked, "small", self))
        top = QHBoxLayout()
        top.setSpacing(6)
        top.addLayout(words, 1)
        top.addWidget(self.jump, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.away, 0, Qt.AlignmentFlag.AlignTop)
        fields = QGridLayout()
        fields.setHorizontalSpacing(8)
        fields.setVerticalSpacing(4)
        named = ((self.tr("Trang"), self.pages), (self.tr("Ghi chú"), self.note))
        for row, (name, line) in enumerate(named):
            label = short_label(name, "muted", self)
            label.setBuddy(line)
            fields.addWidget(label, row, 0)
            fields.addWidget(line, row, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(8, 6, 4, 6)
        whole.setSpacing(4)
        whole.addLayout(top)
        whole.addLayout(fields)

    @Slot()
    def _on_edited(self) -> None:
        self._saving.arm()

    @Slot()
    def _on_finished(self) -> None:
        if self.has_unsaved:
            self.save_now()


def _place(link: EvidenceLink) -> tuple[str, str, str]:
    return link.leaf, link.document, link.requirement

"""The right pane of *Minh chứng*: one document, its fields, and what it is used for."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.ui.library.form import MetadataForm
from desktop.ui.library.sheet import DocumentSheet, UseRow
from desktop.ui.theme import Theme
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.scrolling import scrolling
from desktop.ui.widgets.texts import IconButton, button, selectable_label, separator, text_label
from desktop.ui.widgets.undo_keys import UndoKeys

_BESIDE_BODY = 34  # margins and the scroll bar


class DocumentPane(QFrame):
    """Shows what is known of the chosen document and says what the officer wants done with it."""

    edited = Signal()
    open_wanted = Signal()
    leaf_wanted = Signal()
    jump_wanted = Signal(str)
    remove_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("documentPane")
        self._theme = theme
        self._code = ""
        self.notice_banner = Banner(theme, self)
        self.refused_banner = Banner(theme, self)
        self.nothing = text_label(
            self.tr("Chọn một tài liệu để xem và điền thông tin."), "hint", self
        )
        self.title = selectable_label("", "title", self)
        self.facts = text_label("", "small", self)
        self.open = button(self.tr("Mở tài liệu"), "", self)
        self.open.clicked.connect(self.open_wanted)
        self.form = MetadataForm(self)
        self.form.edited.connect(self.edited)
        UndoKeys(self).watch(self.form)
        self.warning = Banner(theme, self, may_close=False)
        self.uses = QVBoxLayout()
        self.uses.setSpacing(4)
        self.use_rows: list[UseBox] = []
        self.unused = text_label(self.tr("Chưa dùng cho tiêu chí nào."), "hint", self)
        self.use = button(self.tr("Dùng cho tiêu chí…"), "", self)
        self.use.clicked.connect(self.leaf_wanted)
        self.body = self._lay_out()
        self.show_document(None)

    @override
    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()  # which leaves out what is inside a scroll area
        hint.setWidth(max(hint.width(), self.body.minimumSizeHint().width() + _BESIDE_BODY))
        return hint

    def show_document(self, sheet: DocumentSheet | None) -> None:
        """Show a document; fields that are being filled in are left alone."""
        self.nothing.setVisible(sheet is None)
        self.body.setVisible(sheet is not None)
        if sheet is None:
            self._code = ""
            return
        self.title.setText(sheet.title)
        self.facts.setText(sheet.facts)
        if sheet.code != self._code:
            self._code = sheet.code
            self.form.show_metadata(sheet.metadata)
        if sheet.warning:
            self.warning.say(sheet.warning, tone="warning")
        self.warning.setVisible(bool(sheet.warning))
        if [row.shown for row in self.use_rows] != list(sheet.uses):
            self._show_uses(sheet)

    def _show_uses(self, sheet: DocumentSheet) -> None:
        for old in self.use_rows:
            self.uses.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.use_rows = [UseBox(self._theme, row, self.body) for row in sheet.uses]
        for box in self.use_rows:
            box.jump.clicked.connect(partial(self.jump_wanted.emit, box.shown.link.leaf))
            box.away.clicked.connect(partial(self.remove_wanted.emit, box.shown.link))
            self.uses.addWidget(box)
        self.unused.setVisible(not sheet.uses)

    def _lay_out(self) -> QWidget:
        body = QWidget(self)
        body.setObjectName("scrolled")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(8)
        for each in (self.title, self.facts, self.open, separator(self), self.form, self.warning):
            column.addWidget(each)
        column.addWidget(separator(self))
        column.addWidget(text_label(self.tr("Dùng cho"), "sectionTitle", self))
        column.addWidget(self.unused)
        column.addLayout(self.uses)
        column.addWidget(self.use)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 12, 6, 8)
        whole.setSpacing(8)
        for banner in (self.notice_banner, self.refused_banner):
            whole.addWidget(banner)
        whole.addWidget(self.nothing)
        whole.addWidget(scrolling(body, self), 1)
        return body


class UseBox(QFrame):
    """One leaf the document is used for: go there, or take the use away."""

    def __init__(self, theme: Theme, shown: UseRow, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("documentRow")
        self.shown = shown
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(text_label(shown.title, "documentName", self))
        if shown.asked:
            words.addWidget(text_label(shown.asked, "small", self))
        leaf = shown.link.leaf
        self.jump = IconButton(
            theme, "open", self.tr("Tới tiêu chí {leaf}").format(leaf=leaf), self
        )
        self.away = IconButton(
            theme, "close", self.tr("Gỡ khỏi tiêu chí {leaf}").format(leaf=leaf), self
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 6, 4, 6)
        row.setSpacing(6)
        row.addLayout(words, 1)
        row.addWidget(self.jump, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.away, 0, Qt.AlignmentFlag.AlignTop)

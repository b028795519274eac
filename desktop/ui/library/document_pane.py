"""The right pane of *Minh chứng*: one document, its fields, and what it is used for."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.ui.library.form import MetadataForm
from desktop.ui.library.preview import PagePreview
from desktop.ui.library.sheet import DocumentSheet
from desktop.ui.library.uses_part import UseBox, UsesPart
from desktop.ui.library.versions_box import VersionsBox
from desktop.ui.theme import Theme
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.scrolling import fill, scroll_area
from desktop.ui.widgets.texts import button, selectable_label, separator, text_label
from desktop.ui.widgets.undo_keys import UndoKeys

_BESIDE_BODY = 34  # margins and the scroll bar


class DocumentPane(QFrame):
    """Shows what is known of the chosen document and says what the officer wants done with it."""

    edited = Signal()
    open_wanted = Signal()
    leaf_wanted = Signal()
    jump_wanted = Signal(str)
    remove_wanted = Signal(object)
    use_described = Signal(object, str, str)
    shown = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("documentPane")
        self._code, self._is_locked = "", False
        self.locked = self._make_locked()
        self.notice_banner = Banner(theme, self)
        self.refused_banner = Banner(theme, self)
        self.nothing = text_label(
            self.tr("Chọn một tài liệu để xem và điền thông tin."), "hint", self
        )
        self.title = selectable_label("", "title", self)
        self.facts = text_label("", "small", self)
        self.open, self.bin = self._make_open(), self._make_bin()
        self.trouble = Banner(theme, self, may_close=False)
        self.preview = PagePreview(theme, self)
        self.twin_banner = Banner(theme, self, may_close=False)
        self.versions = VersionsBox(theme, self)
        self.form = MetadataForm(self)
        self.form.edited.connect(self.edited)
        UndoKeys(self).watch(self.form)
        self.warning = Banner(theme, self, may_close=False)
        self.uses = self._make_uses(theme)
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

    @property
    def code(self) -> str:
        """The document that is shown, "" for none."""
        return self._code

    def show_document(self, sheet: DocumentSheet | None) -> None:
        """Show a document; fields that are being filled in are left alone."""
        self.nothing.setVisible(sheet is None)
        self.scroller.setVisible(sheet is not None)  # with its bar, which has nothing to scroll
        if sheet is None:
            if self._code:
                self._code = ""
                self.shown.emit("")
            return
        self.title.setText(sheet.title)
        self.facts.setText(sheet.facts)
        if sheet.trouble:
            self.trouble.say(sheet.trouble, tone="warning")
        self.trouble.setVisible(bool(sheet.trouble))
        self.preview.show_content(sheet.content, sheet.page_count)
        if sheet.code != self._code:
            self._code = sheet.code
            self.form.show_metadata(sheet.metadata)
            self.shown.emit(sheet.code)
        self.form.show_guesses(sheet.guesses)
        if sheet.warning:
            self.warning.say(sheet.warning, tone="warning")
        self.warning.setVisible(bool(sheet.warning))
        self.uses.show_uses(sheet.uses)
        self.unused.setVisible(not sheet.uses)
        self._show_lock()

    def lock(self, *, is_locked: bool) -> None:
        """Let no use be changed, nor what a document that is used says of itself."""
        self._is_locked = is_locked
        self._show_lock()

    def _show_lock(self) -> None:
        is_fixed = self._is_locked and bool(self.uses.boxes)
        self.form.setEnabled(not is_fixed)
        self.versions.setEnabled(not is_fixed)
        self.uses.setEnabled(not is_fixed)
        self.use.setEnabled(not self._is_locked)
        self.locked.setVisible(self._is_locked)

    @property
    def use_rows(self) -> Sequence[UseBox]:
        """The uses, as they are shown."""
        return self.uses.boxes

    def _make_open(self) -> QPushButton:
        made = button(self.tr("Mở tài liệu"), "", self)
        made.clicked.connect(self.open_wanted)
        return made

    def _make_bin(self) -> QPushButton:
        made = button(self.tr("Bỏ vào thùng rác"), "quiet", self)
        made.setToolTip(self.tr("Bỏ tài liệu không dùng nữa vào thùng rác (Delete)"))
        return made

    def _make_uses(self, theme: Theme) -> UsesPart:
        made = UsesPart(theme, self)
        made.jump_wanted.connect(self.jump_wanted)
        made.remove_wanted.connect(self.remove_wanted)
        made.described.connect(self.use_described)
        return made

    def _make_locked(self) -> QLabel:
        made = text_label(
            self.tr("Hồ sơ đã được phê duyệt: tài liệu đã dùng chỉ để xem."), "hint", self
        )
        made.hide()
        return made

    def _lay_out_doors(self) -> QHBoxLayout:
        doors = QHBoxLayout()
        doors.addWidget(self.open)
        doors.addWidget(self.bin)
        doors.addStretch(1)
        return doors

    def _lay_out(self) -> QWidget:
        self.scroller = scroll_area(self)
        body = QWidget(self.scroller.viewport())
        body.setObjectName("scrolled")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.facts)
        column.addWidget(self.locked)
        column.addLayout(self._lay_out_doors())
        for first in (self.twin_banner, self.trouble, self.preview):
            column.addWidget(first)
        form = (separator(self), self.form, self.warning, separator(self))
        for each in (*form, self.versions, separator(self)):
            column.addWidget(each)
        column.addWidget(text_label(self.tr("Dùng cho"), "sectionTitle", self))
        column.addWidget(self.unused)
        column.addWidget(self.uses)
        column.addWidget(self.use)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 12, 6, 8)
        whole.setSpacing(8)
        for banner in (self.notice_banner, self.refused_banner):
            whole.addWidget(banner)
        whole.addWidget(self.nothing, 0, Qt.AlignmentFlag.AlignTop)
        fill(self.scroller, body)
        whole.addWidget(self.scroller, 1)
        return body

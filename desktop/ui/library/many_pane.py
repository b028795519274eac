"""The right pane of *Minh chứng* while several documents are chosen: what they share."""

from collections.abc import Sequence
from dataclasses import fields
from operator import attrgetter
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.domain.evidence import Metadata
from desktop.services.describing import CommonFields
from desktop.ui.library.form import MetadataForm
from desktop.ui.library.rows import LibraryRow
from desktop.ui.theme import Theme
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.scrolling import scrolling
from desktop.ui.widgets.texts import button, separator, text_label
from desktop.ui.widgets.undo_keys import UndoKeys
from desktop.wording.numbers import size

_NAMES = tuple(each.name for each in fields(Metadata))


class ManyPane(QFrame):
    """Writes only the fields that were touched; says what else is wanted with the documents."""

    describe_wanted = Signal(object)
    leaf_wanted = Signal()
    bin_wanted = Signal()
    confirm_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("documentPane")
        self._codes: tuple[str, ...] = ()
        self._rows: tuple[LibraryRow, ...] = ()
        self.notice_banner = Banner(theme, self)
        self.refused_banner = Banner(theme, self)
        self.title = text_label("", "title", self)
        self.facts = text_label("", "small", self)
        self.form = MetadataForm(self)
        self._undo_keys = UndoKeys(self)
        self._undo_keys.watch(self.form)
        self.form.edited.connect(self._on_edited)
        self._shown = self.form.metadata()
        self.touched = text_label("", "small", self)
        self.write = button("", "primary", self)
        self.write.clicked.connect(self._on_write)
        self.use = button(self.tr("Dùng cho tiêu chí…"), "", self)
        self.use.clicked.connect(self.leaf_wanted)
        self.confirm = button("", "primary", self)
        self.confirm.clicked.connect(self.confirm_wanted)
        self.bin = button("", "", self)
        self.bin.clicked.connect(self.bin_wanted)
        self._lay_out()

    @property
    def unused(self) -> tuple[LibraryRow, ...]:
        """The chosen documents that prove nothing."""
        return tuple(row for row in self._rows if not row.links)

    @property
    def guessed(self) -> tuple[LibraryRow, ...]:
        """The chosen documents with guesses that nobody has confirmed."""
        return tuple(row for row in self._rows if row.guessed)

    def show_rows(self, rows: Sequence[LibraryRow]) -> None:
        """Show what these documents share; what is being typed for the same ones stays."""
        codes = tuple(row.code for row in rows)
        is_typed = codes == self._codes and bool(self.common().touched)
        self._codes, self._rows = codes, tuple(rows)
        self.title.setText(self.tr("{count} tài liệu được chọn").format(count=len(rows)))
        total = size(sum(row.document.content.size for row in rows))
        unused = len(self.unused)
        facts = self.tr("Tổng cộng {size}; {count} tài liệu chưa dùng cho tiêu chí nào.")
        self.facts.setText(facts.format(size=total, count=unused))
        self.bin.setText(
            self.tr("Bỏ {count} tài liệu chưa dùng vào thùng rác").format(count=unused)
        )
        self.bin.setVisible(bool(unused))
        guessed = len(self.guessed)
        template = self.tr("Nhận tất cả thông tin đoán của {count} tài liệu")
        self.confirm.setText(template.format(count=guessed))
        self.confirm.setVisible(bool(guessed))
        if not is_typed:
            self.form.show_metadata(_shared([row.document.metadata for row in rows]))
            self._shown = self.form.metadata()
        self._on_edited()

    def common(self) -> CommonFields:
        """The fields that hold something else than what was shown."""
        now = self.form.metadata()
        changed: dict[str, Any] = {
            name: getattr(now, name)
            for name in _NAMES
            if getattr(now, name) != getattr(self._shown, name)
        }
        return CommonFields(**changed)

    def _lay_out(self) -> None:
        hint = self.tr(
            "Ô có chữ là thông tin chung của mọi tài liệu được chọn; ô trống là chưa có hoặc khác "
            "nhau. Chỉ những ô được sửa mới được ghi, ô khác của từng tài liệu giữ nguyên."
        )
        body = QWidget(self)
        body.setObjectName("scrolled")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(8)
        parts = (self.title, self.facts, self.confirm, self.use, self.bin, separator(self))
        for part in (*parts, text_label(hint, "hint", self), self.form, self.touched, self.write):
            column.addWidget(part)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 12, 6, 8)
        whole.setSpacing(8)
        for banner in (self.notice_banner, self.refused_banner):
            whole.addWidget(banner)
        whole.addWidget(scrolling(body, self), 1)

    @Slot()
    def _on_edited(self) -> None:
        names = [self._words()[name] for name in self.common().touched]
        said = self.tr("Sẽ ghi: {names}.").format(names=", ".join(names)) if names else ""
        self.touched.setText(said or self.tr("Chưa sửa ô nào."))
        self.write.setText(self.tr("Ghi cho {count} tài liệu").format(count=len(self._rows)))
        self.write.setEnabled(bool(names))

    def _words(self) -> dict[str, str]:
        return {
            "number": self.tr("Số"),
            "symbol": self.tr("Ký hiệu"),
            "type": self.tr("Loại văn bản"),
            "issued_on": self.tr("Ngày ban hành"),
            "issuer": self.tr("Cơ quan ban hành"),
            "subject": self.tr("Trích yếu"),
        }

    @Slot()
    def _on_write(self) -> None:
        common = self.common()
        if common.touched:
            self._shown = self.form.metadata()
            self._on_edited()
            self.describe_wanted.emit(common)


def _shared(found: Sequence[Metadata]) -> Metadata:
    """What all of them say alike; empty where they differ."""
    shared: dict[str, Any] = {}
    for name in _NAMES:
        said = attrgetter(name)
        first = said(found[0])
        if all(each == first for each in map(said, found)):  # stops at the first that differs
            shared[name] = first
    return Metadata(**shared)

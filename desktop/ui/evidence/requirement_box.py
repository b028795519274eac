"""One kind of evidence asked for: what is attached, or that nothing is, and how to add it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.domain.evidence import EvidenceLink
from desktop.ui.evidence.document_box import DocumentBox
from desktop.ui.evidence.moving import is_carried
from desktop.ui.evidence.sheet import DocumentRow, EvidenceSheet, Requirement
from desktop.ui.inbox.scan_model import scans_in
from desktop.ui.suggestions.rows import SuggestionRow
from desktop.ui.suggestions.strip import SuggestionStrip
from desktop.ui.theme import Theme
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.drop_frame import DropFrame
from desktop.ui.widgets.texts import button, restyle, text_label

_MOST_AT_FIRST = 5
"""Documents shown at once; a leaf with hundreds must not open slower than the others."""


class RequirementBox(DropFrame):
    """Takes dropped files, and offers the same by buttons."""

    dropped = Signal(str, list)
    files_wanted = Signal(str)
    library_wanted = Signal(str)
    scans_wanted = Signal(str)
    scans_dropped = Signal(str, list)
    open_wanted = Signal(str)
    remove_wanted = Signal(object)
    move_wanted = Signal(object, str)
    show_wanted = Signal(str)
    suggestion_used = Signal(str, str)
    suggestion_dismissed = Signal(str, str)

    def __init__(
        self, theme: Theme, shown: Requirement, sheet: EvidenceSheet, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_locked = self._is_whole = False
        self._suggested: tuple[SuggestionRow, ...] = ()
        self._boxes: list[DocumentBox] = []
        self.files_dropped.connect(self._on_files_dropped)
        self.setObjectName("requirement" if shown.id else "dropZone")
        self._label = text_label("", "strong", self)
        self._chip = Chip(theme, self)
        self._types = text_label("", "small", self)
        self._drop_hint = text_label(
            self.tr("Kéo thả vào đây giấy tờ khác cần gửi kèm."), "hint", self
        )
        self.more = button("", "quiet", self)
        self.more.clicked.connect(self._on_more)
        self.suggestions = SuggestionStrip(theme, self)
        self.suggestions.used.connect(self._on_suggestion)
        self.suggestions.dismissed.connect(self._on_dismissed)
        self._adding = self._buttons()
        self._lay_out(is_asked=bool(shown.id))
        self.requirement, self._sheet = shown, sheet
        self.show_requirement(shown, sheet)

    @property
    def documents(self) -> Sequence[DocumentBox]:
        """The documents that are shown, without those behind `more`."""
        return self._boxes[: len(self._rows)]

    def make_ahead(self) -> None:
        """Make the boxes of documents before there are any."""
        while len(self._boxes) < _MOST_AT_FIRST:
            self._add_box()

    def show_requirement(self, shown: Requirement, sheet: EvidenceSheet) -> None:
        """Show another one; what is asked for and what is not keep boxes of their own."""
        is_same = (sheet.leaf, shown.id) == (self._sheet.leaf, self.requirement.id)
        attached = {row.document.code for row in shown.documents}
        self._suggested = tuple(
            each for each in self._suggested if is_same and each.document not in attached
        )
        self._is_whole = self._is_whole and is_same
        self.requirement, self._sheet = shown, sheet
        label = shown.label or self.tr("Tài liệu khác")
        self._label.setText(label)
        self.setAccessibleName(label)
        self._name_buttons(label)
        if shown.id:
            self._show_state()
            types = self.tr("Loại: {types}").format(types=", ".join(shown.types))
            self._types.setText(types if shown.types else "")
        self._show_documents()
        self._show_lock()

    def show_suggestions(self, rows: Sequence[SuggestionRow]) -> None:
        """Show documents of the library that could be what is asked for."""
        self._suggested = tuple(rows)
        self._show_suggested()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._carried(event) is None and not scans_in(event.mimeData()):
            super().dragEnterEvent(event)
            return
        event.acceptProposedAction()
        restyle(self, "dropping", "true")

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        link, scans = self._carried(event), scans_in(event.mimeData())
        if link is None and not scans:
            super().dropEvent(event)
            return
        restyle(self, "dropping", "false")
        event.acceptProposedAction()
        if link is None:
            self.scans_dropped.emit(self.requirement.id, scans)
        else:
            self.move_wanted.emit(link, self.requirement.id)

    def offer_scans(self, *, has_scans: bool) -> None:
        """Offer to take from the scan inbox while something is in it."""
        self.from_inbox.setVisible(has_scans)

    def lock(self, *, is_locked: bool) -> None:
        """Only show what is attached, or let it be changed again."""
        if is_locked != self._is_locked:
            self._is_locked = is_locked
            self._show_lock()

    def _show_lock(self) -> None:
        is_locked = self._is_locked
        self.setAcceptDrops(not is_locked)
        self._adding.setVisible(not is_locked)
        self._show_suggested()
        is_asked = bool(self.requirement.id)
        self._drop_hint.setVisible(not is_asked and not is_locked)
        # What is not asked for: no empty box where nothing comes.
        self.setVisible(is_asked or not is_locked or bool(self.requirement.documents))
        for box in self._boxes:
            box.lock(is_locked=is_locked)

    def _show_suggested(self) -> None:
        self.suggestions.show_rows(() if self._is_locked else self._suggested)

    def _carried(self, event: QDropEvent) -> EvidenceLink | None:
        """The use that is dragged here from another requirement of the same leaf."""
        for each in self._sheet.requirements:
            for row in each.documents:
                if each.id != self.requirement.id and is_carried(row.link, event.mimeData()):
                    return row.link
        return None

    def _lay_out(self, *, is_asked: bool) -> None:
        self._documents = QVBoxLayout()
        self._documents.setSpacing(6)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(10, 10, 10, 8)
        whole.setSpacing(6)
        whole.addLayout(self._heading(is_asked=is_asked))
        whole.addLayout(self._documents)
        for each in (self.more, self.suggestions, self._adding):
            whole.addWidget(each)

    def _heading(self, *, is_asked: bool) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(self._label)
        column.addWidget(self._drop_hint)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self._chip)
        row.addWidget(self._types, 1)
        column.addLayout(row)
        for each in (self._chip, self._types):
            each.setVisible(is_asked)
        return column

    def _show_state(self) -> None:
        chip, count = self._chip, len(self.requirement.documents)
        if count:
            word = self.tr("Đã có {count}").format(count=count)
            chip.show_state(word, icon="done", colour="success", tone="success")
        elif self.requirement.required:
            chip.show_state(
                self.tr("Chưa có, bắt buộc"), icon="alert", colour="danger", tone="danger"
            )
        else:
            chip.show_state(self.tr("Nếu có"), icon="circle", colour="text-muted")

    def _buttons(self) -> QWidget:
        adding = QWidget(self)
        self._pick = button(self.tr("Chọn tệp…"), "quiet", self)
        self._pick.clicked.connect(self._on_files_wanted)
        self._take = button(self.tr("Lấy từ kho…"), "quiet", self)
        self._take.clicked.connect(self._on_library_wanted)
        self.from_inbox = button(self.tr("Từ hộp quét…"), "quiet", self)
        self.from_inbox.clicked.connect(self._on_scans_wanted)
        self.from_inbox.hide()
        row = QHBoxLayout(adding)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self._pick)
        row.addWidget(self._take)
        row.addWidget(self.from_inbox)
        row.addStretch(1)
        return adding

    def _name_buttons(self, name: str) -> None:
        self._pick.setAccessibleName(self.tr("Chọn tệp cho: {name}").format(name=name))
        self._take.setAccessibleName(self.tr("Lấy từ kho cho: {name}").format(name=name))
        self.from_inbox.setAccessibleName(self.tr("Lấy từ hộp quét cho: {name}").format(name=name))

    @property
    def _rows(self) -> Sequence[DocumentRow]:
        rows = self.requirement.documents
        return rows if self._is_whole else rows[:_MOST_AT_FIRST]

    def _show_documents(self) -> None:
        rows, kept = self._rows, self._boxes
        targets = [each for each in self._sheet.requirements if each.id != self.requirement.id]
        for _ in rows[len(kept) :]:
            self._add_box()
        for box, row in zip(kept, rows, strict=False):
            box.show_row(row, targets)
            box.show()
        for box in kept[len(rows) :]:
            box.hide()
        for box in kept[max(len(rows), _MOST_AT_FIRST) :]:  # a leaf had very many
            box.deleteLater()
        del kept[max(len(rows), _MOST_AT_FIRST) :]
        rest = len(self.requirement.documents) - len(rows)
        self.more.setText(self.tr("Hiện thêm {count} tài liệu").format(count=rest))
        self.more.setVisible(rest > 0)

    def _add_box(self) -> None:
        box = DocumentBox(self._theme, self)
        box.open_wanted.connect(self.open_wanted)
        box.remove_wanted.connect(self.remove_wanted)
        box.move_wanted.connect(self.move_wanted)
        box.show_wanted.connect(self.show_wanted)
        box.lock(is_locked=self._is_locked)
        box.hide()
        self._documents.addWidget(box)
        self._boxes.append(box)

    @Slot(list)
    def _on_files_dropped(self, files: list[Path]) -> None:
        self.dropped.emit(self.requirement.id, files)

    @Slot()
    def _on_more(self) -> None:
        self._is_whole = True
        self._show_documents()
        self._boxes[_MOST_AT_FIRST].setFocus()

    @Slot(str)
    def _on_suggestion(self, code: str) -> None:
        self.suggestion_used.emit(self.requirement.id, code)

    @Slot(str)
    def _on_dismissed(self, code: str) -> None:
        self.suggestion_dismissed.emit(self.requirement.id, code)

    @Slot()
    def _on_files_wanted(self) -> None:
        self.files_wanted.emit(self.requirement.id)

    @Slot()
    def _on_scans_wanted(self) -> None:
        self.scans_wanted.emit(self.requirement.id)

    @Slot()
    def _on_library_wanted(self) -> None:
        self.library_wanted.emit(self.requirement.id)

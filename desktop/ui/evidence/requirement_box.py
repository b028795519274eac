"""One kind of evidence asked for: what is attached, or that nothing is, and how to add it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
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
from desktop.ui.widgets.tab_order import lead_through, stops_in
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
        self.requirement, self._sheet = shown, sheet
        self._theme, self._is_locked = theme, False
        self._suggested: tuple[SuggestionRow, ...] = ()
        self._drop_hint: QLabel | None = None
        self.files_dropped.connect(self._on_files_dropped)
        self.setObjectName("requirement" if shown.id else "dropZone")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(10, 10, 10, 8)
        whole.setSpacing(6)
        whole.addLayout(self._heading())
        self._documents = QVBoxLayout()
        self._documents.setSpacing(6)
        whole.addLayout(self._documents)
        self._show(shown.documents[:_MOST_AT_FIRST])
        self.more = self._more_button(len(shown.documents) - _MOST_AT_FIRST)
        whole.addWidget(self.more)
        self.suggestions = SuggestionStrip(theme, self)
        self.suggestions.used.connect(self._on_suggestion)
        self.suggestions.dismissed.connect(self._on_dismissed)
        whole.addWidget(self.suggestions)
        self._adding = self._buttons()
        whole.addWidget(self._adding)
        self.setAccessibleName(shown.label or self.tr("Tài liệu khác"))

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
        if is_locked == self._is_locked:
            return
        self._is_locked = is_locked
        self.setAcceptDrops(not is_locked)
        self._adding.setVisible(not is_locked)
        self._show_suggested()
        if self._drop_hint is not None:  # what is not asked for: no empty box where nothing comes
            self._drop_hint.setVisible(not is_locked)
            self.setVisible(not is_locked or bool(self.requirement.documents))
        for box in self.findChildren(DocumentBox):
            box.lock(is_locked=is_locked)

    def _show_suggested(self) -> None:
        self.suggestions.show_rows(() if self._is_locked else self._suggested)
        lead_through(stops_in(self))

    def _carried(self, event: QDropEvent) -> EvidenceLink | None:
        """The use that is dragged here from another requirement of the same leaf."""
        for each in self._sheet.requirements:
            for row in each.documents:
                if each.id != self.requirement.id and is_carried(row.link, event.mimeData()):
                    return row.link
        return None

    def _heading(self) -> QVBoxLayout:
        shown = self.requirement
        column = QVBoxLayout()
        column.setSpacing(4)
        if not shown.id:
            label = text_label(self.tr("Tài liệu khác"), "strong", self)
            hint = text_label(
                self.tr("Kéo thả tệp vào đây, hoặc thẳng vào từng mục."), "hint", self
            )
            column.addWidget(label)
            column.addWidget(hint)
            self._drop_hint = hint
            return column
        column.addWidget(text_label(shown.label, "strong", self))
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self._state())
        if shown.types:
            types = self.tr("Loại: {types}").format(types=", ".join(shown.types))
            row.addWidget(text_label(types, "small", self), 1)
        row.addStretch(0 if shown.types else 1)
        column.addLayout(row)
        return column

    def _state(self) -> Chip:
        chip = Chip(self._theme, self)
        count = len(self.requirement.documents)
        if count:
            word = self.tr("Đã có {count}").format(count=count)
            chip.show_state(word, icon="done", colour="success", tone="success")
        elif self.requirement.required:
            chip.show_state(
                self.tr("Chưa có, bắt buộc"), icon="alert", colour="danger", tone="danger"
            )
        else:
            chip.show_state(self.tr("Nếu có"), icon="circle", colour="text-muted")
        return chip

    def _more_button(self, rest: int) -> QPushButton:
        more = button(self.tr("Hiện thêm {count} tài liệu").format(count=rest), "quiet", self)
        more.clicked.connect(self._on_more)
        more.setVisible(rest > 0)
        return more

    def _buttons(self) -> QWidget:
        adding = QWidget(self)
        name = self.requirement.label or self.tr("Tài liệu khác")
        pick = button(self.tr("Chọn tệp…"), "quiet", self)
        pick.setAccessibleName(self.tr("Chọn tệp cho: {name}").format(name=name))
        pick.clicked.connect(self._on_files_wanted)
        take = button(self.tr("Lấy từ kho…"), "quiet", self)
        take.setAccessibleName(self.tr("Lấy từ kho cho: {name}").format(name=name))
        take.clicked.connect(self._on_library_wanted)
        self.from_inbox = button(self.tr("Từ hộp quét…"), "quiet", self)
        self.from_inbox.setAccessibleName(self.tr("Lấy từ hộp quét cho: {name}").format(name=name))
        self.from_inbox.clicked.connect(self._on_scans_wanted)
        self.from_inbox.hide()
        row = QHBoxLayout(adding)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(pick)
        row.addWidget(take)
        row.addWidget(self.from_inbox)
        row.addStretch(1)
        return adding

    def _show(self, rows: Sequence[DocumentRow]) -> None:
        for row in rows:
            self._documents.addWidget(self._document(row))

    def _document(self, row: DocumentRow) -> QWidget:
        targets = [each for each in self._sheet.requirements if each.id != self.requirement.id]
        box = DocumentBox(self._theme, row, targets, self)
        box.open_wanted.connect(self.open_wanted)
        box.remove_wanted.connect(self.remove_wanted)
        box.move_wanted.connect(self.move_wanted)
        box.show_wanted.connect(self.show_wanted)
        box.lock(is_locked=self._is_locked)
        return box

    @Slot(list)
    def _on_files_dropped(self, files: list[Path]) -> None:
        self.dropped.emit(self.requirement.id, files)

    @Slot()
    def _on_more(self) -> None:
        self.more.hide()
        self._show(self.requirement.documents[_MOST_AT_FIRST:])
        self.findChildren(DocumentBox)[_MOST_AT_FIRST].setFocus()

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

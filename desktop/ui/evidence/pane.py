"""The right pane of *Chấm điểm*: the evidence of the open leaf."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QScrollArea, QVBoxLayout, QWidget

from desktop.services.attaching import Target
from desktop.ui.evidence.choice import PickRow
from desktop.ui.evidence.picker import LibraryPicker
from desktop.ui.evidence.requirement_box import RequirementBox
from desktop.ui.evidence.requirement_list import RequirementList
from desktop.ui.evidence.sheet import EvidenceSheet, Offer, Requirement
from desktop.ui.inbox.strip import ScanStrip
from desktop.ui.inbox.tray_state import ScanRow
from desktop.ui.suggestions.rows import SuggestionRow
from desktop.ui.theme import Theme
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.drop_frame import DropFrame
from desktop.ui.widgets.refused_files import open_elsewhere, refused_text
from desktop.ui.widgets.texts import selectable_label, text_label


class EvidencePane(DropFrame):
    """Shows requirements and documents, and says what the officer wants done with them."""

    attach_wanted = Signal(str, list)
    library_wanted = Signal(str)
    scans_wanted = Signal(str)
    scans_dropped = Signal(str, list)
    open_wanted = Signal(str)
    remove_wanted = Signal(object)
    move_wanted = Signal(object, str)
    use_wanted = Signal(list, object)
    show_wanted = Signal(str)
    suggestion_used = Signal(str, str)
    suggestion_dismissed = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("evidencePane")
        self._theme = theme
        self._offer: Offer | None = None
        self._strip: ScanStrip | None = None
        self._has_scans, self._is_locked = False, False
        self.files_dropped.connect(self._on_files_dropped)
        self.offer_banner = Banner(theme, self)
        self.offer_banner.acted.connect(self._on_offer_taken)
        self.notice_banner = Banner(theme, self)
        self.refused_banner = Banner(theme, self)
        self._leaf = ""
        self.before = selectable_label("", "hint", self)
        self.before.setAccessibleName(self.tr("Minh chứng năm trước"))
        self.before.hide()
        self._scroller = self._make_scroller()
        whole = self._column = QVBoxLayout(self)
        whole.setContentsMargins(12, 12, 6, 8)
        whole.setSpacing(8)
        whole.addWidget(text_label(self.tr("Minh chứng"), "title", self))
        for banner in (self.offer_banner, self.notice_banner, self.refused_banner):
            whole.addWidget(banner)
        whole.addWidget(self.before)
        whole.addWidget(self._scroller, 1)
        self._requirements = RequirementList(self._make_box, self._scroller.viewport())
        self._scroller.setWidget(self._requirements)

    def _make_scroller(self) -> QScrollArea:
        scroller = QScrollArea(self)
        scroller.setWidgetResizable(True)
        scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return scroller

    def make_ahead(self) -> None:
        """Make what the first leaf needs before it is opened."""
        self._requirements.make_ahead()

    def show_sheet(self, sheet: EvidenceSheet) -> None:
        """Show the evidence of a leaf, keeping the place one has scrolled to."""
        self.before.setText(sheet.before)
        self.before.setVisible(bool(sheet.before))
        if self._leaf != sheet.leaf:
            self._scroller.verticalScrollBar().setValue(0)
        self._leaf = sheet.leaf
        self._requirements.show_sheet(sheet)

    @property
    def boxes(self) -> Sequence[RequirementBox]:
        """The boxes that are shown, in the order of the leaf."""
        return self._requirements.shown

    def lock(self, *, is_locked: bool) -> None:
        """Let nothing be attached or taken away, or everything again; documents still open."""
        self._is_locked = is_locked
        self.setAcceptDrops(not is_locked)
        for box in self._requirements.boxes:
            box.lock(is_locked=is_locked)
        if self._strip is not None:
            self._strip.setEnabled(not is_locked)

    def show_nothing(self) -> None:
        """Show no evidence: what there is could not be read."""
        self._leaf = ""
        self.before.hide()
        self._requirements.show_nothing()

    def add_strip(self, strip: ScanStrip) -> None:
        """Show the scans that wait, above what they may prove."""
        self._column.insertWidget(self._column.indexOf(self._scroller), strip)
        self._strip = strip

    def show_scans(self, rows: Sequence[ScanRow]) -> None:
        """Offer these scans."""
        if self._strip is not None:
            self._strip.show_scans(rows)
        self._has_scans = bool(rows)
        for box in self._requirements.boxes:
            box.offer_scans(has_scans=self._has_scans)

    def _make_box(
        self, shown: Requirement, sheet: EvidenceSheet, parent: QWidget
    ) -> RequirementBox:
        box = RequirementBox(self._theme, shown, sheet, parent)
        box.dropped.connect(self._on_dropped)
        box.files_wanted.connect(self._on_files_wanted)
        box.library_wanted.connect(self.library_wanted)
        box.scans_wanted.connect(self.scans_wanted)
        box.scans_dropped.connect(self.scans_dropped)
        box.offer_scans(has_scans=self._has_scans)
        box.lock(is_locked=self._is_locked)
        box.open_wanted.connect(self.open_wanted)
        box.remove_wanted.connect(self.remove_wanted)
        box.move_wanted.connect(self.move_wanted)
        box.show_wanted.connect(self.show_wanted)
        box.suggestion_used.connect(self.suggestion_used)
        box.suggestion_dismissed.connect(self.suggestion_dismissed)
        return box

    def show_suggestions(self, leaf: str, rows: Sequence[SuggestionRow]) -> None:
        """Show documents of the library under what they could be; not for a leaf left since."""
        if leaf == self._leaf:
            for box in self.boxes:
                asked = box.requirement.id
                box.show_suggestions([row for row in rows if row.requirement == asked])

    def show_offer(self, offer: Offer) -> None:
        """Offer to use known documents here."""
        self._offer = offer
        action = self.tr("Dùng ở đây")
        if len(offer.documents) > 1:
            action = self.tr("Dùng cả {count} ở đây").format(count=len(offer.documents))
        self.offer_banner.say(offer.sentence, tone="accent", action=action)

    def show_notice(self, sentence: str) -> None:
        """Say what was done."""
        self.notice_banner.say(sentence, tone="success")

    def show_refused(self, sentences: Sequence[str]) -> None:
        """List the files that could not be taken."""
        if sentences:
            self.refused_banner.say(refused_text(sentences), tone="danger")

    def clear_messages(self) -> None:
        """Take all messages away."""
        self._offer = None
        for banner in (self.offer_banner, self.notice_banner, self.refused_banner):
            banner.hide()

    def show_library(self, rows: Sequence[PickRow], target: Target) -> None:
        """Let the officer pick documents."""
        picker = LibraryPicker(rows, target, self)
        picker.picked.connect(self.use_wanted)
        picker.open()

    def open_file(self, path: Path) -> None:
        """Open a file in the program the PC has for it."""
        if refusal := open_elsewhere(path):
            self.show_refused([refusal])

    @Slot(list)
    def _on_files_dropped(self, files: list[Path]) -> None:
        """Beside all boxes: where a leaf asks for one thing only, it is that thing."""
        asked = [box.requirement.id for box in self.boxes if box.requirement.id]
        self._on_dropped(asked[0] if len(asked) == 1 else "", files)

    @Slot(str, list)
    def _on_dropped(self, requirement: str, files: list[Path]) -> None:
        if files:
            self.attach_wanted.emit(requirement, files)
        else:
            sentence = self.tr(
                "Thứ vừa thả không phải là tệp trên máy này, nên chưa nhận. Hãy lưu tệp về máy rồi "
                "kéo thả lại, hoặc bấm “Chọn tệp…”."
            )
            self.show_refused([sentence])

    @Slot()
    def _on_offer_taken(self) -> None:
        if self._offer is not None:
            target = Target(self._offer.leaf, self._offer.requirement)
            self.use_wanted.emit(list(self._offer.documents), target)

    @Slot(str)
    def _on_files_wanted(self, requirement: str) -> None:
        dialog = QFileDialog(self, self.tr("Chọn tài liệu minh chứng"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setProperty("requirement", requirement)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(self._on_files_selected)
        dialog.open()

    @Slot(list)
    def _on_files_selected(self, names: list[str]) -> None:
        dialog = self.sender()
        if dialog is not None:
            files = [Path(name) for name in names]
            self.attach_wanted.emit(str(dialog.property("requirement")), files)

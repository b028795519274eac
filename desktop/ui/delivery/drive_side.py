"""The stick's side of *Chuyển gói*: the places to choose, the one button, and what came of it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.ui.delivery.rows import PlaceRow
from desktop.ui.theme import Theme
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.folder_choice import choose_folder
from desktop.ui.widgets.texts import button, text_label

_ROW = Qt.ItemDataRole.UserRole
_SHOWN_ROWS = 4
_BORDER = 1


class PlaceList(QListWidget):
    """As high as its rows are, of many as a few; what is too long loses its middle."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def fit(self) -> None:
        """Take the height of the rows."""
        heights = []
        for item in map(self.item, range(self.count())):
            item.setData(Qt.ItemDataRole.SizeHintRole, None)
            heights.append(self.sizeHintForIndex(self.indexFromItem(item)).height())
            item.setSizeHint(QSize(1, heights[-1]))  # else a row would be as wide as its text
        self.setFixedHeight(sum(heights[:_SHOWN_ROWS]) + 2 * max(self.frameWidth(), _BORDER))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.fit()


class DriveSide(QWidget):
    """Says where the officer wants the package."""

    copy_wanted = Signal(object)
    eject_wanted = Signal()
    refresh_wanted = Signal()
    folder_chosen = Signal(Path)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_busy = self._has_parcel = False
        self.list = PlaceList(self)
        self.list.setObjectName("folderList")
        self.list.setAccessibleName(self.tr("USB và thư mục có thể chép vào"))
        self.list.currentRowChanged.connect(self._show_ready)
        self.list.itemActivated.connect(self._on_copy)
        self.none = text_label(
            self.tr("Chưa thấy USB nào. Hãy cắm USB rồi bấm Tìm lại, hoặc chọn một thư mục."),
            "hint",
            self,
        )
        self.copy = button(self.tr("Chép và đọc lại"), "primary", self)
        self.copy.clicked.connect(self._on_copy)
        self.again = button(self.tr("Tìm lại"), "", self)
        self.again.clicked.connect(self.refresh_wanted)
        self.choose = button(self.tr("Thư mục khác…"), "quiet", self)
        self.choose.clicked.connect(self._on_choose)
        self.why_not = text_label("", "fault", self)
        self.banner = Banner(theme, self)
        self.eject = button(self.tr("Tháo USB"), "", self)
        self.eject.clicked.connect(self.eject_wanted)
        self.eject.hide()
        self._lay_out()
        self.show_places(())

    @property
    def row(self) -> PlaceRow | None:
        """The place that is chosen."""
        index = self.list.currentIndex()
        row = index.data(_ROW) if index.isValid() else None
        return row if isinstance(row, PlaceRow) else None

    def show_places(self, rows: Sequence[PlaceRow]) -> None:
        """Show the places; the one that was chosen stays so."""
        before = None if self.row is None else self.row.place.folder
        self.list.clear()
        chosen = 0
        for number, row in enumerate(rows):
            said = [row.title, row.facts, row.why_not]
            item = QListWidgetItem("\n".join(line for line in said if line))
            item.setData(_ROW, row)
            item.setToolTip(item.text())
            self.list.addItem(item)
            chosen = number if row.place.folder == before else chosen
        self.list.setCurrentRow(chosen if rows else -1)
        self.list.setVisible(bool(rows))
        self.none.setVisible(not rows)
        self.list.fit()
        self._show_ready()

    def show_ready(self, *, is_busy: bool, has_parcel: bool) -> None:
        """Let the package be copied, or wait."""
        self._is_busy, self._has_parcel = is_busy, has_parcel
        for each in (self.list, self.again, self.choose, self.eject):
            each.setEnabled(not is_busy)
        self._show_ready()

    def show_copied(self, sentence: str, *, is_sure: bool, may_eject: bool) -> None:
        """Say that the package is there, and how sure that is."""
        self.banner.say(sentence, tone="success" if is_sure else "warning")
        self.eject.setVisible(may_eject)

    def show_failure(self, sentence: str) -> None:
        """Say why it is not done."""
        self.banner.say(sentence, tone="danger")

    def show_ejected(self, sentence: str) -> None:
        """Say that the stick can be pulled."""
        self.banner.say(sentence, tone="success")
        self.eject.hide()

    @Slot()
    def _show_ready(self) -> None:
        row = self.row
        self.why_not.setText("" if row is None else row.why_not)
        self.why_not.setVisible(row is not None and bool(row.why_not))
        may_copy = row is not None and not row.why_not and self._has_parcel
        self.copy.setEnabled(may_copy and not self._is_busy)

    @Slot()
    def _on_copy(self) -> None:
        if self.row is not None and self.copy.isEnabled():
            self.banner.hide()
            self.eject.hide()
            self.copy_wanted.emit(self.row.place)

    @Slot()
    def _on_choose(self) -> None:
        choose_folder(self, self.tr("Chọn nơi chép gói vào"), self._on_selected)

    @Slot(str)
    def _on_selected(self, name: str) -> None:
        if name:
            self.folder_chosen.emit(Path(name))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        for each in (self.copy, self.again, self.choose):
            row.addWidget(each)
        row.addStretch(1)
        after = QHBoxLayout()
        after.addWidget(self.eject)
        after.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(self.none)
        whole.addWidget(self.list)
        whole.addWidget(self.why_not)
        whole.addLayout(row)
        whole.addWidget(self.banner)
        whole.addLayout(after)

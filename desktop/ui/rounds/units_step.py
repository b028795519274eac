"""The step in which the units and the deadline of a round are set down."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop.services.round_draft import RoundDraft
from desktop.ui.rounds.units_model import UnitsModel
from desktop.ui.theme import Theme
from desktop.ui.widgets.choosing import choose_row, chosen_places, rows_table
from desktop.ui.widgets.day_field import DayField
from desktop.ui.widgets.texts import button, short_label, text_label

_HEIGHT = 230
_CODE_CHARACTERS = 14


class UnitsStep(QWidget):
    """Says what was typed at every change."""

    changed = Signal()
    file_chosen = Signal(Path)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_showing = False
        self.model = UnitsModel(theme, self)
        self.table = self._make_table()
        self.take = button(self.tr("Lấy từ tệp CSV…"), "", self)
        self.take.setToolTip(
            self.tr("Mỗi dòng một đơn vị: mã, tên. Excel lưu được dạng “CSV UTF-8”.")
        )
        self.take.clicked.connect(self._on_take)
        self.add = button(self.tr("Thêm đơn vị"), "", self)
        self.add.clicked.connect(self._on_add)
        self.remove = button(self.tr("Bỏ dòng đã chọn"), "quiet", self)
        self.remove.clicked.connect(self._on_remove)
        self.undo = button(self.tr("Hoàn tác"), "quiet", self)
        self.undo.clicked.connect(self.model.undo)
        self.deadline = DayField(self.tr("Hạn nộp hồ sơ"), self)
        self.deadline.edited.connect(self._on_deadline)
        self.fault = text_label("", "fault", self)
        self.model.modelReset.connect(self._on_changed)
        self.model.dataChanged.connect(self._on_changed)
        self._lay_out()
        self._show_doors()

    @property
    def draft(self) -> RoundDraft:
        """What is typed."""
        return RoundDraft(self.deadline.value(), self.model.units)

    def show_draft(self, draft: RoundDraft, near: date) -> None:
        """Show what was kept, unless somebody is typing."""
        self._is_showing = True
        self.model.show_units(draft.units)
        self._is_showing = False
        if not self.deadline.line.hasFocus():
            self.deadline.show_value(draft.deadline)
        self.deadline.suggest(near)

    def show_fault(self, sentence: str) -> None:
        """Say why a list was not taken."""
        self.fault.setText(sentence)
        self.fault.setVisible(bool(sentence))

    def _make_table(self) -> QTableView:
        table = rows_table(self.model, name=self.tr("Đơn vị được yêu cầu nộp"), parent=self)
        table.setMinimumHeight(_HEIGHT)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        width = self.fontMetrics().averageCharWidth() * _CODE_CHARACTERS + 16
        table.horizontalHeader().resizeSection(0, width)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._on_remove)
        table.selectionModel().selectionChanged.connect(self._show_doors)
        return table

    def _lay_out(self) -> None:
        label = short_label(self.tr("Hạn nộp hồ sơ"), "strong", self)
        label.setBuddy(self.deadline.line)
        when = QHBoxLayout()
        when.addWidget(label)
        when.addWidget(self.deadline)
        when.addStretch(1)
        doors = QHBoxLayout()
        for each in (self.take, self.add, self.remove, self.undo):
            doors.addWidget(each)
        doors.addStretch(1)
        hint = self.tr("Gõ thẳng vào ô để sửa; F2 sửa ô đang chọn, Delete bỏ dòng.")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addLayout(when)
        whole.addLayout(doors)
        whole.addWidget(self.fault)
        whole.addWidget(self.table)
        whole.addWidget(text_label(hint, "small", self))
        self.fault.hide()

    @Slot()
    def _show_doors(self) -> None:
        self.remove.setEnabled(self.table.selectionModel().hasSelection())
        self.undo.setEnabled(self.model.can_undo)

    @Slot()
    def _on_changed(self) -> None:
        self._show_doors()
        if not self._is_showing:
            self.changed.emit()

    @Slot()
    def _on_deadline(self) -> None:
        is_readable = self.deadline.is_readable
        self.deadline.mark(faulty=not is_readable)
        self.show_fault(self.deadline.complaint())
        if is_readable:
            self.changed.emit()

    @Slot()
    def _on_add(self) -> None:
        place = self.model.add()
        if place is not None:
            choose_row(self.table, place)
            self.table.edit(self.model.index(place, 0))

    @Slot()
    def _on_remove(self) -> None:
        places = chosen_places(self.table)
        if places:
            self.model.remove(set(places))

    @Slot()
    def _on_take(self) -> None:
        dialog = QFileDialog(self, self.tr("Chọn danh sách đơn vị"))
        dialog.setNameFilters([self.tr("Danh sách (*.csv)"), self.tr("Mọi tệp (*)")])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_selected)
        dialog.open()

    @Slot(str)
    def _on_selected(self, name: str) -> None:
        self.file_chosen.emit(Path(name))

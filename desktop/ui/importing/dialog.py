"""A dialog that shows what taking in a folder would do, and lets the officer change it."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.criteria import CriterionSet
from desktop.services.attaching import Target
from desktop.ui.importing.rows import (
    Change,
    ImportRow,
    Preview,
    Sort,
    counts,
    left_out,
    placed,
    plan_of,
    summary,
)
from desktop.ui.library.leaf_picker import LeafPicker
from desktop.ui.widgets.choosing import choose_row, chosen_places, rows_table
from desktop.ui.widgets.rows_model import Column, RowsModel
from desktop.ui.widgets.texts import PushButton, button, text_label
from desktop.wording.phrases import word

_PATH, _CRITERION, _SIZE, _REMARK = range(4)


class ImportDialog(QDialog):
    """Nothing is taken in before the officer says so."""

    import_wanted = Signal(object)

    def __init__(
        self, shown: Preview, criterion_set: CriterionSet, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        folder = shown.plan.folder.name
        self.setWindowTitle(self.tr("Nhập thư mục “{name}”").format(name=folder))
        self.resize(1100, 600)
        self._plan, self._maker, self._set = shown.plan, shown.maker, criterion_set
        self._rows = list(shown.rows)
        self._places: list[int] = []
        self._wanted = Sort.ALL
        self.summary = text_label("", "strong", self)
        self._filters, self._bar = self._make_filters()
        self.model: RowsModel[ImportRow] = RowsModel(self._columns(), self)
        self.table = self._make_table()
        self.place = button(self.tr("Đổi tiêu chí…"), "", self)
        self.unplace = button(self.tr("Không gắn tiêu chí"), "quiet", self)
        self.skip = button(self.tr("Không nhập"), "quiet", self)
        self.take = button("", "primary", self)
        self.take.setDefault(True)
        self.take.clicked.connect(self._on_take)
        self._lay_out()
        self._show_rows()
        self._show_counts()
        self.table.setFocus()

    def choose(self, target: Target) -> None:
        """Give the selected files this criterion."""
        self._change(partial(placed, maker=self._maker, target=target))

    def _columns(self) -> tuple[Column[ImportRow], ...]:
        return (
            Column(self.tr("Tệp"), lambda row: row.path),
            Column(self.tr("Tiêu chí"), lambda row: row.criterion),
            Column(self.tr("Cỡ"), lambda row: row.size, is_number=True),
            Column(self.tr("Ghi chú"), lambda row: row.remark),
        )

    def _make_table(self) -> QTableView:
        table = rows_table(self.model, name=self.tr("Tệp trong thư mục"), parent=self)
        table.setWordWrap(False)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        letter = self.fontMetrics().averageCharWidth()
        header = table.horizontalHeader()
        for section, letters in ((_PATH, 48), (_SIZE, 11), (_REMARK, 42)):
            header.resizeSection(section, letters * letter)
        table.doubleClicked.connect(self._on_place)
        table.selectionModel().selectionChanged.connect(self._on_selection)
        for key, act in (("F2", self._on_place), ("Del", self._on_skip)):
            shortcut = QShortcut(QKeySequence(key), table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)
        return table

    def _make_filters(self) -> tuple[Mapping[Sort, PushButton], QWidget]:
        bar = QWidget(self)
        bar.setObjectName("filterBar")
        group = QButtonGroup(self)
        row = QHBoxLayout(bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        made: dict[Sort, PushButton] = {}
        for each in Sort:
            one = made[each] = PushButton("", bar)
            one.setCheckable(True)
            one.setAutoDefault(False)
            one.setChecked(each is Sort.ALL)
            one.clicked.connect(partial(self._on_filter, each))
            group.addButton(one)
            row.addWidget(one)
        row.addStretch(1)
        return made, bar

    def _lay_out(self) -> None:
        self.place.clicked.connect(self._on_place)
        self.unplace.clicked.connect(self._on_unplace)
        self.skip.clicked.connect(self._on_skip)
        cancel = button(self.tr("Hủy"), "", self)
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        for each in (self.place, self.unplace, self.skip):
            row.addWidget(each)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.take)
        hint = self.tr(
            "Chọn một hay nhiều dòng (Shift, Ctrl, Ctrl+A) rồi F2 để đổi tiêu chí, Delete để không "
            "nhập. Chưa có gì được nhập cho tới khi bấm nút dưới cùng bên phải."
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 16, 16, 16)
        whole.setSpacing(10)
        for part in (self.summary, self._bar, self.table, text_label(hint, "small", self)):
            whole.addWidget(part)
        whole.setStretchFactor(self.table, 1)
        whole.addLayout(row)

    def _show_rows(self) -> None:
        rows = enumerate(self._rows)
        self._places = [place for place, row in rows if self._wanted in row.sorts]
        self.model.show_rows([self._rows[place] for place in self._places])
        if self._places:
            choose_row(self.table, 0)
        self._on_selection()

    def _show_counts(self) -> None:
        plan = plan_of(self._plan, self._rows)
        self.summary.setText(summary(plan))
        found = counts(self._rows)
        words = {
            Sort.ALL: self.tr("Tất cả"),
            Sort.UNPLACED: self.tr("Chưa rõ tiêu chí"),
            Sort.TWIN: self.tr("Trùng nội dung"),
            Sort.REFUSED: self.tr("Không nhận được"),
        }
        for each, one in self._filters.items():
            text = self.tr("{word} · {count}").format(word=words[each], count=found[each])
            one.setText(text)
            one.setAccessibleName(text)
        text = self.tr("Nhập {count} tài liệu").format(count=len(plan.files))
        self.take.setText(text)
        self.take.setEnabled(bool(plan.files))

    def _selected(self) -> list[int]:
        return chosen_places(self.table)

    def _change(self, change: Change) -> None:
        changed = {place: change(self.model.rows[place]) for place in self._selected()}
        for place, row in changed.items():
            self._rows[self._places[place]] = row
        self.model.update_rows(changed)
        self._show_counts()
        self._on_selection()

    @Slot()
    def _on_selection(self) -> None:
        rows = [self.model.rows[place] for place in self._selected()]
        able = [row for row in rows if row.file is not None]
        for each in (self.place, self.unplace, self.skip):
            each.setEnabled(bool(able))
        is_out = bool(able) and all(row.is_left_out for row in able)
        self.skip.setText(self.tr("Nhập lại tệp này") if is_out else self.tr("Không nhập"))

    def _on_filter(self, wanted: Sort) -> None:
        self._wanted = wanted
        self._show_rows()

    @Slot()
    def _on_place(self) -> None:
        if self.place.isEnabled():
            title = word("Chọn tiêu chí cho các tệp đã chọn")
            picker = LeafPicker("", self._set, self, title=title)
            picker.picked.connect(self._on_picked)
            picker.open()

    @Slot(str, object)
    def _on_picked(self, _code: str, target: Target) -> None:
        self.choose(target)

    @Slot()
    def _on_unplace(self) -> None:
        self._change(partial(placed, maker=self._maker, target=None))

    @Slot()
    def _on_skip(self) -> None:
        rows = [self.model.rows[place] for place in self._selected()]
        out = any(row.comes_in for row in rows)
        self._change(partial(left_out, maker=self._maker, is_left_out=out))

    @Slot()
    def _on_take(self) -> None:
        self.import_wanted.emit(plan_of(self._plan, self._rows))
        self.accept()

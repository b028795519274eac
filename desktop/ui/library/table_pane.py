"""The left pane of *Minh chứng*: search, filters and the table of all documents."""

from collections.abc import Collection, Mapping, Sequence
from itertools import groupby

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QSignalBlocker,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.ui.library.filter_bar import FilterBar
from desktop.ui.library.rows import LibraryRow, Narrowing, SortBy
from desktop.ui.theme import Theme
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.choosing import choose_row, chosen_places
from desktop.ui.widgets.drop_frame import DropFrame
from desktop.ui.widgets.rows_model import Column, RowsModel
from desktop.ui.widgets.texts import button, short_label, text_label

_SEARCH_DELAY = 60
_NONE: frozenset[str] = frozenset()
_SUBJECT = list(SortBy).index(SortBy.SUBJECT)
_CHARACTERS = {
    SortBy.CODE: 9,
    SortBy.NUMBER: 16,
    SortBy.DAY: 14,
    SortBy.SUBJECT: 0,
    SortBy.PAGES: 8,
    SortBy.KIND: 11,
    SortBy.SIZE: 13,
    SortBy.USES: 13,
}
_LEAST_SUBJECT = {SortBy.SIZE: 44, SortBy.KIND: 44, SortBy.PAGES: 40, SortBy.DAY: 26}
"""How many letters of the subject count for more than a column, the least needed one first."""


class TablePane(DropFrame):
    """Says which document the officer chose, what to search for, and which files came."""

    chosen = Signal(str)
    searched = Signal(str)
    narrowed = Signal(object)
    sorted = Signal(object, bool)
    files_wanted = Signal()
    folder_wanted = Signal()
    many_chosen = Signal(object)  # a list would be copied one by one

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("libraryPane")
        self._many: frozenset[str] = _NONE
        self._letter = 0
        self.setAccessibleName(self.tr("Kho minh chứng"))
        self.search = self._make_search(theme)
        self.add = button(self.tr("Thêm tài liệu…"), "primary", self)
        self.add.clicked.connect(self.files_wanted)
        self.add_folder = button(self.tr("Nhập cả thư mục…"), "", self)
        self.add_folder.clicked.connect(self.folder_wanted)
        self.reading_hint = Banner(theme, self, may_close=False)
        self.filters = FilterBar(self)
        self.filters.narrowed.connect(self.narrowed)
        self.model: RowsModel[LibraryRow] = RowsModel(self._columns(), self)
        self.table = self._make_table()
        self.empty = text_label("", "hint", self)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.count = short_label("", "small", self)
        theme.changed.connect(self._make_room)
        self._search_soon = QTimer(self, singleShot=True, interval=_SEARCH_DELAY)
        self._search_soon.timeout.connect(self._on_search)
        self.search.textChanged.connect(self._search_soon.start)
        self._lay_out()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    @Slot()
    def _make_room(self) -> None:
        """Hide the columns one can do without while the subject has too little room."""
        letter = self.fontMetrics().averageCharWidth()
        if letter != self._letter:  # else they stay as the officer drew them
            self._letter = letter
            _size_columns(self.table.horizontalHeader(), letter)
        room = self.table.width() // max(letter, 1)
        needed = sum(_CHARACTERS.values())
        for each, subject in _LEAST_SUBJECT.items():
            is_hidden = needed + subject > room
            self.table.setColumnHidden(list(SortBy).index(each), is_hidden)
            needed -= _CHARACTERS[each] if is_hidden else 0

    def _lay_out(self) -> None:
        hint = self.tr("Kéo thả tệp hoặc cả thư mục vào bảng. Chọn nhiều: Shift, Ctrl, Ctrl+A.")
        top = QHBoxLayout()
        top.addWidget(self.search, 1)
        top.addWidget(self.add_folder)
        top.addWidget(self.add)
        whole = self._column = QVBoxLayout(self)
        whole.setContentsMargins(10, 10, 10, 8)
        whole.setSpacing(8)
        whole.addLayout(top)
        whole.addWidget(self.filters)
        whole.addWidget(self.reading_hint)
        whole.addWidget(self.empty)
        whole.addWidget(self.table, 1)
        below = QHBoxLayout()
        below.addWidget(text_label(hint, "small", self), 1)
        below.addWidget(self.count)
        whole.addLayout(below)

    def show_rows(self, rows: Sequence[LibraryRow], *, of: int, is_whole: bool = True) -> None:
        """Show these rows; the chosen document stays chosen where it is among them.

        What is shown already stays where it is; where rows are not the `whole`, others follow.
        """
        shown = self.model.rows
        if shown and tuple(rows[: len(shown)]) == shown:
            self.model.add_rows(rows[len(shown) :])
        elif is_whole or shown[: len(rows)] != tuple(rows):
            self._replace_rows(rows)
        self._say_empty(rows, of)
        if is_whole:
            self._say_count(len(rows), of)

    def _replace_rows(self, rows: Sequence[LibraryRow]) -> None:
        chosen, many = self.chosen_code, self._many
        with QSignalBlocker(self.table.selectionModel()):
            self.model.show_rows(rows)
        self.select(chosen)
        if many:
            self._select_many(many)

    def _say_count(self, shown: int, of: int) -> None:
        template = self.tr("{of} tài liệu") if shown == of else self.tr("{count}/{of} tài liệu")
        self.count.setText(template.format(count=shown, of=of) if of else "")

    def _say_empty(self, rows: Sequence[LibraryRow], of: int) -> None:
        self.empty.setVisible(not rows)
        self.table.setVisible(bool(of))
        self._column.setStretchFactor(self.empty, 0 if of else 1)
        self.empty.setText(
            self.tr("Không có tài liệu nào phù hợp. Hãy xóa ô tìm hoặc chọn “Tất cả”.")
            if of
            else self.tr(
                "Kho chưa có tài liệu nào.\nHãy kéo thả tệp vào đây, hoặc bấm “Thêm tài liệu…”."
            )
        )

    def update_row(self, row: LibraryRow) -> None:
        """Show one document as it is now, in its place."""
        place = self._place_of(row.code)
        if place is not None:
            self.model.update_row(place, row)
            if row.code in self._many:
                self.many_chosen.emit(self._selected_rows())

    def show_counts(self, found: Mapping[Narrowing, int]) -> None:
        """Say on the filters how many documents pass them."""
        self.filters.show_counts(found)

    def show_all(self) -> None:
        """Empty the search and drop the filter, without a signal."""
        with QSignalBlocker(self.search):
            self.search.clear()
        self._search_soon.stop()
        self.filters.show_all()

    @property
    def chosen_code(self) -> str:
        """The document that is selected, "" for none."""
        return self._chosen

    def select(self, code: str) -> None:
        """Mark a document as the only chosen one, without saying that it is chosen."""
        self._chosen = code
        place = self._place_of(code)
        selection = self.table.selectionModel()
        with QSignalBlocker(selection):
            if place is None:
                selection.clear()
            else:
                choose_row(self.table, place)
                self.table.scrollTo(self.model.index(place, 0))
        self.table.viewport().update()
        self._on_selection()

    def _select_many(self, codes: Collection[str]) -> None:
        """Choose several documents again after the rows are others."""
        selection = QItemSelection()
        wanted = [place for place, row in enumerate(self.model.rows) if row.code in codes]
        for _, run in groupby(enumerate(wanted), key=lambda each: each[1] - each[0]):
            places = [place for _, place in run]
            selection.select(self.model.index(places[0], 0), self.model.index(places[-1], 0))
        flags = QItemSelectionModel.SelectionFlag
        self.table.selectionModel().select(selection, flags.Select | flags.Rows)

    def _selected_rows(self) -> list[LibraryRow]:
        return [self.model.rows[place] for place in chosen_places(self.table)]

    @Slot()
    def _on_selection(self) -> None:
        rows = self._selected_rows()
        is_many = len(rows) > 1
        was_many = bool(self._many)
        self._many = frozenset(row.code for row in rows) if is_many else _NONE
        if is_many or was_many:
            self.many_chosen.emit(rows if is_many else [])

    def _place_of(self, code: str) -> int | None:
        places = (place for place, row in enumerate(self.model.rows) if row.code == code)
        return next(places, None)

    def _make_search(self, theme: Theme) -> QLineEdit:
        self._chosen = ""
        search = QLineEdit(self)
        search.setPlaceholderText(self.tr("Tìm theo số, trích yếu, tên tệp, nội dung (Ctrl+F)"))
        search.setAccessibleName(self.tr("Tìm tài liệu"))
        search.setClearButtonEnabled(True)
        search.setMaxLength(200)
        search.addAction(theme.icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        return search

    def _columns(self) -> tuple[Column[LibraryRow], ...]:
        return (
            Column(self.tr("Mã"), lambda row: row.code),
            Column(
                self.tr("Số, ký hiệu"),
                lambda row: row.number,
                is_guess=lambda row: SortBy.NUMBER in row.guessed,
            ),
            Column(
                self.tr("Ngày"), lambda row: row.day, is_guess=lambda row: SortBy.DAY in row.guessed
            ),
            Column(
                self.tr("Trích yếu hoặc tên tệp"),
                lambda row: row.subject,
                is_guess=lambda row: SortBy.SUBJECT in row.guessed,
            ),
            Column(self.tr("Trang"), lambda row: row.pages, is_number=True),
            Column(self.tr("Loại tệp"), lambda row: row.kind),
            Column(self.tr("Cỡ"), lambda row: row.size, is_number=True),
            Column(self.tr("Dùng cho"), lambda row: row.uses),
        )

    def _make_table(self) -> QTableView:
        table = QTableView(self)
        table.setModel(self.model)
        table.setAccessibleName(self.tr("Tài liệu trong kho"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = table.horizontalHeader()
        header.setAccessibleName(self.tr("Tên cột, bấm để sắp xếp"))
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        # Of its own, and empty: else each painting asks for every row whether it is chosen.
        header.setSelectionModel(QItemSelectionModel(self.model, header))
        header.setSortIndicatorShown(True)
        header.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        header.setSectionResizeMode(_SUBJECT, QHeaderView.ResizeMode.Stretch)
        header.sortIndicatorChanged.connect(self._on_sort)
        table.selectionModel().currentRowChanged.connect(self._on_current)
        table.selectionModel().selectionChanged.connect(self._on_selection)
        return table

    @Slot()
    def _on_search(self) -> None:
        self.searched.emit(self.search.text())

    @Slot(int, Qt.SortOrder)
    def _on_sort(self, column: int, order: Qt.SortOrder) -> None:
        by = list(SortBy)[column]
        self.sorted.emit(by, order is Qt.SortOrder.DescendingOrder)

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        row = self.model.row_at(current)
        if row is not None:
            self._chosen = row.code
            self.chosen.emit(row.code)


def _size_columns(header: QHeaderView, letter: int) -> None:
    for place, each in enumerate(SortBy):
        if place != _SUBJECT:
            header.resizeSection(place, _CHARACTERS[each] * letter)

"""The sheet as a table, with a list above each column that says what the column is."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QSizePolicy,
    QTableView,
    QWidget,
)
from typing_extensions import override

from desktop.domain.office_tables.values import Role
from desktop.ui.tables.shown import Source
from desktop.ui.widgets.choosing import choose_row

Index = QModelIndex | QPersistentModelIndex

_GAP = 4
_WIDE_CHARACTERS, _CHARACTERS = 34, 19


class SourceModel(QAbstractTableModel):
    """Shows a sheet; nothing is kept per cell."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.source = Source((), ())

    def show_source(self, source: Source) -> None:
        """Show another sheet."""
        self.beginResetModel()
        self.source = source
        self.endResetModel()

    def place_of(self, line: int) -> int:
        """Where a row of the sheet is shown; -1 where it is not."""
        places = (at for at, row in enumerate(self.source.rows) if row.line == line)
        return next(places, -1)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.source.rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.source.columns)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self.source.rows[index.row()].texts[index.column()]
            case _:
                return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            return str(self.source.rows[section].line)
        return column_letters(self.source.columns[section])


class RoleHeader(QHeaderView):
    """A header with a list of roles below each column's letter."""

    role_chosen = Signal(int, object)

    def __init__(self, parent: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.lists: list[QComboBox] = []
        self._columns: tuple[int, ...] = ()
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.sectionResized.connect(self._place)
        parent.horizontalScrollBar().valueChanged.connect(self._place)

    def show_roles(self, columns: tuple[int, ...], roles: Mapping[int, Role]) -> None:
        """Show what each column is."""
        if columns != self._columns:
            self._make(columns)
        for column, choice in zip(columns, self.lists, strict=True):
            choice.blockSignals(True)
            choice.setCurrentIndex(choice.findData(roles.get(column)))
            choice.blockSignals(False)
        self._place()

    @override
    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        hint.setHeight(self.fontMetrics().height() + 12 + self._height())
        return hint

    @override
    def updateGeometries(self) -> None:
        super().updateGeometries()
        self._place()

    def _make(self, columns: tuple[int, ...]) -> None:
        for each in self.lists:
            each.deleteLater()
        self._columns = columns
        self.lists = [self._list(column) for column in columns]
        before: QWidget | None = None
        for each in self.lists:
            if before is not None:
                QWidget.setTabOrder(before, each)
            before = each

    def _list(self, column: int) -> QComboBox:
        made = QComboBox(self)
        words = (
            (None, self.tr("(không dùng)")),
            (Role.CODE, self.tr("STT, mã")),
            (Role.TITLE, self.tr("Nội dung tiêu chí")),
            (Role.MAX, self.tr("Điểm tối đa")),
            (Role.EVIDENCE, self.tr("Tài liệu kiểm chứng")),
            (Role.WORDING, self.tr("Cách chấm")),
        )
        for role, text in words:
            made.addItem(text, role)
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        name = self.tr("Cột {letter} là gì").format(letter=column_letters(column))
        made.setAccessibleName(name)
        made.setToolTip(name)
        made.activated.connect(partial(self._on_chosen, column, made))
        made.show()
        return made

    def _height(self) -> int:
        return self.lists[0].sizeHint().height() + _GAP if self.lists else 0

    def _place(self) -> None:
        top = self.height() - self._height()
        for section, choice in enumerate(self.lists):
            left = self.sectionViewportPosition(section) + _GAP // 2
            height = choice.sizeHint().height()
            choice.setGeometry(left, top, self.sectionSize(section) - _GAP, height)

    def _on_chosen(self, column: int, choice: QComboBox, _place: int) -> None:
        self.role_chosen.emit(column, choice.currentData())


class SourceTable(QTableView):
    """The sheet on the left."""

    line_chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows = SourceModel(self)
        self.setModel(self.rows)
        self.roles = RoleHeader(self)
        self.setHorizontalHeader(self.roles)
        self.setAccessibleName(self.tr("Trang tính trong tệp"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.selectionModel().currentRowChanged.connect(self._on_current)

    def show_source(self, source: Source, roles: Mapping[int, Role]) -> None:
        """Show a sheet with what its columns are."""
        if source != self.rows.source:
            self.rows.show_source(source)
            self.roles.show_roles(source.columns, roles)
            letter = self.fontMetrics().averageCharWidth()
            for section, column in enumerate(source.columns):
                is_wide = roles.get(column) in {Role.TITLE, Role.EVIDENCE}
                width = letter * (_WIDE_CHARACTERS if is_wide else _CHARACTERS)
                self.roles.resizeSection(section, width)
            self.updateGeometries()
        self.roles.show_roles(source.columns, roles)

    def show_line(self, line: int) -> None:
        """Bring a row into sight."""
        place = self.rows.place_of(line)
        if place >= 0 and place != self.currentIndex().row():
            self.selectionModel().blockSignals(True)
            choose_row(self, place)
            self.selectionModel().blockSignals(False)
            self.viewport().update()

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self.line_chosen.emit(self.rows.source.rows[current.row()].line)


def column_letters(column: int) -> str:
    """What workbooks call a column: A … Z, AA …."""
    first, last = divmod(column - 1, 26)
    return (chr(ord("A") + first - 1) if first else "") + chr(ord("A") + last)

"""The left pane of *Chấm điểm*: search, filters and the tree."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QLineEdit,
    QTreeView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.ui.scoring.model import ROW_ROLE, CriteriaFilter, CriteriaModel
from desktop.ui.scoring.row_painter import RowPainter
from desktop.ui.scoring.rows import Filter, TreeRow
from desktop.ui.theme import Theme
from desktop.ui.widgets.texts import PushButton, text_label

_SEARCH_DELAY = 120


class TreePane(QFrame):
    """Says which leaf the officer chose."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("treePane")
        self.model = CriteriaModel(self)
        self.proxy = CriteriaFilter(self.model, self)
        self.proxy.setDynamicSortFilter(False)  # a row stays while its leaf is being filled in
        self._rows: dict[str, TreeRow] = {}
        self.search = self._make_search(theme)
        self._filters, bar = self._make_filters()
        self.tree = CriteriaTree(self.proxy, theme, self)
        self.tree.selectionModel().currentChanged.connect(self._on_current_changed)
        self.empty = text_label(self.tr("Không có tiêu chí nào phù hợp."), "hint", self)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.hide()
        self._narrow_soon = QTimer(self, singleShot=True, interval=_SEARCH_DELAY)
        self._narrow_soon.timeout.connect(self._narrow)
        self.search.textChanged.connect(self._narrow_soon.start)
        theme.changed.connect(self.tree.viewport().update)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(10, 10, 4, 6)
        whole.setSpacing(8)
        for each in (self.search, bar, self.empty):
            whole.addWidget(each)
        whole.addWidget(self.tree, 1)

    def show_rows(self, rows: Sequence[TreeRow]) -> None:
        """Show a whole tree."""
        self._rows = {row.code: row for row in rows}
        self.model.show_rows(rows)
        self.tree.open_all()
        self._show_counts()

    def update_rows(self, rows: Sequence[TreeRow]) -> None:
        """Show changed rows."""
        self._rows.update({row.code: row for row in rows})
        self.model.update_rows(rows)
        self._show_counts()

    def select(self, code: str) -> None:
        """Mark a leaf as the open one, without a signal."""
        index = self.proxy.mapFromSource(self.model.index_of(code))
        selection = self.tree.selectionModel()
        selection.blockSignals(True)
        if index.isValid():
            selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.tree.reveal(index)
        else:
            selection.clear()
        selection.blockSignals(False)
        self.tree.viewport().update()

    def shows(self, code: str) -> bool:
        """Whether a leaf passes search and filter."""
        return self.proxy.mapFromSource(self.model.index_of(code)).isValid()

    def visible_leaves(self) -> tuple[str, ...]:
        """The codes of the leaves that pass search and filter, in order."""
        return tuple(self._leaves_below(QModelIndex()))

    def show_all(self) -> None:
        """Drop search and filter, so that a leaf can be shown that they hide."""
        self.search.clear()
        self._filters[Filter.ALL].setChecked(True)
        self._narrow()

    def _leaves_below(self, parent: QModelIndex) -> list[str]:
        codes: list[str] = []
        for place in range(self.proxy.rowCount(parent)):
            index = self.proxy.index(place, 0, parent)
            row = index.data(ROW_ROLE)
            codes += [row.code] if row.is_leaf else self._leaves_below(index)
        return codes

    def _make_search(self, theme: Theme) -> QLineEdit:
        search = QLineEdit(self)
        search.setPlaceholderText(self.tr("Tìm tiêu chí (Ctrl+F)"))
        search.setAccessibleName(self.tr("Tìm tiêu chí"))
        search.setClearButtonEnabled(True)
        search.addAction(theme.icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        return search

    def _make_filters(self) -> tuple[Mapping[Filter, PushButton], QWidget]:
        bar = QWidget(self)
        bar.setObjectName("filterBar")
        group = QButtonGroup(self)
        grid = QGridLayout(bar)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        buttons: dict[Filter, PushButton] = {}
        for place, each in enumerate(Filter):
            button = PushButton(bar)
            button.setCheckable(True)
            button.setChecked(each is Filter.ALL)
            button.clicked.connect(self._narrow)
            group.addButton(button)
            grid.addWidget(button, place // 2, place % 2)
            buttons[each] = button
        return buttons, bar

    def _words(self) -> Mapping[Filter, str]:
        return {
            Filter.ALL: self.tr("Tất cả"),
            Filter.OPEN: self.tr("Chưa chấm"),
            Filter.UNPROVEN: self.tr("Thiếu minh chứng"),
            Filter.LOSING: self.tr("Mất điểm"),
        }

    def _show_counts(self) -> None:
        for each, word in self._words().items():
            passing = sum(1 for row in self._rows.values() if row.is_leaf and each in row.filters)
            text = self.tr("{word} · {count}").format(word=word, count=passing)
            if self._filters[each].text() != text:
                self._filters[each].setText(text)
                self._filters[each].setAccessibleName(text)

    @Slot()
    def _narrow(self) -> None:
        wanted = next(each for each, button in self._filters.items() if button.isChecked())
        current = self.tree.currentIndex().data(ROW_ROLE)
        selection = self.tree.selectionModel()
        selection.blockSignals(True)
        self.proxy.narrow(wanted, self.search.text())
        selection.blockSignals(False)
        self.tree.open_all()
        self.empty.setVisible(self.proxy.rowCount() == 0)
        if isinstance(current, TreeRow):
            self.select(current.code)

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        row = current.data(ROW_ROLE)
        if isinstance(row, TreeRow) and row.is_leaf:
            self.chosen.emit(row.code)


class CriteriaTree(QTreeView):
    """A tree whose rows are as high as their titles need at this width."""

    def __init__(self, model: CriteriaFilter, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._is_other_width = self._is_opening = False
        self.was_shown = False
        self.setModel(model)
        self.setItemDelegate(RowPainter(theme, self))
        self.setAccessibleName(self.tr("Cây tiêu chí"))
        self.setHeaderHidden(True)
        self.setIndentation(12)
        self.setMouseTracking(True)
        self.setUniformRowHeights(False)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)

    def open_all(self) -> None:
        """Open all groups; before the first showing that would be laid out in vain."""
        if self.was_shown:
            self.expandAll()
        else:
            self._is_opening = True

    def reveal(self, index: QModelIndex) -> None:
        """Bring a row into view with its neighbours; one that is in view stays where it is.

        Before the first showing nothing is in view; laying out then comes back to it.
        """
        if self.was_shown and not self.viewport().rect().contains(self.visualRect(index)):
            self.scrollTo(index, QTreeView.ScrollHint.PositionAtCenter)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._is_other_width = True
            self.scheduleDelayedItemsLayout()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Lay the rows out with the next painting, now that their width is known."""
        super().showEvent(event)
        if not self.was_shown:
            self.was_shown = self._is_other_width = True
            self.scheduleDelayedItemsLayout()

    @override
    def doItemsLayout(self) -> None:
        """Rows of another width are of other heights: the open leaf must not slip out of view."""
        if self._is_opening and self.was_shown:
            self._is_opening = False
            self.expandAll()
        else:
            super().doItemsLayout()
        if self._is_other_width:
            self._is_other_width = False
            self.reveal(self.currentIndex())

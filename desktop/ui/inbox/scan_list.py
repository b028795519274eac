"""A list of scans with their first pages: beside one another or below."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QSignalBlocker,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from desktop.ui.inbox.pictures import Pictures
from desktop.ui.inbox.scan_model import ScanModel
from desktop.ui.inbox.scan_painter import ScanPainter
from desktop.ui.inbox.tray_state import ScanRow
from desktop.ui.theme import Theme


class ScanList(QListView):
    """Several can be chosen; what is chosen stays so when others come."""

    choice_changed = Signal()

    def __init__(
        self, theme: Theme, pictures: Pictures, parent: QWidget, *, narrow: bool = False
    ) -> None:
        super().__init__(parent)
        self.scans = ScanModel(self)
        self.setModel(self.scans)
        self.setItemDelegate(ScanPainter(theme, pictures, self, narrow=narrow))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(False)
        if narrow:
            self.setFlow(QListView.Flow.LeftToRight)
            self.setWrapping(False)
            self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragEnabled(narrow)
        self.setDragDropMode(
            QAbstractItemView.DragDropMode.DragOnly
            if narrow
            else QAbstractItemView.DragDropMode.NoDragDrop
        )
        self.setDefaultDropAction(Qt.DropAction.CopyAction)
        pictures.changed.connect(self.viewport().update)
        theme.changed.connect(self.viewport().update)
        self.selectionModel().selectionChanged.connect(self._on_selection)

    @property
    def chosen(self) -> list[ScanRow]:
        """The chosen scans, as they stand in the list."""
        places = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [self.scans.rows[place] for place in places]

    @property
    def chosen_numbers(self) -> list[int]:
        """The numbers of the chosen scans."""
        return [row.id for row in self.chosen]

    @property
    def current(self) -> ScanRow | None:
        """The scan the keyboard is on, if it is chosen."""
        row = self.scans.row_at(self.currentIndex())
        chosen = self.chosen
        return row if row in chosen else next(iter(chosen), None)

    def show_rows(self, rows: Sequence[ScanRow]) -> None:
        """Show these scans; where the chosen ones are gone, the next in line is chosen."""
        if tuple(rows) == self.scans.rows:
            return
        chosen, place = set(self.chosen_numbers), self.currentIndex().row()
        with QSignalBlocker(self.selectionModel()):
            self.scans.show_rows(rows)
            places = [at for at, row in enumerate(rows) if row.id in chosen]
            if chosen and rows and not places:
                places = [min(max(place, 0), len(rows) - 1)]
            self._choose(places)
        self.viewport().update()
        self.choice_changed.emit()

    def choose(self, number: int) -> None:
        """Choose one scan."""
        self._choose([at for at, row in enumerate(self.scans.rows) if row.id == number])

    def _choose(self, places: Sequence[int]) -> None:
        flags = QItemSelectionModel.SelectionFlag
        selection = QItemSelection()
        for first, last in _runs(places):
            selection.append(
                QItemSelectionRange(self.scans.index(first, 0), self.scans.index(last, 0))
            )
        self.selectionModel().select(selection, flags.ClearAndSelect)
        if places:
            index = self.scans.index(places[0], 0)
            self.selectionModel().setCurrentIndex(index, flags.NoUpdate)

    @Slot(QItemSelection, QItemSelection)
    def _on_selection(self, _on: QItemSelection, _off: QItemSelection) -> None:
        self.choice_changed.emit()


def _runs(places: Sequence[int]) -> list[tuple[int, int]]:
    """Rising places as first and last of those that follow one another: a thousand are one."""
    runs: list[tuple[int, int]] = []
    for each in places:
        if runs and runs[-1][1] == each - 1:
            runs[-1] = (runs[-1][0], each)
        else:
            runs.append((each, each))
    return runs

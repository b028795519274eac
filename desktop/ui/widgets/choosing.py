"""What the dialogs share in which rows are searched and chosen: the table and the layout."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractItemModel, QItemSelectionModel, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

_ROWS_MEASURED = 50  # from the first in view on: more than a screen holds


def rows_table(model: QAbstractItemModel, *, name: str, parent: QWidget) -> QTableView:
    """A table whose rows are chosen whole; the second column takes the room that is left."""
    table = QTableView(parent)
    table.setModel(model)
    table.setAccessibleName(name)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.verticalHeader().hide()
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setHighlightSections(False)
    header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
    return table


def fit_columns(table: QTableView, columns: Sequence[int]) -> None:
    """Make these columns as wide as their texts; Qt's "rows in view" is all while none is."""
    header = table.horizontalHeader()
    header.setResizeContentsPrecision(_ROWS_MEASURED)
    for column in columns:
        header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)


def make_room(
    table: QTableView, characters: Mapping[int, int], dispensable: Sequence[int], room: int
) -> None:
    """Hide the columns one can do without while all together are wider than there is room."""
    needed = sum(characters.values())
    for column in dispensable:
        table.setColumnHidden(column, needed > room)
        needed -= characters[column] if needed > room else 0


def choose_row(table: QTableView, place: int) -> None:
    """Choose this row and no other.

    The table's own `selectRow` widens or narrows the choice while Ctrl or Shift is held down, as
    they may still be from the keys that led here.
    """
    flags = QItemSelectionModel.SelectionFlag
    index = table.model().index(place, 0)
    table.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)


def chosen_places(table: QTableView) -> list[int]:
    """The places of the chosen rows; by ranges, so that ten thousand cost as little as ten."""
    selection = table.selectionModel().selection()
    ranges = (selection.at(place) for place in range(selection.count()))
    return sorted({place for each in ranges for place in range(each.top(), each.bottom() + 1)})


def lay_out_choice(
    dialog: QDialog, parts: Sequence[QWidget], buttons: Sequence[QPushButton]
) -> None:
    """Put the parts below one another, the buttons in the lower right corner."""
    row = QHBoxLayout()
    row.addStretch(1)
    for each in buttons:
        row.addWidget(each)
    whole = QVBoxLayout(dialog)
    whole.setContentsMargins(16, 16, 16, 16)
    whole.setSpacing(10)
    for part in parts:
        whole.addWidget(part)
    whole.addLayout(row)


def grow(dialog: QDialog) -> None:
    """By itself a dialog would press its rows together for a text that is longer now."""
    layout = dialog.layout()
    needed = 0 if layout is None else layout.totalHeightForWidth(dialog.width())
    if dialog.isVisible() and needed > dialog.height():
        dialog.resize(dialog.width(), needed)

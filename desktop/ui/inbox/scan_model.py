"""Scans as a Qt model: a name to see, everything to hear, numbers to drag."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QMimeData,
    QModelIndex,
    Qt,
)
from typing_extensions import override

from desktop.ui.inbox.tray_state import ScanRow
from desktop.ui.widgets.rows_list import RowsList
from desktop.ui.widgets.rows_model import Index

_MIME = "application/x-minhchung-scans"


class ScanModel(RowsList[ScanRow]):
    """Frozen rows, the newest scan first."""

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_at(index)
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.name
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return row.spoken
            case _:
                return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    @override
    def mimeTypes(self) -> list[str]:
        return [_MIME]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        return carried(sorted({index.row() for index in indexes}), self._rows)


def carried(places: Sequence[int], rows: Sequence[ScanRow]) -> QMimeData:
    """Scans as they are dragged."""
    mime = QMimeData()
    mime.setData(_MIME, " ".join(str(rows[place].id) for place in places).encode())
    return mime


def scans_in(mime: QMimeData) -> list[int]:
    """The numbers of the scans that are dragged, none where something else is."""
    if not mime.hasFormat(_MIME):
        return []
    words = bytes(mime.data(_MIME).data()).decode("ascii", "replace").split()
    return [int(each) for each in words if each.isdecimal()]

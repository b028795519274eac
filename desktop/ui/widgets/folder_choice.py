"""Lets a person choose a folder, in the system's own dialog."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def choose_folder(
    parent: QWidget, title: str, chosen: Callable[[str], object], *, begin_at: Path | None = None
) -> None:
    """Ask without waiting for the answer; `chosen` hears of nothing where it is cancelled."""
    dialog = QFileDialog(parent, title, "" if begin_at is None else str(begin_at))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(chosen)
    dialog.open()

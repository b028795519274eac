"""Says in the status bar how many scans are still being read, with a way to pause it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui.widgets.texts import button, short_label

if TYPE_CHECKING:
    from desktop.ui.looking.looking import Looking


class ReadingBar(QWidget):
    """Hidden while no scan waits to be read, or none can be."""

    def __init__(self, looking: Looking, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looking = looking
        self.said = short_label("", "job", self)
        self.toggle = button("", "quiet", self)
        self.toggle.clicked.connect(self._on_toggle)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.said)
        row.addWidget(self.toggle)
        looking.changed.connect(self._show_it)
        self._show_it()

    @Slot()
    def _show_it(self) -> None:
        count = self._looking.unread_scans
        self.setVisible(bool(count) and self._looking.lack is None)
        is_paused = self._looking.is_paused
        said = self.tr("Đã tạm dừng đọc chữ của {count} tài liệu quét")
        if not is_paused:
            said = self.tr("Đang đọc chữ của {count} tài liệu quét…")
        self.said.setText(said.format(count=count))
        self.toggle.setText(self.tr("Đọc tiếp") if is_paused else self.tr("Tạm dừng"))
        name = self.tr("Đọc tiếp chữ trong bản quét")
        self.toggle.setAccessibleName(
            name if is_paused else self.tr("Tạm dừng đọc chữ trong bản quét")
        )

    @Slot()
    def _on_toggle(self) -> None:
        if self._looking.is_paused:
            self._looking.go_on()
        else:
            self._looking.pause()

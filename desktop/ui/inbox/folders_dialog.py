"""A dialog to say which folders the scanner puts its files in."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.scans import ScanFolder
from desktop.ui.inbox.rows import folder_line
from desktop.ui.inbox.tray_state import TrayState
from desktop.ui.theme import Theme
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.folder_choice import choose_folder
from desktop.ui.widgets.texts import button, text_label

_FOLDER = Qt.ItemDataRole.UserRole


class FoldersDialog(QDialog):
    """Every change counts at once; whoever is asked says it by `watch_wanted` and the like."""

    watch_wanted = Signal(object)
    leave_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Thư mục quét"))
        self.resize(620, 380)
        self.refused = Banner(theme, self)
        self.list = QListWidget(self)
        self.list.setObjectName("folderList")
        self.list.setAccessibleName(self.tr("Các thư mục quét"))
        self.list.currentRowChanged.connect(self._on_current)
        self.add = button(self.tr("Thêm thư mục…"), "primary", self)
        self.add.clicked.connect(self._on_add)
        self.remove = button(self.tr("Thôi theo dõi"), "", self)
        self.remove.clicked.connect(self._on_remove)
        moves = self.tr("Chuyển tệp đã nhận vào thư mục con “Da nhan vao Minh Chung”")
        self.moves = QCheckBox(moves, self)
        self.moves.setAccessibleDescription(
            self.tr("Dọn thư mục quét: tệp đã vào hộp quét được chuyển sang thư mục con")
        )
        self.moves.clicked.connect(self._on_moves)
        self._lay_out()
        self.show_state(TrayState())

    def show_state(self, state: TrayState) -> None:
        """Show the folders as they are watched now."""
        chosen = self.list.currentRow()
        self.list.clear()
        for folder in state.folders:
            item = QListWidgetItem(folder_line(folder, state.sights))
            item.setData(_FOLDER, folder)
            self.list.addItem(item)
        self.list.setCurrentRow(min(max(chosen, 0), self.list.count() - 1))
        self._on_current()

    def show_refused(self, sentences: Sequence[str]) -> None:
        """Say why a folder is not watched."""
        self.refused.say("\n".join(sentences), tone="danger")

    @property
    def folder(self) -> ScanFolder | None:
        """The folder that is chosen."""
        index = self.list.currentIndex()
        folder = index.data(_FOLDER) if index.isValid() else None
        return folder if isinstance(folder, ScanFolder) else None

    @Slot()
    def _on_current(self) -> None:
        folder = self.folder
        self.remove.setEnabled(folder is not None)
        self.moves.setEnabled(folder is not None)
        self.moves.setChecked(folder is not None and folder.moves_taken)

    @Slot()
    def _on_add(self) -> None:
        choose_folder(self, self.tr("Chọn thư mục mà máy quét lưu tệp vào"), self._on_picked)

    @Slot(str)
    def _on_picked(self, name: str) -> None:
        if name:
            self.refused.hide()
            self.watch_wanted.emit(ScanFolder(Path(name)))

    @Slot()
    def _on_remove(self) -> None:
        if self.folder is not None:
            self.leave_wanted.emit(self.folder.path)

    @Slot()
    def _on_moves(self) -> None:
        if self.folder is not None:
            self.watch_wanted.emit(ScanFolder(self.folder.path, moves_taken=self.moves.isChecked()))

    def _lay_out(self) -> None:
        said = self.tr(
            "Bản quét mới trong các thư mục này tự vào hộp quét khi đã ghi xong. Thư mục có thể "
            "nằm trên máy khác; lúc mất mạng, chương trình sẽ tự thử lại."
        )
        close = button(self.tr("Đóng"), "", self)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addWidget(self.add)
        row.addWidget(self.remove)
        row.addStretch(1)
        row.addWidget(close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 16, 16, 16)
        whole.setSpacing(10)
        for part in (self.refused, text_label(said, "hint", self), self.list, self.moves):
            whole.addWidget(part)
        whole.addLayout(row)

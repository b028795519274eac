"""A document's scans: put a better one in its place, or use an old one again."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.evidence import OldVersion
from desktop.domain.plain_text import one_line
from desktop.ui.theme import Theme
from desktop.ui.widgets.drop_frame import DropFrame
from desktop.ui.widgets.texts import IconButton, button, text_label
from desktop.wording.numbers import moment, size


class VersionsBox(DropFrame):
    """Takes one file, chosen or dropped, and lists the scans that were there before."""

    renew_wanted = Signal(Path)
    back_wanted = Signal(object)
    open_wanted = Signal(object)
    refused = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("requirement")
        self.setAccessibleName(self.tr("Các bản quét của tài liệu"))
        self._theme = theme
        self.rows: list[VersionRow] = []
        self.renew = button(self.tr("Thay bằng bản quét khác…"), "quiet", self)
        self.renew.clicked.connect(self._on_renew)
        self.files_dropped.connect(self._on_dropped)
        self.title = text_label(self.tr("Các bản cũ"), "sectionTitle", self)
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(8, 6, 8, 8)
        whole.setSpacing(6)
        whole.addWidget(self.renew)
        whole.addWidget(self.title)
        whole.addLayout(self._list)
        self.show_versions(())

    def show_versions(self, versions: Sequence[OldVersion]) -> None:
        """List the scans the document had, the latest first."""
        for old in self.rows:
            self._list.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.rows = [VersionRow(self._theme, version, self) for version in versions]
        for row in self.rows:
            row.again.clicked.connect(partial(self.back_wanted.emit, row.version))
            row.open.clicked.connect(partial(self.open_wanted.emit, row.version))
            self._list.addWidget(row)
        self.title.setVisible(bool(versions))

    @Slot()
    def _on_renew(self) -> None:
        dialog = QFileDialog(self, self.tr("Chọn bản quét thay cho bản đang dùng"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._on_selected)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def _on_selected(self, name: str) -> None:
        self.renew_wanted.emit(Path(name))

    @Slot(list)
    def _on_dropped(self, files: list[Path]) -> None:
        if len(files) == 1:
            self.renew_wanted.emit(files[0])
        else:
            self.refused.emit(self.tr("Chỉ thay được bằng một tệp. Hãy thả đúng một bản quét."))


class VersionRow(QFrame):
    """One scan that was there before."""

    def __init__(self, theme: Theme, version: OldVersion, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("documentRow")
        self.version = version
        name = one_line(version.name)
        facts = self.tr("{size} · thay lúc {when}").format(
            size=size(version.content.size), when=moment(version.replaced_at)
        )
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(text_label(name, "documentName", self))
        words.addWidget(text_label(facts, "small", self))
        self.open = IconButton(theme, "open", self.tr("Mở bản cũ “{name}”").format(name=name), self)
        self.again = button(self.tr("Dùng lại bản này"), "quiet", self)
        self.again.setAccessibleName(self.tr("Dùng lại bản “{name}”").format(name=name))
        line = QHBoxLayout(self)
        line.setContentsMargins(8, 6, 6, 6)
        line.addLayout(words, 1)
        line.addWidget(self.open)
        line.addWidget(self.again)

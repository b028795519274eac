"""The question where last year's figures are: a workspace known before, a folder, or a package."""

from collections.abc import Sequence
from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QFileDialog, QVBoxLayout, QWidget

from desktop.ui.widgets.texts import text_label


class _Way(Enum):
    NONE = auto()
    FOLDER = auto()
    PACKAGE = auto()


class EarlierChoice(QWidget):
    """One list; says in place what was found there."""

    chosen = Signal(Path)
    emptied = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered: list[Path | _Way] = []
        self.sources = QComboBox(self)
        self.sources.setAccessibleName(self.tr("Hồ sơ năm trước"))
        self.sources.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.facts = text_label("", "hint", self)
        self.fault = text_label("", "fault", self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        for each in (self.sources, self.facts, self.fault):
            whole.addWidget(each)
        self.show_known(())
        self.show_facts("")
        self.sources.activated.connect(self._on_activated)

    @property
    def source(self) -> Path | None:
        """What is chosen, None where nothing is."""
        offered = self._offered[self.sources.currentIndex()]
        return offered if isinstance(offered, Path) else None

    def show_known(self, known: Sequence[tuple[str, Path]]) -> None:
        """Offer these workspaces, by name, beside the two ways to others; a choice stays."""
        chosen = self.source if self._offered else None
        ways = (
            (self.tr("Chọn thư mục hồ sơ…"), _Way.FOLDER),
            (self.tr("Chọn gói hồ sơ đã nộp (.asice)…"), _Way.PACKAGE),
        )
        with QSignalBlocker(self.sources):
            self.sources.clear()
            self._offered.clear()
            self._offer(self.tr("Không lấy"), _Way.NONE)
            for name, root in known:
                self._offer(name, root)
            for name, way in ways:
                self._offer(name, way)
            if chosen is not None:
                self._select(chosen)

    def choose(self, source: Path) -> None:
        """Take this folder or package."""
        self._select(source)
        self.chosen.emit(source)

    def clear(self) -> None:
        """Choose nothing."""
        self.sources.setCurrentIndex(0)
        self.show_facts("")

    def show_facts(self, sentence: str) -> None:
        """Say what was found; nothing is wrong with it."""
        self._show(facts=sentence)

    def show_fault(self, sentence: str) -> None:
        """Say why it cannot be used."""
        self._show(fault=sentence)

    def _show(self, *, facts: str = "", fault: str = "") -> None:
        self.facts.setText(facts)
        self.facts.setVisible(bool(facts))
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))
        hint = self.tr("Hồ sơ năm trước của chính đơn vị: thư mục hồ sơ hoặc gói đã nộp")
        self.sources.setAccessibleDescription(fault or facts or hint)

    def _select(self, source: Path) -> None:
        if source not in self._offered:
            self._offer(source.name, source, place=1)
        self.sources.setCurrentIndex(self._offered.index(source))

    def _offer(self, name: str, offered: Path | _Way, place: int | None = None) -> None:
        place = self.sources.count() if place is None else place
        self._offered.insert(place, offered)
        self.sources.insertItem(place, name)
        if isinstance(offered, Path):
            self.sources.setItemData(place, str(offered), Qt.ItemDataRole.ToolTipRole)

    @Slot(int)
    def _on_activated(self, place: int) -> None:
        offered = self._offered[place]
        if isinstance(offered, Path):
            self.chosen.emit(offered)
            return
        self.clear()
        self.emptied.emit()
        if offered is _Way.FOLDER:
            self._on_folder()
        elif offered is _Way.PACKAGE:
            self._on_package()

    def _on_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Chọn thư mục hồ sơ năm trước"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        self._ask(dialog)

    def _on_package(self) -> None:
        dialog = QFileDialog(self, self.tr("Chọn gói hồ sơ năm trước"))
        dialog.setNameFilters([self.tr("Gói hồ sơ (*.asice)"), self.tr("Mọi tệp (*)")])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._ask(dialog)

    def _ask(self, dialog: QFileDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_selected)
        dialog.open()

    @Slot(str)
    def _on_selected(self, name: str) -> None:
        self.choose(Path(name))

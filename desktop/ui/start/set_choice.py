"""The question of the criterion set: the sample, or a file with all that is wrong in it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.widgets.texts import button, text_label

_SHOWN_LINES = 7
_INDENT = 26


class SetChoice(QWidget):
    """Says which set is wanted; shows what it is or why it cannot be used."""

    sample_wanted = Signal()
    file_chosen = Signal(Path)
    emptied = Signal()
    table_wanted = Signal(Path)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file: Path | None = None
        self._takes_rounds = True
        self.sample = QRadioButton(self.tr("Bộ mẫu cấp xã của chương trình (để làm quen)"), self)
        self.own = QRadioButton("", self)
        group = QButtonGroup(self)
        group.addButton(self.sample)
        group.addButton(self.own)
        self.pick = button(self.tr("Chọn tệp…"), "", self)
        self.facts = text_label("", "hint", self)
        # Its line is there from the start: the form must not move once the set has been read.
        self.facts.setMinimumHeight(self.facts.fontMetrics().lineSpacing())
        self.fault = text_label("", "fault", self)
        self.faults = QPlainTextEdit(self)
        self.faults.setReadOnly(True)
        self.faults.setAccessibleName(self.tr("Các chỗ sai trong tệp bộ tiêu chí"))
        self.faults.setTabChangesFocus(True)
        self.build = button(self.tr("Dựng bộ tiêu chí từ bảng này…"), "", self)
        self._lay_out()
        self.show_facts("")
        self.offer_rounds(is_offered=True)
        self.sample.clicked.connect(self._on_sample)
        self.own.clicked.connect(self._on_own)
        self.pick.clicked.connect(self._on_pick)
        self.build.clicked.connect(self._on_build)

    @property
    def is_answered(self) -> bool:
        """Whether one of the two is chosen."""
        return self.sample.isChecked() or self.own.isChecked()

    def offer_rounds(self, *, is_offered: bool) -> None:
        """Take round packages too, or criterion sets alone."""
        self._takes_rounds = is_offered
        if self._file is None:
            rounds = self.tr("Tệp cấp trên gửi: gói đợt chấm, hoặc bộ tiêu chí (Excel, YAML)")
            sets = self.tr("Tệp bộ tiêu chí (Excel, YAML)")
            self.own.setText(rounds if is_offered else sets)

    def take_focus(self) -> None:
        """Let the keyboard answer this question."""
        chosen = self.own if self.own.isChecked() else self.sample
        chosen.setFocus()

    def show_facts(self, facts: str) -> None:
        """Say what the set is; nothing is wrong with it."""
        self._show(facts=facts)

    def show_missing(self, sentence: str) -> None:
        """Say that no set was chosen, unless it is said already what is wrong with one."""
        if not self.fault.text():
            self._show(fault=sentence)

    def show_faults(self, sentence: str, faults: Sequence[str]) -> None:
        """Say why the set cannot be used, with every fault."""
        self._show(fault=sentence, faults="\n".join(faults))

    def offer_table(self) -> None:
        """Offer to make a set of the table that the file is."""
        said = self.tr("Tệp không theo mẫu của chương trình, nhưng có thể là bảng tiêu chí.")
        self._show(facts=said)
        self.build.show()

    def take_file(self, file: Path) -> None:
        """Choose a file as if it had been picked."""
        self._on_selected(str(file))

    def _show(self, *, facts: str = "", fault: str = "", faults: str = "") -> None:
        self.facts.setText(facts)
        self.facts.setVisible(not fault)
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))
        self.faults.setPlainText(faults)
        self.faults.setVisible(bool(faults))
        self.build.hide()
        self.faults.setFixedHeight(self.faults.fontMetrics().lineSpacing() * _SHOWN_LINES)

    def _lay_out(self) -> None:
        file_row = QHBoxLayout()  # below: beside it large letters have no room
        file_row.setContentsMargins(_INDENT, 0, 0, 0)
        file_row.addWidget(self.pick)
        file_row.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(34, 0, 0, 0)
        whole.setSpacing(6)
        whole.addWidget(self.sample)
        whole.addWidget(self.own)
        whole.addLayout(file_row)
        for each in (self.facts, self.fault, self.faults):
            whole.addWidget(each)
        whole.addWidget(self.build)

    @Slot()
    def _on_sample(self) -> None:
        self.sample_wanted.emit()

    @Slot()
    def _on_own(self) -> None:
        if self._file is None:
            self.emptied.emit()
        else:
            self.file_chosen.emit(self._file)

    @Slot()
    def _on_build(self) -> None:
        if self._file is not None:
            self.table_wanted.emit(self._file)

    @Slot()
    def _on_pick(self) -> None:
        dialog = QFileDialog(self, self.tr("Chọn tệp bộ tiêu chí"))
        sets = self.tr("Bộ tiêu chí (*.xlsx *.xlsm *.yaml *.yml)")
        rounds = self.tr("Gói đợt chấm, bộ tiêu chí (*.asice *.xlsx *.xlsm *.yaml *.yml)")
        dialog.setNameFilters([rounds if self._takes_rounds else sets, self.tr("Mọi tệp (*)")])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_selected)
        dialog.open()

    @Slot(str)
    def _on_selected(self, name: str) -> None:
        self._file = Path(name)
        self.own.setChecked(True)
        self.own.setText(self.tr("Tệp “{name}”").format(name=self._file.name))
        self.own.setToolTip(str(self._file))
        self.file_chosen.emit(self._file)

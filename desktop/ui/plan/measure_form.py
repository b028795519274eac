"""The form of one measure: what is done, who leads, who takes part, until when, for how many."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.limits import MAX_SHORT_CHARACTERS
from desktop.domain.plain_text import one_line
from desktop.domain.plan import Measure
from desktop.services.planning import offices_typed
from desktop.ui.plan.card import MeasureCard
from desktop.ui.plan.text_box import TextBox
from desktop.ui.widgets.day_field import DayField
from desktop.ui.widgets.number_field import NumberField
from desktop.ui.widgets.texts import button, text_label
from desktop.ui.widgets.undo_keys import UndoKeys

_LINES = 5


class MeasureForm(QWidget):
    """`edited` says that `measure()` may give something new; what is typed stays as it is."""

    edited = Signal()
    suggestion_wanted = Signal()
    clearing_wanted = Signal()
    leaf_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code = ""
        self.title = text_label("", "title", self)
        self.facts = text_label("", "muted", self)
        self.reason = text_label("", "", self)
        hint = self.tr("Việc cần làm trong năm kế hoạch để lấy lại điểm")
        self.text = TextBox(self.tr("Giải pháp"), hint, lines=_LINES, parent=self)
        self.text.textChanged.connect(self.edited)
        self.office = self._make_office()
        self.cooperating = self._make_cooperating()
        self.deadline = DayField(self.tr("Thời hạn"), self)
        self.deadline.edited.connect(self.edited)
        self.target = NumberField(self.tr("Điểm phấn đấu"), self.tr("điểm"), self)
        self.target.edited.connect(self.edited)
        self.gain = text_label("", "strong", self)
        self.hints = text_label("", "hint", self)
        self.suggest = button(self.tr("Điền gợi ý"), "quiet", self)
        self.suggest.clicked.connect(self.suggestion_wanted)
        self.clear = button(self.tr("Xóa giải pháp"), "quiet", self)
        self.clear.clicked.connect(self.clearing_wanted)
        self.open_leaf = button(self.tr("Mở ở trang Chấm điểm"), "quiet", self)
        self.open_leaf.clicked.connect(self._on_leaf)
        self._undo_keys = UndoKeys(self)
        self._lay_out()
        self._undo_keys.watch(self)

    def show_offices(self, names: Sequence[str]) -> None:
        """Offer these offices to choose from; any other may be typed."""
        if names == [self.office.itemText(place) for place in range(self.office.count())]:
            return
        typed = self.office.currentText()
        with QSignalBlocker(self.office):
            self.office.clear()
            self.office.addItems(list(names))
            self.office.setEditText(typed)

    def show_year(self, first: date) -> None:
        """Open the calendar at the plan's year."""
        self.deadline.suggest(first)

    def show_measure(self, card: MeasureCard) -> None:
        """Show another measure."""
        measure, self._code = card.measure, card.code
        self.title.setText(f"{card.code}. {card.title}")
        self.facts.setText(card.facts)
        self.reason.setText(card.reason)
        self.reason.setVisible(bool(card.reason))
        with QSignalBlocker(self):
            self.text.setPlainText(measure.text)
            self._show_office(measure.office)
            self.cooperating.setText("; ".join(measure.cooperating))
            self.deadline.show_value(measure.deadline)
            self.target.show_value(measure.target)
        self.target.line.setPlaceholderText(card.target_hint)
        self.open_leaf.setVisible(not card.is_field)
        self.show_standing(card)

    def show_standing(self, card: MeasureCard) -> None:
        """Show what follows from what is typed; nothing that is typed is touched."""
        fields = (self.text, self.deadline, self.target)
        complaints = tuple(each.complaint() for each in fields)
        self.deadline.mark(faulty=bool(self.deadline.complaint()))
        self.target.mark(faulty=False)
        hints = (*(each for each in complaints if each), *card.hints)
        self.gain.setText(card.gain)
        self.gain.setVisible(bool(card.gain))
        self.hints.setText("\n".join(f"• {each}" for each in hints))
        self.hints.setVisible(bool(hints))
        self.suggest.setVisible(card.may_suggest)
        self.clear.setVisible(not card.measure.is_empty)

    def measure(self) -> Measure:
        """What is typed."""
        return Measure(
            text=self.text.text(),
            office=one_line(self.office.currentText())[:MAX_SHORT_CHARACTERS],
            cooperating=offices_typed(self.cooperating.text()),
            deadline=self.deadline.value(),
            target=self.target.value(),
        )

    def _show_office(self, name: str) -> None:
        self.office.setEditText(name)
        line = self.office.lineEdit()
        if line is not None:
            line.setCursorPosition(0)  # a long name is known by its beginning

    def _make_office(self) -> QComboBox:
        box = QComboBox(self)
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.setAccessibleName(self.tr("Cơ quan chủ trì"))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        line = box.lineEdit()
        if line is not None:
            line.setMaxLength(MAX_SHORT_CHARACTERS)
            line.setPlaceholderText(self.tr("Chọn hoặc gõ tên cơ quan"))
            line.setAccessibleName(self.tr("Cơ quan chủ trì"))
        box.editTextChanged.connect(self._on_office)
        return box

    def _make_cooperating(self) -> QLineEdit:
        line = QLineEdit(self)
        line.setAccessibleName(self.tr("Cơ quan phối hợp"))
        line.setPlaceholderText(self.tr("Nhiều cơ quan thì cách nhau bằng dấu ;"))
        line.setMaxLength(MAX_SHORT_CHARACTERS * 5)
        line.textEdited.connect(self.edited)
        return line

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.addRow(self.tr("Chủ trì"), self.office)
        form.addRow(self.tr("Phối hợp"), self.cooperating)
        form.addRow(self.tr("Thời hạn"), self.deadline)
        form.addRow(self.tr("Điểm phấn đấu"), self.target)
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        for each in (self.suggest, self.open_leaf, self.clear):
            buttons.addWidget(each)
        buttons.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 14, 16, 14)
        whole.setSpacing(8)
        for part in (self.title, self.facts, self.reason):
            whole.addWidget(part)
        whole.addWidget(text_label(self.tr("Giải pháp"), "sectionTitle", self))
        whole.addWidget(self.text, 1)
        whole.addLayout(form)
        whole.addWidget(self.gain)
        whole.addWidget(self.hints)
        whole.addLayout(buttons)
        whole.addStretch(0)

    @Slot(str)
    def _on_office(self, _text: str) -> None:
        self.edited.emit()

    @Slot()
    def _on_leaf(self) -> None:
        self.leaf_wanted.emit(self._code)

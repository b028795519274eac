"""The left side of the plan: where points are lost, and what is planned about it."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.plan.rows import PlanRow
from desktop.ui.plan.table import CodedTable, Layout
from desktop.ui.widgets.rows_model import Column
from desktop.ui.widgets.texts import button, short_label, text_label

_LAYOUT = Layout(title=1, shrinking={4: (14, 44)}, dispensable=(4, 5, 6))


class LostPane(QFrame):
    """A table that can be narrowed to one office."""

    narrowed = Signal(str)
    prefill_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("libraryPane")
        self.office = QComboBox(self)
        self.office.setAccessibleName(self.tr("Lọc theo cơ quan"))
        self.office.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.office.setMinimumContentsLength(22)
        self.office.currentIndexChanged.connect(self._on_office)
        self.prefill = button("", "", self)
        self.prefill.clicked.connect(self.prefill_wanted)
        self.totals = text_label("", "strong", self)
        self.hints = text_label("", "hint", self)
        self.empty = text_label("", "muted", self)
        self.table: CodedTable[PlanRow] = self._make_table()
        self._lay_out()
        self.show_offices(())
        self.show_prefill(0)

    def show_totals(self, sentence: str, hints: str) -> None:
        """Show what is lost and gained, and how much is doubtful."""
        self.totals.setText(sentence)
        self.hints.setText(hints)
        self.hints.setVisible(bool(hints))

    def show_offices(self, names: Sequence[str]) -> None:
        """Offer these offices; the chosen one stays while it is there."""
        wanted = [self.tr("Mọi cơ quan"), *names]
        if wanted == [self.office.itemText(place) for place in range(self.office.count())]:
            return
        chosen = self.chosen_office
        with QSignalBlocker(self.office):
            self.office.clear()
            self.office.addItems(wanted)
            self.office.setCurrentIndex(names.index(chosen) + 1 if chosen in names else 0)
        if chosen and chosen not in names:
            self.narrowed.emit("")

    @property
    def chosen_office(self) -> str:
        """The office the table is narrowed to, "" for all."""
        return self.office.currentText() if self.office.currentIndex() > 0 else ""

    def show_all_offices(self) -> None:
        """Narrow to none."""
        with QSignalBlocker(self.office):
            self.office.setCurrentIndex(0)

    def show_prefill(self, count: int) -> None:
        """Offer to suggest so many measures."""
        self.prefill.setText(self.tr("Điền gợi ý cho {count} mục").format(count=count))
        self.prefill.setVisible(count > 0)

    def show_empty(self, sentence: str) -> None:
        """Say why there is nothing to plan."""
        self.empty.setText(sentence)
        self.empty.setVisible(bool(sentence))

    def _make_table(self) -> CodedTable[PlanRow]:
        columns: tuple[Column[PlanRow], ...] = (
            Column(self.tr("Mã"), lambda row: row.code),
            Column(self.tr("Tiêu chí"), lambda row: row.title),
            Column(self.tr("Điểm"), lambda row: row.points, is_number=True),
            Column(self.tr("Mất"), lambda row: row.lost, is_number=True),
            Column(self.tr("Chủ trì"), lambda row: row.office),
            Column(self.tr("Phấn đấu"), lambda row: row.target, is_number=True),
            Column(self.tr("Tăng"), lambda row: row.gain, is_number=True),
            Column("", lambda row: row.mark),
        )
        name = self.tr("Điểm mất và giải pháp")
        return CodedTable(columns, _LAYOUT, name=name, parent=self)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        label = short_label(self.tr("Cơ quan"), "muted", self)
        label.setBuddy(self.office)
        top.addWidget(label)
        top.addWidget(self.office, 1)
        top.addWidget(self.prefill)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(14, 12, 14, 12)
        whole.setSpacing(8)
        whole.addWidget(self.totals)
        whole.addWidget(self.hints)
        whole.addLayout(top)
        whole.addWidget(self.empty)
        whole.addWidget(self.table, 1)

    @Slot(int)
    def _on_office(self, _place: int) -> None:
        self.narrowed.emit(self.chosen_office)

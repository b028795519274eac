"""The form of what is reported of one measure of last year's plan, period by period."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.plan import FollowUp, ReportPeriod
from desktop.ui.plan.carried_rows import CarriedCard
from desktop.ui.plan.text_box import TextBox
from desktop.ui.widgets.number_field import NumberField
from desktop.ui.widgets.texts import PushButton, text_label
from desktop.ui.widgets.undo_keys import UndoKeys
from desktop.wording.plan import REPORT_PERIODS, follow_up_text

_LINES = 4
_WHOLE = 100


class ReportForm(QWidget):
    """One period is open at a time; below stands what was reported in all of them."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reports: dict[ReportPeriod, FollowUp] = {}
        self._code = ""
        self.title = text_label("", "title", self)
        self.facts = text_label("", "muted", self)
        self.plan = text_label("", "wording", self)
        self.assigned = text_label("", "", self)
        self.periods = QButtonGroup(self)
        self.percent = NumberField(self.tr("Đã làm được"), self.tr("phần trăm (%)"), self)
        self.percent.edited.connect(self._on_edited)
        self.done = QCheckBox(self.tr("Đã xong"), self)
        self.done.toggled.connect(self._on_edited)
        hint = self.tr("Kết quả, vướng mắc trong kỳ")
        self.note = TextBox(self.tr("Kết quả, vướng mắc"), hint, lines=_LINES, parent=self)
        self.note.textChanged.connect(self._on_edited)
        self.complaint = text_label("", "fault", self)
        self.summary = text_label("", "muted", self)
        self._undo_keys = UndoKeys(self)
        self._lay_out()
        self._undo_keys.watch(self)

    @property
    def period(self) -> ReportPeriod:
        """The period that is open."""
        return tuple(ReportPeriod)[self.periods.checkedId()]

    def show_report(self, card: CarriedCard) -> None:
        """Show a measure and what was reported of it."""
        self.title.setText(f"{card.code}. {card.title}")
        self.facts.setText(card.facts)
        self.plan.setText(card.text)
        self.assigned.setText(card.assigned)
        self.assigned.setVisible(bool(card.assigned))
        self._reports = dict(card.reports)
        is_same = card.code == self._code
        self._code = card.code
        if not is_same or card.reports[self.period] != self.report():
            self._show_period()  # else what is being typed would be touched
        self._show_summary()

    def report(self) -> FollowUp:
        """What is typed; a number that is no percentage counts as none."""
        return FollowUp(
            percent=self._percent(),
            note=self.note.text(),
            is_done=self.done.isChecked(),
        )

    def _percent(self) -> int | None:
        value = self.percent.value()
        fits = value is not None and 0 <= value <= _WHOLE and value == int(value)
        return int(value) if value is not None and fits else None

    def _show_period(self) -> None:
        shown = self._reports.get(self.period, FollowUp())
        with QSignalBlocker(self), QSignalBlocker(self.done), QSignalBlocker(self.note):
            self.percent.line.setText("" if shown.percent is None else str(shown.percent))
            self.done.setChecked(shown.is_done)
            self.note.setPlainText(shown.note)
        self._show_complaint()

    def _show_summary(self) -> None:
        template = self.tr("{period}: {said}")
        said = [
            template.format(period=REPORT_PERIODS[period], said=follow_up_text(report))
            for period, report in self._reports.items()
            if not report.is_empty
        ]
        self.summary.setText("\n".join(said))
        self.summary.setVisible(bool(said))

    def _show_complaint(self) -> None:
        is_wrong = bool(self.percent.line.text().strip()) and self._percent() is None
        self.percent.mark(faulty=is_wrong)
        wrong = self.tr("Hãy nhập số nguyên từ 0 đến 100.") if is_wrong else ""
        self.complaint.setText(wrong or self.note.complaint())
        self.complaint.setVisible(bool(self.complaint.text()))

    def _make_bar(self) -> QWidget:
        bar = QWidget(self)
        bar.setObjectName("filterBar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for place, period in enumerate(ReportPeriod):
            chosen = PushButton(REPORT_PERIODS[period], bar)
            chosen.setCheckable(True)
            chosen.setAutoDefault(False)
            name = self.tr("Kỳ báo cáo: {period}").format(period=REPORT_PERIODS[period])
            chosen.setAccessibleName(name)
            self.periods.addButton(chosen, place)
            row.addWidget(chosen)
        row.addStretch(1)
        self.periods.button(0).setChecked(True)
        self.periods.idClicked.connect(self._on_period)
        return bar

    def _lay_out(self) -> None:
        figures = QHBoxLayout()
        figures.setSpacing(12)
        self.percent.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        figures.addWidget(self.percent)
        figures.addWidget(self.done, 0, Qt.AlignmentFlag.AlignVCenter)
        figures.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 14, 16, 14)
        whole.setSpacing(8)
        for part in (self.title, self.facts, self.plan, self.assigned):
            whole.addWidget(part)
        whole.addWidget(text_label(self.tr("Tiến độ"), "sectionTitle", self))
        whole.addWidget(self._make_bar())
        whole.addLayout(figures)
        whole.addWidget(self.complaint)
        whole.addWidget(self.note, 1)
        whole.addWidget(self.summary)
        whole.addStretch(0)
        self.complaint.hide()

    @Slot(int)
    def _on_period(self, _place: int) -> None:
        self._show_period()

    @Slot()
    def _on_edited(self) -> None:
        self._reports = {**self._reports, self.period: self.report()}
        self._show_complaint()
        self._show_summary()
        self.edited.emit()

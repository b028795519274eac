"""The input of a deadline: the day it was done, with the days late, or that it never was."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtWidgets import QCheckBox, QWidget
from typing_extensions import override

from desktop.domain.answers import DateInput, Inputs
from desktop.domain.criteria import Period
from desktop.domain.rules import Deadline
from desktop.domain.scoring.outcome import DaysLateStep, Outcome
from desktop.ui.scoring.inputs.editor import RuleEditor
from desktop.ui.scoring.inputs.ladder import BandLadder
from desktop.ui.widgets.day_field import DayField
from desktop.ui.widgets.texts import text_label
from desktop.wording.numbers import day

_DATE = "date"


class DeadlineEditor(RuleEditor):
    """A day against the day it was due."""

    def __init__(self, rule: Deadline, period: Period, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._period = period
        due = self.tr("Ngày thực hiện (hạn: {due})").format(due=day(rule.due))
        self._due = rule.due
        self.field = DayField(due, self)
        self.field.suggest(rule.due)
        self.field.edited.connect(self.edited)
        self.not_done = QCheckBox(self.tr("Chưa thực hiện"), self)
        self.not_done.toggled.connect(self._on_toggled)
        self.late = text_label("", "strong", self)
        self.ladder = BandLadder(rule, self)
        self.column.addWidget(text_label(due, "fieldLabel", self))
        for each in (self.field, self.not_done, self.late, self.ladder):
            self.column.addWidget(each)
        self.below_fault = self.late

    @override
    def show_inputs(self, inputs: Inputs | None) -> None:
        given = inputs if isinstance(inputs, DateInput) else None
        with QSignalBlocker(self.not_done):
            self.not_done.setChecked(given is not None and given.date is None)
        self.field.show_value(None if given is None else given.date)
        self.field.setEnabled(not self.not_done.isChecked())

    @override
    def inputs(self) -> Inputs | None:
        if self.not_done.isChecked():
            return DateInput(None)
        done = self.field.value()
        return None if done is None else DateInput(done)

    @override
    def complaints(self) -> tuple[str, ...]:
        said = "" if self.not_done.isChecked() else self.field.complaint() or self._strangeness()
        return (said,) if said else ()

    @override
    def show_outcome(self, outcome: Outcome) -> None:
        step = next((each for each in outcome.trace if isinstance(each, DaysLateStep)), None)
        self.late.setText("" if step is None else self._lateness(step.days))
        self.late.setVisible(step is not None)
        self.ladder.show_outcome(outcome)

    @override
    def mark_faults(self, fields: Collection[str]) -> None:
        self.field.mark(faulty=_DATE in fields or not self.field.is_readable)

    @override
    def drafts(self) -> Mapping[str, str]:
        return {} if self.field.is_readable else {_DATE: self.field.line.text()}

    @override
    def show_drafts(self, drafts: Mapping[str, str]) -> None:
        if _DATE in drafts:
            self.field.line.setText(drafts[_DATE])
            self.field.mark(faulty=True)

    def _strangeness(self) -> str:
        """A day may lie outside the period, but is more often a slip."""
        done = self.field.value()
        if done is None or self._period.first <= done <= self._period.last:
            return ""
        template = self.tr(
            "Ngày {done} nằm ngoài kỳ số liệu từ {first} đến {last}. Hãy xem lại ngày, tháng, năm; "
            "nếu đúng thì để nguyên."
        )
        first, last = day(self._period.first), day(self._period.last)
        return template.format(done=day(done), first=first, last=last)

    @Slot()
    def _on_toggled(self) -> None:
        """A day that is typed stays in sight while it does not count, in case of a slip."""
        self.field.setEnabled(not self.not_done.isChecked())
        self.edited.emit()

    def _lateness(self, days: int) -> str:
        if days == 0:
            return self.tr("Đúng ngày đến hạn.")
        template = self.tr("Trễ {days} ngày so với hạn {due}.")
        if days < 0:
            template = self.tr("Sớm {days} ngày so với hạn {due}.")
        return template.format(days=abs(days), due=day(self._due))

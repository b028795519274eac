"""The top of the window: whose work it is, for which set, the live total, and the days left."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from desktop.domain.criteria import CriterionSet, Period
from desktop.domain.scoring.totals import Totals
from desktop.domain.submission import Unit
from desktop.ui.widgets.one_line import OneLine
from desktop.ui.widgets.texts import restyle, short_label
from desktop.wording.days import until, until_the_end
from desktop.wording.numbers import day, number, points_of

_BAR_STEPS = 1000
_BAR_WIDTH = 180
_NEAR_DAYS = 14


@dataclass(frozen=True, slots=True)
class Turnout:
    """Of the units that were asked: how many were received, are missing, need a look."""

    asked: int
    received: int
    missing: int
    waiting: int
    deadline: date


class Header(QFrame):
    """Always in view."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self._unit = OneLine("headerUnit", self, cut=Qt.TextElideMode.ElideRight)
        self._round = OneLine("headerRound", self, cut=Qt.TextElideMode.ElideRight)
        self.example = short_label(self.tr("Không gian thử"), "exampleMark", self)
        self.example.setToolTip(self.tr("Số liệu và tài liệu ở đây là giả định, chỉ để làm quen."))
        self.example.hide()
        self.total = short_label("", "headerTotal", self)
        self._total_label = short_label(self.tr("điểm tự chấm"), "headerTotalLabel", self)
        self.open_points = short_label("", "headerTotalLabel", self)
        self._bar = QProgressBar(self)
        self._bar.setObjectName("headerBar")
        self._bar.setRange(0, _BAR_STEPS)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(_BAR_WIDTH)
        self._bar.setAccessibleName(self.tr("Tỷ lệ điểm tự chấm"))
        self.days = short_label("", "headerDays", self)
        self._period_end = short_label("", "headerTotalLabel", self)
        self._lay_out()

    def show_workspace(self, unit: Unit, criterion_set: CriterionSet) -> None:
        """Show whose work it is."""
        self._unit.show_text(unit.name)
        parts = [self.tr("Kỳ {year}").format(year=criterion_set.year), criterion_set.title]
        if criterion_set.decision is not None:
            parts.append(criterion_set.decision.number)
        self._round.show_text("  ·  ".join(parts))

    def show_example(self) -> None:
        """Say that nothing here is real."""
        self.example.show()

    def add_tool(self, tool: QWidget) -> None:
        """Place buttons before the figures."""
        self._tools.addWidget(tool)

    def show_period(self, period: Period, today: date) -> None:
        """Show how far the end of the data window is."""
        self.days.setText(until_the_end(period, today))
        restyle(self.days, "near", "true" if (period.last - today).days <= _NEAR_DAYS else "false")
        end = self.tr("kỳ số liệu đến {day}").format(day=day(period.last))
        self._period_end.setText(end)
        self.days.setAccessibleName(f"{self.days.text()}, {end}")

    def show_totals(self, totals: Totals) -> None:
        """Show what is earned of what could be earned, and what is still open."""
        self.total.setText(points_of(totals.earned, totals.applicable))
        said = self.tr("Tự chấm {earned} trên {applicable} điểm")
        self.total.setAccessibleName(
            said.format(earned=number(totals.earned), applicable=number(totals.applicable))
        )
        facts = self.tr("Điểm chưa chấm {open} · mất {lost} · chờ kết quả {pending}")
        self.open_points.setText(
            facts.format(
                open=number(totals.unanswered),
                lost=number(totals.lost),
                pending=number(totals.pending),
            )
        )
        share = totals.earned / totals.applicable if totals.applicable else 0
        # It would paint at once, and with it all of the window that is not laid out yet.
        self._bar.setUpdatesEnabled(False)
        self._bar.setValue(int(share * _BAR_STEPS))
        self._bar.setUpdatesEnabled(True)
        self.setToolTip(self._sum(totals))

    def await_round(self) -> None:
        """Say nothing of a round until the register was read."""
        for each in (self.open_points, self._bar, self.days, self._period_end):
            each.hide()
        self._total_label.setText("")

    def show_round(self, came: Turnout | None, today: date) -> None:
        """Show how many of the units that were asked have handed in, and the days left."""
        shown = (self.open_points, self._bar, self.days, self._period_end)
        for each in shown:
            each.setVisible(came is not None)
        if came is None:
            self.total.setText("–")
            self._total_label.setText(self.tr("chưa mở đợt chấm"))
            return
        self.total.setText(f"{came.received}/{came.asked}")
        self._total_label.setText(self.tr("đơn vị đã nộp hồ sơ"))
        self.total.setAccessibleName(f"{self.total.text()} {self._total_label.text()}")
        facts = self.tr("Chưa nộp {missing} · cần xem {waiting}")
        self.open_points.setText(facts.format(missing=came.missing, waiting=came.waiting))
        self._bar.setAccessibleName(self.tr("Tỷ lệ đơn vị đã nộp hồ sơ"))
        self._bar.setValue(came.received * _BAR_STEPS // max(came.asked, 1))
        self.days.setText(until(came.deadline, today))
        restyle(
            self.days, "near", "true" if (came.deadline - today).days <= _NEAR_DAYS else "false"
        )
        self._period_end.setText(self.tr("hạn nộp {day}").format(day=day(came.deadline)))
        self.days.setAccessibleName(f"{self.days.text()}, {self._period_end.text()}")

    def _sum(self, totals: Totals) -> str:
        template = self.tr(
            "Tổng điểm của bộ: {nominal}\nKhông áp dụng: {excluded}\n"
            "Chờ nơi khác chấm: {pending}\nCó thể đạt: {applicable}"
        )
        return template.format(
            nominal=number(totals.nominal),
            excluded=number(totals.excluded),
            pending=number(totals.pending),
            applicable=number(totals.applicable),
        )

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(0)
        whose = QHBoxLayout()
        whose.setSpacing(10)
        whose.addWidget(self._unit)
        whose.addWidget(self.example)
        whose.addStretch(1)
        left.addLayout(whose)
        left.addWidget(self._round)
        self._tools = QHBoxLayout()
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 20, 8)
        row.setSpacing(20)
        row.addLayout(left, 1)
        row.addLayout(self._tools)
        row.addLayout(_at_the_right(self.open_points, self._bar, spacing=4))
        row.addLayout(_at_the_right(self.total, self._total_label, spacing=0))
        row.addLayout(_at_the_right(self.days, self._period_end, spacing=0))


def _at_the_right(upper: QWidget, lower: QWidget, *, spacing: int) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(spacing)
    column.addStretch(1)
    column.addWidget(upper, 0, Qt.AlignmentFlag.AlignRight)
    column.addWidget(lower, 0, Qt.AlignmentFlag.AlignRight)
    column.addStretch(1)
    return column

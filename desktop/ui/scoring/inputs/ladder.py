"""The bands of a rule as a ladder, with the rung the figures stand on."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from desktop.domain.rules import Band, Deadline, Number, Ratio
from desktop.domain.scoring.outcome import BandStep, Outcome
from desktop.ui.widgets.texts import restyle, short_label, text_label
from desktop.wording.bands import days_band, number_band, share_band
from desktop.wording.numbers import number
from desktop.wording.phrases import say, upper_first


class BandLadder(QFrame):
    """One line a band: what it spans and what it earns."""

    def __init__(self, rule: Ratio | Number | Deadline, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ladder")
        self._bands: tuple[Band, ...] = rule.bands
        self._lines: list[tuple[QLabel, QLabel]] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 0)
        grid.setSpacing(0)
        grid.setColumnStretch(0, 1)
        for row, band in enumerate(rule.bands):
            span = text_label(upper_first(_span(band, rule)), "rung", self)
            earns = short_label(_earns(band, rule), "rung", self)
            earns.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(span, row, 0)
            grid.addWidget(earns, row, 1)
            self._lines.append((span, earns))

    def show_outcome(self, outcome: Outcome) -> None:
        """Light up the band the outcome was read in."""
        reached = next((step.band for step in outcome.trace if isinstance(step, BandStep)), None)
        for band, labels in zip(self._bands, self._lines, strict=True):
            for label in labels:
                restyle(label, "reached", "true" if band == reached else "false")

    @property
    def reached(self) -> str:
        """The words of the lit band, "" where none is."""
        return next(
            (span.text() for span, _ in self._lines if span.property("reached") == "true"), ""
        )


def _span(band: Band, rule: Ratio | Number | Deadline) -> str:
    match rule:
        case Ratio():
            return share_band(band, may_exceed_whole=rule.allow_over)
        case Number():
            return number_band(band, unit=rule.input.unit)
        case Deadline():
            return days_band(band)


def _earns(band: Band, rule: Ratio | Number | Deadline) -> str:
    if band.points is not None:
        return say("{points} điểm", points=number(band.points))
    times = number(band.times) if band.times is not None else ""
    template = "tỷ lệ × {times} điểm" if isinstance(rule, Ratio) else "số liệu × {times} điểm"
    return say(template, times=times)

"""Inputs that are counted or measured: count, ratio, number, formula."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from desktop.domain.answers import CountInput, Inputs, NumbersInput
from desktop.domain.criteria import Rounding
from desktop.domain.rules import Count, Formula, Number, NumberInput, Ratio
from desktop.domain.scoring.outcome import BandStep, Outcome, RatioStep
from desktop.ui.scoring.inputs.editor import RuleEditor
from desktop.ui.scoring.inputs.ladder import BandLadder
from desktop.ui.theme import Theme
from desktop.ui.widgets.count_field import CountField
from desktop.ui.widgets.number_field import NumberField
from desktop.ui.widgets.texts import text_label
from desktop.wording.bands import share_in_band
from desktop.wording.numbers import number
from desktop.wording.phrases import upper_first

_LABEL_SHARE, _FIELD_SHARE = 5, 4


class CountEditor(RuleEditor):
    """How many there are, and what each is worth."""

    def __init__(self, rule: Count, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        label = self.tr("Số {unit}").format(unit=rule.unit)
        self.field = CountField(label, rule.unit, theme, self)
        self.field.edited.connect(self.edited)
        self.column.addWidget(text_label(label, "fieldLabel", self))
        self.column.addWidget(self.field)
        self.column.addWidget(text_label(self._worth(rule), "hint", self))

    @override
    def show_inputs(self, inputs: Inputs | None) -> None:
        self.field.show_value(inputs.count if isinstance(inputs, CountInput) else None)

    @override
    def inputs(self) -> Inputs | None:
        count = self.field.value()
        return None if count is None else CountInput(count)

    def _worth(self, rule: Count) -> str:
        if rule.cap is None:
            template = self.tr("Mỗi {unit} tính {each} điểm, không quá điểm tối đa.")
            return template.format(unit=rule.unit, each=number(rule.each))
        template = self.tr("Mỗi {unit} tính {each} điểm, không quá {cap} điểm.")
        return template.format(unit=rule.unit, each=number(rule.each), cap=number(rule.cap))


class FiguresEditor(RuleEditor):
    """Labelled number fields, one below the other."""

    def __init__(self, figures: Sequence[NumberInput], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[str, NumberField] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, _LABEL_SHARE)
        grid.setColumnStretch(1, _FIELD_SHARE)
        for row, figure in enumerate(figures):
            label = text_label(upper_first(figure.label), "fieldLabel", self)
            field = NumberField(figure.label, figure.unit, self)
            field.edited.connect(self.edited)
            label.setBuddy(field)
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
            self.fields[figure.id] = field
        self.column.addLayout(grid)

    @override
    def show_inputs(self, inputs: Inputs | None) -> None:
        for name, field in self.fields.items():
            field.show_value(inputs.get(name) if isinstance(inputs, NumbersInput) else None)

    @override
    def inputs(self) -> Inputs | None:
        given = tuple(
            (name, value)
            for name, field in self.fields.items()
            if (value := field.value()) is not None
        )
        return NumbersInput(given) if given else None

    @override
    def complaints(self) -> tuple[str, ...]:
        return tuple(said for field in self.fields.values() if (said := field.complaint()))

    @override
    def mark_faults(self, fields: Collection[str]) -> None:
        for name, field in self.fields.items():
            field.mark(faulty=name in fields)

    @override
    def drafts(self) -> Mapping[str, str]:
        return {
            name: field.line.text() for name, field in self.fields.items() if not field.is_readable
        }

    @override
    def show_drafts(self, drafts: Mapping[str, str]) -> None:
        for name, text in drafts.items():
            self.fields[name].line.setText(text)
            self.fields[name].mark(faulty=True)


class RatioEditor(FiguresEditor):
    """Numerator and denominator with the live percentage and its band."""

    def __init__(self, rule: Ratio, rounding: Rounding, parent: QWidget | None = None) -> None:
        super().__init__((rule.numerator, rule.denominator), parent)
        self._rounding = rounding
        self.share = text_label("", "strong", self)
        self.ladder = BandLadder(rule, self)
        self.column.addWidget(self.share)
        self.column.addWidget(self.ladder)
        self.below_fault = self.share

    @override
    def show_outcome(self, outcome: Outcome) -> None:
        ratio = next((step for step in outcome.trace if isinstance(step, RatioStep)), None)
        band = next((step.band for step in outcome.trace if isinstance(step, BandStep)), None)
        self.share.setVisible(ratio is not None)
        if ratio is not None:
            share = share_in_band(ratio.value, band, self._rounding)
            self.share.setText(self.tr("Tỷ lệ: {share}").format(share=share))
        self.ladder.show_outcome(outcome)


class NumberEditor(FiguresEditor):
    """One figure and its bands."""

    def __init__(self, rule: Number, parent: QWidget | None = None) -> None:
        super().__init__((rule.input,), parent)
        self.ladder = self.below_fault = BandLadder(rule, self)
        self.column.addWidget(self.ladder)

    @override
    def show_outcome(self, outcome: Outcome) -> None:
        self.ladder.show_outcome(outcome)


class FormulaEditor(FiguresEditor):
    """The named figures of a formula."""

    def __init__(self, rule: Formula, parent: QWidget | None = None) -> None:
        super().__init__(rule.inputs, parent)
        note = self.tr("Điểm được tính tự động từ các số liệu trên theo công thức của tiêu chí.")
        self.column.addWidget(text_label(note, "hint", self))

"""The input of a deduction or a veto: how often each case occurred."""

from decimal import Decimal

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.domain.answers import CasesInput, Inputs
from desktop.domain.rules import Case, Deduction, ZeroIfAny
from desktop.ui.scoring.inputs.editor import RuleEditor
from desktop.ui.theme import Theme
from desktop.ui.widgets.count_field import CountField
from desktop.ui.widgets.texts import button, text_label
from desktop.wording.numbers import number


class CasesEditor(RuleEditor):
    """A counter for each case, and one click for "none of them occurred"."""

    def __init__(
        self, rule: Deduction | ZeroIfAny, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.fields: dict[str, CountField] = {}
        self._is_veto = isinstance(rule, ZeroIfAny)
        for case in rule.cases:
            self._add(case)
        if self._is_veto:
            warning = self.tr("Chỉ cần một trường hợp là tiêu chí không có điểm.")
            self.column.addWidget(text_label(warning, "hint", self))
        self.nothing = button(self.tr("Không phát sinh trường hợp nào"), "", self)
        self.nothing.clicked.connect(self._on_nothing)
        self.column.addWidget(self.nothing)

    @override
    def show_inputs(self, inputs: Inputs | None) -> None:
        counts = dict(inputs.cases) if isinstance(inputs, CasesInput) else None
        for name, field in self.fields.items():
            field.show_value(None if counts is None else counts.get(name, Decimal(0)))

    @override
    def inputs(self) -> Inputs | None:
        counts = tuple(
            (name, value)
            for name, field in self.fields.items()
            if (value := field.value()) is not None
        )
        return CasesInput(counts) if counts else None

    def _add(self, case: Case) -> None:
        text = case.label
        if not self._is_veto:
            template = self.tr("{label} (mỗi trường hợp trừ {each} điểm)")
            text = template.format(label=case.label, each=number(case.each))
        field = CountField(case.label, self.tr("trường hợp"), self._theme, self)
        field.edited.connect(self.edited)
        self.column.addWidget(text_label(text, "fieldLabel", self))
        self.column.addWidget(field)
        self.fields[case.id] = field

    @Slot()
    def _on_nothing(self) -> None:
        for field in self.fields.values():
            field.show_value(Decimal(0))
        self.edited.emit()

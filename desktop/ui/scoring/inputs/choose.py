"""Picks the input that fits a leaf's rule."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from desktop.domain.criteria import Leaf, Period, Rounding
from desktop.domain.rules import (
    Checklist,
    Choice,
    Count,
    Deadline,
    Deduction,
    External,
    Formula,
    Manual,
    Number,
    Ratio,
    Survey,
    YesNo,
    ZeroIfAny,
)
from desktop.services.answering import is_filled_by_others
from desktop.ui.scoring.inputs.cases import CasesEditor
from desktop.ui.scoring.inputs.deadline import DeadlineEditor
from desktop.ui.scoring.inputs.editor import RuleEditor
from desktop.ui.scoring.inputs.judgement import ManualEditor, OthersEditor
from desktop.ui.scoring.inputs.measurement import (
    CountEditor,
    FormulaEditor,
    NumberEditor,
    RatioEditor,
)
from desktop.ui.scoring.inputs.selection import ChecklistEditor, ChoiceEditor, YesNoEditor
from desktop.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Setting:
    """What the inputs of all leaves share."""

    theme: Theme
    percent_rounding: Rounding
    period: Period


def editor_for(leaf: Leaf, setting: Setting, parent: QWidget) -> RuleEditor:
    """A new input for the leaf, empty."""
    if is_filled_by_others(leaf):
        return OthersEditor(leaf, parent)
    match leaf.rule:
        case YesNo() | Choice() | Checklist():
            return _selection(leaf, leaf.rule, parent)
        case Count() | Ratio() | Number() | Formula():
            return _measurement(leaf.rule, setting, parent)
        case Deduction() | ZeroIfAny():
            return CasesEditor(leaf.rule, setting.theme, parent)
        case _:
            return _other(leaf, leaf.rule, leaf.period or setting.period, parent)


def _selection(leaf: Leaf, rule: YesNo | Choice | Checklist, parent: QWidget) -> RuleEditor:
    match rule:
        case YesNo():
            return YesNoEditor(leaf, rule, parent)
        case Choice():
            return ChoiceEditor(rule, parent)
        case Checklist():
            return ChecklistEditor(rule, parent)


def _measurement(
    rule: Count | Ratio | Number | Formula, setting: Setting, parent: QWidget
) -> RuleEditor:
    match rule:
        case Count():
            return CountEditor(rule, setting.theme, parent)
        case Ratio():
            return RatioEditor(rule, setting.percent_rounding, parent)
        case Number():
            return NumberEditor(rule, parent)
        case Formula():
            return FormulaEditor(rule, parent)


def _other(
    leaf: Leaf, rule: Deadline | Manual | External | Survey, period: Period, parent: QWidget
) -> RuleEditor:
    match rule:
        case Deadline():
            return DeadlineEditor(rule, period, parent)
        case Manual():
            return ManualEditor(leaf, rule, parent)
        case External() | Survey():
            return OthersEditor(leaf, parent)

"""Inputs without figures of ours: points by judgement, and points that others give."""

from collections.abc import Collection, Mapping

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.domain.answers import Inputs, ManualInput
from desktop.domain.criteria import Leaf, ScoredBy
from desktop.domain.rules import External, Manual, Survey
from desktop.ui.scoring.inputs.editor import RuleEditor
from desktop.ui.widgets.number_field import NumberField
from desktop.ui.widgets.texts import text_label
from desktop.wording.numbers import number
from desktop.wording.states import SCORED_BY

_POINTS = "points"


class ManualEditor(RuleEditor):
    """Points by judgement; the reason goes into the note."""

    def __init__(self, leaf: Leaf, rule: Manual, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = NumberField(self.tr("Số điểm"), self.tr("điểm"), self)
        self.field.edited.connect(self.edited)
        self.column.addWidget(text_label(self._bounds(leaf, rule), "fieldLabel", self))
        self.column.addWidget(self.field)
        note = self.tr("Bắt buộc ghi lý do ở ô “Lý do (bắt buộc), ghi chú” bên dưới.")
        self.column.addWidget(text_label(note, "hint", self))

    @override
    def show_inputs(self, inputs: Inputs | None) -> None:
        self.field.show_value(inputs.points if isinstance(inputs, ManualInput) else None)

    @override
    def inputs(self) -> Inputs | None:
        points = self.field.value()
        return None if points is None else ManualInput(points)

    @override
    def complaints(self) -> tuple[str, ...]:
        said = self.field.complaint()
        return (said,) if said else ()

    @override
    def mark_faults(self, fields: Collection[str]) -> None:
        self.field.mark(faulty=_POINTS in fields)

    @override
    def drafts(self) -> Mapping[str, str]:
        return {} if self.field.is_readable else {_POINTS: self.field.line.text()}

    @override
    def show_drafts(self, drafts: Mapping[str, str]) -> None:
        if _POINTS in drafts:
            self.field.line.setText(drafts[_POINTS])
            self.field.mark(faulty=True)

    def _bounds(self, leaf: Leaf, rule: Manual) -> str:
        values = {"min": number(leaf.min), "max": number(leaf.max)}
        if rule.step is None:
            return self.tr("Số điểm tự đánh giá, từ {min} đến {max}").format(**values)
        template = self.tr("Số điểm tự đánh giá, từ {min} đến {max}, theo bước {step}")
        return template.format(step=number(rule.step), **values)


class OthersEditor(RuleEditor):
    """Says who will give the points; there is nothing to fill in."""

    def __init__(self, leaf: Leaf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept: Inputs | None = None
        self.text = text_label(self._who(leaf), "wording", self)
        self.column.addWidget(self.text)

    @override
    def show_inputs(self, inputs: Inputs | None) -> None:
        self._kept = inputs  # given by the receiving office: never ours to change

    @override
    def inputs(self) -> Inputs | None:
        return self._kept

    def _who(self, leaf: Leaf) -> str:
        if isinstance(leaf.rule, External | Survey):
            template = self.tr(
                "Đơn vị không phải tự chấm tiêu chí này. Điểm lấy từ: {source}. "
                "Trong khi chờ, {max} điểm này được tách riêng, không tính là mất điểm."
            )
            return template.format(source=leaf.rule.source, max=number(leaf.max))
        template = self.tr(
            "Đơn vị không phải tự chấm tiêu chí này. {who}. "
            "Đơn vị vẫn có thể ghi chú và gắn minh chứng."
        )
        return template.format(who=SCORED_BY.get(leaf.scored_by, SCORED_BY[ScoredBy.APPRAISER]))

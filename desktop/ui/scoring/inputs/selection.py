"""Inputs that are chosen: yes or no, one of several levels, parts of a check list."""

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.domain.answers import ChecklistInput, ChoiceInput, Inputs, YesNoInput
from desktop.domain.criteria import Leaf
from desktop.domain.rules import Checklist, Choice, Part, YesNo, walk_parts
from desktop.ui.scoring.inputs.editor import RuleEditor
from desktop.ui.widgets.radio import RadioButton
from desktop.ui.widgets.texts import short_label
from desktop.wording.numbers import number
from desktop.wording.phrases import say

_INDENT = 26


class RadioEditor(RuleEditor):
    """Radio buttons, each with its points at the end of the line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._group.idToggled.connect(self._on_toggled)
        self._grid = QGridLayout()
        self._grid.setColumnStretch(0, 1)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(2)
        self.column.addLayout(self._grid)

    def add_choice(self, label: str, points: str) -> RadioButton:
        """One more line."""
        row = len(self._group.buttons())
        radio = RadioButton(label, self)
        said = say("{points} điểm", points=points)
        radio.setAccessibleName(f"{label}: {said}")
        self._group.addButton(radio, row)
        self._grid.addWidget(radio, row, 0)
        self._grid.addWidget(short_label(said, "muted", self), row, 1, Qt.AlignmentFlag.AlignRight)
        return radio

    @property
    def chosen(self) -> int | None:
        """The number of the chosen line."""
        found = self._group.checkedId()
        return None if found < 0 else found

    def choose(self, line: int | None) -> None:
        """Choose a line without a signal, or none."""
        with QSignalBlocker(self._group):
            self._group.setExclusive(False)
            for position, each in enumerate(self._group.buttons()):
                each.setChecked(position == line)
            self._group.setExclusive(True)

    @Slot(int, bool)
    def _on_toggled(self, _line: int, checked: bool) -> None:  # noqa: FBT001 - Qt's signature
        if checked:
            self.edited.emit()


class YesNoEditor(RadioEditor):
    """Có or Không."""

    def __init__(self, leaf: Leaf, rule: YesNo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        earned = leaf.max if rule.points is None else rule.points
        self.yes = self.add_choice(self.tr("Có, đã thực hiện"), number(earned))
        self.no = self.add_choice(self.tr("Không"), "0")

    @override
    def show_inputs(self, inputs: Inputs | None) -> None:
        self.choose((0 if inputs.yes else 1) if isinstance(inputs, YesNoInput) else None)

    @override
    def inputs(self) -> Inputs | None:
        return None if self.chosen is None else YesNoInput(yes=self.chosen == 0)


class ChoiceEditor(RadioEditor):
    """One of the levels the set lists."""

    def __init__(self, rule: Choice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ids = [option.id for option in rule.options]
        self.options = {
            option.id: self.add_choice(option.label, number(option.points))
            for option in rule.options
        }

    @override
    def show_inputs(self, inputs: Inputs | None) -> None:
        known = isinstance(inputs, ChoiceInput) and inputs.option in self._ids
        self.choose(
            self._ids.index(inputs.option) if known and isinstance(inputs, ChoiceInput) else None
        )

    @override
    def inputs(self) -> Inputs | None:
        return None if self.chosen is None else ChoiceInput(self._ids[self.chosen])


class ChecklistEditor(RuleEditor):
    """Nested boxes; a box above others stands for all of them."""

    def __init__(self, rule: Checklist, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rule = rule
        self.boxes: dict[str, QCheckBox] = {}
        self._add(rule.parts, 0)
        self.none = QCheckBox(self.tr("Không đạt nội dung nào"), self)
        self.none.clicked.connect(self._on_none_clicked)
        self.column.addWidget(self.none)

    @override
    def show_inputs(self, inputs: Inputs | None) -> None:
        named = inputs.parts if isinstance(inputs, ChecklistInput) else frozenset()
        met = _lowest_met(self._rule.parts, named)
        for part in walk_parts(self._rule.parts):
            if not part.parts:
                self._set(self.boxes[part.id], part.id in met)
        self._show_sums()
        self._set(self.none, isinstance(inputs, ChecklistInput) and not met)

    @override
    def inputs(self) -> Inputs | None:
        met = frozenset(
            part.id
            for part in walk_parts(self._rule.parts)
            if not part.parts and self.boxes[part.id].isChecked()
        )
        return ChecklistInput(met) if met or self.none.isChecked() else None

    def _add(self, parts: tuple[Part, ...], depth: int) -> None:
        for part in parts:
            box = QCheckBox(part.label, self)
            box.setAccessibleName(f"{part.label}: {number(part.points)}")
            box.setTristate(bool(part.parts))
            box.clicked.connect(self._on_part_clicked)
            box.setProperty("part", part.id)
            self.boxes[part.id] = box
            row = QHBoxLayout()
            row.setContentsMargins(depth * _INDENT, 0, 0, 0)
            row.addWidget(box, 1)
            points = say("{points} điểm", points=number(part.points))
            row.addWidget(short_label(points, "muted", self))
            self.column.addLayout(row)
            self._add(part.parts, depth + 1)

    @Slot()
    def _on_part_clicked(self) -> None:
        clicked = self.sender()
        if isinstance(clicked, QCheckBox):
            part = next(
                each for each in walk_parts(self._rule.parts) if each.id == clicked.property("part")
            )
            wanted = clicked.checkState() is not Qt.CheckState.Unchecked
            for below in walk_parts(part.parts):
                self._set(self.boxes[below.id], wanted)
            self._show_sums()
            self._set(self.none, wanted=False)
            self.edited.emit()

    @Slot()
    def _on_none_clicked(self) -> None:
        if self.none.isChecked():
            for box in self.boxes.values():
                self._set(box, wanted=False)
        self.edited.emit()

    def _show_sums(self) -> None:
        """A box above others is full, half or empty as they are."""
        for part in reversed(tuple(walk_parts(self._rule.parts))):
            if part.parts:
                states = {self.boxes[below.id].checkState() for below in part.parts}
                mixed = Qt.CheckState.PartiallyChecked
                with QSignalBlocker(self.boxes[part.id]):
                    self.boxes[part.id].setCheckState(states.pop() if len(states) == 1 else mixed)

    def _set(self, box: QCheckBox, wanted: bool) -> None:  # noqa: FBT001 - as QCheckBox.setChecked
        with QSignalBlocker(box):
            box.setChecked(wanted)


def _lowest_met(parts: tuple[Part, ...], named: frozenset[str]) -> frozenset[str]:
    """The parts without parts that are met, by themselves or through one above."""
    met: set[str] = set()
    for part in parts:
        if part.id in named:
            met |= {below.id for below in walk_parts((part,)) if not below.parts}
        else:
            met |= _lowest_met(part.parts, named)
    return frozenset(met)

"""The boxes of what a leaf asks for, one under the other, and that of anything else below them."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.evidence.requirement_box import RequirementBox
from desktop.ui.evidence.sheet import NOTHING_ELSE, EvidenceSheet, Requirement

Make = Callable[[Requirement, EvidenceSheet, QWidget], RequirementBox]
"""Makes the box of a requirement below a widget."""

_ASKED: Final = replace(NOTHING_ELSE, id="?")
_NO_SHEET: Final = EvidenceSheet("", (NOTHING_ELSE,))


class RequirementList(QWidget):
    """Keeps its boxes from leaf to leaf: making them anew takes ten times as long."""

    def __init__(self, make: Make, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("scrolled")
        self._make = make
        self._asked: list[RequirementBox] = []
        self._other = make(NOTHING_ELSE, _NO_SHEET, self)
        self.shown: list[RequirementBox] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 6, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self._other)
        self._column.addStretch(1)

    @property
    def boxes(self) -> Sequence[RequirementBox]:
        """All there are, also those that wait for a leaf that asks for more."""
        return (*self._asked, self._other)

    def make_ahead(self) -> None:
        """Make what one requirement needs: most leaves ask for one thing."""
        if not self._asked:
            self._add(_ASKED, _NO_SHEET)
        for box in self.boxes:
            box.make_ahead()

    def show_sheet(self, sheet: EvidenceSheet) -> None:
        """Show what another leaf asks for, or the same one anew."""
        *asked, other = sheet.requirements
        self._other.show_requirement(other, sheet)
        for box, shown in zip(self._asked, asked, strict=False):
            box.show_requirement(shown, sheet)
        for shown in asked[len(self._asked) :]:
            self._add(shown, sheet)
        for box in self._asked[len(asked) :]:
            box.hide()
        self.shown = [*self._asked[: len(asked)], self._other]
        self.show()

    def show_nothing(self) -> None:
        """Show no box."""
        self.shown = []
        self.hide()

    def _add(self, shown: Requirement, sheet: EvidenceSheet) -> None:
        self._asked.append(self._make(shown, sheet, self))
        self._column.insertWidget(len(self._asked) - 1, self._asked[-1])

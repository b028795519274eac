"""What every input of the card can do, whatever its rule kind."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.answers import Inputs
from desktop.domain.scoring.outcome import Outcome


class RuleEditor(QWidget):
    """The input of one leaf; `edited` says that `inputs()` may give something new.

    By itself it has nothing to fill in; each rule kind adds its own fields.
    """

    edited = Signal()
    below_fault: QWidget | None = None
    """What stands under the sentence about a fault: a ladder is no field, and fills a screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)

    def show_inputs(self, inputs: Inputs | None) -> None:
        """Show what was filled in; None empties everything."""

    def inputs(self) -> Inputs | None:
        """What is filled in; None where nothing is."""
        return None

    def complaints(self) -> tuple[str, ...]:
        """Sentences about text that cannot be read; such text is in no input."""
        return ()

    def show_outcome(self, outcome: Outcome) -> None:
        """Show what the figures lead to (percentage, band, days late)."""

    def place_fault(self, label: QWidget) -> None:
        """Say what is wrong right below the fields."""
        below = self.below_fault
        place = self.column.count() if below is None else self.column.indexOf(below)
        self.column.insertWidget(place, label)

    def mark_faults(self, fields: Collection[str]) -> None:
        """Frame the fields that are at fault, by their ids."""

    def drafts(self) -> Mapping[str, str]:
        """Text that cannot be read, by field id, so that it survives a look at another leaf."""
        return {}

    def show_drafts(self, drafts: Mapping[str, str]) -> None:
        """Put such text back."""

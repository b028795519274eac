"""The way to a place on one line; where it does not fit, each step gives way but the last."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.ui.widgets.one_line import OneLine

_ARROW = "  ›  "
_LEAST_CHARACTERS = 8


class Trail(OneLine):
    """Keeps every step in sight: the nearest whole, those before it cut at their ends."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(name, parent, cut=Qt.TextElideMode.ElideRight)
        self._steps: tuple[str, ...] = ()

    def show_steps(self, steps: Sequence[str]) -> None:
        """Show the way, outermost step first."""
        self._steps = tuple(steps)
        self.show_text(_ARROW.join(steps))

    @override
    def fitting(self, width: int) -> str:
        metrics = self.fontMetrics()
        *outer, last = self._steps or ("",)
        if metrics.horizontalAdvance(self.whole) <= width or not outer:
            return super().fitting(width)
        taken = metrics.horizontalAdvance(last) + metrics.horizontalAdvance(_ARROW) * len(outer)
        each = (width - taken) // len(outer)
        if each < metrics.averageCharWidth() * _LEAST_CHARACTERS:
            return super().fitting(width)
        cut = (metrics.elidedText(step, Qt.TextElideMode.ElideRight, each) for step in outer)
        return _ARROW.join((*cut, last))

"""A state as a small coloured word with its picture."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from desktop.ui.theme import Theme
from desktop.ui.widgets.texts import IconLabel, restyle, short_label


class Chip(QFrame):
    """Colour, picture and word together: none of them speaks alone."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chip")
        self._icon = IconLabel(theme, self)
        self._word = short_label("", "chipWord", self)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(8, 2, 10, 2)
        row.setSpacing(5)
        row.addWidget(self._icon)
        row.addWidget(self._word)

    def show_state(self, word: str, *, icon: str, colour: str, tone: str = "") -> None:
        """Show a state; `tone` is the background's name in the style sheet."""
        self._icon.show_icon(icon, colour)
        self._word.setText(word)
        restyle(self, "tone", tone)
        restyle(self._word, "tone", tone)
        self.setAccessibleName(word)

    def width_with(self, word: str) -> int:
        """How wide it is while it shows this word."""
        self._word.ensurePolished()
        sides = self._row.contentsMargins()
        beside = sides.left() + sides.right() + self._row.spacing() + self._icon.sizeHint().width()
        return beside + self._word.fontMetrics().horizontalAdvance(word)

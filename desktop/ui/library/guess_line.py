"""The line under an empty field: what a document seems to say there, and a button to take it."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from desktop.domain.readings import KeptGuess
from desktop.ui.widgets.texts import button, restyle, text_label
from desktop.wording.numbers import day
from desktop.wording.readings import guess_note


class GuessLine(QWidget):
    """Shows the guess in the field itself, slanted, as long as the field is empty.

    Enter in the field, or the button, says that it is taken; typing puts something else there.
    """

    taken = Signal(str)

    def __init__(self, field: str, name: str, line: QLineEdit, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("guessLine")
        self._field, self._name, self._line = field, name, line
        self._placeholder = line.placeholderText()
        self._is_open = False
        self.note = text_label("", "small", self)
        self.take = button(self.tr("Nhận"), "quiet", self)
        self.take.clicked.connect(self._on_take)
        line.returnPressed.connect(self._on_enter)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.note, 1)
        row.addWidget(self.take)
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether there is a guess to take."""
        return self._is_open

    def show_guess(self, guess: KeptGuess | None) -> None:
        """Show a guess, or that there is none."""
        self._is_open = guess is not None
        self.setVisible(self._is_open)
        restyle(self._line, "guessed", "true" if self._is_open else "false")
        font = self._line.font()
        font.setItalic(self._is_open)
        self._line.setFont(font)
        if guess is None:
            self._line.setPlaceholderText(self._placeholder)
            self._line.setAccessibleDescription("")
            return
        value = written(self._field, guess)
        note = guess_note(guess)
        self._line.setPlaceholderText(value)
        self._line.setToolTip(value)
        self.note.setText(note)
        said = self.tr("{value}, {note}. Bấm Enter để nhận.").format(value=value, note=note)
        self._line.setAccessibleDescription(said)
        name = self.tr("Nhận {field}: {value}").format(field=self._name, value=value)
        self.take.setAccessibleName(name)
        self.take.setToolTip(name)

    def _on_take(self) -> None:
        self._line.setFocus()
        self.taken.emit(self._field)

    def _on_enter(self) -> None:
        if self._is_open and not self._line.text():
            self.taken.emit(self._field)


def written(field: str, guess: KeptGuess) -> str:
    """The guess as the field shows it."""
    return day(date.fromisoformat(guess.value)) if field == "issued_on" else guess.value

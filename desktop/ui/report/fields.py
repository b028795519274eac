"""Fields for the pieces of the report: a line, lines, a day, or on whose behalf somebody signs."""

from abc import abstractmethod
from datetime import date

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.domain.limits import MAX_NOTE_CHARACTERS, MAX_SHORT_CHARACTERS
from desktop.domain.paper_texts import LINES_PARTS, Authority, PaperPart
from desktop.domain.plain_text import seen
from desktop.ui.sentences.report_parts import AUTHORITIES, PART_NAMES
from desktop.ui.widgets.day_field import DayField

_FEW_LINES = 4


class PartField(QWidget):
    """Holds the text of one piece, whatever it is shown as."""

    edited = Signal()

    def __init__(self, part: PaperPart, parent: QWidget) -> None:
        super().__init__(parent)
        self.part = part

    @property
    @abstractmethod
    def text(self) -> str:
        """What stands there."""

    @abstractmethod
    def show_text(self, text: str) -> None:
        """Show a text without telling that it was edited."""

    @abstractmethod
    def hold(self, *, is_held: bool) -> None:
        """Let it be read only."""

    def _hold_widget(self, widget: QWidget) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(widget)
        self.setFocusProxy(widget)


def field_for(part: PaperPart, parent: QWidget) -> PartField:
    """The field that suits a piece."""
    match part:
        case PaperPart.DAY:
            return DayPart(part, parent)
        case PaperPart.AUTHORITY:
            return AuthorityPart(part, parent)
        case _ if part in LINES_PARTS:
            return LinesPart(part, parent)
        case _:
            return LinePart(part, parent)


class LinePart(PartField):
    """One line."""

    def __init__(self, part: PaperPart, parent: QWidget) -> None:
        super().__init__(part, parent)
        self.line = QLineEdit(self)
        self.line.setAccessibleName(PART_NAMES[part])
        self.line.setMaxLength(MAX_SHORT_CHARACTERS)
        self.line.textEdited.connect(self.edited)
        self._hold_widget(self.line)

    @property
    @override
    def text(self) -> str:
        return self.line.text()

    @override
    def show_text(self, text: str) -> None:
        self.line.setText(text)
        self.line.setCursorPosition(0)

    @override
    def hold(self, *, is_held: bool) -> None:
        self.line.setReadOnly(is_held)


class LinesPart(PartField):
    """Several lines."""

    def __init__(self, part: PaperPart, parent: QWidget) -> None:
        super().__init__(part, parent)
        self.box = QPlainTextEdit(self)
        self.box.setAccessibleName(PART_NAMES[part])
        self.box.setTabChangesFocus(True)
        if part is PaperPart.RECEIVERS:
            self.box.setFixedHeight(self.box.fontMetrics().lineSpacing() * _FEW_LINES + 22)
        self.box.textChanged.connect(self.edited)
        self._hold_widget(self.box)

    @property
    @override
    def text(self) -> str:
        return seen(self.box.toPlainText())[:MAX_NOTE_CHARACTERS]

    @override
    def show_text(self, text: str) -> None:
        with QSignalBlocker(self.box):
            self.box.setPlainText(text)

    @override
    def hold(self, *, is_held: bool) -> None:
        self.box.setReadOnly(is_held)


class DayPart(PartField):
    """A day, as ISO has it; what is no day yet is no text."""

    def __init__(self, part: PaperPart, parent: QWidget) -> None:
        super().__init__(part, parent)
        self.day = DayField(PART_NAMES[part], self)
        self.day.edited.connect(self.edited)
        self._hold_widget(self.day)

    @property
    @override
    def text(self) -> str:
        day = self.day.value()
        return "" if day is None else day.isoformat()

    @override
    def show_text(self, text: str) -> None:
        try:
            self.day.show_value(date.fromisoformat(text))
        except ValueError:
            self.day.show_value(None)

    @override
    def hold(self, *, is_held: bool) -> None:
        self.day.setEnabled(not is_held)


class AuthorityPart(PartField):
    """On whose behalf."""

    def __init__(self, part: PaperPart, parent: QWidget) -> None:
        super().__init__(part, parent)
        self.choice = QComboBox(self)
        self.choice.setAccessibleName(PART_NAMES[part])
        for authority in Authority:
            self.choice.addItem(AUTHORITIES[authority], authority.value)
        self.choice.activated.connect(self.edited)
        self._hold_widget(self.choice)

    @property
    @override
    def text(self) -> str:
        return str(self.choice.currentData())

    @override
    def show_text(self, text: str) -> None:
        self.choice.setCurrentIndex(max(0, self.choice.findData(text)))

    @override
    def hold(self, *, is_held: bool) -> None:
        self.choice.setEnabled(not is_held)

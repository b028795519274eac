"""Labels and buttons as the style sheet knows them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from desktop.ui.theme import Theme

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


def text_label(text: str, name: str, parent: QWidget) -> QLabel:
    """A label that wraps; `name` picks its style."""
    label = QLabel(text, parent)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)  # what is shown may come from anybody
    label.setWordWrap(True)
    return label


def short_label(text: str, name: str, parent: QWidget) -> QLabel:
    """A label on one line, as wide as its text."""
    label = text_label(text, name, parent)
    label.setWordWrap(False)
    return label


def selectable_label(text: str, name: str, parent: QWidget) -> QLabel:
    """A wrapping label whose text can be copied."""
    label = text_label(text, name, parent)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label


def breakable(name: str) -> str:
    """A file name that may wrap after its joints."""
    for joint in ("_", "-", "."):
        name = name.replace(joint, f"{joint}\u200b")
    return name


def button(text: str, name: str, parent: QWidget) -> QPushButton:
    """A push button: `primary` for the one next step of its place, `quiet` for side doors."""
    made = PushButton(text, parent)
    made.setObjectName(name)
    made.setAutoDefault(False)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return made


def separator(parent: QWidget) -> QFrame:
    """A thin line across."""
    line = QFrame(parent)
    line.setObjectName("separator")
    return line


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Set a property the style sheet looks at, and apply the sheet again."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def is_pressed_by(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Press a button that has the focus on Enter, which Qt itself does for defaults alone."""
    if event.key() not in _ENTER or event.isAutoRepeat():
        return False
    event.accept()
    button.click()
    return True


class PushButton(QPushButton):
    """A push button for both keys that people press buttons with."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not is_pressed_by(self, event):
            super().keyPressEvent(event)


class ToolButton(QToolButton):
    """A tool button for both keys that people press buttons with."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not is_pressed_by(self, event):
            super().keyPressEvent(event)


class IconLabel(QLabel):
    """A small picture that follows the scheme."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._picture: tuple[str, str] | None = None
        theme.changed.connect(self._paint_again)

    def show_icon(self, name: str, colour: str) -> None:
        """Show this icon in this colour."""
        self._picture = (name, colour)
        self._paint_again()

    def _paint_again(self) -> None:
        if self._picture is not None:
            size = self.fontMetrics().height()
            self.setPixmap(self._theme.icon(*self._picture).pixmap(size, size))


class IconButton(ToolButton):
    """A button that shows only a picture; its name is said by tooltip and screen reader."""

    def __init__(self, theme: Theme, icon: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._icon = theme, icon
        self.setObjectName("iconButton")
        self.name(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._paint_again()
        theme.changed.connect(self._paint_again)

    def name(self, name: str) -> None:
        """Say by tooltip and to screen readers what it does."""
        self.setToolTip(name)
        self.setAccessibleName(name)

    def _paint_again(self) -> None:
        self.setIcon(self._theme.icon(self._icon))

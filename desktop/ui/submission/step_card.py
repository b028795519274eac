"""One step of *Nộp hồ sơ*: its number, how far it is, and what is done in it."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.ui.submission.steps import StepLine, StepMark
from desktop.ui.theme import Theme
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.texts import button, short_label, text_label

Body = TypeVar("Body", bound=QWidget)

_ICONS = {
    StepMark.DONE: ("done", "success", "success"),
    StepMark.NEXT: ("forward", "accent", "accent"),
    StepMark.OPTIONAL: ("circle", "text-muted", ""),
    StepMark.LATER: ("clock", "text-muted", ""),
    StepMark.BLOCKED: ("blocked", "danger", "danger"),
    StepMark.UNSCORED: ("alert", "warning", "warning"),
    StepMark.PARTLY_SCORED: ("alert", "warning", "warning"),
}


class StepCard(QFrame):
    """Its head is always seen; what is done in it only while it is open."""

    def __init__(self, theme: Theme, title: str, *, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("stepCard")
        self._title, self._number = title, number
        self._inside = QWidget(self)
        # Until it was looked at; the first card says it for all.
        looking = self.tr("Đang xem lại hồ sơ…") if number == 1 else ""
        self._said = text_label(looking, "hint", self)
        self._chip = Chip(theme, self)
        self._chip.hide()  # until there is something to say
        self.toggle = button("", "quiet", self)
        self.toggle.clicked.connect(self._on_toggle)
        self.head = _Head(self)
        self.head.pressed.connect(self._on_toggle)
        self._lay_out()
        self.setAccessibleName(title)
        self.show_open(is_open=False)

    def hold(self, make: Callable[[QWidget], Body]) -> Body:
        """Make what is done in the step, inside the card."""
        body = make(self._inside)
        self._column.addWidget(body)
        return body

    @property
    def is_open(self) -> bool:
        """Whether what is done in it is seen."""
        return self._inside.isVisibleTo(self)

    def show_line(self, line: StepLine) -> None:
        """Show how far the step is."""
        icon, colour, tone = _ICONS[line.mark]
        self._chip.show_state(self._word(line.mark), icon=icon, colour=colour, tone=tone)
        self._chip.show()
        self._said.setText(line.said)
        self._name()

    def show_open(self, *, is_open: bool) -> None:
        """Show what is done in it, or the head alone."""
        self._inside.setVisible(is_open)
        self._name()

    def _name(self) -> None:
        is_open = self.is_open
        self.toggle.setText(self.tr("Thu gọn") if is_open else self.tr("Mở"))
        template = self.tr("Thu gọn bước {number}: {title}")
        if not is_open:
            template = self.tr("Mở bước {number}: {title}")
        self.toggle.setAccessibleName(template.format(number=self._number, title=self._title))
        self.toggle.setAccessibleDescription(f"{self._chip.accessibleName()}. {self._said.text()}")

    def _word(self, mark: StepMark) -> str:
        words = {
            StepMark.DONE: self.tr("Xong"),
            StepMark.NEXT: self.tr("Làm tiếp"),
            StepMark.OPTIONAL: self.tr("Nếu cần"),
            StepMark.LATER: self.tr("Chưa tới"),
            StepMark.BLOCKED: self.tr("Cần sửa"),
            StepMark.UNSCORED: self.tr("Chưa chấm gì"),
            StepMark.PARTLY_SCORED: self.tr("Chưa chấm hết"),
        }
        return words[mark]

    def _lay_out(self) -> None:
        badge = short_label(str(self._number), "stepNumber", self.head)
        badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(text_label(self._title, "title", self.head))
        words.addWidget(self._said)
        row = QHBoxLayout(self.head)
        row.setContentsMargins(18, 10, 12, 10)
        row.setSpacing(12)
        row.addWidget(badge)
        row.addLayout(words, 1)
        row.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.toggle)
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(54, 2, 18, 16)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addWidget(self._inside)

    @Slot()
    def _on_toggle(self) -> None:
        self.show_open(is_open=not self.is_open)


class _Head(QFrame):
    """Opens and closes its step by a click anywhere on it."""

    pressed = Signal()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.pressed.emit()

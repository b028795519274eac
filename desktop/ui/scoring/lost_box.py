"""Asks why points are lost, where some are."""

from decimal import Decimal

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.answers import LostKind, LostReason
from desktop.domain.limits import MAX_NOTE_CHARACTERS
from desktop.domain.plain_text import seen
from desktop.ui.widgets.radio import RadioButton
from desktop.ui.widgets.texts import text_label
from desktop.wording.numbers import number
from desktop.wording.states import LOST_KINDS

_LINES = 2


class LostBox(QFrame):
    """Four kinds of reason and a text; what was said stays when the points come back."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = text_label("", "sectionTitle", self)
        self._group = QButtonGroup(self)
        self.kinds = {kind: self._radio(kind) for kind in LostKind}
        self.text = self._make_text()
        self._allow_text(is_allowed=False)
        grid = QGridLayout()
        for place, radio in enumerate(self.kinds.values()):
            grid.addWidget(radio, place // 2, place % 2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        whole.addWidget(self._title)
        whole.addLayout(grid)
        whole.addWidget(self.text)

    def show_reason(self, lost: LostReason | None) -> None:
        """Show what was said; None empties everything."""
        with QSignalBlocker(self):
            self._group.setExclusive(False)  # an exclusive group never lets go of its last choice
            for kind, radio in self.kinds.items():
                radio.setChecked(lost is not None and lost.kind is kind)
            self._group.setExclusive(True)
            self.text.setPlainText("" if lost is None else lost.text)
            self._allow_text(is_allowed=lost is not None)

    def ask_about(self, missed: Decimal) -> None:
        """Ask only where points are lost."""
        self._title.setText(self.tr("Vì sao mất {lost} điểm?").format(lost=number(missed)))
        self.setVisible(missed > 0)

    def reason(self) -> LostReason | None:
        """What is said; None as long as no kind is chosen."""
        chosen = next((kind for kind, radio in self.kinds.items() if radio.isChecked()), None)
        if chosen is None:
            return None
        text = seen(self.text.toPlainText())
        return LostReason(chosen, text[:MAX_NOTE_CHARACTERS])

    @property
    def is_too_long(self) -> bool:
        """Whether the text is longer than what is kept."""
        return len(self.text.toPlainText()) > MAX_NOTE_CHARACTERS

    def _allow_text(self, *, is_allowed: bool) -> None:
        """A text alone is no reason: its kind is chosen first."""
        self.text.setEnabled(is_allowed)
        hint = self.tr("Nói rõ thêm") if is_allowed else self.tr("Hãy chọn một lý do ở trên trước")
        self.text.setPlaceholderText(hint)

    def _radio(self, kind: LostKind) -> RadioButton:
        radio = RadioButton(LOST_KINDS[kind], self)
        radio.setAccessibleName(
            self.tr("Lý do mất điểm: {kind}").format(kind=LOST_KINDS[kind].lower())
        )
        radio.clicked.connect(self._on_chosen)
        self._group.addButton(radio)
        return radio

    def _make_text(self) -> QPlainTextEdit:
        box = QPlainTextEdit(self)
        box.setAccessibleName(self.tr("Nói rõ lý do mất điểm"))
        box.setTabChangesFocus(True)
        box.setFixedHeight(box.fontMetrics().lineSpacing() * _LINES + 22)
        box.textChanged.connect(self.edited)
        return box

    @Slot()
    def _on_chosen(self) -> None:
        self._allow_text(is_allowed=True)
        self.edited.emit()

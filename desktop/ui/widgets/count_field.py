"""A spin box for a whole count that may still be unanswered."""

import re
from decimal import Decimal

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QSpinBox, QWidget
from typing_extensions import override

from desktop.ui.theme import Theme
from desktop.ui.widgets.texts import IconButton, restyle, short_label

_DIGITS = re.compile(r"[0-9]+")
_PASTE = QKeySequence.StandardKey.Paste
_UNANSWERED = -1
_LARGEST = 1_000_000_000
_WIDTH_CHARACTERS = 9


class CountField(QWidget):
    """Holds a whole count from 0, or nothing, shown as "–"."""

    edited = Signal()

    def __init__(self, label: str, unit: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spin = _Spin(label, self)
        self.spin.valueChanged.connect(self._on_value_changed)
        self.less = IconButton(theme, "minus", self.tr("Bớt một: {label}"), self)
        self.more = IconButton(theme, "plus", self.tr("Thêm một: {label}"), self)
        for each, step in ((self.less, self.spin.stepDown), (self.more, self.spin.stepUp)):
            each.name(each.toolTip().format(label=label))
            each.clicked.connect(step)
            each.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrow keys do the same
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for widget in (self.less, _Framed(self.spin, self), self.more):
            row.addWidget(widget)
        if unit:
            row.addWidget(short_label(unit, "muted", self))
        self._complaint = short_label("", "fault", self)
        self._complaint.hide()
        self.spin.refused.connect(self._on_refused)
        row.addWidget(self._complaint)
        row.addStretch(1)
        self.setFocusProxy(self.spin)

    def show_value(self, value: Decimal | None) -> None:
        """Show a count; one that is not whole, or beyond the field, is shown as unanswered."""
        fits = value is not None and value == int(value) and 0 <= value <= _LARGEST
        with QSignalBlocker(self.spin):
            self.spin.setValue(int(value) if value is not None and fits else _UNANSWERED)

    def value(self) -> Decimal | None:
        """The count; None where nothing was filled in."""
        count = self.spin.value()
        return None if count == _UNANSWERED else Decimal(count)

    @Slot()
    def _on_value_changed(self) -> None:
        self.edited.emit()

    @Slot(bool)
    def _on_refused(self, is_refused: bool) -> None:  # noqa: FBT001 - Qt's signature
        """Say why nothing appears: the field takes no letter, sign or comma."""
        said = self.tr("Chỉ nhập số nguyên từ 0.") if is_refused else ""
        self._complaint.setText(said)
        self._complaint.setVisible(is_refused)
        self.spin.setAccessibleDescription(said)


class _Spin(QSpinBox):
    """Takes no wheel while it is not in use: scrolling a page must not change an answer."""

    activated = Signal(bool)
    refused = Signal(bool)

    def __init__(self, label: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setRange(_UNANSWERED, _LARGEST)
        self.setSpecialValueText("–")
        self.setValue(_UNANSWERED)
        self.setAccessibleName(label)
        self.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFrame(False)
        self.valueChanged.connect(self._show_emptiness)

    @Slot()
    def _show_emptiness(self) -> None:
        """Selected, the dash would look like a figure: it is shown as if it were not."""
        restyle(self, "unanswered", "true" if self.value() == _UNANSWERED else "false")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep what is no whole count from 0 out, and say so; "–" alone means no answer."""
        pasted = QGuiApplication.clipboard().text() if event.matches(_PASTE) else None
        typed = event.text() if pasted is None else pasted.strip()
        is_refused = bool(typed) and typed.isprintable() and not _DIGITS.fullmatch(typed)
        self.refused.emit(is_refused)
        if not is_refused:
            super().keyPressEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()
        self._show_emptiness()
        self.activated.emit(True)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.activated.emit(False)
        self.refused.emit(False)


class _Framed(QFrame):
    """The sheet's frame around a spin box: styled itself, one without buttons has no room."""

    def __init__(self, spin: _Spin, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("spinFrame")
        self.setFixedWidth(self.fontMetrics().averageCharWidth() * _WIDTH_CHARACTERS + 20)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 6, 6, 6)
        row.addWidget(spin)
        spin.activated.connect(self._on_activated)

    @Slot(bool)
    def _on_activated(self, is_active: bool) -> None:  # noqa: FBT001 - Qt's signature
        restyle(self, "active", "true" if is_active else "false")

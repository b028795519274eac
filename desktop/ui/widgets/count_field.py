"""A spin box for a whole count that may still be unanswered."""

from decimal import Decimal

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QWidget

from desktop.ui.theme import Theme
from desktop.ui.widgets.texts import IconButton, short_label

_UNANSWERED = -1
_LARGEST = 1_000_000_000
_WIDTH_CHARACTERS = 9


class _Spin(QSpinBox):
    """Takes no wheel while it is not in use: scrolling a page must not change an answer."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()


class CountField(QWidget):
    """Holds a whole count from 0, or nothing, shown as "–"."""

    edited = Signal()

    def __init__(self, label: str, unit: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spin = _Spin(self)
        self.spin.setRange(_UNANSWERED, _LARGEST)
        self.spin.setSpecialValueText("–")
        self.spin.setValue(_UNANSWERED)
        self.spin.setAccessibleName(label)
        self.spin.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.spin.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.spin.setFixedWidth(self.fontMetrics().averageCharWidth() * _WIDTH_CHARACTERS + 20)
        self.spin.valueChanged.connect(self._on_value_changed)
        self.less = IconButton(theme, "minus", self.tr("Bớt một: {label}"), self)
        self.more = IconButton(theme, "plus", self.tr("Thêm một: {label}"), self)
        for each, step in ((self.less, self.spin.stepDown), (self.more, self.spin.stepUp)):
            each.name(each.toolTip().format(label=label))
            each.clicked.connect(step)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for widget in (self.less, self.spin, self.more):
            row.addWidget(widget)
        if unit:
            row.addWidget(short_label(unit, "muted", self))
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

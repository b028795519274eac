"""A field for one exact number, typed with comma or point."""

from decimal import Decimal

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from desktop.ui.figures import figure_text, read_figure
from desktop.ui.widgets.texts import restyle, short_label

_WIDTH_CHARACTERS = 14


class NumberField(QWidget):
    """Holds a Decimal, nothing, or text that is no number; the text is never thrown away."""

    edited = Signal()

    def __init__(self, label: str, unit: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = label
        self.line = QLineEdit(self)
        self.line.setAccessibleName(label)
        self.line.setMaxLength(60)
        self.line.setFixedWidth(self.fontMetrics().averageCharWidth() * _WIDTH_CHARACTERS + 20)
        self.line.textEdited.connect(self._on_text_edited)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.line)
        if unit:
            row.addWidget(short_label(unit, "muted", self))
        row.addStretch(1)
        self.setFocusProxy(self.line)

    def show_value(self, value: Decimal | None) -> None:
        """Show a number, or an empty field."""
        self.line.setText("" if value is None else figure_text(value))
        self.mark(faulty=False)

    def value(self) -> Decimal | None:
        """The number; None where there is none."""
        return read_figure(self.line.text()) if self.is_readable else None

    @property
    def is_readable(self) -> bool:
        """Whether the text is a number or empty."""
        try:
            read_figure(self.line.text())
        except ValueError:
            return False
        return True

    def mark(self, *, faulty: bool) -> None:
        """Frame the field as wrong; text that is no number is always framed."""
        is_wrong = faulty or not self.is_readable
        restyle(self.line, "faulty", "true" if is_wrong else "false")
        elsewhere = self.tr("Số này chưa dùng được; lý do ở dòng dưới.") if is_wrong else ""
        self.line.setAccessibleDescription(self.complaint() or elsewhere)

    def complaint(self) -> str:
        """What is wrong with the text, "" where it can be read."""
        if self.is_readable:
            return ""
        template = self.tr(
            "“{text}” ở ô “{label}” không phải là số. Hãy nhập số, ví dụ 97 hoặc 66,2."
        )
        return template.format(text=self.line.text().strip(), label=self.label)

    @Slot()
    def _on_text_edited(self) -> None:
        self.mark(faulty=False)
        self.edited.emit()

"""Asks what a criteria table does not say of its set: name, year, offices, period."""

from datetime import date
from itertools import pairwise

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSpinBox, QWidget

from desktop.domain.limits import MAX_SHORT_CHARACTERS
from desktop.ui.tables.presenter import HeadForm
from desktop.ui.widgets.day_field import DayField
from desktop.ui.widgets.texts import short_label

_BEFORE_YEAR = 6
_FIRST_YEAR, _LAST_YEAR = 2000, 2100


class HeadFields(QWidget):
    """Two rows of fields; the period follows the year while it is a whole year."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.title = self._line(self.tr("Tên bộ tiêu chí"))
        self.issued_by = self._line(self.tr("Cơ quan ban hành"))
        self.receiver = self._line(self.tr("Nơi nhận hồ sơ"))
        self.receiver.setPlaceholderText(self.tr("ví dụ: Sở Nội vụ tỉnh …"))
        self.year = QSpinBox(self)
        self.year.setObjectName("yearField")
        self.year.setRange(_FIRST_YEAR, _LAST_YEAR)
        self.year.setAccessibleName(self.tr("Năm"))
        self.year.setMinimumHeight(self.title.sizeHint().height())
        self.year.lineEdit().setTextMargins(_BEFORE_YEAR, 0, 0, 0)  # a style sheet cannot say it
        self.first = DayField(self.tr("Kỳ số liệu từ ngày"), self)
        self.last = DayField(self.tr("Kỳ số liệu đến ngày"), self)
        self._shown_year = self.year.value()
        self.year.valueChanged.connect(self._on_year)
        self._lay_out()

    def show_form(self, form: HeadForm) -> None:
        """Fill in what is known; what was typed stays."""
        for field, text in (
            (self.title, form.title),
            (self.issued_by, form.issued_by),
            (self.receiver, form.receiver),
        ):
            if not field.isModified():
                field.setText(text)
                field.setCursorPosition(0)
        self.year.setValue(min(max(form.year, _FIRST_YEAR), _LAST_YEAR))
        self.first.show_value(form.first)
        self.last.show_value(form.last)

    def form(self) -> HeadForm:
        """What is typed."""
        return HeadForm(
            self.title.text(),
            self.year.value(),
            self.issued_by.text(),
            self.receiver.text(),
            self.first.value(),
            self.last.value(),
        )

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        placed: tuple[tuple[int, int, str, QWidget], ...] = (
            (0, 0, self.tr("Tên bộ tiêu chí"), self.title),
            (0, 2, self.tr("Năm"), self.year),
            (0, 4, self.tr("Kỳ số liệu từ"), self.first),
            (1, 0, self.tr("Cơ quan ban hành"), self.issued_by),
            (1, 2, self.tr("Nơi nhận"), self.receiver),
            (1, 4, self.tr("đến"), self.last),
        )
        for row, column, text, field in placed:
            label = short_label(text, "", self)
            label.setBuddy(field)
            grid.addWidget(label, row, column)
            grid.addWidget(field, row, column + 1)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(3, 2)
        fields = (
            self.title,
            self.year,
            self.first,
            self.issued_by,
            self.receiver,
            self.last,
        )
        for before, after in pairwise(fields):
            QWidget.setTabOrder(before, after)

    def _line(self, name: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setAccessibleName(name)
        field.setMaxLength(MAX_SHORT_CHARACTERS)
        return field

    @Slot(int)
    def _on_year(self, year: int) -> None:
        whole = (date(self._shown_year, 1, 1), date(self._shown_year, 12, 31))
        if (self.first.value(), self.last.value()) == whole:
            self.first.show_value(date(year, 1, 1))
            self.last.show_value(date(year, 12, 31))
        self._shown_year = year

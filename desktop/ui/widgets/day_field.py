"""A field for a day, typed as ngày/tháng/năm or picked from a calendar."""

from datetime import date

from PySide6.QtCore import QDate, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QIcon, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.figures import read_day
from desktop.ui.on_demand import OnDemand
from desktop.ui.widgets.texts import button, restyle
from desktop.wording.numbers import day

_WIDTH_CHARACTERS = 14


class DayField(QWidget):
    """Holds a date, nothing, or text that is no date."""

    edited = Signal()

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = label
        self.line = QLineEdit(self)
        self.line.setAccessibleName(label)
        self.line.setPlaceholderText(self.tr("ngày/tháng/năm"))
        self.line.setMaxLength(20)
        self.line.setFixedWidth(self.fontMetrics().averageCharWidth() * _WIDTH_CHARACTERS + 24)
        self.line.textEdited.connect(self._on_text_edited)
        self._pick = button(self.tr("Chọn ngày…"), "quiet", self)
        self._pick.clicked.connect(self._on_pick)
        self._suggested = QDate.currentDate()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.line)
        row.addWidget(self._pick)
        row.addStretch(1)
        self._popup = OnDemand(self._make_popup)  # a calendar is a page of widgets by itself
        self.setFocusProxy(self.line)

    def suggest(self, near: date) -> None:
        """Open the calendar at this day while the field is empty."""
        self._suggested = QDate(near.year, near.month, near.day)

    def show_value(self, value: date | None) -> None:
        """Show a day, or an empty field."""
        self.line.setText("" if value is None else day(value))
        self.mark(faulty=False)

    def value(self) -> date | None:
        """The day; None where there is none."""
        return read_day(self.line.text()) if self.is_readable else None

    @property
    def is_readable(self) -> bool:
        """Whether the text is a day or empty."""
        try:
            read_day(self.line.text())
        except ValueError:
            return False
        return True

    def mark(self, *, faulty: bool) -> None:
        """Frame the field as wrong."""
        restyle(self.line, "faulty", "true" if faulty else "false")
        self.line.setAccessibleDescription(self.complaint())

    def complaint(self) -> str:
        """What is wrong with the text, "" where it can be read."""
        if self.is_readable:
            return ""
        template = self.tr("“{text}” không phải là ngày. Hãy nhập như 31/01/2026.")
        return template.format(text=self.line.text().strip())

    def _make_popup(self) -> "_CalendarPopup":
        popup = _CalendarPopup(self)
        popup.calendar.clicked.connect(self._on_picked)
        popup.calendar.activated.connect(self._on_picked)
        return popup

    @Slot()
    def _on_text_edited(self) -> None:
        self.mark(faulty=False)
        self.edited.emit()

    @Slot()
    def _on_pick(self) -> None:
        shown = self.value()
        at = self._suggested if shown is None else QDate(shown.year, shown.month, shown.day)
        popup = self._popup.get()
        popup.calendar.setSelectedDate(at)
        popup.move(self.line.mapToGlobal(QPoint(0, self.line.height() + 2)))
        popup.show()
        popup.calendar.setFocus()

    @Slot(QDate)
    def _on_picked(self, picked: QDate) -> None:
        self._popup.get().hide()
        self.show_value(date(picked.year(), picked.month(), picked.day()))
        self.edited.emit()


class _CalendarPopup(QFrame):
    """A calendar that closes when something else is clicked."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("calendarPopup")
        self.calendar = QCalendarWidget(self)
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setAccessibleName(self.tr("Lịch"))
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendar.setWeekdayTextFormat(weekday, QTextCharFormat())  # no red on dark
        self._name_turn("qt_calendar_prevmonth", "‹", self.tr("Tháng trước"))
        self._name_turn("qt_calendar_nextmonth", "›", self.tr("Tháng sau"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.addWidget(self.calendar)

    def _name_turn(self, button_name: str, sign: str, said: str) -> None:
        """Qt's own arrows are black in every scheme, and nameless."""
        turn = self.calendar.findChild(QToolButton, button_name)
        if isinstance(turn, QToolButton):
            turn.setIcon(QIcon())
            turn.setText(sign)
            turn.setToolTip(said)
            turn.setAccessibleName(said)

"""Keeps the field one types in visible when what stands above it grows or shrinks."""

from PySide6.QtCore import QObject, QPoint, QRect, QTimer, Slot
from PySide6.QtWidgets import QApplication, QScrollArea

_MARGIN = 12


class InSight(QObject):
    """Scrolls to the field with the keyboard whenever the height of a scrolled form changes."""

    def __init__(self, scroller: QScrollArea) -> None:
        super().__init__(scroller)
        self._scroller = scroller
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._show_focused)
        scroller.verticalScrollBar().rangeChanged.connect(self.show_soon)

    @Slot()
    def show_soon(self) -> None:
        """Scroll to the field with the keyboard, once all fields are where they belong."""
        self._soon.start()

    @Slot()
    def _show_focused(self) -> None:
        focused, form = QApplication.focusWidget(), self._scroller.widget()
        if focused is not None and form is not None and form.isAncestorOf(focused):
            field = QRect(focused.mapTo(form, QPoint()), focused.size())
            room = min(field.height(), self._scroller.viewport().height()) // 2
            # Its own ensureWidgetVisible is content with the line of the text cursor.
            self._scroller.ensureVisible(field.center().x(), field.center().y(), 0, room + _MARGIN)

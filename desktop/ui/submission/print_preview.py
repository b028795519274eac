"""A paper's pages as they will be printed, and the way to the printer."""

from functools import partial
from typing import Final

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QImage, QKeyEvent, QPixmap
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.services.printing import OpenPaper
from desktop.ui.submission.paper_pages import PaperPages
from desktop.ui.submission.printer import prepare, print_pages
from desktop.ui.submission.printing import Printing
from desktop.ui.widgets.texts import button, text_label

_SHOWN_WIDTH, _SHOWN_HEIGHT = 980, 640
_TURNS: Final = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class PrintPreview(QDialog):
    """One page after another, each drawn when it is wanted; what is printed is what is seen."""

    def __init__(self, name: str, paper: OpenPaper, printing: Printing, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Bản in: {name}").format(name=name))
        self._name, self._paper, self._printing = name, paper, printing
        self._number = 1
        self._shown: QImage | str | None = None
        self._size: QSize | None = None
        width = round(_SHOWN_WIDTH * self.devicePixelRatioF())
        self._pages = PaperPages(paper, printing, width_px=width, parent=self)
        self._pages.changed.connect(self._show)
        self.finished.connect(self._pages.close)
        self.page = QLabel(self)
        self.where = text_label("", "hint", self)
        self.back = button(self.tr("Trang trước"), "", self)
        self.back.clicked.connect(self._on_back)
        self.next = button(self.tr("Trang sau"), "", self)
        self.next.clicked.connect(self._on_next)
        self.print = button(self.tr("In…"), "primary", self)
        self.print.clicked.connect(self._on_print)
        self.print.setEnabled(False)
        self.close_it = button(self.tr("Đóng"), "", self)
        self.close_it.clicked.connect(self.reject)
        self.area = self._make_area()
        self._lay_out()
        self._show()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _TURNS:
            self._turn_to(self._number + _TURNS[key])
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._turn_to(1 if key == Qt.Key.Key_Home else self._paper.page_count)
        else:
            super().keyPressEvent(event)

    def take_whole(self, paper: OpenPaper) -> None:
        """Let one go on from the first page to all the others, and print them."""
        self._paper = paper
        self._pages.take(paper)
        self._show()

    def print_on(self, printer: QPrinter) -> None:
        """Have the pages that were chosen printed, and close."""
        self._printing.print(self._paper, partial(print_pages, printer, self._paper.page_count))
        self.accept()

    def _make_area(self) -> QScrollArea:
        area = QScrollArea(self)
        area.setAccessibleName(self.tr("Trang của bản in"))
        area.setAccessibleDescription(self.tr("Phím PgUp và PgDn lật trang"))
        area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        area.setWidgetResizable(True)
        self.page.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        area.setWidget(self.page)
        return area

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        for each in (self.back, self.next):
            below.addWidget(each)
        below.addWidget(self.where, 1)
        below.addWidget(self.close_it)
        below.addWidget(self.print)
        whole = QVBoxLayout(self)
        whole.addWidget(self.area, 1)
        whole.addLayout(below)
        self.resize(_SHOWN_WIDTH + 60, _SHOWN_HEIGHT)

    @Slot()
    def _show(self) -> None:
        count = self._paper.page_count
        said = (
            self.tr("Trang {number}/{count}, khổ A4").format(number=self._number, count=count)
            if self._paper.is_whole
            else self.tr("Trang 1, khổ A4. Đang lập các trang sau…")
        )
        self.where.setText(said)
        self.page.setAccessibleName(said)
        self.back.setEnabled(self._number > 1)
        self.next.setEnabled(self._number < count)
        drawn = self._pages.get(self._number)
        if drawn is not self._shown or drawn is None:
            self._shown = drawn
            self._paint()

    def _paint(self) -> None:
        if not isinstance(self._shown, QImage):
            self.page.setText(self._shown or self.tr("Đang vẽ trang…"))
            return
        self._size = self._shown.size()
        pixmap = QPixmap.fromImage(self._shown)
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        self.page.setPixmap(pixmap)
        self.print.setEnabled(self._paper.is_whole)

    def _turn_to(self, number: int) -> None:
        if 1 <= number <= self._paper.page_count:
            self._number = number
            self.area.verticalScrollBar().setValue(0)
            self._show()

    @Slot()
    def _on_back(self) -> None:
        self._turn_to(self._number - 1)

    @Slot()
    def _on_next(self) -> None:
        self._turn_to(self._number + 1)

    @Slot()
    def _on_print(self) -> None:
        if self._size is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self._name)
        prepare(printer, self._size)
        dialog = QPrintDialog(printer, self)
        dialog.setMinMax(1, self._paper.page_count)
        # On Windows the system's own dialog, which knows no other way.
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.print_on(printer)

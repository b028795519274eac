"""A paper's pages as they will be printed, and the way to the printer."""

from collections.abc import Sequence

from PySide6.QtCore import QMarginsF, QRect, Qt, Slot
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPixmap
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop.ui.widgets.texts import button, text_label

_SHOWN_WIDTH, _SHOWN_HEIGHT = 980, 640


class PrintPreview(QDialog):
    """One page after another; what is printed is what is seen."""

    def __init__(self, name: str, pages: Sequence[bytes], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Bản in: {name}").format(name=name))
        self._name, self._pages, self._position = name, tuple(pages), 0
        self.page = QLabel(self)
        self.where = text_label("", "hint", self)
        self.back = button(self.tr("Trang trước"), "", self)
        self.back.clicked.connect(self._on_back)
        self.next = button(self.tr("Trang sau"), "", self)
        self.next.clicked.connect(self._on_next)
        self.print = button(self.tr("In…"), "primary", self)
        self.print.clicked.connect(self._on_print)
        self.close_it = button(self.tr("Đóng"), "", self)
        self.close_it.clicked.connect(self.reject)
        self._lay_out()
        self._show()

    def _lay_out(self) -> None:
        area = QScrollArea(self)
        area.setAccessibleName(self.tr("Trang của bản in"))
        area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        area.setWidgetResizable(True)
        self.page.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        area.setWidget(self.page)
        below = QHBoxLayout()
        for each in (self.back, self.next):
            below.addWidget(each)
        below.addWidget(self.where, 1)
        below.addWidget(self.close_it)
        below.addWidget(self.print)
        whole = QVBoxLayout(self)
        whole.addWidget(area, 1)
        whole.addLayout(below)
        self.resize(_SHOWN_WIDTH + 60, _SHOWN_HEIGHT)

    def _show(self) -> None:
        said = self.tr("Trang {number}/{count}, khổ A4")
        text = said.format(number=self._position + 1, count=len(self._pages))
        self.where.setText(text)
        self.page.setAccessibleName(text)
        self.page.setPixmap(_shown(image_of(self._pages[self._position]), self.devicePixelRatioF()))
        self.back.setEnabled(self._position > 0)
        self.next.setEnabled(self._position + 1 < len(self._pages))

    @Slot()
    def _on_back(self) -> None:
        self._position -= 1
        self._show()

    @Slot()
    def _on_next(self) -> None:
        self._position += 1
        self._show()

    @Slot()
    def _on_print(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self._name)
        prepare(printer, image_of(self._pages[0]))
        dialog = QPrintDialog(printer, self)
        dialog.setMinMax(1, len(self._pages))
        # On Windows the system's own dialog, which knows no other way.
        if dialog.exec() == QDialog.DialogCode.Accepted:
            print_pages(printer, self._pages)
            self.accept()


def image_of(page: bytes) -> QImage:
    """A page that was drawn as PNG."""
    image = QImage()
    image.loadFromData(page)
    return image


def prepare(printer: QPrinter, page: QImage) -> None:
    """A4 as the pages lie; their margins are on them already."""
    orientation = QPageLayout.Orientation
    layout = QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4),
        orientation.Landscape if page.width() > page.height() else orientation.Portrait,
        QMarginsF(0, 0, 0, 0),
    )
    printer.setPageLayout(layout)
    printer.setFullPage(True)


def print_pages(printer: QPrinter, pages: Sequence[bytes]) -> None:
    """Paint the pages that were asked for, in their true size."""
    first, last = printer.fromPage() or 1, printer.toPage() or len(pages)
    painter = QPainter(printer)
    try:
        for number, page in enumerate(pages[first - 1 : last]):
            if number:
                printer.newPage()
            device = painter.device()
            painter.drawImage(QRect(0, 0, device.width(), device.height()), image_of(page))
    finally:
        painter.end()


def _shown(page: QImage, ratio: float) -> QPixmap:
    width = round(min(_SHOWN_WIDTH, page.width()) * ratio)
    smooth = page.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
    pixmap = QPixmap.fromImage(smooth)
    pixmap.setDevicePixelRatio(ratio)
    return pixmap

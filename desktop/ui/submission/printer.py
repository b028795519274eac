"""Puts the pages of a paper on a printer, away from the window's thread."""

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QMarginsF, QRect, QSize
from PySide6.QtGui import QImage, QImageReader, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from desktop.domain.report_errors import PrinterRefusedError
from desktop.ports.progress import Progress


def image_of(page: bytes) -> QImage:
    """A page that was drawn as PNG.

    By a reader, which lets other threads go on meanwhile; `loadFromData` would hold them up.
    """
    buffer = QBuffer()
    buffer.setData(page)
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    return QImageReader(buffer, b"png").read()


def prepare(printer: QPrinter, page: QSize) -> None:
    """A4 as the pages lie; their margins are on them already."""
    orientation = QPageLayout.Orientation
    layout = QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4),
        orientation.Landscape if page.width() > page.height() else orientation.Portrait,
        QMarginsF(0, 0, 0, 0),
    )
    printer.setPageLayout(layout)
    printer.setFullPage(True)


def print_pages(
    printer: QPrinter, count: int, draw: Callable[[int], bytes], progress: Progress
) -> int:
    """Draw and paint the pages that were asked for, in their true size; says how many.

    Qt paints on printers from any thread. Raises PrinterRefusedError, JobCancelledError (what the
    printer was not given yet stays away from it), and what drawing raises.
    """
    numbers = range(printer.fromPage() or 1, (printer.toPage() or count) + 1)
    painter = QPainter()
    if not painter.begin(printer):
        raise PrinterRefusedError(printer.printerName())
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)  # letters, no photos
    is_whole = False
    try:
        for position, number in enumerate(numbers):
            progress.step(position, len(numbers), "")
            image = image_of(draw(number))
            if position and not printer.newPage():
                raise PrinterRefusedError(printer.printerName())
            painter.drawImage(QRect(0, 0, printer.width(), printer.height()), image)
        is_whole = True
    finally:
        if not is_whole:
            printer.abort()
        painter.end()
    return len(numbers)

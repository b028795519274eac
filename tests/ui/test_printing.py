"""Papers on the screen and on the printer: what is seen is what is printed."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageDraw
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.errors import JobCancelledError
from desktop.domain.report_errors import PrinterRefusedError
from desktop.services.paper_files import PaperKind
from desktop.services.printing import OpenPaper
from desktop.ui.session import SUBMISSION, Session
from desktop.ui.submission.preview_screen import PreviewScreen
from desktop.ui.submission.print_preview import PrintPreview
from desktop.ui.submission.printer import image_of, prepare, print_pages
from desktop.ui.work import Reply
from tests.ui.hands import click

LYING, UPRIGHT = (842, 595), (595, 842)


def page(size: tuple[int, int]) -> bytes:
    picture = Image.new("RGB", size, "white")
    ImageDraw.Draw(picture).rectangle((100, 100, 200, 200), fill="black")
    written = BytesIO()
    picture.save(written, "PNG")
    return written.getvalue()


class Watched:
    """A progress that is stopped before a page, by its place."""

    def __init__(self, *, last: int = 99) -> None:
        self._last = last

    def step(self, done: int, total: int, what: str) -> None:
        del total, what
        if done >= self._last:
            raise JobCancelledError


def pdf_printer(target: Path, size: tuple[int, int], *, first: int = 0, last: int = 0) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    prepare(printer, image_of(page(size)).size())
    printer.setFromTo(first, last)
    return printer


def printed(
    count: int, target: Path, *, size: tuple[int, int] = LYING, first: int = 0, last: int = 0
) -> PdfReader:
    printer = pdf_printer(target, size, first=first, last=last)
    # In a thread of its own, as the program does it.
    with ThreadPoolExecutor(1) as pool:
        pool.submit(print_pages, printer, count, lambda _number: page(size), Watched()).result()
    return PdfReader(target)


def test_all_pages_go_to_the_printer_as_they_lie(qtbot: QtBot, tmp_path: Path) -> None:
    del qtbot
    paper = printed(3, tmp_path / "in.pdf")

    assert len(paper.pages) == 3
    box = paper.pages[0].mediabox
    assert box.width > box.height


def test_an_upright_paper_is_printed_upright(qtbot: QtBot, tmp_path: Path) -> None:
    del qtbot
    box = printed(1, tmp_path / "in.pdf", size=UPRIGHT).pages[0].mediabox

    assert box.height > box.width


def test_only_the_pages_asked_for_are_drawn_and_printed(qtbot: QtBot, tmp_path: Path) -> None:
    del qtbot
    drawn: list[int] = []

    def draw(number: int) -> bytes:
        drawn.append(number)
        return page(LYING)

    printer = pdf_printer(tmp_path / "in.pdf", LYING, first=2, last=3)

    assert print_pages(printer, 5, draw, Watched()) == 2
    assert drawn == [2, 3]


def test_printing_can_be_stopped(qtbot: QtBot, tmp_path: Path) -> None:
    del qtbot
    printer = pdf_printer(tmp_path / "in.pdf", LYING)

    with pytest.raises(JobCancelledError):
        print_pages(printer, 5, lambda _number: page(LYING), Watched(last=2))


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_an_error(qtbot: QtBot, tmp_path: Path) -> None:
    del qtbot
    printer = pdf_printer(tmp_path / "no-such-folder" / "in.pdf", LYING)

    with pytest.raises(PrinterRefusedError):
        print_pages(printer, 1, lambda _number: page(LYING), Watched())


class Slow:
    """Draws a page when it is told to, and no sooner."""

    def __init__(self) -> None:
        self.asked: list[int] = []
        self._replies: list[Reply[Any]] = []

    def draw(
        self,
        page: tuple[OpenPaper, int, int],
        read: Callable[[bytes], QImage],
        reply: Reply[QImage],
    ) -> None:
        del read
        self.asked.append(page[1])
        self._replies.append(reply)

    def finish(self, size: tuple[int, int] = LYING) -> None:
        reply = self._replies.pop(0)
        reply.ended()
        reply.done(image_of(page(size)))


@pytest.fixture
def around(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def opened(around: QWidget, *, count: int) -> tuple[PrintPreview, Slow]:
    slow = Slow()
    paper = OpenPaper(Path("in-table.pdf"), count)
    preview = PrintPreview("Bảng", paper, slow, around)  # type: ignore[arg-type]  # draws alone
    preview.open()
    return preview, slow


def test_one_goes_through_the_pages_as_they_are_drawn(around: QWidget) -> None:
    preview, slow = opened(around, count=3)

    assert preview.where.text() == "Trang 1/3, khổ A4"
    assert preview.page.pixmap().isNull()
    assert not preview.back.isEnabled()
    assert not preview.print.isEnabled()
    assert slow.asked == [1]

    slow.finish()
    assert not preview.page.pixmap().isNull()
    assert preview.print.isEnabled()
    assert slow.asked == [1, 2]  # the next one beforehand
    slow.finish()
    assert slow.asked == [1, 2]  # and no more than that

    click(preview.next)
    assert preview.where.text() == "Trang 2/3, khổ A4"
    assert not preview.page.pixmap().isNull()
    QTest.keyClick(preview, Qt.Key.Key_End)
    assert preview.where.text() == "Trang 3/3, khổ A4"
    assert not preview.next.isEnabled()
    click(preview.close_it)


def test_the_first_page_is_seen_while_the_others_are_made(around: QWidget) -> None:
    slow = Slow()
    begun = OpenPaper(Path("in-table-dau.pdf"), 1, is_whole=False)
    preview = PrintPreview("Bảng", begun, slow, around)  # type: ignore[arg-type]  # draws alone
    preview.open()
    slow.finish()

    assert not preview.page.pixmap().isNull()
    assert "Đang lập các trang sau" in preview.where.text()
    assert not preview.next.isEnabled()
    assert not preview.print.isEnabled()

    preview.take_whole(OpenPaper(Path("in-table.pdf"), 58))
    assert preview.where.text() == "Trang 1/58, khổ A4"
    assert not preview.page.pixmap().isNull()
    assert preview.next.isEnabled()
    assert not preview.print.isEnabled()  # what is printed is what is seen
    slow.finish()
    assert preview.print.isEnabled()
    click(preview.close_it)


def test_what_was_begun_and_is_drawn_late_does_not_pass_for_the_whole(around: QWidget) -> None:
    slow = Slow()
    begun = OpenPaper(Path("in-table-dau.pdf"), 1, is_whole=False)
    preview = PrintPreview("Bảng", begun, slow, around)  # type: ignore[arg-type]  # draws alone
    preview.open()

    preview.take_whole(OpenPaper(Path("in-table.pdf"), 58))
    slow.finish()

    assert slow.asked == [1, 1]
    click(preview.close_it)


def test_a_paper_that_comes_after_the_closing_is_dropped(around: QWidget) -> None:
    screen = PreviewScreen(around)
    begun = OpenPaper(Path("in-table-dau.pdf"), 1, is_whole=False)
    screen.show_paper("Bảng", begun, Slow())  # type: ignore[arg-type]  # draws alone
    screen.close_paper()

    screen.show_whole(OpenPaper(Path("in-table.pdf"), 58))
    screen.close_paper()

    assert all(not each.isVisible() for each in around.findChildren(PrintPreview))


def test_closing_it_ends_the_drawing(around: QWidget) -> None:
    preview, slow = opened(around, count=58)
    asked = list(slow.asked)

    click(preview.close_it)
    slow.finish()

    assert slow.asked == asked


def test_the_report_step_shows_a_paper_before_printing(session: Session, qtbot: QtBot) -> None:
    session.window.open_page(SUBMISSION)
    step = session.submission_page.report
    step.paper.setCurrentIndex(step.paper.findData(PaperKind.EVIDENCE))

    click(step.look)
    qtbot.waitUntil(lambda: bool(step.findChildren(PrintPreview)), timeout=15_000)

    (preview,) = step.findChildren(PrintPreview)
    assert preview.windowTitle() == "Bản in: Danh mục tài liệu kiểm chứng"
    qtbot.waitUntil(preview.print.isEnabled, timeout=15_000)
    assert preview.where.text() == "Trang 1/1, khổ A4"
    assert not preview.page.pixmap().isNull()
    click(preview.close_it)


def test_what_cannot_be_printed_is_said(session: Session, qtbot: QtBot) -> None:
    session.window.open_page(SUBMISSION)
    step = session.submission_page.report
    step.paper.setCurrentIndex(step.paper.findData(PaperKind.EXPLANATIONS))

    click(step.look)

    qtbot.waitUntil(lambda: "Không có tiêu chí nào mất điểm" in step.banner.text)

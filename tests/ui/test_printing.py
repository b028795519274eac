"""Papers on the screen and on the printer: what is seen is what is printed."""

from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw
from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.services.paper_files import PaperKind
from desktop.ui.session import SUBMISSION, Session
from desktop.ui.submission.print_preview import PrintPreview, image_of, prepare, print_pages
from tests.ui.hands import click

LYING, UPRIGHT = (842, 595), (595, 842)


def page(size: tuple[int, int]) -> bytes:
    picture = Image.new("RGB", size, "white")
    ImageDraw.Draw(picture).rectangle((100, 100, 200, 200), fill="black")
    written = BytesIO()
    picture.save(written, "PNG")
    return written.getvalue()


def printed(pages: list[bytes], target: Path, *, first: int = 0, last: int = 0) -> PdfReader:
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    prepare(printer, image_of(pages[0]))
    printer.setFromTo(first, last)
    print_pages(printer, pages)
    return PdfReader(target)


def test_all_pages_go_to_the_printer_as_they_lie(qtbot: QtBot, tmp_path: Path) -> None:
    del qtbot
    paper = printed([page(LYING)] * 3, tmp_path / "in.pdf")

    assert len(paper.pages) == 3
    box = paper.pages[0].mediabox
    assert box.width > box.height


def test_an_upright_paper_is_printed_upright(qtbot: QtBot, tmp_path: Path) -> None:
    del qtbot
    box = printed([page(UPRIGHT)], tmp_path / "in.pdf").pages[0].mediabox

    assert box.height > box.width


def test_only_the_pages_asked_for_are_printed(qtbot: QtBot, tmp_path: Path) -> None:
    del qtbot

    assert len(printed([page(LYING)] * 5, tmp_path / "in.pdf", first=2, last=3).pages) == 2


def test_one_goes_through_the_pages(qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    preview = PrintPreview("Bảng", [page(LYING), page(LYING)], around)
    preview.open()

    assert not preview.back.isEnabled()
    assert preview.where.text() == "Trang 1/2, khổ A4"
    click(preview.next)

    assert preview.where.text() == "Trang 2/2, khổ A4"
    assert not preview.next.isEnabled()
    click(preview.back)
    assert preview.where.text() == "Trang 1/2, khổ A4"
    click(preview.close_it)


def test_the_report_step_shows_a_paper_before_printing(session: Session, qtbot: QtBot) -> None:
    session.window.open_page(SUBMISSION)
    step = session.submission_page.report
    step.paper.setCurrentIndex(step.paper.findData(PaperKind.EVIDENCE))

    click(step.look)
    qtbot.waitUntil(lambda: bool(step.findChildren(PrintPreview)), timeout=15_000)

    (preview,) = step.findChildren(PrintPreview)
    assert preview.windowTitle() == "Bản in: Danh mục tài liệu kiểm chứng"
    assert preview.where.text() == "Trang 1/1, khổ A4"
    click(preview.close_it)


def test_what_cannot_be_printed_is_said(session: Session, qtbot: QtBot) -> None:
    session.window.open_page(SUBMISSION)
    step = session.submission_page.report
    step.paper.setCurrentIndex(step.paper.findData(PaperKind.EXPLANATIONS))

    click(step.look)

    qtbot.waitUntil(lambda: "Không có tiêu chí nào mất điểm" in step.banner.text)

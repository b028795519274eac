"""What was looked into is kept, found again, and never stands in the way of the next."""

from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from desktop.domain.describing.guess import Certainty, GuessSource
from desktop.domain.document_errors import PagesUnboundError, UnknownScanError
from desktop.domain.errors import JobCancelledError
from desktop.domain.evidence import EvidenceDocument, MediaType
from desktop.domain.pages import TextSource, Trouble
from desktop.domain.readings import KeptGuess, Reading
from desktop.domain.scans import CaughtScan, FileMark, Scan, ScanState
from desktop.paths import resources
from desktop.services.attaching import Target, attach_files
from desktop.services.binding import bind_scans
from desktop.services.inbox import InboxDesk, enter_scans, read_inbox
from desktop.services.looking import count_unread, look_into_next, read_scan_text_next
from desktop.services.searching import find_documents
from desktop.services.suggesting import read_suggester
from desktop.services.workspace import Workspace

FONT = "LiberationSerif"


class Quiet:
    def step(self, done: int, total: int, what: str) -> None:
        pass


class Stopped:
    def step(self, done: int, total: int, what: str) -> None:
        raise JobCancelledError


def plan(path: Path) -> Path:
    """A commune's plan, one page, as NĐ 30 lays it out."""
    pdfmetrics.registerFont(TTFont(FONT, resources() / "fonts" / f"{FONT}-Regular.ttf"))
    path.parent.mkdir(parents=True, exist_ok=True)
    canvas = Canvas(str(path), pagesize=(595, 842), invariant=True)
    canvas.setFont(FONT, 13)
    for y, left, right in (
        (780, "UBND XÃ VĨNH THÀNH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        (762, "", "Độc lập - Tự do - Hạnh phúc"),
        (735, "Số: 12/KH-UBND", "Vĩnh Thành, ngày 15 tháng 01 năm 2026"),
    ):
        canvas.drawCentredString(150, y, left)
        canvas.drawCentredString(430, y, right)
    canvas.drawCentredString(297, 690, "KẾ HOẠCH")
    canvas.drawCentredString(297, 672, "Cải cách hành chính nhà nước năm 2026")
    canvas.drawString(85, 630, "Căn cứ Quyết định số 599/QĐ-UBND ngày 28 tháng 5 năm 2018;")
    canvas.drawString(85, 610, "Ủy ban nhân dân xã đẩy mạnh dịch vụ công trực tuyến.")
    canvas.save()
    return path


@pytest.fixture
def attach(workspace: Workspace) -> Callable[..., EvidenceDocument]:
    def take(file: Path) -> EvidenceDocument:
        report = attach_files(workspace, [file], target=None, link_known=True, progress=Quiet())
        return report.taken[0].document

    return take


def reading_of(workspace: Workspace, document: EvidenceDocument) -> Reading:
    with workspace.look() as work:
        reading = work.readings.get(document.content.digest)
    assert reading is not None
    return reading


def test_a_document_says_what_it_is_and_is_found_by_its_text(
    workspace: Workspace, attach: Callable[..., EvidenceDocument], tmp_path: Path
) -> None:
    document = attach(plan(tmp_path / "scans" / "scan0001.pdf"))
    assert find_documents(workspace, "dich vu cong truc tuyen") == ()

    assert look_into_next(workspace) == document.content.digest
    assert look_into_next(workspace) is None

    reading = reading_of(workspace, document)
    assert (reading.page_count, reading.trouble) == (1, None)
    assert {name: guess.value for name, guess in reading.guesses.items()} == {
        "number": "12",
        "symbol": "KH-UBND",
        "type": "Kế hoạch",
        "issued_on": "2026-01-15",
        "issuer": "UBND xã Vĩnh Thành",
        "subject": "Cải cách hành chính nhà nước năm 2026",
    }
    assert reading.guesses["number"] == KeptGuess("12", GuessSource.TEXT_LAYER, Certainty.CLEAR)
    assert find_documents(workspace, "dich vu cong truc tuyen") == (document.code,)
    leaf = workspace.leaf("1.1")
    (suggestion,) = read_suggester(workspace).suggest(leaf, linked=())
    assert suggestion.document == document.code


def test_what_cannot_be_opened_is_kept_as_such_and_the_next_is_read(
    workspace: Workspace,
    attach: Callable[..., EvidenceDocument],
    scan: Callable[..., Path],
    tmp_path: Path,
) -> None:
    broken = attach(scan("a.pdf", b"%PDF-1.7 nothing"))
    good = attach(plan(tmp_path / "scans" / "b.pdf"))
    assert count_unread(workspace, most=9) == 2
    while look_into_next(workspace):
        pass

    assert reading_of(workspace, broken).trouble is not None
    assert reading_of(workspace, good).page_count == 1
    assert count_unread(workspace, most=9) == 0


def test_lost_bytes_do_not_stop_the_looking(
    workspace: Workspace, attach: Callable[..., EvidenceDocument], tmp_path: Path
) -> None:
    document = attach(plan(tmp_path / "scans" / "a.pdf"))
    workspace.vault.path_of(document.content.digest).unlink()

    look_into_next(workspace)

    assert reading_of(workspace, document).trouble is Trouble.DAMAGED


def test_a_scan_is_read_by_ocr_when_asked_and_only_once(
    workspace: Workspace, attach: Callable[..., EvidenceDocument], tmp_path: Path
) -> None:
    drawn = workspace.reader.picture(plan(tmp_path / "k.pdf"), 1, width_px=1654)
    assert isinstance(drawn, bytes)
    picture = tmp_path / "scans" / "scan.png"
    picture.parent.mkdir(exist_ok=True)
    Image.open(BytesIO(drawn)).save(picture, dpi=(200, 200))
    document = attach(picture)
    look_into_next(workspace)
    assert reading_of(workspace, document).pages[0].source is TextSource.NONE

    with pytest.raises(JobCancelledError):
        read_scan_text_next(workspace, Stopped())
    assert read_scan_text_next(workspace, Quiet()) == document.content.digest
    assert read_scan_text_next(workspace, Quiet()) is None

    reading = reading_of(workspace, document)
    assert reading.pages[0].source is TextSource.OCR
    assert reading.guesses["issued_on"].value == date(2026, 1, 15).isoformat()
    assert reading.guesses["issued_on"].source is GuessSource.OCR
    assert find_documents(workspace, "cai cach hanh chinh") == (document.code,)


@pytest.fixture
def photos(workspace: Workspace, scan: Callable[..., Path]) -> list[Scan]:
    desk = InboxDesk(workspace, entered=lambda _: None, told=lambda _: None)
    caught = []
    for number, colour in enumerate(("red", "green")):
        stream = BytesIO()
        Image.new("RGB", (80 + number, 120), colour).save(stream, "JPEG")
        path = scan(f"ảnh {number}.jpg", stream.getvalue())
        mark = FileMark(path, path.stat().st_size, number)
        caught.append(CaughtScan(mark, desk.catch(path)))
    return list(enter_scans(workspace, caught))


def test_photos_become_one_document_in_the_chosen_order(
    workspace: Workspace, photos: list[Scan]
) -> None:
    order = [photos[1].id, photos[0].id]

    taken = bind_scans(workspace, order, name="Biên bản.pdf", target=Target("1.1", "kh"))

    assert (taken.document.name, taken.is_linked) == ("Biên bản.pdf", True)
    assert taken.document.content.media_type is MediaType.PDF
    bound = PdfReader(workspace.vault.path_of(taken.document.content.digest))
    pictures = [Image.open(BytesIO(page.images[0].data)) for page in bound.pages]
    assert [picture.width for picture in pictures] == [81, 80]
    assert read_inbox(workspace).waiting == ()
    with workspace.look() as work:
        assert {one.document for one in work.scans.all(ScanState.USED)} == {taken.document.code}
    for each in photos:
        assert workspace.vault.path_of(each.content.digest).is_file()


def test_what_is_no_page_leaves_everything_as_it_was(
    workspace: Workspace, photos: list[Scan], scan: Callable[..., Path]
) -> None:
    desk = InboxDesk(workspace, entered=lambda _: None, told=lambda _: None)
    path = scan("hỏng.jpg", b"\xff\xd8\xff\xe0nothing\xff\xd9")
    (bad,) = enter_scans(workspace, [CaughtScan(FileMark(path, 1, 1), desk.catch(path))])

    with pytest.raises(PagesUnboundError) as caught:
        bind_scans(workspace, [photos[0].id, bad.id], name="x.pdf", target=None)
    assert caught.value.name == "hỏng.jpg"
    with pytest.raises(UnknownScanError):
        bind_scans(workspace, [photos[0].id, 99], name="x.pdf", target=None)

    assert len(read_inbox(workspace).waiting) == 3

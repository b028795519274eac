"""A file that was written to its end is told from one that still grows."""

import io
import random
import struct
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from pypdf import PdfWriter

from desktop.domain.errors import FileUnreadableError, FileVanishedError
from desktop.domain.pages import Completeness
from desktop.reading.completeness import completeness
from tests.reading.documents import form_image, image_bytes, letter_pdf, scan_pdf, written

Put = Callable[..., Path]


def with_preview() -> bytes:
    """A photo as telephones make it: a whole JPEG as preview inside its first segment."""
    preview = image_bytes(form_image((60, 80)), "JPEG")
    photo = image_bytes(form_image(), "JPEG")
    length = (len(preview) + 2).to_bytes(2, "big")
    return photo[:2] + b"\xff\xe1" + length + preview + photo[2:]


def noise() -> Image.Image:
    return Image.frombytes("L", (300, 400), random.Random(1).randbytes(120_000))


def tiff(**options: object) -> bytes:
    pages = [form_image(mode="1"), form_image(mode="L")]
    return image_bytes(pages[0], "TIFF", save_all=True, append_images=pages[1:], **options)


def book(*, comment: bytes = b"") -> bytes:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("[Content_Types].xml", "<x/>")
        archive.writestr("xl/workbook.xml", "<x/>")
    outer = io.BytesIO()
    with zipfile.ZipFile(outer, "w", zipfile.ZIP_STORED) as archive:
        archive.comment = comment
        archive.writestr("[Content_Types].xml", "<x/>" * 50)
        archive.writestr("word/document.xml", "<x/>" * 500)
        archive.writestr("word/embeddings/book.xlsx", inner.getvalue())
    return outer.getvalue()


def newer_pdf() -> bytes:
    """With its cross references in a compressed stream."""
    writer = PdfWriter(io.BytesIO(scan_pdf(form_image())))
    writer.pdf_header = "%PDF-1.5"
    return written(writer)


WHOLE = {
    "a PDF": letter_pdf(),
    "a PDF of a scan": scan_pdf(noise()),
    "a PDF rewritten": newer_pdf(),
    "a JPEG": image_bytes(noise(), "JPEG"),
    "a progressive JPEG": image_bytes(form_image(), "JPEG", progressive=True),
    "a JPEG with a preview": with_preview(),
    "a PNG": image_bytes(noise(), "PNG"),
    "a TIFF of two pages": tiff(),
    "a fax TIFF": image_bytes(form_image(mode="1"), "TIFF", compression="group4"),
    "a BigTIFF": tiff(big_tiff=True),
    "a DOCX with a workbook in it": book(),
    "a DOCX with a comment": book(comment=b"scanned today"),
}


@pytest.mark.parametrize("name", WHOLE)
def test_a_whole_file_is_complete(put: Put, name: str) -> None:
    assert completeness(put(WHOLE[name])) is Completeness.COMPLETE


@pytest.mark.parametrize("name", WHOLE)
@given(data=st.data())
def test_a_file_that_lacks_its_end_is_never_complete(
    tmp_path_factory: pytest.TempPathFactory, name: str, data: st.DataObject
) -> None:
    whole = WHOLE[name].rstrip(b"\r\n\x00 ")  # blanks at the end are padding
    size = data.draw(st.integers(0, len(whole) - 1) | st.integers(len(whole) - 40, len(whole) - 1))
    file = tmp_path_factory.mktemp("half") / "file"
    file.write_bytes(whole[:size])

    assert completeness(file) is not Completeness.COMPLETE


@pytest.mark.parametrize("name", [name for name in WHOLE if "TIFF" not in name])
def test_room_kept_free_for_a_file_is_not_its_content(put: Put, name: str) -> None:
    whole = WHOLE[name]

    half = whole[: len(whole) // 2] + bytes(len(whole) - len(whole) // 2)

    assert completeness(put(half)) is not Completeness.COMPLETE


def test_an_update_that_has_begun_is_waited_for(put: Put) -> None:
    whole = letter_pdf()

    assert completeness(put(whole + b"12 0 obj\n<<")) is Completeness.HALF
    assert completeness(put(whole + b"\nxref\n0 1")) is Completeness.HALF


def test_what_may_follow_a_whole_file_is_let_pass(put: Put) -> None:
    photo = image_bytes(form_image(), "JPEG")

    assert completeness(put(b"\r\n" + letter_pdf())) is Completeness.COMPLETE
    assert completeness(put(letter_pdf() + b"\r\n\x00\x00")) is Completeness.COMPLETE
    assert completeness(put(letter_pdf() + b"<html>")) is Completeness.COMPLETE
    assert completeness(put(photo + bytes(512))) is Completeness.COMPLETE
    assert completeness(put(photo + b"MP4 film")) is Completeness.COMPLETE


def test_a_pdf_made_for_the_web_is_not_whole_with_its_first_page(put: Put) -> None:
    first = b"%PDF-1.4\n1 0 obj\n<</Linearized 1/L 54321/H[1 2]/O 3/E 4/N 1/T 5>>\nendobj\n"
    start = len(first)
    first += b"xref\n0 1\n0000000000 65535 f \ntrailer\n<<>>\nstartxref\n%d\n%%%%EOF\n" % start

    assert completeness(put(first)) is Completeness.HALF


def test_what_is_not_known_is_not_judged(put: Put) -> None:
    assert completeness(put(b"Kinh gui")) is Completeness.UNKNOWN
    assert completeness(put(b"")) is Completeness.HALF


def test_pages_that_go_in_a_circle_are_not_whole(put: Put) -> None:
    page = (8).to_bytes(4, "little")
    head = b"II*\x00" + page + (1).to_bytes(2, "little")
    entry = b"\x11\x01\x04\x00\x01\x00\x00\x00\x00\x00\x00\x00"

    assert completeness(put(head + entry + page)) is Completeness.HALF


def tiff_of(pages: int, parts: int) -> bytes:
    """Pages that all have the same many strips of one byte."""
    start, size = 8 + 4 * parts, 2 + 2 * 12 + 4
    places = [*(start + size * page for page in range(1, pages)), 0]
    tags = b"".join(struct.pack("<HHII", tag, 4, parts, 8) for tag in (273, 279))
    tables = (struct.pack("<H", 2) + tags + struct.pack("<I", place) for place in places)
    return struct.pack("<4sI", b"II*\x00", start) + struct.pack("<I", 1) * parts + b"".join(tables)


BUSY = {
    "a JPEG of empty segments": b"\xff\xd8" + b"\xff\xe0\x00\x02" * 500_000,
    "a TIFF of pages that share their strips": tiff_of(5_000, 500_000),
    "a BigTIFF beyond all places": b"II+\x00\x08\x00\x00\x00" + b"\xff" * 8,
    "a BigTIFF beyond the disk": b"II+\x00\x08\x00\x00\x00" + b"\xff" * 7 + b"\x7f",
}


@pytest.mark.parametrize("content", BUSY.values(), ids=BUSY.keys())
def test_a_file_that_only_keeps_one_busy_is_not_whole(put: Put, content: bytes) -> None:
    started = time.process_time()

    assert completeness(put(content)) is Completeness.HALF
    # Not a speed test: what is read again and again takes hours here.
    assert time.process_time() - started < 30


@given(whole=st.sampled_from(sorted(WHOLE)), seed=st.integers(0, 2**32))
def test_a_damaged_file_still_gets_an_answer(
    tmp_path_factory: pytest.TempPathFactory, whole: str, seed: int
) -> None:
    chance = random.Random(seed)
    content = bytearray(WHOLE[whole])
    for _ in range(20):
        content[chance.randrange(len(content))] = chance.randrange(256)
    file = tmp_path_factory.mktemp("damaged") / "file"
    file.write_bytes(content)

    assert completeness(file) in Completeness


def test_a_huge_file_of_nothing_is_answered_at_once(tmp_path: Path) -> None:
    file = tmp_path / "huge.tif"
    with file.open("wb") as stream:
        stream.write(b"II*\x00" + b"\xff" * 4)
        stream.truncate(2**36)

    assert completeness(file) is Completeness.HALF


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    with pytest.raises(FileVanishedError):
        completeness(tmp_path / "missing")
    with pytest.raises(FileUnreadableError):
        completeness(tmp_path)

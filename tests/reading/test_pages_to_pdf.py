"""Photos and scans become one document: their own bytes, upright, the same every time."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from desktop.domain.errors import FileVanishedError, WriteRefusedError
from desktop.domain.pages import BindingRefusal, Trouble
from desktop.reading.document_reader import ChildDocumentReader
from tests.reading.documents import (
    form_image,
    image_bytes,
    letter_pdf,
    locked,
    pixel_bomb_png,
    scan_pdf,
    turned,
)

Put = Callable[..., Path]


def exif_of(orientation: int) -> Image.Exif:
    exif = Image.Exif()
    exif[0x0112] = orientation
    return exif


def bound(reader: ChildDocumentReader, target: Path, *files: Path) -> bytes:
    assert reader.bind(files, target) is None
    return target.read_bytes()


def test_pages_come_in_the_order_chosen_with_their_own_bytes(
    reader: ChildDocumentReader, put: Put, tmp_path: Path
) -> None:
    photos = [image_bytes(form_image(colour=name), "JPEG") for name in ("white", "pink", "ivory")]
    files = [put(photo, f"{order}.jpg") for order, photo in enumerate(photos)]

    pdf = bound(reader, tmp_path / "all.pdf", files[2], files[0], files[1])

    pages = PdfReader(io.BytesIO(pdf)).pages
    assert len(pages) == 3
    at = [pdf.index(photo) for photo in photos]
    assert at[2] < at[0] < at[1]


def test_the_same_files_give_the_same_bytes(
    reader: ChildDocumentReader, put: Put, tmp_path: Path
) -> None:
    files = [
        put(image_bytes(form_image(), "JPEG"), "a.jpg"),
        put(image_bytes(form_image(mode="L"), "PNG"), "b.png"),
        put(image_bytes(form_image().convert("RGBA"), "PNG"), "c.png"),
    ]

    first = bound(reader, tmp_path / "first.pdf", *files)
    another = ChildDocumentReader()
    second = bound(another, tmp_path / "second.pdf", *files)
    another.close()

    assert first == second


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_becomes_an_upright_page_of_a4(
    reader: ChildDocumentReader, put: Put, tmp_path: Path, orientation: int
) -> None:
    stored = form_image()
    if orientation > 1:
        turns = {
            2: Image.Transpose.FLIP_LEFT_RIGHT,
            3: Image.Transpose.ROTATE_180,
            4: Image.Transpose.FLIP_TOP_BOTTOM,
            5: Image.Transpose.TRANSPOSE,
            6: Image.Transpose.ROTATE_90,
            7: Image.Transpose.TRANSVERSE,
            8: Image.Transpose.ROTATE_270,
        }
        stored = stored.transpose(turns[orientation])
    file = put(image_bytes(stored, "JPEG", exif=exif_of(orientation)))

    bound(reader, tmp_path / "all.pdf", file)

    facts = reader.facts(tmp_path / "all.pdf")
    page = facts.pages[0]
    assert (round(page.width_mm), round(page.height_mm)) == (210, 297)
    assert facts.pdf_version >= "1.4"
    png = reader.picture(tmp_path / "all.pdf", 1, width_px=210)
    assert isinstance(png, bytes)
    picture = Image.open(io.BytesIO(png)).convert("L")
    assert picture.getpixel((105, 20)) == 0
    assert picture.getpixel((200, 280)) != 255
    assert picture.getpixel((105, 150)) == 255


def test_a_wide_photo_lies_on_a_wide_page(
    reader: ChildDocumentReader, put: Put, tmp_path: Path
) -> None:
    bound(reader, tmp_path / "all.pdf", put(image_bytes(form_image((800, 600)), "JPEG")))

    page = reader.facts(tmp_path / "all.pdf").pages[0]
    assert (round(page.width_mm), round(page.height_mm)) == (297, 210)


PIXELS = {
    "16 bits": form_image(mode="L").convert("I;16"),
    "an alpha channel": form_image().convert("RGBA"),
    "grey and alpha": form_image().convert("LA"),
    "two colours": form_image(mode="1"),
    "a palette": form_image().quantize(8),
}


@pytest.mark.parametrize("name", PIXELS)
def test_pixels_of_any_kind_become_a_page(
    reader: ChildDocumentReader, put: Put, tmp_path: Path, name: str
) -> None:
    bound(reader, tmp_path / "all.pdf", put(image_bytes(PIXELS[name], "PNG")))

    facts = reader.facts(tmp_path / "all.pdf")
    assert (facts.page_count, facts.trouble) == (1, None)


def test_every_page_of_a_scanned_tiff_is_bound(
    reader: ChildDocumentReader, put: Put, tmp_path: Path
) -> None:
    pages = [form_image(mode="1"), form_image(mode="L")]
    tiff = image_bytes(pages[0], "TIFF", save_all=True, append_images=pages[1:])

    bound(reader, tmp_path / "all.pdf", put(tiff))

    assert reader.facts(tmp_path / "all.pdf").page_count == 2


def test_scans_in_pdf_and_photos_are_joined_in_the_order_chosen(
    reader: ChildDocumentReader, put: Put, tmp_path: Path
) -> None:
    photos = [image_bytes(form_image(colour=name), "JPEG") for name in ("white", "pink")]
    scan = scan_pdf(form_image((827, 1169)))
    letter, first, second, scanned = (
        put(letter_pdf(pages=2), "letter"),
        put(photos[0], "0.jpg"),
        put(photos[1], "1.jpg"),
        put(turned(scan, 90), "scan"),
    )

    pdf = bound(reader, tmp_path / "all.pdf", first, letter, second, scanned)

    facts = reader.facts(tmp_path / "all.pdf", pages=9)
    assert facts.trouble is None
    assert [bool(page.lines) for page in facts.pages] == [False, True, True, False, False]
    sizes = [(round(page.width_mm), round(page.height_mm)) for page in facts.pages]
    assert sizes[0] == sizes[1] == (210, 297)
    assert sizes[4][0] > sizes[4][1]
    assert all(photo in pdf for photo in photos)


def test_joined_files_give_the_same_bytes_at_another_time_in_another_child(
    reader: ChildDocumentReader, put: Put, tmp_path: Path
) -> None:
    files = [put(letter_pdf(), "a"), put(image_bytes(form_image(), "PNG"), "b")]

    first = bound(reader, tmp_path / "first.pdf", *files)
    another = ChildDocumentReader()
    second = bound(another, tmp_path / "second.pdf", *files)
    another.close()

    assert first == second
    assert b"CreationDate" not in first


def test_a_file_that_is_no_page_is_named_and_nothing_is_written(
    reader: ChildDocumentReader, put: Put, tmp_path: Path
) -> None:
    good = put(image_bytes(form_image(), "JPEG"), "good")
    cut = put(image_bytes(form_image(), "JPEG")[:900], "cut")
    bomb = put(pixel_bomb_png(), "bomb")
    text = put(b"text", "text")
    target = tmp_path / "all.pdf"

    assert reader.bind([good, cut], target) == BindingRefusal(1, Trouble.DAMAGED)
    assert reader.bind([good, good, bomb], target) == BindingRefusal(2, Trouble.TOO_LARGE)
    assert reader.bind([text], target) == BindingRefusal(0, Trouble.UNSUPPORTED)
    assert reader.bind([good, put(locked(letter_pdf()))], target) == BindingRefusal(
        1, Trouble.PASSWORD
    )
    with pytest.raises(FileVanishedError) as caught:
        reader.bind([good, tmp_path / "gone"], target)
    assert caught.value.path == tmp_path / "gone"
    assert not target.exists()


def test_a_place_that_takes_no_file_is_named(
    reader: ChildDocumentReader, put: Put, tmp_path: Path
) -> None:
    photo = put(image_bytes(form_image(), "JPEG"))
    before = set(tmp_path.iterdir())

    with pytest.raises(WriteRefusedError):
        reader.bind([photo], tmp_path / "missing" / "all.pdf")
    assert set(tmp_path.iterdir()) == before

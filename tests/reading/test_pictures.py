"""A page is drawn as a reader sees it, within limits, whatever its pixels are stored as."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageOps

from desktop.domain.pages import Trouble
from desktop.reading.document_reader import ChildDocumentReader
from desktop.reading.drawn_png import is_drawn_png
from tests.reading.documents import (
    form_image,
    image_bytes,
    image_pdf,
    letter_pdf,
    locked,
    one_page_pdf,
    scan_pdf,
    stream,
    turned,
)

Put = Callable[..., Path]


def drawn(
    reader: ChildDocumentReader, file: Path, *, page: int = 1, width: int = 300
) -> Image.Image:
    png = reader.picture(file, page, width_px=width)
    assert isinstance(png, bytes), png
    return Image.open(io.BytesIO(png)).convert("RGB")


def is_dark(image: Image.Image, across: float, down: float) -> bool:
    return _pixel(image, across, down)[1] < 128


def _pixel(image: Image.Image, across: float, down: float) -> tuple[int, ...]:
    place = (int(image.width * across), int(image.height * down))
    pixel = image.getpixel(place)
    assert isinstance(pixel, tuple)
    return tuple(int(part) for part in pixel)


def assert_upright(image: Image.Image) -> None:
    """The bar is along the top, the mark in the lower right corner, the rest is white."""
    assert is_dark(image, 0.5, 0.05)
    assert is_dark(image, 0.9, 0.95)
    assert not is_dark(image, 0.5, 0.5)
    assert not is_dark(image, 0.1, 0.95)


@pytest.mark.parametrize("width", [1, 120, 799, 1600])
def test_a_page_is_as_wide_as_it_is_asked_to_be(
    reader: ChildDocumentReader, put: Put, width: int
) -> None:
    picture = drawn(reader, put(letter_pdf()), width=width)

    assert picture.width == width
    assert picture.height == pytest.approx(width * 297 / 210, abs=1)


def test_a_turned_page_is_drawn_upright(reader: ChildDocumentReader, put: Put) -> None:
    sideways = scan_pdf(form_image().transpose(Image.Transpose.ROTATE_90))

    assert_upright(drawn(reader, put(turned(sideways, 90))))


IMAGES = {
    "a colour JPEG": image_bytes(form_image(), "JPEG"),
    "a CMYK JPEG": image_bytes(form_image(mode="CMYK"), "JPEG"),
    "a grey PNG": image_bytes(form_image(mode="L"), "PNG"),
    "a bitonal PNG": image_bytes(form_image(mode="1"), "PNG"),
    "a palette PNG": image_bytes(form_image().quantize(8), "PNG"),
    "a fax TIFF": image_bytes(form_image(mode="1"), "TIFF", compression="group4"),
    "a JPEG in TIFF": image_bytes(form_image(), "TIFF", compression="jpeg"),
    "a 16 bit PNG": image_bytes(
        form_image(mode="L").convert("I").point(lambda level: level * 257).convert("I;16"), "PNG"
    ),
    "a 32 bit float TIFF": image_bytes(form_image(mode="L").convert("F"), "TIFF"),
}


@pytest.mark.parametrize("name", IMAGES)
def test_pixels_of_any_kind_are_drawn(reader: ChildDocumentReader, put: Put, name: str) -> None:
    assert_upright(drawn(reader, put(IMAGES[name])))


def test_what_is_transparent_shows_paper(reader: ChildDocumentReader, put: Put) -> None:
    image = form_image().convert("RGBA")
    image.putalpha(0)

    assert _pixel(drawn(reader, put(image_bytes(image, "PNG"))), 0.5, 0.05) == (255, 255, 255)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_is_drawn_upright(reader: ChildDocumentReader, put: Put, orientation: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    undo = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    image = form_image()
    stored = image.transpose(undo[orientation]) if orientation in undo else image

    assert_upright(drawn(reader, put(image_bytes(stored, "JPEG", exif=exif))))


def test_each_page_of_a_tiff_is_drawn(reader: ChildDocumentReader, put: Put) -> None:
    second = ImageOps.invert(form_image(mode="L"))
    file = put(image_bytes(form_image(), "TIFF", save_all=True, append_images=[second]))

    assert_upright(drawn(reader, file))
    assert not is_dark(drawn(reader, file, page=2), 0.5, 0.05)
    assert reader.picture(file, 3, width_px=100) is Trouble.NO_PAGES


@pytest.mark.parametrize("page", [0, -1, 2, 10**9])
def test_a_page_that_is_not_there_is_said(reader: ChildDocumentReader, put: Put, page: int) -> None:
    assert reader.picture(put(letter_pdf()), page, width_px=100) is Trouble.NO_PAGES
    photo = put(image_bytes(form_image(), "JPEG"), "photo")
    assert reader.picture(photo, page, width_px=100) is Trouble.NO_PAGES


@pytest.mark.parametrize("box", [b"0 0 14400 10", b"0 0 3000 3000"])
def test_a_page_too_large_to_draw_is_drawn_smaller(
    reader: ChildDocumentReader, put: Put, box: bytes
) -> None:
    png = reader.picture(put(one_page_pdf(stream(b""), box=box)), 1, width_px=10**9)

    assert isinstance(png, bytes)
    assert is_drawn_png(png)


def test_a_picture_that_cannot_be_drawn_says_why(reader: ChildDocumentReader, put: Put) -> None:
    cut = image_bytes(form_image(), "PNG")

    assert reader.picture(put(locked(letter_pdf())), 1, width_px=99) is Trouble.PASSWORD
    assert reader.picture(put(cut[: len(cut) // 2]), 1, width_px=99) is Trouble.DAMAGED
    assert reader.picture(put(b"text"), 1, width_px=99) is Trouble.UNSUPPORTED


def test_a_jpeg_2000_scan_is_drawn(reader: ChildDocumentReader, put: Put) -> None:
    data = image_bytes(form_image(), "JPEG2000")

    assert_upright(drawn(reader, put(image_pdf(data, b"/Width 600/Height 800/Filter/JPXDecode"))))


def test_only_a_png_of_a_bounded_size_is_taken_from_the_child() -> None:
    png = image_bytes(form_image(), "PNG")

    assert is_drawn_png(png)
    assert not is_drawn_png(png[:20])
    assert not is_drawn_png(image_bytes(form_image(), "JPEG"))
    assert not is_drawn_png(png[:16] + b"\x00\x01\x00\x00\x00\x01\x00\x00" + png[24:])
    assert not is_drawn_png(png[:16] + bytes(8) + png[24:])

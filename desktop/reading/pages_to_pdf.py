"""Makes one PDF of photos and scans: their own bytes, upright, photos on A4, always the same."""

import io
import logging
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

import img2pdf
from PIL import Image, ImageOps

from desktop.domain.evidence import MediaType
from desktop.domain.pages import BindingRefusal, Trouble
from desktop.reading.image_file import go_to_page, opened_image, upright
from desktop.reading.media_type import sniff_media_type
from desktop.reading.page_choice import MANY_PAGES
from desktop.reading.pdf_document import opened_pdf
from desktop.reading.pdf_joining import joined_pdf
from desktop.reading.troubles import TroubleMet, naming_lost_files

_IMAGES = frozenset({MediaType.JPEG, MediaType.PNG, MediaType.TIFF})
_A4 = (img2pdf.mm_to_pt(210), img2pdf.mm_to_pt(297))
_VERSION = "1.4"
_ORIENTATION = 0x0112
_MIRRORED = frozenset({2, 4, 5, 7})
_KEPT_MODES = frozenset({"1", "L", "RGB", "CMYK", "P"})
_MOST_BYTES = 240 * 1024**2


def bind_pages(files: Sequence[Path]) -> bytes | BindingRefusal:
    """The document, or which file cannot be a part of it.

    The pages of PDFs are taken over as they are; a signature over the whole file does not survive
    that. Raises FileVanishedError, FileUnreadableError.
    """
    parts: list[bytes | Path] = []
    count = size = 0
    for position, file in enumerate(files):
        try:
            with naming_lost_files(file):
                added, pages = _parts(file)
                size += sum(map(len, added)) if added else file.stat().st_size
        except TroubleMet as met:
            return BindingRefusal(position, met.trouble)
        parts += added or [file]
        count += pages
        if count > MANY_PAGES:
            return BindingRefusal(position, Trouble.TOO_MANY_PAGES)
        if size > _MOST_BYTES:
            return BindingRefusal(position, Trouble.TOO_LARGE)
    pictures = [part for part in parts if isinstance(part, bytes)]
    return _bound(pictures) if len(pictures) == len(parts) else joined_pdf(_runs(parts))


def _parts(file: Path) -> tuple[list[bytes], int]:
    """The pictures of a file, none for a PDF; and how many pages there are."""
    if sniff_media_type(file) is MediaType.PDF:
        with opened_pdf(file) as document:
            return [], len(document)
    pictures = list(_pictures(file))
    return pictures, len(pictures)


def _runs(parts: Sequence[bytes | Path]) -> Iterator[bytes | Path]:
    """The same parts, pictures that follow each other made into one PDF."""
    for is_file, run in groupby(parts, key=lambda part: isinstance(part, Path)):
        if is_file:
            yield from run
        else:
            yield _bound([part for part in run if isinstance(part, bytes)])


def _bound(pages: Sequence[bytes]) -> bytes:
    logging.getLogger("img2pdf").setLevel(logging.ERROR)
    document = img2pdf.convert_to_docobject(
        list(pages),
        engine=img2pdf.Engine.internal,
        nodate=True,
        rotation=img2pdf.Rotation.ifvalid,
        first_frame_only=True,
        layout_fun=img2pdf.get_layout_fun(_A4, None, None, img2pdf.FitMode.into, True),  # noqa: FBT003 - its own order
    )
    document.output_version = max(document.output_version, _VERSION)  # NĐ 30/2020 asks for 1.4
    return bytes(document.tostring())


def _pictures(file: Path) -> Iterator[bytes]:
    """The pictures of a file as they are, or re-packed without loss where need be."""
    media_type = sniff_media_type(file)
    if media_type not in _IMAGES:
        raise TroubleMet(Trouble.UNSUPPORTED)
    with opened_image(file, media_type) as image:
        count = getattr(image, "n_frames", 1) if media_type is MediaType.TIFF else 1
        if count == 1 and _is_taken_as_it_is(image):
            go_to_page(image, 1)
            image.load()  # a file that cannot be decoded makes a page that cannot be seen
            yield file.read_bytes()
            return
        for number in range(1, min(count, MANY_PAGES + 1) + 1):
            go_to_page(image, number)
            yield _repacked(image)


def _is_taken_as_it_is(image: Image.Image) -> bool:
    return (
        image.mode in _KEPT_MODES
        and not image.has_transparency_data
        and image.getexif().get(_ORIENTATION) not in _MIRRORED
    )


def _repacked(image: Image.Image) -> bytes:
    turned = ImageOps.exif_transpose(image)
    if turned.mode not in ("1", "L", "RGB", "P") or turned.has_transparency_data:
        turned = upright(image)
    target = io.BytesIO()
    turned.save(target, "PNG", dpi=image.info.get("dpi", (0, 0)))
    return target.getvalue()

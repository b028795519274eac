"""Draws pages: as pictures to look at, and in grey as OCR wants them."""

import io
import math
from pathlib import Path

from PIL import Image

from desktop.domain.evidence import MediaType
from desktop.domain.pages import Trouble
from desktop.reading.drawn_png import MOST_DRAWN_PIXELS, MOST_LONG
from desktop.reading.image_file import go_to_page, image_dpi, opened_image, upright
from desktop.reading.pdf_document import opened_page, opened_pdf
from desktop.reading.troubles import TroubleMet

_OCR_DPI = 300
_POINTS_PER_INCH = 72
_MOST_STRETCH = 2.0
"""OCR reads small print better when enlarged; beyond this nothing more comes out of it."""


def picture(path: Path, media_type: MediaType, number: int, *, width: int) -> bytes:
    """A page as PNG, upright; a photo is never enlarged, nothing is drawn beyond the limits."""
    image = _page(path, media_type, number, width=width, dpi=None)
    return _png(image)


def ocr_picture(path: Path, media_type: MediaType, number: int, *, turn: int) -> bytes:
    """A page as grey PNG at 300 dpi, or as near as its size allows; `turn` is clockwise."""
    image = _page(path, media_type, number, width=None, dpi=_OCR_DPI).convert("L")
    turned = {
        90: Image.Transpose.ROTATE_270,
        180: Image.Transpose.ROTATE_180,
        270: Image.Transpose.ROTATE_90,
    }
    return _png(image.transpose(turned[turn]) if turn in turned else image)


def _page(
    path: Path, media_type: MediaType, number: int, *, width: int | None, dpi: int | None
) -> Image.Image:
    if media_type is MediaType.PDF:
        return _pdf_page(path, number, width=width, dpi=dpi)
    return _image_page(path, media_type, number, width=width, dpi=dpi)


def _pdf_page(path: Path, number: int, *, width: int | None, dpi: int | None) -> Image.Image:
    with opened_pdf(path) as document, opened_page(document, number) as page:
        across, down = page.get_size()
        if not (across > 0 and down > 0 and math.isfinite(across * down)):
            raise TroubleMet(Trouble.DAMAGED)
        wanted = width / across if width else (dpi or _OCR_DPI) / _POINTS_PER_INCH
        largest = math.sqrt(MOST_DRAWN_PIXELS / (across * down))
        scale = min(wanted, largest, MOST_LONG / max(across, down))
        # The sides are rounded up: what is a hair above a whole number would be one pixel more.
        bitmap = page.render(scale=scale * (1 - 1e-9), rev_byteorder=True)
        try:
            drawn: Image.Image = bitmap.to_pil().convert("RGB")
            return drawn
        finally:
            bitmap.close()


def _image_page(
    path: Path, media_type: MediaType, number: int, *, width: int | None, dpi: int | None
) -> Image.Image:
    with opened_image(path, media_type) as image:
        go_to_page(image, number)
        stretch = _OCR_DPI / min(image_dpi(image)) if dpi else 1.0
        if width and media_type is MediaType.JPEG:
            image.draft(None, (width, width))  # decodes an eighth of what would be thrown away
        seen = upright(image)
    wanted = min(width / seen.width, 1.0) if width else min(stretch, _MOST_STRETCH)
    scale = min(wanted, math.sqrt(MOST_DRAWN_PIXELS / (seen.width * seen.height)))
    size = (max(1, round(seen.width * scale)), max(1, round(seen.height * scale)))
    return seen.resize(size, Image.Resampling.BICUBIC, reducing_gap=3.0)


def _png(image: Image.Image) -> bytes:
    target = io.BytesIO()
    image.save(target, "PNG", compress_level=4)
    return target.getvalue()

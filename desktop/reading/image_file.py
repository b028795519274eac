"""Opens photos and scans that may be anything, page by page, and turns them upright."""

import math
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from struct import error as StructError  # noqa: N812 - the class has a function's name

from PIL import Image, ImageOps

from desktop.domain.evidence import MediaType
from desktop.domain.pages import DocumentFacts, PageFacts, Trouble
from desktop.reading.page_choice import MANY_PAGES, pages_to_read
from desktop.reading.troubles import TroubleMet

MOST_PIXELS = 120_000_000
"""A2 at 400 dpi, and more than any telephone's camera."""

_FORMATS = {MediaType.JPEG: ("JPEG", "MPO"), MediaType.PNG: ("PNG",), MediaType.TIFF: ("TIFF",)}
_GREY_MODES = frozenset({"1", "L", "LA", "I", "I;16", "I;16B", "I;16L", "I;16N", "F"})
_TURNED_MODES = frozenset({5, 6, 7, 8})
_ORIENTATION = 0x0112
_SIXTEEN_BITS = 65_535.0
_MM_PER_INCH = 25.4
_A4_LONG_MM = 297.0
_LARGEST_MM = 1_300.0  # A0, with a margin
_LEAST_DPI, _MOST_DPI = 50, 2_400
_SCREEN_DPI = (72, 96)
"""What cameras and drawing programs write when they do not know."""


@contextmanager
def opened_image(path: Path, media_type: MediaType) -> Iterator[Image.Image]:
    """The file at its first page, not yet decoded; raises TroubleMet, OSError of the system."""
    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    formats = _FORMATS[media_type]
    with (
        path.open("rb") as stream,
        _named_troubles(),
        Image.open(stream, formats=formats) as image,
    ):
        yield image


@contextmanager
def _named_troubles() -> Iterator[None]:
    """What Pillow makes of hostile files is open-ended; what the system says passes through."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            yield
        except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
            raise TroubleMet(Trouble.TOO_LARGE) from error
        except OSError as error:
            if error.errno is not None:
                raise
            raise TroubleMet(Trouble.DAMAGED) from error
        except (
            *(ArithmeticError, AttributeError, LookupError, RuntimeError),
            *(StructError, SyntaxError, TypeError, ValueError),
        ) as error:
            raise TroubleMet(Trouble.DAMAGED) from error


def go_to_page(image: Image.Image, number: int) -> None:
    """Go to a page from 1; raises TroubleMet. Only a TIFF has more than one."""
    if number < 1:
        raise TroubleMet(Trouble.NO_PAGES)
    if number > 1:
        if image.format != "TIFF":
            raise TroubleMet(Trouble.NO_PAGES)
        try:
            image.seek(number - 1)
        except EOFError as error:
            raise TroubleMet(Trouble.NO_PAGES) from error
    if image.width * image.height > MOST_PIXELS:
        raise TroubleMet(Trouble.TOO_LARGE)


def upright(image: Image.Image) -> Image.Image:
    """The page as a reader sees it, decoded, in grey ("L") or colour ("RGB"), on white."""
    turned = ImageOps.exif_transpose(image)
    if turned.mode == "F" or turned.mode.startswith("I"):
        return _eight_bits(turned)
    if turned.has_transparency_data:
        seen = turned.convert("RGBA")
        paper = Image.new("RGBA", seen.size, "white")
        turned = Image.alpha_composite(paper, seen).convert("RGB")
    return turned.convert("L" if turned.mode in _GREY_MODES else "RGB")


def _eight_bits(image: Image.Image) -> Image.Image:
    """Sixteen bits hold 256 times eight; fractions and larger numbers show their own range."""
    deep = image.convert("F")
    least, most = deep.getextrema()
    if not (isinstance(least, float) and isinstance(most, float)):
        raise TroubleMet(Trouble.UNSUPPORTED)
    is_sixteen = image.mode != "F" and least >= 0 and most <= _SIXTEEN_BITS
    low, span = (0.0, _SIXTEEN_BITS) if is_sixteen else (least, most - least)
    if not math.isfinite(span) or span <= 0:
        raise TroubleMet(Trouble.UNSUPPORTED)
    scale = 255.0 / span
    return deep.point(lambda level: level * scale + -low * scale).convert("L")


def image_facts(path: Path, media_type: MediaType, pages: int) -> DocumentFacts:
    """The pages' sizes, colour and resolution; nothing is decoded."""
    read: list[PageFacts] = []
    count: int | None = None
    try:
        with opened_image(path, media_type) as image:
            count = getattr(image, "n_frames", 1) if media_type is MediaType.TIFF else 1
            for number in pages_to_read(count, pages):
                go_to_page(image, number)
                read.append(_page(image, number))
    except TroubleMet as met:
        return DocumentFacts(media_type, count, pages=tuple(read), trouble=met.trouble)
    trouble = Trouble.TOO_MANY_PAGES if count > MANY_PAGES else None
    return DocumentFacts(
        media_type, count, has_text_layer=False, pages=tuple(read), trouble=trouble
    )


def _page(image: Image.Image, number: int) -> PageFacts:
    across, down = image_dpi(image)
    width, height = image.width / across * _MM_PER_INCH, image.height / down * _MM_PER_INCH
    if image.getexif().get(_ORIENTATION) in _TURNED_MODES:
        width, height = height, width
    return PageFacts(
        number, width, height, is_coloured=_is_coloured(image), dpi=round(min(across, down))
    )


def image_dpi(image: Image.Image) -> tuple[float, float]:
    """Dots per inch across and down; where the file does not know, those of a page of A4."""
    long = max(image.width, image.height)
    told = image.info.get("dpi")
    if isinstance(told, tuple) and len(told) == 2:  # noqa: PLR2004 - across, down
        across, down = float(told[0]), float(told[1])
        if _is_believable(across, long) and _is_believable(down, long):
            return across, down
    fitting = long / _A4_LONG_MM * _MM_PER_INCH
    return fitting, fitting


def _is_believable(dpi: float, pixels: int) -> bool:
    return (
        _LEAST_DPI <= dpi <= _MOST_DPI
        and round(dpi) not in _SCREEN_DPI
        and pixels / dpi * _MM_PER_INCH <= _LARGEST_MM
    )


def _is_coloured(image: Image.Image) -> bool:
    if image.mode in ("P", "PA"):
        colours = image.getpalette("RGB") or []
        return any(len(set(colours[start : start + 3])) > 1 for start in range(0, len(colours), 3))
    return image.mode not in _GREY_MODES

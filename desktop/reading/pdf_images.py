"""What a PDF page's images say of a scan: how fine it is, and whether it is in colour."""

from collections.abc import Iterator
from ctypes import c_uint
from dataclasses import dataclass
from math import hypot

import pypdfium2.raw as pdfium
from pypdfium2 import PdfPage

_POINTS_PER_INCH = 72
_DEEPEST = 4
_MOST_OBJECTS = 20_000
_SCAN_SHARE = 0.5
"""Images that cover less of the page are pictures in a text, not a scan of it."""

_NEARLY_ALL = 0.8
_COLOURED = frozenset(
    {
        pdfium.FPDF_COLORSPACE_DEVICERGB,
        pdfium.FPDF_COLORSPACE_CALRGB,
        pdfium.FPDF_COLORSPACE_LAB,
        pdfium.FPDF_COLORSPACE_DEVICECMYK,
        pdfium.FPDF_COLORSPACE_INDEXED,
    }
)
_GREY = frozenset({pdfium.FPDF_COLORSPACE_DEVICEGRAY, pdfium.FPDF_COLORSPACE_CALGRAY})
_MOST_GREY_BITS = 16

_Matrix = tuple[float, float, float, float]
_WHOLE: _Matrix = (1, 0, 0, 1)


@dataclass(frozen=True, slots=True)
class Scan:
    """The scan that a page is; None for what cannot be told."""

    dpi: int | None
    is_coloured: bool | None


@dataclass(frozen=True, slots=True)
class _Image:
    area: float
    dpi: float
    is_coloured: bool | None


def page_scan(page: PdfPage) -> Scan | None:
    """The scan, or None for a page that was not scanned."""
    width, height = page.get_size()
    images = list(_images(page))
    if not images or sum(image.area for image in images) < _SCAN_SHARE * width * height:
        return None
    largest = max(image.area for image in images)
    # Some scanners part a page into a coarse ground and a fine mask of the letters.
    main = [image for image in images if image.area >= _NEARLY_ALL * largest]
    finest = max(image.dpi for image in main)
    colours = {image.is_coloured for image in main}
    coloured = True if True in colours else None if None in colours else False
    return Scan(dpi=round(finest) or None, is_coloured=coloured)


def _images(page: PdfPage) -> Iterator[_Image]:
    left = _MOST_OBJECTS
    waiting: list[tuple[object, bool, _Matrix, int]] = [(page, False, _WHOLE, 0)]
    while waiting:
        holder, is_form, outer, depth = waiting.pop()
        for item in _objects(holder, is_form=is_form):
            left -= 1
            if left < 0:
                return
            match pdfium.FPDFPageObj_GetType(item):
                case pdfium.FPDF_PAGEOBJ_IMAGE:
                    yield from _image(page, item, outer)
                case pdfium.FPDF_PAGEOBJ_FORM if depth < _DEEPEST:
                    waiting.append((item, True, _within(_matrix(item), outer), depth + 1))


def _objects(holder: object, *, is_form: bool) -> Iterator[object]:
    count = pdfium.FPDFFormObj_CountObjects if is_form else pdfium.FPDFPage_CountObjects
    get = pdfium.FPDFFormObj_GetObject if is_form else pdfium.FPDFPage_GetObject
    for index in range(count(holder)):
        item = get(holder, index)
        if item:
            yield item


def _image(page: PdfPage, item: object, outer: _Matrix) -> Iterator[_Image]:
    width, height = c_uint(), c_uint()
    if not pdfium.FPDFImageObj_GetImagePixelSize(item, width, height):
        return
    a, b, c, d = _within(_matrix(item), outer)
    across, down = hypot(a, b) / _POINTS_PER_INCH, hypot(c, d) / _POINTS_PER_INCH
    if not (across > 0 and down > 0):
        return
    yield _Image(
        area=abs(a * d - b * c),
        dpi=min(width.value / across, height.value / down, 100_000),
        is_coloured=_is_coloured(page, item),
    )


def _is_coloured(page: PdfPage, item: object) -> bool | None:
    facts = pdfium.FPDF_IMAGEOBJ_METADATA()
    if not pdfium.FPDFImageObj_GetImageMetadata(item, page, facts):
        return None
    if facts.bits_per_pixel == 1 or facts.colorspace in _GREY:
        return False
    if facts.colorspace in _COLOURED or facts.bits_per_pixel > _MOST_GREY_BITS:
        return True
    return False if facts.bits_per_pixel else None


def _matrix(item: object) -> _Matrix:
    matrix = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(item, matrix):
        return _WHOLE
    return matrix.a, matrix.b, matrix.c, matrix.d


def _within(inner: _Matrix, outer: _Matrix) -> _Matrix:
    a, b, c, d = inner
    e, f, g, h = outer
    return (a * e + b * g, a * f + b * h, c * e + d * g, c * f + d * h)

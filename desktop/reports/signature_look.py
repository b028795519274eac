"""Draws what is seen of a signature: a picture in its place, or a few restrained words."""

import struct
import zlib
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import KeepInFrame

from desktop.domain.report_errors import PictureRefusal, SignaturePictureRefusedError
from desktop.domain.signed_report import SignaturePlace
from desktop.ports.papers import SignatureLook
from desktop.reports.page import REGULAR, register_fonts
from desktop.reports.paper_text import Align, Face, line_style, paragraph
from desktop.wording.numbers import VIETNAM
from desktop.wording.phrases import say

MAX_PICTURE_BYTES: Final = 8 * 1024**2
_MOST_PIXELS: Final = 4000
"""Along each side: a scan of an A4 page at 300 dpi stays below."""

_PNG: Final = struct.Struct(">8s4s4sII")
_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_TEXT_SIZE: Final = 10  # NĐ 30/2020 asks for upright 10 for what a signature says of itself
_MARGIN: Final = 1.5 * mm
_RULE: Final = HexColor("#9AA5B1")
_BROKEN_PICTURE: Final = (
    *(OSError, SyntaxError, ValueError, TypeError, LookupError, EOFError),
    *(struct.error, zlib.error, MemoryError),
)
"""What Pillow lets out over a PNG that is none inside."""


def signature_look(look: SignatureLook, *, fonts: Path) -> bytes:
    """One page of the place's size; raises SignaturePictureRefusedError."""
    register_fonts(fonts)
    width, height = look.place.width * mm, look.place.height * mm
    target = BytesIO()
    size = (width, height)
    # Named on every page, so that no face is that is not embedded: the report stays PDF/A.
    canvas = Canvas(target, size, invariant=1, pageCompression=1, initialFontName=REGULAR)
    if look.picture is None:
        _write(canvas, look, width, height)
    else:
        _picture(canvas, look.picture, width, height)
    canvas.showPage()
    canvas.save()
    return target.getvalue()


def _picture(canvas: Any, png: bytes, width: float, height: float) -> None:  # noqa: ANN401 - reportlab ships no types
    """The picture as large as fits, in the middle; what is transparent in it stays so."""
    _check_head(png)
    try:
        picture = ImageReader(BytesIO(png))
        canvas.drawImage(
            picture, 0, 0, width, height, mask="auto", preserveAspectRatio=True, anchor="c"
        )
    except _BROKEN_PICTURE as error:
        raise SignaturePictureRefusedError(PictureRefusal.DAMAGED) from error


def _check_head(png: bytes) -> None:
    if len(png) > MAX_PICTURE_BYTES:
        raise SignaturePictureRefusedError(PictureRefusal.TOO_LARGE)
    if len(png) < _PNG.size:
        raise SignaturePictureRefusedError(PictureRefusal.NOT_PNG)
    signature, _, kind, width, height = _PNG.unpack_from(png)
    if signature != _SIGNATURE or kind != b"IHDR" or not (width and height):
        raise SignaturePictureRefusedError(PictureRefusal.NOT_PNG)
    if max(width, height) > _MOST_PIXELS:
        raise SignaturePictureRefusedError(PictureRefusal.TOO_LARGE)


def _write(canvas: Any, look: SignatureLook, width: float, height: float) -> None:  # noqa: ANN401 - see above
    """Who and when, under the thinnest of rules; a long name is set smaller."""
    label = "Ký bởi: {name}" if look.place is SignaturePlace.PERSON else "Cơ quan ký: {name}"
    style = line_style(Face.REGULAR, _TEXT_SIZE, Align.LEFT)
    lines = [
        paragraph(say(label, name=look.signer), style),
        paragraph(say("Thời gian ký: {moment}", moment=_moment(look.at)), style),
    ]
    inner = KeepInFrame(width - 3 * _MARGIN, height - 2 * _MARGIN, lines, mode="shrink")
    _, used = inner.wrapOn(canvas, width - 3 * _MARGIN, height - 2 * _MARGIN)
    bottom = (height - used) / 2
    canvas.setStrokeColor(_RULE)
    canvas.setLineWidth(0.8)
    canvas.line(_MARGIN, bottom, _MARGIN, bottom + used)
    inner.drawOn(canvas, 2 * _MARGIN, bottom)


def _moment(at: datetime) -> str:
    """By NĐ 30/2020: day, month, year, hours, minutes, seconds, time zone (ISO 8601)."""
    local = at.astimezone(VIETNAM)
    return f"{local:%d.%m.%Y} {local:%H:%M:%S}\N{NO-BREAK SPACE}+07:00"

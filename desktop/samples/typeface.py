"""The bundled typefaces, made known to reportlab, and the paragraph styles of NĐ 30/2020."""

from pathlib import Path

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

SERIF = "LiberationSerif"
BOLD = f"{SERIF}-Bold"
ITALIC = f"{SERIF}-Italic"
BOLD_ITALIC = f"{SERIF}-BoldItalic"


def register_typefaces(folder: Path) -> None:
    """Registers the serif family once per process; `<b>` and `<i>` then find their faces."""
    if SERIF in pdfmetrics.getRegisteredFontNames():
        return
    for name in (BOLD, ITALIC, BOLD_ITALIC):
        pdfmetrics.registerFont(TTFont(name, folder / f"{name}.ttf"))
    pdfmetrics.registerFont(TTFont(SERIF, folder / f"{SERIF}-Regular.ttf"))
    pdfmetrics.registerFontFamily(SERIF, SERIF, BOLD, ITALIC, BOLD_ITALIC)


def centred(font: str, size: float) -> ParagraphStyle:
    """A centred line, as in the headings."""
    return ParagraphStyle(
        f"centred-{font}-{size}",
        fontName=font,
        fontSize=size,
        leading=size * 1.2,
        alignment=TA_CENTER,
    )


def running(font: str = SERIF, *, indent: float = 1.27 * cm) -> ParagraphStyle:
    """Justified text, 13 pt, first line indented; bold is a heading and stays with its text."""
    return ParagraphStyle(
        f"running-{font}-{indent}",
        fontName=font,
        fontSize=13,
        leading=17,
        spaceBefore=6,
        alignment=TA_JUSTIFY,
        firstLineIndent=indent,
        allowWidows=0,
        keepWithNext=font == BOLD,
    )


def flush(font: str, size: float) -> ParagraphStyle:
    """A line set flush left."""
    return ParagraphStyle(f"flush-{font}-{size}", fontName=font, fontSize=size, leading=size * 1.2)

"""Paragraphs of the printed papers: their styles, and text from anybody made safe for them."""

from collections.abc import Mapping
from enum import Enum
from functools import cache
from typing import Final

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

from desktop.domain.plain_text import many_lines
from desktop.reports.cell_places import parts_of_cell
from desktop.reports.page import BOLD, BOLD_ITALIC, ITALIC, REGULAR
from desktop.reports.plain_paragraph import Piece, PlainParagraph, plain_paragraph
from desktop.reports.printable import printable

_TABLE_SIZE: Final = 11
_TABLE_LEADING: Final = 13


class Align(Enum):
    """Where the text of a cell stands."""

    LEFT = TA_LEFT
    CENTER = TA_CENTER
    RIGHT = TA_RIGHT


class Face(Enum):
    """Which face of the type family a text is set in."""

    REGULAR = REGULAR
    BOLD = BOLD
    ITALIC = ITALIC
    BOLD_ITALIC = BOLD_ITALIC


# NĐ 30/2020, Phụ lục I: 13-14, first line 1 or 1.27 cm, 6 pt between paragraphs, spacing 1-1.5.
FIRST_LINE: Final = 12.7 * mm
BODY: Final = ParagraphStyle(
    "body", fontName=REGULAR, fontSize=13, leading=17, alignment=TA_JUSTIFY, spaceBefore=6,
    firstLineIndent=FIRST_LINE,
)  # fmt: skip
ASKED: Final = ParagraphStyle("asked", BODY, alignment=TA_LEFT, firstLineIndent=0)
HEADING: Final = ParagraphStyle(
    "heading", fontName=BOLD, fontSize=13, leading=17, spaceBefore=12, spaceAfter=6
)


@cache
def cell_style(face: Face, align: Align) -> ParagraphStyle:
    """The style of a table cell."""
    return ParagraphStyle(
        f"cell-{face.name}-{align.name}",
        fontName=face.value,
        fontSize=_TABLE_SIZE,
        leading=_TABLE_LEADING,
        alignment=align.value,
        embeddedHyphenation=1,
    )


def line_style(face: Face, size: float, align: Align = Align.CENTER) -> ParagraphStyle:
    """The style of a line of the head or the signature block."""
    return ParagraphStyle(
        f"line-{face.name}-{size}-{align.name}",
        fontName=face.value,
        fontSize=size,
        leading=size * 1.2,
        alignment=align.value,
    )


def paragraph(
    untrusted_text: str,
    style: ParagraphStyle,
    *,
    places: Mapping[str, str] | None = None,
    place: str = "",
) -> PlainParagraph:
    """The text as it is, line breaks kept; nothing in it is markup.

    Codes among `places` lead there; `place` is what this paragraph is gone to by.
    """
    cleaned = printable(many_lines(untrusted_text), style.fontName)
    # A figure and its percent sign stay on one line.
    pieces = (
        Piece(text.replace(" %", "\N{NO-BREAK SPACE}%"), target)
        for text, target in parts_of_cell(cleaned, places or {})
    )
    return plain_paragraph(pieces, style, place=place)

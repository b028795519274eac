"""Text in characters that the papers' faces have, so that no glyph is missing on any page."""

import unicodedata
from typing import Final

from reportlab.pdfbase.pdfmetrics import getFont

_IN_ITS_PLACE: Final = "□"


def printable(text: str, face: str) -> str:
    """The text with a square for each character that this registered face lacks.

    A missing glyph would be an empty box without any text behind it, which PDF/A forbids.
    """
    known = getFont(face).face.charToGlyph
    missing = {each for each in text if ord(each) not in known} - {"\n"}
    return text.translate({ord(each): _instead(each) for each in missing}) if missing else text


def _instead(character: str) -> str:
    kind = unicodedata.category(character)
    if kind in {"Mn", "Me", "Cf"}:  # marks and joiners of what is not there either
        return ""
    return " " if kind.startswith("Z") else _IN_ITS_PLACE

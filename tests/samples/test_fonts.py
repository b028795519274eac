"""The bundled typefaces can set Vietnamese, and their licence lies beside them."""

import unicodedata
from pathlib import Path

import pytest
from reportlab.pdfbase.ttfonts import TTFont

from desktop.paths import resources

_FONTS = sorted((resources() / "fonts").glob("*.ttf"))
_VOWELS = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_LETTERS = {unicodedata.normalize("NFC", vowel + tone) for vowel in _VOWELS for tone in _TONES}
_OTHERS = set("đĐ–—“”‘’…•²₫")


@pytest.mark.parametrize("font", _FONTS, ids=lambda font: font.stem)
def test_every_vietnamese_letter_has_a_glyph(font: Path) -> None:
    glyphs = TTFont(font.stem, font).face.charToGlyph

    assert {letter for letter in _LETTERS | _OTHERS if ord(letter) not in glyphs} == set()


def test_the_faces_needed_and_their_licence_are_there() -> None:
    serif = {f"LiberationSerif-{face}" for face in ("Regular", "Bold", "Italic", "BoldItalic")}
    licence = (resources() / "fonts" / "LICENSE-Liberation.txt").read_text(encoding="utf-8")

    assert serif <= {font.stem for font in _FONTS}
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence

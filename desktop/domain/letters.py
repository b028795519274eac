"""Vietnamese letters as documents really carry them, brought to one form."""

import re
import unicodedata
from typing import Final

from desktop.domain.plain_text import one_line

# Letters of other alphabets that look like Latin ones: OCR and careless keyboards leave them.
_LOOK_ALIKES: Final = dict(
    zip(
        "АВЕЅІЈКМНОРСТУХасеіјорѕухΑΒΕΖΗΙΚΜΝΟΡΤΥΧονν",
        "ABESIJKMHOPCTYXaceijopsyxABEZHIKMNOPTYXovv",
        strict=True,
    )
)
_SAME_LETTERS: Final = {"Ð": "Đ", "Ɖ": "Đ", "ð": "đ", "ɖ": "đ"}
# Blanks that do not look like one, or that nobody sees.
_BLANKS: Final = dict.fromkeys("\u00a0\u1680\u202f\u205f\u3000\t", " ") | dict.fromkeys(
    map(chr, range(0x2000, 0x200B)), " "
)
_UNSEEN: Final = dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff", "") | dict.fromkeys(
    "\u00ad\u2010\u2011\u2212", "-"
)
_FULL_WIDTH: Final = {chr(0xFEE0 + code): chr(code) for code in range(0x21, 0x7F)}
_TABLE: Final = str.maketrans(
    {**_FULL_WIDTH, **_LOOK_ALIKES, **_SAME_LETTERS, **_BLANKS, **_UNSEEN}
)

_DASHES: Final = re.compile("[\u00ad\u2010-\u2015\u2212\ufe58\ufe63\uff0d\u02d7]")
_SLASHES: Final = re.compile("[\u2044\u2215\uff0f]")

# "Ã" and the blank after it are C3 A0 for a writer that mixed two encodings up, which reads "à".
_BROKEN_A: Final = re.compile(r"(\w)à(\w\w)")


def plain_letters(text: str) -> str:
    """The text in NFC with Latin letters only where such are meant, on one line, blanks single."""
    seen = one_line(text).translate(_TABLE)
    mended = _BROKEN_A.sub(_mend_a, unicodedata.normalize("NFC", seen))
    return " ".join(mended.split())


def _mend_a(found: re.Match[str]) -> str:
    before, after = found.groups()
    return f"{before}Ã {after}" if before.isupper() and after.isupper() else found.group()


def plain_marks(text: str) -> str:
    """The same with one kind of hyphen and slash, as numbers are read."""
    return _SLASHES.sub("/", _DASHES.sub("-", plain_letters(text)))


def fold(text: str) -> str:
    """Lower case without marks, đ as d, letter for letter: places in it are places in the text."""
    return "".join(map(_fold_letter, text))


def _fold_letter(letter: str) -> str:
    if letter in "đĐ":
        return "d"
    base = unicodedata.normalize("NFD", letter)[0].lower()
    return base if len(base) == 1 else letter

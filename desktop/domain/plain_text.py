"""Text from outside in its normal form: NFC, no surplus blanks, nothing that cannot be seen."""

import re
import unicodedata

# Control characters but tab and line feed, halves of surrogate pairs, marks that turn the writing
# direction (they can make a text read other than it is), and non-characters.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)


def invisible_character(text: str) -> str | None:
    """The first character that has no place in a text, such as "U+0007", or None."""
    found = _INVISIBLE.search(text)
    return None if found is None else f"U+{ord(found.group()):04X}"


def printable(untrusted: str, *, longest: int = 300) -> str:
    """The text with everything spelled out that cannot be seen or turns the writing direction."""
    shown = "".join(
        character if character.isprintable() else f"\\u{ord(character):04x}"
        for character in untrusted[:longest]
    )
    return shown if len(untrusted) <= longest else shown + "…"


def seen(text: str) -> str:
    """The text as it was typed, blanks and lines and all: NFC, invisible characters gone."""
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", text))


def one_line(text: str) -> str:
    """The text on one line: NFC, invisible characters gone, blanks single."""
    return unicodedata.normalize("NFC", " ".join(_INVISIBLE.sub(" ", text).split()))


def many_lines(text: str) -> str:
    """The text with its lines: NFC, invisible characters gone, no blanks at ends of lines."""
    seen = _INVISIBLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    lines = (line.rstrip() for line in seen.replace("\t", " ").split("\n"))
    return unicodedata.normalize("NFC", "\n".join(lines).strip())

"""The numbering of criteria tables: "I", "1", "1.1", "a)", "-", each with its place in a row."""

import re
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from desktop.domain.plain_text import one_line


class Style(Enum):
    """A way of numbering; the last three number within one criterion."""

    ROMAN = auto()
    UPPER = auto()
    NUMBER = auto()
    DOTTED = auto()
    OTHER = auto()
    LOWER = auto()
    PAREN = auto()
    NONE = auto()


WEAK: Final = frozenset({Style.LOWER, Style.PAREN, Style.NONE})
"""What often numbers the lines of a rule, not criteria."""

_ALPHABET: Final = "abcdđefghijklmnopqrstuvwxyz"
_SKIPPED: Final = frozenset("đfjwz")
"""Letters that some lists have and others pass over."""

_ROMAN: Final = re.compile(r"(?=[IVXL])(?:XL|X{0,3})(?:IX|IV|V?I{0,3})")
_ROMAN_DIGITS: Final = {"I": 1, "V": 5, "X": 10, "L": 50}
_NAMED: Final = re.compile(
    r"(?:tiêu chí thành phần|tiêu chí|lĩnh vực|nội dung|chỉ số|phần|mục|tctp|tc)[ .:]*"
    r"(?=[0-9IVXL])",
    re.IGNORECASE,
)
_PART: Final = re.compile(r"[0-9]{1,4}|[A-Za-zĐđ]|[IVXLivxl]{2,6}", re.ASCII)
_IN_TITLE: Final = re.compile(
    r"(?:(?P<dotted>[0-9]{1,3}(?:\.[0-9]{1,3})+)[.):]?|(?P<one>[0-9]{1,3}|[IVX]{1,5}|[A-HĐ])[.):]"
    r"|(?P<letter>[a-zđ])[).])\s+(?=\S)"
)
_MOST_PARTS: Final = 10
"""Numbers in one code: no tree is deeper."""

_DASHES: Final = "-–—+*•●○▪·"


@dataclass(frozen=True, slots=True)
class Code:
    """A code as it counts: `parts` are its numbers, letters by their place in the alphabet."""

    text: str
    style: Style
    parts: tuple[int, ...] = ()
    letter: str = ""


NO_CODE: Final = Code("", Style.NONE)


def parse_code(written: str) -> Code:
    """What a cell of the column of codes says."""
    text = _NAMED.sub("", one_line(written), count=1).replace(" ", "")
    if not text.strip(_DASHES + ".)(:"):
        return NO_CODE
    is_paren = text.endswith(")") and (text.startswith("(") or text.count("(") == 0)
    bare = text.strip(".):;,")
    bare = bare.removeprefix("(")
    if not bare:
        return NO_CODE
    return _single(bare, is_paren=is_paren) or _dotted(bare) or Code(bare, Style.OTHER)


def split_title(title: str) -> tuple[str, str]:
    """A code that stands before a title in the same cell, and the title."""
    found = _IN_TITLE.match(title)
    if found is None:
        return "", title
    return found.group().strip(), title[found.end() :]


def without_dash(text: str) -> str:
    """A title without the dash of a list."""
    return text.lstrip(_DASHES + " ")


def as_upper(code: Code) -> Code:
    """A Roman numeral of one letter read as that letter."""
    return Code(code.text, Style.UPPER, (letter_place(code.text.lower()),), code.text.lower())


def follows(before: Code, after: Code) -> bool:
    """Whether `after` is the very next of its list."""
    if before.letter and after.letter:
        start, end = letter_place(before.letter), letter_place(after.letter)
        return start < end and all(each in _SKIPPED for each in _ALPHABET[start : end - 1])
    return (
        bool(before.parts)
        and before.parts[:-1] == after.parts[:-1]
        and after.parts[-1:] == (before.parts[-1] + 1,)
    )


def is_first(code: Code) -> bool:
    """Whether a list begins so."""
    return code.parts[-1:] == (1,)


def letter_place(letter: str) -> int:
    """A letter's place in the alphabet, from 1; 0 for others."""
    return _ALPHABET.find(letter) + 1


def _single(bare: str, *, is_paren: bool) -> Code | None:
    """A code of one part."""
    if bare.isascii() and bare.isdigit() and len(bare) <= 4:  # noqa: PLR2004 - no list is longer
        return Code(bare, Style.PAREN if is_paren else Style.NUMBER, (int(bare),))
    if bare and _ROMAN.fullmatch(bare):
        return Code(bare, Style.ROMAN, (_roman(bare),))
    if len(bare) == 1 and letter_place(bare.lower()):
        style = Style.UPPER if bare.isupper() else Style.LOWER
        return Code(bare, style, (letter_place(bare.lower()),), bare.lower())
    return None


def _dotted(bare: str) -> Code | None:
    parts = [each for each in re.split(r"[.,()/_-]+", bare) if each]
    is_list = 1 < len(parts) <= _MOST_PARTS and all(_PART.fullmatch(each) for each in parts)
    if not is_list:
        return None
    text = bare.replace(",", ".")
    return Code(text, Style.DOTTED, tuple(_value(each) for each in parts))


def _value(part: str) -> int:
    if part.isdigit():
        return int(part)
    if part.isupper() and _ROMAN.fullmatch(part):
        return _roman(part)
    return letter_place(part.lower())


def _roman(text: str) -> int:
    values = [_ROMAN_DIGITS[each] for each in text]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < after else value for value, after in pairs)

"""Orders Vietnamese text as dictionaries do, and numbers within it by their value.

The alphabet is a ă â b c d đ e ê … o ô ơ … u ư … y. Words that differ only in tones stand as ngang,
huyền, hỏi, ngã, sắc, nặng; then small letters before capitals. A run of digits counts as a number:
"9/QĐ" comes before "10/QĐ", "5.9" before "5.10".
"""

import re
import unicodedata
from collections.abc import Mapping
from itertools import product
from types import MappingProxyType
from typing import Final

SortKey = tuple[str, str, str]

_ALPHABET: Final = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_TONES: Final = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
_DIGITS: Final = re.compile("[0-9]+")
_NUMBERS_AT: Final = 0xE000  # private characters: after punctuation, numbers before letters
_LETTERS_AT: Final = 0xE800
_MOST_DIGITS: Final = _LETTERS_AT - _NUMBERS_AT - 1


def _marked() -> Mapping[str, tuple[int, int]]:
    """Every letter with every tone, as its place in the alphabet and among the tones."""
    return MappingProxyType(
        {
            marked: (place, rank)
            for (place, letter), (rank, tone) in product(enumerate(_ALPHABET), enumerate(_TONES))
            if len(marked := unicodedata.normalize("NFC", letter + tone)) == 1
        }
    )


_MARKED: Final = _marked()
_LETTERS: Final = {ord(each): chr(_LETTERS_AT + place) for each, (place, _) in _MARKED.items()}
_RANKS: Final = {ord(each): str(rank) for each, (_, rank) in _MARKED.items()}


def sort_key(text: str) -> SortKey:
    """What to compare instead of the text: letters, then tones, then capitals."""
    whole = unicodedata.normalize("NFC", text)
    lower = whole.lower()
    letters = _DIGITS.sub(_number, lower).translate(_LETTERS)
    return letters, lower.translate(_RANKS), whole.swapcase()


def _number(found: re.Match[str]) -> str:
    """Digits behind a character for how many there are: longer numbers are greater."""
    digits = found.group().lstrip("0")
    return chr(_NUMBERS_AT + min(len(digits), _MOST_DIGITS)) + digits

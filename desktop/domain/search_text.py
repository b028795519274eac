"""Folds Vietnamese text so that "ke hoach" finds "Kế hoạch"."""

import re
import unicodedata

_BARRED = str.maketrans({"đ": "d", "Đ": "d"})
_COMMON_MARKS = re.compile("[\u0300-\u034e\u0350-\u036f]+")
"""All that Vietnamese has; each of these combines with the letter before it."""

_PERHAPS_MARKS = re.compile("[^\0-\u02ff]+")
"""Nothing below combines with the letter before it."""


def folded(text: str) -> str:
    """Lower case without diacritics; đ counts as d, any run of blanks as one."""
    if not text.isascii():
        marks_apart = unicodedata.normalize("NFD", text.translate(_BARRED))
        text = _PERHAPS_MARKS.sub(_without_marks, _COMMON_MARKS.sub("", marks_apart))
    return " ".join(text.casefold().split())


def _without_marks(found: re.Match[str]) -> str:
    return "".join(each for each in found.group() if not unicodedata.combining(each))


def matches(query: str, folded_text: str) -> bool:
    """Whether every word of the query occurs in a text that is already folded."""
    return all(word in folded_text for word in folded(query).split())

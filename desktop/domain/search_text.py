"""Folds Vietnamese text so that "ke hoach" finds "Kế hoạch"."""

import unicodedata

_BARRED = str.maketrans({"đ": "d", "Đ": "d"})
_FIRST_MARK = "\u0300"
"""Nothing below combines with the letter before it."""


def folded(text: str) -> str:
    """Lower case without diacritics; đ counts as d, any run of blanks as one."""
    if not text.isascii():
        marks_apart = unicodedata.normalize("NFD", text.translate(_BARRED))
        text = "".join(
            each for each in marks_apart if each < _FIRST_MARK or not unicodedata.combining(each)
        )
    return " ".join(text.casefold().split())


def matches(query: str, folded_text: str) -> bool:
    """Whether every word of the query occurs in a text that is already folded."""
    return all(word in folded_text for word in folded(query).split())

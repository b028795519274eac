"""Search looks at letters alone: no case, no marks, one blank."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.search_text import folded

# Letters with what is around them in the tables: marks, and joiners that are none.
NEAR_MARKS = st.characters(min_codepoint=0x2F0, max_codepoint=0x380)
ANYTHING = st.text(st.one_of(st.sampled_from("ăÂđĐệỚ \t\u034f\u200b"), NEAR_MARKS, st.characters()))


@given(ANYTHING)
def test_marks_go_and_nothing_else(text: str) -> None:
    apart = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "d"))
    letters = "".join(each for each in apart if not unicodedata.combining(each))

    assert folded(text) == " ".join(letters.casefold().split())

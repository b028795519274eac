"""Vietnamese text stands in the order a dictionary has it, numbers in the order of their value."""

import random
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.wording.collation import sort_key


@pytest.mark.parametrize(
    "ordered",
    [
        ["a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "g", "h", "i"],
        ["o", "ô", "ơ", "p", "u", "ư", "v", "x", "y"],
        ["ma", "mà", "mả", "mã", "má", "mạ", "mă"],
        ["Ảnh", "Báo cáo", "Biên bản", "Công văn", "Danh sách", "Đề án", "Kế hoạch"],
        ["dân", "dẫn", "dấu", "đá"],
        ["ban", "Ban", "bàn"],
        ["1.2", "1.10", "2.1"],
        ["9/QĐ-UBND", "10/QĐ-UBND", "105/QĐ-UBND"],
        ["TL-999", "TL-1000", "TL-10000"],
        ["Số 2", "Số 02 a", "Số 10"],
        ["", "-", "1", "a"],
    ],
)
def test_the_order_is_the_dictionarys(ordered: list[str]) -> None:
    shuffled = random.Random(7).sample(ordered, len(ordered))

    assert sorted(shuffled, key=sort_key) == ordered


@given(st.text())
def test_composed_and_decomposed_text_are_the_same(text: str) -> None:
    one, other = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))

    assert sort_key(one) == sort_key(other)


@given(st.text(), st.text())
def test_different_texts_never_count_as_one(one: str, other: str) -> None:
    same = unicodedata.normalize("NFC", one) == unicodedata.normalize("NFC", other)

    assert (sort_key(one) == sort_key(other)) is same

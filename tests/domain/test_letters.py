import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.legacy_letters import readable
from desktop.domain.letters import fold, plain_letters, plain_marks


@given(st.text())
def test_plain_letters_stay_plain(text: str) -> None:
    once = plain_letters(text)

    assert plain_letters(once) == once


@given(st.text())
def test_plain_marks_stay_plain(text: str) -> None:
    once = plain_marks(text)

    assert plain_marks(once) == once


@given(st.text())
def test_folding_keeps_every_place(text: str) -> None:
    folded = fold(text)

    assert len(folded) == len(text)
    assert fold(folded) == folded


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("CỘNG HÒA XàHỘI", "CỘNG HÒA XÃ HỘI"),
        ("Ｓố： １２３／ＱĐ－UBND", "Số: 123/QĐ-UBND"),
        ("HàNội", "HàNội"),
        ("xàhội", "xàhội"),
        (unicodedata.normalize("NFD", "Ủy ban nhân dân"), "Ủy ban nhân dân"),
        ("Ðộc lập", "Độc lập"),
        ("УBND", "YBND"),
        ("a\u200bb\u00a0 c", "ab c"),
    ],
)
def test_bent_letters_are_brought_to_one_form(text: str, plain: str) -> None:
    assert plain_letters(text) == plain


def test_the_old_abc_font_is_read() -> None:
    (line,) = readable(("Céng hoµ x· héi chñ nghÜa ViÖt Nam, ngµy 12 th¸ng 3 n¨m 2003",))

    assert line == "Cộng hoà xã hội chủ nghĩa Việt Nam, ngày 12 tháng 3 năm 2003"


def test_the_old_vni_font_is_read() -> None:
    (line,) = readable(("COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM, ngaøy 5 thaùng 3 naêm 1999",))

    assert line == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM, ngày 5 tháng 3 năm 1999"


def test_text_in_unicode_is_left_alone() -> None:
    lines = ("ỦY BAN NHÂN DÂN", "© 2024 café, ngày 5 tháng 3")

    assert readable(lines) == lines


@given(st.lists(st.text()).map(tuple))
def test_any_lines_are_read(lines: tuple[str, ...]) -> None:
    assert len(readable(lines)) == len(lines)

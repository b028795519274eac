"""Folder names that are criterion codes say where a file belongs; others say nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.folder_codes import code_named, leaf_of_path

NODES = ("1", "1.1", "1.1.1", "1.1.2", "5", "5.1", "5.10", "II", "II.1a")
LEAVES = ("1.1.1", "1.1.2", "5.1", "5.10", "II.1a")


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("1.1.2", "1.1.2"),
        ("1.1.2.", "1.1.2"),
        ("1.1.2 Kế hoạch CCHC", "1.1.2"),
        ("1.1.2_Ke hoach", "1.1.2"),
        ("1.1.2-KH", "1.1.2"),
        ("1.1.2) kế hoạch", "1.1.2"),
        ("TC 1.1.2", "1.1.2"),
        ("TC1.1.2", "1.1.2"),
        ("Tiêu chí 1.1.2: Kế hoạch", "1.1.2"),
        ("Mục 5.10", "5.10"),
        ("5.10", "5.10"),
        ("5.1", "5.1"),
        ("5.1. Thủ tục", "5.1"),
        ("ii.1A hồ sơ", "II.1a"),
        ("1", "1"),
        ("2025", ""),
        ("1.1.2.3", ""),
        ("5.11", ""),
        ("15.1", ""),
        ("Minh chứng 2025", ""),
        ("5.1x", ""),
        ("", ""),
    ],
)
def test_a_name_begins_with_the_whole_code_or_not_at_all(name: str, code: str) -> None:
    assert code_named(name, NODES) == code


@given(st.text(max_size=40))
def test_any_name_is_read(name: str) -> None:
    assert code_named(name, NODES) in (*NODES, "")


@given(st.sampled_from(NODES), st.text(max_size=20))
def test_a_code_and_words_after_it_name_the_code(code: str, words: str) -> None:
    assert code_named(f"{code} – {words}", NODES) == code


@pytest.mark.parametrize(
    ("path", "leaf"),
    [
        ("1.1.1/a.pdf", "1.1.1"),
        ("1/1.1/1.1.2 Kế hoạch/quý 1/a.pdf", "1.1.2"),
        ("1.1.1/1.1.2/a.pdf", "1.1.2"),
        ("1.1.1/5/a.pdf", ""),  # somebody made a heap for field 5 inside
        ("1.1/a.pdf", ""),
        ("a.pdf", ""),
        ("khác/1.1.2_599-QD.pdf", "1.1.2"),
        ("5.1/5.10 Báo cáo.pdf", "5.10"),
        ("5.1/1. Kế hoạch.pdf", "5.1"),
    ],
)
def test_the_nearest_name_decides(path: str, leaf: str) -> None:
    assert leaf_of_path(path.split("/"), LEAVES, NODES) == leaf

"""Names from outside are shown safely, and none that a system could misread passes."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.plain_text import printable
from desktop.exchange.entry_names import decode_name, is_ours, name_faults, twin_faults


@pytest.mark.parametrize(
    "name",
    ["mimetype", "data/a.pdf", "data/evidence/TL-001_599-QD-UBND.pdf", "META-INF/x_1.p7s", "a.b.c"],
)
def test_our_own_names_pass(name: str) -> None:
    assert is_ours(name)


@given(name=st.text(max_size=40))
def test_a_name_that_passes_is_plain_everywhere(name: str) -> None:
    if is_ours(name):
        assert name.isascii()
        assert name.isprintable()
        assert not set(name) & set(' \\:*?"<>|%')
        assert all(part not in ("", ".", "..") for part in name.split("/"))
        assert not name.endswith(".")
    else:
        assert list(name_faults(name))


@given(name=st.binary(max_size=60))
def test_any_bytes_can_be_shown(name: bytes) -> None:
    assert printable(decode_name(name)).isprintable()


@given(names=st.lists(st.text(alphabet="aAăĂ\u0306b/", min_size=1, max_size=4), max_size=6))
def test_twins_are_found_whatever_the_system_makes_of_names(names: list[str]) -> None:
    def as_some_system(name: str) -> str:
        return unicodedata.normalize("NFD", unicodedata.normalize("NFC", name).casefold())

    found = list(twin_faults(names))

    assert len(found) == len(names) - len({as_some_system(name) for name in names})

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.evidence import Metadata
from desktop.domain.pages import PageFacts, TextLine, TextSource
from desktop.domain.twins import PageMatch, TwinKind, judge_documents, same_number, texts_agree


def _same(first: int, second: int) -> PageMatch:
    return PageMatch(first, second, is_same=True, score=1.0)


def _page(text: str, source: TextSource = TextSource.LAYER) -> PageFacts:
    lines = tuple(TextLine(line, 0, 0, 1, 1) for line in text.split("\n"))
    return PageFacts(1, 210, 297, lines=lines, source=source)


_NAMED = Metadata(
    number="599", symbol="QĐ-UBND", type="QĐ", issued_on=date(2026, 5, 28), issuer="UBND xã Phú Mỹ"
)


def test_all_pages_the_same_in_order_are_one_scan() -> None:
    twin = judge_documents([_same(2, 2), _same(1, 1)], first_pages=2, second_pages=2)

    assert twin is not None
    assert twin.kind is TwinKind.SAME_SCAN
    assert [(page.first, page.second) for page in twin.pages] == [(1, 1), (2, 2)]


def test_a_cover_page_more_is_only_similar() -> None:
    twin = judge_documents([_same(1, 2), _same(2, 3)], first_pages=2, second_pages=3)

    assert twin is not None
    assert twin.kind is TwinKind.SIMILAR


def test_one_differing_page_makes_documents_only_similar() -> None:
    differing = PageMatch(2, 2, is_same=False, score=0.99)

    twin = judge_documents([_same(1, 1), differing], first_pages=2, second_pages=2)

    assert twin is not None
    assert twin.kind is TwinKind.SIMILAR


def test_pages_in_another_order_are_never_the_same_scan() -> None:
    twin = judge_documents([_same(1, 2), _same(2, 1)], first_pages=2, second_pages=2)

    assert twin is None or twin.kind is TwinKind.SIMILAR


def test_one_page_in_common_of_many_makes_no_twins() -> None:
    assert judge_documents([_same(1, 1)], first_pages=10, second_pages=10) is None


def test_no_matches_make_no_twins() -> None:
    assert judge_documents([], first_pages=0, second_pages=0) is None


@given(
    st.lists(st.builds(_same, st.integers(1, 6), st.integers(1, 6)), max_size=20),
    st.integers(6, 8),
)
def test_any_matches_give_pages_that_rise_together(matches: list[PageMatch], pages: int) -> None:
    twin = judge_documents(matches, first_pages=pages, second_pages=pages)

    chain = () if twin is None else twin.pages
    assert list(chain) == sorted(chain, key=lambda page: page.first)
    assert len({page.first for page in chain}) == len({page.second for page in chain}) == len(chain)
    assert all(a.second < b.second for a, b in pairwise(chain))


def test_layers_that_differ_in_one_digit_disagree() -> None:
    assert texts_agree(_page("Tiếp nhận 128 hồ sơ"), _page("Tiếp nhận 123 hồ sơ")) is False


def test_layers_agree_however_their_lines_are_broken() -> None:
    assert texts_agree(_page("Tiếp nhận\n128 hồ sơ"), _page("Tiếp nhận 128\nhồ sơ")) is True


@pytest.mark.parametrize("source", [TextSource.OCR, TextSource.NONE])
def test_text_that_is_a_guess_decides_nothing(source: TextSource) -> None:
    assert texts_agree(_page("128", source), _page("123")) is None


def test_pages_without_words_decide_nothing() -> None:
    assert texts_agree(_page(""), _page("…")) is None


def test_same_body_number_type_and_year_is_the_same_number() -> None:
    other = Metadata("0599", "QĐ-UBND", "qđ", date(2026, 1, 2), " UBND  xã Phú Mỹ")

    assert same_number(_NAMED, other)
    assert same_number(other, _NAMED)


@pytest.mark.parametrize(
    "other",
    [
        Metadata("598", "QĐ-UBND", "QĐ", date(2026, 5, 28), "UBND xã Phú Mỹ"),
        Metadata("599", "QĐ-UBND", "KH", date(2026, 5, 28), "UBND xã Phú Mỹ"),
        Metadata("599", "QĐ-UBND", "QĐ", date(2025, 5, 28), "UBND xã Phú Mỹ"),
        Metadata("599", "QĐ-UBND", "QĐ", date(2026, 5, 28), "UBND xã Tân Lập"),
        Metadata("599", "QĐ-UBND", "QĐ", None, "UBND xã Phú Mỹ"),
    ],
)
def test_another_number_type_year_or_body_is_not(other: Metadata) -> None:
    assert not same_number(_NAMED, other)


def test_two_documents_without_a_number_have_not_the_same() -> None:
    assert not same_number(Metadata(), Metadata())


def test_one_letterhead_over_other_text_makes_no_twins() -> None:
    alike, unlike = (PageMatch(1, 1, is_same=False, score=score) for score in (0.8, 0.45))

    assert judge_documents([unlike], first_pages=1, second_pages=1) is None
    twin = judge_documents([alike], first_pages=1, second_pages=1)
    assert twin is not None
    assert twin.kind is TwinKind.SIMILAR

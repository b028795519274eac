"""Suggestions name documents that fit what a leaf asks for, and no others."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.criteria import EvidenceRequirement, Leaf
from desktop.domain.evidence import DocumentCode, DocumentName
from desktop.domain.suggestions import (
    MOST_SUGGESTED,
    SuggestedBy,
    Suggester,
    Suggestion,
)
from tests.domain.building import leaf

PLAN = EvidenceRequirement("kh", "Kế hoạch CCHC năm 2026", required=True, types=("KH",))
QUARTER = EvidenceRequirement("quy-1", "Báo cáo CCHC quý I", required=True, types=("BC",))
ANY = EvidenceRequirement("anh", "Ảnh niêm yết thủ tục", required=False)


def document(number: int, kind: str, subject: str) -> DocumentName:
    return DocumentName(DocumentCode(f"TL-{number:03}"), "scan.pdf", kind, subject)


LIBRARY = (
    document(1, "Kế hoạch", "Kế hoạch cải cách hành chính nhà nước năm 2026 của xã"),
    document(2, "Báo cáo", "Báo cáo kết quả quý I công tác CCHC"),
    document(3, "Báo cáo", "Báo cáo sơ kết 6 tháng trồng rừng"),
    document(4, "", "anh niem yet thu tuc tai bo phan mot cua"),
    document(5, "Quyết định", "Quyết định khen thưởng quý I"),
    document(6, "Kế hoạch", "Kế hoạch tuyên truyền"),
)


def asking(title: str, *evidence: EvidenceRequirement) -> Leaf:
    return leaf(title=title, evidence=evidence)


def suggested(of: Leaf, *linked: str, last_year: tuple[str, ...] = ()) -> list[Suggestion]:
    known = [DocumentCode(code) for code in linked]
    return list(Suggester(LIBRARY).suggest(of, linked=known, last_year=last_year))


def test_type_and_words_together_are_suggested() -> None:
    of = asking("Báo cáo định kỳ", QUARTER)

    assert suggested(of)[0] == Suggestion("quy-1", DocumentCode("TL-002"), SuggestedBy.TYPE)


def test_a_document_of_another_type_is_not_suggested_where_a_type_is_asked_for() -> None:
    of = asking("Khen thưởng quý I", QUARTER)

    assert "TL-005" not in {one.document for one in suggested(of)}


def test_words_alone_do_where_no_type_is_asked_for() -> None:
    of = asking("Niêm yết thủ tục hành chính", ANY)

    assert suggested(of) == [Suggestion("anh", DocumentCode("TL-004"), SuggestedBy.WORDS)]


def test_what_proved_it_a_year_ago_comes_first() -> None:
    of = asking("Truyền thông", EvidenceRequirement("kh", "Kế hoạch", required=True, types=("KH",)))

    (first, *_) = suggested(of, last_year=("Kế hoạch tuyên truyền CCHC năm 2025",))
    assert (first.document, first.reason) == ("TL-006", SuggestedBy.LAST_YEAR)


def test_what_is_linked_already_is_not_suggested() -> None:
    of = asking("Báo cáo định kỳ", QUARTER)

    assert "TL-002" not in {one.document for one in suggested(of, "TL-002")}


def test_nothing_is_suggested_without_a_reason() -> None:
    of = asking("Chính quyền số", EvidenceRequirement("x", "Dịch vụ trực tuyến", required=True))

    assert suggested(of) == []
    assert Suggester(()).suggest(of, linked=()) == ()


WORDS = st.sampled_from(["quý", "06", "kế", "hoạch", "báo", "rừng", "đất"])
LIBRARIES = st.lists(
    st.builds(
        document,
        st.integers(1, 30),
        st.sampled_from(["", "Kế hoạch", "Báo cáo"]),
        st.lists(WORDS, max_size=5).map(" ".join),
    ),
    max_size=20,
    unique_by=lambda one: one.code,
)


@given(LIBRARIES, LIBRARIES)
def test_what_is_known_already_changes_no_suggestion(
    before: list[DocumentName], now: list[DocumentName]
) -> None:
    of = asking("Báo cáo rừng quý", PLAN, QUARTER, ANY)

    assert Suggester(before).renewed(now).suggest(of, linked=()) == Suggester(now).suggest(
        of, linked=()
    )


@given(
    LIBRARIES,
    st.frozensets(st.integers(1, 30).map(lambda number: DocumentCode(f"TL-{number:03}"))),
)
def test_suggestions_are_few_free_and_of_the_type_asked_for(
    library: list[DocumentName], linked: frozenset[DocumentCode]
) -> None:
    of = asking("Báo cáo rừng quý", PLAN, QUARTER)
    by_code = {one.code: one for one in library}

    found = Suggester(library).suggest(of, linked=linked)

    for asked, kind in (("kh", "Kế hoạch"), ("quy-1", "Báo cáo")):
        for_it = [one for one in found if one.requirement == asked]
        assert len(for_it) <= MOST_SUGGESTED
        assert not linked.intersection(one.document for one in for_it)
        assert {by_code[one.document].type for one in for_it} <= {"", kind}

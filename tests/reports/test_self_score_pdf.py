"""The printed self-score table: what it says, how it lies on the page, that it never changes."""

import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from io import BytesIO
from typing import Any

import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from desktop.domain.answers import Answer, LostKind, LostReason, YesNoInput
from desktop.domain.criteria import Group, Section
from desktop.domain.evidence import DocumentCode, EvidenceLink
from desktop.domain.signed_report import Issuing, SignaturePlace
from desktop.domain.submission import Unit
from desktop.ports.papers import ReportContent, SelfScorePaper
from desktop.reports.papers import Papers
from desktop.wording.numbers import number
from desktop.wording.traces import reason
from tests.domain.building import criterion_set
from tests.reports.building import AT, document, large, leaf, small, submission, timely

MM = 72 / 25.4
TOLERANCE = 1.0


def report(content: ReportContent) -> PdfReader:
    return PdfReader(BytesIO(Papers().self_score_report(content)))


def pages_of(content: ReportContent) -> list[str]:
    return [squeezed(page.extract_text()) for page in report(content).pages]


def squeezed(text: str) -> str:
    """Without blanks: where a line was broken is the paper's own affair."""
    return "".join(text.split())


def holds(pages: list[str], text: str) -> bool:
    return squeezed(text) in "".join(pages)


def test_the_paper_says_what_the_submission_says() -> None:
    content = small()

    pages = pages_of(content)

    for each in content.criterion_set.leaves():
        outcome = content.sheet.outcomes[each.code]
        assert outcome.points is not None
        assert holds(pages, each.code + each.title + number(each.max))
        assert holds(pages, reason(outcome, each, content.criterion_set))
    assert holds(pages, "97/100 hồ sơ" + "1,5")
    assert holds(pages, "TL-001 (tr. 3–5)")
    assert holds(pages, "Đạt kế hoạch.")
    assert holds(pages, "Tổng điểm tự chấm: 3 trên 4,5 điểm áp dụng, đạt 66,7 %.")


def test_each_document_is_listed_once_with_all_its_uses() -> None:
    listing = "".join(pages_of(small())).partition("III.DANHMỤC")[2]

    assert listing.count("TL-001") == 1
    assert squeezed("1 TL-001 1/BC-UBND 20/11/2026 Báo cáo Kết quả cải cách hành chính") in listing
    assert squeezed("tr. 3–5 1.1, 2.10 báo cáo.pdf 0000000000000000… Phụ lục 2") in listing


def test_the_head_and_the_signature_follow_the_decree_and_stay_open() -> None:
    pages = pages_of(small())

    assert holds(pages[:1], "ỦY BAN NHÂN DÂN XÃ VĨNH THÀNH Số: /BC-UBND")
    assert holds(pages[:1], "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc")
    assert holds(pages[:1], "Vĩnh Thành, ngày tháng năm 2026")
    assert pages[-1].endswith(squeezed("TM. ỦY BAN NHÂN DÂN CHỦ TỊCH"))


def test_an_office_that_is_no_commune_signs_in_its_own_name() -> None:
    pages = pages_of(replace(small(), unit=Unit("VP", "Văn phòng Sở")))

    assert holds(pages[:1], "VĂN PHÒNG SỞ Số: /BC-……")
    assert pages[-1].endswith(squeezed("THỦ TRƯỞNG ĐƠN VỊ"))


def test_missing_evidence_is_named_where_points_were_given() -> None:
    content = replace(small(), links=())

    pages = pages_of(content)

    assert "".join(pages).count(squeezed("Thiếu: Báo cáo năm")) == 2
    assert "".join(pages).count(squeezed("Chưa dùng")) == 2


def test_a_submission_without_evidence_says_so() -> None:
    content = replace(small(), links=(), documents=())

    assert holds(pages_of(content), "Không có tài liệu kiểm chứng kèm theo.")


def test_bonus_and_penalty_stand_below_the_fields_and_enter_the_total() -> None:
    field = Group("1", "Lĩnh vực", Decimal("1.5"), (leaf("1.1"),))
    bonus = Section(Decimal(1), (leaf("T.1", "Mô hình mới"),))
    penalty = Section(Decimal(2), (leaf("P.1", "Bị phê bình"), leaf("P.2", "Kê khai sai")))
    a_set = criterion_set(field, bonus=bonus, penalty=penalty)

    pages = pages_of(submission(a_set, dict([timely("1.1"), timely("T.1"), timely("P.1")])))

    assert holds(pages, "Điểm thưởng (không quá 1 điểm) 1 1")
    assert holds(pages, "Điểm trừ (không quá 2 điểm) 2 1,5")
    assert holds(pages, "1,5 (các lĩnh vực) + 1 (thưởng) - 1,5 (trừ) = 1 trên 1,5 điểm")
    assert holds(pages, "Tổng điểm 1")


def test_text_comes_out_composed() -> None:
    decomposed = unicodedata.normalize("NFD", "Đường dẫn đến quyết định đã được phê duyệt")
    content = small()
    answers = dict([timely("1.1", decomposed)])

    text = "".join(page.extract_text() for page in report(replace(content, answers=answers)).pages)

    assert unicodedata.is_normalized("NFC", text)
    assert squeezed(unicodedata.normalize("NFC", decomposed)) in squeezed(text)


@pytest.fixture(scope="module")
def long_paper() -> bytes:
    return Papers().self_score_report(large(leaves=90, documents=60))


def objects_of(page: pypdfium2.PdfPage) -> Iterator[tuple[float, float, float, float]]:
    for each in page.get_objects():
        yield each.get_bounds()


def test_every_page_is_a4_on_its_side_with_the_margins_of_the_decree(long_paper: bytes) -> None:
    with pypdfium2.PdfDocument(long_paper) as paper:
        for index in range(len(paper)):
            page = paper[index]
            width, height = page.get_size()
            assert (round(width / MM), round(height / MM)) == (297, 210)
            for left, bottom, right, top in objects_of(page):
                assert left >= 30 * MM - TOLERANCE
                assert right <= width - 15 * MM + TOLERANCE
                assert bottom >= 20 * MM - TOLERANCE
                # The page number is all that may stand in the top margin.
                assert top <= height - 20 * MM + TOLERANCE or (right - left) < 10 * MM


def test_page_numbers_begin_on_the_second_page(long_paper: bytes) -> None:
    pages = [page.extract_text().split() for page in PdfReader(BytesIO(long_paper)).pages]

    assert pages[0][0] == "ỦY"
    assert [words[0] for words in pages[1:]] == [str(n) for n in range(2, len(pages) + 1)]


def test_head_rows_stand_on_every_page(long_paper: bytes) -> None:
    pages = [squeezed(page.extract_text()) for page in PdfReader(BytesIO(long_paper)).pages]

    last = pages.pop()
    for page in pages[1:]:
        assert squeezed("Cách tính điểm") in page or squeezed("Tên loại và trích yếu") in page
    assert squeezed("Danh mục có") in last  # signatures never stand alone


def test_no_row_is_torn_and_no_heading_left_behind(long_paper: bytes) -> None:
    pages = [squeezed(page.extract_text()) for page in PdfReader(BytesIO(long_paper)).pages]

    for each in large(leaves=90, documents=0).criterion_set.leaves():
        whole = squeezed(f"«{each.code} Giải trình ngắn. {each.code}»")
        assert sum(whole in page for page in pages) == 1
    for page in pages:
        if squeezed("Lĩnh vực thứ 3") in page and "«" in page:
            assert squeezed("«3.1 ") in page


@pytest.mark.parametrize("length", [600, 3_000, 20_000])
def test_a_long_note_goes_on_over_pages_and_loses_nothing(length: int) -> None:
    words = [f"lý{n}do" for n in range(length // 8)]
    content = small()

    pages = pages_of(replace(content, answers=dict([timely("1.1", " ".join(words))])))

    text = "".join(pages)
    places = [text.find(word) for word in words]
    assert -1 not in places
    assert places == sorted(places)


def test_titles_as_long_as_decisions_make_them_stay_readable() -> None:
    title = "Tỷ lệ hồ sơ thủ tục hành chính được giải quyết đúng hạn hoặc trước hạn " * 8
    unbroken = "x" * 600
    field = Group("1", title, Decimal(3), (leaf("1.1", title), leaf("1.2", unbroken)))

    pages = pages_of(submission(criterion_set(field), {}))

    assert "".join(pages).count(squeezed(title)) == 3
    assert holds(pages, unbroken)


def test_fonts_are_embedded_as_subsets_with_their_characters_named(long_paper: bytes) -> None:
    resources: list[Any] = [page["/Resources"] for page in PdfReader(BytesIO(long_paper)).pages]
    fonts = [font.get_object() for each in resources for font in each["/Font"].values()]
    faces = {font["/BaseFont"]: font for font in fonts}

    used = {name: font for name, font in faces.items() if "Liberation" in name}
    assert used
    for name, font in used.items():
        assert name[7] == "+"
        assert "/FontFile2" in font["/FontDescriptor"].get_object()
        assert "/ToUnicode" in font


def test_the_file_says_what_it_is() -> None:
    reader = report(small())

    assert reader.metadata is not None
    assert reader.metadata.title == (
        "Bảng tự chấm điểm chỉ số cải cách hành chính năm 2026 - UBND xã Vĩnh Thành"
    )
    assert reader.metadata.creation_date == AT
    assert str(reader.root_object["/Lang"]) == "vi-VN"
    assert reader.pdf_header >= "%PDF-1.4"


def test_the_same_submission_gives_the_same_bytes() -> None:
    content = small()

    assert Papers().self_score_report(content) == Papers().self_score_report(content)
    later = replace(content, at=AT + timedelta(seconds=1))
    assert Papers().self_score_report(later) != Papers().self_score_report(content)


def test_the_year_on_the_paper_is_the_year_in_viet_nam() -> None:
    content = replace(small(), at=datetime(2026, 12, 31, 20, 0, tzinfo=UTC))

    assert holds(pages_of(content)[:1], "tháng năm 2027")


HOSTILE = [
    "</para><b>x.pdf",
    '<img src="file:///etc/passwd"/>.pdf',
    "&lt;&#x202e;gpj.exe",
    "a\u202egpj.exe",
    "\ud800 lone.pdf",
    "\x00\x07.pdf",
    "😀 Ảnh 表.jpg",
    "{unit} %s %(x)s",
]


@pytest.mark.parametrize("name", HOSTILE)
def test_no_name_can_break_the_paper(name: str) -> None:
    content = small()
    papers = (document(1, name, subject=name, number=name, issuer=name), document(2))
    hostile = replace(
        content,
        documents=papers,
        answers=dict([timely("1.1", name)]),
        links=(EvidenceLink("1.1", DocumentCode("TL-001"), "bc", pages=name, note=name),),
        unit=Unit("1", name),
    )

    assert holds(pages_of(hostile), "III. DANH MỤC TÀI LIỆU KIỂM CHỨNG")


def test_markup_in_a_name_is_only_text() -> None:
    content = replace(small(), documents=(document(1, "<b>đậm</b> & <i>.pdf"),))

    assert holds(pages_of(content), "<b>đậm</b> & <i>.pdf")


@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=200), st.text(max_size=200))
def test_any_text_can_be_printed(note: str, name: str) -> None:
    content = replace(small(), documents=(document(1, name),), answers=dict([timely("1.1", note)]))

    assert Papers().self_score_report(content).startswith(b"%PDF-")


def test_why_points_are_lost_stands_before_the_note() -> None:
    lost = LostReason(LostKind.LATE, "Gửi chậm ba ngày.")
    answer = Answer(YesNoInput(yes=False), note="Đã có văn bản.", lost=lost)
    content = replace(small(), answers={"1.2": answer})

    assert holds(pages_of(content), "Mất điểm do làm muộn: Gửi chậm ba ngày. Đã có văn bản.")


def test_number_day_and_signer_stand_where_they_belong() -> None:
    issuing = Issuing("12", date(2026, 2, 5), "Nguyễn Thị Ánh Hồng", "Phó Chủ tịch UBND xã")
    pages = pages_of(replace(small(), issuing=issuing))

    assert holds(pages[:1], "Số: 12/BC-UBND")
    assert holds(pages[:1], "Vĩnh Thành, ngày 05 tháng 02 năm 2026")
    titles = "TM. ỦY BAN NHÂN DÂN" + "KT. CHỦ TỊCH" + "PHÓ CHỦ TỊCH"
    assert holds(pages[-1:], titles + "Nguyễn Thị Ánh Hồng")


def test_a_note_of_a_thousand_lines_is_whole() -> None:
    note = "\n".join(f"dòng{n}" for n in range(1_000))

    said = "".join(pages_of(replace(small(), answers=dict([timely("1.1", note)]))))

    assert [n for n in range(1_000) if f"dòng{n}" not in said] == []
    assert "1.1(tiếp)(tiếp)" not in said


@pytest.mark.parametrize("documents", range(0, 40, 3))
def test_signatures_never_stand_on_a_page_of_their_own(documents: int) -> None:
    last = pages_of(large(leaves=4, documents=documents))[-1]

    assert squeezed("Danh mục có") in last or squeezed("Không có tài liệu") in last
    assert squeezed("TM. ỦY BAN NHÂN DÂN") in last


@pytest.mark.parametrize("name", ["self_score_report", "self_score_annex", "evidence_list"])
def test_the_beginning_has_the_first_page_of_the_whole(name: str) -> None:
    content = large(leaves=90, documents=70)
    shown: Any = content if name == "self_score_report" else SelfScorePaper(content)
    make: Any = getattr(Papers(), name)

    begun, whole = (PdfReader(BytesIO(make(shown, only_beginning=each))) for each in (True, False))

    first, expected = begun.pages[0], whole.pages[0]
    assert first.get_contents() == expected.get_contents()
    assert len(begun.pages) < len(whole.pages)


def test_the_paper_names_the_places_for_signatures() -> None:
    paper = report(small())
    named: Any = paper.named_destinations
    assert set(named) == {"/" + place.label for place in SignaturePlace}

    for place in SignaturePlace:
        target = named["/" + place.label]
        assert target["/Page"]["/Contents"] == paper.pages[-1]["/Contents"]
        assert float(target["/Right"]) - float(target["/Left"]) == pytest.approx(
            place.width * MM, abs=0.1
        )
        assert float(target["/Top"]) - float(target["/Bottom"]) == pytest.approx(
            place.height * MM, abs=0.1
        )

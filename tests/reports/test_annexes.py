"""The table and the list as the report's annexes, as NĐ 30/2020, Phụ lục I wants annexes to be."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO

import pypdfium2
import pytest
from docx import Document
from pypdf import PdfReader

from desktop.domain.criteria import Group
from desktop.domain.paper_texts import PaperPart
from desktop.domain.signed_report import Issuing
from desktop.domain.submission import Unit
from desktop.ports.papers import ReportContent, SelfScorePaper
from desktop.reports.papers import Papers
from tests.domain.building import criterion_set
from tests.reports.building import large, leaf, small, submission, timely
from tests.reports.on_the_page import MM, Found, found, texts

MIDDLE = (30 + 297 - 15) / 2
SLACK = 0.6
WHOLE_LINE = (
    "(Kèm theo Báo cáo số ……/BC-UBND ngày …… tháng …… năm 2026 của Ủy ban nhân dân xã Vĩnh Thành)"
)
STATE, NUMBERED, SIGNED = "CỘNGHÒAXÃHỘI", "Số:", "CHỦTỊCH"


@pytest.fixture(scope="module")
def annexes() -> bytes:
    return Papers().self_score_annex(SelfScorePaper(large(leaves=30, documents=30)))


def only(pdf: bytes, text: str) -> Found:
    (one,) = found(pdf, text)
    return one


def said(paper: SelfScorePaper) -> str:
    return "".join(texts(Papers().evidence_list(paper)))


@pytest.mark.parametrize(
    ("text", "size", "face"),
    [
        ("Phụ lục II", 14, "Bold"),
        ("BẢNG TỰ CHẤM ĐIỂM", 14, "Bold"),
        ("CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2026", 14, "Bold"),
        ("DANH MỤC TÀI LIỆU KIỂM CHỨNG", 14, "Bold"),
        ("(Kèm theo Báo cáo số", 13, "Italic"),
    ],
)
def test_sizes_and_faces_are_the_decrees(annexes: bytes, text: str, size: int, face: str) -> None:
    place = found(annexes, text)[0]

    assert place.size == size
    assert place.font.removeprefix("LiberationSerif").lstrip("-") == face


def test_the_annex_line_stands_centred_beneath_the_title(annexes: bytes) -> None:
    which, title = found(annexes, "Phụ lục I")[0], only(annexes, "BẢNG TỰ CHẤM ĐIỂM")
    subject = found(annexes, "CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2026")[0]
    line = found(annexes, WHOLE_LINE)[0]

    assert which.top < title.top < subject.top < line.top
    assert which.page == title.page == line.page == 0
    assert which.top == pytest.approx(20, abs=2)
    for each in (which, title, subject, line):
        assert each.centre == pytest.approx(MIDDLE, abs=SLACK)


def test_an_annex_has_no_head_number_or_signature_of_its_own(annexes: bytes) -> None:
    alone = "".join(texts(Papers().self_score_report(small())))

    for words in (STATE, NUMBERED, SIGNED):
        assert words in alone
        assert words not in "".join(texts(annexes))


def test_each_annex_numbers_its_own_pages(annexes: bytes) -> None:
    pages = texts(annexes)
    second = next(number for number, page in enumerate(pages) if "PhụlụcII" in page)

    assert second > 2
    assert len(pages) > second + 1
    with pypdfium2.PdfDocument(annexes) as paper:
        heads = []
        for page in paper:
            top = page.get_textpage().get_text_bounded(
                left=MIDDLE * MM - 30, right=MIDDLE * MM + 60, bottom=page.get_height() - 18 * MM
            )
            heads.append("".join(each for each in top if each.isdigit()))
    first = ["", *(str(number) for number in range(2, second + 1))]
    later = ["", *(str(number) for number in range(2, len(pages) - second + 1))]
    assert heads == first + later


def test_the_line_says_which_report_it_goes_with() -> None:
    content = replace(small(), issuing=Issuing(number="12", day=date(2026, 12, 5)))

    assert "(KèmtheoBáocáosố12/BC-UBNDngày05tháng12năm2026củaỦybannhândânxãVĩnhThành)" in said(
        SelfScorePaper(content)
    )


def test_the_words_of_the_office_go_before_what_was_issued_last() -> None:
    content = replace(small(), issuing=Issuing(number="12", day=date(2026, 12, 5)))
    words = {PaperPart.NUMBER: "34", PaperPart.DAY: "2026-12-20"}

    assert "số34/BC-UBNDngày20tháng12năm2026" in said(SelfScorePaper(content, words))


def test_what_nobody_has_given_stays_open() -> None:
    assert "số……/BC-UBNDngày……tháng……năm2026" in said(SelfScorePaper(small()))
    strange = replace(small(), unit=Unit("VP", "Văn phòng Sở"))
    assert "số……/BC-……ngày" in said(SelfScorePaper(strange))


def test_the_outline_names_both_annexes(annexes: bytes) -> None:
    titles = [str(one["/Title"]) for one in PdfReader(BytesIO(annexes)).outline]  # type: ignore[call-overload]  # flat

    assert titles[0] == "Phụ lục I. BẢNG TỰ CHẤM ĐIỂM"
    assert titles[-1] == "Phụ lục II. DANH MỤC TÀI LIỆU KIỂM CHỨNG"


def test_the_document_to_edit_is_the_same_annex() -> None:
    files = {each.name: each.content for each in Papers().tables(SelfScorePaper(small()))}
    document = Document(BytesIO(files["bang-tu-cham-diem.docx"]))
    lines = [each.text for each in document.paragraphs]

    assert lines[0] == "Phụ lục I"
    assert any(each.startswith("(Kèm theo Báo cáo số ……/BC-UBND") for each in lines)
    assert "Phụ lục II" in lines
    assert not any("CHỦ TỊCH" in each for each in lines)


def long_titles(length: int) -> ReportContent:
    title = ("Tỷ lệ hồ sơ giải quyết đúng hạn " * 40)[:length].strip()
    field = Group("1", title, Decimal(3), (leaf("1.1", title), leaf("1.2", title)))
    return submission(criterion_set(field), dict([timely("1.1", title), timely("1.2")]))


@pytest.mark.parametrize("length", [40, 240, 420, 600])
def test_no_heading_is_left_away_from_its_table(length: int) -> None:
    pages = texts(Papers().self_score_report(long_titles(length)))

    for heading, head in (("I.KẾTQUẢCHUNG", "Tỷlệ"), ("II.KẾTQUẢTỰCHẤM", "Sốliệuthựchiện")):
        page = next(each for each in pages if heading in each)
        assert head in page.partition(heading)[2]

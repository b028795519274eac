"""The report lies on its pages as NĐ 30/2020, Phụ lục I wants it; measured from the PDF itself."""

from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from docx import Document
from pypdf import PdfReader

from desktop.domain.answers import Answer, NumbersInput
from desktop.domain.criteria import Group
from desktop.domain.paper_texts import PaperPart
from desktop.domain.signed_report import SignaturePlace
from desktop.domain.submission import Unit
from desktop.ports.papers import SelfScorePaper
from desktop.reports.papers import Papers
from tests.domain.building import criterion_set
from tests.reports.building import large, leaf, submission
from tests.reports.on_the_page import MM, Found, found, lines_of, texts
from tests.reports.report_building import plain, with_everything

LEFT, RIGHT, TOP, BOTTOM = 30, 210 - 15, 20, 297 - 20
SLACK = 0.6


@pytest.fixture(scope="module")
def report() -> bytes:
    return Papers().report_pdf(with_everything())


@pytest.fixture(scope="module")
def long_report() -> bytes:
    """Every leaf has lost its points."""
    content = large(leaves=150, documents=300)
    late = (NumbersInput((("dung-han", Decimal(1)), ("tong", Decimal(100)))),)
    answers = {code: Answer(*late) for code in content.answers}
    lost = submission(content.criterion_set, answers, content.documents, content.links)
    return Papers().report_pdf(SelfScorePaper(lost))


def only(pdf: bytes, text: str) -> Found:
    (one,) = found(pdf, text)
    return one


def test_pages_are_a4_with_the_margins_of_the_decree(report: bytes) -> None:
    with pypdfium2.PdfDocument(report) as paper:
        assert len(paper) > 2
        for page in paper:
            width, height = page.get_size()
            assert (round(width / MM), round(height / MM)) == (210, 297)
            for each in page.get_objects():
                left, bottom, right, top = (value / MM for value in each.get_bounds())
                assert left >= LEFT - SLACK
                assert right <= RIGHT + SLACK
                assert bottom >= 20 - SLACK
                # The page number is all that may stand in the top margin.
                assert top <= 277 + SLACK or right - left < 10


@pytest.mark.parametrize(
    ("text", "size", "face"),
    [
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, "Bold"),
        ("Độc lập - Tự do - Hạnh phúc", 13, "Bold"),
        ("ỦY BAN NHÂN DÂN", 12, "Bold"),
        ("/BC-UBND", 13, ""),
        ("Vĩnh Thành, ngày", 13, "Italic"),
        ("BÁO CÁO", 14, "Bold"),
        ("Kết quả tự chấm điểm Chỉ số cải cách hành chính năm 2026", 14, "Bold"),
        ("Kính gửi: Phòng Nội vụ", 14, ""),
        ("Căn cứ Bộ tiêu chí thử", 14, "Italic"),
        ("báo cáo kết quả tự chấm điểm Chỉ số cải", 14, ""),
        ("I. TÌNH HÌNH TRIỂN KHAI TỰ CHẤM ĐIỂM", 14, "Bold"),
        ("Nơi nhận:", 12, "BoldItalic"),
        ("- Lưu: VT.", 11, ""),
        ("KT. CHỦ TỊCH", 14, "Bold"),
        ("Trần Thị Ngọc Ánh", 14, "Bold"),
    ],
)
def test_sizes_and_faces_are_the_decrees(report: bytes, text: str, size: int, face: str) -> None:
    place = found(report, text)[-1 if size == 14 else 0]

    assert place.size == size
    assert place.font.removeprefix("LiberationSerif").lstrip("-") == face


def test_the_head_stands_in_two_columns_above_the_title(report: bytes) -> None:
    office, state = found(report, "ỦY BAN NHÂN DÂN")[0], only(report, "CỘNG HÒA XÃ HỘI")
    motto, number = only(report, "Độc lập - Tự do - Hạnh phúc"), only(report, "/BC-UBND")
    title = found(report, "BÁO CÁO")[0]

    assert {each.page for each in (office, state, motto, number, title)} == {0}
    assert office.right < state.left
    assert office.top == pytest.approx(state.top, abs=2)
    assert state.top < motto.top < title.top
    assert number.bottom < title.top
    assert title.centre == pytest.approx((LEFT + RIGHT) / 2, abs=SLACK)


def test_a_full_rule_stands_under_the_motto_and_shorter_ones_under_office_and_title(
    report: bytes,
) -> None:
    motto = only(report, "Độc lập - Tự do - Hạnh phúc")
    office = found(report, "XÃ VĨNH THÀNH")[0]
    subject = only(report, "Kết quả tự chấm điểm Chỉ số cải cách hành chính năm 2026")

    def rule_below(text: Found) -> float:
        heights = [
            right - left
            for left, right, height in lines_of(report, 0)
            if 0 < (297 - height) - text.bottom < 4 and left < text.centre < right
        ]
        return heights[0]

    assert rule_below(motto) == pytest.approx(motto.right - motto.left, abs=1.5)
    assert 1 / 3 <= rule_below(office) / (0.42 * 165) <= 1 / 2
    assert 1 / 3 - 0.05 <= rule_below(subject) / (subject.right - subject.left) <= 1 / 2


def test_first_lines_are_indented_and_the_body_is_justified(report: bytes) -> None:
    first = found(report, "báo cáo kết quả tự chấm điểm Chỉ số")[0]
    start = found(report, "Ủy ban nhân dân")
    indented = [each for each in start if abs(each.left - (LEFT + 12.7)) < SLACK]

    assert indented
    assert first.page == 0
    with pypdfium2.PdfDocument(report) as paper:
        textpage = paper[0].get_textpage()
        rights = [textpage.get_rect(n)[2] / MM for n in range(textpage.count_rects())]
    assert sum(abs(right - RIGHT) < SLACK for right in rights) >= 3


def test_page_numbers_stand_centred_in_the_top_margin_from_the_second_page(report: bytes) -> None:
    with pypdfium2.PdfDocument(report) as paper:
        count = len(paper)
    pages = texts(report)

    assert not pages[0].startswith("1")
    for number in range(2, count + 1):
        place = next(one for one in found(report, str(number)) if one.page == number - 1)
        assert place.bottom < TOP
        assert place.centre == pytest.approx(105, abs=SLACK)
        assert place.size == 13


def test_lines_are_apart_as_the_decree_allows(report: bytes) -> None:
    """Single to one and a half times, and at least 6 points more between paragraphs."""
    second = found(report, "tiêu chí chấm điểm; số liệu lấy")[0]
    first = found(report, "Ủy ban nhân dân xã Vĩnh Thành đã tổ chức rà soát")[0]
    third = found(report, "Kết quả dựa trên")[0]
    single = 14 * 1.15

    assert second.page == first.page == third.page
    lines = round((second.top - first.top) * MM / 18)
    assert single <= (second.top - first.top) * MM / lines <= single * 1.5
    assert (third.top - second.top) * MM >= 18 + 6 - SLACK * MM


def test_the_signature_block_keeps_the_closing_words_with_it(report: bytes) -> None:
    closing, signer = only(report, "Trên đây là báo cáo"), found(report, "Trần Thị Ngọc Ánh")[-1]
    receivers, title = only(report, "Nơi nhận:"), only(report, "KT. CHỦ TỊCH")

    assert closing.page == signer.page == receivers.page == title.page
    assert receivers.left == pytest.approx(LEFT, abs=SLACK)
    assert receivers.right < title.left
    assert title.centre == pytest.approx(signer.centre, abs=SLACK)
    assert signer.top - title.bottom > 25  # room to sign and for the seal


@pytest.mark.parametrize(
    "name",
    [
        "UBND xã Vĩnh Thành",
        "UBND xã " + "Vĩnh Thành Trung Đông " * 3,
        "Ban Chỉ đạo cải cách hành chính và chuyển đổi số của " * 3,
    ],
)
def test_an_office_name_over_several_lines_stays_in_its_column(name: str) -> None:
    content = replace(with_everything().content, unit=Unit("1", name))
    pdf = Papers().report_pdf(SelfScorePaper(content))

    state, title = only(pdf, "CỘNG HÒA XÃ HỘI"), found(pdf, "BÁO CÁO")[0]
    number = found(pdf, "Số:")[0]

    assert number.right < state.left
    assert number.bottom < title.top


def test_no_signer_leaves_room_for_one() -> None:
    pdf = Papers().report_pdf(plain())

    chair = found(pdf, "CHỦ TỊCH")[-1]

    assert chair.bottom < BOTTOM - 25


def test_more_receivers_than_the_page_is_high_are_all_named() -> None:
    receivers = [f"Phòng chuyên môn thứ {n} của Ủy ban nhân dân tỉnh" for n in range(150)]
    report = plain(receivers="\n".join(receivers))

    papers = Papers()
    pdf, docx = papers.report_pdf(report), Document(BytesIO(papers.report_docx(report)))

    said = "".join(texts(pdf))
    last = [each.text for each in docx.paragraphs][-1]
    assert all("".join(each.split()) in said for each in receivers)
    assert receivers[-1] in last
    assert found(pdf, "CHỦ TỊCH")


def test_head_rows_repeat_and_no_row_is_torn(long_report: bytes) -> None:
    pages = texts(long_report)
    rows = [f"{n // 20 + 1}.{n % 20 + 1}" for n in range(150)]

    with_rows = [page for page in pages if "Nguyênnhân" in page]

    assert len(with_rows) > 3
    for code in rows:
        whole = "".join(f"{code} Tỷ lệ hồ sơ giải quyết đúng hạn".split())
        assert any(whole in page for page in with_rows)


def test_the_words_of_the_office_that_seals_have_their_place_beside_nobody() -> None:
    long = "Ban Chỉ đạo cải cách hành chính và chuyển đổi số tỉnh Vĩnh Giang"
    pdf = Papers().report_pdf(plain(receivers=f"Như trên\n{long}\nLưu: VT"))
    named: Any = PdfReader(BytesIO(pdf)).named_destinations

    words = found(pdf, "Vĩnh Giang")
    for place in SignaturePlace:
        assert float(named[f"/{place.label}"]["/Left"]) / MM > words[0].right
        assert float(named[f"/{place.label}"]["/Right"]) / MM <= RIGHT + SLACK


def test_a_chart_of_many_fields_stays_with_its_caption() -> None:
    fields = tuple(
        Group(str(n), f"Lĩnh vực {n}", Decimal("1.5"), (leaf(f"{n}.1"),)) for n in range(1, 25)
    )
    pdf = Papers().report_pdf(SelfScorePaper(submission(criterion_set(*fields), {})))

    caption, legend = only(pdf, "Biểu đồ. Tỷ lệ điểm"), found(pdf, "Năm 2026")

    assert legend[0].page == caption.page
    assert legend[0].top > caption.bottom
    assert len(legend) == 2  # in two drawings: one would be higher than a page


def test_the_chart_is_drawn_not_painted_and_needs_no_colour(report: bytes) -> None:
    """Grey alone: what comes out of an office printer tells the bars apart by their filling."""
    with pypdfium2.PdfDocument(report) as paper:
        kinds = {each.type for page in paper for each in page.get_objects()}
        picture = paper[only(report, "Biểu đồ. Tỷ lệ điểm").page].render(scale=2).to_pil()
    greys = picture.convert("RGB").getcolors(maxcolors=1 << 24) or []

    assert pdfium.FPDF_PAGEOBJ_IMAGE not in kinds
    assert all(max(colour) - min(colour) < 8 for _, colour in greys)


@pytest.mark.parametrize("lines", range(0, 22, 3))
def test_no_heading_or_caption_is_left_alone_at_the_foot_of_a_page(lines: int) -> None:
    """Whatever length the texts before it have."""
    words = "\n".join(f"Đoạn văn thứ {n}." for n in range(lines))
    paper = with_everything()
    pdf = Papers().report_pdf(replace(paper, texts={PaperPart.COURSE: words}))

    for title in (
        "II. KẾT QUẢ",
        "2. Kết quả theo",
        "Bảng 1.",
        "Bảng 2.",
        "Bảng 3.",
        "V. GIẢI PHÁP",
    ):
        place = found(pdf, title)[0]
        with pypdfium2.PdfDocument(pdf) as document:
            page = document[place.page]
            bounds = [each.get_bounds() for each in page.get_objects()]
        below = [box for box in bounds if 297 - box[3] / MM > place.bottom]
        assert len(below) > 1, title

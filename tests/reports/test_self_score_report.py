"""The report on the self-scoring: it says what the data say, in the office's words where given."""

import unicodedata
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from io import BytesIO

import pytest
from pypdf import PdfReader

from desktop.domain.criteria import Group, Section
from desktop.domain.paper_texts import Authority, PaperPart
from desktop.domain.signed_report import Issuing, SignaturePlace
from desktop.domain.submission import Unit
from desktop.ports.papers import SelfScorePaper
from desktop.reports.papers import Papers
from desktop.wording.traces import reason
from tests.domain.building import criterion_set
from tests.reports.building import AT, large, leaf, small, submission, timely
from tests.reports.on_the_page import found, texts
from tests.reports.report_building import plain, with_everything


def pdf(paper: SelfScorePaper) -> bytes:
    return Papers().report_pdf(paper)


def said(paper: SelfScorePaper) -> str:
    return "".join(texts(pdf(paper)))


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_the_denominator_comes_first_and_nothing_is_hidden_in_it() -> None:
    text = said(with_everything())

    for sentence in (
        "Điểm chuẩn của Bộ tiêu chí là 10,5 điểm; không chấm 0 điểm; chờ kết quả 1,5 điểm;",
        "còn 9 điểm áp dụng để tự chấm.",
        "- Chờ kết quả 01 tiêu chí: 2.3 (1,5 điểm).",
        "- Chưa chấm 01 tiêu chí: 2.4 (1,5 điểm).",
        "Tổng điểm tự chấm: 1,5/9,0 điểm, đạt 16,7 %.",
        "Tự xếp loại: Yếu.",
    ):
        assert squeezed(sentence) in text


def test_every_field_stands_in_the_table_with_its_points() -> None:
    text = said(with_everything())

    assert squeezed("1 Chỉ đạo, điều hành 4,5 0 0 0,0/4,5 4,5 0 0,0 %") in text
    assert squeezed("2 Hiện đại hóa 6 0 1,5 1,5/4,5 1,5 1,5 33,3 %") in text
    assert squeezed("Tổng cộng 10,5 0 1,5 1,5/9,0 6 1,5 16,7 %") in text


def test_every_lost_point_has_its_reason() -> None:
    text = said(with_everything())

    assert squeezed("1.1 Tiêu chí 1.1 0,0/1,5 1,5 Chưa làm: Chưa bố trí được người") in text
    assert squeezed("1.2 Tiêu chí 1.2 0,0/1,5 1,5 Làm muộn") in text
    assert squeezed("1.3 Tiêu chí 1.3 0,0/1,5 1,5 Thiếu tài liệu") in text
    assert squeezed("2.1 Ký số văn bản đi 0,0/1,5 1,5 Khách quan: Phần mềm của tỉnh hỏng") in text
    assert squeezed("Có 04 tiêu chí bị mất điểm, tổng cộng 6 điểm, trong đó:") in text


def test_a_lost_point_without_a_reason_tells_how_the_points_came_about() -> None:
    content = small()
    lost = content.criterion_set.leaves()[1]

    how = reason(content.sheet.outcomes[lost.code], lost, content.criterion_set)

    assert squeezed(f"{lost.code} {lost.title} 0,0/1,5 1,5 Theo cách tính: {how}") in said(plain())


def test_difficulties_proposals_and_measures_follow_from_the_reasons() -> None:
    text = said(with_everything())

    for sentence in (
        "- Tiêu chí 2.1, Ký số văn bản đi: Phần mềm của tỉnh hỏng.",
        "- Đề nghị Phòng Nội vụ xem xét nguyên nhân khách quan khi thẩm định tiêu chí: 2.1.",
        "- Đề nghị Phòng Nội vụ sớm thông báo kết quả đối với tiêu chí: 2.3 (1,5 điểm).",
        "V. GIẢI PHÁP NÂNG CAO CHỈ SỐ NĂM 2027",
        "làm muộn, thuộc tiêu chí: 1.2.",
        "- Phấn đấu năm 2027 lấy lại 6 điểm đã mất.",
    ):
        assert squeezed(sentence) in text


def test_the_year_before_stands_beside_this_one() -> None:
    text = said(with_everything())

    # 1.5 of 9 points both years.
    assert squeezed("So với năm 2025, tỷ lệ điểm các lĩnh vực giữ nguyên (16,7 %).") in text
    assert squeezed("1 Chỉ đạo, điều hành 16,7 % 0,0 % -16,7") in text
    assert squeezed("2 Hiện đại hóa 16,7 % 33,3 % +16,6") in text
    assert squeezed("Bảng 3. Tiêu chí bị mất điểm") in text
    assert squeezed("So với năm") not in said(plain())


def test_a_whole_score_has_nothing_to_explain() -> None:
    content = submission(criterion_set(Group("1", "Một", Decimal("1.5"), (leaf("1.1"),))), {})
    whole = submission(content.criterion_set, dict([timely("1.1")]))

    text = said(SelfScorePaper(whole))

    assert squeezed("Không có tiêu chí bị mất điểm") in text
    assert squeezed("Đơn vị không có đề xuất, kiến nghị.") in text
    assert squeezed("Bảng 2.") not in text


def test_bonus_and_penalty_enter_the_total() -> None:
    field = Group("1", "Lĩnh vực", Decimal("1.5"), (leaf("1.1"),))
    a_set = criterion_set(
        field,
        bonus=Section(Decimal(1), (leaf("T.1", "Mô hình mới"),)),
        penalty=Section(Decimal(2), (leaf("P.1", "Bị phê bình"),)),
    )
    answers = dict([timely("1.1"), timely("T.1"), timely("P.1")])

    text = said(SelfScorePaper(submission(a_set, answers)))

    assert squeezed("điểm thưởng 1 điểm, điểm trừ 1,5 điểm).") in text
    assert squeezed("Điểm thưởng 1 Điểm trừ 1,5 Tổng điểm tự chấm 1") in text


def test_the_offices_own_words_stand_in_place_of_the_programs() -> None:
    text = said(
        plain(
            difficulties="Mạng hay đứt.\n- Thiếu máy quét.",
            addressee="Sở Nội vụ tỉnh Vĩnh Giang",
            grounds="Căn cứ Thông báo số 5/TB-HĐTĐ;\nCăn cứ hồ sơ",
            receivers="Như trên;\n- Đảng ủy xã,\nLưu: VT, VHXH.",
        )
    )

    assert squeezed("1. Khó khăn, vướng mắc Mạng hay đứt. - Thiếu máy quét. 2. Đề xuất") in text
    assert squeezed("Kính gửi: Sở Nội vụ tỉnh Vĩnh Giang") in text
    assert squeezed("Căn cứ Thông báo số 5/TB-HĐTĐ; Căn cứ hồ sơ.") in text
    assert squeezed("- Như trên; - Đảng ủy xã; - Lưu: VT, VHXH.") in text
    assert squeezed("vướng mắc lớn") not in text


def test_a_piece_that_was_emptied_stays_empty() -> None:
    text = said(plain(addressee="", remarks="", receivers=""))

    assert squeezed("Kính gửi") not in text
    assert squeezed("kính gửi") not in text


@pytest.mark.parametrize(
    ("authority", "title", "lines"),
    [
        (Authority.ON_BEHALF, "Chủ tịch", "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH"),
        (Authority.IN_STEAD, "Phó Chủ tịch", "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH"),
        (Authority.BY_ORDER, "Chánh Văn phòng", "TL. CHỦ TỊCH CHÁNH VĂN PHÒNG"),
        (Authority.BY_MANDATE, "Trưởng phòng", "TUQ. CHỦ TỊCH TRƯỞNG PHÒNG"),
        (Authority.ACTING, "Chủ tịch", "TM. ỦY BAN NHÂN DÂN Q. CHỦ TỊCH"),
        (Authority.OWN, "Chủ tịch", "CHỦ TỊCH"),
    ],
)
def test_in_whose_name_it_is_signed(authority: Authority, title: str, lines: str) -> None:
    text = said(plain(authority=authority, title=title, signer="Nguyễn Văn Mẫu"))

    assert text.endswith(squeezed(f"{lines} Nguyễn Văn Mẫu"))


def test_whoever_approved_signs_where_nobody_else_was_named() -> None:
    """A deputy who approved signs in the chair's stead."""
    text = said(with_everything())

    assert text.endswith(
        squeezed("TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Trần Thị Ngọc Ánh")
    )


def test_an_office_that_is_no_commune_signs_in_its_own_name() -> None:
    text = said(SelfScorePaper(replace(small(), unit=Unit("VP", "Văn phòng Sở"))))

    assert text.endswith(squeezed("THỦ TRƯỞNG ĐƠN VỊ"))


def test_number_and_day_stay_open_until_they_are_known() -> None:
    open_one, issued = plain(), plain(number="12", day="2027-01-05", place="Vĩnh Giang")

    assert squeezed("Số: /BC-UBND") in said(open_one)
    assert squeezed("Vĩnh Thành, ngày tháng năm 2026") in said(open_one)
    assert squeezed("Số: 12/BC-UBND") in said(issued)
    assert squeezed("Vĩnh Giang, ngày 05 tháng 01 năm 2027") in said(issued)
    assert squeezed("ngày tháng năm 2026") in said(plain(day="hôm nay"))


def test_the_number_of_the_signed_table_is_that_of_the_report() -> None:
    content = replace(small(), issuing=Issuing("7", AT.date(), "Lê Thị B", "Chủ tịch UBND xã"))

    text = said(SelfScorePaper(content))

    assert squeezed("Số: 7/BC-UBND") in text
    assert text.endswith(squeezed("CHỦ TỊCH Lê Thị B"))


def test_text_comes_out_composed() -> None:
    decomposed = unicodedata.normalize("NFD", "Đường truyền hỏng, chưa khắc phục được")
    reader = PdfReader(BytesIO(pdf(plain(difficulties=decomposed))))

    text = "".join(page.extract_text() for page in reader.pages)

    assert unicodedata.is_normalized("NFC", text)
    assert squeezed(unicodedata.normalize("NFC", decomposed)) in squeezed(text)


def test_the_file_says_what_it_is() -> None:
    reader = PdfReader(BytesIO(pdf(plain())))

    assert reader.metadata is not None
    assert reader.metadata.title == (
        "Báo cáo kết quả tự chấm điểm Chỉ số cải cách hành chính năm 2026 - "
        "Ủy ban nhân dân xã Vĩnh Thành"
    )
    assert reader.metadata.creation_date == AT
    assert str(reader.root_object["/Lang"]) == "vi-VN"
    titles = [str(each["/Title"]) for each in reader.outline if not isinstance(each, list)]
    assert [title.partition(".")[0] for title in titles] == ["I", "II", "III", "IV", "V"]


def test_the_places_for_signatures_are_named_besides_the_bookmarks() -> None:
    reader = PdfReader(BytesIO(pdf(with_everything())))

    names = set(reader.named_destinations)

    assert {f"/{place.label}" for place in SignaturePlace} == names
    assert "/AcroForm" in reader.root_object


def test_fonts_are_embedded_with_their_characters_named() -> None:
    for page in PdfReader(BytesIO(pdf(with_everything()))).pages:
        for each in page["/Resources"]["/Font"].values():  # type: ignore[index]  # pypdf's own types
            font = each.get_object()
            if "Liberation" in font["/BaseFont"]:
                assert "/FontFile2" in font["/FontDescriptor"].get_object()
                assert "/ToUnicode" in font


def test_the_same_report_gives_the_same_bytes() -> None:
    paper = with_everything()

    assert pdf(paper) == pdf(paper)
    later = replace(paper, content=replace(paper.content, at=AT + timedelta(seconds=1)))
    assert pdf(later) != pdf(paper)


def test_the_year_on_the_paper_is_the_year_in_viet_nam() -> None:
    content = replace(small(), at=datetime(2026, 12, 31, 20, 0, tzinfo=UTC))

    assert squeezed("ngày tháng năm 2027") in said(SelfScorePaper(content))


def test_four_hundred_leaves_without_a_document_are_a_readable_report() -> None:
    empty = submission(large(leaves=400, documents=0).criterion_set, {})
    paper = pdf(SelfScorePaper(empty))

    text = "".join(texts(paper))

    assert squeezed("gồm 20 lĩnh vực, 400 tiêu chí chấm điểm") in text
    assert squeezed("Hồ sơ không có tài liệu kiểm chứng kèm theo.") in text
    assert len(found(paper, "Chưa chấm 400 tiêu chí")) == 1


def test_titles_of_600_characters_lose_nothing() -> None:
    title = "Tỷ lệ hồ sơ thủ tục hành chính được giải quyết đúng hạn hoặc trước hạn " * 8
    unbroken = "x" * 600
    field = Group("1", title, Decimal(3), (leaf("1.1", title), leaf("1.2", unbroken)))
    a_set = criterion_set(field, title=title)
    answers = dict([timely("1.1"), timely("1.2")])
    lost = {code: replace(each, inputs=None, override=None) for code, each in answers.items()}

    text = said(SelfScorePaper(submission(a_set, lost)))

    assert text.count(squeezed(title)) >= 3


HOSTILE = [
    "</para><b>x.pdf",
    '<img src="file:///etc/passwd"/>',
    "a\u202egpj.exe",
    "\ud800 lone",
    "\x00\x07",
    "😀 Ảnh 表",
    "{unit} %s %(x)s",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_can_break_the_report(text: str) -> None:
    own = dict.fromkeys(PaperPart, text)
    paper = SelfScorePaper(replace(small(), unit=Unit("1", text)), own)

    assert squeezed("III. TIÊU CHÍ BỊ MẤT ĐIỂM VÀ NGUYÊN NHÂN") in said(paper)
    assert Papers().report_docx(paper)


def test_what_the_program_says_is_what_is_drawn_without_any_words_of_the_office() -> None:
    paper = with_everything()

    words = Papers().report_texts(paper)

    assert set(words) == set(PaperPart)
    assert pdf(replace(paper, texts=words)) == pdf(paper)

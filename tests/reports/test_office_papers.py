"""The tables to edit, the sheets to explain points, the slip: what they say, how they are laid."""

import unicodedata
from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from typing import Any

import pypdfium2
import pytest
from docx import Document
from docx.document import Document as DocumentType
from docx.oxml.ns import qn
from pypdf import PdfReader

from desktop.domain.answers import Answer, LostKind, LostReason, ManualInput, YesNoInput
from desktop.domain.criteria import Group, Section
from desktop.domain.evidence import Digest
from desktop.domain.rules import Manual
from desktop.ports.exports import ExportRecord
from desktop.ports.papers import ReportContent, SelfScorePaper, SlipContent
from desktop.reports.docx_story import docx_of
from desktop.reports.evidence_parts import evidence_paper
from desktop.reports.explanation_parts import explanation_paper
from desktop.reports.papers import Papers
from desktop.reports.self_score_parts import self_score_paper
from desktop.wording.numbers import number
from desktop.wording.traces import reason
from tests.domain.building import criterion_set
from tests.reports.building import AT, COMMUNE, document, large, leaf, small, submission, timely


def opened(content: bytes) -> DocumentType:
    return Document(BytesIO(content))


def table_docx(content: ReportContent) -> DocumentType:
    return opened(docx_of(self_score_paper(content)))


def cells(document: DocumentType) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for each in document.tables for row in each.rows]


def pdf_text(content: bytes) -> str:
    return squeezed("".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages))


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_the_table_to_edit_says_what_the_submission_says() -> None:
    content = small()

    said = cells(table_docx(content))

    for each in content.criterion_set.leaves():
        outcome = content.sheet.outcomes[each.code]
        (row,) = [row for row in said if row[0] == each.code and row[1] == each.title]
        assert outcome.points is not None
        assert row[2] == number(each.max)
        assert row[4] == number(outcome.points)
        assert squeezed(row[6]) == squeezed(reason(outcome, each, content.criterion_set))
    assert [row[7] for row in said if row[0] == "1.1" and len(row) == 9] == ["TL-001 (tr. 3–5)"]


def test_head_rows_are_repeated_and_no_row_is_torn() -> None:
    document = table_docx(large(leaves=40, documents=20))

    for table in document.tables[1:4]:
        head = table.rows[0]._tr.trPr
        assert head is not None
        assert head.find(qn("w:tblHeader")) is not None
    rows = list(document.element.body.iter(qn("w:tr")))
    assert all(row.find(qn("w:trPr")).find(qn("w:cantSplit")) is not None for row in rows)


def test_the_page_has_the_margins_of_the_decree() -> None:
    section = table_docx(small()).sections[0]

    lengths = (section.page_width, section.page_height, section.top_margin, section.bottom_margin)
    sides = (section.left_margin, section.right_margin)
    in_mm = [round(each.mm) for each in (*lengths, *sides) if each is not None]
    assert in_mm == [297, 210, 20, 20, 30, 15]
    assert section.different_first_page_header_footer
    assert "PAGE" in section.header._element.xml


def test_codes_of_evidence_lead_to_the_list_and_back() -> None:
    body = table_docx(small()).element.body

    names = {each.get(qn("w:name")) for each in body.iter(qn("w:bookmarkStart"))}
    links = {
        "".join(text.text or "" for text in each.iter(qn("w:t"))): each.get(qn("w:anchor"))
        for each in body.iter(qn("w:hyperlink"))
    }

    assert set(links) == {"TL-001", "TL-002", "1.1", "1.2", "2.10"}
    assert set(links.values()) <= names


def test_codes_of_evidence_lead_to_the_list_on_the_pdf_too() -> None:
    content = small()
    reader = PdfReader(BytesIO(Papers().self_score_report(content)))

    pages = {page.indirect_reference for page in reader.pages}
    targets: list[Any] = [
        each.get_object()["/Dest"]
        for page in reader.pages
        for each in page.get("/Annots", [])
        if each.get_object().get("/Subtype") == "/Link"
    ]

    assert len(targets) == len(content.links) * 2
    assert {target.get_object()[0] for target in targets} <= pages


def test_the_pdf_has_an_outline() -> None:
    reader = PdfReader(BytesIO(Papers().self_score_report(small())))

    titles = [str(each["/Title"]) for each in reader.outline if isinstance(each, dict)]

    assert titles == [
        "I. KẾT QUẢ CHUNG",
        "II. KẾT QUẢ TỰ CHẤM THEO TỪNG TIÊU CHÍ",
        "III. DANH MỤC TÀI LIỆU KIỂM CHỨNG",
    ]


def test_the_list_of_evidence_has_whole_digests_and_each_document_once() -> None:
    content = small()

    for text in (
        pdf_text(Papers().evidence_list(SelfScorePaper(content))),
        squeezed(
            "".join(
                "".join(row)
                for row in cells(opened(docx_of(evidence_paper(SelfScorePaper(content)))))
            )
        ),
    ):
        for each in content.documents:
            assert text.count(each.code) == 1
            assert each.content.digest in text


def test_a_document_without_number_or_date_is_listed_all_the_same() -> None:
    bare = document(1, number="", symbol="", type="", issued_on=None, issuer="", subject="")
    content = replace(small(), documents=(bare,), links=())

    assert "báocáo.pdf" in pdf_text(Papers().evidence_list(SelfScorePaper(content)))
    assert any(row[1:3] == ["TL-001", ""] for row in cells(table_docx(content)) if len(row) == 10)


def test_a_leaf_without_evidence_says_what_is_missing() -> None:
    content = replace(small(), links=(), documents=())

    assert any("Thiếu: Báo cáo năm" in row for row in cells(table_docx(content)))
    sheet = opened(docx_of(explanation_paper(content, content.criterion_set.leaves()[:1])))
    assert ["Tài liệu kiểm chứng", "Thiếu: Báo cáo năm"] in cells(sheet)


def test_titles_as_long_as_decisions_make_them_lose_nothing() -> None:
    title = "Tỷ lệ hồ sơ thủ tục hành chính giải quyết đúng hạn " * 12
    field = Group("1", title, Decimal(3), (leaf("1.1", title), leaf("1.2", "x" * 600)))
    content = submission(criterion_set(field), dict([timely("1.1", title)]))

    said = {squeezed(text) for row in cells(table_docx(content)) for text in row}

    assert {squeezed(title), "x" * 600} <= said


def test_four_hundred_leaves_are_all_there() -> None:
    content = large(leaves=400, documents=0)

    document = table_docx(content)

    codes = {row.cells[0].text for row in document.tables[2].rows}
    assert {each.code for each in content.criterion_set.leaves()} <= codes


def test_a_row_higher_than_a_page_may_be_torn_and_loses_nothing() -> None:
    words = [f"lý{n}do" for n in range(600)]
    content = replace(small(), answers=dict([timely("1.1", " ".join(words)), timely("2.10")]))

    body = table_docx(content).element.body

    torn = [
        "".join(text.text or "" for text in row.iter(qn("w:t")))
        for row in body.iter(qn("w:tr"))
        if row.find(qn("w:trPr")).find(qn("w:cantSplit")) is None
    ]
    assert len(torn) == 1
    assert " ".join(words) in torn[0]


HOSTILE = ["</w:t><w:p/>", "&lt;&amp;", "a\u202egpj.exe", "\x00\x07", "😀 Ảnh 表", "\ud800 lone"]


@pytest.mark.parametrize("text", HOSTILE)
def test_markup_in_a_text_is_only_text(text: str) -> None:
    papers = (document(1, text, subject=text, number=text, issuer=text),)
    content = replace(small(), documents=papers, answers=dict([timely("1.1", text)]))

    said = cells(table_docx(content))

    assert len([row for row in said if row[0] == "1.1"]) == 1


def test_text_comes_out_composed() -> None:
    decomposed = unicodedata.normalize("NFD", "Đường dẫn đến quyết định đã được phê duyệt")
    content = replace(small(), answers=dict([timely("1.1", decomposed)]))

    text = "".join("".join(row) for row in cells(table_docx(content)))

    assert unicodedata.is_normalized("NFC", text)
    assert unicodedata.normalize("NFC", decomposed) in text


def test_every_explained_leaf_has_a_page_with_all_that_is_known_of_it() -> None:
    lost = Answer(YesNoInput(yes=False), lost=LostReason(LostKind.LATE, "Gửi chậm ba ngày."))
    content = replace(small(), answers={**small().answers, "1.2": lost})
    leaves = [leaf for leaf in content.criterion_set.leaves() if leaf.code in {"1.2", "2.10"}]

    pdf, docx = Papers().explanation_sheets(content, leaves)

    pages = [squeezed(page.extract_text()) for page in PdfReader(BytesIO(pdf.content)).pages]
    assert len(pages) == 2
    assert squeezed("Tiêu chí 1.2") in pages[0]
    assert squeezed("Mất điểm do làm muộn: Gửi chậm ba ngày.") in pages[0]
    assert squeezed("Điểm mất 1,5") in pages[0]
    assert squeezed("Tiêu chí 2.10") in pages[1]
    assert ["Điểm mất", "1,5"] in cells(opened(docx.content))


@pytest.mark.parametrize("length", range(0, 2_400, 300))
def test_who_signs_an_explanation_never_stands_alone(length: int) -> None:
    content = replace(small(), answers=dict([timely("1.1", "lý do " * (length // 6))]))
    sheet, _ = Papers().explanation_sheets(content, content.criterion_set.leaves()[:1])

    with pypdfium2.PdfDocument(sheet.content) as paper:
        last = paper[len(paper) - 1]
        text = squeezed(last.get_textpage().get_text_range())
        lines = list(last.get_objects(filter=(pypdfium2.raw.FPDF_PAGEOBJ_PATH,)))

    assert squeezed("NGƯỜI LẬP PHIẾU") in text
    assert len(lines) >= 2


def test_each_explanation_is_a_paper_of_its_own_whose_first_page_has_no_number() -> None:
    content = replace(small(), answers=dict([timely("1.1", "lý do " * 1_500), timely("2.10")]))
    pdf, docx = Papers().explanation_sheets(content, content.criterion_set.leaves())

    pages = [page.extract_text().split("\n") for page in PdfReader(BytesIO(pdf.content)).pages]
    numbers = [[line.strip() for line in page if line.strip().isdigit()] for page in pages]
    heads = [
        at for at, page in enumerate(pages) if any("PHIẾU GIẢI TRÌNH" in line for line in page)
    ]
    assert len(heads) == 3
    assert all("2" not in numbers[at] for at in heads)
    assert all(
        "2" in numbers[at + 1] for at in heads if at + 1 < len(pages) and at + 1 not in heads
    )
    assert heads[1] > 1
    sections = opened(docx.content).sections
    assert len(sections) == 3
    assert all(each.different_first_page_header_footer for each in sections)
    assert len({each.left_margin for each in sections}) == 1


def test_a_penalty_is_explained_as_what_it_takes_away() -> None:
    minus = leaf("T.1", "Bị nhắc nhở", max=Decimal(0), min=Decimal(-2), rule=Manual(), evidence=())
    a_set = replace(small().criterion_set, penalty=Section(Decimal(1), (minus,)))
    answers = {"T.1": Answer(ManualInput(Decimal("-0.5")), note="Công văn nhắc nhở.")}
    content = submission(a_set, answers)

    _, docx = Papers().explanation_sheets(content, [minus])

    rows = cells(opened(docx.content))
    assert ["Điểm bị trừ", "0,5"] in rows
    assert not any(row[0] in {"Điểm mất", "Điểm tự chấm"} for row in rows)


RECORD = ExportRecord(
    sequence=3,
    file_name="31117-2026-lan-3.asice",
    digest=Digest("0f1e2d3c4b5a6978" * 4),
    size=123_456_789,
    signer="UBND xã Vĩnh Thành",
    fingerprint="ab" * 32,
    created_at=AT,
)
SLIP = SlipContent(
    COMMUNE, "Sở Nội vụ", 2026, "Bộ tiêu chí cấp xã", RECORD, ("31117-2026-lan-3.asice",)
)


def test_the_slip_has_the_digest_in_groups_and_names_the_files() -> None:
    text = pdf_text(Papers().slip(SLIP))

    assert RECORD.digest in text
    for each in (*SLIP.files, "Lầnnộp3", "117,7MB", "BÊNNỘP", "BÊNNHẬN", "SởNộivụ"):
        assert squeezed(each) in text


def test_the_square_on_the_slip_is_there_and_black_on_white() -> None:
    with pypdfium2.PdfDocument(Papers().slip(SLIP)) as paper:
        assert len(paper) == 1
        picture = paper[0].render(scale=2).to_pil().convert("L")
    across, down = picture.size
    square = picture.crop((round(across * 0.72), round(down * 0.4), across, round(down * 0.65)))
    dark = sum(square.histogram()[:64]) / (square.width * square.height)

    assert dark > 0.1


def test_the_same_content_gives_the_same_bytes() -> None:
    paper = self_score_paper(small())

    assert docx_of(paper) == docx_of(paper)
    assert Papers().slip(SLIP) == Papers().slip(SLIP)

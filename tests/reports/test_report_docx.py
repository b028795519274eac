"""The report to be edited in Word: the same words as the PDF, in real styles and tables."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document
from docx.document import Document as Docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Pt

from desktop.ports.papers import SelfScorePaper
from desktop.reports.papers import Papers
from tests.reports.building import AT, large
from tests.reports.on_the_page import texts
from tests.reports.report_building import plain, with_everything


@pytest.fixture(scope="module")
def report() -> Docx:
    return opened(with_everything())


def opened(paper: SelfScorePaper) -> Docx:
    return Document(BytesIO(Papers().report_docx(paper)))


def cells(document: Docx) -> list[str]:
    return [
        cell.text.replace("\n", "")
        for table in document.tables
        for row in table.rows
        for cell in row.cells
    ]


def test_every_paragraph_and_cell_of_it_stands_in_the_pdf(report: Docx) -> None:
    pdf = "".join(texts(Papers().report_pdf(with_everything())))

    said = [paragraph.text for paragraph in report.paragraphs] + cells(report)

    for each in said:
        assert "".join(each.split()) in pdf


def test_every_paragraph_of_the_pdf_stands_in_it_but_the_charts() -> None:
    """Only page numbers, repeated heads and the chart are the PDF's own."""
    paper = plain(difficulties="Mạng hay đứt.\n- Thiếu máy quét.")
    document = opened(paper)
    said = "".join("".join(p.text.split()) for p in document.paragraphs)

    for line in Papers().report_texts(paper).values():
        words = "".join(line.split())
        if "\n" not in line and words and words.startswith("Có"):
            assert words in said
    assert "Mạnghayđứt.-Thiếumáyquét." in said


def test_the_page_has_the_margins_of_the_decree(report: Docx) -> None:
    (section,) = report.sections

    assert section.page_width is not None
    assert section.page_height is not None
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    for side, low, high in (
        (section.top_margin, 20, 25),
        (section.bottom_margin, 20, 25),
        (section.left_margin, 30, 35),
        (section.right_margin, 15, 20),
    ):
        assert side is not None
        assert low <= round(side.mm, 1) <= high


def test_page_numbers_stand_in_the_head_from_the_second_page(report: Docx) -> None:
    (section,) = report.sections

    assert section.different_first_page_header_footer
    assert not section.first_page_header.paragraphs[0].text
    header = section.header.paragraphs[0]
    assert header._p.xpath(".//w:fldSimple/@w:instr") == ["PAGE"]
    assert header.alignment == WD_ALIGN_PARAGRAPH.CENTER


def test_headings_are_words_own(report: Docx) -> None:
    headings = [
        (paragraph.style.name, paragraph.text.partition(".")[0])
        for paragraph in report.paragraphs
        if paragraph.style is not None and str(paragraph.style.name).startswith("Heading")
    ]

    assert [number for name, number in headings if name == "Heading 1"] == [
        *("I", "II", "III", "IV", "V")
    ]
    assert [number for name, number in headings if name == "Heading 2"] == ["1", "2", "1", "2"]


def test_running_text_is_justified_with_an_indented_first_line(report: Docx) -> None:
    style = report.styles["Nội dung"]
    look = style.paragraph_format

    assert style.font.size == Pt(14)
    assert look.alignment == WD_ALIGN_PARAGRAPH.JUSTIFY
    assert look.first_line_indent.mm == pytest.approx(12.7, abs=0.05)
    assert look.space_before == Pt(6)
    assert any(
        paragraph.style.name == "Nội dung" for paragraph in report.paragraphs if paragraph.style
    )


def test_everything_is_set_in_the_decrees_face(report: Docx) -> None:
    fonts = report.styles.element.find(qn("w:docDefaults")).find(f".//{qn('w:rFonts')}")

    assert fonts.get(qn("w:ascii")) == "Times New Roman"
    with ZipFile(BytesIO(Papers().report_docx(with_everything()))) as parts:
        for name in ("word/document.xml", "word/header1.xml"):
            assert b"w:rFonts" not in parts.read(name)
    for name in ("Heading 1", "Heading 2", "Caption", "Nội dung", "Căn cứ", "Kính gửi"):
        assert report.styles[name].element.find(f".//{qn('w:rFonts')}") is None


def test_head_rows_repeat_and_rows_do_not_break() -> None:
    document = opened(SelfScorePaper(large(leaves=60, documents=0)))
    data = [table for table in document.tables if table.rows[0]._tr.xpath(".//w:tblHeader")]

    assert data
    for table in document.tables:
        for row in table.rows:
            assert row._tr.xpath("./w:trPr/w:cantSplit")


def test_the_tables_hold_the_figures(report: Docx) -> None:
    found = cells(report)

    for figures in ("10,5", "1,5/9,0", "16,7\N{NO-BREAK SPACE}%", "+16,6"):
        assert figures in found


def test_the_file_says_what_it_is(report: Docx) -> None:
    facts = report.core_properties

    assert facts.title.startswith(
        "Báo cáo kết quả tự chấm điểm Chỉ số cải cách hành chính năm 2026"
    )
    assert facts.created is not None
    assert facts.created.replace(tzinfo=AT.tzinfo) == AT
    assert facts.language == "vi-VN"


def test_the_same_report_gives_the_same_bytes() -> None:
    paper = with_everything()

    assert Papers().report_docx(paper) == Papers().report_docx(paper)

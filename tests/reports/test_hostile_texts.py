"""Whatever was typed, every paper comes out, keeps its form and can be read."""

from collections.abc import Mapping
from io import BytesIO
from typing import Any

import pytest
from docx import Document
from openpyxl import load_workbook

from desktop.reports.papers import Papers
from tests.reports.archival_rules import faults
from tests.reports.every_paper import every_paper
from tests.reports.hostile_texts import HOSTILE, hostile_paper, hostile_plan
from tests.reports.on_the_page import beside_the_margins, texts

_LONGEST_PROPERTY = 255


@pytest.fixture(scope="session", params=HOSTILE)
def files(request: pytest.FixtureRequest) -> Mapping[str, bytes]:
    """Every file that the program makes of a submission, all of its texts hostile."""
    paper = hostile_paper(HOSTILE[request.param])
    content, papers = paper.content, Papers()
    single = every_paper(content)
    made = {f"{name}.pdf": single[name]() for name in ("table", "slip", "enrolment")}
    made |= {
        "report.pdf": papers.report_pdf(paper),
        "report.docx": papers.report_docx(paper),
        "plan.pdf": papers.plan_pdf(hostile_plan(paper)),
        "plan.docx": papers.plan_docx(hostile_plan(paper)),
        "viewer.html": papers.viewer(content),
    }
    sheets = papers.explanation_sheets(content, content.criterion_set.leaves()[:1])
    return made | {each.name: each.content for each in (*papers.tables(paper), *sheets)}


def of_kind(files: Mapping[str, bytes], kind: str) -> Mapping[str, bytes]:
    found = {name: content for name, content in files.items() if name.endswith(kind)}
    assert found
    return found


def test_every_pdf_stays_between_its_margins_and_its_last_page_can_be_read(
    files: Mapping[str, bytes],
) -> None:
    for name, content in of_kind(files, ".pdf").items():
        assert beside_the_margins(content) == [], name
        assert texts(content)[-1], name


@pytest.mark.parametrize("files", ["no letters"], indirect=True)
def test_no_text_breaks_the_rules_of_an_archive(files: Mapping[str, bytes]) -> None:
    for name, content in of_kind(files, ".pdf").items():
        assert faults(content) == [], name


def test_every_docx_opens_and_office_suites_take_what_it_says_of_itself(
    files: Mapping[str, bytes],
) -> None:
    for content in of_kind(files, ".docx").values():
        document = Document(BytesIO(content))
        assert len(document.core_properties.title) <= _LONGEST_PROPERTY
        assert document.tables


def test_every_workbook_opens_and_no_text_became_a_formula(files: Mapping[str, bytes]) -> None:
    for content in of_kind(files, ".xlsx").values():
        book = load_workbook(BytesIO(content))
        cells: list[Any] = [
            cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row
        ]
        assert not any(cell.data_type == "f" and "<b>" in str(cell.value) for cell in cells)
        assert any(cell.value for cell in cells)


def test_the_office_is_named_in_every_head(files: Mapping[str, bytes]) -> None:
    for name in ("report.pdf", "table.pdf", "slip.pdf", "enrolment.pdf"):
        assert "Độclập-Tựdo-Hạnhphúc" in texts(files[name])[0], name

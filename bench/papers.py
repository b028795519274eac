"""Papers: a report of 150 lost leaves and 300 documents against reportlab's own cost of it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial
from html import escape
from io import BytesIO
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate

from bench.timing import Work, in_turn, show, timed
from bench.workspaces import with_documents
from desktop.bootstrap.opening import open_workspace
from desktop.domain.answers import (
    Answer,
    CountInput,
    Inputs,
    LostKind,
    LostReason,
    NumbersInput,
    YesNoInput,
)
from desktop.domain.criteria import CriterionSet
from desktop.domain.rules import Count, Ratio, Rule, YesNo
from desktop.domain.scoring.totals import score_set
from desktop.ports.papers import SelfScorePaper
from desktop.reports.page import BOLD, REGULAR
from desktop.services.exporting import compose_report
from desktop.services.report_paper import compose_paper

_DOCUMENTS = 300
_DRAWN, _SET = "reportlab, the lines drawn", "reportlab, the lines as paragraphs"
_REGULAR_WEIGHT = 500
_REASON = LostReason(LostKind.LATE, "Kế hoạch ban hành chậm vì chờ hướng dẫn của cấp trên.")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text as it stands on a finished page."""

    x: float
    y: float
    size: float
    text: str
    face: str


def run(work: Path, *, runs: int) -> None:
    """The report as PDF and DOCX, the table as PDF; each beside its lines alone."""
    with open_workspace(with_documents(work, _DOCUMENTS)) as workspace:
        papers = workspace.tools.papers
        paper = _with_lost_points(compose_paper(workspace, compose_report(workspace)))
        ours: Mapping[str, Callable[[], bytes]] = {
            "report, PDF": lambda: papers.report_pdf(paper),
            "table with its list, PDF": lambda: papers.self_score_report(paper.content),
        }
        for name, make in ours.items():
            made = make()
            pages = _lines(made)
            contenders: dict[str, Work] = {
                name: partial(timed, make),
                _DRAWN: partial(timed, partial(_drawn, pages)),
                _SET: partial(timed, partial(_set, pages)),
            }
            if name.startswith("report"):
                contenders["report, DOCX"] = partial(timed, partial(papers.report_docx, paper))
            title = f"{name}: {len(pages)} pages, {sum(map(len, pages))} lines, {len(made)} bytes"
            show(title, in_turn(contenders, runs=runs), ours=name, base=(_SET,))


def _with_lost_points(paper: SelfScorePaper) -> SelfScorePaper:
    """Every leaf has lost points, with a reason."""
    content = paper.content
    answers = _losing(content.criterion_set)
    sheet = score_set(content.criterion_set, answers)
    return replace(paper, content=replace(content, answers=answers, sheet=sheet))


def _losing(criterion_set: CriterionSet) -> Mapping[str, Answer]:
    return {
        leaf.code: Answer(_little(leaf.rule), note="Đã thực hiện.", lost=_REASON)
        for leaf in criterion_set.leaves()
    }


def _little(rule: Rule) -> Inputs | None:
    match rule:
        case YesNo():
            return YesNoInput(yes=False)
        case Count():
            return CountInput(Decimal(1))
        case Ratio():
            half = ((rule.numerator.id, Decimal(50)), (rule.denominator.id, Decimal(100)))
            return NumbersInput(half)
        case _:
            return None


def _drawn(pages: list[list[Line]]) -> bytes:
    """The same words at the same places, and nothing else."""
    target = BytesIO()
    canvas = Canvas(target, pageCompression=1, invariant=1)
    for page in pages:
        for line in page:
            canvas.setFont(line.face, line.size)
            canvas.drawString(line.x, line.y, line.text)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def _set(pages: list[list[Line]]) -> bytes:
    """The same lines as paragraphs one below the other: no tables, no rules, no page numbers."""
    target = BytesIO()
    styles = {
        (line.face, line.size): ParagraphStyle("", fontName=line.face, fontSize=line.size)
        for page in pages
        for line in page
    }
    story = [
        Paragraph(escape(line.text), styles[line.face, line.size])
        for page in pages
        for line in page
    ]
    SimpleDocTemplate(target, pagesize=A4, pageCompression=1, invariant=1).build(story)
    return target.getvalue()


def _lines(pdf: bytes) -> list[list[Line]]:
    with pypdfium2.PdfDocument(pdf) as paper:
        return [list(_lines_of(page)) for page in paper]


def _lines_of(page: pypdfium2.PdfPage) -> Iterator[Line]:
    textpage = page.get_textpage()
    for number in range(textpage.count_rects()):
        left, bottom, right, top = textpage.get_rect(number)
        text = textpage.get_text_bounded(left, bottom, right, top).strip()
        first = textpage.get_index((left + 1), (bottom + top) / 2, 5, 5)
        if text and first is not None:
            size = pdfium.FPDFText_GetFontSize(textpage.raw, first)
            weight = pdfium.FPDFText_GetFontWeight(textpage.raw, first)
            face = BOLD if weight > _REGULAR_WEIGHT else REGULAR
            yield Line(left, bottom, size or 11, text.replace("\r\n", " "), face)

"""The papers that travel in a package, made from the program's own fonts and templates."""

from collections.abc import Mapping, Sequence
from typing import Final

from desktop.domain.criteria import Leaf
from desktop.domain.paper_texts import PaperPart
from desktop.domain.receipts import Receipt
from desktop.domain.rounds import Round
from desktop.domain.submission import PackageHead
from desktop.paths import resources
from desktop.ports.papers import (
    EnrolmentContent,
    PaperFile,
    PlanPaper,
    ReportContent,
    SelfScorePaper,
    SignatureLook,
    SlipContent,
)
from desktop.ports.progress import Pause, unasked
from desktop.reports.beginnings import beginning
from desktop.reports.docx_story import docx_of
from desktop.reports.enrolment_pdf import enrolment_sheet
from desktop.reports.evidence_parts import evidence_paper
from desktop.reports.explanation_parts import explanation_paper
from desktop.reports.flat_xlsx import flat_xlsx
from desktop.reports.office_notices import receipt_notice, round_notice
from desktop.reports.paper_parts import Paper
from desktop.reports.pdf_paper import pdf_paper
from desktop.reports.plan_building import plan_report
from desktop.reports.report_building import program_texts, report_of
from desktop.reports.report_docx import report_docx
from desktop.reports.report_pdf import report_pdf
from desktop.reports.self_score_parts import self_score_annex, self_score_paper
from desktop.reports.self_score_xlsx import self_score_xlsx
from desktop.reports.signature_look import signature_look
from desktop.reports.slip_parts import slip_paper
from desktop.reports.viewer_html import viewer
from desktop.wording.fingerprints import grouped
from desktop.wording.phrases import in_vietnamese, say

_INSTRUCTIONS: Final = "CACH-KIEM-TRA.txt"


class Papers:
    """Implements `PaperMaker`; every paper is Vietnamese, whatever the window speaks."""

    def __init__(self) -> None:
        self._fonts = resources() / "fonts"
        self._templates = resources() / "package"

    @in_vietnamese()
    def self_score_report(self, content: ReportContent, *, only_beginning: bool = False) -> bytes:
        """The self-score table and the list of evidence, PDF."""
        return self._set(self_score_paper(content), only_beginning=only_beginning)

    @in_vietnamese()
    def report_texts(self, paper: SelfScorePaper) -> Mapping[PaperPart, str]:
        """Every piece of the self-score report as the program words it."""
        return program_texts(paper)

    @in_vietnamese()
    def report_pdf(self, paper: SelfScorePaper, pause: Pause = unasked) -> bytes:
        """The self-score report, PDF."""
        return report_pdf(report_of(paper), fonts=self._fonts, pause=pause)

    @in_vietnamese()
    def report_docx(self, paper: SelfScorePaper, pause: Pause = unasked) -> bytes:
        """The same report to be edited, DOCX."""
        return report_docx(report_of(paper), pause)

    @in_vietnamese()
    def plan_pdf(self, paper: PlanPaper) -> bytes:
        """The improvement plan, PDF."""
        return report_pdf(plan_report(paper), fonts=self._fonts)

    @in_vietnamese()
    def plan_docx(self, paper: PlanPaper) -> bytes:
        """The same plan to be edited, DOCX."""
        return report_docx(plan_report(paper))

    @in_vietnamese()
    def self_score_annex(
        self, paper: SelfScorePaper, pause: Pause = unasked, *, only_beginning: bool = False
    ) -> bytes:
        """The self-score table and the list of evidence as the report's annexes, PDF."""
        return self._set(self_score_annex(paper), only_beginning=only_beginning, pause=pause)

    @in_vietnamese()
    def tables(self, paper: SelfScorePaper) -> tuple[PaperFile, ...]:
        """The self-score table and the list of evidence to edit, and the data for other systems."""
        return (
            PaperFile("bang-tu-cham-diem.pdf", self.self_score_annex(paper)),
            PaperFile("bang-tu-cham-diem.docx", docx_of(self_score_annex(paper))),
            PaperFile("bang-tu-cham-diem.xlsx", self_score_xlsx(paper.content)),
            PaperFile("danh-muc-tai-lieu.pdf", self.evidence_list(paper)),
            PaperFile("danh-muc-tai-lieu.docx", docx_of(evidence_paper(paper))),
            PaperFile("du-lieu-nhap-he-thong.xlsx", flat_xlsx(paper.content)),
        )

    @in_vietnamese()
    def evidence_list(self, paper: SelfScorePaper, *, only_beginning: bool = False) -> bytes:
        """The list of evidence, PDF."""
        return self._set(evidence_paper(paper), only_beginning=only_beginning)

    @in_vietnamese()
    def explanation_sheets(
        self, content: ReportContent, leaves: Sequence[Leaf]
    ) -> tuple[PaperFile, ...]:
        """A sheet for each leaf whose points are to be explained, PDF then DOCX."""
        paper = explanation_paper(content, leaves)
        return (
            PaperFile("phieu-giai-trinh.pdf", pdf_paper(paper, fonts=self._fonts)),
            PaperFile("phieu-giai-trinh.docx", docx_of(paper)),
        )

    @in_vietnamese()
    def slip(self, content: SlipContent) -> bytes:
        """The slip with which a package is handed over, PDF."""
        return pdf_paper(slip_paper(content), fonts=self._fonts)

    @in_vietnamese()
    def signature_look(self, look: SignatureLook) -> bytes:
        """What is seen of a signature, a page of its place's size, PDF."""
        return signature_look(look, fonts=self._fonts)

    @in_vietnamese()
    def enrolment_sheet(self, content: EnrolmentContent) -> bytes:
        """The sheet by which others come to trust the office's key, PDF."""
        return enrolment_sheet(content, fonts=self._fonts)

    @in_vietnamese()
    def round_notice(self, head: PackageHead, asked: Round) -> bytes:
        """What a round asks, plain text."""
        return _for_any_editor(round_notice(head, asked))

    @in_vietnamese()
    def receipt_notice(self, head: PackageHead, receipt: Receipt) -> bytes:
        """What a receipt says, plain text."""
        return _for_any_editor(receipt_notice(head, receipt))

    @in_vietnamese()
    def viewer(self, content: ReportContent) -> bytes:
        """The offline viewer, HTML."""
        return viewer(content, templates=self._templates)

    @in_vietnamese()
    def check_instructions(self, *, package_name: str, fingerprint: str) -> bytes:
        """How to check the package, plain text."""
        template = (self._templates / _INSTRUCTIONS).read_text(encoding="utf-8")
        text = say(template, package=package_name, fingerprint=grouped(fingerprint))
        return _for_any_editor(text)

    def _set(self, paper: Paper, *, only_beginning: bool, pause: Pause = unasked) -> bytes:
        asked = beginning(paper) if only_beginning else paper
        return pdf_paper(asked, fonts=self._fonts, pause=pause)


def _for_any_editor(text: str) -> bytes:
    """Written so that old Windows editors show it right."""
    return text.replace("\n", "\r\n").encode("utf-8-sig")

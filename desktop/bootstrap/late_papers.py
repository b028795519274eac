"""The papers, loaded with the first one that is made: typesetting is slow to load."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from desktop.ports.progress import unasked

if TYPE_CHECKING:  # only annotations speak of them: whoever makes one loads it
    from collections.abc import Mapping, Sequence

    from desktop.domain.criteria import Leaf
    from desktop.domain.paper_texts import PaperPart
    from desktop.domain.receipts import Receipt
    from desktop.domain.rounds import Round
    from desktop.domain.submission import PackageHead
    from desktop.ports.papers import (
        EnrolmentContent,
        PaperFile,
        PaperMaker,
        PlanPaper,
        ReportContent,
        SelfScorePaper,
        SignatureLook,
        SlipContent,
    )
    from desktop.ports.progress import Pause


class LatePapers:
    """The papers; see `PaperMaker`."""

    def self_score_report(self, content: ReportContent, *, only_beginning: bool = False) -> bytes:
        return _papers().self_score_report(content, only_beginning=only_beginning)

    def self_score_annex(
        self, paper: SelfScorePaper, pause: Pause = unasked, *, only_beginning: bool = False
    ) -> bytes:
        return _papers().self_score_annex(paper, pause, only_beginning=only_beginning)

    def report_texts(self, paper: SelfScorePaper) -> Mapping[PaperPart, str]:
        return _papers().report_texts(paper)

    def report_pdf(self, paper: SelfScorePaper, pause: Pause = unasked) -> bytes:
        return _papers().report_pdf(paper, pause)

    def report_docx(self, paper: SelfScorePaper, pause: Pause = unasked) -> bytes:
        return _papers().report_docx(paper, pause)

    def plan_pdf(self, paper: PlanPaper) -> bytes:
        return _papers().plan_pdf(paper)

    def plan_docx(self, paper: PlanPaper) -> bytes:
        return _papers().plan_docx(paper)

    def tables(self, paper: SelfScorePaper) -> tuple[PaperFile, ...]:
        return _papers().tables(paper)

    def evidence_list(self, paper: SelfScorePaper, *, only_beginning: bool = False) -> bytes:
        return _papers().evidence_list(paper, only_beginning=only_beginning)

    def explanation_sheets(
        self, content: ReportContent, leaves: Sequence[Leaf]
    ) -> tuple[PaperFile, ...]:
        return _papers().explanation_sheets(content, leaves)

    def slip(self, content: SlipContent) -> bytes:
        return _papers().slip(content)

    def signature_look(self, look: SignatureLook) -> bytes:
        return _papers().signature_look(look)

    def enrolment_sheet(self, content: EnrolmentContent) -> bytes:
        return _papers().enrolment_sheet(content)

    def round_notice(self, head: PackageHead, asked: Round) -> bytes:
        return _papers().round_notice(head, asked)

    def receipt_notice(self, head: PackageHead, receipt: Receipt) -> bytes:
        return _papers().receipt_notice(head, receipt)

    def viewer(self, content: ReportContent) -> bytes:
        return _papers().viewer(content)

    def check_instructions(self, *, package_name: str, fingerprint: str) -> bytes:
        return _papers().check_instructions(package_name=package_name, fingerprint=fingerprint)


@cache
def _papers() -> PaperMaker:
    from desktop.reports.papers import Papers  # noqa: PLC0415 - see above

    return Papers()

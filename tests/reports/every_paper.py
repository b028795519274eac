"""Every PDF that the program makes, of one small submission."""

from collections.abc import Callable, Mapping
from datetime import timedelta

from desktop.domain.evidence import Digest
from desktop.domain.plan import Plan
from desktop.domain.plan_losses import lost_points
from desktop.domain.signing import SigningCertificate
from desktop.ports.exports import ExportRecord
from desktop.ports.papers import (
    EnrolmentContent,
    PlanPaper,
    ReportContent,
    SelfScorePaper,
    SlipContent,
)
from desktop.reports.papers import Papers
from tests.reports.building import AT

_DIGEST = Digest("0f1e2d3c4b5a6978" * 4)


def every_paper(content: ReportContent) -> Mapping[str, Callable[[], bytes]]:
    """How to make each of them, by what it is."""
    papers, leaves = Papers(), content.criterion_set.leaves()
    return {
        "report": lambda: papers.report_pdf(SelfScorePaper(content)),
        "table": lambda: papers.self_score_report(content),
        "annexes": lambda: papers.self_score_annex(SelfScorePaper(content)),
        "list": lambda: papers.evidence_list(SelfScorePaper(content)),
        "plan": lambda: papers.plan_pdf(_plan(content)),
        "sheets": lambda: papers.explanation_sheets(content, leaves)[0].content,
        "slip": lambda: papers.slip(_slip(content)),
        "enrolment": lambda: papers.enrolment_sheet(_enrolment(content)),
    }


def _plan(content: ReportContent) -> PlanPaper:
    whole = content.criterion_set
    return PlanPaper(
        unit=content.unit,
        criterion_set=whole,
        sheet=content.sheet,
        plan=Plan(whole.year + 1, {}, {}),
        fields=lost_points(whole, content.answers, content.sheet, {}),
        results=(),
        reports={},
        at=content.at,
    )


def _slip(content: ReportContent) -> SlipContent:
    record = ExportRecord(
        sequence=3,
        file_name="31117-2026-lan-3.asice",
        digest=_DIGEST,
        size=123_456_789,
        signer=content.unit.name,
        fingerprint="ab" * 32,
        created_at=AT,
    )
    title = content.criterion_set.title
    return SlipContent(content.unit, "Sở Nội vụ", 2026, title, record, (record.file_name,))


def _enrolment(content: ReportContent) -> EnrolmentContent:
    certificate = SigningCertificate(
        subject=content.unit.name,
        issuer=content.unit.name,
        serial_number="5f" * 20,
        not_before=AT - timedelta(days=1),
        not_after=AT + timedelta(days=1825),
        fingerprint="0123456789abcdef" * 4,
        key="EC P-256",
        problem=None,
    )
    return EnrolmentContent(content.unit, certificate, "KhoaKy_31117.crt", AT)

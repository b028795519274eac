"""Puts together what the self-score report tells: the scoring, the office's words, a year ago."""

from dataclasses import replace
from typing import Final

from desktop.domain.approval import LOCK_KINDS, Approver
from desktop.domain.audit import EntryKind
from desktop.domain.counterparts import field_counterparts
from desktop.domain.earlier_errors import EarlierDamagedError
from desktop.domain.signed_report import Issuing
from desktop.ports.papers import EarlierFigures, ReportContent, SelfScorePaper
from desktop.ports.workspace import UnitOfWork
from desktop.services.earlier import read_earlier
from desktop.services.workspace import Workspace

REPORT_PDF: Final = "bao-cao-tu-cham-diem.pdf"
REPORT_DOCX: Final = "bao-cao-tu-cham-diem.docx"


def compose_paper(
    workspace: Workspace, content: ReportContent, *, issuing: Issuing | None = None
) -> SelfScorePaper:
    """What the report says of `content`.

    Its number, day and signer are those given, else those of the report made last to be signed.
    """
    with workspace.look() as work:
        texts, record, approver = work.paper_texts.all(), work.reports.latest(), _approver(work)
    if issuing is None and record is not None:
        issuing = record.issuing
    if issuing is not None:
        content = replace(content, issuing=issuing)
    return SelfScorePaper(content, texts, approver, _earlier(workspace))


def _approver(work: UnitOfWork) -> Approver | None:
    entry = work.journal.last(LOCK_KINDS)
    if entry is None or entry.kind is not EntryKind.APPROVED:
        return None
    return Approver(str(entry.facts.get("name", "")), str(entry.facts.get("title", "")))


def _earlier(workspace: Workspace) -> EarlierFigures | None:
    """Last year's points; a damaged copy of them is no reason to go without a report."""
    try:
        earlier = read_earlier(workspace)
    except EarlierDamagedError:
        return None
    if earlier is None:
        return None
    same = field_counterparts(earlier.criterion_set, workspace.criterion_set)
    fields = {now: earlier.sheet.fields[before] for now, before in same.items()}
    return EarlierFigures(earlier.year, earlier.sheet.totals, fields)

"""Makes the self-score table with its list of evidence as a PDF ready to be signed."""

from pathlib import Path

from desktop.ports.papers import ReportContent
from desktop.reports.pdf_paper import pdf_paper
from desktop.reports.self_score_parts import self_score_paper


def self_score_report(content: ReportContent, *, fonts: Path) -> bytes:
    """The report; the same content gives the same bytes."""
    return pdf_paper(self_score_paper(content), fonts=fonts)

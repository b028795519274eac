"""Lets the office word its self-score report, keeps its words, and writes the report's files."""

from dataclasses import dataclass
from pathlib import Path

from desktop.domain.limits import MAX_NOTE_CHARACTERS, MAX_SHORT_CHARACTERS
from desktop.domain.paper_texts import BODY_PARTS, LINES_PARTS, PaperPart
from desktop.domain.plain_text import many_lines, one_line
from desktop.services.exporting import compose_report
from desktop.services.locking import refuse_approved
from desktop.services.placing import place_file
from desktop.services.report_paper import REPORT_DOCX, REPORT_PDF, compose_paper
from desktop.services.report_standing import report_now
from desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class ReportText:
    """A piece of the report; `is_own` where the office has worded it in place of the program."""

    part: PaperPart
    text: str
    is_own: bool


def read_report_texts(workspace: Workspace) -> tuple[ReportText, ...]:
    """Every piece, in the order of the report."""
    paper = compose_paper(workspace, compose_report(workspace))
    words = workspace.tools.papers.report_texts(paper)
    return tuple(
        ReportText(part, paper.texts.get(part, words[part]), part in paper.texts)
        for part in PaperPart
    )


def keep_report_text(workspace: Workspace, part: PaperPart, text: str) -> ReportText:
    """Keep the office's own words for a piece; the program's own words are not kept as such.

    Raises SubmissionLockedError for what an approval covers.
    """
    text = _tidied(part, text)
    paper = compose_paper(workspace, compose_report(workspace))
    is_own = text != workspace.tools.papers.report_texts(paper)[part]
    with workspace.work() as work:
        if part in BODY_PARTS:
            refuse_approved(work)
        if is_own:
            work.paper_texts.put(part, text, at=workspace.tools.clock.now())
        else:
            work.paper_texts.drop(part)
        work.commit()
    return ReportText(part, text, is_own)


def take_program_text(workspace: Workspace, part: PaperPart) -> ReportText:
    """Give a piece back to the program; raises SubmissionLockedError as above."""
    paper = compose_paper(workspace, compose_report(workspace))
    return keep_report_text(workspace, part, workspace.tools.papers.report_texts(paper)[part])


def save_report_files(workspace: Workspace, folder: Path) -> tuple[Path, Path]:
    """Write the report as PDF, with the signatures it bears, and as DOCX.

    Raises ObjectMissingError, ObjectDamagedError, DiskFullError, WriteRefusedError.
    """
    pdf = place_file(folder / REPORT_PDF, report_now(workspace, compose_report(workspace)))
    return pdf, save_report_docx(workspace, folder)


def save_report_docx(workspace: Workspace, folder: Path) -> Path:
    """Write the report as DOCX, to be edited; raises DiskFullError, WriteRefusedError."""
    paper = compose_paper(workspace, compose_report(workspace))
    return place_file(folder / REPORT_DOCX, workspace.tools.papers.report_docx(paper))


def _tidied(part: PaperPart, text: str) -> str:
    if part in LINES_PARTS:
        return many_lines(text)[:MAX_NOTE_CHARACTERS]
    return one_line(text)[:MAX_SHORT_CHARACTERS]

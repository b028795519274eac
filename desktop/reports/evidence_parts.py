"""The list of evidence: part of the self-score table, and a paper of its own."""

from collections.abc import Iterator
from typing import Final

from desktop.domain.plain_text import one_line
from desktop.ports.papers import ReportContent, SelfScorePaper
from desktop.reports.annexes import SECOND_ANNEX, annex_line
from desktop.reports.evidence_rows import evidence_columns, evidence_rows
from desktop.reports.page import DocumentFacts
from desktop.reports.paper_parts import Body, Grid, Paper, Part, Title
from desktop.wording.phrases import say

LIST_TITLE: Final = "DANH MỤC TÀI LIỆU KIỂM CHỨNG"


def evidence_paper(paper: SelfScorePaper) -> Paper:
    """The report's annex by itself; its SHA-256 are whole."""
    content = paper.content
    unit = one_line(content.unit.name)
    year = str(content.criterion_set.year)
    title = say("Danh mục tài liệu kiểm chứng năm {year} - {unit}", year=year, unit=unit)
    return Paper(
        DocumentFacts(title=title, author=unit, at=content.at),
        tuple(evidence_annex(paper, is_whole=True)),
        sideways=True,
    )


def evidence_grid(content: ReportContent, *, is_whole: bool = False) -> Iterator[Grid]:
    """The table, unless there is nothing to list."""
    rows = evidence_rows(content, is_whole=is_whole)
    if rows:
        yield Grid(evidence_columns(content, is_whole=is_whole), rows)


def closing(content: ReportContent, *, is_whole: bool = False) -> str:
    """How many documents there are, and what is shortened."""
    count = len(content.documents)
    if not count:
        return "Không có tài liệu kiểm chứng kèm theo."
    template = (
        "Danh mục có {count} tài liệu; mỗi tài liệu chỉ nộp một lần và dùng chung cho các tiêu "
        "chí đã ghi."
        if is_whole
        else "Danh mục có {count} tài liệu; mỗi tài liệu chỉ nộp một lần và dùng chung cho các "
        "tiêu chí đã ghi. Mã SHA-256 ghi 16 ký tự đầu; mã đầy đủ nằm trong gói hồ sơ."
    )
    return say(template, count=f"{count:02d}")


def evidence_annex(paper: SelfScorePaper, *, is_whole: bool = False) -> Iterator[Part]:
    """The list as an annex of the report."""
    content = paper.content
    year = str(content.criterion_set.year)
    subject = say("CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM {year}", year=year)
    lines = (LIST_TITLE, subject)
    yield Title(lines, annex_line(paper), above=SECOND_ANNEX, place="phu-luc-2")
    yield from evidence_grid(content, is_whole=is_whole)
    yield Body(closing(content, is_whole=is_whole))

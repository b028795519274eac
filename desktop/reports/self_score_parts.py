"""The self-score table as a paper: results by field, every criterion, the list of evidence."""

from collections.abc import Iterator
from typing import Final

from desktop.domain.criteria import CriterionSet
from desktop.domain.plain_text import one_line
from desktop.ports.papers import ReportContent, SelfScorePaper
from desktop.reports.annexes import FIRST_ANNEX, annex_line
from desktop.reports.evidence_parts import LIST_TITLE, closing, evidence_annex, evidence_grid
from desktop.reports.field_rows import field_columns, field_rows
from desktop.reports.page import DocumentFacts
from desktop.reports.paper_parts import (
    Body,
    Grid,
    Heading,
    Letterhead,
    NewPage,
    NewSheet,
    Paper,
    Part,
    Signatures,
    Title,
)
from desktop.reports.self_score_rows import self_score_columns, self_score_rows
from desktop.wording.numbers import in_percent, long_day, number
from desktop.wording.phrases import say

_TITLE: Final = "BẢNG TỰ CHẤM ĐIỂM"


def self_score_paper(content: ReportContent) -> Paper:
    """The table as a paper of its own, with a number and a signature."""
    return _paper(content, tuple(_own_parts(content)))


def self_score_annex(paper: SelfScorePaper) -> Paper:
    """The same as what the report brings along: the table, and the list of evidence after it."""
    return _paper(paper.content, tuple(_annex_parts(paper)))


def _paper(content: ReportContent, parts: tuple[Part, ...]) -> Paper:
    unit = one_line(content.unit.name)
    title = say(
        "Bảng tự chấm điểm chỉ số cải cách hành chính năm {year} - {unit}",
        year=str(content.criterion_set.year),
        unit=unit,
    )
    facts = DocumentFacts(title=title, author=unit, at=content.at)
    return Paper(facts, parts, sideways=True)


def index_line(criterion_set: CriterionSet) -> str:
    """Which index of which year a paper is about."""
    return say("CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM {year}", year=str(criterion_set.year))


def basis_line(criterion_set: CriterionSet) -> str:
    """By which set, and by which decision, in brackets."""
    decision = criterion_set.decision
    if decision is None:
        return say("(Theo {title})", title=criterion_set.title)
    return say(
        "({title}, ban hành kèm theo Quyết định số {number} {day} của {issuer})",
        title=criterion_set.title,
        number=decision.number,
        day=long_day(decision.date),
        issuer=criterion_set.issued_by,
    )


def _own_parts(content: ReportContent) -> Iterator[Part]:
    criterion_set = content.criterion_set
    yield Letterhead(content.unit, content.at, content.issuing)
    yield Title((_TITLE, index_line(criterion_set)), basis_line(criterion_set))
    yield from _tables(content)
    yield NewPage()
    yield Heading(say("III. {title}", title=LIST_TITLE), "muc-3")
    yield from evidence_grid(content)
    receivers = (criterion_set.receiver.name,)
    yield Signatures(content.unit, receivers, content.issuing, closing(content))


def _annex_parts(paper: SelfScorePaper) -> Iterator[Part]:
    content = paper.content
    criterion_set = content.criterion_set
    below = f"{annex_line(paper)}\n{basis_line(criterion_set)}"
    lines = (_TITLE, index_line(criterion_set))
    yield Title(lines, below, above=FIRST_ANNEX, place="phu-luc-1")
    yield from _tables(content)
    yield NewSheet()
    yield from evidence_annex(paper)


def _tables(content: ReportContent) -> Iterator[Part]:
    criterion_set = content.criterion_set
    yield Heading("I. KẾT QUẢ CHUNG", "muc-1")
    yield Grid(field_columns(criterion_set.max_label), field_rows(content))
    yield from (Body(each) for each in (_result(content), _class(content)) if each)
    yield Heading("II. KẾT QUẢ TỰ CHẤM THEO TỪNG TIÊU CHÍ", "muc-2")
    yield Grid(self_score_columns(content), self_score_rows(content))


def _result(content: ReportContent) -> str:
    sheet, criterion_set = content.sheet, content.criterion_set
    has_extra = criterion_set.bonus or criterion_set.penalty
    template = (
        "Tổng điểm tự chấm: {earned} (các lĩnh vực) + {bonus} (thưởng) - {penalty} (trừ) = "
        "{total} trên {applicable} điểm áp dụng"
        if has_extra
        else "Tổng điểm tự chấm: {total} trên {applicable} điểm áp dụng"
    )
    text = say(
        template,
        earned=number(sheet.totals.earned),
        bonus=number(sheet.bonus),
        penalty=number(sheet.penalty),
        total=number(sheet.total),
        applicable=number(sheet.totals.applicable),
    )
    if sheet.exact_percent is None:
        return say("{result}.", result=text)
    share = in_percent(sheet.exact_percent, criterion_set.percent_rounding)
    return say("{result}, đạt {percent}.", result=text, percent=share)


def _class(content: ReportContent) -> str:
    reached = content.sheet.score_class
    return "" if reached is None else say("Tự xếp loại: {name}.", name=reached.name)

"""Makes the self-score table with its list of evidence as a PDF ready to be signed."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, PageBreak, Spacer

from desktop.domain.criteria import CriterionSet
from desktop.domain.plain_text import one_line
from desktop.ports import ReportContent
from desktop.reports.evidence_rows import evidence_columns, evidence_rows
from desktop.reports.field_rows import field_columns, field_rows
from desktop.reports.letterhead import letterhead, signature_block, title_rule
from desktop.reports.page import DocumentFacts, landscape_pdf, register_fonts
from desktop.reports.paper_table import paper_table
from desktop.reports.paper_text import BODY, HEADING, Face, line_style, paragraph
from desktop.reports.self_score_rows import self_score_columns, self_score_rows
from desktop.wording.numbers import in_percent, long_day, number
from desktop.wording.phrases import say

_TITLE: Final = "BẢNG TỰ CHẤM ĐIỂM"
_ROOM_FOR_A_START: Final = 60 * mm


def self_score_report(content: ReportContent, *, fonts: Path) -> bytes:
    """The report; the same content gives the same bytes."""
    register_fonts(fonts)
    title = say(
        "Bảng tự chấm điểm chỉ số cải cách hành chính năm {year} - {unit}",
        year=str(content.criterion_set.year),
        unit=one_line(content.unit.name),
    )
    facts = DocumentFacts(title=title, author=one_line(content.unit.name), at=content.at)
    return landscape_pdf(list(_story(content)), facts)


def _story(content: ReportContent) -> Iterator[Flowable]:
    label = content.criterion_set.max_label
    yield letterhead(content.unit, content.at, content.issuing)
    yield from _title(content.criterion_set)
    yield from _summary(content)
    yield from _heading("II. KẾT QUẢ TỰ CHẤM THEO TỪNG TIÊU CHÍ")
    yield paper_table(self_score_columns(label), self_score_rows(content))
    yield PageBreak()
    yield from _evidence(content)
    receivers = (content.criterion_set.receiver.name,)
    block = signature_block(content.unit, receivers, content.issuing)
    # Signatures never stand on a page that says nothing: it could be put behind another paper.
    yield KeepTogether([_closing(content), *block])


def _title(criterion_set: CriterionSet) -> Iterator[Flowable]:
    subject = say("CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM {year}", year=str(criterion_set.year))
    yield Spacer(0, 5 * mm)
    yield paragraph(_TITLE, line_style(Face.BOLD, 14))
    yield paragraph(subject, line_style(Face.BOLD, 14))
    yield paragraph(_basis(criterion_set), line_style(Face.ITALIC, 13))
    yield title_rule()


def _basis(criterion_set: CriterionSet) -> str:
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


def _summary(content: ReportContent) -> Iterator[Flowable]:
    yield from _heading("I. KẾT QUẢ CHUNG")
    yield paper_table(field_columns(content.criterion_set.max_label), field_rows(content))
    for line in (_result(content), _class(content)):
        if line:
            yield paragraph(line, BODY)


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


def _evidence(content: ReportContent) -> Iterator[Flowable]:
    yield from _heading("III. DANH MỤC TÀI LIỆU KIỂM CHỨNG")
    rows = evidence_rows(content)
    if rows:
        yield paper_table(evidence_columns(), rows)


def _closing(content: ReportContent) -> Flowable:
    count = len(evidence_rows(content))
    if not count:
        return paragraph("Không có tài liệu kiểm chứng kèm theo.", BODY)
    text = say(
        "Danh mục có {count} tài liệu; mỗi tài liệu chỉ nộp một lần và dùng chung cho các tiêu "
        "chí đã ghi. Mã SHA-256 ghi 16 ký tự đầu; mã đầy đủ nằm trong gói hồ sơ.",
        count=f"{count:02d}",
    )
    return paragraph(text, BODY)


def _heading(text: str) -> Iterator[Flowable]:
    yield CondPageBreak(_ROOM_FOR_A_START)
    yield paragraph(text, HEADING)

"""Builds the improvement plan (Kế hoạch nâng cao chỉ số) as one value to be drawn."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Final

from desktop.domain.decimals import total
from desktop.domain.plain_text import one_line
from desktop.domain.plan import LostField, PlanKind, PlanPart, field_gain
from desktop.domain.scoring.totals import percent_of
from desktop.ports.papers import PlanPaper
from desktop.reports import plan_words
from desktop.reports.letterhead import (
    office_lines,
    office_name,
    place_and_day,
    place_of,
    titles_of,
)
from desktop.reports.page import DocumentFacts
from desktop.reports.paper_frame import Head, Signing
from desktop.reports.paper_parts import Grid
from desktop.reports.plan_tables import (
    lost_table,
    offices_table,
    results_table,
    targets_table,
    tasks_table,
)
from desktop.reports.report_parts import (
    Bar,
    BarGroup,
    Block,
    Chart,
    Heading,
    Report,
    Text,
    TextKind,
)
from desktop.wording.numbers import in_percent
from desktop.wording.phrases import say

_NOTHING: Final = "–"
_OPEN: Final = "\N{NO-BREAK SPACE}" * 8


def plan_report(paper: PlanPaper) -> Report:
    """The whole paper; number, day and signer stay open for the clerk."""
    unit = paper.unit
    year = str(paper.plan.year)
    subject = say("Nâng cao Chỉ số cải cách hành chính năm {year}", year=year)
    title = say("Kế hoạch {subject} - {unit}", subject=_lower(subject), unit=office_name(unit))
    symbol = "KH-UBND" if place_of(unit) else "KH-……"
    closing = say(
        "Trên đây là Kế hoạch nâng cao Chỉ số cải cách hành chính năm {year} của {unit}./.",
        year=year,
        unit=office_name(unit),
    )
    return Report(
        facts=DocumentFacts(title, one_line(unit.name), paper.at),
        head=Head(
            office=office_lines(unit),
            number=say("Số:{open}/{symbol}", open=_OPEN, symbol=symbol),
            place_and_day=place_and_day(unit, paper.at, None),
        ),
        title="KẾ HOẠCH",
        subject=subject,
        blocks=tuple(_blocks(paper)),
        closing=(Text(closing),),
        signing=Signing(tuple(_receivers(paper)), titles_of(unit, ""), ""),
    )


def _blocks(paper: PlanPaper) -> Iterator[Block]:
    for line in plan_words.grounds(paper):
        yield Text(line, TextKind.GROUND)
    template = "{unit} ban hành Kế hoạch nâng cao Chỉ số cải cách hành chính năm {year} như sau:"
    yield Text(say(template, unit=office_name(paper.unit), year=str(paper.plan.year)))
    yield from _situation(paper)
    yield Heading(say("II. MỤC TIÊU NĂM {year}", year=str(paper.plan.year)))
    yield from _body(plan_words.text_of(paper, PlanPart.GOALS))
    yield Text("Mục tiêu theo lĩnh vực", TextKind.CAPTION)
    yield targets_table(paper)
    yield Heading("III. NHIỆM VỤ, GIẢI PHÁP")
    yield _or_words(tasks_table(paper), "Chưa có giải pháp nào.")
    yield Heading("IV. PHÂN CÔNG THEO CƠ QUAN")
    yield _or_words(offices_table(paper), "Chưa phân công cơ quan chủ trì.")
    yield Heading("V. TỔ CHỨC THỰC HIỆN")
    yield from _body(plan_words.text_of(paper, PlanPart.ORGANISATION))


def _situation(paper: PlanPaper) -> Iterator[Block]:
    year = str(paper.criterion_set.year)
    yield Heading(say("I. KẾT QUẢ NĂM {year} VÀ ĐIỂM BỊ MẤT", year=year))
    yield Heading(say("1. Kết quả năm {year}", year=year), level=2)
    for line in plan_words.result_lines(paper):
        yield Text(line)
    yield Text("Biểu đồ. Tỷ lệ điểm theo lĩnh vực: kết quả và mục tiêu", TextKind.CAPTION)
    yield _chart(paper)
    yield Heading("2. Điểm bị mất theo lĩnh vực, tiêu chí", level=2)
    yield _or_words(lost_table(paper), "Không có tiêu chí nào bị mất điểm.")
    if paper.results:
        yield Heading(say("3. Thực hiện mục tiêu của Kế hoạch năm {year}", year=year), level=2)
        for result in paper.results:
            if result.is_field and result.target is not None:
                yield Text(plan_words.result_line(result))
        yield Text("Mục tiêu và kết quả", TextKind.CAPTION)
        yield results_table(paper)


def _chart(paper: PlanPaper) -> Chart:
    legend = (
        say("Kết quả năm {year}", year=str(paper.criterion_set.year)),
        say("Mục tiêu năm {year}", year=str(paper.plan.year)),
    )
    return Chart(legend, tuple(_bars(each, paper) for each in _only_fields(paper)))


def _only_fields(paper: PlanPaper) -> Iterator[LostField]:
    return (each for each in paper.fields if each.kind is PlanKind.FIELD)


def _bars(lost: LostField, paper: PlanPaper) -> BarGroup:
    target = total((lost.earned, field_gain(lost, paper.plan)))
    label = say("{code}. {title}", code=lost.code, title=one_line(lost.title))
    return BarGroup(label, _bar(lost.earned, lost, paper), _bar(target, lost, paper))


def _bar(points: Decimal, lost: LostField, paper: PlanPaper) -> Bar:
    share = percent_of(points, lost.applicable)
    if share is None:
        return Bar(None, _NOTHING)
    said = in_percent(share, paper.criterion_set.percent_rounding)
    return Bar(min(share / 100, Fraction(1)), said)


def _receivers(paper: PlanPaper) -> Iterator[str]:
    yield say("- {receiver};", receiver=one_line(paper.criterion_set.receiver.name))
    yield "- Các cơ quan tại mục IV;"
    yield "- Lưu: VT."


def _or_words(grid: Grid | None, words: str) -> Block:
    return Text(words) if grid is None else grid


def _body(text: str) -> Iterator[Text]:
    for line in text.splitlines():
        if line.strip():
            yield Text(line.strip())


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]

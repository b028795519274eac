"""The sentences of the improvement plan: what was reached, what is wanted, who sees to it."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from desktop.domain.decimals import total
from desktop.domain.plain_text import one_line
from desktop.domain.plan import PlanPart, whole_gain
from desktop.domain.plan_results import TargetResult
from desktop.domain.scoring.totals import percent_of
from desktop.ports.papers import PlanPaper
from desktop.wording.numbers import in_percent, long_day, number, points_of
from desktop.wording.phrases import say
from desktop.wording.plan import change_said, whole_points

_WHOLE: Final = 100


def grounds(paper: PlanPaper) -> Iterator[str]:
    """The căn cứ: the decision behind the set where it is known, and the result itself."""
    criterion_set = paper.criterion_set
    if criterion_set.decision is not None:
        yield say(
            "Căn cứ Quyết định số {number} {day} của {issuer} ban hành {title};",
            number=criterion_set.decision.number,
            day=long_day(criterion_set.decision.date),
            issuer=criterion_set.issued_by,
            title=one_line(criterion_set.title),
        )
    year = str(criterion_set.year)
    yield say("Căn cứ kết quả tự chấm điểm Chỉ số cải cách hành chính năm {year}.", year=year)


def result_lines(paper: PlanPaper) -> Iterator[str]:
    """The year's result with what it is a share of."""
    totals, year = paper.sheet.totals, str(paper.criterion_set.year)
    reached = say(
        "Năm {year}, các lĩnh vực tự chấm đạt {points} điểm",
        year=year,
        points=points_of(totals.earned, totals.applicable),
    )
    rounding = paper.criterion_set.percent_rounding
    share = totals.percent
    tail = "" if share is None else say(" ({percent})", percent=in_percent(share, rounding))
    yield say(
        "{reached}{tail}, mất {lost} điểm.", reached=reached, tail=tail, lost=number(totals.lost)
    )
    yield from _extras(paper)
    outside = (
        ("Có {points} điểm không chấm trong năm.", totals.excluded),
        ("Có {points} điểm chờ kết quả của cơ quan khác.", totals.pending),
        ("Có {points} điểm chưa chấm.", totals.unanswered),
    )
    for template, points in outside:
        if points:
            yield say(template, points=number(points))


def _extras(paper: PlanPaper) -> Iterator[str]:
    if paper.criterion_set.bonus or paper.criterion_set.penalty:
        yield say(
            "Điểm thưởng {bonus} điểm, điểm trừ {penalty} điểm; tổng điểm {total} điểm.",
            bonus=number(paper.sheet.bonus),
            penalty=number(paper.sheet.penalty),
            total=number(paper.sheet.total),
        )


def text_of(paper: PlanPaper, part: PlanPart) -> str:
    """What the office has written; where it has not, what follows from the figures."""
    written = paper.plan.texts.get(part, "")
    if written.strip():
        return written
    return _goals(paper) if part is PlanPart.GOALS else _organisation(paper)


def result_line(result: TargetResult) -> str:
    """A field's target and what came of it, as plans say it."""
    title = one_line(result.title)
    planned = "" if result.planned is None else change_said(result.planned)
    if result.change is None:
        template = "{title}: mục tiêu phấn đấu {planned}, năm nay chưa có điểm để so sánh."
        return say(template, title=title, planned=planned)
    templates = {
        True: "{title}: mục tiêu phấn đấu {planned}; kết quả {change}, đạt mục tiêu.",
        False: "{title}: mục tiêu phấn đấu {planned}; kết quả {change}, chưa đạt mục tiêu.",
        None: "{title}: mục tiêu phấn đấu {planned}; đến nay {change}, chưa có đủ kết quả.",
    }
    change = change_said(result.change)
    return say(templates[result.is_met], title=title, planned=planned, change=change)


def _goals(paper: PlanPaper) -> str:
    totals, gain = paper.sheet.totals, whole_gain(paper.fields, paper.plan)
    year = paper.criterion_set.year
    reached = total((paper.sheet.total, gain))
    if not gain:
        return say("Giữ vững kết quả năm {year}, không để phát sinh điểm mất mới.", year=str(year))
    return say(
        "Phấn đấu năm {next} đạt {points} điểm{share}, {change} so với năm {year}.",
        next=str(year + 1),
        points=whole_points(reached, paper.fields, totals.applicable),
        share=_share(reached, paper),
        change=change_said(gain),
        year=str(year),
    )


def _share(reached: Decimal, paper: PlanPaper) -> str:
    percent = percent_of(reached, paper.sheet.totals.applicable)
    if percent is None or percent > _WHOLE:  # with bonuses
        return ""
    return say(" ({percent})", percent=in_percent(percent, paper.criterion_set.percent_rounding))


def _organisation(_paper: PlanPaper) -> str:
    return (
        "Các cơ quan chủ trì triển khai nhiệm vụ được giao đúng thời hạn; cơ quan phối hợp cung "
        "cấp số liệu, tài liệu kiểm chứng kịp thời.\n"
        "Định kỳ quý, 6 tháng, 9 tháng và cả năm, các cơ quan chủ trì báo cáo tiến độ để tổng "
        "hợp, đôn đốc và xử lý việc chậm."
    )

"""What the page shows of last year's plan: planned and real change, and how far each measure is."""

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.domain.plain_text import one_line
from desktop.domain.plan import FollowUp, ReportPeriod
from desktop.domain.plan_results import TargetResult
from desktop.services.planning import CarriedPlan, PlanState
from desktop.wording.numbers import day, number
from desktop.wording.phrases import say, word
from desktop.wording.plan import change_text, latest_report, met_word

_NOTHING = "–"
_MARKS = {True: "✓", False: "✗", None: "…"}


@dataclass(frozen=True, slots=True)
class CarriedRow:
    """A target of last year's plan."""

    code: str
    title: str
    planned: str
    change: str
    now: str
    met: str
    latest: str
    is_field: bool
    offices: frozenset[str]
    said: str


@dataclass(frozen=True, slots=True)
class CarriedCard:
    """A measure of last year's plan, and what was reported of it."""

    code: str
    title: str
    facts: str
    text: str
    assigned: str
    reports: Mapping[ReportPeriod, FollowUp]


def carried_rows(carried: CarriedPlan) -> tuple[CarriedRow, ...]:
    """All targets in the plan's order."""
    return tuple(_row(result, carried) for result in carried.results)


def carried_sentence(carried: CarriedPlan) -> str:
    """How many targets are met."""
    known = [one.is_met for one in carried.results if not one.is_field and one.target is not None]
    return say(
        "Kế hoạch năm {year}: {met} tiêu chí đạt mục tiêu, {missed} chưa đạt, {open} chưa rõ.",
        year=str(carried.plan.year),
        met=str(known.count(True)),
        missed=str(known.count(False)),
        open=str(known.count(None)),
    )


def no_carried_sentence(state: PlanState, year: int) -> str:
    """Why there is no plan of the year before, and where it comes from."""
    if state.is_earlier_damaged:
        return word("Số liệu năm trước trong hồ sơ này bị hỏng. Hãy lấy lại ở trang Tổng quan.")
    return say(
        "Chưa có kế hoạch năm trước. Ở trang Tổng quan, hãy lấy số liệu từ thư mục hồ "
        "sơ năm {year}: kế hoạch lập trong đó sẽ sang đây để theo dõi. Gói hồ sơ đã "
        "nộp không mang theo kế hoạch.",
        year=str(year),
    )


def carried_card(carried: CarriedPlan, code: str) -> CarriedCard | None:
    """The card of one target; None where the plan has none of this code."""
    result = next((one for one in carried.results if one.code == code), None)
    if result is None:
        return None
    reports = {
        period: carried.follow_ups.get((code, period), FollowUp()) for period in ReportPeriod
    }
    return CarriedCard(
        code=code,
        title=one_line(result.title),
        facts=_facts(result),
        text=result.measure.text or word("Không có giải pháp riêng; xem các tiêu chí bên dưới."),
        assigned=_assigned(result),
        reports=reports,
    )


def _row(result: TargetResult, carried: CarriedPlan) -> CarriedRow:
    measure = result.measure
    met = f"{_MARKS[result.is_met]} {met_word(is_met=result.is_met)}"
    planned = _NOTHING if result.planned is None else change_text(result.planned)
    change = _NOTHING if result.change is None else change_text(result.change)
    return CarriedRow(
        code=result.code,
        title=one_line(result.title),
        planned=planned,
        change=change,
        now=_NOTHING if result.now is None else number(result.now),
        met=met if result.target is not None else _NOTHING,
        latest=latest_report(result.code, carried.follow_ups),
        is_field=result.is_field,
        offices=frozenset(name for name in (measure.office, *measure.cooperating) if name),
        said=say(
            "{code}. {title}: dự kiến {planned}, thực tế {change}, {met}",
            code=result.code,
            title=one_line(result.title),
            planned=planned,
            change=change,
            met=met_word(is_met=result.is_met),
        ),
    )


def _facts(result: TargetResult) -> str:
    before = say("Năm trước {points} điểm", points=number(result.before))
    parts = [before]
    if result.target is not None and result.planned is not None:
        target, planned = number(result.target), change_text(result.planned)
        parts.append(say("mục tiêu {points} ({change})", points=target, change=planned))
    if result.now is not None and result.change is not None:
        now, change = number(result.now), change_text(result.change)
        parts.append(say("năm nay {points} ({change})", points=now, change=change))
    else:
        parts.append(word("năm nay chưa có điểm"))
    return ", ".join(parts)


def _assigned(result: TargetResult) -> str:
    measure, lines = result.measure, []
    if measure.office:
        lines.append(say("Chủ trì: {office}", office=measure.office))
    if measure.cooperating:
        lines.append(say("Phối hợp: {offices}", offices="; ".join(measure.cooperating)))
    if measure.deadline is not None:
        lines.append(say("Thời hạn: {day}", day=day(measure.deadline)))
    return "\n".join(lines)

"""The tables of the improvement plan: what was lost, the targets, the tasks, who does them."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from desktop.domain.decimals import difference, total
from desktop.domain.plan import (
    LostField,
    Measure,
    Plan,
    PlanKind,
    counted,
    extra_gain,
    field_gain,
    gain_of,
    offices_of,
    whole_gain,
)
from desktop.domain.plan_results import TargetResult
from desktop.ports.papers import PlanPaper
from desktop.reports.paper_parts import Grid
from desktop.reports.paper_table import Column, Emphasis, Row
from desktop.reports.paper_text import Align
from desktop.wording.numbers import day, number, points_of
from desktop.wording.phrases import say
from desktop.wording.plan import (
    change_text,
    latest_report,
    lost_reason_text,
    met_word,
    plan_points,
    plan_title,
)

_NOTHING = "–"


def lost_table(paper: PlanPaper) -> Grid | None:
    """Every field with lost points and its leaves, with why; None where nothing is lost."""
    columns = (
        Column("Mã số", 15, Align.CENTER),
        Column("Lĩnh vực, tiêu chí", 58),
        Column("Điểm đạt", 26, Align.CENTER),
        Column("Điểm mất", 16, Align.CENTER),
        Column("Nguyên nhân", 50),
    )
    rows = [row for each in paper.fields if each.lost > 0 for row in _lost_rows(each)]
    return Grid(columns, tuple(rows)) if rows else None


def _lost_rows(lost: LostField) -> Iterator[Row]:
    own = next((one for one in lost.leaves if one.leaf.code == lost.code), None)
    leaves = [one for one in lost.leaves if one is not own and one.lost > 0]
    points = plan_points(lost)
    why = "" if own is None else lost_reason_text(own.reason)
    cells = (lost.code, plan_title(lost), points, number(lost.lost), why)
    yield Row(cells, Emphasis.FIELD, heads_next=bool(leaves))
    for one in leaves:
        points = plan_points(one)
        why = lost_reason_text(one.reason) or _NOTHING
        yield Row((one.leaf.code, one.leaf.title, points, number(one.lost), why))


def results_table(paper: PlanPaper) -> Grid:
    """Last year's targets: planned and real change, met or not, and what was reported."""
    year = paper.criterion_set.year
    columns = (
        Column("Mã số", 15, Align.CENTER),
        Column("Lĩnh vực, tiêu chí", 60),
        Column(say("Năm {year}", year=str(year - 1)), 18, Align.CENTER),
        Column("Mục tiêu (tăng, giảm)", 26, Align.CENTER),
        Column(say("Năm {year} (tăng, giảm)", year=str(year)), 26, Align.CENTER),
        Column("Kết quả", 20, Align.CENTER),
    )
    return Grid(columns, tuple(_result_row(one, paper) for one in paper.results))


def _result_row(result: TargetResult, paper: PlanPaper) -> Row:
    latest = latest_report(result.code, paper.reports)
    title = result.title
    if latest:
        title = say("{title}\n({latest})", title=title, latest=latest)
    cells = (
        result.code,
        title,
        number(result.before),
        _with_change(result.target, result.planned),
        _with_change(result.now, result.change),
        _NOTHING if result.target is None else met_word(is_met=result.is_met),
    )
    return Row(cells, Emphasis.FIELD if result.is_field else Emphasis.LEAF)


def _with_change(points: Decimal | None, change: Decimal | None) -> str:
    if points is None or change is None:
        return _NOTHING
    return say("{points}\n({change})", points=number(points), change=change_text(change))


def targets_table(paper: PlanPaper) -> Grid:
    """What each field is to reach, and the sum."""
    year = paper.criterion_set.year
    columns = (
        Column("Mã số", 15, Align.CENTER),
        Column("Lĩnh vực", 78),
        Column(say("Điểm năm {year}", year=str(year)), 26, Align.CENTER),
        Column(say("Mục tiêu năm {year}", year=str(year + 1)), 26, Align.CENTER),
        Column("Tăng, giảm", 20, Align.CENTER),
    )
    fields = [each for each in paper.fields if each.kind is PlanKind.FIELD]
    rows = [
        Row((each.code, each.title, *_target(each.earned, each.applicable, gain)))
        for each in fields
        for gain in (field_gain(each, paper.plan),)
    ]
    rows[-1:] = [replace(row, heads_next=True) for row in rows[-1:]]  # the sum never stands alone
    totals, extras = paper.sheet.totals, list(_extra_rows(paper))
    gain = total(field_gain(each, paper.plan) for each in fields)
    title = "Cộng các lĩnh vực" if extras else "Tổng cộng"
    sums = _target(totals.earned, totals.applicable, gain)
    rows.append(Row(("", title, *sums), Emphasis.FIELD, heads_next=bool(extras)))
    return Grid(columns, (*rows, *extras))


def _extra_rows(paper: PlanPaper) -> Iterator[Row]:
    """Bonus and penalty as far as they count, and the sum with both; nothing without them."""
    criterion_set, sheet, plan = paper.criterion_set, paper.sheet, paper.plan
    penalty = difference(Decimal(0), sheet.penalty)
    for kind, title, section, points in (
        (PlanKind.BONUS, "Điểm thưởng", criterion_set.bonus, sheet.bonus),
        (PlanKind.PENALTY, "Điểm trừ", criterion_set.penalty, penalty),
    ):
        if section is not None:
            gain = extra_gain(paper.fields, plan, kind)
            reached = total((points, gain))
            cells = (_signed(points, kind), _signed(reached, kind), change_text(gain))
            yield Row(("", title, *cells), heads_next=True)
    if criterion_set.bonus or criterion_set.penalty:
        gain = whole_gain(paper.fields, plan)
        sums = (number(sheet.total), number(total((sheet.total, gain))), change_text(gain))
        yield Row(("", "Tổng điểm", *sums), Emphasis.FIELD)


def _signed(points: Decimal, kind: PlanKind) -> str:
    return change_text(points) if points and kind is PlanKind.PENALTY else number(points)


def _target(earned: Decimal, most: Decimal, gain: Decimal) -> tuple[str, str, str]:
    reached = total((earned, gain))
    return points_of(earned, most), points_of(reached, most), change_text(gain)


def tasks_table(paper: PlanPaper) -> Grid | None:
    """Every measure below its field; None where nothing is planned."""
    columns = (
        Column("Mã số", 14, Align.CENTER),
        Column("Nội dung, giải pháp", 56),
        Column("Chủ trì", 27),
        Column("Phối hợp", 27),
        Column("Thời hạn", 22, Align.CENTER),
        Column("Phấn đấu (tăng)", 19, Align.CENTER),
    )
    rows = [row for each in paper.fields for row in _task_rows(each, paper.plan)]
    return Grid(columns, tuple(rows)) if rows else None


def _task_rows(lost: LostField, plan: Plan) -> Iterator[Row]:
    measure = plan.measure(lost.code)
    leaves = [
        one
        for one in lost.leaves
        if one.leaf.code != lost.code and not plan.measure(one.leaf.code).is_empty
    ]
    if measure.is_empty and not leaves:
        return
    gain = field_gain(lost, plan)
    target = total((lost.earned, gain)) if gain or measure.target is not None else None
    yield Row(
        (lost.code, *_task(plan_title(lost), measure, target, gain)),
        Emphasis.FIELD,
        heads_next=bool(leaves),
    )
    for one in leaves:
        planned = plan.measure(one.leaf.code)
        aim = None if planned.target is None else counted(planned.target, one.kind)
        task = _task(one.leaf.title, planned, aim, gain_of(one, planned))
        yield Row((one.leaf.code, *task))


def _task(title: str, measure: Measure, target: Decimal | None, gain: Decimal) -> tuple[str, ...]:
    content = say("{title}:\n{text}", title=title, text=measure.text) if measure.text else title
    return (
        content,
        measure.office,
        "\n".join(measure.cooperating),
        "" if measure.deadline is None else day(measure.deadline),
        _with_change(target, gain),
    )


def offices_table(paper: PlanPaper) -> Grid | None:
    """What each office leads and takes part in; None where no office is named."""
    columns = (
        Column("Mã số", 16, Align.CENTER),
        Column("Cơ quan, nhiệm vụ", 85),
        Column("Vai trò", 22, Align.CENTER),
        Column("Thời hạn", 22, Align.CENTER),
        Column("Tăng, giảm", 20, Align.CENTER),
    )
    titles, gains = _known(paper)
    rows: list[Row] = []
    for office in offices_of(paper.plan):
        tasks = list(_office_tasks(office, paper.plan, titles, gains))
        if tasks:
            rows.append(Row(("", office, "", "", ""), Emphasis.FIELD, heads_next=True))
            rows += tasks
    return Grid(columns, tuple(rows)) if rows else None


def _known(paper: PlanPaper) -> tuple[dict[str, str], dict[str, Decimal]]:
    """The titles of all that can have a measure, in reading order, and what each is to gain."""
    titles: dict[str, str] = {}
    gains: dict[str, Decimal] = {}
    for each in paper.fields:
        titles[each.code] = plan_title(each)
        gains[each.code] = gain_of(each, paper.plan.measure(each.code))
        for one in each.leaves:
            code = one.leaf.code
            titles[code], gains[code] = one.leaf.title, gain_of(one, paper.plan.measure(code))
    return titles, gains


def _office_tasks(
    office: str, plan: Plan, titles: dict[str, str], gains: dict[str, Decimal]
) -> Iterator[Row]:
    """What it leads, then what it takes part in."""
    for leads, role in ((True, "Chủ trì"), (False, "Phối hợp")):
        for code, title in titles.items():
            measure = plan.measure(code)
            takes_part = office in measure.cooperating and office != measure.office
            if not (measure.office == office if leads else takes_part):
                continue
            until = "" if measure.deadline is None else day(measure.deadline)
            gain = change_text(gains[code]) if measure.target is not None else _NOTHING
            yield Row((code, title, role, until, gain))

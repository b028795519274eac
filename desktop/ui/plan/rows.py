"""What the page *Kế hoạch* shows of the plan as a whole: its table and its totals."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.criteria import CriterionSet
from desktop.domain.decimals import total
from desktop.domain.plain_text import one_line
from desktop.domain.plan import (
    LostField,
    LostLeaf,
    Measure,
    PlanKind,
    counted,
    field_gain,
    gain_of,
    whole_gain,
)
from desktop.domain.plan_checks import PlanFault, PlanFinding
from desktop.services.planning import PlanState
from desktop.wording.numbers import number, points_of
from desktop.wording.phrases import say, word
from desktop.wording.plan import (
    change_text,
    plan_points,
    plan_title,
    whole_points,
)

_ALERT = "⚠"


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A row of the plan: the whole (without a code), a field, or a leaf.

    `offices` are those that lead or take part; `said` is the row as it is read out.
    """

    code: str
    title: str
    points: str
    lost: str
    office: str
    target: str
    gain: str
    mark: str
    is_field: bool
    offices: frozenset[str]
    said: str


def plan_rows(state: PlanState) -> tuple[PlanRow, ...]:
    """The whole plan first, then each field that has something in it with its leaves."""
    doubts: defaultdict[str, list[PlanFinding]] = defaultdict(list)
    for finding in state.findings:
        doubts[finding.code].append(finding)
    rows = [_whole_row(state)]
    for each in state.fields:
        rows += _field_rows(each, state, doubts)
    return tuple(rows)


def narrowed(rows: Sequence[PlanRow], office: str) -> tuple[PlanRow, ...]:
    """Only what an office leads or takes part in, with the fields above; all for ""."""
    if not office:
        return tuple(rows)
    kept: list[PlanRow] = []
    field: PlanRow | None = None
    for row in rows:
        if row.is_field:
            field = row
        if office not in row.offices:
            continue
        if field is not None and not row.is_field and field not in kept:
            kept.append(field)
        kept.append(row)
    return tuple(kept)


def total_sentence(state: PlanState, criterion_set: CriterionSet) -> str:
    """What is lost, and what the plan brings back."""
    totals, gain = state.sheet.totals, whole_gain(state.fields, state.plan)
    parts = [
        say(
            "Năm {year}: {points} điểm, mất {lost} điểm.",
            year=str(criterion_set.year),
            points=points_of(totals.earned, totals.applicable),
            lost=number(totals.lost),
        )
    ]
    if criterion_set.bonus or criterion_set.penalty:
        parts.append(
            say(
                "Thưởng {bonus}, trừ {penalty}: tổng {total} điểm.",
                bonus=number(state.sheet.bonus),
                penalty=number(state.sheet.penalty),
                total=number(state.sheet.total),
            )
        )
    if state.plan.measures:
        parts.append(
            say(
                "Kế hoạch năm {year}: {change} điểm, đạt {points}.",
                year=str(state.plan.year),
                change=change_text(gain),
                points=whole_points(
                    total((state.sheet.total, gain)), state.fields, totals.applicable
                ),
            )
        )
    return " ".join(parts)


def empty_sentence(state: PlanState) -> str:
    """Why there is nothing to improve yet; "" where there is something."""
    if state.plan.measures or state.sheet.totals.lost > 0 or state.sheet.penalty > 0:
        return ""
    if state.sheet.totals.unanswered > 0:
        return word(
            "Chưa có tiêu chí nào mất điểm. Hãy chấm điểm trước; tiêu chí mất điểm sẽ hiện ở đây."
        )
    return word("Không mất điểm nào: chưa cần giải pháp. Vẫn có thể ghi mục tiêu chung.")


def hints_sentence(findings: Sequence[PlanFinding]) -> str:
    """How much is doubtful, "" where nothing is."""
    unplanned = sum(one.fault is PlanFault.NO_MEASURE for one in findings)
    others = len({one.code for one in findings if one.fault is not PlanFault.NO_MEASURE})
    parts = []
    if unplanned:
        parts.append(say("{count} mục mất điểm chưa có giải pháp", count=str(unplanned)))
    if others:
        parts.append(say("{count} mục nên xem lại", count=str(others)))
    return f"{_ALERT} {' · '.join(parts)}" if parts else ""


def _whole_row(state: PlanState) -> PlanRow:
    totals, gain = state.sheet.totals, whole_gain(state.fields, state.plan)
    points = state.sheet.total
    lost = total((totals.lost, state.sheet.penalty))
    return _row(
        code="",
        title=word("Cả kế hoạch: mục tiêu, tổ chức thực hiện"),
        points=points_of(points, totals.applicable),
        lost=lost,
        target=total((points, gain)) if gain else None,
        gain=gain,
        is_field=True,
    )


def _field_rows(
    lost: LostField, state: PlanState, doubts: Mapping[str, list[PlanFinding]]
) -> Iterator[PlanRow]:
    measure, gain = state.plan.measure(lost.code), field_gain(lost, state.plan)
    if not lost.leaves and measure.is_empty and lost.lost <= 0:
        return
    yield _row(
        code=lost.code,
        title=plan_title(lost),
        points=plan_points(lost),
        lost=None if lost.kind is PlanKind.BONUS else lost.lost,
        target=total((lost.points, gain)) if gain else _target(lost, measure),
        gain=gain,
        is_field=True,
        measure=measure,
        is_doubtful=bool(doubts.get(lost.code)),
    )
    for one in lost.leaves:
        if one.leaf.code == lost.code:
            continue
        planned = state.plan.measure(one.leaf.code)
        yield _row(
            code=one.leaf.code,
            title=one_line(one.leaf.title),
            points=plan_points(one),
            lost=None if one.kind is PlanKind.BONUS else one.lost,
            target=_target(one, planned),
            gain=gain_of(one, planned),
            measure=planned,
            is_doubtful=bool(doubts.get(one.leaf.code)),
        )


def _target(lost: LostField | LostLeaf, measure: Measure) -> Decimal | None:
    return None if measure.target is None else counted(measure.target, lost.kind)


def _row(  # noqa: PLR0913 - the columns of the table
    *,
    code: str,
    title: str,
    points: str,
    lost: Decimal | None,
    target: Decimal | None,
    gain: Decimal,
    measure: Measure | None = None,
    is_field: bool = False,
    is_doubtful: bool = False,
) -> PlanRow:
    planned = measure or Measure()
    place = say("{code}. {title}", code=code, title=title) if code else title
    template = "{place}: mất {lost} điểm" if lost is not None else "{place}: đạt {points} điểm"
    missed = "" if lost is None else number(lost)
    said = say(template, place=place, lost=missed, points=points)
    if planned.text:
        said = say("{row}, đã có giải pháp", row=said)
    return PlanRow(
        code=code,
        title=title,
        points=points,
        lost=missed,
        office=planned.office,
        target="" if target is None else number(target),
        gain=change_text(gain) if gain else "",
        mark=_ALERT if is_doubtful else "",
        is_field=is_field,
        offices=frozenset(name for name in (planned.office, *planned.cooperating) if name),
        said=said,
    )

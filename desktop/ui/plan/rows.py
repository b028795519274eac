"""What the page *Kế hoạch* shows of the plan: its table, and the card of one row."""

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
    field_gain,
    gain_of,
    whole_gain,
)
from desktop.domain.plan_checks import PlanFault, PlanFinding
from desktop.services.planning import PlanState
from desktop.ui.sentences.plan import plan_sentence
from desktop.wording.numbers import number, points_of
from desktop.wording.phrases import say, word
from desktop.wording.plan import change_text, lost_reason_text

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


@dataclass(frozen=True, slots=True)
class MeasureCard:
    """A leaf or field with what is planned for it."""

    code: str
    title: str
    facts: str
    reason: str
    measure: Measure
    points: Decimal
    most: Decimal
    gain: str
    hints: tuple[str, ...]
    is_field: bool
    may_suggest: bool


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
    lost = say(
        "Năm {year}: {points} điểm, mất {lost} điểm.",
        year=str(criterion_set.year),
        points=points_of(totals.earned, totals.applicable),
        lost=number(totals.lost),
    )
    if not state.plan.measures:
        return lost
    planned = say(
        "Kế hoạch năm {year}: {change} điểm, đạt {points}.",
        year=str(state.plan.year),
        change=change_text(gain),
        points=points_of(total((totals.earned, gain)), totals.applicable),
    )
    return f"{lost} {planned}"


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


def measure_card(state: PlanState, code: str) -> MeasureCard | None:
    """The card of a leaf or field; None where it is not in the plan."""
    hints = tuple(plan_sentence(one) for one in state.findings if one.code == code)
    for each in state.fields:
        if each.code == code:
            return _field_card(each, state, hints)
        for one in each.leaves:
            if one.leaf.code == code:
                return _leaf_card(one, state, hints)
    return None


def _whole_row(state: PlanState) -> PlanRow:
    totals, gain = state.sheet.totals, whole_gain(state.fields, state.plan)
    return _row(
        code="",
        title=word("Cả kế hoạch: mục tiêu, tổ chức thực hiện"),
        figures=(totals.earned, totals.applicable, totals.lost),
        target=total((totals.earned, gain)) if gain else None,
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
        title=one_line(lost.title),
        figures=(lost.earned, lost.applicable, lost.lost),
        target=total((lost.earned, gain)) if gain else measure.target,
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
            figures=(one.points, one.leaf.max, one.lost),
            target=planned.target,
            gain=gain_of(one.points, planned),
            measure=planned,
            is_doubtful=bool(doubts.get(one.leaf.code)),
        )


def _row(  # noqa: PLR0913 - the columns of the table
    *,
    code: str,
    title: str,
    figures: tuple[Decimal, Decimal, Decimal],
    target: Decimal | None,
    gain: Decimal,
    measure: Measure | None = None,
    is_field: bool = False,
    is_doubtful: bool = False,
) -> PlanRow:
    points, most, lost = figures
    planned = measure or Measure()
    place = say("{code}. {title}", code=code, title=title) if code else title
    said = say("{place}: mất {lost} điểm", place=place, lost=number(lost))
    if planned.text:
        said = say("{row}, đã có giải pháp", row=said)
    return PlanRow(
        code=code,
        title=title,
        points=points_of(points, most),
        lost=number(lost),
        office=planned.office,
        target="" if target is None else number(target),
        gain=change_text(gain) if gain else "",
        mark=_ALERT if is_doubtful else "",
        is_field=is_field,
        offices=frozenset(name for name in (planned.office, *planned.cooperating) if name),
        said=said,
    )


def _field_card(lost: LostField, state: PlanState, hints: tuple[str, ...]) -> MeasureCard:
    measure, gain = state.plan.measure(lost.code), field_gain(lost, state.plan)
    own = next((one for one in lost.leaves if one.leaf.code == lost.code), None)
    return MeasureCard(
        code=lost.code,
        title=one_line(lost.title),
        facts=_facts(lost.earned, lost.applicable, lost.lost),
        reason="" if own is None else _reason(own),
        measure=measure,
        points=lost.earned,
        most=lost.applicable,
        gain=_gain(gain, measure.target is not None),
        hints=hints,
        is_field=own is None,
        may_suggest=own is not None and measure.is_empty and own.lost > 0,
    )


def _leaf_card(lost: LostLeaf, state: PlanState, hints: tuple[str, ...]) -> MeasureCard:
    measure = state.plan.measure(lost.leaf.code)
    return MeasureCard(
        code=lost.leaf.code,
        title=one_line(lost.leaf.title),
        facts=_facts(lost.points, lost.leaf.max, lost.lost),
        reason=_reason(lost),
        measure=measure,
        points=lost.points,
        most=lost.leaf.max,
        gain=_gain(gain_of(lost.points, measure), measure.target is not None),
        hints=hints,
        is_field=False,
        may_suggest=measure.is_empty and lost.lost > 0,
    )


def _facts(points: Decimal, most: Decimal, lost: Decimal) -> str:
    return say("{points} điểm, mất {lost} điểm", points=points_of(points, most), lost=number(lost))


def _reason(lost: LostLeaf) -> str:
    said = lost_reason_text(lost.reason)
    return say("Lý do mất điểm: {reason}", reason=said) if said else word("Chưa ghi lý do mất điểm")


def _gain(gain: Decimal, has_target: bool) -> str:  # noqa: FBT001 - asked by its two callers alone
    if not has_target and not gain:
        return ""
    return say("Dự kiến: {change} điểm", change=change_text(gain))

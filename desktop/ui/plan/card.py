"""What the page *Kế hoạch* shows of one row: its points, what is planned, what is doubtful."""

from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.plain_text import one_line
from desktop.domain.plan import LostField, LostLeaf, Measure, PlanKind, field_gain, gain_of
from desktop.services.planning import PlanState
from desktop.ui.sentences.plan import plan_sentence
from desktop.wording.numbers import number
from desktop.wording.phrases import say, word
from desktop.wording.plan import change_text, lost_reason_text, plan_points, plan_title


@dataclass(frozen=True, slots=True)
class MeasureCard:
    """A leaf or field with what is planned for it."""

    code: str
    title: str
    facts: str
    reason: str
    measure: Measure
    target_hint: str
    gain: str
    hints: tuple[str, ...]
    is_field: bool
    may_suggest: bool


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


def _field_card(lost: LostField, state: PlanState, hints: tuple[str, ...]) -> MeasureCard:
    measure, gain = state.plan.measure(lost.code), field_gain(lost, state.plan)
    own = next((one for one in lost.leaves if one.leaf.code == lost.code), None)
    return MeasureCard(
        code=lost.code,
        title=plan_title(lost),
        facts=_facts(lost, lost.lost if own is None else own.room),
        reason="" if own is None else _reason(own),
        measure=measure,
        target_hint=_target_hint(lost.kind, lost.applicable),
        gain=_gain(gain, measure.target is not None),
        hints=hints,
        is_field=own is None,
        may_suggest=own is not None and measure.is_empty and own.room > 0,
    )


def _leaf_card(lost: LostLeaf, state: PlanState, hints: tuple[str, ...]) -> MeasureCard:
    measure = state.plan.measure(lost.leaf.code)
    return MeasureCard(
        code=lost.leaf.code,
        title=one_line(lost.leaf.title),
        facts=_facts(lost, lost.room),
        reason=_reason(lost),
        measure=measure,
        target_hint=_target_hint(lost.kind, lost.leaf.max),
        gain=_gain(gain_of(lost, measure), measure.target is not None),
        hints=hints,
        is_field=False,
        may_suggest=measure.is_empty and lost.room > 0,
    )


def _facts(lost: LostField | LostLeaf, room: Decimal) -> str:
    points = plan_points(lost)
    match lost.kind:
        case PlanKind.PENALTY:
            return say("Bị trừ {lost} điểm", lost=number(lost.lost))
        case PlanKind.BONUS if room > 0:
            return say("{points} điểm, có thể thêm {room} điểm", points=points, room=number(room))
        case PlanKind.BONUS:
            return say("{points} điểm", points=points)
        case _:
            return say("{points} điểm, mất {lost} điểm", points=points, lost=number(lost.lost))


def _target_hint(kind: PlanKind, most: Decimal) -> str:
    if kind is PlanKind.PENALTY:
        return word("0 là không bị trừ")
    return say("tối đa {max}", max=number(most))


def _reason(lost: LostLeaf) -> str:
    if lost.kind is PlanKind.BONUS:
        return word("Điểm thưởng không bắt buộc: đạt thêm thì được cộng, không đạt thì không mất.")
    said = lost_reason_text(lost.reason)
    if lost.kind is PlanKind.PENALTY:
        written = "Lý do bị trừ điểm: {reason}", "Chưa ghi lý do bị trừ điểm"
    else:
        written = "Lý do mất điểm: {reason}", "Chưa ghi lý do mất điểm"
    return say(written[0], reason=said) if said else word(written[1])


def _gain(gain: Decimal, has_target: bool) -> str:  # noqa: FBT001 - asked by its two callers alone
    if not has_target and not gain:
        return ""
    return say("Dự kiến: {change} điểm", change=change_text(gain))

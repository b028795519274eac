"""Words of the improvement plan: why points were lost, planned and real change, how far it is."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from desktop.domain.answers import LostReason
from desktop.domain.letters import fold
from desktop.domain.plain_text import one_line
from desktop.domain.plan import FollowUp, LostField, LostLeaf, PlanKind, ReportPeriod
from desktop.wording.numbers import number, points_of
from desktop.wording.phrases import Words, say, word
from desktop.wording.states import LOST_KINDS

_SAYS_SO: Final = re.compile(r"\bdiem (thuong|cong|tru|phat)\b")

REPORT_PERIODS: Final[Mapping[ReportPeriod, str]] = Words(
    {
        ReportPeriod.QUARTER: "Quý I",
        ReportPeriod.HALF_YEAR: "6 tháng",
        ReportPeriod.NINE_MONTHS: "9 tháng",
        ReportPeriod.YEAR: "Cả năm",
    }
)


def lost_reason_text(reason: LostReason | None) -> str:
    """Why points were lost: "Làm muộn: văn bản ban hành tháng 3"; "" where nobody has said."""
    if reason is None:
        return ""
    text = one_line(reason.text)
    kind = LOST_KINDS[reason.kind]
    return say("{kind}: {text}", kind=kind, text=text) if text else kind


def plan_points(lost: LostLeaf | LostField) -> str:
    """The points there are of how many; those of a penalty alone, which has no maximum."""
    if lost.kind is PlanKind.PENALTY:
        return change_text(lost.points) if lost.points else number(lost.points)
    most = lost.leaf.max if isinstance(lost, LostLeaf) else lost.applicable
    return points_of(lost.points, most)


def whole_points(points: Decimal, fields: tuple[LostField, ...], applicable: Decimal) -> str:
    """The points of everything; alone where bonuses could make them more than there are."""
    is_plain = all(one.kind is PlanKind.FIELD for one in fields)
    return points_of(points, applicable) if is_plain else number(points)


def plan_title(lost: LostField) -> str:
    """The field's title, which says whether it is about bonus or penalty."""
    title = one_line(lost.title)
    match lost.kind:
        case PlanKind.BONUS if not _SAYS_SO.search(fold(title)):
            return say("{title} (điểm thưởng)", title=title)
        case PlanKind.PENALTY if not _SAYS_SO.search(fold(title)):
            return say("{title} (điểm trừ)", title=title)
        case _:
            return title


def change_text(change: Decimal) -> str:
    """A change with its sign: +1 · −0,7 · giữ nguyên."""
    if change == 0:
        return word("giữ nguyên")
    sign = "+" if change > 0 else "−"
    return f"{sign}{number(change.copy_abs())}"


def change_said(change: Decimal) -> str:
    """A change in words: "tăng 1 điểm", "giảm 0,7 điểm", "giữ nguyên"."""
    if change == 0:
        return word("giữ nguyên")
    template = "tăng {points} điểm" if change > 0 else "giảm {points} điểm"
    return say(template, points=number(change.copy_abs()))


def met_word(*, is_met: bool | None) -> str:
    """Whether a target was reached."""
    if is_met is None:
        return word("Chưa rõ")
    return word("Đạt") if is_met else word("Chưa đạt")


def follow_up_text(follow_up: FollowUp) -> str:
    """How far a measure is: "60 %, đã họp hai lần", "đã xong"; "" where nothing was reported."""
    parts = []
    if follow_up.is_done:
        parts.append(word("đã xong"))
    elif follow_up.percent is not None:
        parts.append(say("{percent} %", percent=str(follow_up.percent)))
    if note := one_line(follow_up.note):
        parts.append(note)
    return ", ".join(parts)


def latest_report(code: str, reports: Mapping[tuple[str, ReportPeriod], FollowUp]) -> str:
    """The last period something was reported of: "6 tháng: đã xong"; "" where nothing was."""
    for period in reversed(ReportPeriod):
        said = follow_up_text(reports.get((code, period), FollowUp()))
        if said:
            return say("{period}: {said}", period=REPORT_PERIODS[period], said=said)
    return ""

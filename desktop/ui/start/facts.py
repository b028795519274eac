"""What was chosen for a new workspace, in a line: a set, a round, an earlier year."""

from typing import TYPE_CHECKING

from desktop.domain.criteria import CriterionSet
from desktop.wording.numbers import day, points_of
from desktop.wording.phrases import say, word

if TYPE_CHECKING:
    from desktop.services.carrying import Carried
    from desktop.services.taking_round import OpenedRound


def set_facts(one: CriterionSet) -> str:
    """What a criterion set is."""
    facts = "{title} · năm {year} · {count} tiêu chí chấm điểm"
    return say(facts, title=one.title, year=str(one.year), count=str(len(one.leaves())))


def round_facts(opened: "OpenedRound") -> str:
    """Who asks in a round, by which set and until when."""
    one = opened.criterion_set
    facts = "{office} · {title} · năm {year} · hạn nộp {day}"
    return say(
        facts,
        office=opened.head.unit.name,
        title=one.title,
        year=str(one.year),
        day=day(opened.round.deadline),
    )


def earlier_facts(carried: "Carried") -> str:
    """Whose an earlier year is, and what comes over with it."""
    earlier = carried.earlier
    unit, sheet = earlier.submission.head.unit, earlier.sheet
    facts = say(
        "{unit} · năm {year} · {points} điểm",
        unit=unit.name,
        year=str(earlier.year),
        points=points_of(sheet.total, sheet.totals.applicable),
    )
    return f"{facts}. {_key_note()}" if carried.key else facts


def _key_note() -> str:
    return word(
        "Khóa ký của đơn vị cũng được chép sang (mã PIN như cũ), vì cơ quan tiếp nhận đã biết khóa "
        "này."
    )

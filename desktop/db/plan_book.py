"""Keeps the improvement plan in the database."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, insert, select

from desktop.db.paper_tables import PLAN_FOLLOW_UP, PLAN_MEASURE, PLAN_TEXT
from desktop.domain.plan import FollowUp, Measure, PlanPart, ReportPeriod

_MEASURES = select(
    PLAN_MEASURE.c.code,
    PLAN_MEASURE.c.text,
    PLAN_MEASURE.c.office,
    PLAN_MEASURE.c.cooperating,
    PLAN_MEASURE.c.deadline,
    PLAN_MEASURE.c.target,
).order_by(PLAN_MEASURE.c.code)
_TEXTS = select(PLAN_TEXT.c.part, PLAN_TEXT.c.text).order_by(PLAN_TEXT.c.part)
_FOLLOW_UPS = select(
    PLAN_FOLLOW_UP.c.code,
    PLAN_FOLLOW_UP.c.period,
    PLAN_FOLLOW_UP.c.percent,
    PLAN_FOLLOW_UP.c.note,
    PLAN_FOLLOW_UP.c.is_done,
).order_by(PLAN_FOLLOW_UP.c.code, PLAN_FOLLOW_UP.c.period)
_REMOVE_MEASURE = delete(PLAN_MEASURE).where(PLAN_MEASURE.c.code == bindparam("the_code"))
_REMOVE_TEXT = delete(PLAN_TEXT).where(PLAN_TEXT.c.part == bindparam("the_part"))
_REMOVE_FOLLOW_UP = delete(PLAN_FOLLOW_UP).where(
    PLAN_FOLLOW_UP.c.code == bindparam("the_code"),
    PLAN_FOLLOW_UP.c.period == bindparam("the_period"),
)


class SqlPlanBook:
    """The `PlanBook` port within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def measures(self) -> Mapping[str, Measure]:
        """As the port says."""
        return {
            code: Measure(text, office, _offices(cooperating), deadline, target)
            for code, text, office, cooperating, deadline, target in self._connection.execute(
                _MEASURES
            )
        }

    def put_measure(self, code: str, measure: Measure, *, at: datetime) -> None:
        """As the port says."""
        self._connection.execute(_REMOVE_MEASURE, {"the_code": code})
        if measure.is_empty:
            return
        values = {
            "code": code,
            "text": measure.text,
            "office": measure.office,
            "cooperating": "\n".join(measure.cooperating),
            "deadline": measure.deadline,
            "target": measure.target,
            "changed_at": at,
        }
        self._connection.execute(insert(PLAN_MEASURE), values)

    def texts(self) -> Mapping[PlanPart, str]:
        """As the port says."""
        return {part: text for part, text in self._connection.execute(_TEXTS)}  # noqa: C416 - a row is typed only where it is taken apart

    def put_text(self, part: PlanPart, text: str, *, at: datetime) -> None:
        """As the port says."""
        self._connection.execute(_REMOVE_TEXT, {"the_part": part})
        if text:
            values = {"part": part, "text": text, "changed_at": at}
            self._connection.execute(insert(PLAN_TEXT), values)

    def follow_ups(self) -> Mapping[tuple[str, ReportPeriod], FollowUp]:
        """As the port says."""
        return {
            (code, period): FollowUp(percent, note, is_done)
            for code, period, percent, note, is_done in self._connection.execute(_FOLLOW_UPS)
        }

    def put_follow_up(
        self, code: str, period: ReportPeriod, follow_up: FollowUp, *, at: datetime
    ) -> None:
        """As the port says."""
        place = {"the_code": code, "the_period": period}
        self._connection.execute(_REMOVE_FOLLOW_UP, place)
        if follow_up.is_empty:
            return
        values = {
            "code": code,
            "period": period,
            "percent": follow_up.percent,
            "note": follow_up.note,
            "is_done": follow_up.is_done,
            "changed_at": at,
        }
        self._connection.execute(insert(PLAN_FOLLOW_UP), values)


def _offices(lines: str) -> tuple[str, ...]:
    return tuple(lines.split("\n")) if lines else ()

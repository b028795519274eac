"""What is planned and reported comes back as it was put away."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.db.sqlite_workspace import Database
from desktop.domain.plain_text import one_line
from desktop.domain.plan import FollowUp, Measure, PlanPart, ReportPeriod

NOW = datetime(2026, 12, 20, 8, 0, tzinfo=UTC)
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
NAMES = WORDS.map(one_line).filter(bool)
MEASURES = st.builds(
    Measure,
    text=WORDS,
    office=WORDS,
    cooperating=st.lists(NAMES, max_size=3).map(tuple),
    deadline=st.none() | st.dates(),
    target=st.none() | st.decimals(allow_nan=False, allow_infinity=False, places=3),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(st.dictionaries(WORDS, MEASURES, max_size=3))
def test_measures_come_back_to_the_last_digit(
    database: Database, measures: dict[str, Measure]
) -> None:
    with database.work() as work:
        for code, measure in measures.items():
            work.plan.put_measure(code, measure, at=NOW)

        kept = work.plan.measures()

        assert kept == {code: one for code, one in measures.items() if not one.is_empty}


def test_an_empty_value_takes_away_what_was_there(database: Database) -> None:
    report = FollowUp(40, "Đã họp")
    with database.work() as work:
        work.plan.put_measure("1.1", Measure("Làm", target=Decimal("1.50")), at=NOW)
        work.plan.put_text(PlanPart.GOALS, "Tốp 3", at=NOW)
        work.plan.put_follow_up("1.1", ReportPeriod.QUARTER, report, at=NOW)
        work.commit()
    with database.look() as work:
        assert str(work.plan.measures()["1.1"].target) == "1.50"
        assert work.plan.texts() == {PlanPart.GOALS: "Tốp 3"}
        assert work.plan.follow_ups() == {("1.1", ReportPeriod.QUARTER): report}
    with database.work() as work:
        work.plan.put_measure("1.1", Measure(), at=NOW)
        work.plan.put_text(PlanPart.GOALS, "", at=NOW)
        work.plan.put_follow_up("1.1", ReportPeriod.QUARTER, FollowUp(), at=NOW)
        work.commit()
    with database.look() as work:
        assert (work.plan.measures(), work.plan.texts(), work.plan.follow_ups()) == ({}, {}, {})


@pytest.mark.parametrize("count", [300])
def test_hundreds_of_measures_are_kept(database: Database, count: int) -> None:
    measures = {
        f"1.{place}": Measure("x" * 600, deadline=date(2027, 1, 1)) for place in range(count)
    }
    with database.work() as work:
        for code, measure in measures.items():
            work.plan.put_measure(code, measure, at=NOW)
        work.commit()
    with database.look() as work:
        assert work.plan.measures() == measures

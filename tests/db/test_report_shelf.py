"""Reports made to be signed come back as they were put away."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.db.sqlite_workspace import Database
from desktop.domain.evidence import Content, Digest, MediaType
from desktop.domain.signed_report import Issuing

NOW = datetime(2026, 3, 1, 8, 0, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)
SUBJECT = Digest("7" * 64)
WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=30)


def content(number: int) -> Content:
    return Content(Digest(f"{number:064x}"), number, number, MediaType.PDF)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
@given(WORDS, st.none() | st.dates(), WORDS, WORDS)
def test_a_report_comes_back_whole(
    database: Database, number: str, day: date | None, leader: str, title: str
) -> None:
    issuing = Issuing(number, day, leader, title)
    with database.work() as work:
        added = work.reports.add(content(1), issuing, subject=SUBJECT, at=NOW)
        kept = work.reports.latest()

        assert kept == added
        assert (kept.base, kept.subject, kept.made_at) == (content(1), SUBJECT, NOW)
        assert (kept.signed, kept.latest) == (None, content(1))


def test_the_signed_form_is_kept_with_the_right_report(database: Database) -> None:
    with database.work() as work:
        first = work.reports.add(content(1), Issuing(), subject=SUBJECT, at=NOW)
        second = work.reports.add(content(2), Issuing("2"), subject=SUBJECT, at=LATER)
        work.reports.keep_signed(first.number, content(3), at=LATER)
        work.reports.keep_signed(first.number, content(4), at=LATER)
        work.commit()
    with database.look() as work:
        older, newer = work.reports.all()

        assert (older.signed, older.signed_at, older.latest) == (content(4), LATER, content(4))
        assert newer == second == work.reports.latest()


def test_there_may_be_none(database: Database) -> None:
    with database.look() as work:
        assert work.reports.latest() is None
        assert work.reports.all() == ()


def test_a_report_that_is_not_there_cannot_be_signed(database: Database) -> None:
    with database.work() as work, pytest.raises(ValueError, match="no report 7"):
        work.reports.keep_signed(7, content(1), at=NOW)

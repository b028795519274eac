"""The journal in the database: it stands with what it tells of, and shows whoever touched it."""

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.db.sqlite_workspace import Database
from desktop.domain.answers import Answer, Layer
from desktop.domain.audit import EntryKind, JournalFinding, check_journal
from desktop.domain.workspace_errors import WorkspaceDamagedError

AT = datetime(2026, 11, 22, tzinfo=UTC)
COLUMNS = ("sequence", "at", "actor", "kind", "facts", "previous", "digest")


def tell(database: Database, *leaves: str) -> None:
    for leaf in leaves:
        with database.work() as work:
            work.journal.append(EntryKind.ANSWER_CHANGED, {"leaf": leaf}, at=AT, actor="A")
            work.commit()


def faults(database: Database) -> tuple[JournalFinding, ...]:
    with database.look() as work:
        return tuple(check_journal(work.journal.stored(), work.journal.head()))


def run(path: Path, statement: str, *values: object) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute(statement, values)
    connection.close()


def rows(path: Path) -> list[dict[str, object]]:
    with sqlite3.connect(path) as connection:
        connection.row_factory = sqlite3.Row
        found = [dict(row) for row in connection.execute("SELECT * FROM journal")]
    connection.close()
    return found


@pytest.fixture
def told(database: Database) -> Database:
    tell(database, "1.1", "1.2", "1.3")
    return database


def test_entries_come_back_in_their_order_and_the_head_is_the_last(database: Database) -> None:
    tell(database, "1.1", "1.2")

    with database.look() as work:
        first, second = work.journal.all()
        assert work.journal.head() == second.digest
    assert (first.sequence, first.previous, second.previous) == (1, None, first.digest)
    assert [each.facts["leaf"] for each in (first, second)] == ["1.1", "1.2"]
    assert faults(database) == ()


def test_the_latest_entry_of_some_kinds_is_found_among_others(database: Database) -> None:
    with database.work() as work:
        for kind in (EntryKind.APPROVED, EntryKind.EXPORTED, EntryKind.ANSWER_CHANGED):
            work.journal.append(kind, {}, at=AT)
        work.commit()

    with database.look() as work:
        last = work.journal.last([EntryKind.APPROVED, EntryKind.REOPENED])
        assert last is not None
        assert last.kind is EntryKind.APPROVED
        assert work.journal.last([EntryKind.DELIVERED]) is None
        assert [each.kind for each in work.journal.all([EntryKind.EXPORTED])] == ["exported"]


def test_an_entry_stands_or_falls_with_what_it_tells_of(database: Database) -> None:
    with database.work() as work:
        work.answers.put(Layer.SELF, "1.1", Answer(note="x"), at=AT)
        work.journal.append(EntryKind.ANSWER_CHANGED, {"leaf": "1.1"}, at=AT)

    with database.look() as work:
        assert work.journal.all() == ()
        assert work.journal.head() is None
        assert work.answers.all(Layer.SELF) == {}


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    place=st.integers(1, 3),
    column=st.sampled_from(COLUMNS),
    value=st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
    | st.binary(max_size=4)
    | st.integers(4, 99),
)
def test_a_row_that_was_changed_in_the_file_is_found(
    told: Database, path: Path, place: int, column: str, value: str | bytes | int
) -> None:
    if column == "sequence" and not isinstance(value, int):
        return
    kept = next(row for row in rows(path) if row["sequence"] == place)[column]
    change = f"UPDATE journal SET {column} = ? WHERE sequence = ?"  # noqa: S608 - our names

    run(path, change, value, place)
    found = faults(told)
    run(path, change, kept, value if column == "sequence" else place)

    assert found
    assert faults(told) == ()


@pytest.mark.parametrize("place", [1, 2, 3])
def test_a_row_that_was_taken_out_is_found_and_stays_found(
    database: Database, path: Path, place: int
) -> None:
    tell(database, "1.1", "1.2", "1.3")

    run(path, "DELETE FROM journal WHERE sequence = ?", place)
    assert faults(database)

    tell(database, "1.4")
    assert faults(database)


def test_a_whole_journal_that_was_taken_out_is_found(database: Database, path: Path) -> None:
    tell(database, "1.1")

    run(path, "DELETE FROM journal")

    assert faults(database)


def test_a_row_that_is_no_entry_is_damage_and_never_a_wrong_answer(
    database: Database, path: Path
) -> None:
    tell(database, "1.1")
    run(path, "UPDATE journal SET kind = 'erased'")

    with pytest.raises(WorkspaceDamagedError), database.look() as work:
        work.journal.all()


def test_the_file_itself_is_examined(database: Database, path: Path) -> None:
    with database.look() as work:
        assert work.storage_faults() == ()

    run(path, "PRAGMA foreign_keys = OFF")
    run(
        path,
        "INSERT INTO link (leaf, document, requirement, pages, note, linked_at)"
        " VALUES ('1.1', 'TL-999', '', '', '', '2026-01-01T00:00:00.000000+00:00')",
    )
    with database.look() as work:
        (fault,) = work.storage_faults()
    assert "link" in fault

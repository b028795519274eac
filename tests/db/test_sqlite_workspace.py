"""A database opens only when it is sound and understood, and is safe while it is open."""

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import event

from desktop.db import migration, paper_tables, round_tables, scan_tables, sqlite_workspace
from desktop.db.sqlite_engine import open_engine, open_engine_for_migration
from desktop.db.sqlite_workspace import Database, create_database, open_database
from desktop.db.tables import METADATA, REVISION, TABLES
from desktop.domain.answers import Answer, Layer, LostKind, LostReason, YesNoInput
from desktop.domain.errors import DiskFullError, WriteRefusedError
from desktop.domain.workspace_errors import (
    DatabaseBusyError,
    WorkspaceDamagedError,
    WorkspaceExistsError,
    WorkspaceMissingError,
    WorkspaceNewerError,
)
from desktop.ports.workspace import WorkspaceRecord

NOW = datetime(2026, 3, 1, 8, 0, tzinfo=UTC)
YES = Answer(YesNoInput(yes=True))
FIRST_REVISION_DATA = """
INSERT INTO workspace (id, unit_code, unit_name, year, criterion_set, created_at, documents_numbered, answers_changed_at) VALUES (1, 'H57.12', 'UBND xã Vĩnh Thạnh', 2026, '55', '2026-01-05T07:30:00.000000+00:00', 7, NULL);
INSERT INTO answer (layer, leaf, inputs, not_applicable, override_points, override_reason, note, changed_at) VALUES ('self', '5.10', '{"kind":"count","value":"4.50"}', 0, '1.50', 'lý do', 'ghi chú', '2026-03-01T08:00:00.000000+00:00');
INSERT INTO document (code, ordinal, digest, size, crc32, media_type, name, added_at, number, symbol, type, issued_on, issuer, subject) VALUES ('TL-007', 7, 'd7', 10, 4294967295, 'application/pdf', 'Kế hoạch.pdf', '2026-03-01T08:00:00.000000+00:00', '599', 'QĐ-UBND', 'Quyết định', '2018-05-28', 'UBND huyện', 'V/v …');
INSERT INTO offer VALUES (1, 'TL-007', 'a.pdf', 10, '2026-03-01T08:00:00.000000+00:00');
INSERT INTO link VALUES (1, '5.10', 'TL-007', 'ke-hoach', '3–5', '', '2026-03-01T08:00:00.000000+00:00');
INSERT INTO export (sequence, file_name, digest, size, signer, fingerprint, created_at) VALUES (1, 'a.asice', 'e1', 20, 'CN=x', 'f1', '2026-03-01T08:00:00.000000+00:00');
"""  # noqa: E501 - a row is a line

LATER_REVISION = '''
"""Add a table."""

import sqlalchemy as sa
from alembic import op

revision = "9001"
down_revision = "{before}"


def upgrade() -> None:
    op.create_table("extra", sa.Column("id", sa.Integer, primary_key=True))
    {more}
'''


def pragma(database: Database, name: str) -> object:
    with database.work() as work:
        return work._connection.exec_driver_sql(f"PRAGMA {name}").scalar()


def tables_of(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as connection:
        return {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}


def revision_of(path: Path) -> str:
    with closing(sqlite3.connect(path)) as connection:
        return str(connection.execute("SELECT version_num FROM alembic_version").fetchone()[0])


def is_not_of_the_search(name: str | None, kind: str, _parents: object) -> bool:
    """FTS5 makes tables of its own, which SQLAlchemy does not know."""
    return not (kind == "table" and name is not None and name.split("_")[0] == "search")


def run(path: Path, script: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(script)


def test_the_database_is_as_safe_as_sqlite_can_be(database: Database) -> None:
    assert pragma(database, "foreign_keys") == 1
    assert pragma(database, "journal_mode") == "wal"
    assert pragma(database, "synchronous") == 2  # FULL
    with database.look():
        assert pragma(database, "foreign_keys") == 1  # a second connection too


def test_a_link_to_nothing_is_impossible(database: Database) -> None:
    with (
        pytest.raises(Exception, match="FOREIGN KEY constraint failed"),
        database.work() as work,
    ):
        work._connection.exec_driver_sql(
            "INSERT INTO link VALUES (1, '1.1', 'TL-404', '', '', '', '')"
        )


@pytest.mark.parametrize("folder", ["Tài liệu 100%", "a?b#c %41", "file:x"])
def test_a_workspace_may_lie_in_any_folder(
    tmp_path: Path, record: WorkspaceRecord, folder: str
) -> None:
    path = tmp_path / folder / "minhchung.db"
    path.parent.mkdir()

    create_database(path, record)
    database = open_database(path)
    with database.work() as work:
        assert work.workspace == record
    database.close()

    assert [file.name for file in path.parent.iterdir()] == ["minhchung.db"]


def test_a_database_is_not_made_over_another(path: Path, record: WorkspaceRecord) -> None:
    before = path.read_bytes()

    with pytest.raises(WorkspaceExistsError):
        create_database(path, record)

    assert path.read_bytes() == before


def test_what_an_interrupted_creation_left_is_no_hindrance(
    tmp_path: Path, record: WorkspaceRecord
) -> None:
    path = tmp_path / "minhchung.db"
    path.with_suffix(".part").write_bytes(b"half a database")
    (tmp_path / "minhchung.part-wal").write_bytes(b"half a log")

    create_database(path, record)

    assert [file.name for file in tmp_path.iterdir()] == ["minhchung.db"]
    open_database(path).close()


def test_a_folder_that_takes_no_files_is_named(tmp_path: Path, record: WorkspaceRecord) -> None:
    with pytest.raises(WriteRefusedError):
        create_database(tmp_path / "nowhere" / "minhchung.db", record)


def test_a_missing_database_is_not_made_by_opening(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceMissingError) as caught:
        open_database(tmp_path / "minhchung.db")

    assert caught.value.path == tmp_path
    assert list(tmp_path.iterdir()) == []


def _overwrite(start: int, end: int) -> Callable[[Path], None]:
    def spoil(path: Path) -> None:
        content = bytearray(path.read_bytes())
        content[start:end] = b"\xa5" * len(content[start:end])
        path.write_bytes(content)

    return spoil


@pytest.mark.parametrize(
    "spoil",
    [
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes("Kính gửi: UBND huyện".encode() * 500),
        lambda path: path.write_bytes(path.read_bytes()[:5000]),
        _overwrite(0, 100),
        _overwrite(4096, 20_000),
        _overwrite(4096, 4104),
        lambda path: run(path, "DROP TABLE alembic_version"),
        lambda path: run(path, "DELETE FROM alembic_version"),
        lambda path: run(path, "INSERT INTO alembic_version VALUES ('0000')"),
        lambda path: run(path, "DROP TABLE link"),
    ],
    ids=[
        "empty",
        "a letter",
        "cut off",
        "no header",
        "pages lost",
        "a page's head lost",
        "no version table",
        "no version",
        "two versions",
        "a table lost",
    ],
)
def test_a_damaged_database_is_named_and_not_touched(
    path: Path, spoil: Callable[[Path], object]
) -> None:
    spoil(path)
    before = path.read_bytes()

    with pytest.raises(WorkspaceDamagedError) as caught:
        open_database(path)

    assert caught.value.path == path.parent
    assert path.read_bytes() == before


def test_a_newer_database_is_refused_and_not_touched(path: Path) -> None:
    run(path, "UPDATE alembic_version SET version_num = '0999'; CREATE TABLE secret (id)")
    before = path.read_bytes()

    with pytest.raises(WorkspaceNewerError) as caught:
        open_database(path)

    assert (caught.value.path, caught.value.revision) == (path.parent, "0999")
    assert path.read_bytes() == before
    assert not (path.parent / "backups").exists()


def test_the_migrations_make_the_tables_the_program_knows(path: Path) -> None:
    engine = open_engine(path, busy_seconds=1)
    with engine.connect() as connection:
        opts = {"compare_server_default": True, "include_name": is_not_of_the_search}
        context = MigrationContext.configure(connection, opts=opts)

        assert compare_metadata(context, METADATA) == []
    engine.dispose()


def test_tables_that_load_later_are_missed_as_well_when_they_are_gone() -> None:
    for later in (paper_tables, round_tables, scan_tables):
        assert later.METADATA is METADATA
    assert METADATA.tables.keys() == TABLES


def test_the_revision_the_program_knows_is_the_newest() -> None:
    assert ScriptDirectory(migration._SCRIPTS).get_heads() == [REVISION]


def test_a_database_of_the_first_revision_is_read_to_the_last_digit(tmp_path: Path) -> None:
    path = tmp_path / "minhchung.db"
    with open_engine_for_migration(path, busy_seconds=1).begin() as connection:
        migration.migrate(connection, to="0001")
    run(path, FIRST_REVISION_DATA)

    database = open_database(path)
    with database.work() as work:
        answer = work.answers.get(Layer.SELF, "5.10")
        (document,) = work.documents.all()
        (link,) = work.documents.links()
        (offer,) = work.documents.offers()
        (export,) = work.exports.all()
    database.close()

    assert repr(answer.inputs) == "CountInput(count=Decimal('4.50'))"
    assert answer.override is not None
    assert str(answer.override.points) == "1.50"
    assert (document.code, document.metadata.symbol) == ("TL-007", "QĐ-UBND")
    assert (document.content.crc32, str(document.metadata.issued_on)) == (2**32 - 1, "2018-05-28")
    assert (link.leaf, link.pages, offer.name, export.sequence) == ("5.10", "3–5", "a.pdf", 1)
    assert (answer.note, answer.lost) == ("ghi chú", None)


def test_a_database_of_the_first_revision_learns_why_points_are_lost(tmp_path: Path) -> None:
    path = tmp_path / "minhchung.db"
    with open_engine_for_migration(path, busy_seconds=1).begin() as connection:
        migration.migrate(connection, to="0001")
    run(path, FIRST_REVISION_DATA)

    database = open_database(path)
    with database.work() as work:
        answer = work.answers.get(Layer.SELF, "5.10")
        explained = replace(answer, lost=LostReason(LostKind.LATE, "gửi chậm 3 ngày"))
        work.answers.put(Layer.SELF, "5.10", explained, at=NOW)
        work.commit()
    with database.look() as work:
        assert work.answers.get(Layer.SELF, "5.10") == explained
    database.close()

    backup = path.parent / "backups" / "minhchung-0001.db"
    assert (revision_of(path), revision_of(backup)) == (REVISION, "0001")
    with closing(sqlite3.connect(backup)) as connection:
        assert connection.execute("SELECT note FROM answer").fetchall() == [("ghi chú",)]


@pytest.fixture
def later_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Make the program one revision newer than it is, with `more` in the new migration."""

    def become(more: str = "pass") -> None:
        scripts = tmp_path / "migrations"
        for source in migration._SCRIPTS.rglob("*.py"):
            target = scripts / source.relative_to(migration._SCRIPTS)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(source.read_bytes())
        (scripts / "versions" / "r9001_later.py").write_text(
            LATER_REVISION.format(before=REVISION, more=more), encoding="utf-8"
        )
        monkeypatch.setattr(migration, "_SCRIPTS", scripts)
        monkeypatch.setattr(sqlite_workspace, "REVISION", "9001")

    return become


def test_an_older_database_is_copied_and_then_migrated(
    path: Path, later_program: Callable[[], None]
) -> None:
    database = open_database(path)
    with database.work() as work:
        work.answers.put(Layer.SELF, "1.1", YES, at=NOW)
        work.commit()
    later_program()

    migrated = open_database(path)  # the first run is still open: its log holds the answer

    with migrated.work() as work:
        assert work.answers.get(Layer.SELF, "1.1") == YES
    migrated.close()
    database.close()
    backup = path.parent / "backups" / f"minhchung-{REVISION}.db"
    assert [file.name for file in backup.parent.iterdir()] == [backup.name]
    assert (revision_of(path), revision_of(backup)) == ("9001", REVISION)
    assert "extra" in tables_of(path) - tables_of(backup)
    with closing(sqlite3.connect(backup)) as connection:
        assert connection.execute("SELECT leaf FROM answer").fetchall() == [("1.1",)]


def test_a_copy_never_overwrites_another(path: Path, later_program: Callable[[], None]) -> None:
    backups = path.parent / "backups"
    backups.mkdir()
    (backups / f"minhchung-{REVISION}.db").write_bytes(b"an older copy")
    (backups / f"minhchung-{REVISION}-2.part").write_bytes(b"half a copy")
    later_program()

    open_database(path).close()

    assert (backups / f"minhchung-{REVISION}.db").read_bytes() == b"an older copy"
    assert {file.name for file in backups.iterdir()} == {
        f"minhchung-{REVISION}.db",
        f"minhchung-{REVISION}-2.db",
    }


@pytest.mark.parametrize(
    ("more", "kind"),
    [
        ("raise ZeroDivisionError", ZeroDivisionError),
        ("op.execute('DELETE FROM document')", WorkspaceDamagedError),
    ],
    ids=["fails half-way", "leaves rows that point nowhere"],
)
def test_a_migration_that_fails_changes_nothing(
    path: Path, later_program: Callable[[str], None], more: str, kind: type[Exception]
) -> None:
    run(path, "DELETE FROM workspace")
    run(path, FIRST_REVISION_DATA)
    later_program(more)

    with pytest.raises(kind):
        open_database(path)

    assert revision_of(path) == REVISION
    assert "extra" not in tables_of(path)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT code FROM document").fetchall() == [("TL-007",)]


def test_no_migration_runs_without_its_copy(path: Path, later_program: Callable[[], None]) -> None:
    (path.parent / "backups").write_bytes(b"a file where the folder should be")
    later_program()

    with pytest.raises(WriteRefusedError):
        open_database(path)

    assert revision_of(path) == REVISION


def test_a_look_at_once_waits_for_nobody(path: Path) -> None:
    database = open_database(path, busy_seconds=60)
    with closing(sqlite3.connect(path, isolation_level=None)) as stranger:
        stranger.execute("PRAGMA locking_mode = EXCLUSIVE")
        stranger.execute("BEGIN EXCLUSIVE")

        with pytest.raises(DatabaseBusyError), database.look_at_once():
            pytest.fail("somebody else has it to himself")

    with database.look_at_once() as work:
        assert work.answers.all(Layer.SELF) == {}
    database.close()


def test_a_database_another_program_holds_is_busy(path: Path) -> None:
    database = open_database(path, busy_seconds=0.05)
    with closing(sqlite3.connect(path, isolation_level=None)) as stranger:
        stranger.execute("BEGIN EXCLUSIVE")

        with pytest.raises(DatabaseBusyError), database.work():
            pytest.fail("the write lock was taken twice")
        with database.look() as work:
            assert work.answers.all(Layer.SELF) == {}

        stranger.execute("ROLLBACK")
        with database.work() as work:
            work.commit()
    database.close()


def test_a_database_locked_whole_is_busy_at_opening(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as stranger:
        stranger.execute("PRAGMA locking_mode = EXCLUSIVE")
        stranger.execute("BEGIN EXCLUSIVE")

        with pytest.raises(DatabaseBusyError):
            open_database(path, busy_seconds=0.05)


def test_a_full_disk_is_named_and_keeps_the_last_state(path: Path) -> None:
    database = open_database(path)
    event.listen(database._engine, "connect", _leave_no_room)

    with pytest.raises(DiskFullError) as caught:
        _keep_much(database)

    assert caught.value.path == path.parent

    with database.work() as work:
        assert work.answers.all(Layer.SELF) == {}
    database.close()


def _keep_much(database: Database) -> None:
    with database.work() as work:
        for number in range(200):
            work.answers.put(Layer.SELF, str(number), Answer(note="x" * 4000), at=NOW)
        work.commit()


def _leave_no_room(connection: sqlite3.Connection, _record: object) -> None:
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages + 2}")


WRITER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from desktop.db.sqlite_workspace import open_database
from desktop.domain.answers import Answer, Layer

database = open_database(Path(sys.argv[1]))
for number in range(1, 100_000):
    with database.work() as work:
        for leaf in ("1.1", "1.2"):
            answer = Answer(note=str(number))
            work.answers.put(Layer.SELF, leaf, answer, at=datetime(2026, 3, 1, tzinfo=UTC))
        work.commit()
    print(number, flush=True)
"""


@pytest.mark.parametrize("after", [1, 2, 7, 40])
def test_a_killed_writer_leaves_its_last_commit(path: Path, after: int) -> None:
    command = [sys.executable, "-c", WRITER, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="ascii") as writer:
        assert writer.stdout is not None
        promised = [int(writer.stdout.readline()) for _ in range(after)]
        writer.kill()
        promised += [int(line) for line in writer.stdout if line.endswith("\n")]

    database = open_database(path)
    with database.work() as work:
        notes = {answer.note for answer in work.answers.all(Layer.SELF).values()}
    database.close()

    assert len(notes) == 1, "half a unit of work was kept"
    assert int(notes.pop()) >= promised[-1]

"""What packages carried and rest on comes back as it was, and damage to it is seen."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.db.sqlite_workspace import Database, create_database, open_database
from desktop.domain.evidence import Digest
from desktop.domain.receiving import Judged
from desktop.domain.submission import PackageHead, PackageKind, Unit
from desktop.domain.verification import Verdict
from desktop.domain.workspace_errors import WorkspaceDamagedError
from desktop.ports.exports import ExportRecord
from desktop.ports.workspace import WorkspaceRecord

NOW = datetime(2026, 12, 1, 8, 0, tzinfo=UTC)
COMMUNE = Unit("31756", "Xã Vĩnh Thành")
BASE, OWN, NOBODY = Digest("a" * 64), Digest("b" * 64), Digest("9" * 64)
HEAD = PackageHead(
    COMMUNE, 2026, "nho", "1", Digest("c" * 64), sequence=1, previous=None, created_at=NOW
)
WHOLE = Judged(Verdict.VERIFIED, (), HEAD, BASE)
EXPLANATION = Judged(
    Verdict.INCOMPLETE,
    (),
    replace(HEAD, kind=PackageKind.EXPLANATION, sequence=2, previous=BASE, base=BASE),
    OWN,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "minhchung.db"
    create_database(made, WorkspaceRecord(COMMUNE, 2026, Digest("c" * 64), NOW))
    return made


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    opened = open_database(path)
    yield opened
    opened.close()


def record(sequence: int) -> ExportRecord:
    return ExportRecord(
        sequence=sequence,
        file_name=f"{sequence}.asice",
        digest=Digest(f"{sequence}" * 64),
        size=7,
        signer="Xã",
        fingerprint="f" * 64,
        created_at=NOW,
    )


def test_the_list_knows_kind_base_and_contents(database: Database) -> None:
    records = (
        replace(record(1), contents=frozenset({BASE, OWN})),
        replace(record(2), kind=PackageKind.EXPLANATION, base=BASE, contents=frozenset()),
        record(3),
    )
    with database.work() as work:
        for one in records:
            work.exports.add(one)
        work.commit()

    with database.look() as work:
        assert work.exports.all() == records


def test_contents_that_are_no_digests_are_damage(database: Database, path: Path) -> None:
    with database.work() as work:
        work.exports.add(replace(record(1), contents=frozenset({BASE})))
        work.commit()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE export SET contents = 'abc'")

    with pytest.raises(WorkspaceDamagedError), database.look() as work:
        work.exports.all()


def test_the_register_finds_a_base_and_what_rests_on_it(database: Database) -> None:
    with database.work() as work:
        numbers = [
            work.register.enter(Digest(f"{n}" * 64), name="x", size=1, at=NOW).number
            for n in range(3)
        ]
        work.register.judge(numbers[0], EXPLANATION)
        work.register.judge(numbers[2], WHOLE)
        work.commit()

    with database.look() as work:
        assert [one.number for one in work.register.with_digest(BASE)] == [numbers[2]]
        assert [one.number for one in work.register.resting_on(BASE)] == [numbers[0]]
        assert work.register.resting_on(OWN) == work.register.with_digest(NOBODY) == ()

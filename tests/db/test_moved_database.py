"""What is written to a database reaches the file under its name, or is refused."""

import shutil
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.db.sqlite_workspace import Database, open_database
from desktop.domain.answers import Answer, Layer
from desktop.domain.workspace_errors import WorkspaceGoneError

NOW = datetime(2026, 11, 20, tzinfo=UTC)


def write(database: Database, note: str) -> None:
    with database.work() as work:
        work.answers.put(Layer.SELF, "1.1", Answer(note=note), at=NOW)
        work.commit()


def note_in(path: Path) -> str:
    """As the next start of the program finds it."""
    database = open_database(path)
    try:
        with database.look() as work:
            return work.answers.all(Layer.SELF)["1.1"].note
    finally:
        database.close()


def move(folder: Path, target: Path) -> None:
    """As a stick that is pulled: the folder is gone, connections to it stay open."""
    target.mkdir()
    for each in folder.iterdir():
        each.rename(target / each.name)
    folder.rmdir()


def test_nothing_is_written_where_nobody_would_find_it(database: Database, path: Path) -> None:
    write(database, "trước khi rút")
    away = path.parent.with_name("noi-khac")
    move(path.parent, away)

    with pytest.raises(WorkspaceGoneError):
        write(database, "sau khi rút")
    with pytest.raises(WorkspaceGoneError), database.look() as work:
        work.answers.all(Layer.SELF)
    assert not path.exists()

    move(away, path.parent)
    write(database, "cắm lại")
    assert note_in(path) == "cắm lại"


def test_a_database_that_was_replaced_is_the_one_that_is_written(
    database: Database, path: Path
) -> None:
    write(database, "bản cũ")
    copy = path.with_name("ban-sao.db")
    source, target = sqlite3.connect(path), sqlite3.connect(copy)
    source.backup(target)
    source.close()
    target.close()
    for suffix in ("-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
    shutil.move(copy, path)

    write(database, "bản mới")

    assert note_in(path) == "bản mới"

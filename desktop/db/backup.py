"""Copies a database as it stands, checked, into a file of its own."""

import sqlite3
from contextlib import closing
from itertools import count
from pathlib import Path

from desktop.db.failures import as_failure
from desktop.db.sqlite_engine import connect_read_only
from desktop.domain.workspace_errors import WorkspaceDamagedError
from desktop.durable import flush_file, flush_folder, writing


def back_up(database: Path, folder: Path, *, stem: str, busy_seconds: float) -> Path:
    """Write `<stem>.db` into `folder` (or `<stem>-2.db` …; nothing is overwritten), flushed.

    The copy has passed SQLite's own check. Raises DatabaseBusyError, DiskFullError,
    WriteRefusedError, WorkspaceDamagedError.
    """
    with writing(folder):
        folder.mkdir(parents=True, exist_ok=True)
        target = _free_name(folder, stem)
        part = target.with_suffix(".part")
        part.unlink(missing_ok=True)
        try:
            _copy(database, part, busy_seconds=busy_seconds)
            flush_file(part)
            part.replace(target)
            flush_folder(folder)
        finally:
            part.unlink(missing_ok=True)
    return target


def _free_name(folder: Path, stem: str) -> Path:
    names = (f"{stem}.db" if number == 1 else f"{stem}-{number}.db" for number in count(1))
    return next(folder / name for name in names if not (folder / name).exists())


def _copy(database: Path, part: Path, *, busy_seconds: float) -> None:
    try:
        with (
            closing(connect_read_only(database, busy_seconds=busy_seconds)) as source,
            closing(sqlite3.connect(part)) as copy,
        ):
            source.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")  # one file, with nothing beside it
            verdict = str(copy.execute("PRAGMA quick_check(1)").fetchone()[0])
    except sqlite3.Error as error:
        failure = as_failure(error, database)
        if failure is None:
            raise
        raise failure from error
    if verdict != "ok":
        raise WorkspaceDamagedError(database.parent, verdict)

"""Turns what SQLite reports into the program's own failures."""

import sqlite3
from pathlib import Path

from desktop.domain.errors import AppError, DiskFullError, FileUnreadableError, WriteRefusedError
from desktop.domain.workspace_errors import DatabaseBusyError, WorkspaceDamagedError

_PRIMARY = 0xFF  # the low byte of an extended result code
_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_REFUSED = frozenset(
    {
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_READONLY,
    }
)
_READ_FAILED = frozenset({sqlite3.SQLITE_IOERR_READ, sqlite3.SQLITE_IOERR_SHORT_READ})


class StoredValueError(Exception):
    """A stored value is not of its column's kind; leaves the room as WorkspaceDamagedError."""


def as_failure(error: BaseException | None, database: Path) -> AppError | None:
    """What the user has to hear of; None for a mistake of ours."""
    if not isinstance(error, sqlite3.Error):
        return None
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    primary = code & _PRIMARY
    if primary in _BUSY:
        return DatabaseBusyError()
    if primary == sqlite3.SQLITE_FULL:
        return DiskFullError(database.parent)
    if primary in _DAMAGED:
        return WorkspaceDamagedError(database.parent, str(error))
    return _as_file_failure(code, error, database)


def _as_file_failure(code: int, error: sqlite3.Error, database: Path) -> AppError | None:
    if code in _READ_FAILED:
        return FileUnreadableError(database, str(error))
    if code & _PRIMARY in _REFUSED:
        return WriteRefusedError(database, str(error))
    return None

"""What the database and the disk report is said in the program's own terms."""

import errno
import os
import sqlite3
from pathlib import Path

import pytest

from desktop.db.backup import back_up
from desktop.db.failures import as_failure
from desktop.domain.errors import AppError, DiskFullError, FileUnreadableError, WriteRefusedError
from desktop.domain.workspace_errors import DatabaseBusyError, WorkspaceDamagedError
from desktop.durable import flush_folder, writing


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (sqlite3.SQLITE_BUSY, DatabaseBusyError),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, DatabaseBusyError),
        (sqlite3.SQLITE_LOCKED, DatabaseBusyError),
        (sqlite3.SQLITE_FULL, DiskFullError),
        (sqlite3.SQLITE_CORRUPT, WorkspaceDamagedError),
        (sqlite3.SQLITE_NOTADB, WorkspaceDamagedError),
        (sqlite3.SQLITE_IOERR_READ, FileUnreadableError),
        (sqlite3.SQLITE_IOERR_WRITE, WriteRefusedError),
        (sqlite3.SQLITE_READONLY_DIRECTORY, WriteRefusedError),
        (sqlite3.SQLITE_CANTOPEN, WriteRefusedError),
    ],
)
def test_what_the_world_does_to_a_database_has_its_name(code: int, kind: type[AppError]) -> None:
    error = sqlite3.OperationalError("as SQLite says it")
    error.sqlite_errorcode = code

    assert isinstance(as_failure(error, Path("minhchung.db")), kind)


@pytest.mark.parametrize(
    "error", [sqlite3.ProgrammingError("no such column"), ValueError("other"), None]
)
def test_our_own_mistakes_stay_mistakes(error: Exception | None) -> None:
    assert as_failure(error, Path("minhchung.db")) is None


@pytest.mark.parametrize(
    ("code", "kind"),
    [(errno.ENOSPC, DiskFullError), (errno.EDQUOT, DiskFullError), (errno.EIO, WriteRefusedError)],
)
def test_a_disk_that_takes_no_more_has_its_name(code: int, kind: type[AppError]) -> None:
    with pytest.raises(kind), writing(Path("backups")):
        raise OSError(code, os.strerror(code))


@pytest.mark.parametrize(("code", "is_fatal"), [(errno.EINVAL, False), (errno.EIO, True)])
def test_a_file_system_that_cannot_flush_folders_is_no_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, *, is_fatal: bool
) -> None:
    def refuse(_descriptor: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "fsync", refuse)

    if is_fatal:
        with pytest.raises(OSError, match=os.strerror(code)):
            flush_folder(tmp_path)
    else:
        flush_folder(tmp_path)


def test_a_copy_of_a_damaged_database_is_not_kept(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096:20_000] = b"\xa5" * (20_000 - 4096)
    path.write_bytes(content)

    with pytest.raises(WorkspaceDamagedError):
        back_up(path, path.parent / "backups", stem="copy", busy_seconds=0.05)

    assert list((path.parent / "backups").iterdir()) == []


def test_a_copy_of_what_is_no_database_is_not_made(tmp_path: Path) -> None:
    path = tmp_path / "minhchung.db"
    path.write_bytes(b"Kinh gui" * 1000)

    with pytest.raises(WorkspaceDamagedError) as caught:
        back_up(path, tmp_path / "backups", stem="copy", busy_seconds=0.05)

    assert caught.value.path == tmp_path
    assert list((tmp_path / "backups").iterdir()) == []

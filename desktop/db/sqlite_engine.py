"""Opens SQLite databases so that they are safe, and their failures are the program's own."""

import sqlite3
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import URL, Connection, Engine, NullPool, QueuePool, create_engine, event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.pool import ConnectionPoolEntry, PoolProxiedConnection

from desktop.db.failures import as_failure
from desktop.domain.errors import FileUnreadableError, WriteRefusedError
from desktop.domain.workspace_errors import WorkspaceGoneError

_READ_ONLY_OPTION = "only_looks"
_FILE = "file"


def open_engine(database: Path, *, busy_seconds: float) -> Engine:
    """Connections with foreign keys, WAL and full synchronisation.

    A transaction takes the write lock when it begins, waiting up to `busy_seconds` for others:
    taking it later could fail without waiting, when another has written in between. Transactions
    of `looking` do not wait and cannot write. The file has to be there: none is made, and a
    connection to one that was since moved or replaced is never used again, since what it writes
    would be found nowhere.
    """
    engine = create_engine(
        "sqlite+pysqlite://",
        creator=lambda: _connect(database, mode="rw", busy_seconds=busy_seconds),
        poolclass=QueuePool,
        max_overflow=-1,  # never wait for a connection: SQLite itself orders the writers
    )

    def remember(connection: sqlite3.Connection, entry: ConnectionPoolEntry) -> None:
        _make_safe(connection, entry)
        entry.info[_FILE] = _identity(database)

    def compare(
        _bare: sqlite3.Connection, entry: ConnectionPoolEntry, _proxy: PoolProxiedConnection
    ) -> None:
        if _identity(database) != entry.info.get(_FILE):
            raise DisconnectionError

    event.listen(engine, "connect", remember)
    event.listen(engine, "checkout", compare)
    return _with_failures(engine, database)


def open_engine_for_migration(database: Path, *, busy_seconds: float) -> Engine:
    """As `open_engine`, without foreign keys: a table that is rebuilt must not empty others."""
    engine = create_engine(
        URL.create("sqlite+pysqlite", database=str(database)),
        connect_args={"timeout": busy_seconds},
        poolclass=NullPool,
    )
    event.listen(engine, "connect", _make_durable)
    return _with_failures(engine, database, may_be_new=True)


def open_engine_to_inspect(database: Path, *, busy_seconds: float) -> Engine:
    """Connections that only look and never change the file, not even to tidy up after a crash."""
    engine = create_engine(
        "sqlite+pysqlite://",
        creator=lambda: connect_read_only(database, busy_seconds=busy_seconds),
        poolclass=NullPool,
    )
    return looking(_with_failures(engine, database))


def connect_read_only(database: Path, *, busy_seconds: float) -> sqlite3.Connection:
    """A bare connection that cannot write; raises sqlite3.Error."""
    return _connect(database, mode="ro", busy_seconds=busy_seconds)


def _connect(database: Path, *, mode: str, busy_seconds: float) -> sqlite3.Connection:
    """A connection to a file that is there: neither mode makes one."""
    posix = database.resolve().as_posix()
    uri = f"file://{'' if posix.startswith('/') else '/'}{quote(posix)}?mode={mode}"
    return sqlite3.connect(
        uri, uri=True, timeout=busy_seconds, isolation_level=None, check_same_thread=False
    )


def _identity(database: Path) -> tuple[int, int] | None:
    """Which file this is; None where there is none."""
    try:
        state = database.stat()
    except OSError:
        return None
    return state.st_dev, state.st_ino


def looking(engine: Engine) -> Engine:
    """The same connections for transactions that only read, one consistent state each."""
    return engine.execution_options(**{_READ_ONLY_OPTION: True})


def _with_failures(engine: Engine, database: Path, *, may_be_new: bool = False) -> Engine:
    def translate(context: ExceptionContext) -> None:
        failure = as_failure(context.original_exception, database)
        if isinstance(failure, WriteRefusedError | FileUnreadableError):
            context.is_disconnect = True  # handles of a stick that was pulled stay dead
            if not (may_be_new or database.is_file()):
                failure = WorkspaceGoneError(database.parent)
        if failure is not None:
            raise failure from context.original_exception

    event.listen(engine, "handle_error", translate)
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    only_looks = bool(connection.get_execution_options().get(_READ_ONLY_OPTION, False))
    connection.exec_driver_sql(f"PRAGMA query_only = {int(only_looks)}")
    connection.exec_driver_sql("BEGIN" if only_looks else "BEGIN IMMEDIATE")


def _make_safe(connection: sqlite3.Connection, record: object) -> None:
    _make_durable(connection, record)
    connection.execute("PRAGMA foreign_keys = ON")


def _make_durable(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None  # `_begin` says when a transaction begins, not the driver
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")

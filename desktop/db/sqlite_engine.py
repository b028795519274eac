"""Opens SQLite databases so that they are safe, and their failures are the program's own."""

import sqlite3
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import URL, Connection, Engine, NullPool, create_engine, event
from sqlalchemy.engine import ExceptionContext

from desktop.db.failures import as_failure

_READ_ONLY_OPTION = "only_looks"


def open_engine(database: Path, *, busy_seconds: float) -> Engine:
    """Connections with foreign keys, WAL and full synchronisation.

    A transaction takes the write lock when it begins, waiting up to `busy_seconds` for others:
    taking it later could fail without waiting, when another has written in between. Transactions
    of `looking` do not wait and cannot write.
    """
    engine = create_engine(
        URL.create("sqlite+pysqlite", database=str(database)),
        connect_args={"timeout": busy_seconds},
        max_overflow=-1,  # never wait for a connection: SQLite itself orders the writers
    )
    event.listen(engine, "connect", _make_safe)
    return _with_failures(engine, database)


def open_engine_for_migration(database: Path, *, busy_seconds: float) -> Engine:
    """As `open_engine`, without foreign keys: a table that is rebuilt must not empty others."""
    engine = create_engine(
        URL.create("sqlite+pysqlite", database=str(database)),
        connect_args={"timeout": busy_seconds},
        poolclass=NullPool,
    )
    event.listen(engine, "connect", _make_durable)
    return _with_failures(engine, database)


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
    posix = database.resolve().as_posix()
    uri = f"file://{'' if posix.startswith('/') else '/'}{quote(posix)}?mode=ro"
    return sqlite3.connect(uri, uri=True, timeout=busy_seconds, isolation_level=None)


def looking(engine: Engine) -> Engine:
    """The same connections for transactions that only read, one consistent state each."""
    return engine.execution_options(**{_READ_ONLY_OPTION: True})


def _with_failures(engine: Engine, database: Path) -> Engine:
    def translate(context: ExceptionContext) -> None:
        failure = as_failure(context.original_exception, database)
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

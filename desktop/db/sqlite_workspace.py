"""Makes and opens the database of a workspace."""

from pathlib import Path

from sqlalchemy import Connection, Engine, column, insert, inspect, select, table

from desktop.db.backup import back_up
from desktop.db.failures import StoredValueError
from desktop.db.search_index import fill_search
from desktop.db.sqlite_engine import (
    looking,
    open_engine,
    open_engine_for_migration,
    open_engine_to_inspect,
)
from desktop.db.tables import REVISION, TABLES, WORKSPACE
from desktop.db.unit_of_work import SqlUnitOfWork
from desktop.domain.workspace_errors import (
    WorkspaceDamagedError,
    WorkspaceExistsError,
    WorkspaceMissingError,
    WorkspaceNewerError,
)
from desktop.durable import flush_folder, writing
from desktop.ports.workspace import WorkspaceRecord

_BUSY_SECONDS = 5.0
_BACKUPS = "backups"
_VERSION = table("alembic_version", column("version_num"))


class Database:
    """An open database; safe to share between threads, its units of work are not.

    `hasty` has connections of its own, which wait for nobody.
    """

    def __init__(self, engine: Engine, hasty: Engine, folder: Path) -> None:
        self._engine, self._hasty = engine, hasty
        self._folder = folder

    def work(self) -> SqlUnitOfWork:
        """A unit of work that may change things; two at a time wait for one another."""
        return SqlUnitOfWork(self._engine, self._folder)

    def look(self) -> SqlUnitOfWork:
        """A unit of work that only reads: one consistent state, never waiting for a writer."""
        return SqlUnitOfWork(looking(self._engine), self._folder)

    def look_at_once(self) -> SqlUnitOfWork:
        """As `look`; DatabaseBusyError at once where another program holds the database."""
        return SqlUnitOfWork(looking(self._hasty), self._folder)

    def close(self) -> None:
        """Close all connections; the folder may be copied afterwards."""
        self._engine.dispose()
        self._hasty.dispose()


def create_database(path: Path, record: WorkspaceRecord) -> None:
    """Make an empty database: whole under `path`, or not at all.

    Raises WorkspaceExistsError, DiskFullError, WriteRefusedError.
    """
    if path.exists():
        raise WorkspaceExistsError(path.parent)
    part = path.with_suffix(".part")
    with writing(path.parent):
        _remove(part)
    try:
        _fill(part, record)
        with writing(path.parent):
            part.replace(path)
            flush_folder(path.parent)
    finally:
        _remove(part)


def open_database(path: Path, *, busy_seconds: float = _BUSY_SECONDS) -> Database:
    """Open a database after checking it; an older one is copied to `backups/` and migrated.

    Others that hold the file are waited for up to `busy_seconds`, here and in every unit of work.
    Nobody else may open it meanwhile: hold the workspace first. Raises WorkspaceMissingError,
    WorkspaceDamagedError, WorkspaceNewerError, DatabaseBusyError, DiskFullError,
    WriteRefusedError.
    """
    if not path.is_file():
        raise WorkspaceMissingError(path.parent)
    revision = _check(path, busy_seconds=busy_seconds)
    if revision != REVISION:
        _bring_up_to_date(path, revision, busy_seconds=busy_seconds)
        _check(path, busy_seconds=busy_seconds)
    patient, hasty = (open_engine(path, busy_seconds=most) for most in (busy_seconds, 0))
    return Database(patient, hasty, path.parent)


def _fill(part: Path, record: WorkspaceRecord) -> None:
    from desktop.db.migration import migrate  # noqa: PLC0415 - Alembic is slow to import

    engine = open_engine_for_migration(part, busy_seconds=_BUSY_SECONDS)
    with engine.begin() as connection:
        migrate(connection)
        connection.execute(
            insert(WORKSPACE).values(
                id=1,
                unit_code=record.unit.code,
                unit_name=record.unit.name,
                year=record.year,
                criterion_set=record.criterion_set,
                created_at=record.created_at,
                documents_numbered=0,
                role=record.role,
            )
        )


def _check(path: Path, *, busy_seconds: float) -> str:
    """The database's revision, once it has passed SQLite's own check."""
    engine = open_engine_to_inspect(path, busy_seconds=busy_seconds)
    with engine.connect() as connection:
        verdict = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one()
        if verdict != "ok":
            raise WorkspaceDamagedError(path.parent, str(verdict))
        tables = set(inspect(connection).get_table_names())
        revisions = _revisions(connection) if _VERSION.name in tables else []
    if len(revisions) != 1:
        raise WorkspaceDamagedError(path.parent, "no revision")
    missing = sorted(TABLES - tables)
    if revisions[0] == REVISION and missing:
        raise WorkspaceDamagedError(path.parent, f"no table {missing[0]}")
    return revisions[0]


def _revisions(connection: Connection) -> list[str]:
    return [str(one) for one in connection.execute(select(_VERSION.c.version_num)).scalars()]


def _bring_up_to_date(path: Path, revision: str, *, busy_seconds: float) -> None:
    from desktop.db.migration import (  # noqa: PLC0415 - Alembic is slow to import, rarely needed
        known_revisions,
        migrate,
    )

    if revision not in known_revisions():
        raise WorkspaceNewerError(path.parent, revision)
    stem = f"{path.stem}-{revision}"
    back_up(path, path.parent / _BACKUPS, stem=stem, busy_seconds=busy_seconds)
    try:
        with open_engine_for_migration(path, busy_seconds=busy_seconds).begin() as connection:
            migrate(connection)
            fill_search(connection)  # made from the rest, so it need not be carried over
    except StoredValueError as error:
        raise WorkspaceDamagedError(path.parent, str(error)) from error


def _remove(part: Path) -> None:
    """Remove what an interrupted run left of a database, with the files SQLite keeps beside it."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        part.with_name(part.name + suffix).unlink(missing_ok=True)

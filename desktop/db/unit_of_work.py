"""One transaction on the workspace's database."""

from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine, select

from desktop.db.answer_book import SqlAnswerBook
from desktop.db.archive import SqlArchive
from desktop.db.document_shelf import SqlDocumentShelf
from desktop.db.export_log import SqlExportLog
from desktop.db.failures import StoredValueError
from desktop.db.reading_shelf import SqlReadingShelf
from desktop.db.scan_tray import SqlScanTray
from desktop.db.tables import WORKSPACE
from desktop.domain.errors import WorkspaceDamagedError
from desktop.domain.evidence import Digest
from desktop.domain.submission import Unit
from desktop.ports import WorkspaceRecord


class SqlUnitOfWork:
    """The `UnitOfWork` port; to be used once, as a context manager, by one thread.

    Raises WorkspaceDamagedError at its end when a stored value was no such value.
    """

    def __init__(self, engine: Engine, folder: Path) -> None:
        self._engine = engine
        self._folder = folder
        self._open_connection: Connection | None = None

    @property
    def workspace(self) -> WorkspaceRecord:
        """As the port says."""
        query = select(
            WORKSPACE.c.unit_code,
            WORKSPACE.c.unit_name,
            WORKSPACE.c.year,
            WORKSPACE.c.criterion_set,
            WORKSPACE.c.created_at,
        )
        row = self._connection.execute(query).first()
        if row is None:
            raise WorkspaceDamagedError(self._folder, "the workspace's own row is missing")
        unit_code, unit_name, year, criterion_set, created_at = row
        return WorkspaceRecord(Unit(unit_code, unit_name), year, Digest(criterion_set), created_at)

    @property
    def answers(self) -> SqlAnswerBook:
        """As the port says."""
        return SqlAnswerBook(self._connection)

    @property
    def documents(self) -> SqlDocumentShelf:
        """As the port says."""
        return SqlDocumentShelf(self._connection)

    @property
    def archive(self) -> SqlArchive:
        """As the port says."""
        return SqlArchive(self._connection)

    @property
    def readings(self) -> SqlReadingShelf:
        """As the port says."""
        return SqlReadingShelf(self._connection)

    @property
    def scans(self) -> SqlScanTray:
        """As the port says."""
        return SqlScanTray(self._connection)

    @property
    def exports(self) -> SqlExportLog:
        """As the port says."""
        return SqlExportLog(self._connection)

    def commit(self) -> None:
        """As the port says."""
        self._connection.commit()
        self._close()

    def __enter__(self) -> Self:
        connection = self._engine.connect()
        try:
            connection.begin()
        except BaseException:
            connection.close()
            raise
        self._open_connection = connection
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._close()
        if isinstance(error, StoredValueError):
            raise WorkspaceDamagedError(self._folder, str(error)) from error

    @property
    def _connection(self) -> Connection:
        if self._open_connection is None:
            raise RuntimeError("the unit of work is not open, or was committed")
        return self._open_connection

    def _close(self) -> None:
        """Give the connection back; what was not committed is rolled back."""
        if self._open_connection is not None:
            self._open_connection.close()
            self._open_connection = None

"""One transaction on the workspace's database."""

from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from sqlalchemy import Connection, Engine, select

from desktop.db.answer_book import SqlAnswerBook
from desktop.db.document_shelf import SqlDocumentShelf
from desktop.db.export_log import SqlExportLog
from desktop.db.failures import StoredValueError
from desktop.db.journal import SqlJournal
from desktop.db.tables import WORKSPACE
from desktop.domain.evidence import Digest
from desktop.domain.submission import Unit
from desktop.domain.workspace_errors import WorkspaceDamagedError
from desktop.ports.workspace import WorkspaceRecord

if TYPE_CHECKING:  # loaded when they are first asked: the first page needs four books
    from desktop.db.archive import SqlArchive
    from desktop.db.delivery_book import SqlDeliveryBook
    from desktop.db.paper_texts import SqlPaperTextBook
    from desktop.db.plan_book import SqlPlanBook
    from desktop.db.reading_shelf import SqlReadingShelf
    from desktop.db.receipt_book import SqlReceiptBook
    from desktop.db.register import SqlRegister
    from desktop.db.report_shelf import SqlReportShelf
    from desktop.db.round_book import SqlPinBoard, SqlRoundBook
    from desktop.db.scan_tray import SqlScanTray


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
            WORKSPACE.c.role,
        )
        row = self._connection.execute(query).first()
        if row is None:
            raise WorkspaceDamagedError(self._folder, "the workspace's own row is missing")
        unit_code, unit_name, year, criterion_set, created_at, role = row
        unit = Unit(unit_code, unit_name)
        return WorkspaceRecord(unit, year, Digest(criterion_set), created_at, role)

    @property
    def answers(self) -> SqlAnswerBook:
        """As the port says."""
        return SqlAnswerBook(self._connection)

    @property
    def documents(self) -> SqlDocumentShelf:
        """As the port says."""
        return SqlDocumentShelf(self._connection)

    @property
    def archive(self) -> "SqlArchive":
        """As the port says."""
        from desktop.db.archive import SqlArchive  # noqa: PLC0415 - see above

        return SqlArchive(self._connection)

    @property
    def readings(self) -> "SqlReadingShelf":
        """As the port says."""
        from desktop.db.reading_shelf import SqlReadingShelf  # noqa: PLC0415 - see above

        return SqlReadingShelf(self._connection)

    @property
    def scans(self) -> "SqlScanTray":
        """As the port says."""
        from desktop.db.scan_tray import SqlScanTray  # noqa: PLC0415 - see above

        return SqlScanTray(self._connection)

    @property
    def exports(self) -> SqlExportLog:
        """As the port says."""
        return SqlExportLog(self._connection)

    @property
    def deliveries(self) -> "SqlDeliveryBook":
        """As the port says."""
        from desktop.db.delivery_book import SqlDeliveryBook  # noqa: PLC0415 - see above

        return SqlDeliveryBook(self._connection)

    @property
    def journal(self) -> SqlJournal:
        """As the port says."""
        return SqlJournal(self._connection)

    @property
    def reports(self) -> "SqlReportShelf":
        """As the port says."""
        from desktop.db.report_shelf import SqlReportShelf  # noqa: PLC0415 - see above

        return SqlReportShelf(self._connection)

    @property
    def rounds(self) -> "SqlRoundBook":
        """As the port says."""
        from desktop.db.round_book import SqlRoundBook  # noqa: PLC0415 - see above

        return SqlRoundBook(self._connection)

    @property
    def pins(self) -> "SqlPinBoard":
        """As the port says."""
        from desktop.db.round_book import SqlPinBoard  # noqa: PLC0415 - see above

        return SqlPinBoard(self._connection)

    @property
    def register(self) -> "SqlRegister":
        """As the port says."""
        from desktop.db.register import SqlRegister  # noqa: PLC0415 - see above

        return SqlRegister(self._connection)

    @property
    def receipts(self) -> "SqlReceiptBook":
        """As the port says."""
        from desktop.db.receipt_book import SqlReceiptBook  # noqa: PLC0415 - see above

        return SqlReceiptBook(self._connection)

    @property
    def paper_texts(self) -> "SqlPaperTextBook":
        """As the port says."""
        from desktop.db.paper_texts import SqlPaperTextBook  # noqa: PLC0415 - see above

        return SqlPaperTextBook(self._connection)

    @property
    def plan(self) -> "SqlPlanBook":
        """As the port says."""
        from desktop.db.plan_book import SqlPlanBook  # noqa: PLC0415 - see above

        return SqlPlanBook(self._connection)

    def storage_faults(self) -> tuple[str, ...]:
        """As the port says."""
        checked = self._connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
        loose = self._connection.exec_driver_sql("PRAGMA foreign_key_check").all()
        return (
            *(str(each) for each in checked if each != "ok"),
            *(f"{table} {row}: {parent}" for table, row, parent, _key in loose),
        )

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

"""What a workspace is about, and one transaction on its database."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, Self

from desktop.domain.rounds import Role

if TYPE_CHECKING:  # only annotations speak of them: whoever makes one loads it
    from datetime import datetime
    from types import TracebackType

    from desktop.domain.evidence import Digest
    from desktop.domain.submission import Unit
    from desktop.ports.answers import AnswerBook
    from desktop.ports.delivery import DeliveryBook
    from desktop.ports.documents import Archive, DocumentShelf
    from desktop.ports.exports import ExportLog
    from desktop.ports.journal import Journal
    from desktop.ports.plan import PlanBook
    from desktop.ports.reading import ReadingShelf
    from desktop.ports.receiving import ReceiptBook, Register
    from desktop.ports.reports import PaperTextBook, ReportShelf
    from desktop.ports.rounds import PinBoard, RoundBook
    from desktop.ports.scans import ScanTray


@dataclass(frozen=True, slots=True)
class WorkspaceRecord:
    """What a workspace is about; `criterion_set` is the digest of the set's exact bytes."""

    unit: Unit
    year: int
    criterion_set: Digest
    created_at: datetime
    role: Role = Role.SUBMITTING


class UnitOfWork(Protocol):
    """One transaction on the workspace's database; rolls back unless `commit` was called.

    Opened and closed in the thread that uses it. Raises DatabaseBusyError, DiskFullError.
    """

    @property
    def workspace(self) -> WorkspaceRecord:
        """What the workspace is about."""
        ...

    @property
    def answers(self) -> AnswerBook:
        """The answers."""
        ...

    @property
    def documents(self) -> DocumentShelf:
        """The documents and links."""
        ...

    @property
    def archive(self) -> Archive:
        """The bin and the older versions."""
        ...

    @property
    def readings(self) -> ReadingShelf:
        """What was found in contents."""
        ...

    @property
    def scans(self) -> ScanTray:
        """The scan folders and their scans."""
        ...

    @property
    def exports(self) -> ExportLog:
        """The packages made so far."""
        ...

    @property
    def deliveries(self) -> DeliveryBook:
        """What became of the files that were handed over."""
        ...

    @property
    def journal(self) -> Journal:
        """What happened so far."""
        ...

    @property
    def reports(self) -> ReportShelf:
        """The reports made to be signed."""
        ...

    @property
    def rounds(self) -> RoundBook:
        """The round packages."""
        ...

    @property
    def pins(self) -> PinBoard:
        """The accepted certificates."""
        ...

    @property
    def plan(self) -> PlanBook:
        """The improvement plan."""
        ...

    @property
    def register(self) -> Register:
        """What was handed over to a receiving office."""
        ...

    @property
    def receipts(self) -> ReceiptBook:
        """The receipts."""
        ...

    @property
    def paper_texts(self) -> PaperTextBook:
        """The report's own words."""
        ...

    def storage_faults(self) -> tuple[str, ...]:
        """What the store itself finds wrong with its form, and rows that point nowhere."""
        ...

    def commit(self) -> None:
        """Keep everything that was done; afterwards the unit is used up."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...

"""Where it is kept what was handed over, and which receipts were given."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # only annotations speak of them: whoever makes one loads it
    from datetime import datetime

    from desktop.domain.evidence import Digest
    from desktop.domain.receipts import ReceiptRecord
    from desktop.domain.receiving import Attempt, Judged, ReceivedFile


class Register(Protocol):
    """Every file that was handed over to a receiving office, and every time it was."""

    def enter(self, digest: Digest, *, name: str, size: int, at: datetime) -> ReceivedFile:
        """The file of this content: as it is in the register, or entered now and not judged."""
        ...

    def judge(self, number: int, judged: Judged) -> None:
        """Keep what was found about a file, in place of what was found before."""
        ...

    def attempt(self, attempt: Attempt) -> None:
        """Remember that something was handed over."""
        ...

    def get(self, number: int) -> ReceivedFile | None:
        """The file of this number."""
        ...

    def all(self) -> tuple[ReceivedFile, ...]:
        """All files, oldest first."""
        ...

    def of_unit(self, unit: str) -> tuple[ReceivedFile, ...]:
        """The files whose head names this unit, oldest first."""
        ...

    def unjudged(self) -> tuple[ReceivedFile, ...]:
        """Files that were entered and not judged yet, oldest first."""
        ...

    def volumes(self, group: Digest) -> tuple[ReceivedFile, ...]:
        """The files that say they are volumes of one group, oldest first."""
        ...

    def with_digest(self, digest: Digest) -> tuple[ReceivedFile, ...]:
        """The files that hold the package of this digest, oldest first."""
        ...

    def resting_on(self, digest: Digest) -> tuple[ReceivedFile, ...]:
        """The files whose head names the package of this digest as their base, oldest first."""
        ...

    def attempts(self, number: int | None = None) -> tuple[Attempt, ...]:
        """Every time something was handed over, or one file was, oldest first."""
        ...


class ReceiptBook(Protocol):
    """The receipts that were made here, or taken from the office that made them."""

    def add(self, record: ReceiptRecord) -> None:
        """Remember a receipt; one that is known by its digest already stays as it is."""
        ...

    def all(self) -> tuple[ReceiptRecord, ...]:
        """All receipts, in the order of the packages' numbers, the oldest first."""
        ...

    def of_package(self, digest: Digest) -> tuple[ReceiptRecord, ...]:
        """The receipts for one package, the oldest first."""
        ...

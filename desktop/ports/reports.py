"""Where reports and the office's words in them are kept, and how signed ones are checked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # only annotations speak of them: whoever makes one loads it
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from desktop.domain.evidence import Content, Digest
    from desktop.domain.paper_texts import PaperPart
    from desktop.domain.signed_report import Issuing, PdfCheck, ReportRecord


class ReportShelf(Protocol):
    """The reports that were made to be signed, and their signed forms."""

    def add(
        self, base: Content, issuing: Issuing, *, subject: Digest, at: datetime
    ) -> ReportRecord:
        """Remember a report whose bytes are in the vault."""
        ...

    def all(self) -> tuple[ReportRecord, ...]:
        """All reports, oldest first."""
        ...

    def latest(self) -> ReportRecord | None:
        """The report that was made last."""
        ...

    def keep_signed(self, number: int, signed: Content, *, at: datetime) -> None:
        """Remember a signed form, in place of the one before; it is in the vault."""
        ...


class PaperTextBook(Protocol):
    """What the office itself has written into its report; the program words everything else."""

    def all(self) -> Mapping[PaperPart, str]:
        """The kept pieces, in the order of the report."""
        ...

    def put(self, part: PaperPart, text: str, *, at: datetime) -> None:
        """Keep a piece, in place of the one before; an empty one is kept as well."""
        ...

    def drop(self, part: PaperPart) -> None:
        """Leave a piece to the program again."""
        ...


class CheckSignedPdf(Protocol):
    """Checks the signatures of PDFs, in a process of its own and within a bounded time."""

    def __call__(
        self,
        content: bytes,
        *,
        base_size: int | None,
        trusted: Sequence[bytes],
        at: datetime,
    ) -> PdfCheck:
        """What they are worth at the moment `at`; any bytes give an answer.

        `base_size`: the first so many bytes are a whole PDF, and all that follows has to be
        signatures; None where nothing is compared.
        """
        ...

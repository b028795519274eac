"""Keeps the rows of all documents for those who search them, read when first wanted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from desktop.domain.evidence import DocumentCode
from desktop.ui.work import Lane, Reply

if TYPE_CHECKING:  # what makes rows is loaded when the first are made
    from desktop.domain.errors import AppError
    from desktop.services.library import UsedDocument
    from desktop.services.workspace import Workspace
    from desktop.ui.library.rows import LibraryRow
    from desktop.ui.work import Jobs

Listener = Callable[[str], None]


class Catalogue:
    """Stale until somebody wants it, and again when documents change elsewhere."""

    def __init__(
        self, workspace: Workspace, *, jobs: Jobs, failed: Callable[[AppError], None]
    ) -> None:
        self._workspace, self._jobs, self._failed = workspace, jobs, failed
        # Never changed in place: those who seek in it do so on threads of their own.
        self._rows: Mapping[DocumentCode, LibraryRow] = {}
        self._put_meanwhile: dict[DocumentCode, UsedDocument] = {}
        self._twins: frozenset[DocumentCode] = frozenset()
        self._version = 1
        self._puts = 0
        self._read_version = 0
        self._asked_version = 0
        self._listeners: list[Listener] = []

    @property
    def rows(self) -> tuple[LibraryRow, ...]:
        """All documents as they were last read, in order of their codes."""
        return tuple(self._rows.values())

    @property
    def by_code(self) -> Mapping[DocumentCode, LibraryRow]:
        """The same by their codes."""
        return self._rows

    @property
    def version(self) -> int:
        """Another number after every change of a document that is known of."""
        return self._version + self._puts

    @property
    def is_read(self) -> bool:
        """Whether the rows were read at all."""
        return self._read_version > 0

    @property
    def is_reading(self) -> bool:
        """Whether all rows are being read."""
        return self._asked_version not in (0, self._read_version)

    def row(self, code: str) -> LibraryRow | None:
        """One document."""
        return self._rows.get(DocumentCode(code))

    def listen(self, on_changed: Listener) -> None:
        """Say which document is another now, or "" when all may be."""
        self._listeners.append(on_changed)

    def forget(self) -> None:
        """Documents changed elsewhere: read all again when somebody wants them."""
        self._version += 1

    def want(self) -> None:
        """Read what is not read yet; the listeners hear of it."""
        if self._asked_version == self._version:
            return
        self._asked_version = self._version
        self._put_meanwhile.clear()
        job = partial(_read, self._workspace, self._rows, self._twins)
        reply = Reply(partial(self._on_read, self._version, self._twins), self._on_failed)
        self._jobs.behind(Lane.READ, job, reply)

    def put(self, used: UsedDocument) -> None:
        """Take one document as it is now."""
        code = used.document.code
        self._puts += 1
        if self.is_reading:  # what is being read may be older
            self._put_meanwhile[code] = used
        if self.is_read:
            self._rows = {**self._rows, code: self._row_of(used)}
            self._tell(code)

    def mark_twins(self, codes: frozenset[DocumentCode]) -> None:
        """Take which documents have a twin; the others have none."""
        if codes == self._twins:
            return
        self._twins = codes
        self._rows = {code: _with_twin(row, codes) for code, row in self._rows.items()}
        if self.is_read:
            self._tell("")

    def _on_read(
        self, version: int, twins: frozenset[DocumentCode], rows: Mapping[DocumentCode, LibraryRow]
    ) -> None:
        self._read_version = version
        meanwhile = {code: self._row_of(used) for code, used in self._put_meanwhile.items()}
        if twins != self._twins:  # marked anew while these were read
            rows = {code: _with_twin(row, self._twins) for code, row in rows.items()}
        self._rows = {**rows, **meanwhile}
        self._tell("")

    def _row_of(self, used: UsedDocument) -> LibraryRow:
        from desktop.ui.library.rows import leaf_order, library_row  # noqa: PLC0415 - see above

        asked = self._workspace.criterion_set
        return _with_twin(library_row(used, leaf_order(asked), asked.period), self._twins)

    def _on_failed(self, error: AppError) -> None:
        self._asked_version = 0
        self._failed(error)

    def _tell(self, code: str) -> None:
        for each in self._listeners:
            each(code)


def _read(
    workspace: Workspace,
    known: Mapping[DocumentCode, LibraryRow],
    twins: frozenset[DocumentCode],
) -> Mapping[DocumentCode, LibraryRow]:
    # Loaded on the job's thread:
    from desktop.services.library import read_library  # noqa: PLC0415 - see above
    from desktop.ui.library.rows import library_rows  # noqa: PLC0415 - see above

    library = read_library(workspace, with_readings=True)
    rows = library_rows(library, workspace.criterion_set, known)
    return {row.code: _with_twin(row, twins) for row in rows}


def _with_twin(row: LibraryRow, twins: frozenset[DocumentCode]) -> LibraryRow:
    from desktop.ui.library.rows import Narrowing, marked_as_twin  # noqa: PLC0415 - see above

    is_twin = row.code in twins
    if is_twin == (Narrowing.TWIN in row.narrowings):
        return row
    return marked_as_twin(row, is_twin=is_twin)

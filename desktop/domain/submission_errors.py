"""Expected failures of exporting a submission, and of reading one."""

from dataclasses import dataclass
from typing import ClassVar

from desktop.domain.errors import AppError


@dataclass(eq=False)
class ExportBlockedError(AppError):
    """Findings of the check stop the export; `count` is how many."""

    code: ClassVar[str] = "export.blocked"
    count: int


@dataclass(eq=False)
class PackageTooManyEntriesError(AppError):
    """A package would hold more entries than receivers accept."""

    code: ClassVar[str] = "package.too_many_entries"
    entries: int
    limit: int


@dataclass(frozen=True, slots=True)
class SubmissionFault:
    """One fault of a package's content: what, and where.

    `path` is the file in the package and a JSON pointer into it, such as
    `data/submission.json#/evidence/3/path`.
    """

    code: str
    path: str
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(eq=False)
class SubmissionFaultyError(AppError):
    """The content of a package cannot be understood; every fault is listed."""

    code: ClassVar[str] = "submission.faulty"
    faults: tuple[SubmissionFault, ...]

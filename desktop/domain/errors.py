"""Expected failures: each has a stable code and typed fields; the words live at the edge."""

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar


class AppError(Exception):
    """An expected failure: `code` picks the words shown, the fields fill their blanks."""

    code: ClassVar[str]

    def __str__(self) -> str:  # type: ignore[explicit-override]  # `override` is not in 3.11's library
        fields = ", ".join(f"{name}={value!r}" for name, value in vars(self).items())
        return f"{self.code}({fields})"


class JobCancelledError(Exception):
    """Raised by `Progress.step` when the user has asked to stop: an outcome, not a failure."""


@dataclass(eq=False)
class FileUnreadableError(AppError):
    """A file that was named cannot be read; `reason` is the system's own word for it."""

    code: ClassVar[str] = "file.unreadable"
    path: Path
    reason: str


@dataclass(eq=False)
class FileVanishedError(AppError):
    """A file that was named is not there, or went away while it was read."""

    code: ClassVar[str] = "file.vanished"
    path: Path


@dataclass(eq=False)
class FileEmptyError(AppError):
    """An empty file proves nothing."""

    code: ClassVar[str] = "file.empty"
    path: Path


@dataclass(eq=False)
class FileIsFolderError(AppError):
    """A folder stands where a file belongs."""

    code: ClassVar[str] = "file.is_folder"
    path: Path


@dataclass(eq=False)
class FileTooLargeError(AppError):
    """A file is larger than the program takes; sizes in bytes."""

    code: ClassVar[str] = "file.too_large"
    path: Path
    size: int
    limit: int


@dataclass(eq=False)
class FileChangedError(AppError):
    """A file changed while it was being read; taking it would store a mixture."""

    code: ClassVar[str] = "file.changed"
    path: Path


@dataclass(eq=False)
class DiskFullError(AppError):
    """There is no room left where the program writes."""

    code: ClassVar[str] = "disk.full"
    path: Path


@dataclass(eq=False)
class WriteRefusedError(AppError):
    """A file cannot be written where it should go; `reason` is the system's own word for it."""

    code: ClassVar[str] = "file.not_writable"
    path: Path
    reason: str


@dataclass(eq=False)
class ObjectMissingError(AppError):
    """The store lacks a document's bytes that the database knows."""

    code: ClassVar[str] = "vault.object_missing"
    digest: str


@dataclass(eq=False)
class ObjectDamagedError(AppError):
    """A stored document's bytes are no longer those that were put in."""

    code: ClassVar[str] = "vault.object_damaged"
    digest: str

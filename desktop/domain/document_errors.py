"""Expected failures of taking documents and scans in, and of keeping them."""

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from desktop.domain.errors import AppError


@dataclass(eq=False)
class UnknownDocumentError(AppError):
    """No document has this code."""

    code: ClassVar[str] = "document.unknown"
    document: str


@dataclass(eq=False)
class UnknownScanError(AppError):
    """The inbox has no such scan, or no longer."""

    code: ClassVar[str] = "scan.unknown"
    number: int


@dataclass(eq=False)
class PagesUnboundError(AppError):
    """A scan cannot become a page of a document; `trouble` is a `domain.pages.Trouble`."""

    code: ClassVar[str] = "scan.unbound"
    name: str
    trouble: str


@dataclass(eq=False)
class FolderInWorkspaceError(AppError):
    """The workspace's own folders are not watched for scans."""

    code: ClassVar[str] = "scan.folder_in_workspace"
    path: Path


@dataclass(eq=False)
class TooManyFilesError(AppError):
    """A folder holds more files than one year's evidence ever has."""

    code: ClassVar[str] = "import.too_many_files"
    path: Path
    limit: int


@dataclass(eq=False)
class FolderMissingError(AppError):
    """A folder that should be watched is not there."""

    code: ClassVar[str] = "scan.folder_missing"
    path: Path


@dataclass(eq=False)
class DocumentInUseError(AppError):
    """A document that proves something does not go into the bin; `leaf` is one it is used for."""

    code: ClassVar[str] = "document.in_use"
    document: str
    leaf: str
    uses: int


@dataclass(eq=False)
class ContentKnownError(AppError):
    """A file offered as a new version is a document of its own already."""

    code: ClassVar[str] = "document.content_known"
    document: str
    other: str


@dataclass(eq=False)
class DescriptionTooLongError(AppError):
    """A document is described by more characters than a package may carry."""

    code: ClassVar[str] = "document.description_too_long"
    document: str
    limit: int

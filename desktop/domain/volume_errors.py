"""Expected failures of splitting a package into volumes."""

from dataclasses import dataclass
from typing import ClassVar

from desktop.domain.errors import AppError


@dataclass(eq=False)
class VolumeSizeFaultyError(AppError):
    """What was given as the size of a mail is no size, or too small for any package."""

    code: ClassVar[str] = "volume.size_faulty"
    given: str


@dataclass(eq=False)
class DocumentExceedsVolumeError(AppError):
    """A document is larger than a volume: the largest one, by code and name; sizes in bytes.

    Found before anything is written: such a package travels on a stick.
    """

    code: ClassVar[str] = "volume.document_too_large"
    document: str
    name: str
    size: int
    limit: int


@dataclass(eq=False)
class PapersExceedVolumeError(AppError):
    """What the first volume has to hold does not fit into it; sizes in bytes."""

    code: ClassVar[str] = "volume.papers_too_large"
    size: int
    limit: int


@dataclass(eq=False)
class TooManyVolumesError(AppError):
    """A package would fall into more volumes than anybody could send."""

    code: ClassVar[str] = "volume.too_many"
    count: int
    limit: int

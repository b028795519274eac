"""Expected failures of taking an earlier year over."""

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from desktop.domain.errors import AppError


@dataclass(eq=False)
class EarlierDamagedError(AppError):
    """What a workspace keeps of an earlier year cannot be read; nothing else depends on it."""

    code: ClassVar[str] = "earlier.damaged"
    path: Path


@dataclass(eq=False)
class EarlierPackageRefusedError(AppError):
    """A package is not whole as it was signed, so that its figures are not taken over."""

    code: ClassVar[str] = "earlier.package_refused"
    path: Path


@dataclass(eq=False)
class EarlierOtherUnitError(AppError):
    """Figures of an earlier year belong to another unit; both as code and name."""

    code: ClassVar[str] = "earlier.other_unit"
    found: str
    expected: str


@dataclass(eq=False)
class EarlierNotBeforeError(AppError):
    """What was offered as an earlier year is of this year or of a later one."""

    code: ClassVar[str] = "earlier.not_before"
    found: int
    year: int

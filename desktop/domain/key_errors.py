"""Expected failures of the office's own keys and their PINs."""

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from desktop.domain.errors import AppError


@dataclass(eq=False)
class PinWrongError(AppError):
    """The PIN does not open the key."""

    code: ClassVar[str] = "pin.wrong"
    path: Path


@dataclass(eq=False)
class PinTooShortError(AppError):
    """A new key's PIN has fewer characters than `minimum`."""

    code: ClassVar[str] = "pin.too_short"
    minimum: int


@dataclass(eq=False)
class PinMissingError(AppError):
    """A PIN is needed and nobody can be asked for it."""

    code: ClassVar[str] = "pin.missing"


@dataclass(eq=False)
class KeyUnreadableError(AppError):
    """A key file is not a key the program can use."""

    code: ClassVar[str] = "key.unreadable"
    path: Path


@dataclass(eq=False)
class KeyMissingError(AppError):
    """The workspace has no office key yet."""

    code: ClassVar[str] = "key.missing"


@dataclass(eq=False)
class KeyCopyExistsError(AppError):
    """A folder for a copy of the key holds another key."""

    code: ClassVar[str] = "key.copy_exists"
    path: Path


@dataclass(eq=False)
class KeyCopyDamagedError(AppError):
    """A copy of the key is not what was written when it is read back."""

    code: ClassVar[str] = "key.copy_damaged"
    path: Path


@dataclass(eq=False)
class SigningWayUnknownError(AppError):
    """A way of signing the program does not know."""

    code: ClassVar[str] = "signing.unknown_way"
    given: str

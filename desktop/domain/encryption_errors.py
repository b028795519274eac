"""Expected failures of encrypting a package to its receiver, and of opening it there."""

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from desktop.domain.errors import AppError


@dataclass(eq=False)
class RecipientFaultyError(AppError):
    """What was given as the receiver's key is none (`age1…`), or a file without any."""

    code: ClassVar[str] = "encryption.recipient_faulty"
    given: str


@dataclass(eq=False)
class NotEncryptedError(AppError):
    """A file that should be decrypted is not an encrypted package."""

    code: ClassVar[str] = "encryption.not_encrypted"
    path: Path


@dataclass(eq=False)
class EncryptedForOtherError(AppError):
    """A package was encrypted to another key than this one.

    A header damaged just where it names the key looks the same.
    """

    code: ClassVar[str] = "encryption.other_key"
    path: Path


@dataclass(eq=False)
class EncryptedDamagedError(AppError):
    """An encrypted package was cut off or changed; nothing of it is given out."""

    code: ClassVar[str] = "encryption.damaged"
    path: Path

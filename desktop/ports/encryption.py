"""How packages are encrypted to their receiver."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # only annotations speak of them: whoever makes one loads it
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from desktop.ports.progress import Progress


class ReceiverKey(Protocol):
    """A receiver's key, already opened."""

    @property
    def recipient(self) -> str:
        """What others encrypt to, `age1…`; it may be given to anybody."""
        ...

    def decrypt(self, source: Path, target: Path, *, progress: Progress) -> None:
        """Write what was encrypted, whole under `target` (for its owner alone) or not at all.

        Raises NotEncryptedError, EncryptedForOtherError, EncryptedDamagedError, FileVanishedError,
        FileUnreadableError, DiskFullError, WriteRefusedError, JobCancelledError.
        """
        ...


class ReceiverKeys(Protocol):
    """Makes and opens the files of receivers' keys."""

    def create(self, path: Path, *, pin: str, at: datetime) -> ReceiverKey:
        """Make a key under the PIN, with what others encrypt to beside it (`.pub`).

        Raises PinTooShortError, WriteRefusedError (also where there is one), DiskFullError.
        """
        ...

    def is_protected(self, path: Path) -> bool:
        """Whether a PIN opens it; raises FileVanishedError, KeyUnreadableError."""
        ...

    def open(self, path: Path, *, pin: str) -> ReceiverKey:
        """Open a key; raises PinWrongError, KeyUnreadableError, FileVanishedError."""
        ...


class PackageCipher(Protocol):
    """Encrypts finished packages to their receiver."""

    def is_recipient(self, text: str) -> bool:
        """Whether this is what `ReceiverKey.recipient` gives."""
        ...

    def is_encrypted(self, file: Path) -> bool:
        """Whether a file is an encrypted one by its first bytes; False where it cannot be read."""
        ...

    def encrypt(
        self, source: Path, target: Path, *, recipients: Sequence[str], progress: Progress
    ) -> int:
        """Write the encrypted file, whole under `target` or not at all; its size.

        Raises RecipientFaultyError, FileVanishedError, FileUnreadableError, DiskFullError,
        WriteRefusedError, JobCancelledError.
        """
        ...

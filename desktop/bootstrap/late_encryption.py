"""What encrypts and decrypts, loaded when it is asked: the window needs none."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # only annotations speak of them: whoever makes one loads it
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from desktop.ports.encryption import ReceiverKey, ReceiverKeys
    from desktop.ports.progress import Progress


class LateCipher:
    """What encrypts packages; see `PackageCipher`."""

    def is_recipient(self, text: str) -> bool:
        from desktop.exchange.encryption import is_recipient  # noqa: PLC0415 - see above

        return is_recipient(text)

    def is_encrypted(self, file: Path) -> bool:
        from desktop.exchange.encryption import is_encrypted  # noqa: PLC0415 - see above

        return is_encrypted(file)

    def encrypt(
        self, source: Path, target: Path, *, recipients: Sequence[str], progress: Progress
    ) -> int:
        from desktop.exchange.encryption import encrypt_file  # noqa: PLC0415 - see above

        return encrypt_file(source, target, recipients=recipients, progress=progress)


class LateReceiverKeys:
    """The receiver's key; see `ReceiverKeys`."""

    def create(self, path: Path, *, pin: str, at: datetime) -> ReceiverKey:
        return _receiver_keys().create(path, pin=pin, at=at)

    def is_protected(self, path: Path) -> bool:
        return _receiver_keys().is_protected(path)

    def open(self, path: Path, *, pin: str) -> ReceiverKey:
        return _receiver_keys().open(path, pin=pin)


@cache
def _receiver_keys() -> ReceiverKeys:
    from desktop.exchange.receiver_key import ReceiverKeyFile  # noqa: PLC0415 - see above

    return ReceiverKeyFile()

"""Knows where the files in a receiving office's register lie, and opens encrypted ones."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from desktop.domain.encryption_errors import EncryptedDamagedError, EncryptedForOtherError
from desktop.domain.errors import (
    FileUnreadableError,
    FileVanishedError,
    ObjectDamagedError,
    ObjectMissingError,
)
from desktop.domain.package_standing import volumes_beside
from desktop.domain.receiving import LOCKED, LOST, ReceivedFile
from desktop.domain.verification import Aspect, VerificationFinding
from desktop.durable import writing
from desktop.ports.encryption import ReceiverKey
from desktop.ports.progress import Progress
from desktop.ports.vault import StoredBytes
from desktop.services.workspace import Workspace

_OPENED: Final = "opened"

NOT_AT_HAND: Final = frozenset({LOCKED, LOST})
"""Findings of a file that cannot be looked into now; what was found before stands."""


def keep_bytes(workspace: Workspace, file: Path, on_bytes: Callable[[int], None]) -> StoredBytes:
    """Put a file that is handed over where it stays; a copy that has rotted there makes way.

    Raises what the vault raises for a file.
    """
    stored = workspace.quarantine.put(file, on_bytes=on_bytes)
    if stored.is_new:
        return stored
    try:
        workspace.quarantine.verify(stored.digest, on_bytes=lambda _: on_bytes(0))
    except ObjectDamagedError:
        workspace.quarantine.set_aside(stored.digest)
        return workspace.quarantine.put(file, on_bytes=lambda _: on_bytes(0))
    return stored


def package_path(workspace: Workspace, one: ReceivedFile) -> Path:
    """The file to read a registered package from: as it came, or opened where it was encrypted.

    Raises ObjectMissingError.
    """
    opened = opened_path(workspace, one)
    return opened if opened.is_file() else workspace.quarantine.path_of(one.sha256)


def files_of(workspace: Workspace, one: ReceivedFile) -> tuple[ReceivedFile, ...]:
    """The file, or all volumes of the package that stands at it, worse copies among them."""
    if one.head is None or one.head.volume is None:
        return (one,)
    with workspace.look() as work:
        return volumes_beside(one, work.register.volumes(one.head.volume.group))


def opened_path(workspace: Workspace, one: ReceivedFile) -> Path:
    """Where an encrypted package lies once it was opened."""
    return workspace.received / _OPENED / f"{one.sha256}.asice"


def forget_opened(workspace: Workspace, one: ReceivedFile) -> bool:
    """Take away what an encrypted package was opened to; whether there was something.

    Raises WriteRefusedError.
    """
    opened = opened_path(workspace, one)
    if not opened.is_file():
        return False
    with writing(opened):
        opened.unlink()
    return True


def readable(
    workspace: Workspace,
    one: ReceivedFile,
    *,
    key: ReceiverKey | None,
    progress: Progress,
) -> Path | VerificationFinding:
    """Where a registered package can be read, decrypted if need be, or why it cannot.

    Raises JobCancelledError, DiskFullError, WriteRefusedError.
    """
    try:
        path = package_path(workspace, one)
        if not workspace.tools.cipher.is_encrypted(path):
            return path
        if key is not None:
            return _decrypted(workspace, one, path, key=key, progress=progress)
        code = LOCKED
    except EncryptedForOtherError:
        code = "encrypted.other_key"
    except EncryptedDamagedError:
        code = "encrypted.damaged"
    except (ObjectMissingError, FileVanishedError, FileUnreadableError):
        code = LOST
    return VerificationFinding(code, Aspect.READABLE)


def _decrypted(
    workspace: Workspace,
    one: ReceivedFile,
    path: Path,
    *,
    key: ReceiverKey,
    progress: Progress,
) -> Path:
    target = opened_path(workspace, one)
    with writing(target):
        target.parent.mkdir(parents=True, exist_ok=True)
    key.decrypt(path, target, progress=progress)
    return target

"""Lets one run of the program at a time use a workspace."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from desktop.domain.errors import WriteRefusedError
from desktop.domain.workspace_errors import WorkspaceBusyError, WorkspaceMissingError

_LOCK = "minhchung.lock"


@contextmanager
def hold_workspace(folder: Path) -> Iterator[None]:
    """Keep other runs out of the workspace until the end of the block, or of this process.

    The lock is the operating system's, on a file that stays: a killed run leaves none behind.
    Raises WorkspaceMissingError, WorkspaceBusyError, WriteRefusedError.
    """
    if not folder.is_dir():
        raise WorkspaceMissingError(folder)
    lock = FileLock(folder / _LOCK, blocking=False, preserve_lock_file=True)
    try:
        lock.acquire()
    except Timeout as error:
        raise WorkspaceBusyError(folder) from error
    except OSError as error:
        raise WriteRefusedError(folder / _LOCK, error.strerror or str(error)) from error
    try:
        yield
    finally:
        lock.release()

"""Brings files and names to the disk, and names what the system refuses."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.domain.errors import DiskFullError, WriteRefusedError

_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT})


@contextmanager
def writing(place: Path) -> Iterator[None]:
    """Turn the system's refusals to write at `place` into DiskFullError and WriteRefusedError."""
    try:
        yield
    except OSError as error:
        if error.errno in _NO_ROOM:
            raise DiskFullError(place) from error
        raise WriteRefusedError(place, error.strerror or str(error)) from error


def flush_file(file: Path) -> None:
    """Bring a file's bytes to the disk."""
    with file.open("rb+") as stream:
        os.fsync(stream.fileno())


def flush_folder(folder: Path) -> None:
    """Bring a folder's names to the disk; NTFS journals them itself and offers no such call."""
    if sys.platform != "win32":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        except OSError as error:
            if error.errno != errno.EINVAL:  # a file system without it: some sticks and shares
                raise
        finally:
            os.close(descriptor)

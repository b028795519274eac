"""Says what the system's refusals mean where the place is a stick."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.domain.delivery_errors import DriveGoneError, DriveReadOnlyError
from desktop.domain.errors import DiskFullError, WriteRefusedError

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
_GONE = frozenset(
    {errno.EIO, errno.ENODEV, errno.ENXIO, errno.ENOENT, errno.ENOTCONN, errno.ESTALE}
)
# ERROR_PATH_NOT_FOUND, NOT_READY, MEDIA_CHANGED, NO_MEDIA_IN_DRIVE, IO_DEVICE,
# DEVICE_NOT_CONNECTED, NO_SUCH_DEVICE
_GONE_ON_WINDOWS = frozenset({3, 21, 433, 1110, 1112, 1117, 1167})
_PROTECTED_ON_WINDOWS = 19


@contextmanager
def on_drive(place: Path) -> Iterator[None]:
    """Turn refusals at `place` into failures a person can act upon.

    Raises DriveGoneError, DriveReadOnlyError, DiskFullError, WriteRefusedError.
    """
    try:
        yield
    except OSError as error:
        number = getattr(error, "winerror", None)
        if error.errno in _FULL:
            raise DiskFullError(place) from error
        if error.errno == errno.EROFS or number == _PROTECTED_ON_WINDOWS:
            raise DriveReadOnlyError(place) from error
        if error.errno in _GONE or number in _GONE_ON_WINDOWS:
            raise DriveGoneError(place) from error
        raise WriteRefusedError(place, error.strerror or str(error)) from error

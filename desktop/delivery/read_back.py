"""Reads a file from the drive itself, past the system's cache, and says whether it could."""

import mmap
import os
import sys
from collections.abc import Generator, Iterator
from contextlib import closing
from hashlib import sha256
from io import FileIO
from pathlib import Path

from desktop.delivery.watched_work import Tally
from desktop.domain.delivery import ReadBack
from desktop.domain.evidence import Digest

CHUNK = 1024 * 1024
_PROBES = 64


def hash_from_drive(file: Path, tally: Tally) -> tuple[Digest, ReadBack]:
    """The SHA-256 of a file that was flushed, and where its bytes came from.

    Raises OSError, and JobCancelledError when the tally is asked to stop.
    """
    try:
        # Closed here and now: Windows removes no file that somebody still has open.
        with closing(_uncached(file)) as chunks:
            return _digest(chunks, tally), ReadBack.FROM_DRIVE
    except UncachedRefusedError:
        pass
    with FileIO(file, "rb") as stream:
        was_dropped = _drop_from_cache(stream)
        digest = _digest(_buffered(stream), tally)
    return digest, ReadBack.FROM_DRIVE if was_dropped else ReadBack.MAYBE_CACHED


class UncachedRefusedError(Exception):
    """The file system does not read past its cache."""


def _digest(chunks: Iterator[memoryview], tally: Tally) -> Digest:
    digest = sha256()
    for chunk in chunks:
        tally.add(len(chunk))
        digest.update(chunk)
    return Digest(digest.hexdigest())


def _buffered(stream: FileIO) -> Iterator[memoryview]:
    room = memoryview(bytearray(CHUNK))
    while count := stream.readinto(room):
        yield room[:count]


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    from desktop.delivery.windows_kernel import (
        GENERIC_READ,
        NO_BUFFERING,
        SEQUENTIAL,
        Kernel,
        last_error,
    )

    _INVALID_PARAMETER = 87
    _NOT_SUPPORTED = 50

    def _uncached(file: Path) -> Generator[memoryview, None, None]:
        """The file in chunks; the buffer is page-aligned and a multiple of any sector."""
        kernel = Kernel()
        count = wintypes.DWORD()
        flags = NO_BUFFERING | SEQUENTIAL
        with closing(mmap.mmap(-1, CHUNK)) as room, memoryview(room) as view:
            place = (ctypes.c_char * CHUNK).from_buffer(room)
            try:
                with kernel.opened(str(file), access=GENERIC_READ, flags=flags) as handle:
                    while True:
                        done = kernel.calls.ReadFile(
                            handle, place, CHUNK, ctypes.byref(count), None
                        )
                        if not done:
                            raise last_error(str(file))
                        if not count.value:
                            return
                        with view[: count.value] as chunk:
                            yield chunk
            except OSError as error:
                if error.winerror in {_INVALID_PARAMETER, _NOT_SUPPORTED}:
                    raise UncachedRefusedError from error
                raise
            finally:
                del place  # it holds the buffer

    def _drop_from_cache(stream: FileIO) -> bool:
        """Windows has no such call for a file."""
        return stream.closed

else:
    import errno

    def _uncached(file: Path) -> Generator[memoryview, None, None]:
        """The file in chunks; the buffer is page-aligned, as O_DIRECT wants it."""
        direct = getattr(os, "O_DIRECT", 0)
        if not direct:
            raise UncachedRefusedError
        try:
            descriptor = os.open(file, os.O_RDONLY | direct)
        except OSError as error:
            if error.errno == errno.EINVAL:
                raise UncachedRefusedError from error
            raise
        try:
            yield from _aligned(descriptor)
        finally:
            os.close(descriptor)

    def _aligned(descriptor: int) -> Iterator[memoryview]:
        with closing(mmap.mmap(-1, CHUNK)) as room, memoryview(room) as view:
            at = 0
            while True:
                try:
                    count = os.readv(descriptor, [view])
                except OSError as error:
                    if error.errno == errno.EINVAL and at == 0:
                        raise UncachedRefusedError from error
                    raise
                if not count:
                    return
                at += count
                with view[:count] as chunk:
                    yield chunk

    def _drop_from_cache(stream: FileIO) -> bool:
        """Ask the system to forget the file's bytes; whether it did, as far as one can look."""
        size = os.fstat(stream.fileno()).st_size
        try:
            os.posix_fadvise(stream.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
            step = max(size // _PROBES, 1)
            return not any(_is_cached(stream, at) for at in range(0, size, step))
        except OSError:
            return False

    def _is_cached(stream: FileIO, at: int) -> bool:
        """Whether a byte can be had without asking the drive."""
        try:
            return os.preadv(stream.fileno(), [bytearray(1)], at, os.RWF_NOWAIT) > 0
        except BlockingIOError:
            return False

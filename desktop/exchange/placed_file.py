"""Writes a file that is whole under its name and on the disk, or not there at all."""

import os
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from io import FileIO
from pathlib import Path

from desktop.durable import flush_folder, writing

_FLUSH_EVERY = 16 * 1024**2
_FLUSH_AHEAD = 64 * 1024**2


class PlacedFile:
    """The file while it is written; what is written moves on to the disk beside the writing."""

    def __init__(self, path: Path, stream: FileIO, flusher: ThreadPoolExecutor) -> None:
        self._path = path
        self._stream = stream
        self._flusher = flusher
        self._flush: Future[None] | None = None
        self._unflushed = 0
        self.size = 0

    def write(self, chunk: bytes | memoryview) -> None:
        """Append; raises DiskFullError, WriteRefusedError."""
        with writing(self._path):
            rest = memoryview(chunk)
            while rest:
                rest = rest[self._stream.write(rest) :]
            self.size += len(chunk)
            self._unflushed += len(chunk)
            if self._unflushed >= _FLUSH_EVERY:
                self._start_flush()

    def seal(self) -> None:
        """Bring everything to the disk; raises as `write`."""
        with writing(self._path):
            if self._flush is not None:
                self._flush.result()  # a failure is told once, to whoever asks first
            os.fsync(self._stream.fileno())

    def _start_flush(self) -> None:
        if self._flush is not None:
            if not self._flush.done() and self._unflushed < _FLUSH_AHEAD:
                return
            self._flush.result()
        self._flush = self._flusher.submit(os.fsync, self._stream.fileno())
        self._unflushed = 0


@contextmanager
def placed_file(target: Path, *, mode: int = 0o666) -> Iterator[PlacedFile]:
    """Write beside `target` and take its place at the end; leaves nothing when anything raises.

    What a killed run left under the temporary name is replaced. Raises DiskFullError,
    WriteRefusedError.
    """
    temporary = target.with_name(f".{target.name}.part")
    try:
        with writing(target):
            temporary.unlink(missing_ok=True)
            flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
            descriptor = os.open(temporary, flags, mode)
        with FileIO(descriptor, "wb") as stream, ThreadPoolExecutor(1, "flush") as flusher:
            file = PlacedFile(target, stream, flusher)
            yield file
            file.seal()
        with writing(target):
            temporary.replace(target)
            flush_folder(target.parent)
    except BaseException:
        with suppress(OSError):  # what stays is replaced by the next try
            temporary.unlink(missing_ok=True)
        raise

"""Reads a file that is offered for storing, and notices when it is not what it seemed."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from io import FileIO
from pathlib import Path

from desktop.domain.errors import (
    AppError,
    FileChangedError,
    FileEmptyError,
    FileIsFolderError,
    FileTooLargeError,
    FileUnreadableError,
    FileVanishedError,
)
from desktop.domain.limits import MAX_DOCUMENT_BYTES

_CHUNK_BYTES = 1024 * 1024


class SourceFile:
    """An open file with content, whose size was taken when it was opened."""

    def __init__(self, path: Path, stream: FileIO, state: os.stat_result) -> None:
        self.path = path
        self.size = state.st_size
        self._stream = stream
        self._modified = state.st_mtime_ns
        self._buffer = memoryview(bytearray(min(self.size, _CHUNK_BYTES)))

    def chunks(self) -> Iterator[memoryview]:
        """The whole content from its start; each chunk is good until the next one is asked for.

        Raises FileChangedError where the content grew, shrank or was written to meanwhile,
        FileUnreadableError, FileVanishedError.
        """
        done = 0
        self._seek_to_start()
        while count := self._fill_buffer():
            done += count
            if done > self.size:  # a file that keeps growing must not keep us reading
                break
            yield self._buffer[:count]
        self._check_unchanged(done)

    def _seek_to_start(self) -> None:
        with _reading(self.path):
            self._stream.seek(0)

    def _fill_buffer(self) -> int:
        with _reading(self.path):
            return self._stream.readinto(self._buffer)

    def _check_unchanged(self, done: int) -> None:
        with _reading(self.path):
            now = os.fstat(self._stream.fileno())
        if (done, now.st_size, now.st_mtime_ns) != (self.size, self.size, self._modified):
            raise FileChangedError(self.path)


@contextmanager
def open_source(path: Path, *, largest: int = MAX_DOCUMENT_BYTES) -> Iterator[SourceFile]:
    """Open a file of at most so many bytes for reading.

    Raises FileVanishedError, FileIsFolderError, FileUnreadableError, FileEmptyError,
    FileTooLargeError.
    """
    with _reading(path):
        _check_kind(path, path.stat())  # before opening: a pipe would keep us waiting
        stream = FileIO(path)
    with stream:
        with _reading(path):
            state = os.fstat(stream.fileno())
        if state.st_size == 0:
            raise FileEmptyError(path)
        if state.st_size > largest:
            raise FileTooLargeError(path, state.st_size, largest)
        yield SourceFile(path, stream, state)


def _check_kind(path: Path, state: os.stat_result) -> None:
    if stat.S_ISDIR(state.st_mode):
        raise FileIsFolderError(path)
    if not stat.S_ISREG(state.st_mode):
        raise FileUnreadableError(path, "not a regular file")


@contextmanager
def _reading(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise _as_failure(path, error) from error


def _as_failure(path: Path, error: OSError) -> AppError:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return FileVanishedError(path)
    return FileUnreadableError(path, error.strerror or str(error))

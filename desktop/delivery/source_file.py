"""Reads a file that is to be handed over, with the failures a person can mend."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import FileIO
from pathlib import Path

from desktop.domain.errors import FileUnreadableError, FileVanishedError


def size_of(file: Path) -> int:
    """The file's size; raises FileVanishedError, FileUnreadableError."""
    with _reading(file):
        return file.stat().st_size


def chunks_of(file: Path, length: int) -> Iterator[bytes]:
    """The file in pieces of this length, but the last; raises as `size_of`."""
    with _reading(file), FileIO(file, "rb") as stream:
        while chunk := _whole(stream, length):
            yield chunk


def _whole(stream: FileIO, length: int) -> bytes:
    parts: list[bytes] = []
    while length and (part := stream.read(length)):
        parts.append(part)
        length -= len(part)
    return parts[0] if len(parts) == 1 else b"".join(parts)


@contextmanager
def _reading(file: Path) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError as error:
        raise FileVanishedError(file) from error
    except OSError as error:
        raise FileUnreadableError(file, error.strerror or "") from error

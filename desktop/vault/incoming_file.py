"""Writes one object: whole in its place and on the disk, or not at all."""

import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import FileIO
from pathlib import Path

from desktop.durable import flush_folder, writing

_PREFIX = "put-"
_SUFFIX = ".part"


class IncomingFile:
    """A temporary file that `publish` turns into an object; its writer removes it otherwise."""

    def __init__(self, path: Path, stream: FileIO) -> None:
        self._path = path
        self._stream = stream

    def write(self, chunk: memoryview) -> None:
        """Append; raises DiskFullError, WriteRefusedError."""
        with writing(self._path.parent):
            while chunk:
                chunk = chunk[self._stream.write(chunk) :]

    def publish(self, target: Path) -> None:
        """Flush to the disk and move to `target`, read-only; raises as `write`."""
        with writing(target.parent):
            self._path.chmod(stat.S_IRUSR | stat.S_IRGRP | stat.S_IROTH)
            os.fsync(self._stream.fileno())
            self._stream.close()
            if target.exists():
                target.chmod(stat.S_IRUSR | stat.S_IWUSR)  # Windows replaces no read-only file
            self._path.replace(target)
            flush_folder(target.parent)


@contextmanager
def incoming_file(folder: Path) -> Iterator[IncomingFile]:
    """Start a file in `folder`; it is gone at the end unless it was published."""
    with writing(folder):
        descriptor, name = tempfile.mkstemp(dir=folder, prefix=_PREFIX, suffix=_SUFFIX)
    path = Path(name)
    try:
        with FileIO(descriptor, "wb") as stream:
            yield IncomingFile(path, stream)
    finally:
        with suppress(OSError):  # what stays is swept at the next start
            _remove(path)


def remove_leftovers(folder: Path) -> tuple[str, ...]:
    """Remove what killed writers left in `folder` and return the names; others' files stay.

    Must not run beside a writer. Raises WriteRefusedError.
    """
    if not folder.is_dir():
        return ()
    with writing(folder), os.scandir(folder) as entries:
        names = sorted(entry.name for entry in entries if _is_leftover(entry))
        for name in names:
            _remove(folder / name)
    return tuple(names)


def move_aside(path: Path, folder: Path) -> None:
    """Move a file into `folder` under a name nothing has; raises WriteRefusedError.

    A file that is not there is no fault.
    """
    with writing(folder):
        place = Path(tempfile.mkdtemp(dir=folder, prefix=f"{path.name[:12]}-"))
        with suppress(FileNotFoundError):
            path.replace(place / path.name)
        flush_folder(path.parent)


def make_folder(folder: Path) -> None:
    """Make a folder and those above it, so that they outlast a power cut."""
    if folder.is_dir():
        return
    make_folder(folder.parent)
    with writing(folder):
        folder.mkdir(exist_ok=True)
        flush_folder(folder.parent)


def _is_leftover(entry: os.DirEntry[str]) -> bool:
    is_named_so = entry.name.startswith(_PREFIX) and entry.name.endswith(_SUFFIX)
    return is_named_so and entry.is_file(follow_symlinks=False)


def _remove(path: Path) -> None:
    with suppress(FileNotFoundError):
        path.chmod(stat.S_IRUSR | stat.S_IWUSR)  # Windows deletes no read-only file
        path.unlink()

"""Copies files to a drive and compares what arrived; all of them, or none under its name."""

import os
import shutil
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from io import FileIO
from pathlib import Path
from time import monotonic

from desktop.delivery.drive_failures import on_drive
from desktop.delivery.read_back import CHUNK, hash_from_drive
from desktop.delivery.source_file import chunks_of, size_of
from desktop.delivery.watched_work import Tally
from desktop.domain.delivery import CopiedFile, Drive, ReadBack
from desktop.domain.delivery_errors import (
    CopyDamagedError,
    DriveFullError,
    DriveGoneError,
    DriveReadOnlyError,
    FileTooLargeForDriveError,
    NameTakenError,
)
from desktop.domain.errors import DiskFullError, FileChangedError
from desktop.domain.evidence import Digest
from desktop.durable import flush_folder

_UNFINISHED = ".minhchung-part"
_LEAST_FLUSH = 1024**2
_FIRST_FLUSH = 4 * 1024**2
_LARGEST_FLUSH = 64 * 1024**2
_SHORT_SECONDS = 0.25
_LONG_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class _Task:
    """One file to copy: from where, its size, under which name, and by which name meanwhile."""

    source: Path
    size: int
    target: Path

    @property
    def unfinished(self) -> Path:
        return self.target.with_name(f".{self.target.name}{_UNFINISHED}")


def copy_to_drive(
    files: Sequence[Path], folder: Path, drive: Drive, *, tally: Tally
) -> tuple[CopiedFile, ...]:
    """Copy files into a folder of a drive; each gets its name when all were read back.

    What lies there already with the same content stays and is read back too. Nothing is written
    unless all files fit. Raises DriveFullError, DriveReadOnlyError, FileTooLargeForDriveError,
    NameTakenError, CopyDamagedError, DriveGoneError, WriteRefusedError; FileVanishedError,
    FileUnreadableError, FileChangedError of the originals; JobCancelledError.
    """
    tasks = _plan(files, folder)
    with on_drive(folder):
        device = folder.stat().st_dev
        _sweep(folder)
    present = tuple(task for task in tasks if _exists(task.target))
    absent = tuple(task for task in tasks if task not in present)
    tally.total = 2 * sum(task.size for task in tasks)
    _check_room(absent, folder, drive)
    copied = {task.target: _compare(task, drive, tally) for task in present}
    try:
        digests = {task.target: _write(task, tally) for task in absent}
        # Only now: a stick that claims more room than it has overwrites its own beginning.
        for task in absent:
            copied[task.target] = _read_back(task, digests[task.target], drive, tally)
        tally.add(0)  # the last moment to stop
        _publish(absent, folder, device)
    except DiskFullError as error:
        needed = sum(drive.room_for(task.size) for task in absent)
        with on_drive(folder):
            _sweep(folder)
            raise DriveFullError(folder, _free(folder), needed) from error
    finally:
        with suppress(OSError):  # a stick that was pulled: the next copy sweeps
            _sweep(folder)
    return tuple(copied[task.target] for task in tasks)


def _plan(files: Sequence[Path], folder: Path) -> tuple[_Task, ...]:
    return tuple(_Task(file, size_of(file), folder / file.name) for file in files)


def _check_room(tasks: Sequence[_Task], folder: Path, drive: Drive) -> None:
    if not tasks:
        return
    if drive.is_read_only:
        raise DriveReadOnlyError(folder)
    limit = drive.largest_file
    for task in tasks:
        if limit is not None and task.size > limit:
            raise FileTooLargeForDriveError(task.source, task.size, limit)
    needed = sum(drive.room_for(task.size) for task in tasks)
    with on_drive(folder):
        free = _free(folder)
    if needed > free:
        raise DriveFullError(folder, free, needed)


def _write(task: _Task, tally: Tally) -> Digest:
    """Write under the temporary name and flush; the digest is that of what was read."""
    tally.what = task.target.name
    digest = sha256()
    size = 0
    with on_drive(task.target.parent), FileIO(task.unfinished, "xb") as stream:
        flush = _Flush(stream)
        for chunk in chunks_of(task.source, CHUNK):
            tally.add(0)
            digest.update(chunk)
            _write_all(stream, memoryview(chunk))
            size += len(chunk)
            flush.after(len(chunk))
            tally.add(len(chunk))
        os.fsync(stream.fileno())
    if size != task.size:
        raise FileChangedError(task.source)
    return Digest(digest.hexdigest())


def _write_all(stream: FileIO, chunk: memoryview) -> None:
    while chunk:
        chunk = chunk[stream.write(chunk) :]


class _Flush:
    """Brings what is written to the stick while it is written, about every half second.

    Otherwise the cache takes all of it in a moment, and the progress stands still at its end.
    """

    def __init__(self, stream: FileIO) -> None:
        self._stream = stream
        self._every = _FIRST_FLUSH
        self._waiting = 0

    def after(self, count: int) -> None:
        """Count what was written; flush when it is enough."""
        self._waiting += count
        if self._waiting < self._every:
            return
        before = monotonic()
        os.fsync(self._stream.fileno())
        seconds = monotonic() - before
        self._waiting = 0
        if seconds < _SHORT_SECONDS:
            self._every = min(self._every * 2, _LARGEST_FLUSH)
        elif seconds > _LONG_SECONDS:
            self._every = max(self._every // 2, _LEAST_FLUSH)


def _read_back(task: _Task, digest: Digest, drive: Drive, tally: Tally) -> CopiedFile:
    tally.what = task.target.name
    with on_drive(task.target.parent):
        found, read_back = hash_from_drive(task.unfinished, tally)
    if found != digest:
        raise CopyDamagedError(task.target)
    return _copied(task, digest, _honest(read_back, drive), was_there=False)


def _compare(task: _Task, drive: Drive, tally: Tally) -> CopiedFile:
    """Compare a file that is there already; another content is never replaced."""
    tally.what = task.target.name
    with on_drive(task.target.parent):
        if not task.target.is_file() or task.target.stat().st_size != task.size:
            raise NameTakenError(task.target)
    digest = _digest(task, tally)
    with on_drive(task.target.parent):
        found, read_back = hash_from_drive(task.target, tally)
    if found != digest:
        raise NameTakenError(task.target)
    return _copied(task, digest, _honest(read_back, drive), was_there=True)


def _digest(task: _Task, tally: Tally) -> Digest:
    digest = sha256()
    for chunk in chunks_of(task.source, CHUNK):
        tally.add(len(chunk))
        digest.update(chunk)
    return Digest(digest.hexdigest())


def _honest(read_back: ReadBack, drive: Drive) -> ReadBack:
    return ReadBack.MAYBE_CACHED if drive.hides_its_cache else read_back


def _copied(task: _Task, digest: Digest, read_back: ReadBack, *, was_there: bool) -> CopiedFile:
    return CopiedFile(task.target, digest, task.size, read_back, was_there)


def _publish(tasks: Sequence[_Task], folder: Path, device: int) -> None:
    """Give the files their names, for good; not on what appears where a stick was pulled."""
    with on_drive(folder):
        if folder.stat().st_dev != device:
            raise DriveGoneError(folder)
        for task in tasks:
            if _exists(task.target):
                raise NameTakenError(task.target)
            task.unfinished.rename(task.target)
        flush_folder(folder)
        for task in tasks:
            if task.target.stat().st_size != task.size:
                raise CopyDamagedError(task.target)


def _sweep(folder: Path) -> None:
    """Remove what a killed run or a pulled stick left under temporary names."""
    for left in sorted(folder.glob(f".*{_UNFINISHED}")):
        left.unlink(missing_ok=True)


def _exists(path: Path) -> bool:
    return os.path.lexists(path)


def _free(folder: Path) -> int:
    return shutil.disk_usage(folder).free

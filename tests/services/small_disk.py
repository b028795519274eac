"""A disk that gets full and free again: a real small one, or else a system that says so."""

import errno
import os
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import FileIO
from pathlib import Path
from typing import NoReturn

import pytest
from typing_extensions import Buffer, override

_MEGABYTES = 16


@dataclass(frozen=True, slots=True)
class SmallDisk:
    """Where to put files, and how to leave no room for them."""

    root: Path
    fill: Callable[[], None]
    free: Callable[[], None]


@contextmanager
def small_disk(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SmallDisk]:
    """A disk of its own where mounting is allowed; otherwise refused writes to the vault."""
    folder.mkdir()
    if not _mount(folder):
        yield _refusing(folder, monkeypatch)
        return
    try:
        yield _mounted(folder)
    finally:
        subprocess.run(["umount", folder], check=True)


def _mount(folder: Path) -> bool:
    command = ["mount", "-t", "tmpfs", "-o", f"size={_MEGABYTES}m", "tmpfs", str(folder)]
    try:
        return subprocess.run(command, check=False, capture_output=True).returncode == 0
    except OSError:
        return False


def _mounted(folder: Path) -> SmallDisk:
    ballast = folder / "ballast"

    def fill() -> None:
        with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
            _write_without_end(ballast)

    return SmallDisk(folder, fill, ballast.unlink)


def _write_without_end(file: Path) -> NoReturn:
    with file.open("wb", buffering=0) as stream:
        while True:
            stream.write(bytes(4096))


def _refusing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> SmallDisk:
    is_full = False

    class Refusing(FileIO):
        @override
        def write(self, content: Buffer, /) -> int:
            if is_full:
                raise OSError(errno.ENOSPC, "No space left on device")
            return super().write(content)

    def become(*, full: bool) -> None:
        nonlocal is_full
        is_full = full

    monkeypatch.setattr("desktop.vault.incoming_file.FileIO", Refusing)
    return SmallDisk(folder, lambda: become(full=True), lambda: become(full=False))

"""Sticks to copy to: file systems of their own where mounting is allowed, else folders."""

import os
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

_FORMATS = (
    ("mkfs.vfat", "-F", "32"),
    ("mkfs.ext4", "-q", "-m", "0"),
    ("mkfs.ext2", "-q", "-m", "0"),
)


@contextmanager
def stick(folder: Path, *, megabytes: int) -> Iterator[Path]:
    """A mounted stick of this size; FAT32 where the system knows it, else what it does know."""
    folder.mkdir()
    image = folder.with_suffix(".img")
    if not any(_mounted(image, folder, megabytes, maker) for maker in _FORMATS):
        yield folder
        return
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", folder], check=True)


@contextmanager
def memory_stick(folder: Path, *, megabytes: int) -> Iterator[bool]:
    """A file system in memory; says whether it could be mounted."""
    folder.mkdir()
    options = ["-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(folder)]
    is_mounted = _runs(["mount", *options])
    try:
        yield is_mounted
    finally:
        if os.path.ismount(folder):  # it may have been pulled
            subprocess.run(["umount", "-l", folder], check=True)


def make_read_only(folder: Path) -> bool:
    """Switch a stick's write protection on; False where it is no stick of its own."""
    return os.path.ismount(folder) and _runs(["mount", "-o", "remount,ro", str(folder)])


def pull(folder: Path) -> None:
    """Take the stick away while it is in use."""
    subprocess.run(["umount", "-l", folder], check=True)


def _mounted(image: Path, folder: Path, megabytes: int, maker: Sequence[str]) -> bool:
    with image.open("wb") as stream:
        stream.truncate(megabytes * 1024**2)
    return _runs([*maker, str(image)]) and _runs(["mount", "-o", "loop", str(image), str(folder)])


def _runs(command: Sequence[str]) -> bool:
    try:
        return subprocess.run(command, check=False, capture_output=True).returncode == 0
    except OSError:
        return False

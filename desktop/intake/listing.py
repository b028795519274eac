"""Lists the files of a scan folder that may be scans."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from desktop.domain.scans import FileMark

TAKEN_FOLDER: Final = "Da nhan vao Minh Chung"
"""Where files go that were taken, if the officer wants them moved; ASCII for old shares."""

_DEEPEST: Final = 3
"""Scanners make folders by day or by person; deeper ones belong to something else."""

_UNFINISHED: Final = (".tmp", ".part", ".partial", ".crdownload", ".download", ".filepart", ".swp")
_SYSTEM: Final = frozenset({"desktop.ini", "thumbs.db"})


def list_scans(folder: Path) -> list[FileMark] | None:
    """The files below a folder that scanners and people leave; None while it cannot be read.

    Hidden files, temporary ones, links and what was taken before are not listed.
    """
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return None
    return list(_files(entries, deepest=_DEEPEST))


def _files(entries: list[os.DirEntry[str]], *, deepest: int) -> Iterator[FileMark]:
    for entry in entries:
        try:
            state = entry.stat(follow_symlinks=False)
        except OSError:
            continue  # it went away while we looked, or is not ours to see; the next look tells
        if stat.S_ISDIR(state.st_mode):
            if deepest > 0 and entry.name != TAKEN_FOLDER and not entry.name.startswith("."):
                yield from _files(_within(entry.path), deepest=deepest - 1)
        elif stat.S_ISREG(state.st_mode) and _may_be_scan(entry.name):
            yield FileMark(Path(entry.path), state.st_size, state.st_mtime_ns)


def _within(folder: str) -> list[os.DirEntry[str]]:
    try:
        return list(os.scandir(folder))
    except OSError:
        return []


def _may_be_scan(name: str) -> bool:
    lower = name.lower()
    is_hidden = lower.startswith((".", "~$"))
    return not (is_hidden or lower in _SYSTEM or lower.endswith(_UNFINISHED))

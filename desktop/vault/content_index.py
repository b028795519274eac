"""Knows which contents are stored, by size, so that most new files are written in one pass."""

import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path
from threading import Lock

from desktop.domain.evidence import Digest

_DIGEST = re.compile(r"[0-9a-f]{64}")


class ContentIndex:
    """The stored objects below one folder; built when first asked, safe from several threads.

    It remembers the CRC-32 of what went through it, None for what was there before.
    """

    def __init__(self, objects: Path) -> None:
        self._objects = objects
        self._lock = Lock()
        self._by_size: dict[int, dict[Digest, int | None]] | None = None

    def path_of(self, digest: Digest) -> Path | None:
        """Where this content's file is or would be; None for what is no digest."""
        if not _DIGEST.fullmatch(digest):
            return None
        return self._objects / digest[:2] / digest

    def knows_size(self, size: int) -> bool:
        """Whether any stored content has this size."""
        with self._lock:
            return size in self._sizes()

    def crc32s(self, size: int) -> dict[Digest, int | None]:
        """The contents of this size."""
        with self._lock:
            return dict(self._sizes().get(size, {}))

    def holds(self, digest: Digest, size: int) -> bool:
        """Whether the object is there now with all its bytes, whatever was remembered."""
        path = self.path_of(digest)
        try:
            state = path.lstat() if path else None
        except OSError:
            return False
        return state is not None and stat.S_ISREG(state.st_mode) and state.st_size == size

    def remember(self, digest: Digest, size: int, crc32: int) -> None:
        """Take a content in that has been stored or was found stored."""
        with self._lock:
            self._sizes().setdefault(size, {})[digest] = crc32

    def forget(self, digest: Digest) -> None:
        """Take out a content that is no longer stored."""
        with self._lock:
            for contents in self._sizes().values():
                contents.pop(digest, None)

    def scan(self) -> Iterator[tuple[Digest, int]]:
        """Every object's digest and size as the folder has them now."""
        if not self._objects.is_dir():
            return
        with os.scandir(self._objects) as shards:
            folders = sorted(shard.name for shard in shards if shard.is_dir(follow_symlinks=False))
        for name in folders:
            with os.scandir(self._objects / name) as entries:
                for entry in entries:
                    if _is_object(name, entry):
                        yield Digest(entry.name), entry.stat(follow_symlinks=False).st_size

    def _sizes(self) -> dict[int, dict[Digest, int | None]]:
        if self._by_size is None:
            self._by_size = {}
            for digest, size in self.scan():
                self._by_size.setdefault(size, {})[digest] = None
        return self._by_size


def _is_object(shard: str, entry: os.DirEntry[str]) -> bool:
    is_named_so = _DIGEST.fullmatch(entry.name) is not None and entry.name.startswith(shard)
    return is_named_so and len(shard) == len("ab") and entry.is_file(follow_symlinks=False)

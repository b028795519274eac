"""Keeps evidence bytes in a folder, each content once, under its SHA-256."""

import hashlib
import zlib
from collections.abc import Callable
from pathlib import Path
from threading import Lock

from desktop.domain.errors import FileChangedError, ObjectDamagedError, ObjectMissingError
from desktop.domain.evidence import Digest
from desktop.domain.limits import MAX_DOCUMENT_BYTES
from desktop.domain.workspace_errors import WorkspaceGoneError
from desktop.ports.vault import StoredBytes
from desktop.vault.content_index import ContentIndex
from desktop.vault.incoming_file import (
    incoming_file,
    make_folder,
    move_aside,
    remove_leftovers,
)
from desktop.vault.source_file import SourceFile, open_source
from desktop.vault.turns import Turns

_CHUNK_BYTES = 1024 * 1024


class ObjectVault:
    """The `Vault` port over `<root>/objects/ab/<sha256>`; objects are read-only files.

    A content whose size is new is written while it is read, once. Where the size is known the file
    is read first: a twin then costs no write. An object that was lost, cut short or set aside is
    stored anew when its content is put again.
    """

    def __init__(self, root: Path, *, largest: int = MAX_DOCUMENT_BYTES) -> None:
        self._around = root.parent
        self._largest = largest
        self._objects = root / "objects"
        self._incoming = root / "incoming"
        self._damaged = root / "damaged"
        self._index = ContentIndex(self._objects)
        self._turns = Turns()
        self._folders = Lock()

    def put(self, source: Path, *, on_bytes: Callable[[int], None]) -> StoredBytes:
        """As the port says; each byte is reported once, and 0 while a content is read again."""
        with open_source(source, largest=self._largest) as file:
            with self._turns.take(file.size):  # identical files at the same time are stored once
                if not self._index.knows_size(file.size):
                    return self._copy(file, on_bytes)
            digest, read_crc32 = self._read_through(file, on_bytes)
            with self._turns.take(digest):
                remembered = self._index.crc32s(file.size).get(digest)
                crc32 = read_crc32 if remembered is None else remembered
                if crc32 is not None and self._index.holds(digest, file.size):
                    self._index.remember(digest, file.size, crc32)
                    return StoredBytes(digest, file.size, crc32, is_new=False)
                return self._copy(file, lambda _: on_bytes(0), expected=digest)

    def path_of(self, digest: Digest) -> Path:
        """As the port says."""
        path = self._index.path_of(digest)
        if path is None or path.is_symlink() or not path.is_file():
            raise ObjectMissingError(digest)
        return path

    def verify(self, digest: Digest, *, on_bytes: Callable[[int], None]) -> None:
        """As the port says; an object that cannot be read counts as damaged."""
        path = self.path_of(digest)
        try:
            found = _digest_of(path, on_bytes)
        except FileNotFoundError as error:
            raise ObjectMissingError(digest) from error
        except OSError as error:
            raise ObjectDamagedError(digest) from error
        if found != digest:
            raise ObjectDamagedError(digest)

    def set_aside(self, digest: Digest) -> None:
        """As the port says; damaged bytes go to `<root>/damaged` for a person to look at."""
        path = self._index.path_of(digest)
        if path is None:
            return
        with self._turns.take(digest):
            self._index.forget(digest)
            self._make_folders(self._damaged)
            move_aside(path, self._damaged)

    def digests(self) -> frozenset[Digest]:
        """All contents whose files are there now."""
        return frozenset(digest for digest, _ in self._index.scan())

    def sweep(self) -> tuple[str, ...]:
        """Remove what killed runs left half-written and return the names.

        To be called when the workspace was opened, before the first `put`.
        Raises WriteRefusedError.
        """
        return remove_leftovers(self._incoming)

    def _read_through(
        self, file: SourceFile, on_bytes: Callable[[int], None]
    ) -> tuple[Digest, int | None]:
        """SHA-256, and CRC-32 unless it is remembered for every content of this size."""
        sha256 = hashlib.sha256()
        crc32 = 0 if None in self._index.crc32s(file.size).values() else None
        for chunk in file.chunks():
            on_bytes(len(chunk))
            sha256.update(chunk)
            if crc32 is not None:
                crc32 = zlib.crc32(chunk, crc32)
        return Digest(sha256.hexdigest()), crc32

    def _copy(
        self,
        file: SourceFile,
        on_bytes: Callable[[int], None],
        *,
        expected: Digest | None = None,
    ) -> StoredBytes:
        self._make_folders(self._incoming)
        sha256 = hashlib.sha256()
        crc32 = 0
        with incoming_file(self._incoming) as temp:
            for chunk in file.chunks():
                on_bytes(len(chunk))
                sha256.update(chunk)
                crc32 = zlib.crc32(chunk, crc32)
                temp.write(chunk)
            digest = Digest(sha256.hexdigest())
            if expected not in (None, digest):
                raise FileChangedError(file.path)
            shard = self._objects / digest[:2]
            self._make_folders(shard)
            temp.publish(shard / digest)
        self._index.remember(digest, file.size, crc32)
        return StoredBytes(digest, file.size, crc32, is_new=True)

    def _make_folders(self, folder: Path) -> None:
        if not self._around.is_dir():  # a stick that was pulled: nothing belongs in its place
            raise WorkspaceGoneError(self._around)
        with self._folders:  # nobody may use a folder whose name is not on the disk yet
            make_folder(folder)


def _digest_of(path: Path, on_bytes: Callable[[int], None]) -> Digest:
    sha256 = hashlib.sha256()
    buffer = memoryview(bytearray(_CHUNK_BYTES))
    with path.open("rb", buffering=0) as stream:
        while count := stream.readinto(buffer):
            on_bytes(count)
            sha256.update(buffer[:count])
    return Digest(sha256.hexdigest())

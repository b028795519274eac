"""Keeps the scan folders and the scans that were taken from them."""

from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, func, insert, select, update

from desktop.db.scan_tables import SCAN, SCAN_FOLDER
from desktop.domain.evidence import Content, Digest, DocumentCode
from desktop.domain.scans import FileMark, Scan, ScanFolder, ScanState

_FOLDERS = select(SCAN_FOLDER.c.path, SCAN_FOLDER.c.moves_taken).order_by(SCAN_FOLDER.c.path)
_WATCH = insert(SCAN_FOLDER)
_LEAVE = delete(SCAN_FOLDER).where(SCAN_FOLDER.c.path == bindparam("the_path"))
_TAKE = insert(SCAN)
_MARKS = select(SCAN.c.path, SCAN.c.file_size, SCAN.c.file_time)
_SCANS = select(
    *(SCAN.c.id, SCAN.c.name, SCAN.c.taken_at, SCAN.c.state, SCAN.c.document),
    *(SCAN.c.digest, SCAN.c.size, SCAN.c.crc32, SCAN.c.media_type),
).order_by(SCAN.c.id)
_IN_STATE = _SCANS.where(SCAN.c.state == bindparam("the_state"))
_THE_ONE = _SCANS.where(SCAN.c.id == bindparam("the_id"))
_WAITS = select(SCAN.c.id).where(
    SCAN.c.digest == bindparam("the_digest"), SCAN.c.state == ScanState.NEW
)
_SETTLE = (
    update(SCAN)
    .where(SCAN.c.id == bindparam("the_id"))
    .values(state=bindparam("its_state"), document=bindparam("its_document"))
)
_COUNT_NEW = select(func.count()).select_from(SCAN).where(SCAN.c.state == ScanState.NEW)


class SqlScanTray:
    """The `ScanTray` port within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def folders(self) -> tuple[ScanFolder, ...]:
        """As the port says."""
        rows = self._connection.execute(_FOLDERS)
        return tuple(ScanFolder(Path(path), moves_taken) for path, moves_taken in rows)

    def watch(self, folder: ScanFolder) -> None:
        """As the port says."""
        self.leave(folder.path)
        values = {"path": str(folder.path), "moves_taken": folder.moves_taken}
        self._connection.execute(_WATCH, values)

    def leave(self, path: Path) -> None:
        """As the port says; a folder that is not watched is no fault."""
        self._connection.execute(_LEAVE, {"the_path": str(path)})

    def take(self, content: Content, mark: FileMark, *, name: str, at: datetime) -> Scan:
        """As the port says."""
        values = {
            "path": str(mark.path),
            "file_size": mark.size,
            "file_time": mark.changed_ns,
            "name": name,
            "digest": content.digest,
            "size": content.size,
            "crc32": content.crc32,
            "media_type": content.media_type,
            "taken_at": at,
            "state": ScanState.NEW,
        }
        number = self._connection.execute(_TAKE.returning(SCAN.c.id), values).scalar_one()
        return Scan(number, content, name, at)

    def marks(self, folder: Path) -> frozenset[FileMark]:
        """As the port says."""
        marks = (FileMark(Path(*row[:1]), *row[1:]) for row in self._connection.execute(_MARKS))
        return frozenset(mark for mark in marks if mark.path.is_relative_to(folder))

    def all(self, state: ScanState) -> tuple[Scan, ...]:
        """As the port says."""
        return tuple(map(_scan, self._connection.execute(_IN_STATE, {"the_state": state})))

    def get(self, number: int) -> Scan | None:
        """As the port says."""
        row = self._connection.execute(_THE_ONE, {"the_id": number}).first()
        return None if row is None else _scan(row)

    def settle(self, number: int, state: ScanState, document: DocumentCode | None = None) -> None:
        """As the port says."""
        values = {"the_id": number, "its_state": state, "its_document": document}
        self._connection.execute(_SETTLE, values)

    def waits(self, digest: Digest) -> bool:
        """As the port says."""
        return self._connection.execute(_WAITS, {"the_digest": digest}).first() is not None

    def count_new(self) -> int:
        """As the port says."""
        return self._connection.execute(_COUNT_NEW).scalar_one()


def _scan(row: Row[*tuple[Any, ...]]) -> Scan:
    number, name, taken_at, state, document, digest, size, crc32, media_type = row
    return Scan(number, Content(digest, size, crc32, media_type), name, taken_at, state, document)

"""Keeps the list of packages in the database."""

from sqlalchemy import Connection, func, insert, select

from desktop.db.tables import EXPORT
from desktop.domain.evidence import Digest
from desktop.ports.exports import ExportRecord

_EXPORTS = select(EXPORT).order_by(EXPORT.c.sequence)


class SqlExportLog:
    """The `ExportLog` port within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, record: ExportRecord) -> None:
        """As the port says; another sequence than the next one is a mistake of the caller."""
        last = self._connection.execute(select(func.max(EXPORT.c.sequence))).scalar()
        if record.sequence != (last or 0) + 1:
            raise ValueError(f"package {record.sequence} cannot follow {last}")
        self._connection.execute(
            insert(EXPORT).values(
                sequence=record.sequence,
                file_name=record.file_name,
                digest=record.digest,
                size=record.size,
                signer=record.signer,
                fingerprint=record.fingerprint,
                created_at=record.created_at,
                is_encrypted=record.is_encrypted,
                kind=record.kind,
                base=record.base,
                contents=record.contents,
            )
        )

    def all(self) -> tuple[ExportRecord, ...]:
        """As the port says."""
        return tuple(
            ExportRecord(
                sequence=row.sequence,
                file_name=row.file_name,
                digest=Digest(row.digest),
                size=row.size,
                signer=row.signer,
                fingerprint=row.fingerprint,
                created_at=row.created_at,
                is_encrypted=row.is_encrypted,
                kind=row.kind,
                base=None if row.base is None else Digest(row.base),
                contents=row.contents,
            )
            for row in self._connection.execute(_EXPORTS)
        )

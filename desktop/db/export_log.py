"""Keeps the list of packages in the database."""

from sqlalchemy import Connection, func, insert, select

from desktop.db.tables import EXPORT
from desktop.domain.evidence import Digest
from desktop.ports import ExportRecord


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
            )
        )

    def all(self) -> tuple[ExportRecord, ...]:
        """As the port says."""
        query = select(
            EXPORT.c.sequence,
            EXPORT.c.file_name,
            EXPORT.c.digest,
            EXPORT.c.size,
            EXPORT.c.signer,
            EXPORT.c.fingerprint,
            EXPORT.c.created_at,
            EXPORT.c.is_encrypted,
        ).order_by(EXPORT.c.sequence)
        return tuple(
            ExportRecord(sequence, name, Digest(digest), size, signer, fingerprint, at, encrypted)
            for sequence, name, digest, size, signer, fingerprint, at, encrypted in (
                self._connection.execute(query)
            )
        )

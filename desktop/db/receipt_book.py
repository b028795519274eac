"""Keeps receipts in the database."""

from typing import Any

from sqlalchemy import Connection, Row, bindparam, insert, select

from desktop.db.round_tables import RECEIPT
from desktop.domain.evidence import Digest
from desktop.domain.receipts import Receipt, ReceiptRecord
from desktop.domain.submission import Unit

_RECEIPTS = select(
    *(RECEIPT.c.digest, RECEIPT.c.unit_code, RECEIPT.c.unit_name),
    *(RECEIPT.c.office_code, RECEIPT.c.office_name),
    *(RECEIPT.c.fingerprint, RECEIPT.c.file_name, RECEIPT.c.created_at),
    *(RECEIPT.c.sequence, RECEIPT.c.base, RECEIPT.c.package_name, RECEIPT.c.package_sha256),
    *(RECEIPT.c.package_size, RECEIPT.c.received_at, RECEIPT.c.verdict),
    RECEIPT.c.package_fingerprint,
).order_by(RECEIPT.c.unit_code, RECEIPT.c.sequence, RECEIPT.c.created_at, RECEIPT.c.digest)
_KNOWN = select(RECEIPT.c.digest).where(RECEIPT.c.digest == bindparam("the_digest"))
_OF_PACKAGE = _RECEIPTS.where(RECEIPT.c.base == bindparam("the_base"))


class SqlReceiptBook:
    """The `ReceiptBook` port within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, record: ReceiptRecord) -> None:
        """As the port says."""
        if self._connection.execute(_KNOWN, {"the_digest": record.digest}).first() is not None:
            return
        receipt = record.receipt
        values = {
            "digest": record.digest,
            "base": receipt.digest,
            "sequence": receipt.sequence,
            "unit_code": record.unit.code,
            "unit_name": record.unit.name,
            "office_code": record.office.code,
            "office_name": record.office.name,
            "package_name": receipt.file_name,
            "package_sha256": receipt.file_sha256,
            "package_size": receipt.size,
            "received_at": receipt.received_at,
            "verdict": receipt.verdict,
            "package_fingerprint": receipt.fingerprint,
            "fingerprint": record.fingerprint,
            "file_name": record.file_name,
            "created_at": record.created_at,
        }
        self._connection.execute(insert(RECEIPT), values)

    def all(self) -> tuple[ReceiptRecord, ...]:
        """As the port says."""
        return tuple(map(_record, self._connection.execute(_RECEIPTS)))

    def of_package(self, digest: Digest) -> tuple[ReceiptRecord, ...]:
        """As the port says."""
        return tuple(map(_record, self._connection.execute(_OF_PACKAGE, {"the_base": digest})))


def _record(row: Row[*tuple[Any, ...]]) -> ReceiptRecord:
    digest, unit_code, unit_name, office_code, office_name, *rest = row
    fingerprint, file_name, created_at, sequence, base, name, sha256, *file = rest
    size, received_at, verdict, package_fingerprint = file
    return ReceiptRecord(
        digest=Digest(digest),
        unit=Unit(unit_code, unit_name),
        office=Unit(office_code, office_name),
        receipt=Receipt(
            sequence=sequence,
            digest=Digest(base),
            file_name=name,
            file_sha256=Digest(sha256),
            size=size,
            received_at=received_at,
            verdict=verdict,
            fingerprint=package_fingerprint,
        ),
        fingerprint=fingerprint,
        file_name=file_name,
        created_at=created_at,
    )

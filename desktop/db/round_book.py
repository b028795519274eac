"""Keeps round packages and pinned certificates in the database."""

from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, insert, select

from desktop.db.round_tables import PIN, ROUND, ROUND_UNIT
from desktop.domain.evidence import Digest
from desktop.domain.rounds import Pin, Round, RoundRecord
from desktop.domain.submission import Unit

_ROUNDS = select(
    *(ROUND.c.id, ROUND.c.sequence, ROUND.c.digest, ROUND.c.office_code, ROUND.c.office_name),
    *(ROUND.c.deadline, ROUND.c.recipient, ROUND.c.certificate),
    *(ROUND.c.file_name, ROUND.c.created_at),
).order_by(ROUND.c.sequence, ROUND.c.id)
_LAST = _ROUNDS.order_by(None).order_by(ROUND.c.sequence.desc(), ROUND.c.id.desc()).limit(1)
_KNOWN = select(ROUND.c.id).where(ROUND.c.digest == bindparam("the_digest"))
_UNITS = (
    select(ROUND_UNIT.c.code, ROUND_UNIT.c.name)
    .where(ROUND_UNIT.c.round == bindparam("the_round"))
    .order_by(ROUND_UNIT.c.ordinal)
)
_PINS = select(
    PIN.c.unit, PIN.c.fingerprint, PIN.c.certificate, PIN.c.signer, PIN.c.pinned_at
).order_by(PIN.c.unit, PIN.c.pinned_at, PIN.c.fingerprint)
_PINS_OF_UNIT = _PINS.where(PIN.c.unit == bindparam("the_unit"))
_PINS_WITH = _PINS.where(PIN.c.fingerprint == bindparam("the_fingerprint"))
_UNPIN = delete(PIN).where(
    PIN.c.unit == bindparam("the_unit"), PIN.c.fingerprint == bindparam("the_fingerprint")
)


class SqlRoundBook:
    """The `RoundBook` port within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, record: RoundRecord) -> None:
        """As the port says."""
        if self._connection.execute(_KNOWN, {"the_digest": record.digest}).first() is not None:
            return
        values = {
            "sequence": record.sequence,
            "digest": record.digest,
            "office_code": record.office.code,
            "office_name": record.office.name,
            "deadline": record.round.deadline,
            "recipient": record.round.recipient,
            "certificate": record.certificate,
            "file_name": record.file_name,
            "created_at": record.created_at,
        }
        number = self._connection.execute(insert(ROUND).returning(ROUND.c.id), values).scalar_one()
        units = [
            {"round": number, "ordinal": ordinal, "code": unit.code, "name": unit.name}
            for ordinal, unit in enumerate(record.round.units)
        ]
        if units:
            self._connection.execute(insert(ROUND_UNIT), units)

    def all(self) -> tuple[RoundRecord, ...]:
        """As the port says."""
        return tuple(map(self._record, self._connection.execute(_ROUNDS).all()))

    def last(self) -> RoundRecord | None:
        """As the port says."""
        row = self._connection.execute(_LAST).first()
        return None if row is None else self._record(row)

    def _record(self, row: Row[*tuple[Any, ...]]) -> RoundRecord:
        number, sequence, digest, code, name, deadline, recipient, certificate, file, at = row
        rows = self._connection.execute(_UNITS, {"the_round": number})
        units = tuple(Unit(code, name) for code, name in rows)
        return RoundRecord(
            sequence=sequence,
            digest=Digest(digest),
            office=Unit(code, name),
            round=Round(deadline, units, recipient),
            certificate=certificate,
            file_name=file,
            created_at=at,
        )


class SqlPinBoard:
    """The `PinBoard` port within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, pin: Pin) -> None:
        """As the port says."""
        if any(known.fingerprint == pin.fingerprint for known in self.of_unit(pin.unit)):
            return
        self._connection.execute(
            insert(PIN),
            {
                "unit": pin.unit,
                "fingerprint": pin.fingerprint,
                "certificate": pin.certificate,
                "signer": pin.signer,
                "pinned_at": pin.pinned_at,
            },
        )

    def remove(self, unit: str, fingerprint: str) -> None:
        """As the port says."""
        self._connection.execute(_UNPIN, {"the_unit": unit, "the_fingerprint": fingerprint})

    def all(self) -> tuple[Pin, ...]:
        """As the port says."""
        return tuple(Pin(*row) for row in self._connection.execute(_PINS))

    def of_unit(self, unit: str) -> tuple[Pin, ...]:
        """As the port says."""
        rows = self._connection.execute(_PINS_OF_UNIT, {"the_unit": unit})
        return tuple(Pin(*row) for row in rows)

    def with_fingerprint(self, fingerprint: str) -> tuple[Pin, ...]:
        """As the port says."""
        rows = self._connection.execute(_PINS_WITH, {"the_fingerprint": fingerprint})
        return tuple(Pin(*row) for row in rows)

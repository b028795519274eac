"""Keeps the register of a receiving office in the database: files, and every time one came."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, insert, select, update

from desktop.db.round_tables import ATTEMPT, RECEIVED
from desktop.domain.evidence import Digest
from desktop.domain.receiving import Attempt, Judged, Placed, ReceivedFile

_TIMES = (
    select(func.count())
    .select_from(ATTEMPT)
    .where(ATTEMPT.c.received == RECEIVED.c.id)
    .scalar_subquery()
)
_FILES = select(
    *(RECEIVED.c.id, RECEIVED.c.sha256, RECEIVED.c.name, RECEIVED.c.size, RECEIVED.c.received_at),
    *(_TIMES, RECEIVED.c.verdict, RECEIVED.c.findings, RECEIVED.c.head, RECEIVED.c.digest),
    *(RECEIVED.c.signers, RECEIVED.c.relation, RECEIVED.c.missing),
).order_by(RECEIVED.c.id)
_BY_NUMBER = _FILES.where(RECEIVED.c.id == bindparam("the_id"))
_BY_SHA256 = _FILES.where(RECEIVED.c.sha256 == bindparam("the_sha256"))
_OF_UNIT = _FILES.where(RECEIVED.c.unit == bindparam("the_unit"))
_UNJUDGED = _FILES.where(RECEIVED.c.verdict.is_(None))
_VOLUMES = _FILES.where(RECEIVED.c.volume_group == bindparam("the_group"))
_WITH_DIGEST = _FILES.where(RECEIVED.c.digest == bindparam("the_digest"))
_RESTING_ON = _FILES.where(RECEIVED.c.base == bindparam("the_digest"))
_JUDGE = update(RECEIVED).where(RECEIVED.c.id == bindparam("the_id"))
_ATTEMPTS = select(
    *(ATTEMPT.c.at, ATTEMPT.c.name, ATTEMPT.c.source, ATTEMPT.c.received),
    *(ATTEMPT.c.problem, ATTEMPT.c.reason),
).order_by(ATTEMPT.c.id)
_ATTEMPTS_OF = _ATTEMPTS.where(ATTEMPT.c.received == bindparam("the_id"))


class SqlRegister:
    """The `Register` port within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def enter(self, digest: Digest, *, name: str, size: int, at: datetime) -> ReceivedFile:
        """As the port says."""
        row = self._connection.execute(_BY_SHA256, {"the_sha256": digest}).first()
        if row is not None:
            return _file(row)
        values = {
            "sha256": digest,
            "name": name,
            "size": size,
            "received_at": at,
        }
        self._connection.execute(insert(RECEIVED), values)
        return _file(self._connection.execute(_BY_SHA256, {"the_sha256": digest}).one())

    def judge(self, number: int, judged: Judged) -> None:
        """As the port says."""
        placed, head = judged.placed, judged.head
        values = {
            "verdict": judged.verdict,
            "findings": judged.findings,
            "head": head,
            "unit": None if head is None else head.unit.code,
            "digest": judged.digest,
            "base": None if head is None else head.base,
            "signers": judged.signers,
            "relation": None if placed is None else placed.relation,
            "missing": None if placed is None else placed.missing,
            "volume_group": None if head is None or head.volume is None else head.volume.group,
        }
        self._connection.execute(_JUDGE, {"the_id": number, **values})

    def attempt(self, attempt: Attempt) -> None:
        """As the port says."""
        values = {
            "at": attempt.at,
            "name": attempt.name,
            "source": attempt.source,
            "received": attempt.received,
            "problem": attempt.problem,
            "reason": attempt.reason,
        }
        self._connection.execute(insert(ATTEMPT), values)

    def get(self, number: int) -> ReceivedFile | None:
        """As the port says."""
        row = self._connection.execute(_BY_NUMBER, {"the_id": number}).first()
        return None if row is None else _file(row)

    def all(self) -> tuple[ReceivedFile, ...]:
        """As the port says."""
        return tuple(map(_file, self._connection.execute(_FILES)))

    def of_unit(self, unit: str) -> tuple[ReceivedFile, ...]:
        """As the port says."""
        return tuple(map(_file, self._connection.execute(_OF_UNIT, {"the_unit": unit})))

    def unjudged(self) -> tuple[ReceivedFile, ...]:
        """As the port says."""
        return tuple(map(_file, self._connection.execute(_UNJUDGED)))

    def volumes(self, group: Digest) -> tuple[ReceivedFile, ...]:
        """As the port says."""
        return tuple(map(_file, self._connection.execute(_VOLUMES, {"the_group": group})))

    def with_digest(self, digest: Digest) -> tuple[ReceivedFile, ...]:
        """As the port says."""
        return tuple(map(_file, self._connection.execute(_WITH_DIGEST, {"the_digest": digest})))

    def resting_on(self, digest: Digest) -> tuple[ReceivedFile, ...]:
        """As the port says."""
        return tuple(map(_file, self._connection.execute(_RESTING_ON, {"the_digest": digest})))

    def attempts(self, number: int | None = None) -> tuple[Attempt, ...]:
        """As the port says."""
        if number is None:
            rows = self._connection.execute(_ATTEMPTS)
        else:
            rows = self._connection.execute(_ATTEMPTS_OF, {"the_id": number})
        return tuple(Attempt(*row) for row in rows)


def _file(row: Row[*tuple[Any, ...]]) -> ReceivedFile:
    number, sha256, name, size, received_at, times, verdict, *found = row
    judged = None if verdict is None else _judged(verdict, found)
    return ReceivedFile(number, Digest(sha256), name, size, received_at, times, judged)


def _judged(verdict: Any, found: list[Any]) -> Judged:  # noqa: ANN401 - columns of a row
    findings, head, digest, signers, relation, missing = found
    return Judged(
        verdict=verdict,
        findings=findings or (),
        head=head,
        digest=None if digest is None else Digest(digest),
        signers=signers or (),
        placed=None if relation is None else Placed(relation, missing or ()),
    )

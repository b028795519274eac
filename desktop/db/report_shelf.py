"""Keeps the list of reports that were made to be signed."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select, update

from desktop.db.failures import StoredValueError
from desktop.db.paper_tables import REPORT
from desktop.domain.evidence import Content, Digest, MediaType
from desktop.domain.signed_report import Issuing, ReportRecord

_REPORTS = select(
    *(REPORT.c.number, REPORT.c.made_at, REPORT.c.subject),
    *(REPORT.c.issue_number, REPORT.c.issue_day, REPORT.c.leader, REPORT.c.title),
    *(REPORT.c.digest, REPORT.c.size, REPORT.c.crc32),
    *(REPORT.c.signed_digest, REPORT.c.signed_size, REPORT.c.signed_crc32, REPORT.c.signed_at),
)
_ALL = _REPORTS.order_by(REPORT.c.number)
_LATEST = _REPORTS.order_by(REPORT.c.number.desc()).limit(1)
_ADD = insert(REPORT)
_SIGN = update(REPORT).where(REPORT.c.number == bindparam("the_number"))


class SqlReportShelf:
    """The `ReportShelf` port within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(
        self, base: Content, issuing: Issuing, *, subject: Digest, at: datetime
    ) -> ReportRecord:
        """As the port says."""
        values = {
            "made_at": at,
            "subject": subject,
            "issue_number": issuing.number,
            "issue_day": issuing.day,
            "leader": issuing.leader,
            "title": issuing.title,
            "digest": base.digest,
            "size": base.size,
            "crc32": base.crc32,
        }
        self._connection.execute(_ADD, values)
        kept = self.latest()
        if kept is None:
            raise StoredValueError("a report that was just kept is missing")
        return kept

    def all(self) -> tuple[ReportRecord, ...]:
        """As the port says."""
        return tuple(_record(row) for row in self._connection.execute(_ALL))

    def latest(self) -> ReportRecord | None:
        """As the port says."""
        row = self._connection.execute(_LATEST).first()
        return None if row is None else _record(row)

    def keep_signed(self, number: int, signed: Content, *, at: datetime) -> None:
        """As the port says; a report that is not there is a mistake of the caller."""
        values = {
            "signed_digest": signed.digest,
            "signed_size": signed.size,
            "signed_crc32": signed.crc32,
            "signed_at": at,
        }
        done = self._connection.execute(_SIGN.values(values), {"the_number": number})
        if done.rowcount != 1:
            raise ValueError(f"there is no report {number}")


def _record(row: Any) -> ReportRecord:  # noqa: ANN401 - a row of more columns than the stubs count
    return ReportRecord(
        number=row.number,
        made_at=row.made_at,
        issuing=Issuing(row.issue_number, row.issue_day, row.leader, row.title),
        subject=Digest(row.subject),
        base=_content(row.digest, row.size, row.crc32),
        signed=None
        if row.signed_digest is None
        else _content(row.signed_digest, row.signed_size, row.signed_crc32),
        signed_at=row.signed_at,
    )


def _content(digest: str, size: int, crc32: int) -> Content:
    return Content(Digest(digest), size, crc32, MediaType.PDF)

"""The tables of rounds, of what was handed over, and of receipts."""

from datetime import date, datetime

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Integer,
    LargeBinary,
    Named,
    Table,
    Text,
    TypedColumns,
)

from desktop.db.column_types import Day, OneOf, UtcTime, Words
from desktop.db.judgement_types import FindingsText, HeadText, RangesText, SignersText
from desktop.db.tables import METADATA
from desktop.domain.receiving import Relation, SignedBy
from desktop.domain.submission import PackageHead
from desktop.domain.verification import Verdict, VerificationFinding


class _Round(TypedColumns):
    """A round package that was made here, or taken from the office that made it."""

    id: Named[int] = Column(Integer, primary_key=True)
    sequence: Named[int] = Column(Integer)
    digest: Named[str] = Column(Text, unique=True)
    office_code: Named[str] = Column(Words)
    office_name: Named[str] = Column(Words)
    deadline: Named[date] = Column(Day)
    recipient: Named[str] = Column(Text)
    certificate: Named[bytes] = Column(LargeBinary)
    file_name: Named[str] = Column(Words)
    created_at: Named[datetime] = Column(UtcTime)


class _RoundUnit(TypedColumns):
    """A unit that a round asks."""

    round: Named[int] = Column(
        Integer, ForeignKey("round.id"), primary_key=True, autoincrement=False
    )
    ordinal: Named[int] = Column(Integer, primary_key=True, autoincrement=False)
    code: Named[str] = Column(Words)
    name: Named[str] = Column(Words)


class _Pin(TypedColumns):
    """A certificate that a person has accepted as a unit's."""

    unit: Named[str] = Column(Words, primary_key=True)
    fingerprint: Named[str] = Column(Text, primary_key=True, index=True)
    certificate: Named[bytes] = Column(LargeBinary)
    signer: Named[str] = Column(Words)
    pinned_at: Named[datetime] = Column(UtcTime)


class _Received(TypedColumns):
    """A file that was handed over, and what checking it found; `verdict` is null until then."""

    id: Named[int] = Column(Integer, primary_key=True)
    sha256: Named[str] = Column(Text, unique=True)
    name: Named[str] = Column(Words)
    size: Named[int] = Column(BigInteger)
    received_at: Named[datetime] = Column(UtcTime)
    verdict: Named[Verdict | None] = Column(OneOf(Verdict), index=True)
    findings: Named[tuple[VerificationFinding, ...] | None] = Column(FindingsText)
    head: Named[PackageHead | None] = Column(HeadText)
    unit: Named[str | None] = Column(Words, index=True)
    digest: Named[str | None] = Column(Text, index=True)
    base: Named[str | None] = Column(Text, index=True)
    signers: Named[tuple[SignedBy, ...] | None] = Column(SignersText)
    relation: Named[Relation | None] = Column(OneOf(Relation))
    missing: Named[tuple[tuple[int, int], ...] | None] = Column(RangesText)
    volume_group: Named[str | None] = Column(Text, index=True)


class _Attempt(TypedColumns):
    """One time something was handed over; `problem` says why nothing could be taken."""

    id: Named[int] = Column(Integer, primary_key=True)
    at: Named[datetime] = Column(UtcTime)
    name: Named[str] = Column(Words)
    source: Named[str] = Column(Words)
    received: Named[int | None] = Column(Integer, ForeignKey("received.id"), index=True)
    problem: Named[str] = Column(Text)
    reason: Named[str] = Column(Words)


class _Receipt(TypedColumns):
    """A receipt that was made here, or taken; `base` is the digest of the package it is for."""

    digest: Named[str] = Column(Text, primary_key=True)
    base: Named[str] = Column(Text, index=True)
    sequence: Named[int] = Column(Integer)
    unit_code: Named[str] = Column(Words)
    unit_name: Named[str] = Column(Words)
    office_code: Named[str] = Column(Words)
    office_name: Named[str] = Column(Words)
    package_name: Named[str] = Column(Words)
    package_sha256: Named[str] = Column(Text)
    package_size: Named[int] = Column(BigInteger)
    received_at: Named[datetime] = Column(UtcTime)
    verdict: Named[Verdict] = Column(OneOf(Verdict))
    package_fingerprint: Named[str] = Column(Text)
    fingerprint: Named[str] = Column(Text)
    file_name: Named[str] = Column(Words)
    created_at: Named[datetime] = Column(UtcTime)


ROUND = Table("round", METADATA, _Round)
ROUND_UNIT = Table("round_unit", METADATA, _RoundUnit)
PIN = Table("pin", METADATA, _Pin)
RECEIVED = Table("received", METADATA, _Received)
ATTEMPT = Table("attempt", METADATA, _Attempt)
RECEIPT = Table("receipt", METADATA, _Receipt)

"""The tables of deliveries, of reports and their texts, and of next year's plan."""

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Integer,
    Named,
    Table,
    Text,
    TypedColumns,
    UniqueConstraint,
)

from desktop.db.column_types import Day, ExactDecimal, OneOf, UtcTime, Words
from desktop.db.tables import METADATA
from desktop.domain.delivery import DeliveryState, DeliveryWay
from desktop.domain.paper_texts import PaperPart
from desktop.domain.plan import PlanPart, ReportPeriod


class _Delivery(TypedColumns):
    """A file that was handed over, or was to be; `digest` is of its bytes."""

    id: Named[int] = Column(Integer, primary_key=True)
    package: Named[str] = Column(Words, index=True)
    file: Named[str] = Column(Words)
    digest: Named[str] = Column(Text)
    way: Named[DeliveryWay] = Column(OneOf(DeliveryWay))
    target: Named[str] = Column(Words)
    state: Named[DeliveryState] = Column(OneOf(DeliveryState))
    at: Named[datetime] = Column(UtcTime)


class _Report(TypedColumns):
    """A report made to be signed; `subject` is the digest of what it reports.

    The columns with `signed` are of its latest signed form.
    """

    number: Named[int] = Column(Integer, primary_key=True)
    made_at: Named[datetime] = Column(UtcTime)
    issue_number: Named[str] = Column(Words)
    issue_day: Named[date | None] = Column(Day)
    leader: Named[str] = Column(Words)
    title: Named[str] = Column(Words)
    subject: Named[str] = Column(Text)
    digest: Named[str] = Column(Text)
    size: Named[int] = Column(BigInteger)
    crc32: Named[int] = Column(BigInteger)
    signed_digest: Named[str | None] = Column(Text)
    signed_size: Named[int | None] = Column(BigInteger)
    signed_crc32: Named[int | None] = Column(BigInteger)
    signed_at: Named[datetime | None] = Column(UtcTime)


class _PaperText(TypedColumns):
    """A piece of the report as the office words it, in place of the program's words."""

    part: Named[PaperPart] = Column(OneOf(PaperPart), primary_key=True)
    text: Named[str] = Column(Words)
    changed_at: Named[datetime] = Column(UtcTime)


class _PlanMeasure(TypedColumns):
    """What is planned for a leaf or field; `cooperating` has one office a line."""

    code: Named[str] = Column(Words, primary_key=True)
    text: Named[str] = Column(Words)
    office: Named[str] = Column(Words)
    cooperating: Named[str] = Column(Words)
    deadline: Named[date | None] = Column(Day)
    target: Named[Decimal | None] = Column(ExactDecimal)
    changed_at: Named[datetime] = Column(UtcTime)


class _PlanText(TypedColumns):
    """A text of the plan as a whole."""

    part: Named[PlanPart] = Column(OneOf(PlanPart), primary_key=True)
    text: Named[str] = Column(Words)
    changed_at: Named[datetime] = Column(UtcTime)


class _PlanFollowUp(TypedColumns):
    """How far a measure of last year's plan is; `code` is of last year's set."""

    code: Named[str] = Column(Words, primary_key=True)
    period: Named[ReportPeriod] = Column(OneOf(ReportPeriod), primary_key=True)
    percent: Named[int | None] = Column(Integer)
    note: Named[str] = Column(Words)
    is_done: Named[bool] = Column(Boolean)
    changed_at: Named[datetime] = Column(UtcTime)


DELIVERY = Table("delivery", METADATA, _Delivery, UniqueConstraint("digest", "way", "target"))
REPORT = Table("report", METADATA, _Report)
PAPER_TEXT = Table("paper_text", METADATA, _PaperText)
PLAN_MEASURE = Table("plan_measure", METADATA, _PlanMeasure)
PLAN_TEXT = Table("plan_text", METADATA, _PlanText)
PLAN_FOLLOW_UP = Table("plan_follow_up", METADATA, _PlanFollowUp)

"""How a criterion set is written: the one declaration that reading and JSON Schema come from."""

from collections.abc import Mapping
from decimal import Decimal

from desktop.catalog.compound_shapes import Check, Either, Field, ListOf, Named, Record
from desktop.catalog.leaf_checks import (
    check_best,
    check_children,
    check_evidence,
    check_period,
    check_points,
    check_range,
    check_source,
    check_wording,
)
from desktop.catalog.rule_shapes import ID, LABEL, RULE
from desktop.catalog.scalar_shapes import Date, Flag, Number, Text, Whole, Word, word_of
from desktop.catalog.set_checks import check_classes, check_total
from desktop.domain.criteria import (
    ClassBasis,
    CriterionSet,
    Decision,
    EvidenceGate,
    EvidenceRequirement,
    Group,
    Leaf,
    NotApplicable,
    Office,
    Period,
    Ranking,
    RankingMethod,
    Receiver,
    Rounding,
    RoundingMode,
    ScoreClass,
    ScoredBy,
    Section,
)
from desktop.domain.limits import MAX_NOTE_CHARACTERS

SCHEMA_NAME = "minhchung/criteria-set/1"
DEFAULT_MAX_LABEL = "Điểm tối đa"


def _max_label(**labels: str) -> str:
    return labels["max"]


def _labels(max_label: str) -> Mapping[str, object]:
    return {"max": max_label}


_LINE = Text()
_PROSE = Text(longest=MAX_NOTE_CHARACTERS, has_lines=True, may_be_empty=True)
_CODE = Text(longest=32, pattern="[0-9A-Za-zĐđ][0-9A-Za-zĐđ.()_-]*")
_MAX = Number(least=0)
_CODES = ListOf(item=ID, most=100, unique=".")

_PERIOD = Record(
    build=Period,
    fields=(
        Field(name="from", shape=Date(), attribute="first"),
        Field(name="to", shape=Date(), attribute="last"),
    ),
    checks=(Check(("from", "to"), check_period),),
)

_EVIDENCE = Record(
    build=EvidenceRequirement,
    fields=(
        Field(name="id", shape=ID),
        Field(name="label", shape=LABEL),
        Field(name="required", shape=Flag()),
        Field(
            name="types",
            shape=ListOf(item=Text(longest=20, pattern=r"\w[\w.-]*"), most=50, unique="."),
            default=(),
        ),
    ),
)

_LEAF = Record(
    build=Leaf,
    fields=(
        Field(name="code", shape=_CODE),
        Field(name="title", shape=_LINE),
        Field(name="wording", shape=_PROSE, default=""),
        Field(name="max", shape=_MAX),
        Field(name="min", shape=Number(), default=Decimal(0)),
        Field(name="scored_by", shape=word_of(ScoredBy), default=ScoredBy.SELF),
        Field(name="rule", shape=Named("rule", lambda: RULE)),
        Field(name="not_applicable", shape=word_of(NotApplicable), default=NotApplicable.NONE),
        Field(name="evidence", shape=ListOf(item=_EVIDENCE, most=100, unique="id"), default=()),
        Field(name="period", shape=Named("period", lambda: _PERIOD), default=None),
        Field(name="offices", shape=_CODES, default=()),
        Field(name="appraisers", shape=_CODES, default=()),
        Field(name="guidance", shape=_PROSE, default=""),
    ),
    checks=(
        Check(("max", "min"), check_range),
        Check(("max", "min", "rule"), check_points),
        Check(("max", "rule"), check_best),
        Check(("scored_by", "rule"), check_source),
        Check(("wording",), check_wording),
        Check(("evidence", "scored_by"), check_evidence),
    ),
)

_NODE = Named("node", lambda: Either("children", _GROUP, _LEAF))
_NODES = ListOf(item=_NODE, least=1)

_GROUP: Record = Record(
    build=Group,
    fields=(
        Field(name="code", shape=_CODE),
        Field(name="title", shape=_LINE),
        Field(name="max", shape=_MAX),
        Field(name="children", shape=_NODES),
    ),
    checks=(Check(("max", "children"), check_children),),
)

_SECTION = Record(
    build=Section, fields=(Field(name="max", shape=_MAX), Field(name="nodes", shape=_NODES))
)

_ROUNDING = Record(
    build=Rounding,
    fields=(
        Field(name="places", shape=Whole(0, 6)),
        Field(name="mode", shape=word_of(RoundingMode)),
    ),
)
_POINTS_ROUNDING = Rounding(2, RoundingMode.HALF_UP)
_PERCENT_ROUNDING = Rounding(1, RoundingMode.HALF_UP)
_ROUNDINGS = Record(
    build=dict,
    fields=(
        Field(
            name="points",
            shape=_ROUNDING,
            default=_POINTS_ROUNDING,
            attribute="points_rounding",
        ),
        Field(
            name="percent",
            shape=_ROUNDING,
            default=_PERCENT_ROUNDING,
            attribute="percent_rounding",
        ),
    ),
)

_DECISION = Record(
    build=Decision, fields=(Field(name="number", shape=_LINE), Field(name="date", shape=Date()))
)
_RECEIVER = Record(
    build=Receiver, fields=(Field(name="name", shape=_LINE), Field(name="level", shape=ID))
)
_OFFICE = Record(
    build=Office, fields=(Field(name="code", shape=ID), Field(name="name", shape=_LINE))
)
_CLASS = Record(
    build=ScoreClass,
    fields=(
        Field(name="name", shape=_LINE),
        Field(name="at_least", shape=Number(least=0)),
    ),
)
_RANKING = Record(
    build=Ranking,
    fields=(
        Field(name="method", shape=word_of(RankingMethod), default=RankingMethod.COMPETITION),
        Field(name="tie_break", shape=ListOf(item=_CODE, most=100, unique="."), default=()),
    ),
)
_LABELS = Record(
    build=_max_label, take=_labels, fields=(Field(name="max", shape=Text(longest=100)),)
)

SET = Record(
    build=CriterionSet,
    fields=(
        Field(name="schema", shape=Word({SCHEMA_NAME: SCHEMA_NAME}), kept=False),
        Field(name="id", shape=ID),
        Field(name="version", shape=Text(longest=32)),
        Field(name="title", shape=_LINE),
        Field(name="year", shape=Whole(2000, 2100)),
        Field(name="issued_by", shape=_LINE),
        Field(name="decision", shape=_DECISION, default=None),
        Field(name="period", shape=Named("period", lambda: _PERIOD)),
        Field(name="receiver", shape=_RECEIVER),
        Field(name="labels", shape=_LABELS, default=DEFAULT_MAX_LABEL, attribute="max_label"),
        Field(
            name="rounding",
            shape=_ROUNDINGS,
            default={
                "points_rounding": _POINTS_ROUNDING,
                "percent_rounding": _PERCENT_ROUNDING,
            },
            spread=True,
        ),
        Field(name="classes", shape=ListOf(item=_CLASS, most=50, unique="name"), default=()),
        Field(name="class_basis", shape=word_of(ClassBasis), default=ClassBasis.PERCENT),
        Field(name="ranking", shape=_RANKING, default=Ranking(RankingMethod.COMPETITION)),
        Field(name="evidence_gate", shape=word_of(EvidenceGate), default=EvidenceGate.EXPLAIN),
        Field(name="offices", shape=ListOf(item=_OFFICE, unique="code"), default=()),
        Field(name="nodes", shape=_NODES),
        Field(name="bonus", shape=_SECTION, default=None),
        Field(name="penalty", shape=_SECTION, default=None),
    ),
    checks=(
        Check(("nodes",), check_total),
        Check(("classes", "class_basis"), check_classes),
    ),
)

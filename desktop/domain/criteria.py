"""The criterion set: a tree of criteria whose leaves say how their points are found."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from desktop.domain.rules import Rule


class ScoredBy(StrEnum):
    """Who gives a leaf its points."""

    SELF = "self"
    APPRAISER = "appraiser"
    EXTERNAL = "external"
    SURVEY = "survey"


class NotApplicable(StrEnum):
    """What "không áp dụng" does to a leaf; `NONE` forbids it."""

    NONE = "none"
    EXCLUDE = "exclude"
    FULL = "full"
    ZERO = "zero"


class RoundingMode(StrEnum):
    """How a figure loses its surplus decimals."""

    HALF_UP = "half_up"
    HALF_EVEN = "half_even"
    TRUNCATE = "truncate"


class ClassBasis(StrEnum):
    """What the class (xếp loại) is read from."""

    PERCENT = "percent"
    POINTS = "points"


class RankingMethod(StrEnum):
    """How equal totals are numbered: 1 2 2 4, 1 2 2 3, or 1 2 3 4."""

    COMPETITION = "competition"
    DENSE = "dense"
    ORDINAL = "ordinal"


class EvidenceGate(StrEnum):
    """What points without the evidence asked for need."""

    EXPLAIN = "explain"
    BLOCK = "block"
    WARN = "warn"


@dataclass(frozen=True, slots=True)
class Rounding:
    """`places` decimals kept, by `mode`."""

    places: int
    mode: RoundingMode


@dataclass(frozen=True, slots=True)
class Period:
    """The data window: both days count."""

    first: date
    last: date

    def holds(self, day: date) -> bool:
        """Whether a day lies in the window."""
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class Decision:
    """The legal document that issued the set."""

    number: str
    date: date


@dataclass(frozen=True, slots=True)
class Receiver:
    """The office that appraises; `level` is data (district, province, …), never logic."""

    name: str
    level: str


@dataclass(frozen=True, slots=True)
class Office:
    """An office that fills in or appraises leaves."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class ScoreClass:
    """A class (xếp loại) and the least percent or points that reach it."""

    name: str
    at_least: Decimal


@dataclass(frozen=True, slots=True)
class Ranking:
    """How units are numbered; `tie_break` lists field codes that decide equal totals."""

    method: RankingMethod
    tie_break: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EvidenceRequirement:
    """Evidence a leaf asks for; `types` are NĐ 30/2020 abbreviations such as KH or BC."""

    id: str
    label: str
    required: bool
    types: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Leaf:
    """A criterion that gets points. `max` and `min` bound them whatever the rule says."""

    code: str
    title: str
    max: Decimal
    rule: Rule
    min: Decimal = Decimal(0)
    wording: str = ""
    scored_by: ScoredBy = ScoredBy.SELF
    not_applicable: NotApplicable = NotApplicable.NONE
    evidence: tuple[EvidenceRequirement, ...] = ()
    period: Period | None = None
    offices: tuple[str, ...] = ()
    appraisers: tuple[str, ...] = ()
    guidance: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """A field or criterion that only sums what is below it; `max` is as printed in the set."""

    code: str
    title: str
    max: Decimal
    children: tuple["Node", ...]


Node = Group | Leaf


@dataclass(frozen=True, slots=True)
class Section:
    """Bonus or penalty points outside the total, capped at `max`."""

    max: Decimal
    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class CriterionSet:
    """One version of a criterion set, whole and checked.

    `nodes` are the fields (lĩnh vực) that make up the total. Codes are unique over the nodes, the
    bonus and the penalty together, and are strings: "5.10" is not "5.1".
    """

    id: str
    version: str
    title: str
    year: int
    issued_by: str
    decision: Decision | None
    period: Period
    receiver: Receiver
    max_label: str
    points_rounding: Rounding
    percent_rounding: Rounding
    classes: tuple[ScoreClass, ...]
    class_basis: ClassBasis
    ranking: Ranking
    evidence_gate: EvidenceGate
    offices: tuple[Office, ...]
    nodes: tuple[Node, ...]
    bonus: Section | None = None
    penalty: Section | None = None

    def leaves(self) -> tuple[Leaf, ...]:
        """All leaves in reading order: the fields, then bonus, then penalty."""
        return tuple(leaf for part in self._parts() for leaf in leaves_of(part))

    def leaf(self, code: str) -> Leaf | None:
        """The leaf with this code, or None."""
        return next((leaf for leaf in self.leaves() if leaf.code == code), None)

    def codes(self) -> frozenset[str]:
        """The codes of all nodes, leaves and those above them."""
        return frozenset(code for part in self._parts() for code in _codes_of(part))

    def _parts(self) -> Iterator[tuple[Node, ...]]:
        yield self.nodes
        for section in (self.bonus, self.penalty):
            if section is not None:
                yield section.nodes


def leaves_of(nodes: tuple[Node, ...]) -> Iterator[Leaf]:
    """The leaves below `nodes`, in reading order."""
    for node in nodes:
        if isinstance(node, Leaf):
            yield node
        else:
            yield from leaves_of(node.children)


def _codes_of(nodes: tuple[Node, ...]) -> Iterator[str]:
    for node in nodes:
        yield node.code
        if isinstance(node, Group):
            yield from _codes_of(node.children)

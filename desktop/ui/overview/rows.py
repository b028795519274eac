"""What the page *Tổng quan* shows: bars, things to do, deadlines, and where to go on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from desktop.domain import decimals
from desktop.domain.criteria import CriterionSet, Leaf, leaves_of
from desktop.domain.findings import CheckFinding, FindingKind, Weight
from desktop.domain.rules import Deadline
from desktop.domain.scoring.outcome import Outcome, State
from desktop.domain.scoring.totals import ScoreSheet, Totals
from desktop.ui.checks.rows import FindingRow, finding_row
from desktop.wording.days import until
from desktop.wording.numbers import day, number, points_of
from desktop.wording.phrases import Words, say, word

if TYPE_CHECKING:
    from desktop.ui.earlier.comparison import YearBefore

UNFINISHED: Final = frozenset({FindingKind.UNANSWERED, FindingKind.INCOMPLETE})
"""Kinds of findings about leaves that still have no points."""

_SETTLED: Final = frozenset({FindingKind.EVIDENCE_EXPLAINED, FindingKind.OVERRIDDEN})
"""The officer has said what there is to say; the appraiser will look at it."""


class Part(Enum):
    """The parts of a bar, in the order they are painted."""

    EARNED = auto()
    LOST = auto()
    OPEN = auto()
    WAITING = auto()


WORDS: Final[Mapping[Part, str]] = Words(
    {
        Part.EARNED: "đạt",
        Part.LOST: "mất",
        Part.OPEN: "chưa chấm",
        Part.WAITING: "chờ nơi khác chấm",
    }
)


@dataclass(frozen=True, slots=True)
class Bar:
    """The points of one field, or of the whole set where `code` is "".

    `before` are those of the earlier `year` that is known.
    """

    code: str
    title: str
    totals: Totals
    before: Totals | None = None
    year: str = ""

    @property
    def reached(self) -> Decimal | None:
        """How much of all points was earned in the earlier year, of 1; None where unknown."""
        if self.before is None:
            return None
        whole = decimals.total((self.before.applicable, self.before.pending))
        return min(max(self.before.earned / whole, Decimal(0)), Decimal(1)) if whole > 0 else None

    @property
    def then(self) -> str:
        """What was earned in the earlier year, "" where unknown."""
        if self.before is None:
            return ""
        points = points_of(self.before.earned, self.before.applicable)
        return say("năm {year}: {points}", year=self.year, points=points)

    @property
    def parts(self) -> Mapping[Part, Decimal]:
        """The points of each part; they add up to all points but the excluded ones."""
        return {
            Part.EARNED: self.totals.earned,
            Part.LOST: self.totals.lost,
            Part.OPEN: self.totals.unanswered,
            Part.WAITING: self.totals.pending,
        }

    @property
    def earned(self) -> str:
        """What is earned of what could be earned."""
        return points_of(self.totals.earned, self.totals.applicable)

    @property
    def rest(self) -> str:
        """What is not earned, and why; without what is 0."""
        return self._rest(WORDS)

    @property
    def brief_rest(self) -> str:
        """The same in fewer words, for where there is little room; the legend has them whole."""
        return self._rest({**WORDS, Part.WAITING: word("chờ")})

    def _rest(self, words: Mapping[Part, str]) -> str:
        parts = [(part, points) for part, points in self.parts.items() if points]
        said = [(words[part], points) for part, points in parts if part is not Part.EARNED]
        said += [(word("không áp dụng"), self.totals.excluded)] if self.totals.excluded else []
        return " · ".join(f"{name} {number(points)}" for name, points in said)

    @property
    def sentence(self) -> str:
        """The whole bar in words."""
        template = "{title}: đạt {earned} trên {applicable} điểm có thể đạt"
        said = say(
            template,
            title=f"{self.code}. {self.title}" if self.code else self.title,
            earned=number(self.totals.earned),
            applicable=number(self.totals.applicable),
        )
        return "; ".join(each for each in (said, self.rest, self.then) if each)


@dataclass(frozen=True, slots=True)
class Due:
    """A leaf without an answer that has a day by which the thing had to be done."""

    leaf: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Way:
    """Where *Tiếp tục* leads: a leaf, or with "" on to the submission."""

    leaf: str
    place: str
    text: str


def bars(
    criterion_set: CriterionSet, sheet: ScoreSheet, earlier: "YearBefore | None" = None
) -> tuple[Bar, ...]:
    """The whole set first, then its fields in reading order."""
    fields = (Bar(node.code, node.title, sheet.fields[node.code]) for node in criterion_set.nodes)
    made = (Bar("", word("Toàn bộ tiêu chí"), sheet.totals), *fields)
    if earlier is None:
        return made
    return tuple(replace(one, before=earlier.field(one.code), year=earlier.year) for one in made)


def beside_the_total(criterion_set: CriterionSet, sheet: ScoreSheet) -> str:
    """Bonus and penalty in words, "" where the set has neither."""
    said = []
    if criterion_set.bonus is not None:
        said.append(say("Điểm thưởng: {points}", points=_signed("+", sheet.bonus)))
    if criterion_set.penalty is not None:
        said.append(say("Điểm trừ: {points}", points=_signed("−", sheet.penalty)))
    return " · ".join(said)


def tasks(findings: Sequence[CheckFinding], leaves: Mapping[str, Leaf]) -> tuple[FindingRow, ...]:
    """What the officer can do about leaves, the most points at stake first."""
    todo = [one for one in findings if one.leaf and one.kind not in _SETTLED]
    return tuple(finding_row(one, leaves) for one in sorted(todo, key=lambda one: -one.at_stake))


def dues(leaves: Mapping[str, Leaf], outcomes: Mapping[str, Outcome], on: date) -> tuple[Due, ...]:
    """The deadlines of leaves without an answer, those still to come first, then the past ones."""
    found = [
        (leaf.rule.due, leaf)
        for leaf in leaves.values()
        if isinstance(leaf.rule, Deadline) and outcomes[leaf.code].state is State.UNANSWERED
    ]
    found.sort(key=lambda one: (one[0] < on, one[0]))
    return tuple(
        Due(
            leaf.code,
            leaf.title,
            say("{code} · hạn {day} · {until}", code=leaf.code, day=day(due), until=until(due, on)),
        )
        for due, leaf in found
    )


def way_on(findings: Sequence[CheckFinding], leaves: Mapping[str, Leaf]) -> Way:
    """Unanswered or bouncing leaves first, then what is worth doing, each in reading order."""
    places = {code: place for place, code in enumerate(leaves)}
    todo = [
        (_is_later(one), places[one.leaf], one)
        for one in findings
        if one.leaf and one.kind not in _SETTLED
    ]
    if not todo:
        return Way("", "", "")
    _, _, first = min(todo, key=lambda one: one[:2])
    row = finding_row(first, leaves)
    return Way(row.leaf, row.place, row.text)


def open_in(code: str, findings: Sequence[CheckFinding], criterion_set: CriterionSet) -> str:
    """The leaf of a field to go to: the first one with something to do, else its first."""
    field = next(node for node in criterion_set.nodes if node.code == code)
    leaves = {leaf.code: leaf for leaf in leaves_of((field,))}
    inside = [one for one in findings if one.leaf in leaves]
    return way_on(inside, leaves).leaf or next(iter(leaves), "")


def open_points(findings: Sequence[CheckFinding]) -> Decimal:
    """The points of leaves that still have none."""
    return decimals.total(one.at_stake for one in findings if one.kind in UNFINISHED)


def _signed(sign: str, points: Decimal) -> str:
    return f"{sign}{number(points)}" if points else "0"


def _is_later(finding: CheckFinding) -> bool:
    return finding.weight is not Weight.BOUNCES and finding.kind not in UNFINISHED

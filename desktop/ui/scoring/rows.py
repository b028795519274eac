"""The rows of the criteria tree: what each shows, and which filters it passes."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto

from desktop.domain import decimals
from desktop.domain.answers import Answer
from desktop.domain.findings import missing_evidence
from desktop.domain.scoring.outcome import FaultKind, Outcome, State
from desktop.domain.search_text import folded
from desktop.ui.scoring.book import ScoreBook
from desktop.ui.scoring.outline import Part, Spot


class Mark(Enum):
    """Where a leaf stands; each has a picture and a word."""

    OPEN = auto()
    BEGUN = auto()
    FAULTY = auto()
    UNPROVEN = auto()
    LOSING = auto()
    DONE = auto()
    EXCLUDED = auto()
    WAITING = auto()


class Filter(Enum):
    """What the tree may be narrowed to."""

    ALL = auto()
    OPEN = auto()
    UNPROVEN = auto()
    LOSING = auto()


@dataclass(frozen=True, slots=True)
class TreeRow:
    """One row; `mark` and `filters` are for leaves, a group only shows its points.

    A group's `max` is what can be earned now, as in every sum: without what waits for others
    (`waiting`) and what does not apply (`excluded`).
    """

    code: str
    title: str
    parent: str
    is_leaf: bool
    points: Decimal | None
    max: Decimal
    mark: Mark | None
    filters: frozenset[Filter]
    search: str
    waiting: Decimal = Decimal(0)
    excluded: Decimal = Decimal(0)


def tree_row(spot: Spot, book: ScoreBook, met: Collection[tuple[str, str]]) -> TreeRow:
    """The row of a node as it stands; `met` holds the (leaf, requirement) pairs with a document."""
    mark, filters, points = None, frozenset({Filter.ALL}), _sum(spot, book.outcomes)
    if spot.leaf is not None:
        outcome = book.outcome(spot.code)
        lacking = bool(missing_evidence(spot.leaf, met)) and needs_proof(
            book.answer(spot.code), outcome
        )
        losing = points_missed(outcome, spot.part) > 0
        mark = _mark(outcome, lacking=lacking, losing=losing)
        filters = _filters(outcome, lacking=lacking, losing=losing)
        points = outcome.points
    waiting = _maxima(spot, book.outcomes, State.PENDING)
    excluded = _maxima(spot, book.outcomes, State.EXCLUDED)
    open_to_us = decimals.difference(spot.max, decimals.total((waiting, excluded)))
    return TreeRow(
        code=spot.code,
        title=spot.title,
        parent=spot.above[-1] if spot.above else "",
        is_leaf=spot.leaf is not None,
        points=points,
        max=spot.max if spot.leaf is not None else open_to_us,
        mark=mark,
        filters=filters,
        search=folded(f"{spot.code} {spot.title}"),
        waiting=waiting,
        excluded=excluded,
    )


def needs_proof(answer: Answer, outcome: Outcome) -> bool:
    """Whether points are claimed that documents have to prove."""
    return bool(outcome.points) and not answer.not_applicable


def is_unfinished(outcome: Outcome) -> bool:
    """Whether nothing is wrong with what was filled in but that it is not all."""
    kinds = {fault.kind for fault in outcome.faults}
    return bool(kinds) and kinds <= {FaultKind.MISSING, FaultKind.REASON_MISSING}


def points_missed(outcome: Outcome, part: Part) -> Decimal:
    """What is to be explained: a bonus that is not gained is no loss, a penalty incurred is one."""
    match part:
        case Part.TOTAL:
            return outcome.lost
        case Part.BONUS:
            return Decimal(0)
        case Part.PENALTY:
            return outcome.points or Decimal(0)


def _sum(spot: Spot, outcomes: Mapping[str, Outcome]) -> Decimal | None:
    found = [outcomes[leaf.code].points for leaf in spot.leaves]
    given = [points for points in found if points is not None]
    return decimals.total(given) if given else None


def _maxima(spot: Spot, outcomes: Mapping[str, Outcome], state: State) -> Decimal:
    """The most points of the leaves in this state below a group; a leaf is its own sum."""
    if spot.leaf is not None:
        return Decimal(0)
    return decimals.total(leaf.max for leaf in spot.leaves if outcomes[leaf.code].state is state)


def _mark(outcome: Outcome, *, lacking: bool, losing: bool) -> Mark:
    match outcome.state:
        case State.UNANSWERED:
            begun = Mark.BEGUN if is_unfinished(outcome) else Mark.FAULTY
            return begun if outcome.faults else Mark.OPEN
        case State.EXCLUDED:
            return Mark.EXCLUDED
        case State.PENDING:
            return Mark.WAITING
        case State.SCORED:
            if lacking:
                return Mark.UNPROVEN
            return Mark.LOSING if losing else Mark.DONE


def _filters(outcome: Outcome, *, lacking: bool, losing: bool) -> frozenset[Filter]:
    passing = {
        Filter.ALL: True,
        Filter.OPEN: outcome.state is State.UNANSWERED,
        Filter.UNPROVEN: lacking,
        Filter.LOSING: losing,
    }
    return frozenset(name for name, is_so in passing.items() if is_so)

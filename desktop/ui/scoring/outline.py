"""The criterion set laid out flat for the window: every node with its place in the tree."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto

from desktop.domain.criteria import CriterionSet, Leaf, Node


class Part(Enum):
    """Which sum a node counts in."""

    TOTAL = auto()
    BONUS = auto()
    PENALTY = auto()


@dataclass(frozen=True, slots=True)
class Spot:
    """A node and where it stands; `above` are the codes of its ancestors, the nearest last."""

    code: str
    title: str
    max: Decimal
    part: Part
    above: tuple[str, ...]
    leaf: Leaf | None
    leaves: tuple[Leaf, ...]


class Outline:
    """All spots in reading order, and the way between leaves."""

    def __init__(self, criterion_set: CriterionSet) -> None:
        self.spots: tuple[Spot, ...] = tuple(_spots(criterion_set))
        self._by_code: Mapping[str, Spot] = {spot.code: spot for spot in self.spots}
        self.leaf_codes: tuple[str, ...] = tuple(
            spot.code for spot in self.spots if spot.leaf is not None
        )

    def __getitem__(self, code: str) -> Spot:
        return self._by_code[code]

    def __contains__(self, code: str) -> bool:
        return code in self._by_code

    def breadcrumb(self, code: str) -> tuple[str, ...]:
        """The titles above a node, outermost first."""
        return tuple(f"{self[above].code}. {self[above].title}" for above in self[code].above)


def _spots(criterion_set: CriterionSet) -> Iterator[Spot]:
    yield from _below(criterion_set.nodes, Part.TOTAL, ())
    if criterion_set.bonus is not None:
        yield from _below(criterion_set.bonus.nodes, Part.BONUS, ())
    if criterion_set.penalty is not None:
        yield from _below(criterion_set.penalty.nodes, Part.PENALTY, ())


def _below(nodes: tuple[Node, ...], part: Part, above: tuple[str, ...]) -> Iterator[Spot]:
    for node in nodes:
        if isinstance(node, Leaf):
            yield Spot(node.code, node.title, node.max, part, above, node, (node,))
            continue
        inner = tuple(_below(node.children, part, (*above, node.code)))
        leaves = tuple(spot.leaf for spot in inner if spot.leaf is not None)
        yield Spot(node.code, node.title, node.max, part, above, None, leaves)
        yield from inner

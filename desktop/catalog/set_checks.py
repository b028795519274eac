"""What a whole set must hold: codes once, offices and fields that exist, sound classes."""

from collections.abc import Iterator
from decimal import Decimal

from desktop.catalog.compound_shapes import duplicates
from desktop.catalog.nodes import ListNode, MapNode, ScalarNode
from desktop.catalog.shape import Remark, Spot
from desktop.domain.criteria import ClassBasis, Node, ScoreClass
from desktop.domain.decimals import plain, total
from desktop.domain.plain_text import one_line

_HUNDRED = Decimal(100)


def check_total(spot: Spot, nodes: tuple[Node, ...]) -> Iterator[Remark]:
    """Warns where the fields do not make 100: real sets make 93 or 100.2."""
    together = total(node.max for node in nodes)
    if together != _HUNDRED:
        facts = (("sum", plain(together)),)
        yield Remark("set.total_not_100", spot.at("nodes"), facts, is_warning=True)


def check_classes(
    spot: Spot, classes: tuple[ScoreClass, ...], basis: ClassBasis
) -> Iterator[Remark]:
    """No two classes start at the same place, and one starts at 0."""
    first: dict[Decimal, str] = {}
    for position, each in enumerate(classes):
        place = spot.at("classes", position, "at_least")
        facts = (("at_least", plain(each.at_least)),)
        if each.at_least in first:
            yield Remark("class.same_start", place, (*facts, ("other", first[each.at_least])))
        elif basis is ClassBasis.PERCENT and each.at_least > _HUNDRED:
            yield Remark("class.over_100", place, facts)
        first.setdefault(each.at_least, each.name)
    if classes and min(first) > 0:
        facts = (("lowest", plain(min(first))),)
        yield Remark("classes.none_from_0", spot.at("classes"), facts, is_warning=True)


def check_references(root: Spot) -> Iterator[Remark]:
    """Codes that are used twice, and names of offices and fields that are not there.

    Works on what the file says, so that it speaks also where other parts are faulty.
    """
    criteria = tuple(_criteria(root))
    yield from duplicates((spot.at("code") for spot in criteria), "code.duplicate")
    offices = {_text(spot.at("code")) for spot in _items(root, "offices")}
    if offices:
        for spot in criteria:
            for name in ("offices", "appraisers"):
                yield from _unknown(spot, name, offices, "office.unknown")
    fields = {_text(spot.at("code")) for spot in _items(root, "nodes")}
    yield from _unknown(root.at("ranking"), "tie_break", fields, "field.unknown")


def _criteria(root: Spot) -> Iterator[Spot]:
    """Every criterion, each before those below it: the fields, then bonus, then penalty."""
    waiting = [*_sections(root), root]
    while waiting:
        above = waiting.pop()
        below = [*_items(above, "nodes"), *_items(above, "children")]
        yield from below
        waiting += reversed(below)


def _sections(root: Spot) -> Iterator[Spot]:
    for name in ("penalty", "bonus"):
        if isinstance(root.node, MapNode) and root.node.get(name) is not None:
            yield root.at(name)


def _items(spot: Spot, name: str) -> Iterator[Spot]:
    node = spot.node.get(name) if isinstance(spot.node, MapNode) else None
    if isinstance(node, ListNode):
        here = spot.at(name)
        yield from (here.at(position) for position in range(len(node.items)))


def _unknown(spot: Spot, name: str, known: set[str], code: str) -> Iterator[Remark]:
    for item in _items(spot, name):
        text = _text(item)
        if text and text not in known:
            yield Remark(code, item, (("text", text),))


def _text(spot: Spot) -> str:
    return one_line(spot.node.text) if isinstance(spot.node, ScalarNode) else ""

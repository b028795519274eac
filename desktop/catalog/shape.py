"""What a shape is: a declaration that can read its part of a file and describe itself as schema."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from decimal import Decimal
from difflib import get_close_matches
from enum import Enum
from typing import Protocol

from desktop.catalog.nodes import FileNode, ListNode, MapNode, ScalarNode
from desktop.domain.criterion_set_errors import SetFault
from desktop.domain.limits import MAX_SET_FAULTS
from desktop.domain.plain_text import one_line
from desktop.domain.strict_json import JsonValue

_LONGEST_FACT = 80


class Unreadable(Enum):
    """Stands for a value whose fault was noted, so that nothing is said about it twice."""

    BAD = "bad"


BAD = Unreadable.BAD


@dataclass(frozen=True, slots=True)
class Spot:
    """A node and its name for people: the nearest criterion's code, and the way from there."""

    node: FileNode
    owner: str = ""
    way: tuple[str, ...] = ()

    @property
    def place(self) -> str:
        """Such as "1.2.1: rule.options.2.points"; positions count from 1."""
        way = ".".join(self.way)
        return f"{self.owner}: {way}" if self.owner and way else self.owner or way

    def at(self, *steps: str | int) -> "Spot":
        """The spot reached by field names and positions; where nothing is, the nearest above."""
        spot = self
        for step in steps:
            spot = spot._item(step) if isinstance(step, int) else spot._field(step)
        return spot

    def under(self, name: str, child: FileNode) -> "Spot":
        """The spot of a field that was looked up already."""
        return Spot(child, self.owner, (*self.way, name))

    def _field(self, name: str) -> "Spot":
        child = self.node.get(name) if isinstance(self.node, MapNode) else None
        return self.under(name, child or self.node)

    def _item(self, position: int) -> "Spot":
        child = self.node.items[position] if isinstance(self.node, ListNode) else self.node
        code = child.get("code") if isinstance(child, MapNode) else None
        if isinstance(code, ScalarNode) and code.text:
            return Spot(child, one_line(code.text[:_LONGEST_FACT]))
        return Spot(child, self.owner, (*self.way, str(position + 1)))


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to say about a spot; a warning does not refuse the set."""

    code: str
    spot: Spot
    facts: tuple[tuple[str, str], ...] = ()
    is_warning: bool = False

    def as_fault(self) -> SetFault:
        """The remark with its line and column; long facts are cut."""
        mark = self.spot.node.mark
        facts = tuple((name, text[:_LONGEST_FACT]) for name, text in self.facts)
        return SetFault(self.code, mark.line, mark.column, self.spot.place, facts, mark.sheet)


class Notes:
    """Collects what is found while a file is read."""

    def __init__(self) -> None:
        self.remarks: list[Remark] = []

    def fault(self, code: str, spot: Spot, /, **facts: str) -> Unreadable:
        """Note a fault; gives what stands for the value."""
        self.remarks.append(Remark(code, spot, tuple(facts.items())))
        return BAD

    def unknown(self, code: str, spot: Spot, text: str, known: Collection[str]) -> Unreadable:
        """Note a word that is none of the known ones, with the nearest of them."""
        # Comparing words is slow; who reads this far has enough suggestions.
        is_full = len(self.remarks) >= MAX_SET_FAULTS
        near = [] if is_full else get_close_matches(text[:_LONGEST_FACT], known, n=1)
        suggestion = near[0] if near else ""
        return self.fault(code, spot, text=text, suggestion=suggestion, known=", ".join(known))

    def add(self, remarks: Iterable[Remark]) -> None:
        """Note what a check found."""
        self.remarks.extend(remarks)


class Shape(Protocol):
    """What a part of a file may look like."""

    def read(self, spot: Spot, notes: Notes) -> object:
        """The value, or `BAD` after its faults were noted."""
        ...

    def write(self, value: object) -> "Written":
        """What a file says for a value that `read` gave: reading that again gives an equal one."""
        ...

    def schema(self, definitions: dict[str, JsonValue]) -> dict[str, JsonValue]:
        """The shape in JSON Schema 2020-12; what is named goes into `definitions`."""
        ...


Written = str | bool | Decimal | list["Written"] | dict[str, "Written"]
"""A file's content before it is spelled in YAML or laid out in a workbook."""

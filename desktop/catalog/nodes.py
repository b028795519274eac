"""What a file says, as plain nodes that know their place in it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A place in the file, both numbers from 1; in a workbook a cell of a sheet."""

    line: int
    column: int
    sheet: str = ""


class ScalarType(StrEnum):
    """What a scalar is taken for: by YAML 1.1 if unquoted, or by the program that keeps a workbook.

    All but `STR` lie in wait for texts.
    """

    STR = "str"
    FLOAT = "float"
    INT = "int"
    BOOL = "bool"
    NULL = "null"
    DATE = "date"
    MERGE = "merge"
    VALUE = "value"


@dataclass(frozen=True, slots=True)
class ScalarNode:
    """A single value: its text as written, never converted."""

    word: ClassVar[str] = "text"
    mark: Mark
    text: str
    type: ScalarType


@dataclass(frozen=True, slots=True)
class ListNode:
    """A sequence."""

    word: ClassVar[str] = "list"
    mark: Mark
    items: tuple["FileNode", ...]


@dataclass(frozen=True, slots=True)
class MapNode:
    """A mapping; its keys are strings and different from each other."""

    word: ClassVar[str] = "record"
    mark: Mark
    entries: tuple[tuple[ScalarNode, "FileNode"], ...]

    def get(self, name: str) -> "FileNode | None":
        """The value under a key, or None."""
        for key, value in self.entries:
            if key.text == name:
                return value
        return None


@dataclass(frozen=True, slots=True)
class BrokenNode:
    """Stands where a fault was reported already."""

    word: ClassVar[str] = ""
    mark: Mark


FileNode = ScalarNode | ListNode | MapNode | BrokenNode

"""What a YAML file says, as plain nodes that know their place in it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A place in the file, both numbers from 1."""

    line: int
    column: int


class YamlType(StrEnum):
    """What YAML 1.1 takes a scalar for; all but `STR` lie in wait for unquoted texts."""

    STR = "str"
    FLOAT = "float"
    INT = "int"
    BOOL = "bool"
    NULL = "null"
    DATE = "date"
    MERGE = "merge"
    VALUE = "value"


@dataclass(frozen=True, slots=True)
class YamlScalar:
    """A single value: its text as written, never converted."""

    word: ClassVar[str] = "text"
    mark: Mark
    text: str
    type: YamlType


@dataclass(frozen=True, slots=True)
class YamlList:
    """A sequence."""

    word: ClassVar[str] = "list"
    mark: Mark
    items: tuple["YamlNode", ...]


@dataclass(frozen=True, slots=True)
class YamlMap:
    """A mapping; its keys are strings and different from each other."""

    word: ClassVar[str] = "record"
    mark: Mark
    entries: tuple[tuple[YamlScalar, "YamlNode"], ...]

    def get(self, name: str) -> "YamlNode | None":
        """The value under a key, or None."""
        return next((value for key, value in self.entries if key.text == name), None)


@dataclass(frozen=True, slots=True)
class YamlBroken:
    """Stands where a fault was reported already."""

    word: ClassVar[str] = ""
    mark: Mark


YamlNode = YamlScalar | YamlList | YamlMap | YamlBroken

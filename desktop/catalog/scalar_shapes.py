"""Shapes of single values: texts, numbers, dates, flags and words from a list."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from desktop.catalog.nodes import BrokenNode, ScalarNode, ScalarType
from desktop.catalog.shape import BAD, Notes, Spot, Unreadable, Written
from desktop.domain.decimal_text import DECIMAL_PATTERN, decimal_from_text, digits_of
from desktop.domain.decimals import plain
from desktop.domain.limits import MAX_INTEGER_DIGITS, MAX_SHORT_CHARACTERS
from desktop.domain.plain_text import invisible_character, many_lines, one_line
from desktop.domain.strict_json import JsonValue

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
_COMMA_NUMBER = re.compile(r"-?[0-9]+,[0-9]+", re.ASCII)


@dataclass(frozen=True, slots=True)
class Text:
    """A text; what YAML would take for a number, date, flag or nothing has to be quoted."""

    longest: int = MAX_SHORT_CHARACTERS
    may_be_empty: bool = False
    has_lines: bool = False
    pattern: str = ""

    def read(self, spot: Spot, notes: Notes) -> str | Unreadable:
        """The text in normal form."""
        scalar = _scalar(spot, notes, expected="text")
        if scalar is None:
            return BAD
        invisible = invisible_character(scalar.text)
        if invisible is not None:
            return notes.fault("text.invisible", spot, character=invisible)
        text = many_lines(scalar.text) if self.has_lines else one_line(scalar.text)
        if not text and not self.may_be_empty:
            return notes.fault("value.empty", spot)
        if scalar.type is not ScalarType.STR:
            return notes.fault(f"yaml.{scalar.type}_trap", spot, text=text)
        return self._bounded(text, spot, notes)

    def write(self, value: object) -> Written:
        """The text."""
        return str(value)

    def schema(self, definitions: dict[str, JsonValue]) -> dict[str, JsonValue]:
        """A string."""
        del definitions
        schema: dict[str, JsonValue] = {"type": "string", "maxLength": self.longest}
        if not self.may_be_empty:
            schema["minLength"] = 1
        if self.pattern:
            schema["pattern"] = f"^{self.pattern}$"
        return schema

    def _bounded(self, text: str, spot: Spot, notes: Notes) -> str | Unreadable:
        if len(text) > self.longest:
            return notes.fault(
                "text.too_long", spot, length=str(len(text)), limit=str(self.longest)
            )
        if self.pattern and re.fullmatch(self.pattern, text) is None:
            return notes.fault("text.characters", spot, text=text)
        return text


@dataclass(frozen=True, slots=True)
class Number:
    """An exact number, quoted or not; `above` is a bound that is not reached itself."""

    least: int | None = None
    most: int | None = None
    above: int | None = None

    def read(self, spot: Spot, notes: Notes) -> Decimal | Unreadable:
        """The number from its text: no float comes near it."""
        scalar = _scalar(spot, notes, expected="number")
        if scalar is None:
            return BAD
        text = scalar.text.strip()
        value = decimal_from_text(text)
        if value is None:
            return _not_a_number(text, spot, notes)
        return self._bounded(value, spot, notes)

    def write(self, value: object) -> Written:
        """The number."""
        return Decimal(str(value))

    def schema(self, definitions: dict[str, JsonValue]) -> dict[str, JsonValue]:
        """A number, or the same in a string."""
        number: dict[str, JsonValue] = {"type": "number"}
        bounds = (("minimum", self.least), ("maximum", self.most), ("exclusiveMinimum", self.above))
        number.update((name, bound) for name, bound in bounds if bound is not None)
        return _quoted_too(number, definitions)

    def _bounded(self, value: Decimal, spot: Spot, notes: Notes) -> Decimal | Unreadable:
        if self.least is not None and value < self.least:
            return notes.fault("number.too_small", spot, value=plain(value), least=str(self.least))
        if self.above is not None and value <= self.above:
            return notes.fault("number.not_above", spot, value=plain(value), bound=str(self.above))
        if self.most is not None and value > self.most:
            return notes.fault("number.too_large", spot, value=plain(value), most=str(self.most))
        return value


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number within bounds, quoted or not."""

    least: int
    most: int

    def read(self, spot: Spot, notes: Notes) -> int | Unreadable:
        """The number."""
        value = Number(self.least, self.most).read(spot, notes)
        if isinstance(value, Unreadable):
            return BAD
        if value.as_integer_ratio()[1] != 1:
            return notes.fault("number.not_whole", spot, value=plain(value))
        return int(value)

    def write(self, value: object) -> Written:
        """The number."""
        return Decimal(str(value))

    def schema(self, definitions: dict[str, JsonValue]) -> dict[str, JsonValue]:
        """An integer, or the same in a string."""
        number: dict[str, JsonValue] = {"type": "integer"}
        number |= {"minimum": self.least, "maximum": self.most}
        return _quoted_too(number, definitions)


@dataclass(frozen=True, slots=True)
class Date:
    """A day as year-month-day, quoted or not."""

    def read(self, spot: Spot, notes: Notes) -> date | Unreadable:
        """The day."""
        scalar = _scalar(spot, notes, expected="date")
        if scalar is None:
            return BAD
        text = scalar.text.strip()
        if _DATE.fullmatch(text) is None:
            return notes.fault("date.format", spot, text=text)
        try:
            return date.fromisoformat(text)
        except ValueError:
            return notes.fault("date.not_in_calendar", spot, text=text)

    def write(self, value: object) -> Written:
        """The day as it is read."""
        return str(value)

    def schema(self, definitions: dict[str, JsonValue]) -> dict[str, JsonValue]:
        """A string."""
        del definitions
        return {"type": "string", "format": "date", "pattern": f"^{_DATE.pattern}$"}


@dataclass(frozen=True, slots=True)
class Flag:
    """`true` or `false`."""

    def read(self, spot: Spot, notes: Notes) -> bool | Unreadable:
        """The claim; YAML's many other spellings of it are not taken."""
        scalar = _scalar(spot, notes, expected="flag")
        if scalar is None:
            return BAD
        if scalar.type is ScalarType.BOOL and scalar.text in ("true", "false"):
            return scalar.text == "true"
        return notes.fault("flag.format", spot, text=scalar.text)

    def write(self, value: object) -> Written:
        """The claim."""
        return bool(value)

    def schema(self, definitions: dict[str, JsonValue]) -> dict[str, JsonValue]:
        """A boolean."""
        del definitions
        return {"type": "boolean"}


@dataclass(frozen=True, slots=True)
class Word:
    """One of several words, each standing for a value."""

    words: Mapping[str, object]
    fault: str = "word.unknown"

    def read(self, spot: Spot, notes: Notes) -> object:
        """What the word stands for."""
        scalar = _scalar(spot, notes, expected="word")
        if scalar is None:
            return BAD
        text = scalar.text.strip()
        if text in self.words:
            return self.words[text]
        return notes.unknown(self.fault, spot, text, self.words)

    def write(self, value: object) -> Written:
        """The word that stands for the value; the only one where there is no choice."""
        if len(self.words) == 1:
            return next(iter(self.words))
        return next(text for text, meaning in self.words.items() if meaning == value)

    def schema(self, definitions: dict[str, JsonValue]) -> dict[str, JsonValue]:
        """An enumeration, or a constant."""
        del definitions
        words: list[JsonValue] = list(self.words)
        return {"const": words[0]} if len(words) == 1 else {"enum": words}


def word_of(kinds: type[StrEnum]) -> Word:
    """A word for each member of an enumeration."""
    return Word({kind.value: kind for kind in kinds})


def _scalar(spot: Spot, notes: Notes, *, expected: str) -> ScalarNode | None:
    """The scalar that has a value, or None after the fault was noted."""
    node = spot.node
    if isinstance(node, BrokenNode):
        return None
    if not isinstance(node, ScalarNode):
        notes.fault("shape.wrong_type", spot, expected=expected, found=node.word)
        return None
    if node.type is ScalarType.NULL:
        notes.fault("value.empty", spot)
        return None
    return node


def _quoted_too(
    number: dict[str, JsonValue], definitions: dict[str, JsonValue]
) -> dict[str, JsonValue]:
    definitions["quoted_number"] = {"type": "string", "pattern": DECIMAL_PATTERN}
    return {"anyOf": [number, {"$ref": "#/$defs/quoted_number"}]}


def _not_a_number(text: str, spot: Spot, notes: Notes) -> Unreadable:
    if not text:
        return notes.fault("value.empty", spot)
    if digits_of(text) > MAX_INTEGER_DIGITS:
        return notes.fault("number.too_long", spot, limit=str(MAX_INTEGER_DIGITS))
    code = "number.comma" if _COMMA_NUMBER.fullmatch(text) else "number.format"
    return notes.fault(code, spot, text=text)

"""Turns single untrusted JSON values into texts, numbers, dates and words, or refuses them."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from desktop.domain.decimal_text import decimal_from_text
from desktop.domain.decimals import plain
from desktop.domain.plain_text import many_lines, one_line
from desktop.domain.strict_json import JsonValue

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,6})?Z")

_Word = TypeVar("_Word", bound=StrEnum)


class JsonRefusal(Exception):  # noqa: N818 - never leaves the readers of this room
    """A value is not what it should be: the fault's code and facts."""

    def __init__(self, code: str, **facts: str) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts


@dataclass(frozen=True, slots=True)
class Line:
    """A text on one line, read into normal form."""

    longest: int
    may_be_empty: bool = False

    def __call__(self, value: JsonValue) -> str:
        return _bounded(one_line(_text(value)), self.longest, may_be_empty=self.may_be_empty)


@dataclass(frozen=True, slots=True)
class Prose:
    """A text of several lines, read into normal form; may be empty."""

    longest: int

    def __call__(self, value: JsonValue) -> str:
        return _bounded(many_lines(_text(value)), self.longest, may_be_empty=True)


@dataclass(frozen=True, slots=True)
class Form:
    """A text that matches a pattern exactly."""

    longest: int
    pattern: str

    def __call__(self, value: JsonValue) -> str:
        text = _bounded(_text(value), self.longest, may_be_empty=True)
        if re.fullmatch(self.pattern, text) is None:
            raise JsonRefusal("text.characters", text=one_line(text))
        return text


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number within bounds."""

    least: int
    most: int

    def __call__(self, value: JsonValue) -> int:
        given = number(value)
        if given.as_integer_ratio()[1] != 1:
            raise JsonRefusal("number.not_whole", value=plain(given))
        if given < self.least:
            raise JsonRefusal("number.too_small", value=plain(given), least=str(self.least))
        if given > self.most:
            raise JsonRefusal("number.too_large", value=plain(given), most=str(self.most))
        return int(given)


def word(kinds: type[_Word]) -> Callable[[JsonValue], _Word]:
    """A member of an enumeration, by its value."""

    def parse(value: JsonValue) -> _Word:
        text = _text(value, "word")
        known = [kind.value for kind in kinds]
        if text not in known:
            raise JsonRefusal("word.unknown", text=one_line(text), known=", ".join(known))
        return kinds(text)

    return parse


def number(value: JsonValue) -> Decimal:
    """A number as JSON writes it, or the same in a string; always with a point."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal | str):
        raise wrong_type("number", value)
    given = decimal_from_text(value) if isinstance(value, str) else Decimal(value)
    if given is None:
        raise JsonRefusal("number.format", text=str(value))
    return given


def flag(value: JsonValue) -> bool:
    """True or false."""
    if not isinstance(value, bool):
        raise wrong_type("flag", value)
    return value


def record(value: JsonValue) -> dict[str, JsonValue]:
    """An object, as it is."""
    if not isinstance(value, dict):
        raise wrong_type("record", value)
    return value


def day(value: JsonValue) -> date:
    """A day as year-month-day."""
    text = _text(value, "date")
    if _DATE.fullmatch(text) is None:
        raise JsonRefusal("date.format", text=text)
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise JsonRefusal("date.not_in_calendar", text=text) from None


def moment(value: JsonValue) -> datetime:
    """A moment in UTC, written with a Z."""
    text = _text(value, "moment")
    if _MOMENT.fullmatch(text) is None:
        raise JsonRefusal("moment.format", text=text)
    try:
        return datetime.fromisoformat(text).astimezone(UTC)
    except ValueError:
        raise JsonRefusal("date.not_in_calendar", text=text) from None


def moment_text(given: datetime) -> str:
    """A moment as `moment` reads it; raises ValueError without a time zone."""
    if given.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    return given.astimezone(UTC).isoformat().replace("+00:00", "Z")


def wrong_type(expected: str, value: JsonValue) -> JsonRefusal:
    """The refusal of a value of another type."""
    return JsonRefusal("shape.wrong_type", expected=expected, found=_type_word(value))


def _text(value: JsonValue, expected: str = "text") -> str:
    if not isinstance(value, str):
        raise wrong_type(expected, value)
    return value


def _bounded(text: str, longest: int, *, may_be_empty: bool) -> str:
    if not text and not may_be_empty:
        raise JsonRefusal("value.empty")
    if len(text) > longest:
        raise JsonRefusal("text.too_long", length=str(len(text)), limit=str(longest))
    return text


def _type_word(value: JsonValue) -> str:
    for kind, name in ((bool, "flag"), (str, "text"), (list, "list"), (dict, "record")):
        if isinstance(value, kind):
            return name
    return "nothing" if value is None else "number"

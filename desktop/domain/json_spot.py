"""Walks through an untrusted JSON value, and notes every fault with the way to it."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import TypeVar

from desktop.domain.json_parsers import JsonRefusal, wrong_type
from desktop.domain.plain_text import one_line, printable
from desktop.domain.strict_json import JsonValue

_LONGEST_FACT = 80

_T = TypeVar("_T")
_D = TypeVar("_D")


@dataclass(frozen=True, slots=True)
class JsonRemark:
    """A fault, and the names and positions (from 0) that lead to it."""

    code: str
    way: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class JsonSpot:
    """A value, where it stands, and the list that takes its faults."""

    value: JsonValue
    remarks: list[JsonRemark]
    way: tuple[str, ...] = ()

    def fault(self, code: str, /, **facts: str) -> None:
        """Note a fault; long facts are cut, and what cannot be seen in them is spelled out."""
        short = tuple((name, _shown(text)) for name, text in facts.items())
        self.remarks.append(JsonRemark(code, self.way, short))

    def read(self, parse: Callable[[JsonValue], _T]) -> _T | None:
        """What the parser makes of the value; None after the fault was noted."""
        try:
            return parse(self.value)
        except JsonRefusal as refusal:
            self.fault(refusal.code, **refusal.facts)
            return None

    def members(self) -> Mapping[str, "JsonSpot"]:
        """The members of an object that are not null; none after a fault was noted."""
        if not isinstance(self.value, dict):
            self._refuse_type("record")
            return {}
        return {
            name: self._below(name, value)
            for name, value in self.value.items()
            if value is not None
        }

    def items(self, *, most: int) -> tuple["JsonSpot", ...]:
        """The items of an array; none after a fault was noted."""
        if not isinstance(self.value, list):
            self._refuse_type("list")
            return ()
        if len(self.value) > most:
            self.fault("list.too_long", most=str(most))
            return ()
        return tuple(self._below(str(i), value) for i, value in enumerate(self.value))

    def fields(self, known: Collection[str], *, needed: Collection[str] = ()) -> "JsonFields":
        """The known members of an object; unknown and missing ones are noted as faults."""
        if not isinstance(self.value, dict):
            self._refuse_type("record")
            return JsonFields({})
        members = self.members()
        for name in self.value:
            if name not in known:
                spot = self._below(name, None)
                spot.fault("shape.unknown_field", text=name, known=", ".join(known))
        for name in needed:
            if name not in members:
                self.fault("shape.missing_field", field=name)
        return JsonFields({name: members[name] for name in known if name in members})

    def _below(self, name: str, value: JsonValue) -> "JsonSpot":
        return JsonSpot(value, self.remarks, (*self.way, _shown(name)))

    def _refuse_type(self, expected: str) -> None:
        refusal = wrong_type(expected, self.value)
        self.fault(refusal.code, **refusal.facts)


def _shown(untrusted: str) -> str:
    """Soft hyphens and marks without width stay in texts, but two names must not look alike."""
    return printable(one_line(untrusted[:_LONGEST_FACT]))


@dataclass(frozen=True, slots=True)
class JsonFields:
    """The fields of an object that are there."""

    spots: Mapping[str, JsonSpot]

    def get(self, name: str) -> JsonSpot | None:
        """The field, or None where it is not there."""
        return self.spots.get(name)

    def read(self, name: str, parse: Callable[[JsonValue], _T], otherwise: _D) -> _T | _D:
        """What the parser makes of the field; `otherwise` where it is not there or faulty.

        After a fault the value only stands in: whoever holds the remarks drops what is built of it.
        """
        spot = self.spots.get(name)
        value = None if spot is None else spot.read(parse)
        return otherwise if value is None else value

    def fields(
        self, name: str, known: Collection[str], *, needed: Collection[str] = ()
    ) -> "JsonFields":
        """The fields of an object in a field."""
        spot = self.spots.get(name)
        return JsonFields({}) if spot is None else spot.fields(known, needed=needed)

"""Shapes made of others: lists, records, records told apart by a kind, trees."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from desktop.catalog.nodes import BrokenNode, ListNode, MapNode, ScalarNode, ScalarType
from desktop.catalog.scalar_shapes import Word
from desktop.catalog.shape import BAD, Notes, Remark, Shape, Spot, Written
from desktop.domain.decimals import plain
from desktop.domain.plain_text import one_line
from desktop.domain.rules import Rule
from desktop.domain.strict_json import JsonValue


class _Default(Enum):
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListOf:
    """A list; `unique` names the field whose text no two items share ("." for the item itself)."""

    item: Shape
    least: int = 0
    most: int = 1000
    unique: str = ""

    def read(self, spot: Spot, notes: Notes) -> object:
        """A tuple of the items' values."""
        node = spot.node
        if isinstance(node, BrokenNode):
            return BAD
        if not isinstance(node, ListNode):
            return notes.fault("shape.wrong_type", spot, expected="list", found=node.word)
        if len(node.items) < self.least:
            return notes.fault("list.too_short", spot, least=str(self.least))
        if len(node.items) > self.most:
            return notes.fault("list.too_long", spot, most=str(self.most))
        notes.add(duplicates(self._keys(spot, len(node.items)), "id.duplicate"))
        values = tuple(self.item.read(spot.at(i), notes) for i in range(len(node.items)))
        return BAD if BAD in values else values

    def write(self, value: object) -> Written:
        """The items."""
        return [self.item.write(each) for each in _items(value)]

    def schema(self, definitions: dict[str, JsonValue]) -> dict[str, JsonValue]:
        """An array."""
        schema: dict[str, JsonValue] = {
            "type": "array",
            "items": self.item.schema(definitions),
            "maxItems": self.most,
        }
        if self.least:
            schema["minItems"] = self.least
        return schema

    def _keys(self, spot: Spot, count: int) -> Iterator[Spot]:
        if self.unique:
            for position in range(count):
                item = spot.at(position)
                yield item if self.unique == "." else item.at(self.unique)


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A field of a record.

    `attribute` names what the value becomes (the field's own name where empty). A `spread` value is
    a mapping of several attributes; one that is not `kept` is checked and dropped.
    """

    name: str
    shape: Shape
    default: object = _Default.NONE
    attribute: str = ""
    spread: bool = False
    kept: bool = True

    @property
    def is_needed(self) -> bool:
        """Whether the field has no default."""
        return self.default is _Default.NONE

    def of(self, value: object) -> object:
        """What the field was read as, from the value it went into."""
        if not self.kept:
            return None  # a constant: nothing was kept because nothing is to be known
        if self.spread and isinstance(self.default, Mapping):
            return {name: getattr(value, name) for name in self.default}
        if isinstance(value, Mapping):
            return value[self.attribute or self.name]
        return getattr(value, self.attribute or self.name)


@dataclass(frozen=True, slots=True)
class OneOf:
    """Fields that exclude each other; `needed`: one of them has to be there."""

    fields: tuple[str, ...]
    needed: bool = False

    def schema(self) -> dict[str, JsonValue]:
        """The condition in JSON Schema."""
        alone: list[JsonValue] = [{"required": [name]} for name in self.fields]
        if self.needed:
            return {"oneOf": alone}
        return {"not": {"required": list(self.fields)}}


@dataclass(frozen=True, slots=True)
class Check:
    """Looks at fields together; runs when all it `needs` could be read."""

    needs: tuple[str, ...]
    run: Callable[..., Iterable[Remark]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Named fields, built into one value; `take` gets them back if they are not its attributes."""

    build: Callable[..., object]
    fields: tuple[Field, ...]
    take: Callable[..., Mapping[str, object]] | None = None
    exclusive: tuple[OneOf, ...] = ()
    checks: tuple[Check, ...] = ()

    def read(self, spot: Spot, notes: Notes) -> object:
        """What `build` makes of the fields."""
        node = spot.node
        if isinstance(node, BrokenNode):
            return BAD
        if not isinstance(node, MapNode):
            return notes.fault("shape.wrong_type", spot, expected="record", found=node.word)
        self._refuse_unknown(node, spot, notes)
        values = {field.name: self._value(field, node, spot, notes) for field in self.fields}
        is_whole = self._heeds_exclusions(node, spot, notes) and BAD not in values.values()
        for check in self.checks:
            needed = tuple(values[name] for name in check.needs)
            if BAD not in needed:
                notes.add(check.run(spot, *needed))
        return self.build(**self._arguments(values)) if is_whole else BAD

    def write(self, value: object) -> Written:
        """The fields that say something: what is as it would be without saying is left out."""
        taken = None if self.take is None else self.take(value)
        written: dict[str, Written] = {}
        for field in self.fields:
            given = field.of(value) if taken is None else taken[field.name]
            if given != field.default:
                written[field.name] = field.shape.write(given)
        return written

    def schema(self, definitions: dict[str, JsonValue]) -> dict[str, JsonValue]:
        """An object without further properties."""
        properties: dict[str, JsonValue] = {}
        for field in self.fields:
            schema = field.shape.schema(definitions)
            default = _json_default(field.default)
            properties[field.name] = schema if default is None else {**schema, "default": default}
        schema = {"type": "object", "properties": properties, "additionalProperties": False}
        schema["required"] = [field.name for field in self.fields if field.is_needed]
        if self.exclusive:
            schema["allOf"] = [one_of.schema() for one_of in self.exclusive]
        return schema

    def _refuse_unknown(self, node: MapNode, spot: Spot, notes: Notes) -> None:
        known = {field.name: None for field in self.fields}
        for key, _ in node.entries:
            if key.text not in known:
                here = Spot(key, spot.owner, (*spot.way, one_line(key.text)))
                notes.unknown("shape.unknown_field", here, key.text, known)

    def _value(self, field: Field, node: MapNode, spot: Spot, notes: Notes) -> object:
        child = node.get(field.name)
        if child is not None:
            return field.shape.read(spot.under(field.name, child), notes)
        if field.is_needed:
            return notes.fault("shape.missing_field", spot, field=field.name)
        return field.default

    def _heeds_exclusions(self, node: MapNode, spot: Spot, notes: Notes) -> bool:
        heeded = True
        for one_of in self.exclusive:
            given = [name for name in one_of.fields if node.get(name) is not None]
            names = ", ".join(one_of.fields)
            if len(given) > 1:
                notes.fault("shape.only_one_of", spot.at(given[1]), fields=names)
                heeded = False
            elif one_of.needed and not given:
                notes.fault("shape.one_of_needed", spot, fields=names)
                heeded = False
        return heeded

    def _arguments(self, values: Mapping[str, object]) -> dict[str, object]:
        arguments: dict[str, object] = {}
        for field in self.fields:
            value = values[field.name]
            if field.spread and isinstance(value, Mapping):
                arguments.update(value)
            elif field.kept:
                arguments[field.attribute or field.name] = value
        return arguments


@dataclass(frozen=True, slots=True)
class Tagged:
    """One of several records, told apart by the word in the field `kind`."""

    kinds: Mapping[str, Record]

    def read(self, spot: Spot, notes: Notes) -> object:
        """The value of the record that the kind names."""
        node = spot.node
        if isinstance(node, BrokenNode):
            return BAD
        if not isinstance(node, MapNode):
            return notes.fault("shape.wrong_type", spot, expected="record", found=node.word)
        if node.get("kind") is None:
            return notes.fault("shape.missing_field", spot, field="kind")
        record = Word(self.kinds, "rule.unknown_kind").read(spot.at("kind"), notes)
        return record.read(spot, notes) if isinstance(record, Record) else BAD

    def write(self, value: object) -> Written:
        """The record of the value's kind."""
        if not isinstance(value, Rule):
            raise TypeError(f"{type(value).__name__} has no kind")
        return self.kinds[value.kind].write(value)

    def schema(self, definitions: dict[str, JsonValue]) -> dict[str, JsonValue]:
        """For each kind what follows from it."""
        branches: list[JsonValue] = [
            {
                "if": {"properties": {"kind": {"const": name}}, "required": ["kind"]},
                "then": record.schema(definitions),
            }
            for name, record in self.kinds.items()
        ]
        kinds: JsonValue = {"kind": {"enum": list(self.kinds)}}
        return {"type": "object", "required": ["kind"], "properties": kinds, "allOf": branches}


@dataclass(frozen=True, slots=True)
class Either:
    """One of two shapes, by whether a record has a field."""

    field: str
    present: Shape
    absent: Shape

    def read(self, spot: Spot, notes: Notes) -> object:
        """The value of the shape that fits."""
        has_field = isinstance(spot.node, MapNode) and spot.node.get(self.field) is not None
        return (self.present if has_field else self.absent).read(spot, notes)

    def write(self, value: object) -> Written:
        """What the shape that fits writes."""
        return (self.present if hasattr(value, self.field) else self.absent).write(value)

    def schema(self, definitions: dict[str, JsonValue]) -> dict[str, JsonValue]:
        """The same choice."""
        return {
            "if": {"required": [self.field]},
            "then": self.present.schema(definitions),
            "else": self.absent.schema(definitions),
        }


@dataclass(frozen=True, slots=True)
class Named:
    """A shape with a name, so that it can hold itself."""

    name: str
    shape: Callable[[], Shape]

    def read(self, spot: Spot, notes: Notes) -> object:
        """The value of the shape."""
        return self.shape().read(spot, notes)

    def write(self, value: object) -> Written:
        """What the shape writes."""
        return self.shape().write(value)

    def schema(self, definitions: dict[str, JsonValue]) -> dict[str, JsonValue]:
        """A reference."""
        if self.name not in definitions:
            definitions[self.name] = {}
            definitions[self.name] = self.shape().schema(definitions)
        return {"$ref": f"#/$defs/{self.name}"}


def duplicates(keys: Iterable[Spot], code: str) -> Iterator[Remark]:
    """A remark for each key whose text an earlier one has."""
    first: dict[str, int] = {}
    for key in keys:
        if not isinstance(key.node, ScalarNode) or key.node.type is ScalarType.NULL:
            continue
        text = one_line(key.node.text)
        if text in first:
            yield Remark(code, key, (("text", text), ("first_line", str(first[text]))))
        else:
            first[text] = key.node.mark.line


def _items(value: object) -> Iterable[object]:
    if not isinstance(value, tuple):
        raise TypeError(f"a list is read as a tuple, not as {type(value).__name__}")
    return value


def _json_default(default: object) -> JsonValue:
    """The default as the file would spell it; None where it would not spell it at all."""
    if isinstance(default, Decimal):
        return plain(default)
    return default if isinstance(default, (str, bool)) else None

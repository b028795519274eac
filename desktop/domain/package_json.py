"""The head of a package as JSON: who sends what to whom for which criterion set."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from desktop.domain.evidence import Digest
from desktop.domain.json_parsers import Form, Line, Whole, moment, moment_text, word
from desktop.domain.json_spot import JsonFields, JsonSpot
from desktop.domain.limits import MAX_CODE_CHARACTERS, MAX_SHORT_CHARACTERS, MAX_SIGNERS
from desktop.domain.plain_text import one_line
from desktop.domain.strict_json import JsonValue
from desktop.domain.submission import PackageHead, PackageKind, Unit
from desktop.domain.volumes import MAX_VOLUMES, VOLUME_FIELD, Volume

PACKAGE_SCHEMA = "minhchung/package/1"

DIGEST = Form(64, "[0-9a-f]{64}")
NEVER = datetime(1970, 1, 1, tzinfo=UTC)
"""Stands in for a moment that could not be read."""

_NEEDED = ("schema", "kind", "unit", "year", "set", "sequence", "signers", "created")
_OPTIONAL = ("previous", "to", "audit", "base", VOLUME_FIELD)
_UNIT = ("code", "name")
_SET = ("id", "version", "sha256")
_VOLUME = ("group", "number", "count")
_SHORT = Line(MAX_CODE_CHARACTERS)


@dataclass(frozen=True, slots=True)
class _Kind:
    """Which of the optional fields a kind must have, and which it must not."""

    needed: frozenset[str]
    barred: frozenset[str]


_KINDS: Final[Mapping[PackageKind, _Kind]] = {
    PackageKind.SUBMISSION: _Kind(frozenset(), frozenset({"base"})),
    PackageKind.EXPLANATION: _Kind(frozenset({"base", "previous"}), frozenset()),
    PackageKind.ROUND: _Kind(frozenset(), frozenset({"base", "to", VOLUME_FIELD})),
    PackageKind.RECEIPT: _Kind(frozenset({"base", "to"}), frozenset({"previous", VOLUME_FIELD})),
    PackageKind.RESULT: _Kind(frozenset({"base", "to"}), frozenset({VOLUME_FIELD})),
    PackageKind.TRUST: _Kind(frozenset(), frozenset({"base", "to", VOLUME_FIELD})),
}


def head_to_json(head: PackageHead) -> dict[str, JsonValue]:
    """The head as `read_head` reads it."""
    return {
        "schema": PACKAGE_SCHEMA,
        "kind": head.kind.value,
        "unit": unit_to_json(head.unit),
        "to": None if head.to is None else unit_to_json(head.to),
        "year": head.year,
        "set": {"id": head.set_id, "version": head.set_version, "sha256": head.criterion_set},
        "sequence": head.sequence,
        "previous": head.previous,
        "base": head.base,
        "audit": head.audit,
        VOLUME_FIELD: None if head.volume is None else _volume_to_json(head.volume),
        "signers": head.signers,
        "created": moment_text(head.created_at),
    }


def read_head(spot: JsonSpot) -> PackageHead:
    """The head; where faults were noted it holds stand-ins and is of no use."""
    fields = spot.fields((*_NEEDED, *_OPTIONAL), needed=_NEEDED)
    used = fields.fields("set", _SET, needed=_SET)
    kind = fields.read("kind", word(PackageKind), None)
    head = PackageHead(
        unit=_unit(fields, "unit"),
        year=fields.read("year", Whole(2000, 2100), 0),
        set_id=used.read("id", _SHORT, ""),
        set_version=used.read("version", _SHORT, ""),
        criterion_set=Digest(used.read("sha256", DIGEST, "")),
        sequence=fields.read("sequence", Whole(1, 1_000_000), 0),
        previous=_digest(fields, "previous"),
        created_at=fields.read("created", moment, NEVER),
        kind=kind or PackageKind.SUBMISSION,
        to=None if fields.get("to") is None else _unit(fields, "to"),
        audit=_digest(fields, "audit"),
        base=_digest(fields, "base"),
        volume=None if fields.get(VOLUME_FIELD) is None else _volume(fields),
        signers=fields.read("signers", Whole(1, MAX_SIGNERS), 1),
    )
    if kind is not None:
        _check_kind(spot, fields, kind)
        if kind is not PackageKind.RECEIPT:
            _check_sequence(spot, head)
    return head


def unit_to_json(unit: Unit) -> dict[str, JsonValue]:
    """A unit as `read_unit` reads it."""
    return {"code": unit.code, "name": unit.name}


def read_unit(fields: JsonFields) -> Unit:
    """The unit; stand-ins where faults were noted."""
    name = fields.read("name", Line(MAX_SHORT_CHARACTERS), "")
    return Unit(fields.read("code", _SHORT, ""), name)


def speaks(spot: JsonSpot, schema: str) -> bool:
    """Whether an object is of this schema or names none; if not, nothing else about it matters."""
    given = spot.value.get("schema") if isinstance(spot.value, dict) else None
    if given is None or given == schema:
        return True
    text = one_line(given) if isinstance(given, str) else ""
    spot.fault("schema.unknown", text=text, known=schema)
    return False


def _unit(fields: JsonFields, name: str) -> Unit:
    return read_unit(fields.fields(name, _UNIT, needed=_UNIT))


def _digest(fields: JsonFields, name: str) -> Digest | None:
    found = fields.read(name, DIGEST, None)
    return None if found is None else Digest(found)


def _volume_to_json(volume: Volume) -> dict[str, JsonValue]:
    return {"group": volume.group, "number": volume.number, "count": volume.count}


def _volume(fields: JsonFields) -> Volume:
    given = fields.fields(VOLUME_FIELD, _VOLUME, needed=_VOLUME)
    count = given.read("count", Whole(2, MAX_VOLUMES), MAX_VOLUMES)
    number = given.read("number", Whole(1, count), 0)
    return Volume(Digest(given.read("group", DIGEST, "")), number, count)


def _check_kind(spot: JsonSpot, fields: JsonFields, kind: PackageKind) -> None:
    """Strict both ways: a field that means nothing for a kind has no place in it."""
    rules = _KINDS[kind]
    for name in sorted(rules.needed - fields.spots.keys()):
        spot.fault("shape.missing_field", field=name)
    for name in sorted(rules.barred & fields.spots.keys()):
        spot.fault("package.field_barred", field=name, kind=kind.value)


def _check_sequence(spot: JsonSpot, head: PackageHead) -> None:
    """The first package, and only it, comes after none."""
    if any(remark.way == (*spot.way, "previous") for remark in spot.remarks):
        return
    if head.sequence and (head.sequence == 1) != (head.previous is None):
        spot.fault("package.sequence", sequence=str(head.sequence))

"""The head of a package as JSON: who sends what for which criterion set."""

from datetime import UTC, datetime

from desktop.domain.evidence import Digest
from desktop.domain.json_parsers import Form, Line, Whole, moment, moment_text
from desktop.domain.json_spot import JsonSpot
from desktop.domain.limits import MAX_SHORT_CHARACTERS
from desktop.domain.plain_text import one_line
from desktop.domain.strict_json import JsonValue
from desktop.domain.submission import PackageHead, Unit

PACKAGE_SCHEMA = "minhchung/package/1"
SUBMISSION_KIND = "submission"

DIGEST = Form(64, "[0-9a-f]{64}")
NEVER = datetime(1970, 1, 1, tzinfo=UTC)
"""Stands in for a moment that could not be read."""

_NEEDED = ("schema", "kind", "unit", "year", "set", "sequence", "created")
_UNIT = ("code", "name")
_SET = ("id", "version", "sha256")
_SHORT = Line(64)


def head_to_json(head: PackageHead) -> dict[str, JsonValue]:
    """The head as `read_head` reads it."""
    return {
        "schema": PACKAGE_SCHEMA,
        "kind": SUBMISSION_KIND,
        "unit": {"code": head.unit.code, "name": head.unit.name},
        "year": head.year,
        "set": {"id": head.set_id, "version": head.set_version, "sha256": head.criterion_set},
        "sequence": head.sequence,
        "previous": head.previous,
        "created": moment_text(head.created_at),
    }


def read_head(spot: JsonSpot) -> PackageHead:
    """The head; where faults were noted it holds stand-ins and is of no use."""
    fields = spot.fields((*_NEEDED, "previous"), needed=_NEEDED)
    unit = fields.fields("unit", _UNIT, needed=_UNIT)
    used = fields.fields("set", _SET, needed=_SET)
    previous = fields.read("previous", DIGEST, None)
    sequence = fields.read("sequence", Whole(1, 1_000_000), 0)
    kind = fields.read("kind", _SHORT, "")
    if kind not in (SUBMISSION_KIND, ""):
        spot.fault("package.kind", text=kind, known=SUBMISSION_KIND)
    if sequence and (sequence == 1) != (previous is None) and not _is_faulty(spot, "previous"):
        spot.fault("package.sequence", sequence=str(sequence))
    return PackageHead(
        unit=Unit(unit.read("code", _SHORT, ""), unit.read("name", Line(MAX_SHORT_CHARACTERS), "")),
        year=fields.read("year", Whole(2000, 2100), 0),
        set_id=used.read("id", _SHORT, ""),
        set_version=used.read("version", _SHORT, ""),
        criterion_set=Digest(used.read("sha256", DIGEST, "")),
        sequence=sequence,
        previous=None if previous is None else Digest(previous),
        created_at=fields.read("created", moment, NEVER),
    )


def speaks(spot: JsonSpot, schema: str) -> bool:
    """Whether an object is of this schema or names none; if not, nothing else about it matters."""
    given = spot.value.get("schema") if isinstance(spot.value, dict) else None
    if given is None or given == schema:
        return True
    text = one_line(given) if isinstance(given, str) else ""
    spot.fault("schema.unknown", text=text, known=schema)
    return False


def _is_faulty(spot: JsonSpot, name: str) -> bool:
    return any(remark.way == (*spot.way, name) for remark in spot.remarks)

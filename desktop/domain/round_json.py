"""What a round package says beside its head, as JSON: deadline, units, the office's public key."""

from collections import Counter
from datetime import date

from desktop.domain.json_file import faulty, open_json
from desktop.domain.json_parsers import Form, day
from desktop.domain.json_spot import JsonRemark, JsonSpot
from desktop.domain.limits import MAX_ROUND_UNITS
from desktop.domain.package_json import read_unit, unit_to_json
from desktop.domain.rounds import Round
from desktop.domain.strict_json import write_json
from desktop.domain.submission import Unit

ROUND_PATH = "data/round.json"
ROUND_SCHEMA = "minhchung/round/1"

_NEEDED = ("schema", "deadline", "units")
_UNIT = ("code", "name")
_RECIPIENT = Form(200, "age1[0-9a-z]+")


def round_json(asked: Round) -> bytes:
    """The content of `data/round.json`."""
    return write_json(
        {
            "schema": ROUND_SCHEMA,
            "deadline": asked.deadline.isoformat(),
            "recipient": asked.recipient or None,
            "units": [unit_to_json(unit) for unit in asked.units],
        }
    )


def read_round_json(untrusted: bytes) -> Round:
    """The round; raises SubmissionFaultyError with every fault."""
    remarks: list[JsonRemark] = []
    spot = open_json(untrusted, ROUND_PATH, ROUND_SCHEMA, remarks)
    asked = None if spot is None else _read(spot)
    if asked is None or remarks:
        raise faulty(remarks)
    return asked


def _read(spot: JsonSpot) -> Round:
    fields = spot.fields((*_NEEDED, "recipient"), needed=_NEEDED)
    units = fields.get("units")
    return Round(
        deadline=fields.read("deadline", day, date.min),
        units=() if units is None else _units(units),
        recipient=fields.read("recipient", _RECIPIENT, ""),
    )


def _units(spot: JsonSpot) -> tuple[Unit, ...]:
    units = tuple(
        read_unit(one.fields(_UNIT, needed=_UNIT)) for one in spot.items(most=MAX_ROUND_UNITS)
    )
    counts = Counter(unit.code for unit in units if unit.code)
    for code in (code for code, count in counts.items() if count > 1):
        spot.fault("unit.twice", text=code)
    if not (units or spot.remarks):
        spot.fault("value.empty")
    return units

"""What the word about a signer rests on, as JSON: in the journal, the register, and a child."""

from typing import Final

from desktop.domain.json_parsers import (
    Form,
    Line,
    flag,
    moment,
    moment_text,
    record,
    word,
)
from desktop.domain.plain_text import one_line
from desktop.domain.strict_json import JsonValue
from desktop.domain.verification import Ground, RestsOn

_LONGEST: Final = 2_000
_anchor: Final = Line(_LONGEST, may_be_empty=True)
_fingerprint: Final = Form(64, r"([0-9a-f]{64})?")


def rests_on_to_json(rests_on: RestsOn | None) -> JsonValue:
    """What `rests_on_from_json` reads; None of a signer nobody knows."""
    if rests_on is None:
        return None
    listed = rests_on.listed_at
    return {
        "ground": rests_on.ground.value,
        "judged_at": moment_text(rests_on.judged_at),
        "issued": rests_on.issued,
        "listed_at": None if listed is None else moment_text(listed),
        "anchor": one_line(rests_on.anchor)[:_LONGEST],
        "anchor_fingerprint": rests_on.anchor_fingerprint,
    }


def rests_on_from_json(untrusted: JsonValue) -> RestsOn | None:
    """The same value again; raises JsonRefusal where it is none."""
    if untrusted is None:
        return None
    fields = record(untrusted)
    listed = fields.get("listed_at")
    return RestsOn(
        word(Ground)(fields.get("ground")),
        judged_at=moment(fields.get("judged_at")),
        issued=flag(fields.get("issued")),
        listed_at=None if listed is None else moment(listed),
        anchor=_anchor(fields.get("anchor")),
        anchor_fingerprint=_fingerprint(fields.get("anchor_fingerprint")),
    )

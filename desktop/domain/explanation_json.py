"""What an explanation says beside its submission, as JSON: its base, and what lies there."""

from dataclasses import dataclass
from typing import Final

from desktop.domain.evidence import Digest, DocumentCode
from desktop.domain.json_file import faulty, open_json
from desktop.domain.json_parsers import Form, Prose, Whole
from desktop.domain.json_spot import JsonRemark, JsonSpot
from desktop.domain.limits import MAX_NOTE_CHARACTERS, MAX_PACKAGE_ENTRIES
from desktop.domain.package_json import DIGEST
from desktop.domain.strict_json import write_json

EXPLANATION_PATH: Final = "data/explanation.json"
EXPLANATION_SCHEMA: Final = "minhchung/explanation/1"

_FIELDS = ("schema", "base", "from_base", "reason")
_BASE = ("sequence", "sha256")
_CODE = Form(16, r"TL-[0-9]{3,9}")


@dataclass(frozen=True, slots=True)
class Explanation:
    """Which submission an explanation completes, and which of its documents lie there alone.

    `base` is that submission's digest and `sequence` its number; `reason` is why it was changed.
    """

    base: Digest
    sequence: int
    from_base: tuple[DocumentCode, ...]
    reason: str = ""


def explanation_json(explanation: Explanation) -> bytes:
    """The content of `data/explanation.json`."""
    return write_json(
        {
            "schema": EXPLANATION_SCHEMA,
            "base": {"sequence": explanation.sequence, "sha256": explanation.base},
            "from_base": list(explanation.from_base),
            "reason": explanation.reason,
        }
    )


def read_explanation_json(untrusted: bytes) -> Explanation:
    """The explanation; raises SubmissionFaultyError with every fault."""
    remarks: list[JsonRemark] = []
    spot = open_json(untrusted, EXPLANATION_PATH, EXPLANATION_SCHEMA, remarks)
    explanation = None if spot is None else _read(spot)
    if explanation is None or remarks:
        raise faulty(remarks)
    return explanation


def _read(spot: JsonSpot) -> Explanation:
    fields = spot.fields(_FIELDS, needed=_FIELDS)
    base = fields.fields("base", _BASE, needed=_BASE)
    listed = fields.get("from_base")
    return Explanation(
        base=Digest(base.read("sha256", DIGEST, "")),
        sequence=base.read("sequence", Whole(1, 1_000_000), 0),
        from_base=() if listed is None else _codes(listed),
        reason=fields.read("reason", Prose(MAX_NOTE_CHARACTERS), ""),
    )


def _codes(spot: JsonSpot) -> tuple[DocumentCode, ...]:
    seen: set[str] = set()
    for item in spot.items(most=MAX_PACKAGE_ENTRIES):
        code = item.read(_CODE)
        if code is not None and code in seen:
            item.fault("evidence.twice", field="code", text=code)
        seen.add(code or "")
    return tuple(DocumentCode(code) for code in sorted(seen - {""}))

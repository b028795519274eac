"""A plan as JSON: how it is kept beside the earlier year that it was made in."""

from collections import Counter

from desktop.domain.decimals import plain
from desktop.domain.json_file import faulty, open_json
from desktop.domain.json_parsers import Line, Prose, Whole, day, number, word
from desktop.domain.json_spot import JsonRemark, JsonSpot
from desktop.domain.limits import MAX_NOTE_CHARACTERS, MAX_SHORT_CHARACTERS
from desktop.domain.plan import MAX_OFFICES, Measure, Plan, PlanPart
from desktop.domain.strict_json import write_json

PLAN_SCHEMA = "minhchung/plan/1"

_NEEDED = ("schema", "year", "measures", "texts")
_MEASURE = ("code", "text", "office", "cooperating", "deadline", "target")
_TEXT = ("part", "text")
_MOST_MEASURES = 10_000
_YEAR = Whole(1900, 9999)
_SHORT = Line(MAX_SHORT_CHARACTERS)
_MAY_BE_EMPTY = Line(MAX_SHORT_CHARACTERS, may_be_empty=True)
_LONG = Prose(MAX_NOTE_CHARACTERS)


def plan_json(plan: Plan) -> bytes:
    """The plan; the same plan gives the same bytes."""
    measures = [_measure_to_json(code, one) for code, one in sorted(plan.measures.items())]
    texts = [{"part": part.value, "text": text} for part, text in sorted(plan.texts.items())]
    return write_json(
        {"schema": PLAN_SCHEMA, "year": plan.year, "measures": measures, "texts": texts}
    )


def _measure_to_json(code: str, measure: Measure) -> dict[str, object]:
    return {
        "code": code,
        "text": measure.text,
        "office": measure.office,
        "cooperating": list(measure.cooperating),
        "deadline": None if measure.deadline is None else measure.deadline.isoformat(),
        "target": None if measure.target is None else plain(measure.target),
    }


def read_plan_json(untrusted: bytes, path: str) -> Plan:
    """The plan; raises SubmissionFaultyError with every fault."""
    remarks: list[JsonRemark] = []
    spot = open_json(untrusted, path, PLAN_SCHEMA, remarks)
    plan = None if spot is None else _read(spot)
    if plan is None or remarks:
        raise faulty(remarks)
    return plan


def _read(spot: JsonSpot) -> Plan:
    fields = spot.fields(_NEEDED, needed=_NEEDED)
    measures, texts = fields.get("measures"), fields.get("texts")
    return Plan(
        year=fields.read("year", _YEAR, 0),
        measures={} if measures is None else _measures(measures),
        texts={} if texts is None else _texts(texts),
    )


def _measures(spot: JsonSpot) -> dict[str, Measure]:
    pairs = [_measure(one) for one in spot.items(most=_MOST_MEASURES)]
    counts = Counter(code for code, _ in pairs)
    for code in (code for code, count in counts.items() if code and count > 1):
        spot.fault("evidence.twice", text=code)
    return dict(pairs)


def _measure(spot: JsonSpot) -> tuple[str, Measure]:
    fields = spot.fields(_MEASURE, needed=("code",))
    offices = fields.get("cooperating")
    named = () if offices is None else offices.items(most=MAX_OFFICES)
    return fields.read("code", _SHORT, ""), Measure(
        text=fields.read("text", _LONG, ""),
        office=fields.read("office", _MAY_BE_EMPTY, ""),
        cooperating=tuple(name for one in named if (name := one.read(_SHORT))),
        deadline=fields.read("deadline", day, None),
        target=fields.read("target", number, None),
    )


def _texts(spot: JsonSpot) -> dict[PlanPart, str]:
    found = {}
    for one in spot.items(most=len(PlanPart)):
        fields = one.fields(_TEXT, needed=_TEXT)
        part = fields.read("part", word(PlanPart), None)
        if part is not None:
            found[part] = fields.read("text", _LONG, "")
    return found

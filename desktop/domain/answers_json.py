"""Answers as JSON: read against a criterion set with every fault at once, and written back."""

from collections.abc import Iterable

from desktop.domain.answer_errors import AnswerFault, AnswersFaultyError
from desktop.domain.answers import Answer, LostKind, LostReason, Override
from desktop.domain.criteria import CriterionSet, Leaf
from desktop.domain.decimals import plain
from desktop.domain.inputs_json import inputs_to_json, read_inputs
from desktop.domain.json_parsers import Prose, flag, number, word
from desktop.domain.json_spot import JsonRemark, JsonSpot
from desktop.domain.limits import MAX_NOTE_CHARACTERS, MAX_SET_FAULTS
from desktop.domain.strict_json import JsonValue

_PROSE = Prose(MAX_NOTE_CHARACTERS)


def answers_from_json(value: JsonValue, criterion_set: CriterionSet) -> dict[str, Answer]:
    """Answers by leaf code; raises AnswersFaultyError with every fault.

    Figures may be missing: scoring says which. At most `MAX_SET_FAULTS` faults are listed, then
    `faults.more` with their number.
    """
    remarks: list[JsonRemark] = []
    answers = read_answers(JsonSpot(value, remarks), criterion_set)
    if remarks:
        raise AnswersFaultyError(tuple(_as_faults(remarks)))
    return answers


def read_answers(spot: JsonSpot, criterion_set: CriterionSet) -> dict[str, Answer]:
    """The answers that can be read, by leaf code; faults are noted at the spot."""
    leaves = {leaf.code: leaf for leaf in criterion_set.leaves()}
    answers = {}
    for code, member in spot.members().items():
        if code in leaves:
            answers[code] = _read_answer(member, leaves[code])
        else:
            member.fault("leaf.unknown", text=code)
    return answers


def answer_to_json(answer: Answer) -> dict[str, JsonValue]:
    """The answer as `answers_from_json` reads it; what was not filled in is left out."""
    content: dict[str, JsonValue] = {}
    if answer.inputs is not None:
        content["inputs"] = inputs_to_json(answer.inputs)
    if answer.not_applicable:
        content["not_applicable"] = True
    if answer.override is not None:
        override = answer.override
        content["override"] = {"points": plain(override.points), "reason": override.reason}
    if answer.note:
        content["note"] = answer.note
    if answer.lost is not None:
        content["lost"] = {"kind": answer.lost.kind.value, "text": answer.lost.text}
    return content


def _read_answer(spot: JsonSpot, leaf: Leaf) -> Answer:
    fields = spot.fields(("inputs", "not_applicable", "override", "note", "lost"))
    inputs = fields.get("inputs")
    override = fields.get("override")
    lost = fields.get("lost")
    return Answer(
        inputs=None if inputs is None else read_inputs(inputs, leaf.rule),
        not_applicable=fields.read("not_applicable", flag, otherwise=False),
        override=None if override is None else _read_override(override),
        note=fields.read("note", _PROSE, ""),
        lost=None if lost is None else _read_lost(lost),
    )


def _read_override(spot: JsonSpot) -> Override | None:
    fields = spot.fields(("points", "reason"), needed=("points",))
    points = fields.read("points", number, None)
    reason = fields.read("reason", _PROSE, "")
    return None if points is None else Override(points, reason)


def _read_lost(spot: JsonSpot) -> LostReason | None:
    fields = spot.fields(("kind", "text"), needed=("kind",))
    kind = fields.read("kind", word(LostKind), None)
    text = fields.read("text", _PROSE, "")
    return None if kind is None else LostReason(kind, text)


def _as_faults(remarks: list[JsonRemark]) -> Iterable[AnswerFault]:
    for remark in remarks[:MAX_SET_FAULTS]:
        leaf, *way = remark.way or ("",)
        yield AnswerFault(remark.code, leaf, ".".join(way), remark.facts)
    rest = len(remarks) - MAX_SET_FAULTS
    if rest > 0:
        yield AnswerFault("faults.more", "", facts=(("count", str(rest)),))

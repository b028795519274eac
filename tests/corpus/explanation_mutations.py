"""Changes to explanations and to what they rest on, chosen elsewhere: binding, files, JSON."""

import hashlib
import json
from collections.abc import Mapping
from zlib import crc32

from tests.corpus.hostile.explanation_attacks import EXPLAINED
from tests.corpus.mutations import Choice, damaged, json_text, one_of, other_json
from tests.corpus.whole_package import BODY, HEAD, SET


def explained_otherwise(payload: Mapping[str, bytes], choice: Choice) -> dict[str, bytes]:
    """Another explanation: what binds it to its base, what it carries, or anything it says."""
    made = dict(payload)
    for _ in range(1 + choice.below(3)):
        way = choice.below(5)
        if way == 0:
            made = _bound_otherwise(made, choice)
        elif way == 1:
            made = _carrying_otherwise(made, choice)
        else:
            name = (HEAD, BODY, EXPLAINED)[way - 2]
            made[name] = other_json(made.get(name, b"{}"), choice)
    return made


def _carrying_otherwise(payload: Mapping[str, bytes], choice: Choice) -> dict[str, bytes]:
    """With a file more, less, or with other bytes."""
    made = dict(payload)
    name = one_of(choice, sorted(made.keys() - {HEAD, BODY, SET}) or [BODY])
    match choice.below(3):
        case 0:
            made[one_of(choice, [*sorted(made), "data/evidence/TL-003.pdf"])] = made[name]
        case 1 if name != BODY:
            del made[name]
        case _:
            made[name] = damaged(made[name], choice)
    return made


def _bound_otherwise(payload: Mapping[str, bytes], choice: Choice) -> dict[str, bytes]:
    """With another base, number or list of documents, said in one place or in both alike."""
    try:
        head, said = json.loads(payload[HEAD]), json.loads(payload[EXPLAINED])
        digests = [head["base"], head["set"]["sha256"], head["base"].upper(), "ab" * 32, ""]
        digest, sequence = one_of(choice, digests), choice.below(4)
        match choice.below(4):
            case 0:
                head["base"] = said["base"]["sha256"] = digest
            case 1:
                one_of(choice, [head, said["base"]])["sequence"] = sequence
            case 2:
                said["from_base"] = [f"TL-{choice.below(4):03d}" for _ in range(choice.below(4))]
            case _:
                said["base"] = {"sha256": digest, "sequence": sequence}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return dict(payload)
    return {**payload, HEAD: json_text(head), EXPLAINED: json_text(said)}


def other_base(payload: Mapping[str, bytes], choice: Choice) -> dict[str, bytes]:
    """Another whole submission: of another unit or number, or with another first document."""
    made, head, body = dict(payload), json.loads(payload[HEAD]), json.loads(payload[BODY])
    path = next(name for name in sorted(payload) if "/evidence/" in name)
    new = choice.content(20) or b"%PDF"
    match choice.below(4):
        case 0:
            head["unit"]["code"] = "31759"
        case 1:
            head |= {"sequence": 2 + choice.below(3), "previous": "ab" * 32}
        case 2:
            del made[path]
            gone = body["evidence"].pop(0)["code"]
            body["links"] = [each for each in body["links"] if each["document"] != gone]
        case _:
            made[path] = new
            digest, size = hashlib.sha256(new).hexdigest(), len(new)
            body["evidence"][0] |= {"sha256": digest, "size": size, "crc32": f"{crc32(new):08x}"}
    return {**made, HEAD: json_text(head), BODY: json_text(body)}

"""Attacks by an explanation, or by its base: each container is in order, signed by a known key."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from typing import Any
from zlib import crc32

from desktop.exchange.layout import SIGNED_LIST
from tests.corpus.hostile.content_attacks import EVIDENCE_1, EVIDENCE_2
from tests.corpus.packages import bagged, sealed
from tests.corpus.whole_package import BODY, HEAD, SET, Payload, WholePackage

Json = Any
Change = Callable[[Json], object]

EXPLAINED = "data/explanation.json"
_DIGEST = "ab" * 32
_FAULTY = "content.faulty"
_NEEDED = "base.needed"


@dataclass(frozen=True)
class ExplanationAttack:
    """The explanation and its base as they are handed over; `code` is said of the explanation."""

    name: str
    build: Callable[[WholePackage], tuple[bytes, bytes]]
    code: str


def explanation_attacks() -> list[ExplanationAttack]:
    """In a settled order."""
    return [
        *(ExplanationAttack(n, partial(_saying, path, change), c) for n, path, change, c in _SAID),
        *(ExplanationAttack(n, partial(_resting_on, base), c) for n, base, c in _BASES),
        *(
            ExplanationAttack(name, partial(_explained_by, text), _FAULTY)
            for name, text in _TEXTS.items()
        ),
        *_OTHERS,
    ]


def good_pair(package: WholePackage) -> tuple[bytes, bytes]:
    """An explanation that carries the second document anew, and its base."""
    return package.built(explaining(package, package.payload)), package.built()


def explaining(package: WholePackage, base: Payload) -> dict[str, bytes]:
    """The content of an explanation of what a base holds."""
    digest = digest_of(package, base)
    new = b"%PDF-1.7\nbao cao moi\n%%EOF\n"
    payload = dict(package.payload)
    payload |= _changed(payload, HEAD, lambda head: head.update(_head(digest)))
    payload |= _changed(payload, BODY, lambda body: body["evidence"][1].update(_content(new)))
    said = {
        "schema": "minhchung/explanation/1",
        "base": {"sequence": 1, "sha256": digest},
        "from_base": ["TL-001"],
        "reason": "Theo yêu cầu giải trình",
    }
    del payload[EVIDENCE_1]
    return {**payload, EVIDENCE_2: new, EXPLAINED: json.dumps(said).encode()}


def digest_of(package: WholePackage, payload: Payload) -> str:
    """What stands for a package of this content."""
    return sha256(sealed(bagged(payload), package.signer)[SIGNED_LIST]).hexdigest()


def _head(base: str) -> dict[str, Json]:
    return {"kind": "explanation", "base": base, "previous": base, "sequence": 2}


def _content(new: bytes) -> dict[str, Json]:
    return {"sha256": sha256(new).hexdigest(), "size": len(new), "crc32": f"{crc32(new):08x}"}


def _changed(payload: Payload, path: str, change: Change) -> dict[str, bytes]:
    content = json.loads(payload[path])
    change(content)
    return {**payload, path: json.dumps(content, ensure_ascii=False).encode()}


def _saying(path: str, change: Change, package: WholePackage) -> tuple[bytes, bytes]:
    explanation = explaining(package, package.payload)
    return package.built(_changed(explanation, path, change)), package.built()


def _explained_by(text: bytes, package: WholePackage) -> tuple[bytes, bytes]:
    explanation = explaining(package, package.payload)
    return package.built({**explanation, EXPLAINED: text}), package.built()


def _resting_on(
    make: Callable[[WholePackage], Payload], package: WholePackage
) -> tuple[bytes, bytes]:
    base = make(package)
    return package.built(explaining(package, base)), package.built(base)


def _update(**members: Json) -> Change:
    return lambda content: content.update(members)


def _evidence(number: int, **members: Json) -> Change:
    return lambda body: body["evidence"][number].update(members)


def _points(body: Json) -> None:
    body["scores"]["leaves"]["1.2"]["points"] = "2"


_SAID: list[tuple[str, str, Change, str]] = [
    ("another_base_in_the_head", HEAD, _update(base=_DIGEST), "content.explanation_differs"),
    ("no_base_in_the_head", HEAD, lambda head: head.pop("base"), _FAULTY),
    ("no_package_before", HEAD, lambda head: head.pop("previous"), _FAULTY),
    ("first_of_all_packages", HEAD, _update(sequence=1), _FAULTY),
    ("called_a_submission_with_a_base", HEAD, _update(kind="submission"), _FAULTY),
    (
        "called_a_submission",
        HEAD,
        lambda head: (head.pop("base"), head.update(kind="submission")),
        "content.evidence_missing",
    ),
    ("called_a_result", HEAD, _update(kind="result"), _FAULTY),
    (
        "base_that_comes_later",
        EXPLAINED,
        lambda said: said["base"].update(sequence=2),
        "content.explanation_differs",
    ),
    ("base_number_without_end", EXPLAINED, lambda s: s["base"].update(sequence=10**29), _FAULTY),
    ("document_nobody_knows", EXPLAINED, _update(from_base=["TL-009"]), "content.evidence_missing"),
    (
        "document_nobody_knows_beside",
        EXPLAINED,
        _update(from_base=["TL-001", "TL-009"]),
        "content.explanation_differs",
    ),
    ("document_twice_in_the_base", EXPLAINED, _update(from_base=["TL-001"] * 2), _FAULTY),
    ("documents_without_number", EXPLAINED, _update(from_base=["TL-001"] * 9_999), _FAULTY),
    ("document_that_is_a_path", EXPLAINED, _update(from_base=["../TL-001"]), _FAULTY),
    ("nothing_from_the_base", EXPLAINED, _update(from_base=[]), "content.evidence_missing"),
    (
        "carried_and_from_the_base",
        EXPLAINED,
        _update(from_base=["TL-001", "TL-002"]),
        "content.evidence_unlisted",
    ),
    ("field_nobody_knows", EXPLAINED, _update(complete=True), _FAULTY),
    ("explanation_of_another_schema", EXPLAINED, _update(schema="x/2"), _FAULTY),
    ("base_has_another_size", BODY, _evidence(0, size=23), "base.document_differs"),
    (
        "base_has_another_of_a_name_that_cannot_be_seen",
        BODY,
        _evidence(0, size=23, name="a\u200b\u00adb.pdf"),
        "base.document_differs",
    ),
    ("base_has_another_crc", BODY, _evidence(0, crc32="0" * 8), "base.document_differs"),
    ("base_has_another_digest", BODY, _evidence(0, sha256=_DIGEST), "base.document_differs"),
    ("carried_of_another_size", BODY, _evidence(1, size=23), "content.evidence_differs"),
    ("points_raised", BODY, _points, "content.points_differ"),
]


def _of_head(**members: Json) -> Callable[[WholePackage], Payload]:
    return lambda package: _changed(package.payload, HEAD, _update(**members))


def _receipt(package: WholePackage) -> Payload:
    digest = "cd" * 32
    said = {
        "schema": "minhchung/receipt/1",
        "package": {"sequence": 1, "sha256": digest},
        "file": {"name": "x", "sha256": digest, "size": 1},
        "received": "2026-11-20T08:00:00Z",
        "verdict": "verified",
        "signer": digest,
    }
    unit = json.loads(package.payload[HEAD])["unit"]
    head = _changed(package.payload, HEAD, _update(kind="receipt", base=digest, to=unit))[HEAD]
    return {HEAD: head, "data/receipt.json": json.dumps(said).encode()}


def _of_another_set(package: WholePackage) -> Payload:
    text = package.payload[SET] + b"# another\n"
    payload = {**package.payload, SET: text}
    return _changed(payload, HEAD, lambda head: head["set"].update(sha256=sha256(text).hexdigest()))


def _without_the_first(package: WholePackage) -> Payload:
    payload = {name: each for name, each in package.payload.items() if name != EVIDENCE_1}

    def change(body: Json) -> None:
        body["evidence"].pop(0)
        body["links"] = [link for link in body["links"] if link["document"] != "TL-001"]

    return _changed(payload, BODY, change)


def _with_another_first(package: WholePackage) -> Payload:
    other = b"%PDF-1.7\nmot ban khac\n%%EOF\n"
    return {
        **_changed(package.payload, BODY, _evidence(0, **_content(other))),
        EVIDENCE_1: other,
    }


_BASES: list[tuple[str, Callable[[WholePackage], Payload], str]] = [
    (
        "base_of_another_unit",
        _of_head(unit={"code": "31759", "name": "Xã khác"}),
        "base.other_unit",
    ),
    (
        "base_that_is_another_number",
        _of_head(sequence=5, previous=_DIGEST),
        "base.other_number",
    ),
    ("base_of_another_set", _of_another_set, "base.other_set"),
    ("base_that_is_a_receipt", _receipt, "base.not_submission"),
    (
        "base_that_is_an_explanation",
        lambda package: explaining(package, package.payload),
        "base.not_submission",
    ),
    ("base_without_the_document", _without_the_first, "base.document_missing"),
    ("base_with_another_document", _with_another_first, "base.document_differs"),
    (
        "base_that_is_incomplete",
        lambda package: {n: each for n, each in package.payload.items() if n != EVIDENCE_1},
        _NEEDED,
    ),
]

_TEXTS: Mapping[str, bytes] = {
    "explained_by_nothing": b"",
    "explained_by_deep_arrays": b"[" * 100_000 + b"]" * 100_000,
    "explained_by_half_a_character": b'{"schema":"\\ud800"}',
    "explained_by_no_object": b"[]",
    "explained_by_no_text": b"\xff",
}


def _swapped(package: WholePackage) -> tuple[bytes, bytes]:
    """Head and explanation agree on a base that nobody handed over."""
    payload = explaining(package, package.payload)
    payload = _changed(payload, HEAD, _update(base=_DIGEST))
    payload = _changed(payload, EXPLAINED, lambda said: said["base"].update(sha256=_DIGEST))
    return package.built(payload), package.built()


def _altered_base(package: WholePackage) -> tuple[bytes, bytes]:
    explanation, base = good_pair(package)
    return explanation, base.replace(b"kh.pdf\n%%EOF", b"kh.pdf\n%%EOX", 1)


def _unexplained(package: WholePackage) -> tuple[bytes, bytes]:
    payload = explaining(package, package.payload)
    del payload[EXPLAINED]
    return package.built(payload), package.built()


def _with_more(package: WholePackage) -> tuple[bytes, bytes]:
    payload = explaining(package, package.payload)
    payload["data/evidence/TL-003_x.pdf"] = b"%PDF"
    return package.built(payload), package.built()


def _with_the_first_too(package: WholePackage) -> tuple[bytes, bytes]:
    """The document that is said to lie in the base, with other bytes."""
    payload = explaining(package, package.payload)
    payload[EVIDENCE_1] = b"%PDF-1.7 another"
    return package.built(payload), package.built()


_OTHERS = [
    ExplanationAttack("base_that_nobody_has", _swapped, _NEEDED),
    ExplanationAttack("base_that_was_altered", _altered_base, _NEEDED),
    ExplanationAttack("nothing_explained", _unexplained, "content.file_missing"),
    ExplanationAttack("evidence_nobody_mentions", _with_more, "content.evidence_unlisted"),
    ExplanationAttack(
        "other_bytes_for_what_the_base_has", _with_the_first_too, "content.evidence_unlisted"
    ),
]

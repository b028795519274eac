"""Attacks by a signer who is trusted: the container is in order, what it says is not."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from typing import Any

from desktop.domain.verification import Verdict
from tests.corpus.packages import LABELS
from tests.corpus.whole_package import BODY, HEAD, SET, WholePackage

Json = Any

EVIDENCE_1 = "data/evidence/TL-001_kh.pdf"
EVIDENCE_2 = "data/evidence/TL-002_bc.pdf"
_DIGEST = "ab" * 32
_GROUP = {"group": _DIGEST, "number": 1, "count": 2}


@dataclass(frozen=True)
class ContentAttack:
    """How a package is made, and what must be said of it; `code` is among the findings."""

    name: str
    build: Callable[[WholePackage], bytes]
    code: str
    verdict: Verdict = Verdict.INCOMPLETE


def content_attacks() -> list[ContentAttack]:
    """In a settled order."""
    return [
        *(ContentAttack(name, partial(_with_head, change), code) for name, change, code in _HEADS),
        *(ContentAttack(name, partial(_with_body, change), code) for name, change, code in _BODIES),
        *(
            ContentAttack(f"{name}_in_{where}", partial(_with_bytes, path, text), "content.faulty")
            for name, text in _TEXTS
            for where, path in (("the_head", HEAD), ("the_submission", BODY))
        ),
        *(
            ContentAttack(name, partial(_with_bytes, SET, text), "content.set_faulty")
            for name, text in _SETS
        ),
        *_OTHERS,
    ]


def _with_head(change: Json, package: WholePackage) -> bytes:
    return package.built(package.with_json(HEAD, lambda head: {**head, **change}))


def _with_body(change: Callable[[Json], object], package: WholePackage) -> bytes:
    def changed(body: Json) -> None:
        change(body)

    return package.built(package.with_json(BODY, changed))


def _with_bytes(path: str, content: bytes, package: WholePackage) -> bytes:
    return package.built({**package.payload, path: content})


_FAULTY = "content.faulty"
_UNIT = {"code": "1", "name": "Xã"}
_HEADS: list[tuple[str, Json, str]] = [
    ("submission_as_a_receipt", {"kind": "receipt"}, _FAULTY),
    (
        "submission_as_a_right_receipt",
        {"kind": "receipt", "base": _DIGEST, "to": _UNIT},
        "content.file_missing",
    ),
    ("submission_as_a_round", {"kind": "round"}, "content.file_missing"),
    (
        "submission_as_an_explanation",
        {"kind": "explanation", "base": _DIGEST, "previous": _DIGEST, "sequence": 2},
        "content.file_missing",
    ),
    (
        "submission_as_a_result",
        {"kind": "result", "base": _DIGEST, "to": _UNIT},
        "content.kind_unknown",
    ),
    ("submission_of_no_kind", {"kind": "invoice"}, _FAULTY),
    ("submission_that_answers_a_package", {"base": _DIGEST}, _FAULTY),
    ("head_of_another_schema", {"schema": "minhchung/package/2"}, _FAULTY),
    ("head_with_a_field_nobody_knows", {"verified": True}, _FAULTY),
    ("second_package_without_a_first", {"sequence": 2}, _FAULTY),
    ("first_package_with_one_before", {"previous": _DIGEST}, _FAULTY),
    ("package_number_zero", {"sequence": 0}, _FAULTY),
    ("package_number_without_end", {"sequence": 10**29}, _FAULTY),
    ("package_number_that_is_true", {"sequence": True}, _FAULTY),
    ("year_of_the_emperors", {"year": 1802}, _FAULTY),
    ("made_on_no_day", {"created": "2026-02-30T00:00:00Z"}, _FAULTY),
    ("made_at_no_known_hour", {"created": "2026-11-20T08:00:00"}, _FAULTY),
    ("sender_without_a_code", {"unit": {"code": "", "name": "Xã"}}, _FAULTY),
    ("sender_with_endless_name", {"unit": {"code": "1", "name": "X" * 100_000}}, _FAULTY),
    (
        "set_of_another_name",
        {"set": {"id": "khac", "version": "1", "sha256": _DIGEST}},
        _FAULTY,
    ),
    (
        "set_of_another_digest",
        {"set": {"id": "nho-2026", "version": "1", "sha256": _DIGEST}},
        "content.set_differs",
    ),
    ("nobody_has_signed", {"signers": 0}, _FAULTY),
    ("a_crowd_has_signed", {"signers": 3}, _FAULTY),
    ("two_have_signed_where_one_did", {"signers": 2}, "content.signers_differ"),
    ("volume_without_the_labels", {"volume": _GROUP}, "volume.labels_differ"),
    ("volume_beyond_their_count", {"volume": {**_GROUP, "number": 3}}, _FAULTY),
    ("volumes_without_number", {"volume": {**_GROUP, "count": 10_000}}, _FAULTY),
    ("volume_alone", {"volume": _GROUP}, "volume.alone"),
]


def _set(body: Json, value: Json, *way: str | int) -> None:
    *steps, last = way
    for step in steps:
        body = body[step]
    body[last] = value


def _put(value: Json, *way: str | int) -> Callable[[Json], object]:
    return lambda body: _set(body, value, *way)


def _swap_documents(body: Json) -> None:
    first, second = body["evidence"]
    first["path"], second["path"] = second["path"], first["path"]


_POINTS = ("scores", "leaves", "1.2", "points")
_COUNT = ("answers", "self", "1.2", "inputs", "count")
_BODIES: list[tuple[str, Callable[[Json], object], str]] = [
    ("points_raised", _put("2", *_POINTS), "content.points_differ"),
    ("points_left_out", _put(None, *_POINTS), "content.points_differ"),
    ("points_that_turn_the_direction", _put("\u202e2", *_POINTS), "content.points_differ"),
    ("points_without_end", _put("9" * 100_000, *_POINTS), "content.points_differ"),
    ("points_as_a_number", _put(1, *_POINTS), "content.points_differ"),
    ("answer_raised_under_old_points", _put("4", *_COUNT), "content.points_differ"),
    ("total_raised", _put("4", "scores", "total"), "content.scores_differ"),
    ("class_raised", _put("Tốt", "scores", "class"), "content.scores_differ"),
    ("points_in_other_words", _put("1.0", *_POINTS), "content.points_differ"),
    ("trace_of_another_reckoning", _put([], "scores", "leaves", "1.2", "trace"), ""),
    ("points_for_a_leaf_that_is_none", _put({"points": "9"}, "scores", "leaves", "9.9"), ""),
    ("no_points_at_all", lambda body: body.pop("scores"), _FAULTY),
    ("count_below_nothing", _put("-2", *_COUNT), "content.points_differ"),
    ("count_without_end", _put("9" * 5_000, *_COUNT), _FAULTY),
    ("count_with_an_exponent", _put("1e99", *_COUNT), _FAULTY),
    ("count_in_other_digits", _put("\u0662", *_COUNT), _FAULTY),
    ("count_that_is_no_number", _put("NaN", *_COUNT), _FAULTY),
    ("count_with_a_comma", _put("2,5", *_COUNT), _FAULTY),
    ("answer_of_another_rule", _put({"yes": True}, "answers", "self", "1.2", "inputs"), _FAULTY),
    ("answer_to_no_question", _put({"inputs": {}}, "answers", "self", "9.9"), _FAULTY),
    ("answers_of_nobody", _put({}, "answers", "somebody"), _FAULTY),
    ("document_left_out", lambda body: body["evidence"].pop(), _FAULTY),
    ("document_twice", lambda body: body["evidence"].append(body["evidence"][0]), _FAULTY),
    ("document_of_another_digest", _put(_DIGEST, "evidence", 0, "sha256"), ""),
    ("document_of_another_size", _put(23, "evidence", 0, "size"), "content.evidence_differs"),
    ("document_of_another_crc", _put("0" * 8, "evidence", 0, "crc32"), "content.evidence_differs"),
    ("document_of_negative_size", _put(-1, "evidence", 0, "size"), _FAULTY),
    ("documents_that_changed_places", _swap_documents, _FAULTY),
    ("document_outside", _put("data/evidence/../../x", "evidence", 0, "path"), _FAULTY),
    ("document_among_the_papers", _put("data/index.html", "evidence", 0, "path"), _FAULTY),
    ("document_with_a_drive", _put("C:\\evil.pdf", "evidence", 0, "path"), _FAULTY),
    ("documents_at_one_place", _put(EVIDENCE_1, "evidence", 1, "path"), _FAULTY),
    ("link_to_no_document", _put("TL-999", "links", 0, "document"), _FAULTY),
    ("link_to_no_leaf", _put("9.9", "links", 0, "leaf"), _FAULTY),
    ("links_without_number", lambda body: body["links"].extend(body["links"] * 15_000), _FAULTY),
]

_DEEP = 100_000
_TEXTS: list[tuple[str, bytes]] = [
    ("deep_arrays", b"[" * _DEEP + b"]" * _DEEP),
    ("deep_objects", b'{"a":' * _DEEP + b"1" + b"}" * _DEEP),
    ("deep_arrays_that_never_close", b"[" * _DEEP),
    ("values_without_number", b"[" + b"0," * 600_000 + b"0]"),
    ("a_huge_integer", b'{"schema":' + b"9" * 1_000_000 + b"}"),
    ("a_huge_exponent", b'{"schema":1e999999999}'),
    ("no_number", b'{"schema":NaN}'),
    ("infinity", b'{"schema":-Infinity}'),
    ("a_key_twice", b'{"schema":"minhchung/package/1","schema":"minhchung/submission/1"}'),
    ("a_key_twice_that_cannot_be_seen", '{"\u202e":1,"\u202e":2}'.encode()),
    ("half_a_character", b'{"schema":"\\ud800"}'),
    ("bytes_that_are_no_text", b'{"schema":"\xff"}'),
    ("another_encoding", '{"schema":1}'.encode("utf-16")),
    ("text_behind_the_end", b'{"schema":"minhchung/package/1"} {}'),
    ("a_string_without_end", b'{"schema":"' + b"\\" * 200_001),
    ("no_object", b"[]"),
    ("nothing", b""),
    ("a_nul", b"\0"),
    ("xml_with_entities", b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'),
]

_LAUGHS = b"".join(
    b"l%d: &l%d [%s]\n" % (n, n, b",".join([b"*l%d" % (n - 1)] * 10)) for n in range(1, 10)
)
_SETS: list[tuple[str, bytes]] = [
    ("laughing_set", b"l0: &l0 ha\n" + _LAUGHS),
    ("set_that_runs_a_program", b"!!python/object/apply:os.system ['true']\n"),
    ("set_without_bottom", b"a: " + b"[" * 50_000 + b"]" * 50_000),
    ("set_that_holds_itself", b"a: &a [*a]\n"),
    ("set_that_is_no_text", b"\xff\xfe\x00"),
    ("set_that_is_nothing", b""),
    ("set_in_two_documents", b"a: 1\n---\nb: 2\n"),
]


def _generous_set(package: WholePackage) -> bytes:
    """Points that follow from a set in which every report is worth more."""
    text = package.payload[SET].replace(b"each: 0.5", b"each: 1")
    return package.built({**package.payload, SET: text})


def _endless_points(package: WholePackage) -> bytes:
    """A formula that no figure of an office would make: its exact value has 14,000 digits."""
    rule, points = b"kind: count, unit: b\xc3\xa1o c\xc3\xa1o, each: 0.5", b"*".join([b"a"] * 490)
    formula = b"kind: formula, inputs: [{id: a, label: A}], expression: '%s'" % points
    text = package.payload[SET].replace(rule, formula)
    used = {"id": "nho-2026", "version": "1", "sha256": sha256(text).hexdigest()}
    head = package.with_json(HEAD, lambda one: {**one, "set": used})[HEAD]
    figures = _put({"a": "0.12345678901234567890123456789"}, "answers", "self", "1.2", "inputs")
    return package.built({**package.with_json(BODY, figures), HEAD: head, SET: text})


def _without(name: str, package: WholePackage) -> bytes:
    return package.built({one: each for one, each in package.payload.items() if one != name})


def _stripped(package: WholePackage) -> bytes:
    """Two have signed, and the second's list and signature were taken off."""
    return package.built(package.with_json(HEAD, lambda head: {**head, "signers": 2}))


def _put_on(package: WholePackage) -> bytes:
    """One has signed; another whom the receiver trusts put a signature beside it."""
    return package.built(cosigner=package.leader)


def _receipt_as_submission(package: WholePackage) -> bytes:
    receipt = json.dumps({"schema": "minhchung/receipt/1"}).encode()
    return package.built({HEAD: package.payload[HEAD], "data/receipt.json": receipt})


def _with_labels(package: WholePackage) -> bytes:
    """One file by its head, the second of five by the labels that other tools show."""
    return package.built(labels=(*LABELS, ("Bag-Count", "2 of 5")))


_OTHERS = [
    ContentAttack("a_more_generous_set", _generous_set, "content.set_differs"),
    ContentAttack("points_of_a_formula_without_end", _endless_points, "content.points_differ"),
    ContentAttack("no_head", partial(_without, HEAD), "content.file_missing"),
    ContentAttack("no_submission", partial(_without, BODY), "content.file_missing"),
    ContentAttack("no_set", partial(_without, SET), "content.file_missing"),
    ContentAttack("no_evidence", partial(_without, EVIDENCE_2), "content.evidence_missing"),
    ContentAttack(
        "evidence_that_nobody_mentions",
        partial(_with_bytes, "data/evidence/TL-003_x.pdf", b"%PDF"),
        "content.evidence_unlisted",
    ),
    ContentAttack(
        "evidence_of_another_content",
        partial(_with_bytes, EVIDENCE_1, b"%PDF-1.7 another"),
        "content.evidence_differs",
    ),
    ContentAttack("second_signature_taken_off", _stripped, "content.signers_differ"),
    ContentAttack("second_signature_put_on", _put_on, "content.signers_differ"),
    ContentAttack("receipt_as_a_submission", _receipt_as_submission, "content.file_missing"),
    ContentAttack("labels_of_a_volume", _with_labels, "volume.labels_differ"),
]

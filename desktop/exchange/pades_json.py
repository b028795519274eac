"""What a check of a PDF found, on its way from the child: written there, checked by the parent."""

from typing import Final

from desktop.domain.json_parsers import Form, JsonRefusal, Line, moment, moment_text, record, word
from desktop.domain.rests_on_json import rests_on_from_json, rests_on_to_json
from desktop.domain.signed_report import (
    MAX_SIGNATURES,
    Coverage,
    PdfCheck,
    PdfSignature,
    PdfTrouble,
    StampState,
)
from desktop.domain.strict_json import JsonValue
from desktop.domain.verification import Aspect, Claim, SignatureStatus, VerificationFinding

MAX_TEXT: Final = 2_000
_text: Final = Line(MAX_TEXT, may_be_empty=True)
_fingerprint: Final = Form(64, r"([0-9a-f]{64})?")
_code: Final = Form(64, r"[a-z_]+\.[a-z_]+")


def check_to_json(check: PdfCheck) -> dict[str, object]:
    """What `check_from_json` reads."""
    return {
        "signatures": [_signature_to_json(one) for one in check.signatures],
        "only_signed": check.only_signed,
        "trouble": check.trouble,
    }


def _signature_to_json(signature: PdfSignature) -> dict[str, object]:
    status = signature.status
    return {
        "field": signature.field[:MAX_TEXT],
        "valid": status.valid,
        "trusted": status.trusted,
        "signer": status.signer[:MAX_TEXT],
        "fingerprint": status.fingerprint,
        "signed_at": None if status.signed_at is None else moment_text(status.signed_at),
        "stamp": signature.stamp,
        "stamped_at": None if status.stamped_at is None else moment_text(status.stamped_at),
        "rests_on": rests_on_to_json(status.rests_on),
        "coverage": signature.coverage,
        "findings": [_finding_to_json(one) for one in signature.findings],
    }


def _finding_to_json(finding: VerificationFinding) -> dict[str, object]:
    return {
        "code": finding.code,
        "aspect": finding.aspect,
        "path": finding.path[:MAX_TEXT],
        "facts": {name: value[:MAX_TEXT] for name, value in finding.facts.items()},
    }


def check_from_json(untrusted: JsonValue) -> PdfCheck:
    """The check; raises JsonRefusal when a value is not what it should be."""
    fields = record(untrusted)
    trouble = fields.get("trouble")
    signatures = _items(fields.get("signatures"))
    if len(signatures) > MAX_SIGNATURES:
        raise JsonRefusal("list.too_long", most=str(MAX_SIGNATURES))
    return PdfCheck(
        tuple(_signature(one) for one in signatures),
        word(Claim)(fields.get("only_signed")),
        None if trouble is None else word(PdfTrouble)(trouble),
    )


def _signature(untrusted: JsonValue) -> PdfSignature:
    fields = record(untrusted)
    signed_at, stamped_at = fields.get("signed_at"), fields.get("stamped_at")
    status = SignatureStatus(
        valid=word(Claim)(fields.get("valid")),
        trusted=word(Claim)(fields.get("trusted")),
        signer=_text(fields.get("signer")),
        fingerprint=_fingerprint(fields.get("fingerprint")),
        signed_at=None if signed_at is None else moment(signed_at),
        stamped_at=None if stamped_at is None else moment(stamped_at),
        rests_on=rests_on_from_json(fields.get("rests_on")),
    )
    return PdfSignature(
        _text(fields.get("field")),
        status,
        word(Coverage)(fields.get("coverage")),
        tuple(_finding(one) for one in _items(fields.get("findings"))),
        word(StampState)(fields.get("stamp")),
    )


def _finding(untrusted: JsonValue) -> VerificationFinding:
    fields = record(untrusted)
    facts = record(fields.get("facts"))
    return VerificationFinding(
        _code(fields.get("code")),
        word(Aspect)(fields.get("aspect")),
        _text(fields.get("path")),
        {_text(name): _text(value) for name, value in facts.items()},
    )


def _items(untrusted: JsonValue) -> list[JsonValue]:
    if not isinstance(untrusted, list):
        raise JsonRefusal("shape.wrong_type", expected="list")
    return untrusted

"""How what checking a package found is written as text, and checked when it is read back."""

from base64 import b64decode, b64encode

from typing_extensions import override

from desktop.db.column_types import AsText, plain_words
from desktop.domain.json_parsers import JsonRefusal
from desktop.domain.receiving import SignedBy
from desktop.domain.rests_on_json import rests_on_from_json, rests_on_to_json
from desktop.domain.strict_json import JsonRefusedError, JsonValue, read_json, write_json
from desktop.domain.submission import PackageHead
from desktop.domain.submission_errors import SubmissionFaultyError
from desktop.domain.submission_json import package_json, read_package_json
from desktop.domain.verification import Aspect, RestsOn, VerificationFinding


class HeadText(AsText[PackageHead]):
    """A package's head, as packages have it."""

    cache_ok = True

    @override
    def encode(self, value: PackageHead) -> str:
        return package_json(value).decode()

    @override
    def decode(self, text: str) -> PackageHead:
        try:
            return read_package_json(text.encode())
        except SubmissionFaultyError as error:
            raise ValueError(str(error)) from error


class FindingsText(AsText[tuple[VerificationFinding, ...]]):
    """Findings, as a list of objects."""

    cache_ok = True

    @override
    def encode(self, value: tuple[VerificationFinding, ...]) -> str:
        findings = [
            {
                "code": one.code,
                "aspect": one.aspect.value,
                "path": plain_words(one.path),
                "facts": {name: plain_words(fact) for name, fact in one.facts.items()},
            }
            for one in value
        ]
        return write_json(findings).decode()

    @override
    def decode(self, text: str) -> tuple[VerificationFinding, ...]:
        return tuple(_finding(one) for one in _list(text))


class SignersText(AsText[tuple[SignedBy, ...]]):
    """Signers, as a list of objects, their certificates in base64."""

    cache_ok = True

    @override
    def encode(self, value: tuple[SignedBy, ...]) -> str:
        signers = [
            {
                "name": plain_words(one.name),
                "fingerprint": one.fingerprint,
                "certificate": b64encode(one.certificate).decode("ascii"),
                "rests_on": rests_on_to_json(one.rests_on),
            }
            for one in value
        ]
        return write_json(signers).decode()

    @override
    def decode(self, text: str) -> tuple[SignedBy, ...]:
        return tuple(_signed_by(one) for one in _list(text))


class RangesText(AsText[tuple[tuple[int, int], ...]]):
    """Pairs of first and last number."""

    cache_ok = True

    @override
    def encode(self, value: tuple[tuple[int, int], ...]) -> str:
        return ",".join(f"{first}-{last}" for first, last in value)

    @override
    def decode(self, text: str) -> tuple[tuple[int, int], ...]:
        pairs = (pair.partition("-") for pair in text.split(",") if pair)
        return tuple((int(first), int(last)) for first, _, last in pairs)


def _list(text: str) -> list[JsonValue]:
    try:
        value = read_json(text.encode())
    except JsonRefusedError as error:
        raise ValueError(str(error)) from error
    if not isinstance(value, list):
        raise TypeError("not a list")
    return value


def _signed_by(value: JsonValue) -> SignedBy:
    if not isinstance(value, dict):
        raise TypeError("not a signer")
    basis = _rests_on(value.get("rests_on"))  # a register from before has none
    match value:
        case {"name": str(name), "fingerprint": str(mark), "certificate": str(certificate)}:
            return SignedBy(name, mark, b64decode(certificate, validate=True), basis)
    raise ValueError("not a signer")


def _rests_on(value: JsonValue) -> RestsOn | None:
    try:
        return rests_on_from_json(value)
    except JsonRefusal as refusal:
        raise ValueError(refusal.code) from refusal


def _finding(value: JsonValue) -> VerificationFinding:
    match value:
        case {"code": str(code), "aspect": str(aspect), "path": str(path), "facts": dict(facts)}:
            given = {name: str(fact) for name, fact in facts.items()}
            return VerificationFinding(code, Aspect(aspect), path, given)
    raise ValueError("not a finding")

"""Checks the signature over the signed list: its form, its value, and whose it is."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from asn1crypto import x509
from cryptography.exceptions import UnsupportedAlgorithm
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.generic_cms import validate_sig_integrity

from desktop.domain.plain_text import printable
from desktop.domain.verification import Claim, SignatureStatus, VerificationFinding
from desktop.exchange.asn1_failures import PARSER_FAILURES
from desktop.exchange.faults import Fault, RefusedError
from desktop.exchange.layout import SIGNATURE
from desktop.exchange.signature_form import SignatureParts, take_apart
from desktop.exchange.signer_trust import judge_signer
from desktop.exchange.time_stamp_check import is_sound


@dataclass(frozen=True, slots=True)
class CheckedSignature:
    """What a signature is worth, with the reasons for all that is not `YES`."""

    status: SignatureStatus
    findings: tuple[VerificationFinding, ...]


NOTHING_KNOWN = SignatureStatus(Claim.UNKNOWN, Claim.UNKNOWN)


def no_signature(*, place: str = SIGNATURE) -> CheckedSignature:
    """For a package in which no signature is found where one should be."""
    status = SignatureStatus(Claim.NO, Claim.NO, place=place)
    return CheckedSignature(status, (Fault.SIGNATURE_MISSING.at(place),))


def check_signature(
    untrusted_signature: bytes,
    signed: bytes | None,
    *,
    trusted: Sequence[bytes],
    at: datetime,
    place: str = SIGNATURE,
) -> CheckedSignature:
    """Check a signature over `signed` (None: what it should cover is not there).

    `place` is the entry that holds it, which findings and status name.
    """
    checked = _check(untrusted_signature, signed, trusted, at)
    return CheckedSignature(
        replace(checked.status, place=place),
        tuple(replace(finding, path=place) for finding in checked.findings),
    )


def _check(
    untrusted_signature: bytes,
    signed: bytes | None,
    trusted: Sequence[bytes],
    at: datetime,
) -> CheckedSignature:
    try:
        parts = take_apart(untrusted_signature)
    except RefusedError as refused:
        is_foreign = refused.finding.code == Fault.SIGNATURE_ALGORITHM.code
        status = SignatureStatus(Claim.UNKNOWN if is_foreign else Claim.NO, Claim.UNKNOWN)
        return CheckedSignature(status, (refused.finding,))
    finding = _refuted(parts, signed)
    trust = judge_signer(parts, trusted=trusted, at=at)
    findings = (*(() if finding is None else (finding,)), *trust.findings)
    status = SignatureStatus(
        valid=Claim.YES if finding is None else Claim.NO,
        trusted=trust.claim,
        signer=signer_name(parts.certificate),
        fingerprint=parts.certificate.sha256.hex(),
        signed_at=parts.signed_at,
        stamped_at=None if finding is not None else trust.stamped_at,
        der=parts.certificate.dump(),
        rests_on=trust.rests_on,
        has_stamp=finding is None and parts.stamp is not None,
    )
    return CheckedSignature(status, findings)


def signer_name(certificate: x509.Certificate) -> str:
    """The certificate's common name, else its whole subject, fit to be shown."""
    name = certificate.subject.native.get("common_name")
    return printable(name if isinstance(name, str) else certificate.subject.human_friendly)


def _refuted(parts: SignatureParts, signed: bytes | None) -> VerificationFinding | None:
    """What speaks against the signature being by this certificate's key over `signed`."""
    if signed is None or hashlib.sha256(signed).digest() != parts.content_digest:
        return Fault.SIGNATURE_OTHER_CONTENT.at(SIGNATURE)
    try:
        is_same, is_right = validate_sig_integrity(
            parts.signer_info, parts.certificate, "data", parts.content_digest
        )
    except (SignatureValidationError, UnsupportedAlgorithm, *PARSER_FAILURES):
        return Fault.SIGNATURE_WRONG.at(SIGNATURE)
    if not (is_same and is_right):
        return Fault.SIGNATURE_WRONG.at(SIGNATURE)
    if parts.stamp is not None and not is_sound(parts.stamp, parts.signer_info["signature"].native):
        return Fault.SIGNATURE_STAMP.at(SIGNATURE)
    return None

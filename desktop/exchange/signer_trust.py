"""Judges whether a signer is known: by a pinned certificate, or by a chain to an installed root."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from asn1crypto import x509
from pyhanko_certvalidator import CertificateValidator, ValidationContext
from pyhanko_certvalidator.errors import PathError, ValidationError

from desktop.domain.verification import Claim, VerificationFinding
from desktop.exchange.faults import Fault
from desktop.exchange.layout import SIGNATURE
from desktop.exchange.signature_form import PARSER_FAILURES, SignatureParts

_CLOCK_SLACK = timedelta(days=1)
"""How far two offices' clocks may be apart before it means something."""


@dataclass(frozen=True, slots=True)
class SignerTrust:
    """The claim that the signer is trusted, with what speaks against it."""

    claim: Claim
    findings: tuple[VerificationFinding, ...]


def judge_signer(
    parts: SignatureParts, *, trusted_certificates: Sequence[bytes], at: datetime
) -> SignerTrust:
    """Judge at the time of signing, which the signer only claims, and at `at`.

    A certificate that has run out since leaves the question open: nobody can say that the
    signature was made before. A pinned certificate counts for itself only; to vouch for others
    takes a CA certificate.
    """
    findings = []
    if not _is_known(parts, trusted_certificates, at=parts.signed_at):
        fingerprint = parts.certificate.sha256.hex()
        findings.append(Fault.TRUST_UNKNOWN_SIGNER.at(SIGNATURE, fingerprint=fingerprint))
    findings += _period_faults(parts)
    if findings:
        return SignerTrust(Claim.NO, tuple(findings))
    doubts = _present_doubts(parts, trusted_certificates, at)
    return SignerTrust(Claim.UNKNOWN if doubts else Claim.YES, tuple(doubts))


def _is_known(
    parts: SignatureParts, trusted_certificates: Sequence[bytes], *, at: datetime
) -> bool:
    if parts.certificate.dump() in trusted_certificates:
        return True
    roots = [root for root in map(_as_root, trusted_certificates) if root is not None]
    return bool(roots) and _chains(parts, roots, at)


def _as_root(trusted: bytes) -> x509.Certificate | None:
    """A trusted certificate that may vouch for others."""
    try:
        certificate = x509.Certificate.load(trusted, strict=True)
        may_vouch = certificate.ca
    except PARSER_FAILURES:
        return None
    return certificate if may_vouch else None


def _chains(parts: SignatureParts, roots: list[x509.Certificate], at: datetime) -> bool:
    try:
        context = ValidationContext(trust_roots=roots, moment=at, allow_fetching=False)
        validator = CertificateValidator(parts.certificate, validation_context=context)
        asyncio.run(validator.async_validate_path())
    except (PathError, ValidationError, *PARSER_FAILURES):
        return False
    return True


def _period_faults(parts: SignatureParts) -> list[VerificationFinding]:
    start, end = parts.certificate.not_valid_before, parts.certificate.not_valid_after
    if start <= parts.signed_at <= end:
        return []
    return [
        Fault.TRUST_CERTIFICATE_PERIOD.at(
            SIGNATURE,
            **{"from": start.isoformat()},
            until=end.isoformat(),
            signed=parts.signed_at.isoformat(),
        )
    ]


def _present_doubts(
    parts: SignatureParts, trusted_certificates: Sequence[bytes], at: datetime
) -> list[VerificationFinding]:
    doubts = []
    end = parts.certificate.not_valid_after
    if at > end or not _is_known(parts, trusted_certificates, at=at):
        doubts.append(Fault.TRUST_EXPIRED.at(SIGNATURE, until=end.isoformat()))
    if parts.signed_at > at + _CLOCK_SLACK:
        signed = parts.signed_at.isoformat()
        doubts.append(Fault.TRUST_SIGNED_IN_FUTURE.at(SIGNATURE, signed=signed))
    return doubts

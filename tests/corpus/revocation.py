"""Revocation lists of every kind, made with a test's own CAs."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization

from tests.corpus.signers import AT, Issuer


@dataclass(frozen=True)
class Entry:
    """A certificate that a list calls revoked."""

    serial: int
    since: datetime
    reason: x509.ReasonFlags | None = None
    invalid_since: datetime | None = None


def make_crl(
    issuer: Issuer,
    *entries: Entry,
    made: datetime = AT - timedelta(days=12),
    until: datetime = AT + timedelta(days=18),
    signed_by: Issuer | None = None,
    extensions: Sequence[x509.ExtensionType] = (),
) -> bytes:
    """A list in the issuer's name, DER; forged where another has signed it."""
    builder = (
        x509.CertificateRevocationListBuilder()
        .issuer_name(issuer.certificate.subject)
        .last_update(made)
        .next_update(until)
    )
    for extension in extensions:
        builder = builder.add_extension(extension, critical=True)
    for entry in entries:
        builder = builder.add_revoked_certificate(_revoked(entry))
    crl = builder.sign((signed_by or issuer).key, hashes.SHA256())
    return crl.public_bytes(serialization.Encoding.DER)


def indirect() -> x509.IssuingDistributionPoint:
    """The mark of a list that speaks of other issuers' certificates."""
    return x509.IssuingDistributionPoint(
        full_name=None,
        relative_name=None,
        only_contains_user_certs=False,
        only_contains_ca_certs=False,
        only_some_reasons=None,
        indirect_crl=True,
        only_contains_attribute_certs=False,
    )


def serial_of(certificate: bytes) -> int:
    return x509.load_der_x509_certificate(certificate).serial_number


def _revoked(entry: Entry) -> x509.RevokedCertificate:
    builder = (
        x509.RevokedCertificateBuilder().serial_number(entry.serial).revocation_date(entry.since)
    )
    if entry.reason is not None:
        builder = builder.add_extension(x509.CRLReason(entry.reason), critical=False)
    if entry.invalid_since is not None:
        builder = builder.add_extension(x509.InvalidityDate(entry.invalid_since), critical=False)
    return builder.build()

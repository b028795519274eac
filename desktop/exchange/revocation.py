"""Looks certificates up in revocation lists (CRLs) that are at hand; never fetches one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum, auto

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec, rsa

CLOCK_SLACK = timedelta(days=1)
"""How far two offices' clocks may be apart before it means something."""

_FAILURES = (ValueError, TypeError, LookupError, UnsupportedAlgorithm)
"""What the library lets out on lists and keys that are malformed inside."""

_SOUND_HASHES = frozenset({"sha256", "sha384", "sha512"})
_HOLD = x509.ReasonFlags.certificate_hold.value
_UNDERSTOOD = frozenset(
    {
        x509.AuthorityKeyIdentifier.oid,
        x509.CRLNumber.oid,
        x509.IssuingDistributionPoint.oid,
    }
)


class Standing(Enum):
    """What the lists say of a certificate."""

    GOOD = auto()
    REVOKED = auto()
    OUTDATED = auto()
    """Not revoked, by a list that was to be replaced before the moment in question."""
    UNKNOWN = auto()


@dataclass(frozen=True, slots=True)
class Revocation:
    """Of one certificate; `listed_at` is when the list was made, None where there is none.

    `until` is when that list was to be replaced; `since` and `reason` say more of one revoked.
    """

    standing: Standing
    listed_at: datetime | None = None
    until: datetime | None = None
    since: datetime | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class _List:
    """A list that its issuer has signed, and that speaks of all certificates of that issuer."""

    crl: x509.CertificateRevocationList
    made: datetime
    until: datetime


def revocation_of(
    certificate: x509.Certificate,
    issuer: x509.Certificate,
    crls: Sequence[bytes],
    *,
    moment: datetime,
    at: datetime,
) -> Revocation:
    """Whether a certificate was revoked at `moment`, by what is known at `at`.

    Every usable list counts against a certificate, the newest alone for it. Lists by others than
    the issuer, for some reasons only, and those that list changes only, say nothing.
    """
    lists = list(_usable(certificate, issuer, crls, at))
    if not lists:
        return Revocation(Standing.UNKNOWN)
    newest = max(lists, key=lambda one: one.made)
    dated = Revocation(Standing.GOOD, newest.made, newest.until)
    for one in lists:
        entry = one.crl.get_revoked_certificate_by_serial_number(certificate.serial_number)
        if entry is None:
            continue
        since, reason = _since(entry), _reason(entry)
        is_lifted = reason == _HOLD and one is not newest
        if since <= moment and not is_lifted:
            return Revocation(Standing.REVOKED, newest.made, newest.until, since, reason)
    is_current = max(newest.made, newest.until) >= moment
    if is_current:
        return dated
    return Revocation(Standing.OUTDATED, newest.made, newest.until)


def is_signed_by(der: bytes, issuer: x509.Certificate) -> bool:
    """Whether bytes are a revocation list by this CA."""
    try:
        _read(der, issuer)
    except _FAILURES:
        return False
    return True


def _usable(
    certificate: x509.Certificate, issuer: x509.Certificate, crls: Sequence[bytes], at: datetime
) -> Iterator[_List]:
    for der in crls:
        try:
            one = _read(der, issuer)
            if one.made <= at + CLOCK_SLACK and _covers(one.crl, certificate):
                yield one
        except _FAILURES:
            continue


def _read(der: bytes, issuer: x509.Certificate) -> _List:
    """The list, if the issuer has signed it; raises one of `_FAILURES`."""
    crl = x509.load_der_x509_crl(der)
    if crl.issuer != issuer.subject or not _may_sign_lists(issuer):
        raise ValueError("another issuer")
    key = issuer.public_key()
    if not isinstance(key, rsa.RSAPublicKey | ec.EllipticCurvePublicKey):
        raise ValueError("a key of another kind")  # noqa: TRY004 - as with all that is malformed
    digest = crl.signature_hash_algorithm
    if digest is None or digest.name not in _SOUND_HASHES or not crl.is_signature_valid(key):
        raise ValueError("not signed by the issuer")
    return _List(crl, crl.last_update_utc, crl.next_update_utc or crl.last_update_utc)


def _may_sign_lists(issuer: x509.Certificate) -> bool:
    try:
        return issuer.extensions.get_extension_for_class(x509.KeyUsage).value.crl_sign
    except x509.ExtensionNotFound:
        return True


def _covers(crl: x509.CertificateRevocationList, certificate: x509.Certificate) -> bool:
    """Whether a list is complete for this certificate: neither indirect, nor partial, nor delta."""
    for extension in crl.extensions:
        if extension.critical and extension.oid not in _UNDERSTOOD:
            return False
        if extension.oid == x509.DeltaCRLIndicator.oid:
            return False
        point = extension.value
        if isinstance(point, x509.IssuingDistributionPoint) and not _is_meant(point, certificate):
            return False
    return True


def _is_meant(point: x509.IssuingDistributionPoint, certificate: x509.Certificate) -> bool:
    if point.indirect_crl or point.only_some_reasons or point.only_contains_attribute_certs:
        return False
    if point.relative_name or not _names_point(point, certificate):
        return False
    is_ca = _is_ca(certificate)
    return not (point.only_contains_ca_certs and not is_ca) and not (
        point.only_contains_user_certs and is_ca
    )


def _names_point(point: x509.IssuingDistributionPoint, certificate: x509.Certificate) -> bool:
    """Whether a list that is kept at a certain place is the one this certificate names."""
    if not point.full_name:
        return True
    try:
        named = certificate.extensions.get_extension_for_class(x509.CRLDistributionPoints).value
    except x509.ExtensionNotFound:
        return False
    places = {name for one in named for name in one.full_name or ()}
    return not places.isdisjoint(point.full_name)


def _is_ca(certificate: x509.Certificate) -> bool:
    try:
        return certificate.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    except x509.ExtensionNotFound:
        return False


def _since(entry: x509.RevokedCertificate) -> datetime:
    """From when a certificate is not to be believed; its key may have been lost earlier."""
    revoked = entry.revocation_date_utc
    try:
        invalid = entry.extensions.get_extension_for_class(x509.InvalidityDate)
        return min(revoked, invalid.value.invalidity_date_utc)
    except (x509.ExtensionNotFound, *_FAILURES):
        return revoked


def _reason(entry: x509.RevokedCertificate) -> str:
    try:
        return entry.extensions.get_extension_for_class(x509.CRLReason).value.reason.value
    except (x509.ExtensionNotFound, *_FAILURES):
        return x509.ReasonFlags.unspecified.value

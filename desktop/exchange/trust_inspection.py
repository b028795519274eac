"""Tells what a file of a trust bundle is: a root, another CA's certificate, a revocation list."""

from collections.abc import Sequence

from cryptography import x509

from desktop.domain.trust_bundle import TrustItem, TrustKind
from desktop.exchange.certificate_facts import UNREADABLE, chain_of, common_name, is_ca
from desktop.exchange.revocation import is_signed_by


def inspect_trust(der: bytes, authorities: Sequence[bytes]) -> TrustItem | None:
    """What the bytes are, among the CAs that were given with them; None for anything else."""
    try:
        known = tuple(one for one in map(_certificate, authorities) if one is not None)
        certificate = _certificate(der)
        return _list(der, known) if certificate is None else _authority(certificate, known)
    except UNREADABLE:
        return None


def _authority(
    certificate: x509.Certificate, known: tuple[x509.Certificate, ...]
) -> TrustItem | None:
    if not is_ca(certificate):
        return None
    is_root = certificate.issuer == certificate.subject
    return TrustItem(
        TrustKind.ROOT if is_root else TrustKind.INTERMEDIATE,
        common_name(certificate.subject),
        issued_by_one_of=is_root or bool(chain_of(certificate, known)),
        since=certificate.not_valid_before_utc,
        until=certificate.not_valid_after_utc,
    )


def _list(der: bytes, known: tuple[x509.Certificate, ...]) -> TrustItem:
    crl = x509.load_der_x509_crl(der)
    return TrustItem(
        TrustKind.CRL,
        common_name(crl.issuer),
        issued_by_one_of=any(is_ca(one) and is_signed_by(der, one) for one in known),
        since=crl.last_update_utc,
        until=crl.next_update_utc or crl.last_update_utc,
    )


def _certificate(der: bytes) -> x509.Certificate | None:
    try:
        return x509.load_der_x509_certificate(der)
    except UNREADABLE:
        return None

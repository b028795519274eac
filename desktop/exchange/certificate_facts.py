"""What a person is told of a certificate before signing with it, and whether it may be used."""

from datetime import datetime

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import NameOID

from desktop.domain.plain_text import printable
from desktop.domain.signing import CertificateProblem, SigningCertificate

SMALLEST_RSA_BITS = 2048

UNREADABLE = (ValueError, TypeError, LookupError)
"""What the library lets out on certificates that are none, or are malformed inside."""


def certificate_facts(certificate: x509.Certificate, *, at: datetime) -> SigningCertificate:
    """The facts at the moment `at`; raises one of `UNREADABLE`."""
    return SigningCertificate(
        subject=common_name(certificate.subject),
        issuer=common_name(certificate.issuer),
        serial_number=f"{certificate.serial_number:x}",
        not_before=certificate.not_valid_before_utc,
        not_after=certificate.not_valid_after_utc,
        fingerprint=certificate.fingerprint(hashes.SHA256()).hex(),
        key=_key_words(certificate),
        problem=_problem(certificate, at),
    )


def common_name(name: x509.Name) -> str:
    """The common name, else the whole name, fit to be shown."""
    found = name.get_attributes_for_oid(NameOID.COMMON_NAME)
    return printable(str(found[0].value) if found else name.rfc4514_string())


def is_ca(certificate: x509.Certificate) -> bool:
    """Whether it vouches for others, and so nobody signs documents with it."""
    try:
        constraints = certificate.extensions.get_extension_for_class(x509.BasicConstraints)
    except x509.ExtensionNotFound:
        return False
    return constraints.value.ca


def is_usable_key(public_key: object) -> bool:
    """RSA of at least 2048 bits, or P-256."""
    if isinstance(public_key, rsa.RSAPublicKey):
        return public_key.key_size >= SMALLEST_RSA_BITS
    return isinstance(public_key, ec.EllipticCurvePublicKey) and isinstance(
        public_key.curve, ec.SECP256R1
    )


def chain_of(
    certificate: x509.Certificate, known: tuple[x509.Certificate, ...]
) -> tuple[x509.Certificate, ...]:
    """The issuers of a certificate among those known, from its own upwards."""
    chain: list[x509.Certificate] = []
    lower = certificate
    while lower.issuer != lower.subject:
        above = [one for one in known if one not in chain and is_ca(one) and _issued(lower, one)]
        if not above:
            break
        lower = above[0]
        chain.append(lower)
    return tuple(chain)


def der(certificate: x509.Certificate) -> bytes:
    """The certificate's own bytes."""
    return certificate.public_bytes(serialization.Encoding.DER)


def _issued(certificate: x509.Certificate, issuer: x509.Certificate) -> bool:
    try:
        certificate.verify_directly_issued_by(issuer)
    except Exception:  # noqa: BLE001 - the library raises a different one for each key type
        return False
    return True


def _problem(certificate: x509.Certificate, at: datetime) -> CertificateProblem | None:
    if not is_usable_key(certificate.public_key()):
        return CertificateProblem.KEY_KIND
    if not _may_sign(certificate):
        return CertificateProblem.KEY_USAGE
    if at < certificate.not_valid_before_utc:
        return CertificateProblem.NOT_YET_VALID
    return CertificateProblem.EXPIRED if at > certificate.not_valid_after_utc else None


def _may_sign(certificate: x509.Certificate) -> bool:
    try:
        usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        return not is_ca(certificate)
    return usage.digital_signature or usage.content_commitment


def _key_words(certificate: x509.Certificate) -> str:
    key = certificate.public_key()
    if isinstance(key, rsa.RSAPublicKey):
        return f"RSA {key.key_size}"
    if isinstance(key, ec.EllipticCurvePublicKey):
        return "EC P-256" if isinstance(key.curve, ec.SECP256R1) else f"EC {key.curve.name}"
    return type(key).__name__

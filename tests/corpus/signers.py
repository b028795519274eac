"""Signers of every kind for packages made in tests."""

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from asn1crypto import cms
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.x509.oid import NameOID

from desktop.domain.signed_report import SignaturePlace
from desktop.exchange.cades import SigningKey
from desktop.exchange.office_key import OfficeSigner
from desktop.ports.signing import AskStamp

AT = datetime(2026, 11, 20, 8, 30, tzinfo=UTC)
"""When the packages of the tests are signed, and checked."""

UNIT_NAME = "UBND xã Bình Minh"


@dataclass(frozen=True)
class Issuer:
    """Whoever issues certificates, entitled or not."""

    key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey
    certificate: x509.Certificate

    @property
    def der(self) -> bytes:
        return self.certificate.public_bytes(serialization.Encoding.DER)


def make_signer(
    *,
    name: str = UNIT_NAME,
    key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey | None = None,
    issuer: Issuer | None = None,
    until: datetime = AT + timedelta(days=365),
    may_sign: bool = True,
) -> OfficeSigner:
    """A signer with an end-entity certificate, self-signed unless there is an issuer."""
    own_key = key or ec.generate_private_key(ec.SECP256R1())
    usage = x509.KeyUsage(
        digital_signature=may_sign,
        content_commitment=may_sign,
        key_encipherment=not may_sign,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
    certificate = (
        x509.CertificateBuilder()
        .subject_name(_name(name))
        .issuer_name(issuer.certificate.subject if issuer else _name(name))
        .public_key(own_key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(AT - timedelta(days=365))
        .not_valid_after(until)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(usage, critical=True)
        .sign(issuer.key if issuer else own_key, hashes.SHA256())
    )
    return OfficeSigner(SigningKey(own_key, certificate))


class QuickSigner:
    """Signs at the cost of its key alone: a signature made once, with digest and value replaced."""

    def __init__(self) -> None:
        self._key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        self._slow = signer = make_signer(key=self._key)
        self.subject = signer.subject
        self.certificate = signer.certificate
        self.fingerprint = signer.fingerprint
        self._made = signer.sign(b"", at=AT)
        (info,) = cms.ContentInfo.load(self._made)["content"]["signer_infos"]
        self._attributes: bytes = info["signed_attrs"].untag().dump()
        self._value: bytes = info["signature"].native

    def sign(self, content: bytes, *, at: datetime) -> bytes:
        """As `Signer` says, but for the moment, which is always the same."""
        old, new = (hashlib.sha256(each).digest() for each in (b"", content))
        attributes = self._attributes.replace(old, new)
        value = self._key.sign(attributes, padding.PKCS1v15(), hashes.SHA256())
        return self._made.replace(old, new).replace(self._value, value)

    def sign_pdf(
        self,
        content: bytes,
        *,
        place: SignaturePlace,
        look: bytes,
        at: datetime,
        stamp: AskStamp | None = None,
    ) -> bytes:
        """As `Signer` says; this one is not quick."""
        return self._slow.sign_pdf(content, place=place, look=look, at=at, stamp=stamp)


def make_issuer(
    name: str = "CA thử nghiệm",
    *,
    above: Issuer | None = None,
    key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey | None = None,
) -> Issuer:
    """A root, unless there is an issuer above it."""
    key = key or ec.generate_private_key(ec.SECP256R1())
    certificate = (
        x509.CertificateBuilder()
        .subject_name(_name(name))
        .issuer_name(above.certificate.subject if above else _name(name))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(AT - timedelta(days=3650))
        .not_valid_after(AT + timedelta(days=3650))
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(above.key if above else key, hashes.SHA256())
    )
    return Issuer(key, certificate)


def _name(common_name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common_name)])

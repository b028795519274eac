"""Makes detached CAdES signatures (ETSI EN 319 122-1) with any key that can sign bytes."""

import asyncio
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Protocol

from asn1crypto import cms
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from pyhanko.sign.ades.api import CAdESSignedAttrSpec
from pyhanko.sign.signers.pdf_cms import PdfCMSSignedAttributes, Signer
from pyhanko.sign.timestamps import TimeStamper
from pyhanko_certvalidator.registry import SimpleCertificateStore
from typing_extensions import override

from desktop.ports.signing import AskStamp

MAX_STAMP_BYTES: Final = 16 * 1024
"""A stamp with its one certificate takes a few thousand."""

_DIGEST = "sha256"
_LONGEST_P256_SIGNATURE = 72  # two integers of 33 octets in DER


class RawKey(Protocol):
    """A key with its certificate, wherever the key itself is kept."""

    @property
    def certificate(self) -> x509.Certificate:
        """The certificate of its owner."""
        ...

    @property
    def chain(self) -> tuple[x509.Certificate, ...]:
        """The CA certificates that came with it, from its issuer upwards; may be empty."""
        ...

    def sign_raw(self, content: bytes) -> bytes:
        """The signature over `content`: RSA PKCS#1 v1.5, or ECDSA in DER, with SHA-256."""
        ...

    def close(self) -> None:
        """Let go of the key; it signs no more."""
        ...


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A private key in the program's own memory; see `RawKey`."""

    private_key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey
    certificate: x509.Certificate
    chain: tuple[x509.Certificate, ...] = ()

    def sign_raw(self, content: bytes) -> bytes:
        if isinstance(self.private_key, rsa.RSAPrivateKey):
            return self.private_key.sign(content, padding.PKCS1v15(), hashes.SHA256())
        return self.private_key.sign(content, ec.ECDSA(hashes.SHA256()))

    def close(self) -> None:
        """Nothing to let go of: the memory goes with the value."""


class RawKeySigner(Signer):
    """A `RawKey` as pyHanko wants it, for CAdES and PAdES alike; signs with SHA-256 only."""

    def __init__(self, key: RawKey, *, with_chain: bool, stamp: AskStamp | None = None) -> None:
        registry = SimpleCertificateStore()  # type: ignore[no-untyped-call]  # has no types
        if with_chain:
            registry.register_multiple([as_asn1(one) for one in key.chain])
        super().__init__(signing_cert=as_asn1(key.certificate), cert_registry=registry)
        self._key = key
        self._stamp = stamp

    @override
    async def async_sign_raw(
        self,
        data: bytes,
        digest_algorithm: str,
        dry_run: bool = False,
    ) -> bytes:
        if digest_algorithm != _DIGEST:
            raise ValueError(digest_algorithm)
        if dry_run:  # only its length is wanted: a token must not be asked twice
            return bytes(_longest_signature(self._key.certificate))
        return self._key.sign_raw(data)

    @override
    async def unsigned_attrs(
        self,
        digest_algorithm: str,
        signature: bytes,
        signed_attrs: cms.CMSAttributes,
        timestamper: TimeStamper | None = None,
        dry_run: bool = False,
    ) -> cms.CMSAttributes | None:
        """The stamp; pyHanko's own way would let a server that is silent stop the signing."""
        if self._stamp is None or dry_run:
            return None
        token = self._stamp(signature)
        if token is None or len(token) > MAX_STAMP_BYTES:
            return None
        stamp = cms.ContentInfo.load(token)
        attribute = {"type": "signature_time_stamp_token", "values": [stamp]}
        return cms.CMSAttributes([cms.CMSAttribute(attribute)])


def sign_detached(content: bytes, key: RawKey, *, at: datetime) -> bytes:
    """The signature over `content`, CMS in DER, with SHA-256 and `at` as the time of signing."""
    attributes = PdfCMSSignedAttributes(
        signing_time=at.replace(microsecond=0), cades_signed_attrs=CAdESSignedAttrSpec()
    )
    # The signed attributes vouch for the signer's certificate alone, so no other goes in.
    signing = RawKeySigner(key, with_chain=False).async_sign_general_data(
        content, _DIGEST, detached=True, use_cades=True, signed_attr_settings=attributes
    )
    return bytes(asyncio.run(signing).dump())


def as_asn1(certificate: x509.Certificate) -> asn1_x509.Certificate:
    """The same certificate as pyHanko wants it."""
    return asn1_x509.Certificate.load(certificate.public_bytes(serialization.Encoding.DER))


def _longest_signature(certificate: x509.Certificate) -> int:
    public_key = certificate.public_key()
    if isinstance(public_key, rsa.RSAPublicKey):
        return (public_key.key_size + 7) // 8
    return _LONGEST_P256_SIGNATURE

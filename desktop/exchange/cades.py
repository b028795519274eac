"""Makes detached CAdES B-B signatures (ETSI EN 319 122-1)."""

import asyncio
from dataclasses import dataclass
from datetime import datetime

from asn1crypto import keys as asn1_keys
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from pyhanko.sign.ades.api import CAdESSignedAttrSpec
from pyhanko.sign.signers.pdf_cms import PdfCMSSignedAttributes, SimpleSigner
from pyhanko_certvalidator.registry import SimpleCertificateStore


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A private key with its certificate."""

    private_key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey
    certificate: x509.Certificate


def sign_detached(content: bytes, key: SigningKey, *, at: datetime) -> bytes:
    """The signature over `content`, CMS in DER, with SHA-256 and `at` as the time of signing."""
    signer = SimpleSigner(
        signing_cert=_as_asn1(key.certificate),
        signing_key=asn1_keys.PrivateKeyInfo.load(
            key.private_key.private_bytes(
                serialization.Encoding.DER,
                serialization.PrivateFormat.PKCS8,
                serialization.NoEncryption(),
            )
        ),
        cert_registry=SimpleCertificateStore(),  # type: ignore[no-untyped-call]  # has no types
    )
    attributes = PdfCMSSignedAttributes(
        signing_time=at.replace(microsecond=0), cades_signed_attrs=CAdESSignedAttrSpec()
    )
    signing = signer.async_sign_general_data(
        content, "sha256", detached=True, use_cades=True, signed_attr_settings=attributes
    )
    return bytes(asyncio.run(signing).dump())


def _as_asn1(certificate: x509.Certificate) -> asn1_x509.Certificate:
    return asn1_x509.Certificate.load(certificate.public_bytes(serialization.Encoding.DER))

"""Takes a CMS signature apart and rebuilds it, so that no unsigned byte of it is left to chance.

The signature covers the signed attributes; those name the certificate by its hash and the content
by its digest. Everything around them has exactly one form here, the one of CAdES B-B signatures
with issuer and serial number, SHA-256 and no unsigned attribute but a time stamp, which has one
form as well. The rebuilt bytes must be equal.
"""

from dataclasses import dataclass
from datetime import UTC, datetime

from asn1crypto import cms, core, tsp, x509

from desktop.domain.plain_text import printable
from desktop.domain.verification import VerificationFinding
from desktop.exchange.asn1_failures import PARSER_FAILURES
from desktop.exchange.der_form import (
    CONTEXT_0,
    CONTEXT_1,
    OCTETS,
    SEQUENCE,
    SET,
    SHA256,
    SIGNED_DATA,
    VERSION_1,
    der,
)
from desktop.exchange.faults import Fault, RefusedError
from desktop.exchange.layout import SIGNATURE
from desktop.exchange.time_stamp_form import StampParts, take_stamp_apart, unsigned_attributes

_DATA = bytes.fromhex("06092a864886f70d010701")


@dataclass(frozen=True, slots=True)
class _Signing:
    """A way of signing: the kind of key, and the algorithm identifier in DER."""

    key: str
    identifier: bytes


_SIGNING = {
    "sha256_ecdsa": _Signing("ec", bytes.fromhex("300a06082a8648ce3d040302")),
    "sha256_rsa": _Signing("rsa", bytes.fromhex("300d06092a864886f70d01010b0500")),
}
_SMALLEST_RSA_BITS = 2048


@dataclass(frozen=True, slots=True)
class SignatureParts:
    """A signature whose form is right; nothing in it has been believed yet.

    `others` are certificates that came with it; a package's signature has none.
    """

    signer_info: cms.SignerInfo
    certificate: x509.Certificate
    content_digest: bytes
    signed_at: datetime
    others: tuple[x509.Certificate, ...] = ()
    stamp: StampParts | None = None


def take_apart(untrusted_bytes: bytes) -> SignatureParts:
    """The parts of a signature; raises RefusedError with the first thing that is wrong."""
    try:
        return _take_apart(untrusted_bytes)
    except PARSER_FAILURES as error:
        raise RefusedError(Fault.SIGNATURE_UNREADABLE.at(SIGNATURE)) from error


def _take_apart(untrusted_bytes: bytes) -> SignatureParts:
    outer = cms.ContentInfo.load(untrusted_bytes, strict=True)
    if outer["content_type"].native != "signed_data":
        raise RefusedError(Fault.SIGNATURE_FORM.at(SIGNATURE))
    signed_data = outer["content"]
    if len(signed_data["signer_infos"]) != 1:
        count = len(signed_data["signer_infos"])
        raise RefusedError(Fault.SIGNATURE_SIGNERS.at(SIGNATURE, count=count))
    signer_info = signed_data["signer_infos"][0]
    _refuse_other_algorithms(signed_data, signer_info)
    unsigned = signer_info["unsigned_attrs"]
    stamp = take_stamp_apart(unsigned) if unsigned.native else None
    certificate = _certificate(signed_data)
    _refuse_other_keys(certificate, signer_info)
    if _rebuilt(signer_info, certificate, stamp) != untrusted_bytes:
        raise RefusedError(Fault.SIGNATURE_FORM.at(SIGNATURE))
    return SignatureParts(
        signer_info=signer_info,
        certificate=certificate,
        content_digest=_content_digest(signer_info, certificate),
        signed_at=_signed_at(signer_info),
        stamp=stamp,
    )


def with_stamp(parts: SignatureParts, stamp: StampParts) -> bytes:
    """The same signature with a time stamp beside it."""
    return _rebuilt(parts.signer_info, parts.certificate, stamp)


def _refuse_other_algorithms(signed_data: cms.SignedData, signer_info: cms.SignerInfo) -> None:
    digests = [*signed_data["digest_algorithms"], signer_info["digest_algorithm"]]
    used = [one["algorithm"].native for one in digests]
    signing = signer_info["signature_algorithm"]["algorithm"].native
    strange = [name for name in used if name != "sha256"]
    strange += [signing] if signing not in _SIGNING else []
    if strange:
        raise RefusedError(_algorithm(strange[0]))


def _certificate(signed_data: cms.SignedData) -> x509.Certificate:
    """The signer's certificate, the only one: nothing would protect the bytes of others."""
    choices = list(signed_data["certificates"])
    if len(choices) != 1 or choices[0].name != "certificate":
        raise RefusedError(Fault.SIGNATURE_CERTIFICATE.at(SIGNATURE))
    certificate = x509.Certificate.load(choices[0].chosen.dump(), strict=True)
    certificate.native  # noqa: B018 (parses all of it, so that what is malformed shows here)
    return certificate


def _refuse_other_keys(certificate: x509.Certificate, signer_info: cms.SignerInfo) -> None:
    key = certificate.public_key
    kind = key["algorithm"]["algorithm"].native
    if kind != _SIGNING[signer_info["signature_algorithm"]["algorithm"].native].key:
        raise RefusedError(_algorithm(kind))
    if kind == "rsa" and key.bit_size < _SMALLEST_RSA_BITS:
        raise RefusedError(_algorithm(f"rsa-{key.bit_size}"))
    usage = certificate.key_usage_value
    if usage is not None and not usage.native & {"digital_signature", "non_repudiation"}:
        raise RefusedError(Fault.SIGNATURE_KEY_USAGE.at(SIGNATURE))


def _rebuilt(
    signer_info: cms.SignerInfo, certificate: x509.Certificate, stamp: StampParts | None
) -> bytes:
    """RFC 5652, 5.1 and 5.3, around the signed attributes, the certificate and the signature.

    Written out by hand: the library encodes such a tree anew for each of its branches.
    """
    tbs = certificate["tbs_certificate"]
    info = der(
        SEQUENCE,
        VERSION_1,
        der(SEQUENCE, tbs["issuer"].dump(), tbs["serial_number"].dump()),
        SHA256,
        der(CONTEXT_0, signer_info["signed_attrs"].contents),
        _SIGNING[signer_info["signature_algorithm"]["algorithm"].native].identifier,
        der(OCTETS, signer_info["signature"].native),
        b"" if stamp is None else der(CONTEXT_1, unsigned_attributes(stamp)),
    )
    signed_data = der(
        SEQUENCE,
        VERSION_1,
        der(SET, SHA256),
        der(SEQUENCE, _DATA),
        der(CONTEXT_0, certificate.dump()),
        der(SET, info),
    )
    return der(SEQUENCE, SIGNED_DATA, der(CONTEXT_0, signed_data))


def _content_digest(signer_info: cms.SignerInfo, certificate: x509.Certificate) -> bytes:
    """The signed digest, after making sure that CAdES's other attributes are there and right."""
    if _only_value(signer_info, "content_type").native != "data":
        raise RefusedError(_attribute("content_type"))
    claimed = _only_value(signer_info, "signing_certificate_v2")
    named = tsp.SigningCertificateV2.load(claimed.dump(), strict=True)["certs"][0]
    algorithm = named["hash_algorithm"]["algorithm"].native
    if algorithm != "sha256" or named["cert_hash"].native != certificate.sha256:
        raise RefusedError(Fault.SIGNATURE_CERTIFICATE.at(SIGNATURE))
    return bytes(_only_value(signer_info, "message_digest").native)


def _signed_at(signer_info: cms.SignerInfo) -> datetime:
    moment = _only_value(signer_info, "signing_time").native
    if not isinstance(moment, datetime):
        raise RefusedError(_attribute("signing_time"))
    return moment.astimezone(UTC)


def _only_value(signer_info: cms.SignerInfo, kind: str) -> core.Asn1Value:
    found = [one for one in signer_info["signed_attrs"] if one["type"].native == kind]
    if len(found) != 1 or len(found[0]["values"]) != 1:
        raise RefusedError(_attribute(kind))
    return found[0]["values"][0]


def _algorithm(name: str) -> VerificationFinding:
    return Fault.SIGNATURE_ALGORITHM.at(SIGNATURE, algorithm=printable(name))


def _attribute(kind: str) -> VerificationFinding:
    return Fault.SIGNATURE_ATTRIBUTES.at(SIGNATURE, attribute=kind)

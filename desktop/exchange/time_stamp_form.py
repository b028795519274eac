"""Takes an RFC 3161 time stamp apart and rebuilds it, as `signature_form` does with a signature.

A time-stamping authority may send more than it signed: further certificates, other orders, other
spellings of an algorithm. Only what it signed goes into a package, in exactly one form, so that a
changed byte shows.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Final

from asn1crypto import cms, core, tsp, x509

from desktop.exchange.der_form import (
    CONTEXT_0,
    OCTETS,
    SEQUENCE,
    SET,
    SIGNED_DATA,
    VERSION_1,
    VERSION_3,
    der,
)
from desktop.exchange.faults import Fault, RefusedError
from desktop.exchange.layout import SIGNATURE

_ATTRIBUTE: Final = bytes.fromhex("060b2a864886f70d010910020e")  # id-aa-timeStampToken
_TST_INFO: Final = bytes.fromhex("060b2a864886f70d0109100104")
_DIGESTS: Final[Mapping[str, bytes]] = MappingProxyType(
    {
        "sha256": bytes.fromhex("300d06096086480165030402010500"),
        "sha384": bytes.fromhex("300d06096086480165030402020500"),
        "sha512": bytes.fromhex("300d06096086480165030402030500"),
    }
)
_SIGNING: Final[Mapping[tuple[str, str], bytes]] = MappingProxyType(
    {
        ("rsa", "sha256"): bytes.fromhex("300d06092a864886f70d01010b0500"),
        ("rsa", "sha384"): bytes.fromhex("300d06092a864886f70d01010c0500"),
        ("rsa", "sha512"): bytes.fromhex("300d06092a864886f70d01010d0500"),
        ("ec", "sha256"): bytes.fromhex("300a06082a8648ce3d040302"),
        ("ec", "sha384"): bytes.fromhex("300a06082a8648ce3d040303"),
        ("ec", "sha512"): bytes.fromhex("300a06082a8648ce3d040304"),
    }
)
_PLAIN_RSA: Final = "rsassa_pkcs1v15"
"""RSA that leaves the digest to be named elsewhere: means the same, and is written the long way."""


@dataclass(frozen=True, slots=True)
class StampParts:
    """A time stamp whose form is right; nothing in it has been believed yet.

    `content_digest` is that of what the authority signed, `imprint` that of what it stamped.
    """

    signer_info: cms.SignerInfo
    certificate: x509.Certificate
    content_digest: bytes
    imprint: bytes
    moment: datetime
    token: bytes


def take_stamp_apart(attributes: cms.CMSAttributes) -> StampParts:
    """The time stamp that is a signature's only unsigned attribute.

    Raises RefusedError for anything else, and what the ASN.1 library lets out.
    """
    if len(attributes) != 1 or len(attributes[0]["values"]) != 1:
        raise _refused()
    if attributes[0]["type"].native != "signature_time_stamp_token":
        raise _refused()
    token = attributes[0]["values"][0].dump()
    parts = _parts(token)
    if parts.token != token:
        raise _refused()
    return parts


def canonical_stamp(untrusted_token: bytes) -> StampParts:
    """What an authority sent, in the form in which it may go into a package; raises as above."""
    return _parts(untrusted_token)


def unsigned_attributes(stamp: StampParts) -> bytes:
    """The stamp as a signature carries it, without the outer tag."""
    return der(SEQUENCE, _ATTRIBUTE, der(SET, stamp.token))


def _parts(token: bytes) -> StampParts:
    outer = cms.ContentInfo.load(token, strict=True)
    if outer["content_type"].native != "signed_data":
        raise _refused()
    signed_data = outer["content"]
    content = signed_data["encap_content_info"]
    if content["content_type"].native != "tst_info" or len(signed_data["signer_infos"]) != 1:
        raise _refused()
    signer_info = signed_data["signer_infos"][0]
    stamped = bytes(content["content"])
    info = tsp.TSTInfo.load(stamped, strict=True)
    imprint = info["message_imprint"]
    if imprint["hash_algorithm"]["algorithm"].native != "sha256":
        raise _refused()
    certificate = _certificate(signed_data, signer_info)
    digest = signer_info["digest_algorithm"]["algorithm"].native
    if digest not in _DIGESTS:
        raise _refused()
    return StampParts(
        signer_info=signer_info,
        certificate=certificate,
        content_digest=hashlib.new(digest, stamped).digest(),
        imprint=imprint["hashed_message"].native,
        moment=info["gen_time"].native.astimezone(UTC),
        token=_rebuilt(signer_info, certificate, stamped),
    )


def _certificate(signed_data: cms.SignedData, signer_info: cms.SignerInfo) -> x509.Certificate:
    """The one certificate that the signed attributes name by its hash."""
    named = _named(signer_info)
    for choice in signed_data["certificates"]:
        if choice.name != "certificate":
            continue
        certificate = x509.Certificate.load(choice.chosen.dump(), strict=True)
        if named in (certificate.sha1, certificate.sha256):
            certificate.native  # noqa: B018 (parses all of it: what is malformed shows here)
            return certificate
    raise _refused()


def _named(signer_info: cms.SignerInfo) -> bytes:
    kinds: Mapping[str, type[core.Sequence]] = {
        "signing_certificate": tsp.SigningCertificate,
        "signing_certificate_v2": tsp.SigningCertificateV2,
    }
    for attribute in signer_info["signed_attrs"]:
        kind = kinds.get(attribute["type"].native)
        if kind is not None:
            claimed = kind.load(attribute["values"][0].dump(), strict=True)
            return bytes(claimed["certs"][0]["cert_hash"].native)
    raise _refused()


def _rebuilt(signer_info: cms.SignerInfo, certificate: x509.Certificate, stamped: bytes) -> bytes:
    """RFC 5652, 5.1 and 5.3, as RFC 3161 has it."""
    digest = signer_info["digest_algorithm"]["algorithm"].native
    tbs = certificate["tbs_certificate"]
    info = der(
        SEQUENCE,
        VERSION_1,
        der(SEQUENCE, tbs["issuer"].dump(), tbs["serial_number"].dump()),
        _DIGESTS[digest],
        der(CONTEXT_0, signer_info["signed_attrs"].contents),
        _signing(signer_info, certificate, digest),
        der(OCTETS, signer_info["signature"].native),
    )
    signed_data = der(
        SEQUENCE,
        VERSION_3,
        der(SET, _DIGESTS[digest]),
        der(SEQUENCE, _TST_INFO, der(CONTEXT_0, der(OCTETS, stamped))),
        der(CONTEXT_0, certificate.dump()),
        der(SET, info),
    )
    return der(SEQUENCE, SIGNED_DATA, der(CONTEXT_0, signed_data))


def _signing(signer_info: cms.SignerInfo, certificate: x509.Certificate, digest: str) -> bytes:
    kind = certificate.public_key["algorithm"]["algorithm"].native
    given = signer_info["signature_algorithm"]["algorithm"].native
    long_way = {"rsa": f"{digest}_rsa", "ec": f"{digest}_ecdsa"}.get(kind)
    if given != long_way and (kind, given) != ("rsa", _PLAIN_RSA):
        raise _refused()
    return _SIGNING[kind, digest]


def _refused() -> RefusedError:
    return RefusedError(Fault.SIGNATURE_UNSIGNED.at(SIGNATURE))

"""Attacks on the signature and on whose it is."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial

from asn1crypto import cms, core, tsp
from asn1crypto import x509 as asn1_x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa

from desktop.domain.verification import Verdict
from desktop.exchange.cades import SigningKey
from desktop.exchange.faults import Fault
from desktop.exchange.layout import SIGNATURE, SIGNED_LIST
from desktop.exchange.signature_form import take_apart, with_stamp
from desktop.exchange.time_stamp_form import canonical_stamp
from tests.corpus.hostile.attack import Attack, Scene, attack
from tests.corpus.packages import PAYLOAD, bagged, sealed
from tests.corpus.signers import AT, Issuer, make_signer
from tests.corpus.stamping import make_authority
from tests.corpus.zip_forge import forge, pieces

SIGNATURE_ATTACKS: list[Attack] = []

_altered = partial(attack, SIGNATURE_ATTACKS, Verdict.ALTERED)
_untrusted = partial(attack, SIGNATURE_ATTACKS, Verdict.UNTRUSTED)


def _with_signature(scene: Scene, signature: bytes) -> bytes:
    return forge(pieces({**scene.entries, SIGNATURE: signature}))


def _with_structure(scene: Scene, change: Callable[[cms.SignedData], None]) -> bytes:
    """The good signature with something around the signed bytes changed."""
    outer = cms.ContentInfo.load(scene.entries[SIGNATURE])
    change(outer["content"])
    return _with_signature(scene, outer.dump(force=True))


@_altered(Fault.SIGNATURE_OTHER_CONTENT)
def signature_of_another_package(scene: Scene) -> bytes:
    other = sealed(bagged({**PAYLOAD, "data/index.html": b"another"}), scene.signer)
    return _with_signature(scene, other[SIGNATURE])


@_altered(Fault.SIGNATURE_WRONG)
def key_of_another_under_the_trusted_certificate(scene: Scene) -> bytes:
    def change(signed: cms.SignedData) -> None:
        info = signed["signer_infos"][0]
        key = ec.generate_private_key(ec.SECP256R1())
        content = info["signed_attrs"].untag().dump()
        info["signature"] = key.sign(content, ec.ECDSA(hashes.SHA256()))

    return _with_structure(scene, change)


@_altered(Fault.SIGNATURE_CERTIFICATE)
def trusted_certificate_put_into_a_strangers_signature(scene: Scene) -> bytes:
    signature = scene.stranger.sign(scene.entries[SIGNED_LIST], at=AT)
    outer = cms.ContentInfo.load(signature)
    own = asn1_x509.Certificate.load(scene.signer.certificate)
    signed = outer["content"]
    signed["certificates"] = [cms.CertificateChoices(name="certificate", value=own)]
    signed["signer_infos"][0]["sid"] = cms.SignerIdentifier(
        name="issuer_and_serial_number",
        value={"issuer": own.issuer, "serial_number": own.serial_number},
    )
    return _with_signature(scene, outer.dump(force=True))


@_altered(Fault.SIGNATURE_SIGNERS)
def second_signer(scene: Scene) -> bytes:
    other = cms.ContentInfo.load(scene.stranger.sign(scene.entries[SIGNED_LIST], at=AT))

    def change(signed: cms.SignedData) -> None:
        added = other["content"]["signer_infos"][0]
        signed["signer_infos"] = [signed["signer_infos"][0], added]

    return _with_structure(scene, change)


@_altered(Fault.SIGNATURE_SIGNERS)
def no_signer(scene: Scene) -> bytes:
    def change(signed: cms.SignedData) -> None:
        signed["signer_infos"] = []

    return _with_structure(scene, change)


@_altered(Fault.SIGNATURE_CERTIFICATE)
def second_certificate(scene: Scene) -> bytes:
    def change(signed: cms.SignedData) -> None:
        other = asn1_x509.Certificate.load(scene.stranger.certificate)
        choice = cms.CertificateChoices(name="certificate", value=other)
        signed["certificates"] = [signed["certificates"][0], choice]

    return _with_structure(scene, change)


@_altered(Fault.SIGNATURE_CERTIFICATE)
def no_certificate(scene: Scene) -> bytes:
    def change(signed: cms.SignedData) -> None:
        signed["certificates"] = []

    return _with_structure(scene, change)


@_altered(Fault.SIGNATURE_UNSIGNED)
def unsigned_attribute(scene: Scene) -> bytes:
    def change(signed: cms.SignedData) -> None:
        attribute = cms.CMSAttribute({"type": "1.2.3.4", "values": [core.Null()]})
        signed["signer_infos"][0]["unsigned_attrs"] = cms.CMSAttributes([attribute])

    return _with_structure(scene, change)


@_altered(Fault.SIGNATURE_ATTRIBUTES)
def certificate_not_named_by_the_signature(scene: Scene) -> bytes:
    """Rightly signed, but without the attribute that ties the certificate to it."""

    def change(signed: cms.SignedData) -> None:
        info = signed["signer_infos"][0]
        kept = [
            one for one in info["signed_attrs"] if one["type"].native != "signing_certificate_v2"
        ]
        info["signed_attrs"] = cms.CMSAttributes(kept)
        own = scene.signer._key
        assert isinstance(own, SigningKey)
        key = own.private_key
        assert isinstance(key, ec.EllipticCurvePrivateKey)
        content = info["signed_attrs"].untag().dump()
        info["signature"] = key.sign(content, ec.ECDSA(hashes.SHA256()))

    return _with_structure(scene, change)


@_altered(Fault.SIGNATURE_FORM)
def revocation_list_inside(scene: Scene) -> bytes:
    def change(signed: cms.SignedData) -> None:
        signed["crls"] = cms.RevocationInfoChoices([])

    return _with_structure(scene, change)


@_altered(Fault.SIGNATURE_FORM)
def content_inside_the_signature(scene: Scene) -> bytes:
    def change(signed: cms.SignedData) -> None:
        content = core.OctetString(b"other")
        signed["encap_content_info"] = {"content_type": "data", "content": content}

    return _with_structure(scene, change)


@_altered(Fault.SIGNATURE_FORM)
def version_of_the_signature(scene: Scene) -> bytes:
    def change(signed: cms.SignedData) -> None:
        signed["version"] = "v3"

    return _with_structure(scene, change)


@_altered(Fault.SIGNATURE_UNREADABLE)
def bytes_after_the_signature(scene: Scene) -> bytes:
    return _with_signature(scene, scene.entries[SIGNATURE] + b"\x00")


@_altered(Fault.SIGNATURE_UNREADABLE)
def signature_that_is_none(scene: Scene) -> bytes:
    return _with_signature(scene, b"-----BEGIN CMS-----\n")


@_altered(Fault.SIGNATURE_UNREADABLE)
def empty_signature(scene: Scene) -> bytes:
    return _with_signature(scene, b"")


@_altered(Fault.SIGNATURE_UNREADABLE)
def signature_nested_without_end(scene: Scene) -> bytes:
    return _with_signature(scene, b"\x30\x80" * 20_000)


@_altered(Fault.SIGNATURE_ALGORITHM)
def signature_with_sha1(scene: Scene) -> bytes:
    def change(signed: cms.SignedData) -> None:
        info = signed["signer_infos"][0]
        signed["digest_algorithms"] = [{"algorithm": "sha1"}]
        info["digest_algorithm"] = {"algorithm": "sha1"}
        info["signature_algorithm"] = {"algorithm": "sha1_ecdsa"}

    return _with_structure(scene, change)


@_altered(Fault.SIGNATURE_ALGORITHM)
def signature_with_md5(scene: Scene) -> bytes:
    def change(signed: cms.SignedData) -> None:
        signed["digest_algorithms"] = [{"algorithm": "md5"}]

    return _with_structure(scene, change)


@_altered(Fault.SIGNATURE_ALGORITHM)
def short_key(scene: Scene) -> bytes:
    key = rsa.generate_private_key(public_exponent=65537, key_size=1024)  # noqa: S505 (the attack)
    signer = make_signer(key=key)
    return _with_signature(scene, signer.sign(scene.entries[SIGNED_LIST], at=AT))


@_altered(Fault.SIGNATURE_KEY_USAGE)
def certificate_that_may_not_sign(scene: Scene) -> bytes:
    signer = make_signer(may_sign=False)
    return _with_signature(scene, signer.sign(scene.entries[SIGNED_LIST], at=AT))


@_untrusted(Fault.TRUST_UNKNOWN_SIGNER)
def stranger_under_the_same_name(scene: Scene) -> bytes:
    return _with_signature(scene, scene.stranger.sign(scene.entries[SIGNED_LIST], at=AT))


@_untrusted(Fault.TRUST_UNKNOWN_SIGNER)
def certificate_issued_by_a_pinned_office(scene: Scene) -> bytes:
    """A pinned certificate speaks for itself; it does not make an authority of its office."""
    office = scene.signer._key
    assert isinstance(office, SigningKey)
    forged = make_signer(name="UBND huyện", issuer=Issuer(office.private_key, office.certificate))
    return _with_signature(scene, forged.sign(scene.entries[SIGNED_LIST], at=AT))


@_untrusted(Fault.TRUST_CERTIFICATE_PERIOD)
def certificate_that_had_run_out(scene: Scene) -> bytes:
    until = AT - timedelta(days=1)
    signer = make_signer(name="Công chức", issuer=scene.issuer, until=until)
    return _with_signature(scene, signer.sign(scene.entries[SIGNED_LIST], at=AT))


@_untrusted(Fault.TRUST_NOT_YET_VALID)
def certificate_that_is_not_good_yet(scene: Scene) -> bytes:
    early = AT - timedelta(days=400)
    return _with_signature(scene, scene.signer.sign(scene.entries[SIGNED_LIST], at=early))


@_altered(Fault.SIGNATURE_STAMP)
def time_stamp_of_another_signature(scene: Scene) -> bytes:
    parts = take_apart(scene.entries[SIGNATURE])
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    imprint = {"hash_algorithm": {"algorithm": "sha256"}, "hashed_message": bytes(32)}
    question = tsp.TimeStampReq({"version": "v1", "message_imprint": imprint, "cert_req": True})
    answer = make_authority(key, issuer=scene.issuer).answer(question.dump())
    token = tsp.TimeStampResp.load(answer)["time_stamp_token"].dump()
    return _with_signature(scene, with_stamp(parts, canonical_stamp(token)))


@_untrusted(Fault.TRUST_EXPIRED)
def signed_at_a_time_of_ones_choice(scene: Scene) -> bytes:
    """The certificate has run out; that the signature is older is its maker's word alone."""
    until = AT - timedelta(days=1)
    signer = make_signer(name="Công chức", issuer=scene.issuer, until=until)
    earlier = AT - timedelta(days=30)
    return _with_signature(scene, signer.sign(scene.entries[SIGNED_LIST], at=earlier))


@_untrusted(Fault.TRUST_SIGNED_IN_FUTURE)
def signed_tomorrow(scene: Scene) -> bytes:
    later = AT + timedelta(days=40)
    return _with_signature(scene, scene.signer.sign(scene.entries[SIGNED_LIST], at=later))

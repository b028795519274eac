"""Attacks on packages that two have signed: on the second list, its signature, their places."""

from functools import partial

from cryptography.hazmat.primitives.asymmetric import ec

from desktop.domain.verification import Verdict
from desktop.exchange.faults import Fault
from desktop.exchange.layout import SECOND_LIST, SECOND_SIGNATURE, SIGNATURE, SIGNED_LIST
from desktop.ports.signing import Signer
from tests.corpus.hostile.attack import Attack, Scene, attack
from tests.corpus.packages import PAYLOAD, bagged, listed, sealed
from tests.corpus.signers import AT, make_signer
from tests.corpus.zip_forge import forge, pieces

SECOND_SIGNER_ATTACKS: list[Attack] = []

_altered = partial(attack, SECOND_SIGNER_ATTACKS, Verdict.ALTERED)
_untrusted = partial(attack, SECOND_SIGNER_ATTACKS, Verdict.UNTRUSTED)


def second_seal(signer: Signer, payload: dict[str, bytes] | None = None) -> dict[str, bytes]:
    """A second signer's entries, for these files (None: the good package's)."""
    entries = bagged(PAYLOAD if payload is None else payload)
    signed_list = listed(entries, signature=SECOND_SIGNATURE)
    return {SECOND_LIST: signed_list, SECOND_SIGNATURE: signer.sign(signed_list, at=AT)}


def _built(scene: Scene, **changed: bytes | None) -> bytes:
    """A good package of two signers, with entries changed, or left out where they are None."""
    entries = {**scene.entries, **second_seal(scene.issued)} | changed
    return forge(pieces({name: one for name, one in entries.items() if one is not None}))


@_altered(Fault.MANIFEST_SECOND)
def second_signer_signed_other_files(scene: Scene) -> bytes:
    other = second_seal(scene.issued, {**PAYLOAD, "data/index.html": b"another"})
    return _built(scene, **other)


@_altered(Fault.MANIFEST_SECOND)
def second_list_points_to_the_first_signature(scene: Scene) -> bytes:
    first = scene.entries[SIGNED_LIST]
    changed = {SECOND_LIST: first, SECOND_SIGNATURE: scene.issued.sign(first, at=AT)}
    return _built(scene, **changed)


@_altered(Fault.SIGNATURE_OTHER_CONTENT)
def second_signature_is_the_first_ones_copy(scene: Scene) -> bytes:
    return _built(scene, **{SECOND_SIGNATURE: scene.entries[SIGNATURE]})


@_altered(Fault.SIGNATURE_OTHER_CONTENT)
def first_signature_replaced_by_the_second(scene: Scene) -> bytes:
    return _built(scene, **{SIGNATURE: second_seal(scene.issued)[SECOND_SIGNATURE]})


@_altered(Fault.SIGNATURE_UNREADABLE)
def second_signature_is_garbage(scene: Scene) -> bytes:
    return _built(scene, **{SECOND_SIGNATURE: b"\x30\x03\x02\x01"})


@_altered(Fault.ENTRY_UNLISTED)
def second_list_without_its_signature(scene: Scene) -> bytes:
    return _built(scene, **{SECOND_SIGNATURE: None})


@_altered(Fault.MANIFEST_MISSING)
def only_the_second_signer_is_left(scene: Scene) -> bytes:
    return _built(scene, **{SIGNED_LIST: None, SIGNATURE: None})


@_altered(Fault.MANIFEST_ORDER)
def second_signer_before_the_first(scene: Scene) -> bytes:
    entries = {**scene.entries, **second_seal(scene.issued)}
    first = {name: entries.pop(name) for name in (SIGNED_LIST, SIGNATURE)}
    return forge(pieces(entries | first))


@_altered(Fault.ENTRY_UNLISTED)
def a_third_signer(scene: Scene) -> bytes:
    third = second_seal(scene.issued)[SECOND_SIGNATURE]
    return _built(scene, **{"META-INF/signature003.p7s": third})


@_altered(Fault.SIGNATURE_SAME_KEY)
def one_person_signed_twice(scene: Scene) -> bytes:
    return _built(scene, **second_seal(scene.signer))


@_altered(Fault.SIGNATURE_SAME_KEY)
def one_key_under_two_certificates(scene: Scene) -> bytes:
    key = ec.generate_private_key(ec.SECP256R1())
    first = make_signer(name="Chủ tịch", key=key, issuer=scene.issuer)
    second = make_signer(name="Văn phòng", key=key, issuer=scene.issuer)
    return forge(pieces({**sealed(bagged(PAYLOAD), first), **second_seal(second)}))


@_untrusted(Fault.TRUST_UNKNOWN_SIGNER)
def a_stranger_signed_beside_the_office(scene: Scene) -> bytes:
    return _built(scene, **second_seal(scene.stranger))


@_untrusted(Fault.TRUST_UNKNOWN_SIGNER)
def a_stranger_signed_before_the_office(scene: Scene) -> bytes:
    entries = {**sealed(bagged(PAYLOAD), scene.stranger), **second_seal(scene.issued)}
    return forge(pieces(entries))

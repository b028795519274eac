"""Attacks with certificates that were taken back, or of which nobody can say whether they were."""

import hashlib
from datetime import datetime, timedelta
from functools import partial

from asn1crypto import tsp
from cryptography.hazmat.primitives.asymmetric import rsa

from desktop.domain.verification import Verdict
from desktop.exchange.faults import Fault
from desktop.exchange.layout import SIGNATURE, SIGNED_LIST
from desktop.exchange.office_key import OfficeSigner
from desktop.exchange.signature_form import take_apart, with_stamp
from desktop.exchange.time_stamp_form import canonical_stamp
from tests.corpus.hostile.attack import Attack, Scene, attack
from tests.corpus.signers import AT
from tests.corpus.stamping import make_authority
from tests.corpus.zip_forge import forge, pieces

REVOCATION_ATTACKS: list[Attack] = []

_untrusted = partial(attack, REVOCATION_ATTACKS, Verdict.UNTRUSTED)
_LONG_AGO = AT - timedelta(days=90)


def _signed_by(scene: Scene, signer: OfficeSigner, *, at: datetime = AT) -> bytes:
    signature = signer.sign(scene.entries[SIGNED_LIST], at=at)
    return forge(pieces({**scene.entries, SIGNATURE: signature}))


@_untrusted(Fault.TRUST_REVOKED)
def certificate_that_was_taken_back(scene: Scene) -> bytes:
    """A newer list in the CA's name that somebody else signed lifts nothing."""
    return _signed_by(scene, scene.revocations.dismissed)


@_untrusted(Fault.TRUST_REVOKED)
def dated_back_before_the_revocation(scene: Scene) -> bytes:
    """That it signed while it was good is the word of whoever has the key now."""
    return _signed_by(scene, scene.revocations.dismissed, at=_LONG_AGO)


@_untrusted(Fault.TRUST_REVOKED)
def dated_back_with_the_stamp_of_an_authority_nobody_knows(scene: Scene) -> bytes:
    signer = scene.revocations.dismissed
    parts = take_apart(signer.sign(scene.entries[SIGNED_LIST], at=_LONG_AGO))
    value = parts.signer_info["signature"].native
    imprint = {
        "hash_algorithm": {"algorithm": "sha256"},
        "hashed_message": hashlib.sha256(value).digest(),
    }
    question = tsp.TimeStampReq({"version": "v1", "message_imprint": imprint, "cert_req": True})
    authority = make_authority(rsa.generate_private_key(public_exponent=65537, key_size=2048))
    answer = authority.answer(question.dump(), at=_LONG_AGO)
    token = tsp.TimeStampResp.load(answer)["time_stamp_token"].dump()
    signature = with_stamp(parts, canonical_stamp(token))
    return forge(pieces({**scene.entries, SIGNATURE: signature}))


@_untrusted(Fault.TRUST_REVOKED)
def pinned_certificate_that_was_taken_back(scene: Scene) -> bytes:
    """A pin needs no list, but gives way to one."""
    return _signed_by(scene, scene.revocations.pinned)


@_untrusted(Fault.TRUST_ISSUER_REVOKED)
def certificate_of_an_authority_that_was_taken_back(scene: Scene) -> bytes:
    return _signed_by(scene, scene.revocations.by_fallen)


@_untrusted(Fault.TRUST_REVOCATION_UNKNOWN)
def authority_that_publishes_no_list(scene: Scene) -> bytes:
    return _signed_by(scene, scene.revocations.by_silent)


@_untrusted(Fault.TRUST_REVOCATION_UNKNOWN)
def authority_whose_list_somebody_else_signed(scene: Scene) -> bytes:
    return _signed_by(scene, scene.revocations.by_forged)


@_untrusted(Fault.TRUST_REVOCATION_UNKNOWN)
def authority_whose_list_speaks_of_others_only(scene: Scene) -> bytes:
    return _signed_by(scene, scene.revocations.by_indirect)


@_untrusted(Fault.TRUST_REVOCATION_OUTDATED)
def authority_whose_list_has_run_out(scene: Scene) -> bytes:
    """Whoever keeps newer lists away must not keep a revocation away with them."""
    return _signed_by(scene, scene.revocations.by_late)

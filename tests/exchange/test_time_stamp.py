"""Time stamps: an addition that never stands in the way, and that nobody can forge or move."""

import hashlib
import subprocess
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from threading import Event

import pytest
from asn1crypto import cms, core
from cryptography.hazmat.primitives.asymmetric import rsa

from desktop.domain.verification import Claim
from desktop.exchange.office_key import OfficeSigner
from desktop.exchange.signature_check import CheckedSignature, check_signature
from desktop.exchange.signature_form import take_apart
from desktop.exchange.time_stamp import StampedSigner, gives_stamps, request_stamp
from tests.corpus.signers import AT, Issuer, make_issuer
from tests.corpus.stamping import Authority, make_authority, serving

_CONTENT = b"<list/>"
_LATER = AT + timedelta(days=500)  # the signers' certificates have run out by then


@pytest.fixture(scope="module")
def key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


@pytest.fixture(scope="module")
def root() -> Issuer:
    return make_issuer("Gốc của TSA")


@pytest.fixture(scope="module")
def authority(key: rsa.RSAPrivateKey, root: Issuer) -> Authority:
    return make_authority(key, issuer=root)


def _signed(signer: OfficeSigner, answer: Callable[[bytes], bytes]) -> bytes:
    with serving(answer) as url:
        return StampedSigner(signer, url).sign(_CONTENT, at=AT)


def _checked(signature: bytes, *trusted: bytes, later: bool = False) -> CheckedSignature:
    at = _LATER if later else AT
    return check_signature(signature, _CONTENT, trusted=trusted, at=at)


def _has_stamp(signature: bytes) -> bool:
    return take_apart(signature).stamp is not None


def test_a_stamp_of_a_known_authority_is_told(
    signer: OfficeSigner, authority: Authority, root: Issuer
) -> None:
    checked = _checked(_signed(signer, authority.answer), signer.certificate, root.der)

    assert checked.findings == ()
    assert checked.status.valid is Claim.YES
    assert checked.status.stamped_at == AT


def test_a_stamp_of_an_authority_nobody_knows_says_nothing(
    signer: OfficeSigner, authority: Authority
) -> None:
    checked = _checked(_signed(signer, authority.answer), signer.certificate)

    assert checked.findings == ()
    assert checked.status.stamped_at is None
    assert checked.status.has_stamp


def test_a_stamped_signature_outlives_its_certificate(
    signer: OfficeSigner, authority: Authority, root: Issuer
) -> None:
    stamped = _signed(signer, authority.answer)
    plain = signer.sign(_CONTENT, at=AT)

    assert _checked(stamped, signer.certificate, root.der, later=True).status.trusted is Claim.YES
    for signature, trusted in ((stamped, ()), (plain, (root.der,))):
        checked = _checked(signature, signer.certificate, *trusted, later=True)
        assert checked.status.trusted is Claim.UNKNOWN
        assert [one.code for one in checked.findings] == ["trust.expired"]


def test_a_stamp_after_the_end_proves_nothing_about_before(
    signer: OfficeSigner, authority: Authority, root: Issuer
) -> None:
    late = _signed(signer, lambda question: authority.answer(question, at=_LATER))

    checked = _checked(late, signer.certificate, root.der, later=True)

    assert checked.status.trusted is Claim.UNKNOWN


@pytest.mark.parametrize(
    "answer",
    [
        lambda _: b"",
        lambda _: b"<html>404</html>",
        lambda _: b"\x30\x05\x30\x03\x02\x01\x02",  # rejected
        lambda _: b"\x30" * 100_000,
    ],
)
def test_an_answer_that_is_no_stamp_is_left_out(
    answer: Callable[[bytes], bytes], signer: OfficeSigner
) -> None:
    signature = _signed(signer, answer)

    assert not _has_stamp(signature)
    assert _checked(signature, signer.certificate).findings == ()


def test_who_was_silent_once_is_not_waited_for_again(signer: OfficeSigner) -> None:
    asked: list[bytes] = []

    def refuse(question: bytes) -> bytes:
        asked.append(question)
        return b""

    with serving(refuse) as url:
        stamped = StampedSigner(signer, url)
        signatures = [stamped.sign(_CONTENT, at=AT) for _ in range(3)]

    assert [_has_stamp(each) for each in signatures] == [False] * 3
    assert len(asked) == 1


def test_an_address_is_tried_without_a_key(authority: Authority) -> None:
    with serving(authority.answer) as url:
        assert gives_stamps(url)
    assert not gives_stamps(url)


def test_a_stamp_for_another_question_is_left_out(authority: Authority) -> None:
    asked: list[bytes] = []

    def replayed(question: bytes) -> bytes:
        asked.append(question)
        return authority.answer(asked[0])

    with serving(replayed) as url:
        assert request_stamp(b"one", url=url, seconds=5) is not None
        assert request_stamp(b"one", url=url, seconds=5) is None  # an old answer
        assert request_stamp(b"two", url=url, seconds=5) is None


def test_who_may_not_stamp_is_not_listened_to(signer: OfficeSigner, key: rsa.RSAPrivateKey) -> None:
    assert not _has_stamp(_signed(signer, make_authority(key, may_stamp=False).answer))


@pytest.mark.parametrize("url", ["http://127.0.0.1:9/", "file:///etc/passwd", "không phải địa chỉ"])
def test_no_authority_is_no_obstacle(url: str, signer: OfficeSigner) -> None:
    signature = StampedSigner(signer, url).sign(_CONTENT, at=AT)

    assert not _has_stamp(signature)
    assert _checked(signature, signer.certificate).findings == ()


def test_an_authority_that_does_not_answer_is_not_waited_for(signer: OfficeSigner) -> None:
    done = Event()

    def silent(_: bytes) -> bytes:
        done.wait(30)
        return b""

    with serving(silent) as url:
        started = time.monotonic()
        signature = StampedSigner(signer, url, 0.5).sign(_CONTENT, at=AT)
        waited = time.monotonic() - started
        done.set()

    assert waited < 15
    assert not _has_stamp(signature)


def test_a_stamp_moved_to_another_signature_is_found(
    signer: OfficeSigner, authority: Authority
) -> None:
    first, second = (cms.ContentInfo.load(_signed(signer, authority.answer)) for _ in range(2))
    info = first["content"]["signer_infos"][0]
    info["unsigned_attrs"] = second["content"]["signer_infos"][0]["unsigned_attrs"].copy()

    checked = _checked(first.dump(force=True), signer.certificate)

    assert checked.status.valid is Claim.NO
    assert [one.code for one in checked.findings] == ["signature.time_stamp"]


@pytest.mark.no_cover
def test_every_changed_byte_of_a_stamped_signature_is_found(
    signer: OfficeSigner, authority: Authority
) -> None:
    signature = _signed(signer, authority.answer)
    unstamped = signer.sign(_CONTENT, at=AT)
    for position in range(len(unstamped) - 100, len(signature)):
        changed = bytearray(signature)
        changed[position] ^= 0x01
        checked = _checked(bytes(changed), signer.certificate)
        assert checked.status.valid is not Claim.YES, position
        assert checked.findings, position


def test_something_else_beside_the_stamp_is_refused(
    signer: OfficeSigner, authority: Authority
) -> None:
    outer = cms.ContentInfo.load(_signed(signer, authority.answer))
    info = outer["content"]["signer_infos"][0]
    more = cms.CMSAttribute({"type": "1.2.3.4", "values": [core.Null()]})
    info["unsigned_attrs"] = cms.CMSAttributes([*info["unsigned_attrs"], more])

    checked = _checked(outer.dump(force=True), signer.certificate)

    assert checked.status.valid is Claim.NO
    assert [one.code for one in checked.findings] == ["signature.unsigned_attributes"]


def test_openssl_accepts_signature_and_stamp(
    signer: OfficeSigner, authority: Authority, root: Issuer, tmp_path: Path
) -> None:
    signature = _signed(signer, authority.answer)
    stamp = take_apart(signature).stamp
    assert stamp is not None
    value = take_apart(signature).signer_info["signature"].native
    for name, content in (("s", signature), ("c", _CONTENT), ("token", stamp.token)):
        (tmp_path / name).write_bytes(content)
    for name, certificate in (("signer", signer.certificate), ("root", root.der)):
        command = ["openssl", "x509", "-inform", "DER", "-out", name]
        subprocess.run(command, input=certificate, cwd=tmp_path, check=True, timeout=60)
    moment = ["-attime", str(int(AT.timestamp()))]
    verify = ["openssl", "cms", "-verify", "-cades", "-binary", "-inform", "DER", "-in", "s"]
    verify += ["-content", "c", "-CAfile", "signer", "-out", "/dev/null", *moment]
    stamped = ["openssl", "ts", "-verify", "-digest", hashlib.sha256(value).hexdigest()]
    stamped += ["-in", "token", "-token_in", "-CAfile", "root", *moment]

    for command in (verify, stamped):
        done = subprocess.run(
            command, cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False
        )
        assert done.returncode == 0, done.stderr


def test_a_stamped_signer_is_still_the_same_signer(signer: OfficeSigner) -> None:
    stamped = StampedSigner(signer, "http://127.0.0.1:9/")

    assert stamped.subject == signer.subject
    assert stamped.fingerprint == signer.fingerprint
    assert stamped.certificate == signer.certificate

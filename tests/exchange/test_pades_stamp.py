"""Time stamps on a signed PDF: an addition that never stops signing, and that nobody can move."""

import hashlib
import subprocess
from datetime import timedelta
from pathlib import Path

import pytest
from asn1crypto import cms
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509 import load_der_x509_certificate

from desktop.domain.signed_report import PdfCheck, SignaturePlace, StampState
from desktop.domain.verification import Claim
from desktop.exchange.cades import MAX_STAMP_BYTES
from desktop.exchange.pades_check import check_pdf
from desktop.exchange.pades_checking import check_signed_pdf
from desktop.exchange.time_stamp import StampedSigner, request_stamp
from desktop.ports.signing import AskStamp, Signer
from tests.corpus.revocation import make_crl
from tests.corpus.signed_papers import LEADER, base, contents_of, leader, office, signed
from tests.corpus.signers import AT, Issuer, make_issuer, make_signer
from tests.corpus.stamping import Authority, make_authority, serving

_NOWHERE = "http://127.0.0.1:9/"


@pytest.fixture(scope="module")
def root() -> Issuer:
    return make_issuer("Gốc của TSA")


@pytest.fixture(scope="module")
def authority(root: Issuer) -> Authority:
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    return make_authority(key, issuer=root)


@pytest.fixture(scope="module")
def stamped(authority: Authority) -> bytes:
    return _stamped(leader(), authority)


def _stamped(signer: Signer, authority: Authority) -> bytes:
    with serving(authority.answer) as url:
        return signed(base(), StampedSigner(signer, url), SignaturePlace.PERSON)


def _with_stamp(stamp: AskStamp) -> bytes:
    place = SignaturePlace.PERSON
    look = base()  # any page will do
    return leader().sign_pdf(base(), place=place, look=look, at=AT, stamp=stamp)


def _check(content: bytes, *trusted: bytes, days: int = 0) -> PdfCheck:
    at = AT + timedelta(days=days)
    return check_pdf(content, base_size=len(base()), trusted=trusted, at=at)


def test_a_stamp_of_a_known_authority_is_told(stamped: bytes, root: Issuer) -> None:
    trusted = (leader().certificate, root.der)

    found = _check(stamped, *trusted)

    (one,) = found.signatures
    assert (one.status.valid, one.findings, found.only_signed) == (Claim.YES, (), Claim.YES)
    assert (one.stamp, one.status.stamped_at) == (StampState.SOUND, AT)
    in_child = check_signed_pdf(stamped, base_size=len(base()), trusted=trusted, at=AT)
    assert in_child == found


def test_a_stamp_of_an_authority_nobody_knows_says_nothing(stamped: bytes) -> None:
    (one,) = _check(stamped, leader().certificate).signatures

    assert (one.status.valid, one.stamp) == (Claim.YES, StampState.SOUND)
    assert one.status.stamped_at is None


def test_openssl_agrees_with_the_stamp_and_the_signature(
    stamped: bytes, root: Issuer, tmp_path: Path
) -> None:
    ((content, covered),) = contents_of(stamped)
    info = cms.ContentInfo.load(content)["content"]["signer_infos"][0]
    (attribute,) = info["unsigned_attrs"]
    certificate = load_der_x509_certificate(leader().certificate)
    (tmp_path / "s.p7s").write_bytes(content)
    (tmp_path / "covered").write_bytes(covered)
    (tmp_path / "stamp").write_bytes(attribute["values"][0].dump())
    (tmp_path / "ca.pem").write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    (tmp_path / "tsa.pem").write_bytes(root.certificate.public_bytes(serialization.Encoding.PEM))
    imprint = hashlib.sha256(info["signature"].native).hexdigest()
    signature = (
        *("cms", "-verify", "-cades", "-binary", "-inform", "DER"),
        *("-in", "s.p7s", "-content", "covered", "-CAfile", "ca.pem"),
        *("-purpose", "any", "-attime", str(int(AT.timestamp())), "-out", "out"),
    )
    stamp = ("ts", "-verify", "-token_in", "-in", "stamp", "-digest", imprint, "-CAfile", "tsa.pem")

    for words in (signature, stamp):
        subprocess.run(["openssl", *words], cwd=tmp_path, check=True, capture_output=True)


def test_the_office_signs_on_after_a_stamped_signature(stamped: bytes) -> None:
    both = signed(stamped, office(), SignaturePlace.SEAL)

    found = _check(both)

    assert [one.status.valid for one in found.signatures] == [Claim.YES, Claim.YES]
    assert [one.stamp for one in found.signatures] == [StampState.SOUND, StampState.NONE]
    assert found.only_signed is Claim.YES


def test_a_stamped_signature_outlives_its_certificate(authority: Authority, root: Issuer) -> None:
    issuer = make_issuer("CA công vụ")
    signer = make_signer(name=LEADER, issuer=issuer, until=AT + timedelta(days=1))
    trusted = (issuer.der, root.der, make_crl(issuer), make_crl(root))
    plain = signed(base(), signer, SignaturePlace.PERSON)

    claims = [
        _check(content, *trusted, days=5).signatures[0].status.trusted
        for content in (_stamped(signer, authority), plain)
    ]

    assert claims == [Claim.YES, Claim.UNKNOWN]


@pytest.mark.parametrize("answer", [b"", b"<html>", bytes(40_000), b"\x30\x80" * 5_000])
def test_a_server_that_answers_no_stamp_does_not_stop_signing(answer: bytes) -> None:
    with serving(lambda _: answer) as url:
        content = signed(base(), StampedSigner(leader(), url), SignaturePlace.PERSON)

    (one,) = _check(content).signatures
    assert (one.status.valid, one.stamp) == (Claim.YES, StampState.NONE)


def test_a_server_that_is_not_there_does_not_stop_signing() -> None:
    signer = StampedSigner(leader(), _NOWHERE)

    (one,) = _check(signed(base(), signer, SignaturePlace.PERSON)).signatures

    assert (one.status.valid, one.stamp) == (Claim.YES, StampState.NONE)


def test_a_stamp_larger_than_its_place_is_left_out() -> None:
    (one,) = _check(_with_stamp(lambda _: bytes(MAX_STAMP_BYTES + 1))).signatures

    assert (one.status.valid, one.stamp) == (Claim.YES, StampState.NONE)


def test_the_stamp_of_another_signature_is_not_believed(authority: Authority, root: Issuer) -> None:
    with serving(authority.answer) as url:
        moved = request_stamp(b"another signature", url=url, seconds=5)
    assert moved is not None

    content = _with_stamp(lambda _: moved.token)

    (one,) = _check(content, leader().certificate, root.der).signatures
    assert (one.stamp, one.status.stamped_at) == (StampState.UNSOUND, None)


def test_a_stamp_is_asked_for_once() -> None:
    asked: list[bytes] = []

    _with_stamp(asked.append)

    assert len(asked) == 1

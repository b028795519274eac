"""A package that the leader and then the office signed: both count, and each for themselves."""

import subprocess
import sys
import zipfile
from datetime import datetime
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.signing_errors import SameSignerTwiceError, TokenGoneError
from desktop.domain.verification import Claim, SignatureStatus, Verdict
from desktop.exchange.container_writer import write_package
from desktop.exchange.layout import SECOND_LIST, SECOND_SIGNATURE, SIGNATURE, SIGNED_LIST
from desktop.exchange.office_key import OfficeSigner
from tests.corpus.hostile.second_signer_attacks import second_seal
from tests.corpus.packages import PAYLOAD, PLAN, Quiet, bagged, judge, sealed
from tests.corpus.signers import AT, make_signer
from tests.corpus.zip_forge import forge, pieces


@pytest.fixture(scope="module")
def leader() -> OfficeSigner:
    return make_signer(name="Nguyễn Văn A")


@pytest.fixture
def package(tmp_path: Path, leader: OfficeSigner, signer: OfficeSigner) -> Path:
    target = tmp_path / "p.asice"
    write_package(PLAN, target, signer=(leader, signer), at=AT, progress=Quiet())
    return target


def test_both_signers_are_told_in_their_order(
    package: Path, leader: OfficeSigner, signer: OfficeSigner
) -> None:
    report = judge(package, leader.certificate, signer.certificate)

    assert report.findings == ()
    assert report.verdict is Verdict.VERIFIED
    assert [one.fingerprint for one in report.signatures] == [
        leader.fingerprint,
        signer.fingerprint,
    ]
    assert [one.place for one in report.signatures] == [SIGNATURE, SECOND_SIGNATURE]
    assert report.signature == report.signatures[1]  # the office's


def test_who_signed_changes_nothing_about_what_the_package_is(
    package: Path, tmp_path: Path, signer: OfficeSigner, leader: OfficeSigner
) -> None:
    alone = tmp_path / "alone.asice"
    sealed_alone = write_package(PLAN, alone, signer=signer, at=AT, progress=Quiet())

    assert judge(package, leader.certificate).digest == sealed_alone.digest


def test_a_package_written_by_hand_is_the_same(
    package: Path, leader: OfficeSigner, signer: OfficeSigner
) -> None:
    entries = {**sealed(bagged(PAYLOAD), leader), **second_seal(signer)}
    with zipfile.ZipFile(package) as opened:
        written = {name: opened.read(name) for name in opened.namelist()}

    assert list(written) == list(entries)
    differing = {name for name in entries if written[name] != entries[name]}
    assert differing <= {SIGNATURE, SECOND_SIGNATURE}  # ECDSA draws a new number each time


@pytest.mark.parametrize("trusted", ["leader", "office", "nobody"])
def test_one_signer_nobody_knows_leaves_the_package_untrusted(
    trusted: str, package: Path, leader: OfficeSigner, signer: OfficeSigner
) -> None:
    known = {"leader": [leader.certificate], "office": [signer.certificate], "nobody": []}

    report = judge(package, *known[trusted])

    assert report.verdict is Verdict.UNTRUSTED
    assert [one.valid for one in report.signatures] == [Claim.YES, Claim.YES]
    trust = [one.trusted is Claim.YES for one in report.signatures]
    assert trust == [trusted == "leader", trusted == "office"]


def _claims(status: SignatureStatus) -> tuple[Claim, Claim]:
    return status.valid, status.trusted


@pytest.mark.parametrize("broken", [0, 1])
def test_a_broken_signature_does_not_speak_against_the_other_one(
    broken: int, tmp_path: Path, leader: OfficeSigner, signer: OfficeSigner
) -> None:
    entries = {**sealed(bagged(PAYLOAD), leader), **second_seal(signer)}
    name = (SIGNATURE, SECOND_SIGNATURE)[broken]
    entries[name] = entries[(SECOND_SIGNATURE, SIGNATURE)[broken]]
    victim = tmp_path / "victim.asice"
    victim.write_bytes(forge(pieces(entries)))

    report = judge(victim, leader.certificate, signer.certificate)

    assert report.verdict is Verdict.ALTERED
    assert report.signatures[broken].valid is Claim.NO
    assert _claims(report.signatures[1 - broken]) == (Claim.YES, Claim.YES)
    assert {one.path for one in report.findings} == {name}


@pytest.mark.parametrize(
    ("signed_list", "signature"), [(SIGNED_LIST, SIGNATURE), (SECOND_LIST, SECOND_SIGNATURE)]
)
def test_strangers_verify_both_signatures(
    signed_list: str, signature: str, package: Path, tmp_path: Path
) -> None:
    with zipfile.ZipFile(package) as opened:
        opened.extractall(tmp_path / "bag")
    assert f'URI="{signature}"' in (tmp_path / "bag" / signed_list).read_text()
    command = ["openssl", "cms", "-verify", "-binary", "-noverify", "-inform", "DER"]
    command += ["-in", signature, "-content", signed_list, "-out", "/dev/null"]
    done = subprocess.run(
        command, cwd=tmp_path / "bag", capture_output=True, text=True, timeout=60, check=False
    )
    assert "Verification successful" in done.stderr
    bagit = [sys.executable, "-m", "bagit", "--validate", "."]
    subprocess.run(bagit, cwd=tmp_path / "bag", check=True, timeout=60, capture_output=True)


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_a_changed_byte_anywhere_is_found(
    data: st.DataObject, package: Path, leader: OfficeSigner, signer: OfficeSigner
) -> None:
    content = bytearray(package.read_bytes())
    position = data.draw(st.integers(0, len(content) - 1))
    content[position] ^= data.draw(st.integers(1, 255))
    victim = package.with_name("victim.asice")
    victim.write_bytes(content)

    report = judge(victim, leader.certificate, signer.certificate)

    assert report.verdict is not Verdict.VERIFIED
    assert report.findings


class _Gone:
    """A token that is pulled out just when it should sign."""

    subject = "Nguyễn Văn A"
    fingerprint = "0" * 64

    def __init__(self, certificate: bytes) -> None:
        self.certificate = certificate

    def sign(self, content: bytes, *, at: datetime) -> bytes:
        raise TokenGoneError


@pytest.mark.parametrize("position", [0, 1])
def test_a_signer_that_fails_leaves_nothing(
    position: int, tmp_path: Path, signer: OfficeSigner, leader: OfficeSigner
) -> None:
    signers = [signer, signer]
    signers[position] = _Gone(leader.certificate)  # type: ignore[call-overload] # a failing stand-in

    with pytest.raises(TokenGoneError):
        write_package(PLAN, tmp_path / "p.asice", signer=signers, at=AT, progress=Quiet())

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("is_renewed", [False, True])
def test_one_key_does_not_sign_for_two(
    tmp_path: Path, signer: OfficeSigner, *, is_renewed: bool
) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    leader, office = make_signer(key=key), make_signer(name="Văn phòng", key=key)
    signers = (leader, office) if is_renewed else (signer, signer)

    with pytest.raises(SameSignerTwiceError):
        write_package(PLAN, tmp_path / "p.asice", signer=signers, at=AT, progress=Quiet())

    assert list(tmp_path.iterdir()) == []


def test_a_package_has_one_signer_or_two(tmp_path: Path, signer: OfficeSigner) -> None:
    for count in (0, 3):
        with pytest.raises(ValueError, match="signed by"):
            write_package(
                PLAN, tmp_path / "p.asice", signer=[signer] * count, at=AT, progress=Quiet()
            )

"""A certificate that was taken back is not believed; what no list covers is never called good."""

import hashlib
import shutil
import subprocess
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from time import perf_counter

import pytest
from asn1crypto import tsp
from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509 import ReasonFlags

from desktop.domain.verification import Claim, Ground, RestsOn
from desktop.exchange.office_key import OfficeSigner
from desktop.exchange.signature_check import CheckedSignature, check_signature
from desktop.exchange.signature_form import take_apart, with_stamp
from desktop.exchange.time_stamp_form import canonical_stamp
from tests.corpus.revocation import Entry, indirect, make_crl, serial_of
from tests.corpus.signers import AT, Issuer, make_issuer, make_signer
from tests.corpus.stamping import Authority, make_authority

_CONTENT = b"<list/>"
_DAY = timedelta(days=1)


class Offices:
    """A root, a CA below it, and a signer of that CA."""

    def __init__(self, key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey | None = None) -> None:
        self.root = make_issuer("Gốc", key=key)
        self.below = make_issuer("Cấp dưới", above=self.root, key=key)
        self.signer = make_signer(name="Chủ tịch", issuer=self.below, key=key)
        self.root_crl = make_crl(self.root)
        self.crl = make_crl(self.below)

    @property
    def authorities(self) -> tuple[bytes, ...]:
        return (self.root.der, self.below.der)

    def revoked(
        self,
        since: datetime = AT - _DAY,
        reason: ReasonFlags | None = None,
        invalid_since: datetime | None = None,
    ) -> bytes:
        entry = Entry(serial_of(self.signer.certificate), since, reason, invalid_since)
        return make_crl(self.below, entry, made=AT - _DAY)


@pytest.fixture(scope="session")
def rsa_key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(65537, 2048)


@pytest.fixture(params=["ec", "rsa"], scope="session")
def offices(request: pytest.FixtureRequest, rsa_key: rsa.RSAPrivateKey) -> Offices:
    return Offices(rsa_key if request.param == "rsa" else None)


def _checked(signer: OfficeSigner, *trusted: bytes) -> CheckedSignature:
    signature = signer.sign(_CONTENT, at=AT - 5 * _DAY)
    return check_signature(signature, _CONTENT, trusted=trusted, at=AT)


def _codes(checked: CheckedSignature) -> list[str]:
    return [finding.code for finding in checked.findings]


def _basis(checked: CheckedSignature) -> RestsOn:
    assert checked.status.rests_on is not None
    return checked.status.rests_on


def _openssl(folder: Path, offices: Offices, crls: Sequence[bytes], at: datetime = AT) -> str:
    """What the stock tool says of the same chain and lists."""
    openssl = shutil.which("openssl")
    assert openssl is not None
    (folder / "root.pem").write_bytes(_pem(offices.root.der))
    (folder / "below.pem").write_bytes(_pem(offices.below.der))
    (folder / "leaf.pem").write_bytes(_pem(offices.signer.certificate))
    lists = b"".join(
        x509.load_der_x509_crl(crl).public_bytes(serialization.Encoding.PEM) for crl in crls
    )
    (folder / "crls.pem").write_bytes(lists)
    moment = str(int(at.timestamp()))
    given = ["-CAfile", "root.pem", "-untrusted", "below.pem", "-CRLfile", "crls.pem"]
    asked = ["-crl_check_all", "-attime", moment, "leaf.pem"]
    done = subprocess.run(
        [openssl, "verify", *given, *asked], cwd=folder, capture_output=True, text=True, check=False
    )
    return "good" if done.returncode == 0 else done.stdout + done.stderr


def _pem(der: bytes) -> bytes:
    return x509.load_der_x509_certificate(der).public_bytes(serialization.Encoding.PEM)


def test_a_chain_with_fresh_lists_for_every_link_is_trusted(
    offices: Offices, tmp_path: Path
) -> None:
    checked = _checked(offices.signer, *offices.authorities, offices.root_crl, offices.crl)

    assert (checked.status.trusted, checked.findings) == (Claim.YES, ())
    basis = _basis(checked)
    assert (basis.ground, basis.anchor, basis.list_age_days) == (Ground.CHAIN, "Gốc", 12)
    assert _openssl(tmp_path, offices, [offices.root_crl, offices.crl]) == "good"


def test_a_chain_without_lists_is_never_verified(offices: Offices, tmp_path: Path) -> None:
    checked = _checked(offices.signer, *offices.authorities)

    assert (checked.status.valid, checked.status.trusted) == (Claim.YES, Claim.UNKNOWN)
    assert _codes(checked) == ["trust.revocation_unknown"] * 2
    assert _basis(checked).list_age_days is None
    assert "unable to get certificate CRL" in _openssl(tmp_path, offices, [offices.root_crl])


def test_a_revoked_signer_is_refused_with_date_and_reason(offices: Offices, tmp_path: Path) -> None:
    revoked = offices.revoked(reason=ReasonFlags.key_compromise)

    checked = _checked(offices.signer, *offices.authorities, offices.root_crl, revoked)

    assert (checked.status.trusted, _codes(checked)) == (Claim.NO, ["trust.revoked"])
    facts = {"since": (AT - _DAY).isoformat(), "reason": "keyCompromise"}
    assert checked.findings[0].facts == facts
    assert "certificate revoked" in _openssl(tmp_path, offices, [offices.root_crl, revoked])


def test_a_revoked_ca_takes_its_signers_with_it(offices: Offices, tmp_path: Path) -> None:
    entry = Entry(serial_of(offices.below.der), AT - _DAY)
    revoked = make_crl(offices.root, entry)

    checked = _checked(offices.signer, *offices.authorities, revoked, offices.crl)

    assert (checked.status.trusted, _codes(checked)) == (Claim.NO, ["trust.issuer_revoked"])
    assert checked.findings[0].facts["issuer"] == "Cấp dưới"
    assert "certificate revoked" in _openssl(tmp_path, offices, [revoked, offices.crl])


def test_a_list_that_ran_out_proves_nothing_any_more(offices: Offices, tmp_path: Path) -> None:
    old = make_crl(offices.below, made=AT - 40 * _DAY, until=AT - 10 * _DAY)

    checked = _checked(offices.signer, *offices.authorities, offices.root_crl, old)

    assert checked.status.trusted is Claim.UNKNOWN
    assert _codes(checked) == ["trust.revocation_outdated"]
    assert _basis(checked).list_age_days == 40
    assert "CRL has expired" in _openssl(tmp_path, offices, [offices.root_crl, old])


def test_a_list_that_ran_out_still_refuses_what_it_names(offices: Offices) -> None:
    entry = Entry(serial_of(offices.signer.certificate), AT - 41 * _DAY)
    old = make_crl(offices.below, entry, made=AT - 40 * _DAY, until=AT - 10 * _DAY)

    checked = _checked(offices.signer, *offices.authorities, offices.root_crl, old)

    assert (checked.status.trusted, _codes(checked)) == (Claim.NO, ["trust.revoked"])


def test_a_forged_list_neither_clears_nor_accuses(offices: Offices, tmp_path: Path) -> None:
    stranger = make_issuer("Cấp dưới")
    entry = Entry(serial_of(offices.signer.certificate), AT - _DAY)
    accusing = make_crl(offices.below, entry, signed_by=stranger)
    clearing = make_crl(offices.below, signed_by=stranger)

    for forged in (accusing, clearing):
        given = (*offices.authorities, offices.root_crl, forged)
        assert _codes(_checked(offices.signer, *given)) == ["trust.revocation_unknown"]
    beside = (*offices.authorities, offices.root_crl, offices.crl, accusing)
    assert _checked(offices.signer, *beside).status.trusted is Claim.YES
    assert _openssl(tmp_path, offices, [offices.root_crl, accusing]) != "good"


def _unfit_lists(offices: Offices) -> dict[str, bytes]:
    key_is_right = Issuer(offices.below.key, make_issuer("Cơ quan khác").certificate)
    return {
        "another issuer": make_crl(key_is_right),
        "indirect": make_crl(offices.below, extensions=[indirect()]),
        "delta": make_crl(offices.below, extensions=[x509.DeltaCRLIndicator(1)]),
        "unheard of": make_crl(
            offices.below,
            extensions=[x509.UnrecognizedExtension(x509.ObjectIdentifier("1.2.3.4"), b"\x05\x00")],
        ),
        "of tomorrow": make_crl(offices.below, made=AT + 3 * _DAY),
        "cut": offices.crl[:-1],
        "with a tail": offices.crl + b"\x00",
        "garbage": b"\x30\x82\xff\xff" + b"\x00" * 1_000,
        "empty": b"",
    }


@pytest.mark.parametrize("kind", sorted(_unfit_lists(Offices())))
def test_a_list_that_is_not_for_this_certificate_says_nothing(kind: str) -> None:
    offices = Offices()
    unfit = _unfit_lists(offices)[kind]

    checked = _checked(offices.signer, *offices.authorities, offices.root_crl, unfit)

    assert checked.status.trusted is Claim.UNKNOWN
    assert _codes(checked) == ["trust.revocation_unknown"]


def test_a_pin_needs_no_list_but_gives_way_to_one(offices: Offices) -> None:
    pinned = offices.signer.certificate

    alone = _checked(offices.signer, pinned)
    among = _checked(offices.signer, pinned, *offices.authorities, offices.crl, offices.root_crl)
    revoked = _checked(offices.signer, pinned, *offices.authorities, offices.revoked())

    assert alone.status.trusted is among.status.trusted is Claim.YES
    assert (_basis(alone).ground, _basis(alone).list_age_days) == (Ground.PINNED, None)
    assert _basis(among).list_age_days == 12
    assert (revoked.status.trusted, _codes(revoked)) == (Claim.NO, ["trust.revoked"])


def test_a_certificate_on_hold_is_refused_until_a_newer_list_lets_it_go(offices: Offices) -> None:
    held = Entry(serial_of(offices.signer.certificate), AT - 9 * _DAY, ReasonFlags.certificate_hold)
    holding = make_crl(offices.below, held, made=AT - 8 * _DAY)
    released = make_crl(offices.below, made=AT - 2 * _DAY)
    given = (*offices.authorities, offices.root_crl, holding)

    assert _codes(_checked(offices.signer, *given)) == ["trust.revoked"]
    assert _checked(offices.signer, *given, released).status.trusted is Claim.YES


@pytest.fixture(scope="session")
def authority(rsa_key: rsa.RSAPrivateKey) -> Authority:
    return make_authority(rsa_key)


def _stamp(authority: Authority, signer: OfficeSigner, at: datetime) -> bytes:
    """A signature of the signer with a stamp of that moment."""
    parts = take_apart(signer.sign(_CONTENT, at=AT - 5 * _DAY))
    digest = hashlib.sha256(parts.signer_info["signature"].native).digest()
    imprint = {"hash_algorithm": {"algorithm": "sha256"}, "hashed_message": digest}
    question = tsp.TimeStampReq({"version": "v1", "message_imprint": imprint, "cert_req": True})
    answer = tsp.TimeStampResp.load(authority.answer(question.dump(), at=at))
    return with_stamp(parts, canonical_stamp(answer["time_stamp_token"].dump()))


def _stamped(
    offices: Offices, authority: Authority, at: datetime, *lists: bytes
) -> CheckedSignature:
    given = (*offices.authorities, offices.root_crl, authority.certificate, *lists)
    signature = _stamp(authority, offices.signer, at)
    return check_signature(signature, _CONTENT, trusted=given, at=AT)


def test_what_was_stamped_before_the_revocation_stays_good(
    offices: Offices, authority: Authority
) -> None:
    revoked = offices.revoked(since=AT - 2 * _DAY)

    before = _stamped(offices, authority, AT - 4 * _DAY, revoked)
    after = _stamped(offices, authority, AT - _DAY, revoked)

    assert (before.status.trusted, before.findings) == (Claim.YES, ())
    assert (after.status.trusted, _codes(after)) == (Claim.NO, ["trust.revoked"])


def test_a_key_that_was_lost_before_the_stamp_is_not_believed(
    offices: Offices, authority: Authority
) -> None:
    revoked = offices.revoked(since=AT - 2 * _DAY, invalid_since=AT - 6 * _DAY)

    checked = _stamped(offices, authority, AT - 4 * _DAY, revoked)

    assert (checked.status.trusted, _codes(checked)) == (Claim.NO, ["trust.revoked"])


def test_a_list_made_after_the_stamp_may_have_run_out_since(
    offices: Offices, authority: Authority
) -> None:
    old = make_crl(offices.below, made=AT - 3 * _DAY, until=AT - 2 * _DAY)

    assert _stamped(offices, authority, AT - 4 * _DAY, old).status.trusted is Claim.YES
    assert _codes(_stamped(offices, authority, AT - _DAY, old)) == ["trust.revocation_outdated"]


def test_a_revoked_authority_stamps_for_nobody(
    offices: Offices, rsa_key: rsa.RSAPrivateKey
) -> None:
    authority = make_authority(rsa_key, issuer=offices.root)
    entry = Entry(serial_of(authority.certificate), AT - _DAY)
    given = (make_crl(offices.root, entry), offices.revoked(since=AT - 2 * _DAY))

    checked = _stamped(offices, authority, AT - 4 * _DAY, *given)

    assert checked.status.stamped_at is None
    assert _codes(checked) == ["trust.revoked"]


def test_ten_thousand_revoked_certificates_are_looked_through_in_no_time(offices: Offices) -> None:
    entries = [Entry(number, AT - 20 * _DAY) for number in range(1, 10_001)]
    large = make_crl(offices.below, *entries)

    started = perf_counter()
    checked = _checked(offices.signer, *offices.authorities, offices.root_crl, large)

    assert checked.status.trusted is Claim.YES
    assert perf_counter() - started < 5


def test_a_root_of_the_same_name_with_another_kind_of_key_does_no_harm(offices: Offices) -> None:
    namesakes = (make_issuer("Gốc").der, make_issuer("Cấp dưới").der)
    lists = (offices.root_crl, offices.crl)

    checked = _checked(offices.signer, *namesakes, *offices.authorities, *lists)

    assert checked.status.trusted is Claim.YES


def test_wrong_use_expiry_and_a_strangers_chain_are_told_apart(offices: Offices) -> None:
    lists = (offices.root_crl, offices.crl)
    may_not = make_signer(name="Chủ tịch", issuer=offices.below, may_sign=False)
    expired = make_signer(name="Chủ tịch", issuer=offices.below, until=AT - _DAY)
    ended = make_signer(name="Chủ tịch", issuer=offices.below, until=AT - 9 * _DAY)
    stranger = make_signer(name="Chủ tịch", issuer=make_issuer("Cấp dưới"))

    found = [
        _codes(_checked(signer, *offices.authorities, *lists))[0]
        for signer in (may_not, expired, ended, stranger)
    ]

    assert found == [
        "signature.key_usage",
        "trust.expired",
        "trust.certificate_period",
        "trust.unknown_signer",
    ]

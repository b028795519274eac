"""Signing with a token: the right key, one try of the PIN, and no harm from a bad library."""

import subprocess
import sys
import threading
import time
import traceback
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa

from desktop.domain.errors import AppError, FileVanishedError, JobCancelledError
from desktop.domain.signed_report import SignaturePlace
from desktop.domain.signing import CertificateProblem, PinState, TokenCertificate
from desktop.domain.signing_errors import (
    CertificateExpiredError,
    CertificateKeyWeakError,
    CertificateNotForSigningError,
    CertificateNotYetValidError,
    TokenGoneError,
    TokenKeyMissingError,
    TokenLibraryCrashedError,
    TokenLibraryHungError,
    TokenLibraryUnusableError,
    TokenPinLastTryError,
    TokenPinLockedError,
    TokenPinWrongError,
    TokenRefusedError,
)
from desktop.domain.verification import Claim
from desktop.exchange.container_writer import write_package
from desktop.exchange.office_key import OfficeSigner
from desktop.exchange.pades_check import check_pdf
from desktop.exchange.signature_check import check_signature
from desktop.exchange.token_argument import WORKER_ARGUMENT
from desktop.exchange.token_shelf import Patience, TokenShelf
from tests.corpus.packages import PLAN
from tests.corpus.signed_papers import base, signed
from tests.corpus.signers import AT, Issuer, make_issuer, make_signer
from tests.corpus.soft_token import (
    PIN,
    USER_PIN_COUNT_LOW,
    USER_PIN_FINAL_TRY,
    USER_PIN_LOCKED,
    SoftToken,
    certificate_object,
    key_object,
    module,
    public_object,
)

_CONTENT = b"<list/>"
_WRONG_PIN = "Sai-PIN-0000"
_Key = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey


@pytest.fixture(scope="module")
def rsa_key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


@pytest.fixture
def token(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SoftToken:
    return SoftToken.make(tmp_path, monkeypatch)


def _ec() -> ec.EllipticCurvePrivateKey:
    return ec.generate_private_key(ec.SECP256R1())


def _fill(token: SoftToken, key: _Key, signer: OfficeSigner | None = None) -> OfficeSigner:
    """A token as a vendor would hand it out."""
    owner = signer or make_signer(key=key)
    token.put(
        key_object(key, identifier="01"),
        public_object(key, identifier="01"),
        certificate_object(owner.certificate, identifier="01"),
    )
    return owner


def _listed(shelf: TokenShelf | None = None) -> tuple[TokenCertificate, ...]:
    return (shelf or TokenShelf()).certificates(module(), at=AT)


def _only() -> TokenCertificate:
    (found,) = _listed()
    return found


def _sign(choice: TokenCertificate, pin: str | None = PIN, content: bytes = _CONTENT) -> bytes:
    with TokenShelf().open(choice, pin=pin, at=AT) as signer:
        return signer.sign(content, at=AT)


def _assert_signed_by(owner: OfficeSigner, signature: bytes) -> None:
    checked = check_signature(signature, _CONTENT, trusted=[owner.certificate], at=AT)
    assert checked.findings == ()
    assert (checked.status.valid, checked.status.trusted) == (Claim.YES, Claim.YES)


def _openssl_accepts(owner: OfficeSigner, signature: bytes, folder: Path) -> None:
    for name, content in (("s", signature), ("c", _CONTENT), ("crt", owner.certificate)):
        (folder / name).write_bytes(content)
    pem = ("openssl", "x509", "-inform", "DER", "-in", folder / "crt", "-out", folder / "pem")
    subprocess.run(pem, check=True, timeout=60)
    command = ["openssl", "cms", "-verify", "-cades", "-binary", "-inform", "DER", "-in"]
    command += [str(folder / "s"), "-content", str(folder / "c"), "-out", "/dev/null"]
    command += ["-CAfile", str(folder / "pem"), "-attime", str(int(AT.timestamp()))]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert "CAdES Verification successful" in done.stderr


@pytest.mark.parametrize("kind", ["rsa", "ec"])
def test_a_token_signs_and_strangers_agree(
    kind: str, token: SoftToken, rsa_key: rsa.RSAPrivateKey, tmp_path: Path
) -> None:
    owner = _fill(token, rsa_key if kind == "rsa" else _ec())

    signature = _sign(_only())

    _assert_signed_by(owner, signature)
    _openssl_accepts(owner, signature, tmp_path)


def test_a_token_that_does_not_hash_signs_a_digest_made_here(
    token: SoftToken, rsa_key: rsa.RSAPrivateKey
) -> None:
    owner = _fill(token, rsa_key)
    token.configure("slots.mechanisms = -CKM_SHA256_RSA_PKCS")

    _assert_signed_by(owner, _sign(_only()))


def test_a_key_that_wants_the_pin_each_time_gets_it(token: SoftToken) -> None:
    key = _ec()
    owner = make_signer(key=key)
    token.put(
        key_object(key, identifier="01"),
        certificate_object(owner.certificate, identifier="01"),
        each_time=True,
    )

    with TokenShelf().open(_only(), pin=PIN, at=AT) as signer:
        for _ in range(2):
            _assert_signed_by(owner, signer.sign(_CONTENT, at=AT))


@pytest.mark.parametrize("kind", ["rsa", "ec"])
def test_a_token_signs_a_report_too(
    kind: str, token: SoftToken, rsa_key: rsa.RSAPrivateKey
) -> None:
    owner = _fill(token, rsa_key if kind == "rsa" else _ec())

    with TokenShelf().open(_only(), pin=PIN, at=AT) as signer:
        paper = signed(base(), signer, SignaturePlace.PERSON)

    trusted = [owner.certificate]
    found = check_pdf(paper, base_size=len(base()), trusted=trusted, at=AT)
    assert [one.status.fingerprint for one in found.signatures] == [owner.fingerprint]
    assert found.signatures[0].findings == ()
    assert found.signatures[0].status.valid is Claim.YES


def test_a_certificate_is_told_by_what_a_person_chooses_by(token: SoftToken) -> None:
    issuer = make_issuer("Cơ quan chứng thực số")
    owner = _fill(token, key := _ec(), make_signer(name="Nguyễn Văn A", key=key, issuer=issuer))

    found = _only()

    facts = found.certificate
    assert (found.token, found.module, found.has_pin_pad) == ("VGCA", module(), False)
    assert (facts.subject, facts.issuer) == ("Nguyễn Văn A", "Cơ quan chứng thực số")
    assert (facts.fingerprint, facts.key) == (owner.fingerprint, "EC P-256")
    assert facts.not_after == AT + timedelta(days=365)
    assert facts.problem is None


def test_several_signatures_need_one_login(token: SoftToken, rsa_key: rsa.RSAPrivateKey) -> None:
    owner = _fill(token, rsa_key)

    with TokenShelf().open(_only(), pin=PIN, at=AT) as signer:
        signatures = [signer.sign(_CONTENT, at=AT) for _ in range(3)]

    for signature in signatures:
        _assert_signed_by(owner, signature)


@pytest.mark.parametrize("kind", ["rsa", "ec"])
def test_labels_mean_nothing(kind: str, token: SoftToken, rsa_key: rsa.RSAPrivateKey) -> None:
    key, others = (rsa_key, rsa.generate_private_key(public_exponent=65537, key_size=2048))
    right, wrong = (key, others) if kind == "rsa" else (_ec(), _ec())
    owner = make_signer(key=right)
    token.put(
        key_object(wrong, identifier="0a", label="Chủ tịch"),
        public_object(wrong, identifier="0a", label="Chủ tịch"),
        key_object(right, identifier="0b", label="khác hẳn"),
        public_object(right, identifier="0b", label="khác hẳn"),
        certificate_object(owner.certificate, identifier="0b", label="Chủ tịch"),
    )

    _assert_signed_by(owner, _sign(_only()))


def test_keys_and_certificates_of_one_label_are_told_apart(token: SoftToken) -> None:
    keys = [_ec() for _ in range(3)]
    owners = [make_signer(key=key) for key in keys]
    for number, (key, owner) in enumerate(zip(keys, owners, strict=True), start=1):
        token.put(
            key_object(key, identifier=f"{number:02x}", label="x"),
            certificate_object(owner.certificate, identifier=f"{number:02x}", label="x"),
        )
    listed = {one.certificate.fingerprint: one for one in _listed()}

    assert set(listed) == {owner.fingerprint for owner in owners}
    for owner in owners:
        _assert_signed_by(owner, _sign(listed[owner.fingerprint]))


@pytest.mark.parametrize("kind", ["rsa", "ec"])
def test_a_key_under_another_identifier_is_known_by_its_public_half(
    kind: str, token: SoftToken, rsa_key: rsa.RSAPrivateKey
) -> None:
    right, wrong = (rsa_key, _ec()) if kind == "rsa" else (_ec(), _ec())
    owner = make_signer(key=right)
    token.put(
        key_object(wrong, identifier="01"),  # the certificate's, and wrong
        key_object(right, identifier="77"),
        public_object(right, identifier="77"),
        certificate_object(owner.certificate, identifier="01"),
    )

    _assert_signed_by(owner, _sign(_only()))


def test_of_two_keys_under_one_identifier_the_one_that_fits_signs(token: SoftToken) -> None:
    right, wrong = _ec(), _ec()
    owner = make_signer(key=right)
    token.put(
        key_object(wrong, identifier="01"),
        key_object(right, identifier="01"),
        certificate_object(owner.certificate, identifier="01"),
    )

    _assert_signed_by(owner, _sign(_only()))


def test_a_certificate_that_lies_there_twice_finds_its_key(token: SoftToken) -> None:
    key = _ec()
    owner = make_signer(key=key)
    token.put(
        certificate_object(owner.certificate, identifier="aa"),
        certificate_object(owner.certificate, identifier="bb"),
        key_object(key, identifier="bb"),
    )

    _assert_signed_by(owner, _sign(_only()))


def test_a_certificate_without_its_key_signs_nothing(token: SoftToken) -> None:
    owner = make_signer(key=_ec())
    token.put(
        key_object(_ec(), identifier="01"), certificate_object(owner.certificate, identifier="01")
    )
    with pytest.raises(TokenKeyMissingError):
        _sign(_only())

    other = make_signer(key=_ec())
    token.put(certificate_object(other.certificate, identifier="02"))
    choice = next(one for one in _listed() if one.certificate.fingerprint == other.fingerprint)
    with pytest.raises(TokenKeyMissingError):
        _sign(choice)


def test_a_wrong_pin_is_tried_once(token: SoftToken) -> None:
    _fill(token, _ec())
    choice = _only()
    before = token.writes

    with pytest.raises(TokenPinWrongError) as failure:
        _sign(choice, pin=_WRONG_PIN)

    assert token.writes == before + 1
    assert _only().pin is PinState.MISTYPED
    assert _WRONG_PIN not in "".join(traceback.format_exception(failure.value))


def test_the_token_tells_how_its_pin_stands(token: SoftToken) -> None:
    _fill(token, _ec())
    assert _only().pin is PinState.UNKNOWN

    token.mark(USER_PIN_COUNT_LOW)
    assert _only().pin is PinState.MISTYPED
    token.mark(USER_PIN_FINAL_TRY)
    assert _only().pin is PinState.LAST_TRY
    with pytest.raises(TokenPinLastTryError):
        _sign(_only(), pin="1111")


def test_a_locked_token_is_not_asked_again(token: SoftToken) -> None:
    _fill(token, _ec())
    choice = _only()
    token.mark(USER_PIN_LOCKED)
    before = token.writes

    with pytest.raises(TokenPinLockedError):
        _sign(choice)

    assert token.writes == before
    assert _only().pin is PinState.LOCKED


@pytest.mark.parametrize(
    ("problem", "failure", "at"),
    [
        (CertificateProblem.EXPIRED, CertificateExpiredError, AT + timedelta(days=366)),
        (CertificateProblem.NOT_YET_VALID, CertificateNotYetValidError, AT - timedelta(days=366)),
        (CertificateProblem.KEY_USAGE, CertificateNotForSigningError, AT),
        (CertificateProblem.KEY_KIND, CertificateKeyWeakError, AT),
    ],
)
def test_a_certificate_not_to_sign_with_says_why_before_any_pin(
    problem: CertificateProblem, failure: type[AppError], at: datetime, token: SoftToken
) -> None:
    is_weak = problem is CertificateProblem.KEY_KIND
    key = ec.generate_private_key(ec.SECP384R1()) if is_weak else _ec()
    may_sign = problem is not CertificateProblem.KEY_USAGE
    _fill(token, key, make_signer(key=key, may_sign=may_sign))
    (choice,) = TokenShelf().certificates(module(), at=at)
    before = token.writes

    assert choice.certificate.problem is problem
    with pytest.raises(failure), TokenShelf().open(choice, pin=_WRONG_PIN, at=at):
        pass
    assert token.writes == before


def test_issuers_on_the_token_are_no_choice_but_make_the_chain(token: SoftToken) -> None:
    root: Issuer = make_issuer("Gốc")
    key = _ec()
    owner = _fill(token, key, make_signer(key=key, issuer=root))
    token.put(certificate_object(root.der, identifier="99"))

    choice = _only()
    with TokenShelf().open(choice, pin=PIN, at=AT) as signer:
        assert signer.certificate == owner.certificate
        assert signer._key.chain == (root.certificate,)


def test_the_pin_goes_to_no_other_token(
    token: SoftToken, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = _ec()
    owner = _fill(token, key)
    choice = _only()
    other = SoftToken.make(tmp_path, monkeypatch, label="Khac")
    _fill(other, key, owner)
    before = other.writes
    assert len({one.token_serial for one in _listed()}) == 2

    token.pull_out()

    with pytest.raises(TokenGoneError):
        _sign(choice, pin=_WRONG_PIN)
    assert other.writes == before


def test_a_token_pulled_out_between_two_signatures_signs_no_second(token: SoftToken) -> None:
    _fill(token, _ec())

    with TokenShelf().open(_only(), pin=PIN, at=AT) as signer:
        signer.sign(_CONTENT, at=AT)
        token.pull_out()
        with pytest.raises(AppError):
            signer.sign(_CONTENT, at=AT)
        with pytest.raises(AppError):  # not even when it is back
            signer.sign(_CONTENT, at=AT)


def test_what_is_no_library_is_told_from_what_is_not_there(tmp_path: Path) -> None:
    text = tmp_path / "bit4xpki.dll"
    text.write_text("không phải thư viện", encoding="utf-8")

    with pytest.raises(TokenLibraryUnusableError):
        TokenShelf().certificates(text, at=AT)
    with pytest.raises(FileVanishedError):
        TokenShelf().certificates(tmp_path / "absent.so", at=AT)


def test_the_program_itself_can_be_the_child(token: SoftToken) -> None:
    owner = _fill(token, _ec())
    shelf = TokenShelf(command=(sys.executable, "-m", "desktop", WORKER_ARGUMENT))

    (found,) = _listed(shelf)

    assert found.certificate.fingerprint == owner.fingerprint


def test_a_child_whose_parent_is_gone_ends(token: SoftToken) -> None:
    del token
    with subprocess.Popen(
        [sys.executable, "-m", "desktop.exchange.token_worker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as child:
        said, _ = child.communicate(b"", timeout=60)

    assert (child.returncode, said) == (0, b"")


def test_a_library_without_tokens_shows_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    conf = tmp_path / "softhsm2.conf"
    (tmp_path / "tokens").mkdir()
    conf.write_text(f"directories.tokendir = {tmp_path / 'tokens'}\n")
    monkeypatch.setenv("SOFTHSM2_CONF", str(conf))

    assert _listed() == ()


_BROKEN = """
import json, os, sys, time
from desktop.exchange.token_worker import TokenWorker
worker = TokenWorker()
for line in sys.stdin:
    request = json.loads(line)
    if request["do"] == {act!r}:
        {deed}
    print(json.dumps(worker.answer(request)), flush=True)
"""


_PIN_PAD = """
import json, sys
from desktop.exchange.token_worker import TokenWorker
worker = TokenWorker()
for line in sys.stdin:
    request = json.loads(line)
    if request["do"] == "open":
        {deed}
    answer = worker.answer(request)
    for found in answer.get("tokens", ()):
        found["pin_pad"] = True
    print(json.dumps(answer), flush=True)
"""


def _broken(act: str, deed: str) -> TokenShelf:
    """A shelf whose library goes wrong at one act, in the child in which it lives."""
    command = (sys.executable, "-c", _BROKEN.format(act=act, deed=deed))
    return TokenShelf(command=command, patience=Patience(15, 15, 15, signing=3))


@pytest.mark.parametrize(
    "deed",
    ["os.abort()", "os._exit(0)", "print('{}x', flush=True)", "print('[' * 9999, flush=True)"],
)
def test_a_library_that_breaks_down_takes_nothing_with_it(deed: str, token: SoftToken) -> None:
    _fill(token, _ec())

    with pytest.raises(TokenLibraryCrashedError):
        _listed(_broken("list", deed))
    with (
        pytest.raises(TokenLibraryCrashedError),
        _broken("sign", deed).open(_only(), pin=PIN, at=AT) as signer,
    ):
        signer.sign(_CONTENT, at=AT)


def test_a_library_that_hangs_is_ended_in_time(token: SoftToken) -> None:
    _fill(token, _ec())
    choice = _only()
    started = time.monotonic()

    with (
        pytest.raises(TokenLibraryHungError),
        _broken("sign", "time.sleep(600)").open(choice, pin=PIN, at=AT) as signer,
    ):
        signer.sign(_CONTENT, at=AT)

    assert time.monotonic() - started < 60


class _StopWhenThere:
    """A user who stops the job once a file is there."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def step(self, done: int, total: int, what: str) -> None:
        del done, total, what
        if self._file.exists():
            raise JobCancelledError


def test_stopping_a_package_ends_the_token_that_was_asked_to_sign_it(
    token: SoftToken, tmp_path: Path
) -> None:
    _fill(token, _ec())
    asked, package = tmp_path / "asked", tmp_path / "a.asice"
    deed = f"open({str(asked)!r}, 'w').close(); time.sleep(600)"
    shelf = TokenShelf(
        command=(sys.executable, "-c", _BROKEN.format(act="sign", deed=deed)),
        patience=Patience(signing=600),
    )
    before, started = set(threading.enumerate()), time.monotonic()

    with (
        pytest.raises(JobCancelledError),
        shelf.open(_only(), pin=PIN, at=AT) as signer,
    ):
        write_package(PLAN, package, signer=signer, at=AT, progress=_StopWhenThere(asked))

    for left in set(threading.enumerate()) - before:
        left.join()
    assert time.monotonic() - started < 60
    assert not package.exists()


def test_at_a_reader_with_keys_no_pin_passes_through_the_program(
    token: SoftToken, tmp_path: Path
) -> None:
    _fill(token, _ec())
    seen = tmp_path / "seen"
    deed = f"open({str(seen)!r}, 'w').write(json.dumps(request['pin'])); request['pin'] = {PIN!r}"
    choice = replace(_only(), has_pin_pad=True)
    shelf = TokenShelf(command=(sys.executable, "-c", _PIN_PAD.format(deed=deed)))

    with shelf.open(choice, pin=None, at=AT) as signer:
        assert signer.sign(_CONTENT, at=AT)

    assert seen.read_text() == "null"


def test_a_library_does_not_see_a_pin_that_was_not_meant_for_it(
    token: SoftToken, monkeypatch: pytest.MonkeyPatch
) -> None:
    del token
    monkeypatch.setenv("MINHCHUNG_PIN", _WRONG_PIN)
    said = '{"fault": "refused", "reason": os.environ.get("MINHCHUNG_PIN", "none")}'

    with pytest.raises(TokenRefusedError) as refused:
        _listed(_broken("list", f"print(json.dumps({said}), flush=True); continue"))

    assert refused.value.reason == "none"


def test_a_library_that_signs_with_the_wrong_key_signs_nothing(token: SoftToken) -> None:
    _fill(token, _ec())
    deed = 'print(json.dumps({"signature": "11" * 64}), flush=True); continue'

    with (
        pytest.raises(TokenKeyMissingError),
        _broken("sign", deed).open(_only(), pin=PIN, at=AT) as signer,
    ):
        signer.sign(_CONTENT, at=AT)

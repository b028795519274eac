"""The office's key: made once, kept under a PIN, good for what it is meant for and no more."""

import stat
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from asn1crypto import pkcs12 as asn1_pkcs12
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import pkcs12

from desktop.domain.errors import FileVanishedError, WriteRefusedError
from desktop.domain.key_errors import KeyUnreadableError, PinTooShortError, PinWrongError
from desktop.domain.submission import Unit
from desktop.domain.verification import Claim
from desktop.exchange.cades import SigningKey
from desktop.exchange.office_key import OfficeKeyFile, OfficeSigner
from desktop.exchange.signature_check import check_signature
from tests.corpus.revocation import make_crl
from tests.corpus.signers import AT, make_issuer, make_signer

_OWNER = Unit("27280", "Ủy ban nhân dân xã Bình Minh")
_PIN = "mật khẩu 123"


@pytest.fixture(scope="module")
def key(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("key") / "office.p12"
    OfficeKeyFile().create(path, owner=_OWNER, pin=_PIN, at=AT)
    return path


def _certificate(key: Path) -> x509.Certificate:
    return x509.load_pem_x509_certificate(key.with_suffix(".crt").read_bytes())


def _other_key_file(folder: Path, signer: OfficeSigner) -> Path:
    path = folder / "other.p12"
    protection = serialization.BestAvailableEncryption(_PIN.encode())
    assert isinstance(signer._key, SigningKey)
    path.write_bytes(
        pkcs12.serialize_key_and_certificates(
            b"x", signer._key.private_key, signer._key.certificate, None, protection
        )
    )
    return path


def test_a_key_opens_with_its_pin(key: Path) -> None:
    signer = OfficeKeyFile().open(key, pin=_PIN)

    certificate = _certificate(key)
    assert signer.subject == _OWNER.name
    assert signer.certificate == certificate.public_bytes(serialization.Encoding.DER)
    assert signer.fingerprint == certificate.fingerprint(hashes.SHA256()).hex()


def test_a_wrong_pin_is_told_from_a_damaged_file(key: Path, tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.p12"
    damaged.write_bytes(key.read_bytes()[:-7])

    with pytest.raises(PinWrongError):
        OfficeKeyFile().open(key, pin="mật khẩu 124")
    with pytest.raises(KeyUnreadableError):
        OfficeKeyFile().open(damaged, pin=_PIN)


def test_what_is_no_key_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "no.p12"
    path.write_bytes(b"%PDF-1.7")

    with pytest.raises(KeyUnreadableError):
        OfficeKeyFile().open(path, pin=_PIN)
    with pytest.raises(KeyUnreadableError):
        OfficeKeyFile().open(tmp_path, pin=_PIN)
    with pytest.raises(FileVanishedError):
        OfficeKeyFile().open(tmp_path / "absent.p12", pin=_PIN)


def test_a_short_pin_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(PinTooShortError):
        OfficeKeyFile().create(tmp_path / "k.p12", owner=_OWNER, pin="12345", at=AT)

    assert list(tmp_path.iterdir()) == []


def test_a_key_is_never_replaced(key: Path) -> None:
    before = key.read_bytes()

    with pytest.raises(WriteRefusedError):
        OfficeKeyFile().create(key, owner=_OWNER, pin=_PIN, at=AT)

    assert key.read_bytes() == before


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(WriteRefusedError):
        OfficeKeyFile().create(tmp_path / "absent" / "k.p12", owner=_OWNER, pin=_PIN, at=AT)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no permission bits")
def test_only_the_owner_may_read_the_key(key: Path) -> None:
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert [path.name for path in sorted(key.parent.iterdir())] == ["office.crt", "office.p12"]


def test_the_certificate_is_for_signing_and_vouches_for_nobody(key: Path) -> None:
    certificate = _certificate(key)

    usage = certificate.extensions.get_extension_for_class(x509.KeyUsage)
    assert usage.critical
    assert usage.value.digital_signature
    assert usage.value.content_commitment
    assert not usage.value.key_cert_sign
    constraints = certificate.extensions.get_extension_for_class(x509.BasicConstraints)
    assert not constraints.value.ca
    with pytest.raises(x509.ExtensionNotFound):
        certificate.extensions.get_extension_for_class(x509.ExtendedKeyUsage)
    assert isinstance(certificate.public_key(), ec.EllipticCurvePublicKey)


def test_the_certificate_names_the_unit_for_five_years(key: Path) -> None:
    certificate = _certificate(key)

    subject = certificate.subject
    organisation = subject.get_attributes_for_oid(x509.NameOID.ORGANIZATION_NAME)
    identifier = subject.get_attributes_for_oid(x509.NameOID.ORGANIZATION_IDENTIFIER)
    assert [one.value for one in (*organisation, *identifier)] == [_OWNER.name, _OWNER.code]
    assert certificate.not_valid_before_utc < AT
    assert certificate.not_valid_after_utc == AT + timedelta(days=5 * 365)


def test_a_long_name_is_shortened_to_what_a_certificate_holds(tmp_path: Path) -> None:
    owner = Unit("1" * 80, "Ủy ban nhân dân " * 10)

    signer = OfficeKeyFile().create(tmp_path / "k.p12", owner=owner, pin=_PIN, at=AT)

    assert owner.name.startswith(signer.subject)
    assert 60 < len(signer.subject.encode()) <= 64


@pytest.mark.usefixtures("costly_keys")
def test_guessing_the_pin_is_slow_on_every_way(tmp_path: Path) -> None:
    key = tmp_path / "k.p12"
    OfficeKeyFile().create(key, owner=_OWNER, pin=_PIN, at=AT)
    outer = asn1_pkcs12.Pfx.load(key.read_bytes())
    told = subprocess.run(
        ["openssl", "pkcs12", "-in", key, "-info", "-noout", "-passin", f"pass:{_PIN}"],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    ).stderr

    assert outer["mac_data"]["iterations"].native == 600_000
    assert told.count("AES-256-CBC, Iteration 600000, PRF hmacWithSHA256") == 2


def test_another_programs_rsa_key_signs_too(tmp_path: Path) -> None:
    rsa_key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    path = _other_key_file(tmp_path, make_signer(key=rsa_key))

    signer = OfficeKeyFile().open(path, pin=_PIN)

    signature = signer.sign(b"content", at=AT)
    trusted = [signer.certificate]
    checked = check_signature(signature, b"content", trusted=trusted, at=AT)
    assert checked.findings == ()
    assert checked.status.valid is Claim.YES


def test_the_certificates_of_a_ca_come_along_in_their_order(tmp_path: Path) -> None:
    root = make_issuer("Gốc")
    below = make_issuer("Cấp dưới", above=root)
    signer = make_signer(issuer=below)
    assert isinstance(signer._key, SigningKey)
    path = tmp_path / "ca.p12"
    others = [make_issuer("Khác").certificate, root.certificate, below.certificate]
    protection = serialization.BestAvailableEncryption(_PIN.encode())
    path.write_bytes(
        pkcs12.serialize_key_and_certificates(
            b"x", signer._key.private_key, signer._key.certificate, others, protection
        )
    )

    opened = OfficeKeyFile().open(path, pin=_PIN)

    assert opened._key.chain == (below.certificate, root.certificate)
    signature = opened.sign(b"content", at=AT)
    for trusted in (root.der, below.der):
        checked = check_signature(signature, b"content", trusted=[trusted], at=AT)
        assert checked.status.valid is Claim.YES
    # Only the signer's certificate travels in a package's signature: those between are installed.
    chain = [root.der, below.der]
    checked = check_signature(signature, b"content", trusted=chain, at=AT)
    assert checked.status.trusted is Claim.UNKNOWN  # nobody says whether it was revoked
    lists = [make_crl(root), make_crl(below)]
    checked = check_signature(signature, b"content", trusted=[*chain, *lists], at=AT)
    assert checked.status.trusted is Claim.YES


def test_a_weak_or_unknown_key_is_refused(tmp_path: Path) -> None:
    weak = rsa.generate_private_key(public_exponent=65537, key_size=1024)  # noqa: S505 (refused)
    path = _other_key_file(tmp_path, make_signer(key=weak))

    with pytest.raises(KeyUnreadableError):
        OfficeKeyFile().open(path, pin=_PIN)

    curve = ec.generate_private_key(ec.SECP384R1())
    path = _other_key_file(tmp_path, make_signer(key=curve))
    with pytest.raises(KeyUnreadableError):
        OfficeKeyFile().open(path, pin=_PIN)


def test_a_key_without_its_certificate_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bare.p12"
    protection = serialization.BestAvailableEncryption(_PIN.encode())
    bare = ed25519.Ed25519PrivateKey.generate()
    path.write_bytes(pkcs12.serialize_key_and_certificates(b"x", bare, None, None, protection))

    with pytest.raises(KeyUnreadableError):
        OfficeKeyFile().open(path, pin=_PIN)

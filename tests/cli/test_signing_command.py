"""`export --sign`: a token, a key file, the office's key, alone or two of them."""

import subprocess
import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import pkcs12

from desktop.__main__ import main
from desktop.exchange.cades import SigningKey
from desktop.exchange.office_key import OfficeSigner
from desktop.paths import resources
from tests.cli.conftest import Run
from tests.corpus.signers import make_signer
from tests.corpus.soft_token import PIN, SoftToken, certificate_object, key_object, module

_SET = resources() / "criteria" / "xa-mau.yaml"
_DEVICE_PIN = "mat-khau-thu"


@pytest.fixture
def office(tmp_path: Path, run: Run) -> Path:
    folder = tmp_path / "ws"
    assert run("init", folder, "--set", _SET, "--unit", "31756:Xã Vĩnh Thành")[0] == 0
    assert run("approve", folder, "--by", "Nguyễn Văn Mẫu, Chủ tịch UBND xã")[0] == 0
    return folder


@pytest.fixture
def token(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SoftToken:
    return SoftToken.make(tmp_path / "hsm", monkeypatch)


def _pin_file(folder: Path, pin: str) -> Path:
    path = folder / f"pin-{pin}.txt"
    path.write_text(pin + "\n", encoding="utf-8")
    return path


def _leader(name: str = "Nguyễn Văn Mẫu", *, days: int = 365) -> OfficeSigner:
    return make_signer(
        name=name,
        key=ec.generate_private_key(ec.SECP256R1()),
        until=datetime.now(UTC) + timedelta(days=days),
    )


def _put(token: SoftToken, owner: OfficeSigner, identifier: str = "01") -> OfficeSigner:
    assert isinstance(owner._key, SigningKey)
    token.put(
        key_object(owner._key.private_key, identifier=identifier),
        certificate_object(owner.certificate, identifier=identifier),
    )
    return owner


def test_a_token_signs_a_package(token: SoftToken, office: Path, tmp_path: Path, run: Run) -> None:
    leader = _put(token, _leader())

    code, said = run(
        "export", office, "--sign", f"pkcs11:{module()}", "--pin-file", _pin_file(tmp_path, PIN)
    )

    assert (code, said["verdict"]) == (0, "verified")
    assert (said["signer"], said["fingerprint"]) == ("Nguyễn Văn Mẫu", leader.fingerprint)


def test_the_leader_signs_with_a_token_and_the_office_with_its_key(
    token: SoftToken, office: Path, tmp_path: Path, run: Run
) -> None:
    leader = _put(token, _leader())
    pins = [_pin_file(tmp_path, PIN), _pin_file(tmp_path, _DEVICE_PIN)]

    code, said = run(
        *("export", office, "--sign", f"pkcs11:{module()}", "--sign", "device"),
        *("--pin-file", pins[0], "--pin-file", pins[1]),
    )

    assert (code, said["verdict"]) == (0, "verified")
    assert said["signer"] == "Xã Vĩnh Thành"
    (tmp_path / "trust").mkdir()
    (tmp_path / "trust" / "leader.crt").write_bytes(leader.certificate)
    office_key = (office / "keys" / "office.crt").read_bytes()
    code, (told,) = run("verify", said["package"], "--trust", tmp_path / "trust")
    assert (code, told["verdict"]) == (3, "untrusted")
    (tmp_path / "trust" / "office.crt").write_bytes(office_key)
    code, (told,) = run("verify", said["package"], "--trust", tmp_path / "trust")
    assert (code, told["verdict"]) == (0, "verified")
    assert [one["signer"] for one in told["signatures"]] == ["Nguyễn Văn Mẫu", "Xã Vĩnh Thành"]
    assert told["signature"] == told["signatures"][1]
    _openssl_accepts_both(Path(said["package"]), tmp_path)


def _openssl_accepts_both(package: Path, folder: Path) -> None:
    with zipfile.ZipFile(package) as opened:
        opened.extractall(folder / "bag")
    for number in ("001", "002"):
        command = ["openssl", "cms", "-verify", "-binary", "-noverify", "-inform", "DER"]
        command += ["-in", f"META-INF/signature{number}.p7s", "-out", "/dev/null"]
        command += ["-content", f"META-INF/ASiCManifest{number}.xml"]
        subprocess.run(command, cwd=folder / "bag", check=True, capture_output=True, timeout=60)


def test_of_several_certificates_one_is_chosen_by_its_fingerprint(
    token: SoftToken, office: Path, tmp_path: Path, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    _put(token, _leader("Người khác"), "01")
    leader = _put(token, _leader(), "02")
    pin = ("--pin-file", str(_pin_file(tmp_path, PIN)))

    assert main(["export", str(office), "--sign", f"pkcs11:{module()}", *pin]) == 1
    assert "Có 2 chứng thư" in capsys.readouterr().err
    shown = ":".join(leader.fingerprint[i : i + 2] for i in range(0, 64, 2)).upper()
    code, said = run("export", office, "--sign", f"pkcs11:{module()}#{shown}", *pin)
    assert (code, said["signer"]) == (0, "Nguyễn Văn Mẫu")


def test_an_expired_certificate_signs_nothing(
    token: SoftToken, office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    expired = _put(token, _leader(days=-1))
    pin = ("--pin-file", str(_pin_file(tmp_path, PIN)))
    way = f"pkcs11:{module()}#{expired.fingerprint}"
    before = token.writes

    assert main(["export", str(office), "--sign", way, *pin]) == 1

    assert "đã hết hạn" in capsys.readouterr().err
    assert token.writes == before
    assert list((office / "exports").iterdir()) == []


def test_a_wrong_pin_of_a_token_is_tried_once_and_nothing_is_written(
    token: SoftToken, office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _put(token, _leader())
    before = token.writes
    words = ["export", str(office), "--sign", f"pkcs11:{module()}"]

    assert main([*words, "--pin-file", str(_pin_file(tmp_path, "sai-ma-pin"))]) == 1

    said = capsys.readouterr()
    assert "báo sai mã PIN" in said.err
    assert "sai-ma-pin" not in said.err + said.out
    assert token.writes == before + 1
    assert list((office / "exports").iterdir()) == []


def test_an_expired_key_file_signs_nothing(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    owner = _leader(days=-1)
    assert isinstance(owner._key, SigningKey)
    protection = serialization.BestAvailableEncryption(b"mat-khau")
    path = tmp_path / "k.p12"
    path.write_bytes(
        pkcs12.serialize_key_and_certificates(
            b"x", owner._key.private_key, owner._key.certificate, None, protection
        )
    )
    pin = ("--pin-file", str(_pin_file(tmp_path, "mat-khau")))

    assert main(["export", str(office), "--sign", f"p12:{path}", *pin]) == 1

    assert "đã hết hạn" in capsys.readouterr().err


@pytest.mark.parametrize(
    "ways", [["pkcs11:"], ["p12:"], ["device:x"], ["device", "device", "device"]]
)
def test_a_way_of_signing_nobody_knows_is_refused(
    ways: list[str], office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = [word for way in ways for word in ("--sign", way)]

    assert main(["export", str(office), *words]) == 1

    assert capsys.readouterr().err


def test_no_time_stamp_to_be_had_is_no_obstacle(
    office: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MINHCHUNG_PIN", _DEVICE_PIN)

    code, said = run("export", office, "--time-stamp", "http://127.0.0.1:9/")

    assert (code, said["verdict"]) == (0, "verified")

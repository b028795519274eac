"""The receiver's key file: under a PIN, never replaced, opened by the stock `age` too."""

import os
import shlex
import subprocess
import unicodedata
from pathlib import Path

import pytest

from desktop.domain.errors import FileVanishedError, WriteRefusedError
from desktop.domain.key_errors import KeyUnreadableError, PinTooShortError, PinWrongError
from desktop.exchange.encryption import encrypt_file
from desktop.exchange.receiver_key import ReceiverKeyFile
from tests.corpus.packages import Quiet
from tests.corpus.signers import AT

PIN = "mật-khẩu thử"

KEYS = ReceiverKeyFile()


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A key file; scrypt takes a second, so it is made once and never written to."""
    path = tmp_path_factory.mktemp("receiver") / "receiver.age"
    KEYS.create(path, pin=PIN, at=AT)
    return path


def test_a_key_opens_again_with_its_pin(made: Path) -> None:
    key = KEYS.open(made, pin=PIN)

    assert made.with_suffix(".pub").read_text() == f"{key.recipient}\n"
    assert KEYS.is_protected(made)
    assert made.stat().st_mode & 0o077 == 0
    assert b"AGE-SECRET" not in made.read_bytes()


def test_the_pin_may_be_typed_decomposed(made: Path) -> None:
    assert KEYS.open(made, pin=unicodedata.normalize("NFD", PIN)).recipient


def test_a_wrong_pin_is_called_so(made: Path) -> None:
    with pytest.raises(PinWrongError):
        KEYS.open(made, pin="khac-han")


def test_a_short_pin_makes_no_key(tmp_path: Path) -> None:
    with pytest.raises(PinTooShortError):
        KEYS.create(tmp_path / "receiver.age", pin="12345", at=AT)

    assert not list(tmp_path.iterdir())


def test_a_key_that_is_there_is_never_replaced(tmp_path: Path) -> None:
    path = tmp_path / "receiver.age"
    path.write_bytes(b"khoa cu")

    with pytest.raises(WriteRefusedError):
        KEYS.create(path, pin=PIN, at=AT)

    assert path.read_bytes() == b"khoa cu"
    assert [one.name for one in tmp_path.iterdir()] == ["receiver.age"]


def test_an_identity_of_the_age_program_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "khoa.txt"
    subprocess.run(["age-keygen", "-o", path], check=True, capture_output=True)
    recipient = subprocess.run(
        ["age-keygen", "-y", path], check=True, capture_output=True, text=True
    ).stdout.strip()

    assert not KEYS.is_protected(path)
    assert KEYS.open(path, pin="").recipient == recipient


def test_age_opens_with_our_key_file_and_its_pin(made: Path, tmp_path: Path) -> None:
    """`age` asks for the PIN on its terminal, so it gets one."""
    source = tmp_path / "goi.asice"
    source.write_bytes(b"noi dung")
    locked = tmp_path / "goi.asice.age"
    recipient = made.with_suffix(".pub").read_text().strip()
    encrypt_file(source, locked, recipients=[recipient], progress=Quiet())

    out = tmp_path / "mo-ra"
    code = _with_terminal(["age", "-d", "-i", str(made), "-o", str(out), str(locked)], answer=PIN)

    assert code == 0
    assert out.read_bytes() == b"noi dung"


def _with_terminal(command: list[str], *, answer: str) -> int:
    """The exit code of a program that asks on its terminal."""
    asked = ["script", "--quiet", "--return", "--command", shlex.join(command), os.devnull]
    done = subprocess.run(asked, input=f"{answer}\n".encode(), capture_output=True, check=False)
    return done.returncode


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"khong phai khoa",
        b"AGE-SECRET-KEY-1ABC\n",
        b"\xff\xfe",
        b"# public key: age1\n",
        b"age-encryption.org/v1\n",
        b"-----BEGIN AGE ENCRYPTED FILE-----\nabc\n-----END AGE ENCRYPTED FILE-----\n",
        b"a" * 100_000,
    ],
)
def test_what_is_no_key_is_unreadable(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "receiver.age"
    path.write_bytes(content)

    with pytest.raises(KeyUnreadableError):
        KEYS.open(path, pin=PIN)


def test_a_package_is_no_key(tmp_path: Path, made: Path) -> None:
    source = tmp_path / "goi"
    source.write_bytes(b"x")
    recipient = made.with_suffix(".pub").read_text().strip()
    encrypt_file(source, tmp_path / "goi.age", recipients=[recipient], progress=Quiet())

    with pytest.raises(KeyUnreadableError):
        KEYS.open(tmp_path / "goi.age", pin=PIN)


def test_a_damaged_key_file_is_never_opened(made: Path, tmp_path: Path) -> None:
    path = tmp_path / "receiver.age"
    whole = made.read_bytes()
    for place in (150, 260, len(whole) - 60):
        content = bytearray(whole)
        content[place] ^= 1
        path.write_bytes(content)
        with pytest.raises((KeyUnreadableError, PinWrongError)):
            KEYS.open(path, pin=PIN)


def test_a_key_that_is_not_there_is_missing(tmp_path: Path) -> None:
    with pytest.raises(FileVanishedError):
        KEYS.open(tmp_path / "receiver.age", pin=PIN)
    with pytest.raises(FileVanishedError):
        KEYS.is_protected(tmp_path / "receiver.age")
    with pytest.raises(KeyUnreadableError):
        KEYS.open(tmp_path, pin=PIN)

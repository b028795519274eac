"""Encryption to the receiver: the stock `age` program agrees, and nothing damaged comes out."""

import os
import subprocess
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.encryption_errors import (
    EncryptedDamagedError,
    EncryptedForOtherError,
    NotEncryptedError,
    RecipientFaultyError,
)
from desktop.domain.errors import (
    AppError,
    DiskFullError,
    FileUnreadableError,
    FileVanishedError,
    JobCancelledError,
)
from desktop.domain.mail_size import encrypted_size
from desktop.exchange.encryption import AgeReceiverKey, encrypt_file, is_encrypted, is_recipient
from desktop.exchange.layout import AGE_MAGIC
from desktop.exchange.placed_file import PlacedFile
from desktop.exchange.receiver_key import ReceiverKeyFile
from tests.corpus.packages import Quiet
from tests.corpus.signers import AT

CHUNK = 64 * 1024
PIN = "mat-khau-thu"


@pytest.fixture(scope="session")
def keys(tmp_path_factory: pytest.TempPathFactory) -> tuple[AgeReceiverKey, AgeReceiverKey]:
    folder = tmp_path_factory.mktemp("keys")
    first, second = (
        ReceiverKeyFile().create(folder / name, pin=PIN, at=AT) for name in ("a.age", "b.age")
    )
    return first, second


@pytest.fixture(scope="session")
def key(keys: tuple[AgeReceiverKey, AgeReceiverKey]) -> AgeReceiverKey:
    return keys[0]


def identity_file(key: AgeReceiverKey, folder: Path) -> Path:
    """The key as `age` reads it without a PIN."""
    path = folder / "identity.txt"
    path.write_text("".join(f"{one}\n" for one in key.identities), encoding="ascii")
    return path


def encrypted(folder: Path, content: bytes, *keys: AgeReceiverKey) -> Path:
    source = folder / "goi.asice"
    source.write_bytes(content)
    target = folder / "goi.asice.age"
    size = encrypt_file(
        source, target, recipients=[one.recipient for one in keys], progress=Quiet()
    )
    assert size == target.stat().st_size
    return target


def decrypted(file: Path, key: AgeReceiverKey) -> bytes:
    target = file.with_name("mo-ra.asice")
    key.decrypt(file, target, progress=Quiet())
    return target.read_bytes()


sizes = st.sampled_from([0, 1, 100, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK])


@given(size=sizes | st.integers(0, 5 * CHUNK))
def test_what_was_encrypted_comes_back_here_and_in_age(
    tmp_path_factory: pytest.TempPathFactory, key: AgeReceiverKey, size: int
) -> None:
    folder = tmp_path_factory.mktemp("trip")
    content = os.urandom(size)

    file = encrypted(folder, content, key)

    assert is_encrypted(file)
    assert decrypted(file, key) == content
    identity = identity_file(key, folder)
    opened = subprocess.run(["age", "-d", "-i", identity, file], capture_output=True, check=True)
    assert opened.stdout == content


def test_what_age_encrypted_is_opened(tmp_path: Path, key: AgeReceiverKey) -> None:
    content = os.urandom(2 * CHUNK + 7)
    file = tmp_path / "goi.asice.age"
    subprocess.run(["age", "-r", key.recipient, "-o", str(file)], input=content, check=True)

    assert decrypted(file, key) == content


def test_each_of_several_receivers_opens_it(
    tmp_path: Path, keys: tuple[AgeReceiverKey, AgeReceiverKey]
) -> None:
    file = encrypted(tmp_path, b"noi dung", *keys)

    assert [decrypted(file, one) for one in keys] == [b"noi dung", b"noi dung"]


def test_another_key_does_not_open_it(
    tmp_path: Path, keys: tuple[AgeReceiverKey, AgeReceiverKey]
) -> None:
    file = encrypted(tmp_path, b"noi dung", keys[0])

    with pytest.raises(EncryptedForOtherError):
        decrypted(file, keys[1])

    assert_nothing_else(tmp_path)


def assert_nothing_else(folder: Path) -> None:
    assert {one.name for one in folder.iterdir()} <= {"goi.asice", "goi.asice.age"}


@given(
    place=st.integers(0, 400).map(float) | st.floats(0, 1, exclude_max=True),
    bit=st.sampled_from([1, 2, 4, 8, 16, 32, 64, 128]),
)
def test_no_changed_bit_is_let_through(
    tmp_path_factory: pytest.TempPathFactory, key: AgeReceiverKey, place: float, bit: int
) -> None:
    folder = tmp_path_factory.mktemp("flip")
    file = encrypted(folder, os.urandom(CHUNK + 100), key)
    content = bytearray(file.read_bytes())
    content[int(place) if place >= 1 else int(place * len(content))] ^= bit
    file.write_bytes(content)

    with pytest.raises((EncryptedDamagedError, EncryptedForOtherError, NotEncryptedError)):
        decrypted(file, key)

    assert_nothing_else(folder)


def test_every_byte_of_the_header_matters(tmp_path: Path, key: AgeReceiverKey) -> None:
    file = encrypted(tmp_path, b"x", key)
    whole = file.read_bytes()

    for place in range(len(whole)):
        content = bytearray(whole)
        content[place] ^= 1
        file.write_bytes(content)
        with pytest.raises((EncryptedDamagedError, EncryptedForOtherError, NotEncryptedError)):
            decrypted(file, key)


@pytest.mark.parametrize("keep", [0, 1, 21, 22, 100, -CHUNK - 16, -CHUNK, -17, -16, -1])
def test_a_file_cut_anywhere_gives_nothing(tmp_path: Path, key: AgeReceiverKey, keep: int) -> None:
    file = encrypted(tmp_path, bytes(3 * CHUNK), key)
    file.write_bytes(file.read_bytes()[:keep])

    with pytest.raises((EncryptedDamagedError, NotEncryptedError)):
        decrypted(file, key)

    assert_nothing_else(tmp_path)


def test_bytes_after_the_end_are_refused(tmp_path: Path, key: AgeReceiverKey) -> None:
    file = encrypted(tmp_path, bytes(10), key)
    file.write_bytes(file.read_bytes() + b"x")

    with pytest.raises(EncryptedDamagedError):
        decrypted(file, key)


def test_chunks_in_another_order_are_refused(tmp_path: Path, key: AgeReceiverKey) -> None:
    file = encrypted(tmp_path, os.urandom(3 * CHUNK), key)
    content = file.read_bytes()
    start = len(content) - 3 * (CHUNK + 16)
    first, second = start + CHUNK + 16, start + 2 * (CHUNK + 16)
    file.write_bytes(
        content[:start] + content[first:second] + content[start:first] + content[second:]
    )

    with pytest.raises(EncryptedDamagedError):
        decrypted(file, key)


@pytest.mark.parametrize(
    "rest", [b"-> X25519 abc\n" * 100_000, b"a" * 5_000_000, b"-> X a\n\n" * 500_000]
)
def test_an_endless_header_is_refused_at_once(
    tmp_path: Path, key: AgeReceiverKey, rest: bytes
) -> None:
    file = tmp_path / "goi.asice.age"
    file.write_bytes(AGE_MAGIC + rest + b"\n--- abc\n")

    with pytest.raises(EncryptedDamagedError):
        decrypted(file, key)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04" + bytes(100), b"age-encryption.org/v2\n"])
def test_other_files_are_not_encrypted_ones(
    tmp_path: Path, key: AgeReceiverKey, content: bytes
) -> None:
    file = tmp_path / "goi.asice.age"
    file.write_bytes(content)

    assert not is_encrypted(file)
    with pytest.raises(NotEncryptedError):
        decrypted(file, key)


def test_files_that_cannot_be_read_say_so(tmp_path: Path, key: AgeReceiverKey) -> None:
    subprocess.run(["mkfifo", tmp_path / "pipe"], check=True)
    kinds: dict[str, type[AppError]] = {
        "khong-co": FileVanishedError,
        ".": FileUnreadableError,
        "pipe": FileUnreadableError,
    }
    for name, kind in kinds.items():
        assert not is_encrypted(tmp_path / name)
        with pytest.raises(kind):
            key.decrypt(tmp_path / name, tmp_path / "ra", progress=Quiet())
        with pytest.raises(kind):
            encrypt_file(
                tmp_path / name, tmp_path / "ra", recipients=[key.recipient], progress=Quiet()
            )


@pytest.mark.parametrize(
    "text", ["", "age1", "age1abc", " ", "AGE-SECRET-KEY-1QQQ", "ssh-ed25519 AAAA", "age1\n"]
)
def test_what_is_no_receivers_key_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "goi.asice").write_bytes(b"x")

    assert not is_recipient(text)
    with pytest.raises(RecipientFaultyError):
        encrypt_file(tmp_path / "goi.asice", tmp_path / "ra", recipients=[text], progress=Quiet())


def test_a_receivers_key_is_known(key: AgeReceiverKey) -> None:
    assert is_recipient(key.recipient)
    assert not is_recipient(f"{key.recipient}\n")
    assert not is_recipient(str(key.identities[0]))


class StopAt:
    """A user who stops when so many bytes are done."""

    def __init__(self, done: int) -> None:
        self._done = done

    def step(self, done: int, total: int, what: str) -> None:
        if done >= self._done:
            raise JobCancelledError


@pytest.mark.parametrize("done", [0, 3 * CHUNK])
def test_stopping_leaves_nothing(tmp_path: Path, key: AgeReceiverKey, done: int) -> None:
    file = encrypted(tmp_path, bytes(3 * CHUNK), key)
    with pytest.raises(JobCancelledError):
        key.decrypt(file, tmp_path / "mo-ra", progress=StopAt(done))
    file.unlink()
    with pytest.raises(JobCancelledError):
        encrypt_file(
            tmp_path / "goi.asice", file, recipients=[key.recipient], progress=StopAt(done)
        )

    assert_nothing_else(tmp_path)


def test_a_full_disk_is_called_a_full_disk(
    tmp_path: Path, key: AgeReceiverKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = encrypted(tmp_path, bytes(3 * CHUNK), key)

    def fail(*_: object) -> None:
        raise DiskFullError(tmp_path)

    monkeypatch.setattr(PlacedFile, "write", fail)
    with pytest.raises(DiskFullError):
        key.decrypt(file, tmp_path / "mo-ra", progress=Quiet())
    with pytest.raises(DiskFullError):
        encrypt_file(file, tmp_path / "khac", recipients=[key.recipient], progress=Quiet())

    assert_nothing_else(tmp_path)


def test_only_its_owner_reads_what_was_opened(tmp_path: Path, key: AgeReceiverKey) -> None:
    decrypted(encrypted(tmp_path, b"noi dung", key), key)

    assert (tmp_path / "mo-ra.asice").stat().st_mode & 0o077 == 0


def test_other_threads_go_on_meanwhile(tmp_path: Path, key: AgeReceiverKey) -> None:
    turns = 0
    stop = threading.Event()

    def count() -> None:
        nonlocal turns
        while not stop.wait(0.001):
            turns += 1

    watcher = threading.Thread(target=count)
    watcher.start()
    try:
        encrypted(tmp_path, bytes(50_000_000), key)
    finally:
        stop.set()
        watcher.join()

    assert turns > 3


def test_no_secret_is_shown(key: AgeReceiverKey) -> None:
    assert "AGE-SECRET" not in repr(key)
    assert "identities" not in repr(key)


@given(size=sizes | st.integers(0, 5 * CHUNK), receivers=st.integers(1, 8))
def test_an_encrypted_file_is_never_larger_than_reckoned(
    tmp_path_factory: pytest.TempPathFactory, key: AgeReceiverKey, size: int, receivers: int
) -> None:
    file = encrypted(tmp_path_factory.mktemp("size"), bytes(size), *[key] * receivers)

    assert file.stat().st_size <= encrypted_size(size)

"""Small files under a passphrase: the library of age opens what is written here."""

import os
from base64 import b64decode

import pyrage
import pytest
from pyrage import passphrase

from desktop.exchange.age_passphrase import encrypt_small


@pytest.mark.parametrize("size", [1, 47, 48, 49, 500, 64 * 1024])
@pytest.mark.parametrize("word", ["a", "mật khẩu dài, có dấu và dấu cách"])
def test_the_library_opens_it(size: int, word: str) -> None:
    content = os.urandom(size)

    assert passphrase.decrypt(encrypt_small(content, word), word) == content


def test_another_passphrase_does_not_open_it() -> None:
    with pytest.raises(pyrage.DecryptError):
        passphrase.decrypt(encrypt_small(b"x", "mot"), "hai")


def test_no_two_files_are_alike() -> None:
    assert encrypt_small(b"x", "mot") != encrypt_small(b"x", "mot")


def test_it_is_a_text_that_may_be_printed() -> None:
    lines = encrypt_small(b"x", "mot").decode("ascii").splitlines()

    assert lines[0] == "-----BEGIN AGE ENCRYPTED FILE-----"
    assert lines[-1] == "-----END AGE ENCRYPTED FILE-----"
    assert all(len(line) == 64 for line in lines[1:-2])


@pytest.mark.parametrize("size", [0, 64 * 1024 + 1])
def test_more_than_a_chunk_and_nothing_are_mistakes(size: int) -> None:
    with pytest.raises(ValueError, match="chunk"):
        encrypt_small(bytes(size), "mot")


@pytest.mark.usefixtures("costly_keys")
def test_guessing_the_passphrase_is_slow() -> None:
    armored = encrypt_small(b"x", "mot").splitlines()

    head = b64decode(b"".join(armored[1:-1])).splitlines()

    assert head[1].startswith(b"-> scrypt ")
    assert head[1].endswith(b" 16")

"""Writes age files under a passphrase (C2SP age v1, scrypt), at a cost that we choose.

The cipher's own library takes what costs the PC it runs on a second: half a gigabyte of memory
there, and a second or many on the next PC. What is written here it opens like any other.
"""

import os
from base64 import b64encode

from cryptography.hazmat.primitives import hashes, hmac
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from desktop.exchange.layout import AGE_MAGIC

_LOG_WORK = 16
"""64 MB and a sixth of a second for one try: more than the PIN of the office's own key costs."""

_MOST_BYTES = 64 * 1024
"""One chunk of age; a key file has less than a kilobyte."""

_NO_NONCE = bytes(12)
_LAST_CHUNK = bytes(11) + b"\x01"
_LINE = 64


def encrypt_small(content: bytes, passphrase: str) -> bytes:
    """An armored age file of at most one chunk of content; ValueError for more or for nothing."""
    if not 0 < len(content) <= _MOST_BYTES:
        raise ValueError("one chunk of content")
    file_key = os.urandom(16)
    header = AGE_MAGIC + _stanza(file_key, passphrase) + b"---"
    mac = hmac.HMAC(_derived(file_key, salt=None, info=b"header"), hashes.SHA256())
    mac.update(header)
    nonce = os.urandom(16)
    payload = ChaCha20Poly1305(_derived(file_key, salt=nonce, info=b"payload"))
    sealed = nonce + payload.encrypt(_LAST_CHUNK, content, None)
    return _armored(header + b" " + _base64(mac.finalize()) + b"\n" + sealed)


def _stanza(file_key: bytes, passphrase: str) -> bytes:
    salt = os.urandom(16)
    labelled = b"age-encryption.org/v1/scrypt" + salt
    key = Scrypt(salt=labelled, length=32, n=2**_LOG_WORK, r=8, p=1).derive(passphrase.encode())
    wrapped = ChaCha20Poly1305(key).encrypt(_NO_NONCE, file_key, None)
    return b"-> scrypt %s %d\n%s\n" % (_base64(salt), _LOG_WORK, _base64(wrapped))


def _derived(file_key: bytes, *, salt: bytes | None, info: bytes) -> bytes:
    return HKDF(hashes.SHA256(), length=32, salt=salt, info=info).derive(file_key)


def _base64(content: bytes) -> bytes:
    return b64encode(content).rstrip(b"=")


def _armored(content: bytes) -> bytes:
    text = b64encode(content)
    lines = [text[start : start + _LINE] for start in range(0, len(text), _LINE)]
    head, tail = (b"-----%s AGE ENCRYPTED FILE-----" % word for word in (b"BEGIN", b"END"))
    return b"\n".join((head, *lines, tail, b""))

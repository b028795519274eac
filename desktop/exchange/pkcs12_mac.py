"""Gives a PKCS#12 file a MAC that is as slow to guess through as its encryption.

The library's own MAC takes 2,048 rounds, a quick way around the many rounds of the encryption.
"""

import hashlib
import hmac
import secrets

from asn1crypto import algos, pkcs12

_SALT_BYTES = 16
_BLOCK = 64  # of SHA-256, in bytes
_MAC_KEY_PURPOSE = 3  # RFC 7292, B.3


def is_pkcs12(untrusted_bytes: bytes) -> bool:
    """Whether the bytes have PKCS#12's outer form."""
    try:
        outer = pkcs12.Pfx.load(untrusted_bytes, strict=True)
        return bool(outer["auth_safe"]["content_type"].native == "data")
    except (ValueError, TypeError):
        return False


def with_stronger_mac(packed: bytes, password: bytes, *, rounds: int) -> bytes:
    """The same file with its MAC made anew, HMAC-SHA-256 under a key of so many rounds."""
    outer = pkcs12.Pfx.load(packed, strict=True)
    salt = secrets.token_bytes(_SALT_BYTES)
    key = _derive(password.decode("utf-8"), salt, rounds)
    outer["mac_data"] = pkcs12.MacData(
        {
            "mac": {
                "digest_algorithm": algos.DigestAlgorithm({"algorithm": "sha256"}),
                "digest": hmac.digest(key, outer["auth_safe"]["content"].native, "sha256"),
            },
            "mac_salt": salt,
            "iterations": rounds,
        }
    )
    return bytes(outer.dump(force=True))


def _derive(password: str, salt: bytes, rounds: int) -> bytes:
    """RFC 7292, B.2, for as many bytes as one SHA-256 gives."""
    secret = password.encode("utf-16-be") + b"\0\0"
    key = bytes([_MAC_KEY_PURPOSE]) * _BLOCK + _filled(salt) + _filled(secret)
    for _ in range(rounds):
        key = hashlib.sha256(key).digest()
    return key


def _filled(part: bytes) -> bytes:
    """The part repeated to whole blocks."""
    size = -(-len(part) // _BLOCK) * _BLOCK
    return (part * (size // len(part) + 1))[:size]

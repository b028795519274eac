"""Reads the certificates and revocation lists an office trusts from a folder."""

import re
from pathlib import Path
from ssl import PEM_cert_to_DER_cert
from typing import Final

from desktop.domain.errors import FileUnreadableError
from desktop.domain.limits import MAX_TRUST_BYTES

_CERTIFICATES = frozenset({".crt", ".cer", ".pem", ".der"})
_LISTS = frozenset({".crl"})
_PEM = re.compile(
    rb"-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----", re.ASCII
)
_PEM_LIST = re.compile(
    rb"-----BEGIN X509 CRL-----([A-Za-z0-9+/=\s]+)-----END X509 CRL-----", re.ASCII
)
_HEAD: Final = "-----BEGIN CERTIFICATE-----\n"
_END: Final = "-----END CERTIFICATE-----"
_MAX_BYTES = 1024**2
_SEQUENCE: Final = 0x30
_LONG_FORM: Final = 0x80


def read_trusted_certificates(folder: Path) -> tuple[bytes, ...]:
    """What the folder's .crt, .cer, .pem, .der and .crl files hold, as DER.

    What a file means is for the verifier; a file that holds no certificate, or a list that is cut,
    is an error, since a trust folder that is silently short would turn into a wrong verdict.
    Raises FileUnreadableError.
    """
    return tuple(der for _, der in read_trust_files(folder))


def read_trust_files(folder: Path) -> tuple[tuple[Path, bytes], ...]:
    """The same, each with the file it was in; raises FileUnreadableError."""
    try:
        files = sorted(
            file for file in folder.iterdir() if file.suffix.lower() in _CERTIFICATES | _LISTS
        )
    except OSError as error:
        raise FileUnreadableError(folder, str(error)) from error
    return tuple((file, der) for file in files for der in _contents(file))


def certificates_in(file: Path) -> list[bytes]:
    """The certificates in one file, at least one; raises FileUnreadableError."""
    content = _read(file, _MAX_BYTES)
    try:
        blocks = [PEM_cert_to_DER_cert(block.decode("ascii")) for block in _PEM.findall(content)]
    except ValueError as error:
        raise FileUnreadableError(file, str(error)) from error
    if blocks:
        return blocks
    if content[:1] == b"\x30":  # DER: a SEQUENCE
        return [content]
    raise FileUnreadableError(file, "no certificate")


def _contents(file: Path) -> list[bytes]:
    return _lists_in(file) if file.suffix.lower() in _LISTS else certificates_in(file)


def _lists_in(file: Path) -> list[bytes]:
    content = _read(file, MAX_TRUST_BYTES)
    try:
        found = [
            PEM_cert_to_DER_cert(_HEAD + block.decode("ascii").strip() + "\n" + _END)
            for block in _PEM_LIST.findall(content)
        ]
    except ValueError as error:
        raise FileUnreadableError(file, str(error)) from error
    found = found or [content]
    if not all(map(_is_whole, found)):
        raise FileUnreadableError(file, "no revocation list")
    return found


def _read(file: Path, limit: int) -> bytes:
    try:
        with file.open("rb") as stream:
            content = stream.read(limit + 1)
    except OSError as error:
        raise FileUnreadableError(file, str(error)) from error
    if len(content) > limit:
        raise FileUnreadableError(file, "too large")
    return content


def _is_whole(der: bytes) -> bool:
    """Whether bytes are one DER SEQUENCE from the first to the last of them."""
    if len(der) < 2 or der[0] != _SEQUENCE:  # noqa: PLR2004 - a tag and a length
        return False
    if der[1] < _LONG_FORM:
        return len(der) == 2 + der[1]
    octets = der[1] - _LONG_FORM
    return len(der) == 2 + octets + int.from_bytes(der[2 : 2 + octets])

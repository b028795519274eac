"""Reads the certificates an office trusts from a folder."""

import re
from pathlib import Path
from ssl import PEM_cert_to_DER_cert

from desktop.domain.errors import FileUnreadableError

_ENDINGS = frozenset({".crt", ".cer", ".pem", ".der"})
_PEM = re.compile(
    rb"-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----", re.ASCII
)
_MAX_BYTES = 1024**2


def read_trusted_certificates(folder: Path) -> tuple[bytes, ...]:
    """The certificates in the folder's .crt, .cer, .pem and .der files, as DER.

    What a file means is for the verifier; a file that holds no certificate is an error, since
    a trust folder that is silently short would turn into a wrong verdict.
    Raises FileUnreadableError.
    """
    try:
        files = sorted(file for file in folder.iterdir() if file.suffix.lower() in _ENDINGS)
    except OSError as error:
        raise FileUnreadableError(folder, str(error)) from error
    return tuple(der for file in files for der in _certificates_in(file))


def _certificates_in(file: Path) -> list[bytes]:
    try:
        with file.open("rb") as stream:
            content = stream.read(_MAX_BYTES)
        blocks = [PEM_cert_to_DER_cert(block.decode("ascii")) for block in _PEM.findall(content)]
    except (OSError, ValueError) as error:
        raise FileUnreadableError(file, str(error)) from error
    if blocks:
        return blocks
    if content[:1] == b"\x30":  # DER: a SEQUENCE
        return [content]
    raise FileUnreadableError(file, "no certificate")

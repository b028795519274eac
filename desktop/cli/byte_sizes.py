"""Reads sizes as people write them."""

import re
from decimal import Decimal

from desktop.domain.mail_size import MIN_MAIL_BYTES
from desktop.domain.volume_errors import VolumeSizeFaultyError

_SIZE = re.compile(r"([0-9]{1,6}(?:[.,][0-9]{1,3})?)\s*([KMG]?i?B)", re.IGNORECASE)
_UNITS = {
    "b": 1,
    "kb": 1000,
    "mb": 1000**2,
    "gb": 1000**3,
    "kib": 1024,
    "mib": 1024**2,
    "gib": 1024**3,
}


def mail_limit(words: str) -> int:
    """`20MB` in bytes, with 1,000 to the kilobyte unless `MiB` is said.

    Raises VolumeSizeFaultyError.
    """
    match = _SIZE.fullmatch(words.strip())
    unit = _UNITS.get(match[2].lower()) if match else None
    if match is None or unit is None:
        raise VolumeSizeFaultyError(words)
    size = int(Decimal(match[1].replace(",", ".")) * unit)
    if size < MIN_MAIL_BYTES:
        raise VolumeSizeFaultyError(words)
    return size

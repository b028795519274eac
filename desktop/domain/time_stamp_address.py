"""The address of a time-stamping authority, as somebody types it."""

from dataclasses import dataclass
from typing import ClassVar, Final
from urllib.parse import urlsplit

from desktop.domain.errors import AppError

MAX_ADDRESS_CHARACTERS: Final = 300
_SCHEMES: Final = frozenset({"http", "https"})


@dataclass(eq=False)
class TimeStampAddressError(AppError):
    """What was typed is no address that a time stamp can be asked from."""

    code: ClassVar[str] = "time_stamp.address"
    address: str


def read_address(text: str) -> str:
    """The address without the blanks around it, "" for none; raises TimeStampAddressError.

    It is http or https with a host, without a user or password, in ASCII as the network takes it.
    """
    address = text.strip()
    if address and not _is_address(address):
        raise TimeStampAddressError(address[:MAX_ADDRESS_CHARACTERS])
    return address


def host_of(address: str) -> str:
    """By which name people know the authority."""
    return urlsplit(address).hostname or ""


def _is_address(address: str) -> bool:
    is_plain = address.isascii() and address.isprintable() and " " not in address
    if not is_plain or len(address) > MAX_ADDRESS_CHARACTERS:
        return False
    try:
        parts = urlsplit(address)
        is_reachable = bool(parts.hostname) and parts.port != 0
    except ValueError:  # brackets that do not close, a port that is none
        return False
    return is_reachable and parts.scheme in _SCHEMES and "@" not in parts.netloc

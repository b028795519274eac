"""Which names entries may have, and what is wrong with all others."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from desktop.domain.plain_text import printable
from desktop.domain.verification import VerificationFinding
from desktop.exchange.faults import Fault

MAX_NAME_CHARACTERS = 200
"""With a folder to unpack into before it, still below Windows' 260."""

_OURS = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]*(?:/[A-Za-z0-9_-][A-Za-z0-9._-]*)*")
_RESERVED = re.compile(r"(?:CON|PRN|AUX|NUL|COM[0-9¹²³]|LPT[0-9¹²³]) *(?:\..*)?", re.IGNORECASE)
_DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_DRIVE = re.compile(r"[A-Za-z]:")


def decode_name(untrusted_name: bytes) -> str:
    """The name as text, whatever its bytes: UTF-8, or the zip's old code page."""
    try:
        return untrusted_name.decode("utf-8")
    except UnicodeDecodeError:
        return untrusted_name.decode("cp437")


def is_ours(name: str) -> bool:
    """Whether the writer could have given this name."""
    return next(name_faults(name), None) is None


def name_faults(untrusted_name: str) -> Iterator[VerificationFinding]:
    """Everything that is wrong with one name."""
    name = untrusted_name
    shown = printable(name)
    parts = re.split(r"[/\\]", name)
    checks = (
        (Fault.NAME_OUTSIDE, _leads_outside(name, parts)),
        (Fault.NAME_NUL, "\0" in name),
        (Fault.NAME_DIRECTION, _DIRECTION.search(name) is not None),
        (Fault.NAME_RESERVED, any(_RESERVED.fullmatch(part.rstrip(" .")) for part in parts)),
        (Fault.NAME_ENDING, any(part.endswith((" ", ".")) for part in parts)),
    )
    found = [fault.at(shown) for fault, is_so in checks if is_so]
    if len(name) > MAX_NAME_CHARACTERS:
        found.append(Fault.NAME_TOO_LONG.at(shown, limit=MAX_NAME_CHARACTERS))
    if not found and not _OURS.fullmatch(name):
        found.append(Fault.NAME_CHARACTERS.at(shown))
    yield from found


def twin_faults(untrusted_names: Sequence[str]) -> Iterator[VerificationFinding]:
    """Names that some system would take for one and the same."""
    first_exact: set[str] = set()
    first_folded: dict[str, str] = {}
    for name in untrusted_names:
        folded = unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())
        twin = first_folded.setdefault(folded, name)
        if name in first_exact:
            yield Fault.NAME_DUPLICATE.at(printable(name))
        elif twin != name:
            same = unicodedata.normalize("NFC", twin) == unicodedata.normalize("NFC", name)
            fault = Fault.NAME_UNICODE_TWIN if same else Fault.NAME_CASE_TWIN
            yield fault.at(printable(name), twin=printable(twin))
        first_exact.add(name)


def _leads_outside(name: str, parts: list[str]) -> bool:
    return (
        name.startswith(("/", "\\", "~"))
        or "\\" in name
        or ".." in parts
        or _DRIVE.match(name) is not None
    )

"""The signed list: an ASiC manifest (EN 319 162-1, A.4) in the one form the writer gives it.

It is read by that form alone, so no XML parser ever meets a stranger's file: what the writer
would not have written is refused before anything in it means something.
"""

import re
from base64 import b64decode, b64encode
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from desktop.domain.evidence import Digest
from desktop.domain.plain_text import printable
from desktop.domain.verification import VerificationFinding
from desktop.exchange.entry_names import is_ours
from desktop.exchange.faults import Fault, RefusedError
from desktop.exchange.layout import (
    BAG_FILES,
    MIMETYPE,
    PAYLOAD,
    SEALS,
    SECOND_LIST,
    SECOND_SEAL,
    SECOND_SIGNATURE,
    SIGNATURE,
    SIGNATURE_TYPE,
    SIGNED_LIST,
)

_SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256"
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<asic:ASiCManifest xmlns:asic="http://uri.etsi.org/02918/v1.2.1#"'
    ' xmlns:ds="http://www.w3.org/2000/09/xmldsig#">\n'
    '  <asic:SigReference URI="{}" MimeType="'
    f'{SIGNATURE_TYPE}"/>\n'
)
_TAIL = "</asic:ASiCManifest>\n"
_ITEM = re.compile(
    r'  <asic:DataObjectReference URI="([A-Za-z0-9._/-]+)" MimeType="([a-z0-9.+/-]+)"'
    r'(?: Rootfile="true")?>\n'
    r'    <ds:DigestMethod Algorithm="([^"<>&\n]+)"/>\n'
    r"    <ds:DigestValue>([A-Za-z0-9+/=]+)</ds:DigestValue>\n"
    r"  </asic:DataObjectReference>\n"
)
_VALUE = re.compile(r"[A-Za-z0-9+/]{43}=")  # 32 bytes


@dataclass(frozen=True, slots=True)
class ListedEntry:
    """One line of the list."""

    path: str
    media_type: str
    digest: Digest


def make_list(entries: Sequence[ListedEntry], *, signature: str = SIGNATURE) -> bytes:
    """The list's bytes; the first entry of the payload is named as the one to open first.

    `signature` is the entry that will hold the signature over these bytes.
    """
    root = next((entry.path for entry in entries if entry.path.startswith(PAYLOAD)), None)
    items = (_item(entry, is_root=entry.path == root) for entry in entries)
    return (_HEAD.format(signature) + "".join(items) + _TAIL).encode("ascii")


def read_list(untrusted_bytes: bytes) -> tuple[ListedEntry, ...]:
    """The list; raises RefusedError when it has not the writer's form."""
    text = untrusted_bytes.decode("ascii", errors="replace")
    if "<!" in text:
        raise RefusedError(Fault.MANIFEST_DECLARATION.at(SIGNED_LIST))
    items = list(_ITEM.finditer(text))
    strange = next((item[3] for item in items if item[3] != _SHA256), None)
    if strange is not None:
        finding = Fault.MANIFEST_ALGORITHM.at(SIGNED_LIST, algorithm=printable(strange))
        raise RefusedError(finding)
    if not all(_is_sound(item) for item in items):
        raise RefusedError(Fault.MANIFEST_FORM.at(SIGNED_LIST))
    entries = tuple(_entry(item) for item in items)
    if make_list(entries) != untrusted_bytes:
        raise RefusedError(Fault.MANIFEST_FORM.at(SIGNED_LIST))
    return entries


def check_list(
    listed: Sequence[ListedEntry], *, present: Mapping[str, Digest | None]
) -> Iterator[VerificationFinding]:
    """Compare the list with all entries of the package, in their order.

    `present` holds None for an entry whose bytes could not be read: something else has been
    found against it then.
    """
    names = [entry.path for entry in listed]
    yield from _presence_faults(names, present)
    for entry in listed:
        if entry.path not in BAG_FILES and not entry.path.startswith(PAYLOAD):
            yield Fault.BAG_OTHER_FILE.at(entry.path)  # others would take it for a list
        found = present.get(entry.path)
        if found is not None and found != entry.digest:
            yield Fault.ENTRY_DIGEST.at(entry.path, listed=entry.digest, found=found)
    order = [MIMETYPE, *names, SIGNED_LIST, SIGNATURE, SECOND_LIST, SECOND_SIGNATURE]
    if [one for one in order if one in present] != [one for one in present if one in order]:
        yield Fault.MANIFEST_ORDER.at(SIGNED_LIST)


def _presence_faults(
    names: Sequence[str], present: Mapping[str, Digest | None]
) -> Iterator[VerificationFinding]:
    counts = Counter(names)
    for name, count in counts.items():
        if count > 1:
            yield Fault.MANIFEST_DUPLICATE.at(SIGNED_LIST, entry=name)
    seals = SEALS | SECOND_SEAL if present.keys() >= SECOND_SEAL else SEALS
    for name in present:
        if name not in counts and name not in seals:
            yield Fault.ENTRY_UNLISTED.at(printable(name))
    for name in dict.fromkeys((*BAG_FILES, *names)):
        if name not in present:
            yield Fault.ENTRY_MISSING.at(name)


def _item(entry: ListedEntry, *, is_root: bool) -> str:
    root = ' Rootfile="true"' if is_root else ""
    value = b64encode(bytes.fromhex(entry.digest)).decode("ascii")
    return (
        f'  <asic:DataObjectReference URI="{entry.path}" MimeType="{entry.media_type}"{root}>\n'
        f'    <ds:DigestMethod Algorithm="{_SHA256}"/>\n'
        f"    <ds:DigestValue>{value}</ds:DigestValue>\n"
        "  </asic:DataObjectReference>\n"
    )


def _is_sound(item: re.Match[str]) -> bool:
    return is_ours(item[1]) and _VALUE.fullmatch(item[4]) is not None


def _entry(item: re.Match[str]) -> ListedEntry:
    return ListedEntry(item[1], item[2], Digest(b64decode(item[4]).hex()))

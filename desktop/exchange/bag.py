"""The BagIt side of a package (RFC 8493): its text files, made and checked."""

import re
from collections.abc import Iterator, Mapping, Sequence

from desktop.domain.evidence import Digest
from desktop.domain.plain_text import printable
from desktop.domain.verification import VerificationFinding
from desktop.exchange.faults import Fault
from desktop.exchange.layout import (
    BAG_DECLARATION,
    BAG_INFO,
    PAYLOAD_MANIFEST,
    TAG_MANIFEST,
)

DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"

_OXUM = "Payload-Oxum"
_LINE = re.compile(r"([^\s:](?:[^:\n]*[^\s:])?): (\S(?:.*\S)?)")
_LISTED = re.compile(r"([0-9a-f]{64})  ([^\r\n]+)")


def oxum(sizes: Sequence[int]) -> str:
    """Octets and files of the payload, as `Payload-Oxum` has them."""
    return f"{sum(sizes)}.{len(sizes)}"


def make_info(labels: Sequence[tuple[str, str]], *, payload_oxum: str) -> bytes:
    """`bag-info.txt`: the labels in their order, then the payload's size.

    Raises ValueError for a label or value that does not fit on a line.
    """
    if not all(_fits(label, value) for label, value in labels):
        raise ValueError("a label or value of the bag is not one line of its own")
    return _text(f"{label}: {value}" for label, value in (*labels, (_OXUM, payload_oxum)))


def make_manifest(digests: Mapping[str, Digest]) -> bytes:
    """A manifest of these entries, sorted by name; `sha256sum -c` reads it too."""
    return _text(f"{digests[path]}  {path}" for path in sorted(digests))


def check_declaration(untrusted_bytes: bytes) -> Iterator[VerificationFinding]:
    """`bagit.txt` has one form."""
    if untrusted_bytes != DECLARATION:
        yield Fault.BAG_DECLARATION.at(BAG_DECLARATION)


def check_info(untrusted_bytes: bytes, *, payload_oxum: str) -> Iterator[VerificationFinding]:
    """`bag-info.txt` has one label a line and says the payload's size once, rightly."""
    try:
        lines = untrusted_bytes.decode("utf-8").split("\n")
    except UnicodeDecodeError:
        yield Fault.BAG_INFO.at(BAG_INFO, line=0)
        return
    if lines.pop():
        yield Fault.BAG_INFO.at(BAG_INFO, line=len(lines) + 1)
    said = []
    for number, line in enumerate(lines, start=1):
        match = _LINE.fullmatch(line)
        if match is None:
            yield Fault.BAG_INFO.at(BAG_INFO, line=number)
        elif match[1].casefold() == _OXUM.casefold():
            said.append(match[2])
    if said != [payload_oxum]:
        yield Fault.BAG_OXUM.at(BAG_INFO, listed=printable(", ".join(said)), found=payload_oxum)


def check_manifest(
    path: str, untrusted_bytes: bytes, *, digests: Mapping[str, Digest | None]
) -> Iterator[VerificationFinding]:
    """A manifest lists each of these entries once, rightly, and nothing else.

    `digests` holds None for an entry whose bytes could not be read.
    """
    known = {name: digest for name, digest in digests.items() if digest is not None}
    if len(known) == len(digests) and untrusted_bytes == make_manifest(known):
        return
    listed, faults = _read_manifest(path, untrusted_bytes)
    yield from faults
    for name in digests:
        if name not in listed:
            yield Fault.BAG_UNLISTED.at(path, entry=printable(name))
    for name, digest in listed.items():
        if name not in digests:
            yield Fault.BAG_MISSING.at(path, entry=printable(name))
        elif name in known and known[name] != digest:
            yield Fault.BAG_DIGEST.at(path, entry=name, listed=digest, found=known[name])


def check_bag(
    texts: Mapping[str, bytes],
    *,
    payload: Mapping[str, Digest | None],
    tags: Mapping[str, Digest | None],
    payload_oxum: str,
) -> Iterator[VerificationFinding]:
    """Everything about the bag's files that are there; `texts` are their bytes.

    That none is absent is for the signed list to say.
    """
    if BAG_DECLARATION in texts:
        yield from check_declaration(texts[BAG_DECLARATION])
    if BAG_INFO in texts:
        yield from check_info(texts[BAG_INFO], payload_oxum=payload_oxum)
    for path, digests in ((PAYLOAD_MANIFEST, payload), (TAG_MANIFEST, tags)):
        if path in texts:
            yield from check_manifest(path, texts[path], digests=digests)


def _read_manifest(
    path: str, untrusted_bytes: bytes
) -> tuple[dict[str, str], list[VerificationFinding]]:
    faults = []
    text = untrusted_bytes.decode("utf-8", errors="replace")
    lines = text.split("\n")
    listed: dict[str, str] = {}
    names = []
    for line in lines[:-1]:
        match = _LISTED.fullmatch(line)
        if match is None:
            faults.append(Fault.BAG_FORM.at(path))
            continue
        names.append(match[2])
        if match[2] in listed:
            faults.append(Fault.BAG_DUPLICATE.at(path, entry=printable(match[2])))
        listed.setdefault(match[2], match[1])
    if lines[-1] or names != sorted(names):
        faults.append(Fault.BAG_FORM.at(path))
    return listed, faults


def _fits(label: str, value: str) -> bool:
    match = _LINE.fullmatch(f"{label}: {value}")
    return match is not None and match[1] == label and label.casefold() != _OXUM.casefold()


def _text(lines: Iterator[str] | Sequence[str]) -> bytes:
    return "".join(f"{line}\n" for line in lines).encode("utf-8")

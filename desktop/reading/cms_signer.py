"""Who a CMS signature says has signed, and when: read to guess from, never to trust."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

_FIRST = 0xA0  # the first optional part: [0]
_COMMON_NAME = bytes.fromhex("550403")
_SIGNING_TIME = bytes.fromhex("2a864886f70d010905")
_ENCODINGS = {0x0C: "utf-8", 0x13: "ascii", 0x14: "latin-1", 0x16: "ascii", 0x1E: "utf-16-be"}
_TIME = re.compile(rb"(?P<year>\d{2}|\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z")
_MOST_LENGTH_BYTES = 4
_LONG_FORM = 0x80
_HALF_CENTURY = 50


@dataclass(frozen=True, slots=True)
class _Node:
    """One DER value: its tag, its content, and the whole with its head."""

    tag: int
    content: bytes
    whole: bytes

    @property
    def parts(self) -> tuple["_Node", ...]:
        return tuple(_nodes(self.content))


def cms_signer(cms: bytes) -> tuple[str, datetime | None]:
    """The signer's common name and signing time; "" and None where they cannot be found."""
    try:
        return _signer(cms)
    except (ValueError, LookupError, StopIteration):  # a form of CMS that needs a real reader
        return "", None


def _signer(cms: bytes) -> tuple[str, datetime | None]:
    signed = next(_nodes(cms)).parts[1].parts[0].parts
    certificates = next((node.parts for node in signed if node.tag == _FIRST), ())
    signer = signed[-1].parts[0].parts  # SignerInfo: version, sid, digest, signed attributes …
    issuer, serial = signer[1].parts[:2]
    name = ""
    for certificate in certificates:
        body = [node for node in certificate.parts[0].parts if node.tag != _FIRST]
        if (body[0].whole, body[2].whole) == (serial.whole, issuer.whole):
            name = _common_name(body[4])
    attributes = signer[3].parts if signer[3].tag == _FIRST else ()
    return name, _signing_time(attributes)


def _common_name(subject: _Node) -> str:
    for group in subject.parts:
        for pair in group.parts:
            kind, value = pair.parts[:2]
            if kind.content == _COMMON_NAME:
                return value.content.decode(_ENCODINGS[value.tag], "replace")
    return ""


def _signing_time(attributes: tuple[_Node, ...]) -> datetime | None:
    for attribute in attributes:
        kind, values = attribute.parts[:2]
        if kind.content == _SIGNING_TIME:
            return _moment(values.parts[0].content)
    return None


def _moment(text: bytes) -> datetime | None:
    found = _TIME.fullmatch(text)
    if found is None:
        return None
    year, *rest = (int(part) for part in found.groups())
    if len(found["year"]) == len("YY"):
        year += 1900 if year >= _HALF_CENTURY else 2000
    month, day, hour, minute, second = rest
    return datetime(year, month, day, hour, minute, second, tzinfo=UTC)


def _nodes(der: bytes) -> Iterator[_Node]:
    position = 0
    while position + 2 <= len(der):
        tag, length, start = der[position], der[position + 1], position + 2
        if length >= _LONG_FORM:
            count = length - _LONG_FORM
            if not 0 < count <= _MOST_LENGTH_BYTES:
                raise ValueError("a length that DER does not have")
            length = int.from_bytes(der[start : start + count], "big")
            start += count
        if start + length > len(der):
            raise ValueError("longer than its place")
        yield _Node(tag, der[start : start + length], der[position : start + length])
        position = start + length

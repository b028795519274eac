"""Reads what the head of a mail or of one of its parts says, whatever is written there."""

from email.errors import MessageError
from email.header import decode_header, make_header
from email.parser import BytesHeaderParser
from email.policy import compat32
from email.utils import collapse_rfc2231_value
from typing import TYPE_CHECKING, TypeAlias

from desktop.domain.plain_text import one_line

if TYPE_CHECKING:
    from email.message import Message

_SHOWN_CHARACTERS = 500
# Over what the library trips when a field is written wrongly enough.
_TRIPS = (AttributeError, LookupError, MessageError, TypeError, ValueError)

PartHead: TypeAlias = "Message[str, str]"


def read_head(untrusted_head: bytes) -> PartHead:
    """The fields of a head; without any where it is none."""
    # The old policy: it leaves the fields alone until they are asked for, and trips over less.
    return BytesHeaderParser(policy=compat32).parsebytes(untrusted_head)


def shown_field(head: PartHead, name: str) -> str:
    """A field as a person reads it, on one line; "" where it is not there."""
    return _decoded(str(head.get(name, "")))[:_SHOWN_CHARACTERS]


def file_name(head: PartHead) -> str:
    """What an attachment calls itself; "" where it has no name."""
    name = _parameter(head, "filename", "content-disposition")
    return _decoded(name or _parameter(head, "name", "content-type"))


def boundary(head: PartHead) -> bytes:
    """The line between the parts of a multipart, without its dashes; b"" where there is none."""
    value = _parameter(head, "boundary", "content-type").rstrip()
    return value.encode("ascii") if value.isascii() else b""


def encoding(head: PartHead) -> str:
    """How the body is encoded for the way; "" where nothing is said."""
    return str(head.get("Content-Transfer-Encoding", "")).strip().lower()


def _parameter(head: PartHead, name: str, field: str) -> str:
    """A field's parameter, be it encoded and in pieces (RFC 2231); "" where it is not there."""
    try:
        value = head.get_param(name, None, field)
        return "" if value is None else collapse_rfc2231_value(value)
    except _TRIPS:
        return ""


def _decoded(text: str) -> str:
    """Encoded words (RFC 2047) as what they stand for; raw bytes as UTF-8 where they are that."""
    raw = text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    try:
        return one_line(str(make_header(decode_header(raw))))
    except _TRIPS:
        return one_line(raw)

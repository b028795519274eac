"""The small form in which a reading child and its parent talk: JSON with bytes attached."""

import struct
from dataclasses import dataclass
from typing import IO

MAX_TEXT_BYTES = 32 * 1024**2
MAX_ATTACHED_BYTES = 256 * 1024**2
_SIZES = struct.Struct(">II")


class MessageRefused(Exception):  # noqa: N818 - never leaves the room
    """The other side does not keep to the form: it is broken, or taken over."""


@dataclass(frozen=True, slots=True)
class Message:
    """One request or answer."""

    text: bytes
    attached: bytes = b""


def send(stream: IO[bytes], message: Message) -> None:
    """Write a message and flush it."""
    stream.write(_SIZES.pack(len(message.text), len(message.attached)))
    stream.write(message.text)
    stream.write(message.attached)
    stream.flush()


def receive(stream: IO[bytes]) -> Message | None:
    """The next message, None when the other side is gone; raises MessageRefused."""
    head = stream.read(_SIZES.size)
    if len(head) < _SIZES.size:
        return None
    text_size, attached_size = _SIZES.unpack(head)
    if text_size > MAX_TEXT_BYTES or attached_size > MAX_ATTACHED_BYTES:
        raise MessageRefused
    text, attached = stream.read(text_size), stream.read(attached_size)
    if len(text) < text_size or len(attached) < attached_size:
        return None
    return Message(text, attached)

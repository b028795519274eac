"""Builds zip files byte by byte, right or wrong in every field; shares no code with the writer."""

import struct
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

PLAIN_FILE = 0o100644 << 16
_DATE = 33  # 1980-01-01
_MADE_BY = 0x032D


@dataclass(frozen=True)
class Piece:
    """An entry; None means "as it follows from the content"."""

    name: bytes
    content: bytes
    flags: int = 0
    method: int = 0
    crc32: int | None = None
    packed: int | None = None
    size: int | None = None
    extra: bytes = b""
    comment: bytes = b""
    attributes: int = PLAIN_FILE
    date: int = _DATE
    local_name: bytes | None = None
    local: Mapping[str, int] = field(default_factory=dict)
    local_extra: bytes | None = None
    after: bytes = b""
    offset: int | None = None

    def local_bytes(self) -> bytes:
        values = self._numbers() | dict(self.local)
        name = self.name if self.local_name is None else self.local_name
        extra = self.extra if self.local_extra is None else self.local_extra
        head = struct.pack(
            "<4s5H3L2H",
            b"PK\x03\x04",
            20,
            values["flags"],
            values["method"],
            0,
            self.date,
            values["crc32"],
            values["packed"],
            values["size"],
            len(name),
            len(extra),
        )
        return head + name + extra + self.content + self.after

    def record(self, offset: int) -> bytes:
        values = self._numbers()
        return (
            struct.pack(
                "<4s6H3L5H2L",
                b"PK\x01\x02",
                _MADE_BY,
                20,
                values["flags"],
                values["method"],
                0,
                self.date,
                values["crc32"],
                values["packed"],
                values["size"],
                len(self.name),
                len(self.extra),
                len(self.comment),
                0,
                0,
                self.attributes,
                offset if self.offset is None else self.offset,
            )
            + self.name
            + self.extra
            + self.comment
        )

    def _numbers(self) -> dict[str, int]:
        return {
            "flags": self.flags,
            "method": self.method,
            "crc32": zlib.crc32(self.content) if self.crc32 is None else self.crc32,
            "packed": len(self.content) if self.packed is None else self.packed,
            "size": len(self.content) if self.size is None else self.size,
        }


def pieces(entries: Mapping[str, bytes]) -> list[Piece]:
    return [Piece(name.encode(), content) for name, content in entries.items()]


def forge(parts: Sequence[Piece], *, start: int = 0) -> bytes:
    """A zip of these parts; its offsets are counted from `start` bytes before it."""
    body = b""
    directory = b""
    for part in parts:
        directory += part.record(start + len(body))
        body += part.local_bytes()
    return body + directory + end_record(len(parts), len(directory), start + len(body))


def end_record(count: int, size: int, offset: int, *, comment: bytes = b"") -> bytes:
    head = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, count, count, size, offset, len(comment))
    return head + comment


def directory_of(package: bytes) -> tuple[int, int]:
    """Where the directory of a plain zip starts, and where it ends."""
    size, offset = struct.unpack("<2L", package[-10:-2])
    return offset, offset + size

"""The one form our zip files have: stored, without extras, every byte following from the content.

ZIP is APPNOTE 6.3.9; ZIP64 fields appear only where a number does not fit (4.5.3).
"""

import struct
from collections.abc import Sequence
from dataclasses import dataclass

LOCAL_HEADER = struct.Struct("<4s5H3L2H")
DIRECTORY_RECORD = struct.Struct("<4s6H3L5H2L")
END_RECORD = struct.Struct("<4s4H2LH")
ZIP64_END_RECORD = struct.Struct("<4sQ2H2L4Q")
ZIP64_LOCATOR = struct.Struct("<4sLQL")

LOCAL_SIGNATURE = b"PK\x03\x04"
DIRECTORY_SIGNATURE = b"PK\x01\x02"
END_SIGNATURE = b"PK\x05\x06"
ZIP64_END_SIGNATURE = b"PK\x06\x06"
ZIP64_LOCATOR_SIGNATURE = b"PK\x06\x07"

FULL_32 = 0xFFFFFFFF
"""Stands for "too large: see the ZIP64 field"."""

ZIP64_TAG = b"\x01\x00"
ZIP64_FIELD_HEAD = 4  # tag and length

_NEEDED = 20
_NEEDED_ZIP64 = 45
_MADE_BY = (3 << 8) | _NEEDED_ZIP64  # Unix, so that the permissions below count
_PERMISSIONS = 0o100644 << 16  # a plain file
_TIME = 0  # 00:00:00
_DATE = (1 << 5) | 1  # 1980-01-01: the content's dates are in the content


@dataclass(frozen=True, slots=True)
class ZipEntry:
    """An entry: its ASCII name, size and CRC-32."""

    name: str
    size: int
    crc32: int


def local_header(entry: ZipEntry) -> bytes:
    """What stands before the entry's bytes."""
    extra = _zip64_field([entry.size, entry.size]) if entry.size >= FULL_32 else b""
    size = min(entry.size, FULL_32)
    name = entry.name.encode("ascii")
    needed = _NEEDED_ZIP64 if extra else _NEEDED
    return (
        LOCAL_HEADER.pack(
            LOCAL_SIGNATURE,
            needed,
            0,
            0,
            _TIME,
            _DATE,
            entry.crc32,
            size,
            size,
            len(name),
            len(extra),
        )
        + name
        + extra
    )


def directory_record(entry: ZipEntry, *, offset: int) -> bytes:
    """The entry's line in the central directory; `offset` is where its local header starts."""
    large = [entry.size, entry.size] if entry.size >= FULL_32 else []
    large += [offset] if offset >= FULL_32 else []
    extra = _zip64_field(large) if large else b""
    size = min(entry.size, FULL_32)
    name = entry.name.encode("ascii")
    return (
        DIRECTORY_RECORD.pack(
            DIRECTORY_SIGNATURE,
            _MADE_BY,
            _NEEDED_ZIP64 if extra else _NEEDED,
            0,
            0,
            _TIME,
            _DATE,
            entry.crc32,
            size,
            size,
            len(name),
            len(extra),
            0,
            0,
            0,
            _PERMISSIONS,
            min(offset, FULL_32),
        )
        + name
        + extra
    )


def end_records(*, count: int, size: int, offset: int) -> bytes:
    """What closes the file; `size` and `offset` are the central directory's."""
    zip64 = b""
    if size >= FULL_32 or offset >= FULL_32:
        zip64 = ZIP64_END_RECORD.pack(
            ZIP64_END_SIGNATURE,
            ZIP64_END_RECORD.size - 12,  # the field does not count itself and the signature
            _MADE_BY,
            _NEEDED_ZIP64,
            0,
            0,
            count,
            count,
            size,
            offset,
        ) + ZIP64_LOCATOR.pack(ZIP64_LOCATOR_SIGNATURE, 0, offset + size, 1)
    return zip64 + END_RECORD.pack(
        END_SIGNATURE, 0, 0, count, count, min(size, FULL_32), min(offset, FULL_32), 0
    )


def end_of(entry: ZipEntry, *, offset: int) -> int:
    """Where the entry's bytes end when its local header starts at `offset`."""
    return offset + len(local_header(entry)) + entry.size


def directory_and_end(entries: Sequence[ZipEntry]) -> bytes:
    """All that follows the last entry's bytes, for entries that lie one after another from 0."""
    records = []
    offset = 0
    for entry in entries:
        records.append(directory_record(entry, offset=offset))
        offset = end_of(entry, offset=offset)
    directory = b"".join(records)
    return directory + end_records(count=len(entries), size=len(directory), offset=offset)


def _zip64_field(numbers: Sequence[int]) -> bytes:
    return ZIP64_TAG + struct.pack(f"<H{len(numbers)}Q", 8 * len(numbers), *numbers)

"""Reads a zip's end record and central directory as they are, before anything is believed."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import BinaryIO

from desktop.domain.limits import MAX_PACKAGE_ENTRIES
from desktop.domain.verification import VerificationFinding
from desktop.exchange.entry_names import decode_name
from desktop.exchange.faults import Fault, RefusedError
from desktop.exchange.layout import AGE_MAGIC
from desktop.exchange.zip_form import (
    DIRECTORY_RECORD,
    DIRECTORY_SIGNATURE,
    END_RECORD,
    END_SIGNATURE,
    FULL_32,
    LOCAL_SIGNATURE,
    ZIP64_END_RECORD,
    ZIP64_END_SIGNATURE,
    ZIP64_FIELD_HEAD,
    ZIP64_LOCATOR,
    ZIP64_LOCATOR_SIGNATURE,
    ZIP64_TAG,
    end_records,
)

_LONGEST_COMMENT = 0xFFFF
_ZIP64_PARTS = ZIP64_END_RECORD.size + ZIP64_LOCATOR.size
_MAX_DIRECTORY_BYTES = 1024**2
"""Three times what the writer needs for the most entries with the longest names."""


@dataclass(frozen=True, slots=True)
class EndRecord:
    """Where the directory lies by the end record's own account.

    `start` is where the closing records begin, `end` where they stop. `shift` is what has to be
    added to every offset because of bytes put before the zip.
    """

    count: int
    directory_size: int
    directory_offset: int
    start: int
    end: int

    @property
    def directory_start(self) -> int:
        return self.start - self.directory_size

    @property
    def shift(self) -> int:
        return self.directory_start - self.directory_offset


@dataclass(frozen=True)
class DirectoryEntry:
    """A line of the central directory, unchecked; numbers are as the line gives them."""

    raw: bytes
    fields: tuple[int, ...]
    untrusted_name: bytes
    extra: bytes

    @cached_property
    def name(self) -> str:
        return decode_name(self.untrusted_name)

    @property
    def flags(self) -> int:
        return self.fields[2]

    @property
    def method(self) -> int:
        return self.fields[3]

    @property
    def crc32(self) -> int:
        return self.fields[6]

    @property
    def packed(self) -> int:
        return self._wide[1]

    @property
    def size(self) -> int:
        return self._wide[0]

    @property
    def offset(self) -> int:
        return self._wide[2]

    @property
    def comment_size(self) -> int:
        return self.fields[11]

    @property
    def attributes(self) -> int:
        return self.fields[14]

    @cached_property
    def _wide(self) -> tuple[int, int, int]:
        """Size, packed size, offset; those that do not fit are taken from the ZIP64 field."""
        numbers = [self.fields[8], self.fields[7], self.fields[15]]
        if self.extra.startswith(ZIP64_TAG):
            body = self.extra[ZIP64_FIELD_HEAD:]
            values = iter(struct.unpack_from(f"<{len(body) // 8}Q", body))
            numbers = [next(values, one) if one == FULL_32 else one for one in numbers]
        return numbers[0], numbers[1], numbers[2]


@dataclass(frozen=True, slots=True)
class Directory:
    """What the zip says of itself; `findings` are about the closing records."""

    entries: tuple[DirectoryEntry, ...]
    end: EndRecord
    findings: tuple[VerificationFinding, ...]


def read_directory(file: BinaryIO, *, file_size: int) -> Directory:
    """Read the directory of an untrusted file; raises RefusedError where there is none to read."""
    tail_start = max(0, file_size - (END_RECORD.size + _LONGEST_COMMENT + _ZIP64_PARTS))
    tail = read_exactly(file, tail_start, file_size - tail_start)
    head = read_exactly(file, 0, min(len(AGE_MAGIC), file_size))
    end = _find_end(tail, tail_start, head=head)
    if end.directory_size > _MAX_DIRECTORY_BYTES:
        raise RefusedError(Fault.ZIP_TOO_MANY_ENTRIES.at(limit=MAX_PACKAGE_ENTRIES))
    if end.directory_start < 0:
        raise RefusedError(Fault.DIRECTORY_DAMAGED.at())
    entries = tuple(_records(read_exactly(file, end.directory_start, end.directory_size)))
    if len(entries) > MAX_PACKAGE_ENTRIES:
        raise RefusedError(Fault.ZIP_TOO_MANY_ENTRIES.at(limit=MAX_PACKAGE_ENTRIES))
    closing = tail[end.start - tail_start :]
    return Directory(entries, end, tuple(_end_faults(end, len(entries), closing)))


def read_exactly(file: BinaryIO, start: int, size: int) -> bytes:
    """So many bytes from there; raises RefusedError when the file has become shorter."""
    file.seek(start)
    content = file.read(size)
    if len(content) != size:
        raise RefusedError(Fault.TRUNCATED.at(size=start + len(content)))
    return content


def _find_end(tail: bytes, tail_start: int, *, head: bytes) -> EndRecord:
    position = _end_position(tail)
    if position < 0:
        raise RefusedError(_fault_of(head).at(size=tail_start + len(tail)))
    count, size, offset = END_RECORD.unpack_from(tail, position)[4:7]
    end = tail_start + position + END_RECORD.size
    start = position
    zip64 = _zip64_end(tail, position)
    if zip64 is not None:
        start = position - _ZIP64_PARTS
        size = zip64[0] if size == FULL_32 else size
        offset = zip64[1] if offset == FULL_32 else offset
    return EndRecord(count, size, offset, tail_start + start, end)


def _fault_of(head: bytes) -> Fault:
    """What a file without an end record is by its first bytes."""
    if head == AGE_MAGIC:
        return Fault.ENCRYPTED
    return Fault.TRUNCATED if head.startswith(LOCAL_SIGNATURE) else Fault.NOT_A_ZIP


def _end_position(tail: bytes) -> int:
    """The last end record that closes the file exactly, else the last at all, else -1."""
    last = -1
    position = tail.rfind(END_SIGNATURE)
    while position >= 0:
        rest = len(tail) - position - END_RECORD.size
        if rest >= 0:
            last = max(last, position)
            if END_RECORD.unpack_from(tail, position)[7] == rest:
                return position
        position = tail.rfind(END_SIGNATURE, 0, position)
    return last


def _zip64_end(tail: bytes, position: int) -> tuple[int, int] | None:
    """The directory's size and offset from a ZIP64 end record right before the end record."""
    start = position - _ZIP64_PARTS
    if start < 0:
        return None
    record = ZIP64_END_RECORD.unpack_from(tail, start)
    locator = ZIP64_LOCATOR.unpack_from(tail, start + ZIP64_END_RECORD.size)
    if record[0] != ZIP64_END_SIGNATURE or locator[0] != ZIP64_LOCATOR_SIGNATURE:
        return None
    return record[8], record[9]


def _records(directory: bytes) -> Iterator[DirectoryEntry]:
    position = 0
    while position < len(directory):
        fixed_end = position + DIRECTORY_RECORD.size
        if fixed_end > len(directory) or directory[position : position + 4] != DIRECTORY_SIGNATURE:
            raise RefusedError(Fault.DIRECTORY_DAMAGED.at())
        _, *fields = DIRECTORY_RECORD.unpack_from(directory, position)
        name_size, extra_size, comment_size = fields[9:12]
        name_end = fixed_end + name_size
        extra_end = name_end + extra_size
        end = extra_end + comment_size
        if end > len(directory):
            raise RefusedError(Fault.DIRECTORY_DAMAGED.at())
        yield DirectoryEntry(
            raw=directory[position:end],
            fields=tuple(fields),
            untrusted_name=directory[fixed_end:name_end],
            extra=directory[name_end:extra_end],
        )
        position = end


def _end_faults(end: EndRecord, found: int, closing: bytes) -> list[VerificationFinding]:
    """What differs from the closing records that the writer would have written."""
    faults = []
    if end.shift > 0:
        faults.append(Fault.ZIP_PREFIX.at(bytes=end.shift))
    expected = end_records(count=found, size=end.directory_size, offset=end.directory_offset)
    if closing == expected:
        return faults if end.shift >= 0 else [Fault.ZIP_END_RECORD.at()]
    own, rest = closing[: end.end - end.start], closing[end.end - end.start :]
    if rest:
        is_comment = END_RECORD.unpack(own[-END_RECORD.size :])[7] == len(rest)
        fault = Fault.ZIP_COMMENT if is_comment else Fault.ZIP_TRAILING_BYTES
        faults.append(fault.at(bytes=len(rest)))
    if END_SIGNATURE in rest:
        faults.append(Fault.ZIP_SECOND_END.at())
    if end.count != found:
        faults.append(Fault.ZIP_COUNT.at(declared=end.count, found=found))
    if own.startswith(ZIP64_END_SIGNATURE) or expected.startswith(ZIP64_END_SIGNATURE):
        faults.append(Fault.ZIP_ZIP64.at())
    return faults or [Fault.ZIP_END_RECORD.at()]

"""Compares every header of a zip with what the writer would have written, and names what differs.

Equality with the rebuilt bytes decides; the diagnosis afterwards only finds words for it.
"""

import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from desktop.domain.plain_text import printable
from desktop.domain.verification import VerificationFinding
from desktop.exchange.entry_names import is_ours, name_faults, twin_faults
from desktop.exchange.faults import Fault
from desktop.exchange.zip_directory import Directory, DirectoryEntry, read_exactly
from desktop.exchange.zip_form import (
    DIRECTORY_RECORD,
    LOCAL_HEADER,
    LOCAL_SIGNATURE,
    ZIP64_TAG,
    ZipEntry,
    directory_record,
    local_header,
)

_ENCRYPTED = 0x0001
_DESCRIPTOR = 0x0008
_DOS_DIRECTORY = 0x10
_LONGEST_EXTRA = 20  # the ZIP64 field of a local header
_LOCAL_FIELDS = ("version", "flags", "method", "time", "date", "crc", "packed", "size")
_RECORD_FIELDS = ("made_by", *_LOCAL_FIELDS)
_TAIL_FIELDS = {12: "disk", 13: "internal", 14: "external"}


@dataclass(frozen=True, slots=True)
class Member:
    """An entry and where its bytes lie; `is_plain` when they can be read as they are."""

    untrusted_name: str
    start: int
    size: int
    crc32: int
    is_plain: bool


@dataclass(frozen=True, slots=True)
class CheckedZip:
    """The entries in the order of the directory, with all that is wrong with the zip's form."""

    members: tuple[Member, ...]
    findings: tuple[VerificationFinding, ...]


def check_zip(file: BinaryIO, directory: Directory) -> CheckedZip:
    """Check names, directory, local headers and layout; no entry's bytes are read."""
    findings = list(directory.findings)
    names = [entry.name for entry in directory.entries]
    findings += [finding for name in names for finding in name_faults(name)]
    findings += twin_faults(names)
    placed = []
    for entry in directory.entries:
        faults = list(_record_faults(entry))
        local = _read_local(file, entry, directory)
        findings += faults + _local_faults(entry, local, is_known=bool(faults))
        placed.append(_Placed(entry, directory.end.shift + entry.offset, local))
    members, faults = _lay_out(placed, directory.end.directory_start)
    return CheckedZip(members, (*findings, *faults))


@dataclass(frozen=True, slots=True)
class _Local:
    """A local header; `raw` is no longer than a right one, whatever `size` it claims."""

    fields: tuple[int, ...]
    size: int
    raw: bytes


@dataclass(frozen=True, slots=True)
class _Placed:
    entry: DirectoryEntry
    offset: int
    local: _Local | None

    @property
    def start(self) -> int:
        return self.offset + (self.local.size if self.local is not None else 0)

    @property
    def end(self) -> int:
        return self.start + self.entry.packed


def _record_faults(entry: DirectoryEntry) -> Iterator[VerificationFinding]:
    ours = _as_ours(entry)
    if ours is not None and entry.raw == directory_record(ours, offset=entry.offset):
        return
    found = list(_diagnosed(entry))
    if not found and is_ours(entry.name):
        fields = ",".join(_differing_fields(entry))
        found.append(Fault.ZIP_HEADER.at(printable(entry.name), fields=fields))
    yield from found  # a name that is not ours has its own finding


def _as_ours(entry: DirectoryEntry) -> ZipEntry | None:
    if not entry.untrusted_name.isascii():
        return None
    return ZipEntry(entry.name, entry.size, entry.crc32)


def _diagnosed(entry: DirectoryEntry) -> Iterator[VerificationFinding]:
    shown = printable(entry.name)
    if entry.flags & _ENCRYPTED:
        yield Fault.ZIP_ENCRYPTED.at(shown)
    if entry.flags & _DESCRIPTOR:
        yield Fault.ZIP_DATA_DESCRIPTOR.at(shown)
    if entry.method:
        yield Fault.ZIP_COMPRESSED.at(
            shown, method=entry.method, packed=entry.packed, size=entry.size
        )
    elif entry.packed != entry.size:
        yield Fault.ZIP_SIZES_DIFFER.at(shown, packed=entry.packed, size=entry.size)
    if entry.comment_size:
        yield Fault.ZIP_ENTRY_COMMENT.at(shown, bytes=entry.comment_size)
    yield from _extra_faults(entry, shown)
    yield from _kind_faults(entry, shown)


def _extra_faults(entry: DirectoryEntry, shown: str) -> Iterator[VerificationFinding]:
    ours = ZipEntry("", entry.size, entry.crc32)
    if entry.extra == directory_record(ours, offset=entry.offset)[DIRECTORY_RECORD.size :]:
        return
    if not entry.extra or entry.extra.startswith(ZIP64_TAG):
        yield Fault.ZIP_ZIP64.at(shown)
    else:
        yield Fault.ZIP_EXTRA_FIELD.at(shown, bytes=len(entry.extra))


def _kind_faults(entry: DirectoryEntry, shown: str) -> Iterator[VerificationFinding]:
    mode = entry.attributes >> 16
    kind = stat.S_IFMT(mode)
    if kind == stat.S_IFLNK:
        yield Fault.ZIP_LINK.at(shown)
    elif kind == stat.S_IFDIR or entry.attributes & _DOS_DIRECTORY or entry.name.endswith("/"):
        yield Fault.ZIP_DIRECTORY_ENTRY.at(shown)
    elif kind not in (0, stat.S_IFREG):
        yield Fault.ZIP_SPECIAL_FILE.at(shown)


def _differing_fields(entry: DirectoryEntry) -> Iterator[str]:
    ours = directory_record(ZipEntry("", entry.size, entry.crc32), offset=entry.offset)
    _, *expected = DIRECTORY_RECORD.unpack_from(ours)
    for index, name in enumerate(_RECORD_FIELDS):
        if entry.fields[index] != expected[index]:
            yield name
    for index, name in _TAIL_FIELDS.items():
        if entry.fields[index] != expected[index]:
            yield name


def _read_local(file: BinaryIO, entry: DirectoryEntry, directory: Directory) -> _Local | None:
    offset = directory.end.shift + entry.offset
    limit = directory.end.directory_start
    if offset < 0 or offset + LOCAL_HEADER.size > limit:
        return None
    fixed = read_exactly(file, offset, LOCAL_HEADER.size)
    signature, *fields = LOCAL_HEADER.unpack(fixed)
    if signature != LOCAL_SIGNATURE:
        return None
    size = LOCAL_HEADER.size + sum(fields[8:10])
    longest = len(entry.untrusted_name) + _LONGEST_EXTRA
    rest = file.read(min(size - LOCAL_HEADER.size, longest))  # right behind; may end early
    return _Local(tuple(fields), size, fixed + rest)


def _local_faults(
    entry: DirectoryEntry, local: _Local | None, *, is_known: bool
) -> list[VerificationFinding]:
    """`is_known`: something is wrong with the entry's line in the directory already."""
    shown = printable(entry.name)
    if local is None:
        return [Fault.ZIP_LOCAL_HEADER.at(shown, fields="signature")]
    ours = _as_ours(entry)
    if ours is not None and local.raw == local_header(ours):
        return []
    differing = [
        name
        for name, here, there in zip(_LOCAL_FIELDS, local.fields, entry.fields[1:], strict=False)
        if here != there
    ]
    if local.raw[LOCAL_HEADER.size :][: local.fields[8]] != entry.untrusted_name:
        differing.append("name")
    if local.fields[9]:
        differing.append("extra")
    if is_known and not differing:
        return []
    return [Fault.ZIP_LOCAL_HEADER.at(shown, fields=",".join(differing))]


def _lay_out(
    placed: Sequence[_Placed], limit: int
) -> tuple[tuple[Member, ...], list[VerificationFinding]]:
    """Members with the faults of their places: from 0 to the directory, in order, without holes.

    No byte of the file belongs to two members, so reading them all reads each byte once.
    """
    findings = []
    if [one.offset for one in placed] != sorted(one.offset for one in placed):
        findings.append(Fault.ZIP_ORDER.at())
    apart: set[int] = set()
    expected = 0
    for one in sorted(placed, key=lambda one: one.offset):
        shown = printable(one.entry.name)
        if one.end > limit:
            findings.append(Fault.ZIP_BEYOND_FILE.at(shown, end=one.end, limit=limit))
        elif one.offset < expected:
            findings.append(Fault.ZIP_OVERLAP.at(shown))
        else:
            apart.add(id(one))
        if one.offset > expected:
            findings.append(Fault.ZIP_GAP.at(shown, bytes=one.offset - expected))
        expected = max(expected, min(one.end, limit))
    if expected != limit:
        findings.append(Fault.ZIP_GAP.at(bytes=limit - expected))
    return tuple(_member(one, is_apart=id(one) in apart) for one in placed), findings


def _member(one: _Placed, *, is_apart: bool) -> Member:
    entry = one.entry
    is_stored = not entry.method and not entry.flags & _ENCRYPTED and entry.packed == entry.size
    return Member(
        untrusted_name=entry.name,
        start=one.start,
        size=entry.size,
        crc32=entry.crc32,
        is_plain=is_apart and is_stored and one.local is not None,
    )

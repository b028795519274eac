"""Tells whether everything a TIFF points at lies inside the file (TIFF 6.0, BigTIFF)."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
_SIZES |= {16: 8, 17: 8, 18: 8}  # BigTIFF
_WHOLE_NUMBERS = {1: "B", 3: "H", 4: "I", 16: "Q"}
_PARTS = ((273, 279), (324, 325))
"""Where strips and tiles begin, and how long they are."""

_MOST_PAGES = 10_000
_MOST_ENTRIES = 4_096
_MOST_PARTS = 1_000_000
_MOST_READ = 10_000_000
"""Places of parts and entries, of all pages: they may share them, and a small file keeps one busy
for hours."""


@dataclass(frozen=True, slots=True)
class _Form:
    """The two forms differ in the width of their numbers."""

    order: str
    first: int
    count: struct.Struct
    entry: struct.Struct
    place: struct.Struct


@dataclass(frozen=True, slots=True)
class _Entry:
    """One tag: its numbers' kind and count, and where they stand."""

    kind: int
    count: int
    start: int

    @property
    def size(self) -> int:
        return _SIZES.get(self.kind, 1) * self.count


class _File:
    """The file's bytes and numbers; raises struct.error for what it has not, or too much."""

    def __init__(self, stream: BinaryIO, size: int) -> None:
        self.size = size
        self._stream = stream
        self._left = _MOST_READ

    def spend(self, count: int) -> None:
        self._left -= count
        if self._left < 0:
            raise struct.error

    def read(self, position: int, size: int) -> bytes:
        if position + size > self.size:  # the system takes no place beyond its own numbers
            raise struct.error
        self._stream.seek(position)
        return self._stream.read(size)

    def number(self, form: struct.Struct, place: int) -> int:
        (value,) = form.unpack(self.read(place, form.size))
        return int(value)


def is_whole_tiff(stream: BinaryIO, size: int) -> bool:
    """Follow the pages; a loop, or more than any scan has, is not taken for whole."""
    file = _File(stream, size)
    try:
        form = _form(file.read(0, 8))
        place = file.number(form.place, form.first)
        seen: set[int] = set()
        while place:
            if place in seen or len(seen) > _MOST_PAGES:
                return False
            seen.add(place)
            entries, place = _page(file, form, place)
            if not all(_is_inside(file, form, entries)):
                return False
    except struct.error:  # cut off inside a table
        return False
    return bool(seen)


def _form(head: bytes) -> _Form:
    order = "<" if head[:2] == b"II" else ">"
    if 43 in head[2:4]:  # noqa: PLR2004 - BigTIFF's mark, 42 is TIFF's
        return _Form(order, 8, *(struct.Struct(order + form) for form in ("Q", "HHQ8s", "Q")))
    return _Form(order, 4, *(struct.Struct(order + form) for form in ("H", "HHI4s", "I")))


def _page(file: _File, form: _Form, place: int) -> tuple[dict[int, _Entry], int]:
    """A page's entries, and the place of the next page."""
    count = file.number(form.count, place)
    if count > _MOST_ENTRIES:
        raise struct.error
    file.spend(count)
    start = place + form.count.size
    entries: dict[int, _Entry] = {}
    for index in range(count):
        spot = start + index * form.entry.size
        tag, kind, values, _ = form.entry.unpack(file.read(spot, form.entry.size))
        entry = _Entry(kind, values, spot + form.entry.size - form.place.size)
        if entry.size > form.place.size:  # too long for the table: it holds the place instead
            entry = _Entry(kind, values, file.number(form.place, entry.start))
        entries[tag] = entry
    return entries, file.number(form.place, start + count * form.entry.size)


def _is_inside(file: _File, form: _Form, entries: dict[int, _Entry]) -> Iterator[bool]:
    for entry in entries.values():
        yield entry.start + entry.size <= file.size
    for begins, lengths in _PARTS:
        if begins not in entries:
            continue
        starts = _numbers(file, form, entries[begins])
        told = entries.get(lengths)
        sizes = (1,) * len(starts) if told is None else _numbers(file, form, told)
        yield len(starts) == len(sizes)
        yield all(start + length <= file.size for start, length in zip(starts, sizes, strict=False))
    yield any(begins in entries for begins, _ in _PARTS)


def _numbers(file: _File, form: _Form, entry: _Entry) -> tuple[int, ...]:
    letter = _WHOLE_NUMBERS.get(entry.kind)
    if letter is None or entry.count > _MOST_PARTS:
        raise struct.error
    file.spend(entry.count)
    values = struct.unpack(f"{form.order}{entry.count}{letter}", file.read(entry.start, entry.size))
    return tuple(int(value) for value in values)

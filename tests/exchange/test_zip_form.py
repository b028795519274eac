"""The zip's one form, up to sizes nobody waits for in a test."""

import io
import struct
import zipfile
import zlib
from typing import BinaryIO, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typing_extensions import override

from desktop.exchange.zip_check import check_zip
from desktop.exchange.zip_directory import read_directory
from desktop.exchange.zip_form import (
    FULL_32,
    ZipEntry,
    directory_and_end,
    directory_record,
    end_of,
    local_header,
)

_GIB = 1024**3


class _MostlyZeros(io.RawIOBase):
    """A file of any size of which only some places are not zero."""

    def __init__(self, places: dict[int, bytes], size: int) -> None:
        super().__init__()
        self._places = places
        self._size = size
        self._at = 0

    @override
    def readable(self) -> bool:
        return True

    @override
    def seekable(self) -> bool:
        return True

    @override
    def seek(self, offset: int, whence: int = 0, /) -> int:
        self._at = offset + (0, self._at, self._size)[whence]
        return self._at

    @override
    def read(self, size: int = -1, /) -> bytes:
        end = self._size if size < 0 else min(self._size, self._at + size)
        content = bytearray(end - self._at)
        for place, written in self._places.items():
            start, stop = max(place, self._at), min(place + len(written), end)
            if start < stop:
                content[start - self._at : stop - self._at] = written[start - place : stop - place]
        self._at = end
        return bytes(content)


def _written(entries: list[ZipEntry]) -> BinaryIO:
    """The file the writer would write if all contents were zeros."""
    return _file(_places(entries))


def _file(places: dict[int, bytes]) -> BinaryIO:
    last = max(places)
    return cast("BinaryIO", _MostlyZeros(places, last + len(places[last])))


def _places(entries: list[ZipEntry]) -> dict[int, bytes]:
    places = {}
    offset = 0
    for entry in entries:
        places[offset] = local_header(entry)
        offset = end_of(entry, offset=offset)
    places[offset] = directory_and_end(entries)
    return places


def _entries(*sizes: int) -> list[ZipEntry]:
    names = ["mimetype", *(f"data/{number}.pdf" for number in range(1, len(sizes)))]
    return [ZipEntry(name, size, 7) for name, size in zip(names, sizes, strict=True)]


_SIZES = pytest.mark.parametrize(
    "sizes",
    [
        (0,),
        (31, 5),
        (31, FULL_32 - 1, 5),  # the largest size without ZIP64, the next offset needs it
        (31, FULL_32, 5),
        (31, 5 * _GIB, 5 * _GIB, 0, 9),
        (31, 2 * _GIB, 2 * _GIB - 300),  # only the directory lies beyond 4 GiB
    ],
)


@_SIZES
def test_a_large_zip_passes_our_own_check(sizes: tuple[int, ...]) -> None:
    entries = _entries(*sizes)
    file = _written(entries)
    size = file.seek(0, io.SEEK_END)

    directory = read_directory(file, file_size=size)
    checked = check_zip(file, directory)

    assert checked.findings == ()
    assert [one.size for one in checked.members] == list(sizes)
    assert all(one.is_plain for one in checked.members)


@_SIZES
def test_another_reader_finds_the_same_in_a_large_zip(sizes: tuple[int, ...]) -> None:
    entries = _entries(*sizes)

    with zipfile.ZipFile(_written(entries)) as opened:
        found = opened.infolist()

    offsets = [0]
    for entry in entries:
        offsets.append(end_of(entry, offset=offsets[-1]))
    assert [(one.filename, one.file_size) for one in found] == [
        (entry.name, entry.size) for entry in entries
    ]
    assert [one.header_offset for one in found] == offsets[:-1]


@given(size=st.integers(0, 1 << 60), offset=st.integers(0, 1 << 60))
def test_zip64_appears_only_where_a_number_does_not_fit(size: int, offset: int) -> None:
    entry = ZipEntry("data/a.pdf", size, 0)

    local = len(local_header(entry)) - 30 - len(entry.name)
    central = len(directory_record(entry, offset=offset)) - 46 - len(entry.name)

    assert local == (20 if size >= FULL_32 else 0)
    wide = 16 * (size >= FULL_32) + 8 * (offset >= FULL_32)
    assert central == (wide + 4 if wide else 0)


def test_a_zip64_offset_that_lies_is_found() -> None:
    places = _places(_entries(31, 5 * _GIB, 9))
    place = max(places)
    right = struct.pack("<Q", place)
    assert places[place].count(right) == 1  # in the ZIP64 end record
    places[place] = places[place].replace(right, struct.pack("<Q", place - 1))
    file = _file(places)

    directory = read_directory(file, file_size=file.seek(0, io.SEEK_END))

    assert "zip.prefix" in {finding.code for finding in directory.findings}


def test_the_crc_is_the_one_zip_means() -> None:
    content = b"123456789"
    entry = ZipEntry("a", len(content), zlib.crc32(content))
    whole = local_header(entry) + content + directory_and_end([entry])

    with zipfile.ZipFile(io.BytesIO(whole)) as opened:
        assert opened.testzip() is None
        assert opened.read("a") == content

"""Tells by a file's own structure whether it has reached its end: pure, nothing is drawn.

A file that is still being written is HALF. Some beginnings of a file are whole files in their own
right and cannot be told: a PDF before its last incremental update, a JPEG before what a telephone
appends to it (a second picture, a film), any file before padding at its end. Nor can a TIFF whose
pixels are written into room that was set aside beforehand.
"""

import os
import re
import struct
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import BinaryIO

from desktop.domain.errors import FileUnreadableError, FileVanishedError
from desktop.domain.evidence import MediaType
from desktop.domain.pages import Completeness
from desktop.reading.media_type import sniff_media_type
from desktop.reading.tiff_structure import is_whole_tiff

_PADDING = b"\x00\t\n\x0c\r "
_HEAD_BYTES = 1024
_TAIL_BYTES = 4096

_PDF_HEADER = re.compile(rb"%PDF-\d\.\d")
_PDF_END = re.compile(rb"startxref[\x00\t\n\x0c\r ]{1,8}(\d{1,19})[\x00\t\n\x0c\r ]{1,8}%%EOF")
_PDF_UPDATE = re.compile(rb"[0-9x%]")
_PDF_XREF = re.compile(rb"[\x00\t\n\x0c\r ]{0,8}(xref|\d{1,10} \d{1,5} obj)")
_PDF_LINEAR = re.compile(rb"/Linearized[^>]{0,200}/L (\d{1,19})[^>]{0,200}>>")

_JPEG_MARK = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
_JPEG_END = 0xD9
_JPEG_MOST_SEGMENTS = 100_000
_FIRST_CHUNK, _CHUNK = 64, 1024**2
"""A segment's mark stands right behind the one before; only behind the picture's data is it far."""

_PNG_START = 8
_PNG_CHUNK = struct.Struct(">I4s")
_PNG_MOST_CHUNKS = 1_000_000

_ZIP_END = struct.Struct("<4s4xHHLLH")
_ZIP_MOST_COMMENT = 0xFFFF


def completeness(file: Path) -> Completeness:
    """Whether the file is whole; raises FileVanishedError, FileUnreadableError.

    UNKNOWN for a type the program does not know; an empty file is HALF.
    """
    check = _CHECKS.get(sniff_media_type(file))
    try:
        with file.open("rb") as stream:
            size = stream.seek(0, os.SEEK_END)
            if check is None:
                return Completeness.UNKNOWN if size else Completeness.HALF
            return Completeness.COMPLETE if check(stream, size) else Completeness.HALF
    except FileNotFoundError as error:
        raise FileVanishedError(file) from error
    except OSError as error:
        raise FileUnreadableError(file, error.strerror or str(error)) from error


def _is_whole_pdf(stream: BinaryIO, size: int) -> bool:
    """The end mark, and before it the place of the cross references, which must be there."""
    head = _read(stream, 0, _HEAD_BYTES)
    header = _PDF_HEADER.search(head)
    tail = _read(stream, max(0, size - _TAIL_BYTES), _TAIL_BYTES)
    end = _last(_PDF_END, tail)
    if header is None or end is None:
        return False
    linear = _PDF_LINEAR.search(head)
    if linear is not None and int(linear[1]) > size:
        return False
    after = tail[end.end() :].strip(_PADDING)
    if _PDF_UPDATE.match(after):  # an update has begun; what is not one is a mailer's rubbish
        return False
    place = int(end[1])
    starts = {place, place + header.start()}
    return any(_PDF_XREF.match(_read(stream, start, 32)) for start in starts if start < size)


def _last(pattern: re.Pattern[bytes], text: bytes) -> re.Match[bytes] | None:
    found = None
    for found in pattern.finditer(text):  # noqa: B007 - the last one is wanted
        pass
    return found


def _is_whole_jpeg(stream: BinaryIO, size: int) -> bool:
    """Walks the segments: the end mark of a preview inside one is not the picture's."""
    position = 2
    for _ in range(_JPEG_MOST_SEGMENTS):
        mark = _next_mark(stream, position) if position < size else None
        if mark is None:
            return False
        kind, position = mark
        if kind == _JPEG_END:
            return True
        length = int.from_bytes(_read(stream, position, 2), "big")
        if length < 2:  # noqa: PLR2004 - it counts itself
            return False
        position += length
    return False


def _next_mark(stream: BinaryIO, position: int) -> tuple[int, int] | None:
    """The next marker's kind and where it ends; the picture's own data has none."""
    wanted = _FIRST_CHUNK
    while True:
        chunk = _read(stream, position, wanted)
        found = _JPEG_MARK.search(chunk)
        if found is not None:
            return chunk[found.start() + 1], position + found.end()
        if len(chunk) < wanted:
            return None
        position += len(chunk) - 1
        wanted = _CHUNK


def _is_whole_png(stream: BinaryIO, size: int) -> bool:
    position = _PNG_START
    for _ in range(_PNG_MOST_CHUNKS):
        head = _read(stream, position, _PNG_CHUNK.size)
        if len(head) < _PNG_CHUNK.size:
            return False
        length, kind = _PNG_CHUNK.unpack(head)
        position += _PNG_CHUNK.size + int(length) + 4
        if kind == b"IEND" or position > size:
            return position <= size
    return False


def _is_whole_zip(stream: BinaryIO, size: int) -> bool:
    """The end record closes the file, and the directory stands right before it."""
    start = max(0, size - _ZIP_END.size - _ZIP_MOST_COMMENT)
    tail = _read(stream, start, size - start)
    end = tail.rfind(b"PK\x05\x06")
    if end < 0 or end + _ZIP_END.size > len(tail):
        return False
    _, _, entries, directory_size, directory, comment = _ZIP_END.unpack_from(tail, end)
    if entries == 0 or end + _ZIP_END.size + comment != len(tail):
        return False
    if directory + directory_size != start + end:
        return False
    return _read(stream, directory, 4) == b"PK\x01\x02"


def _read(stream: BinaryIO, position: int, size: int) -> bytes:
    stream.seek(position)
    return stream.read(size)


_CHECKS: Mapping[MediaType, Callable[[BinaryIO, int], bool]] = {
    MediaType.PDF: _is_whole_pdf,
    MediaType.JPEG: _is_whole_jpeg,
    MediaType.PNG: _is_whole_png,
    MediaType.TIFF: is_whole_tiff,
    MediaType.DOCX: _is_whole_zip,
    MediaType.XLSX: _is_whole_zip,
}

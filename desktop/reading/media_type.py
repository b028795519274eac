"""Tells what a file is by its own bytes; the name it came under does not count."""

import os
import re
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from desktop.domain.errors import FileUnreadableError, FileVanishedError
from desktop.domain.evidence import MediaType

_STARTS = (
    (b"\xff\xd8\xff", MediaType.JPEG),
    (b"\x89PNG\r\n\x1a\n", MediaType.PNG),
    (b"II*\x00", MediaType.TIFF),
    (b"MM\x00*", MediaType.TIFF),
    (b"II+\x00", MediaType.TIFF),  # BigTIFF
    (b"MM\x00+", MediaType.TIFF),
)
_HEAD_BYTES = 1024
_PDF_HEADER = re.compile(rb"%PDF-\d\.\d")

_ZIP_START = b"PK\x03\x04"
_ZIP_END = struct.Struct("<4sHHHHLLH")
_ZIP_END_MARK = b"PK\x05\x06"
_ZIP_ENTRY = struct.Struct("<4s24xHHH12x")
_ZIP_ENTRY_MARK = b"PK\x01\x02"
_MAX_ZIP_COMMENT = 0xFFFF
_MAX_ZIP_DIRECTORY = 4 * 1024**2
"""A workbook of a thousand sheets lists its parts in a tenth of this."""

_OFFICE_FOLDERS = ((b"word/", MediaType.DOCX), (b"xl/", MediaType.XLSX))


def sniff_media_type(file: Path) -> MediaType:
    """The `MediaSniffer` port; raises FileVanishedError, FileUnreadableError.

    A few kilobytes are read, of an office document its table of contents: nothing is unpacked.
    A PDF may begin after rubbish: readers look for its header within the first 1,024 bytes (PDF
    Reference 1.7, appendix H, note 13).
    """
    try:
        with file.open("rb") as stream:
            return _sniff(stream)
    except FileNotFoundError as error:
        raise FileVanishedError(file) from error
    except OSError as error:
        raise FileUnreadableError(file, error.strerror or str(error)) from error


def _sniff(stream: BinaryIO) -> MediaType:
    head = stream.read(_HEAD_BYTES)
    for start, media_type in _STARTS:
        if head.startswith(start):
            return media_type
    if head.startswith(_ZIP_START):
        office_type = _office_type(set(_zip_names(stream)))
        if office_type is not None:
            return office_type
    return MediaType.PDF if _PDF_HEADER.search(head) else MediaType.OTHER


def _office_type(names: set[bytes]) -> MediaType | None:
    """The one kind whose parts a package holds (ECMA-376, part 2); None for none or several."""
    if b"[Content_Types].xml" not in names:
        return None
    found = [
        media_type
        for folder, media_type in _OFFICE_FOLDERS
        if any(name.startswith(folder) for name in names)
    ]
    return found[0] if len(found) == 1 else None


def _zip_names(stream: BinaryIO) -> Iterator[bytes]:
    """The names in a ZIP's directory, as far as it can be followed within the limits."""
    directory = _zip_directory(stream)
    position = 0
    while position + _ZIP_ENTRY.size <= len(directory):
        mark, name_size, extra_size, comment_size = _ZIP_ENTRY.unpack_from(directory, position)
        if mark != _ZIP_ENTRY_MARK:
            return
        position += _ZIP_ENTRY.size
        yield directory[position : position + name_size]
        position += name_size + extra_size + comment_size


def _zip_directory(stream: BinaryIO) -> bytes:
    """The central directory; empty when it is missing or larger than any office document's."""
    size = stream.seek(0, os.SEEK_END)
    tail_start = stream.seek(max(0, size - _ZIP_END.size - _MAX_ZIP_COMMENT))
    tail = stream.read(_ZIP_END.size + _MAX_ZIP_COMMENT)
    end = tail.rfind(_ZIP_END_MARK)
    if end < 0 or end + _ZIP_END.size > len(tail):
        return b""
    directory_size: int = _ZIP_END.unpack_from(tail, end)[5]
    start = tail_start + end - directory_size
    if directory_size > _MAX_ZIP_DIRECTORY or start < 0:
        return b""
    stream.seek(start)
    return stream.read(directory_size)

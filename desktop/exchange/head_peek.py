"""Reads what a package says of itself without checking the rest of it."""

import os
from io import FileIO
from pathlib import Path

from desktop.domain.limits import MAX_PACKAGE_TEXT_BYTES
from desktop.exchange.faults import RefusedError
from desktop.exchange.zip_check import check_zip
from desktop.exchange.zip_directory import read_directory, read_exactly

_HEAD = "data/package.json"
_MAX_BYTES = {_HEAD: 64 * 1024}


def peek_head(package: Path, *, path: str = _HEAD) -> bytes | None:
    """The bytes of `data/package.json`, or of another JSON file; see `PeekPackage`."""
    most = _MAX_BYTES.get(path, MAX_PACKAGE_TEXT_BYTES)
    try:
        with FileIO(package) as file:
            directory = read_directory(file, file_size=os.fstat(file.fileno()).st_size)
            for member in check_zip(file, directory).members:
                is_wanted = member.untrusted_name == path and member.is_plain
                if is_wanted and member.size <= most:
                    return read_exactly(file, member.start, member.size)
    except (RefusedError, OSError):
        return None
    return None

"""Knows which files a package that was made consists of."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import file_digest
from pathlib import Path

from desktop.domain.delivery_errors import NothingToDeliverError, PackageGoneError
from desktop.domain.errors import FileUnreadableError, FileVanishedError
from desktop.domain.evidence import Digest
from desktop.ports.exports import ExportRecord
from desktop.services.workspace import Workspace

_FIRST_OF_MANY = re.compile(r"(?P<stem>.+)_tap-1-(?P<count>[0-9]{1,3})(?P<suffix>\..+)")
_ENCRYPTED = ".age"


@dataclass(frozen=True, slots=True)
class Parcel:
    """A package in the files it is handed over in: one, or its volumes in their order."""

    package: str
    files: tuple[Path, ...]


def latest_parcel(workspace: Workspace) -> Parcel:
    """The package that was made last; raises NothingToDeliverError, PackageGoneError."""
    with workspace.look() as work:
        exports = work.exports.all()
    if not exports:
        raise NothingToDeliverError
    return parcel_of(exports[-1], workspace.exports)


def parcel_of(record: ExportRecord, folder: Path) -> Parcel:
    """A package's files as they lie in a folder; encrypted ones where they are all there.

    What was encrypted when it was made never goes open. Raises PackageGoneError.
    """
    names = volume_names(record.file_name)
    plain = tuple(folder / name for name in names)
    encrypted = tuple(folder / name for name in encrypted_names(names))
    choice = (encrypted,) if record.is_encrypted else (encrypted, plain)
    for files in choice:
        if all(file.is_file() for file in files):
            return Parcel(record.file_name, files)
    raise PackageGoneError(next(file for file in choice[-1] if not file.is_file()), folder)


def volume_names(first: str) -> tuple[str, ...]:
    """The names of all volumes of a package by that of its first file."""
    found = _FIRST_OF_MANY.fullmatch(first)
    if found is None:
        return (first,)
    count = int(found["count"])
    return tuple(
        f"{found['stem']}_tap-{number}-{count}{found['suffix']}" for number in range(1, count + 1)
    )


def encrypted_names(names: Iterable[str]) -> tuple[str, ...]:
    """What files of these names are called when they are encrypted."""
    return tuple(name + _ENCRYPTED for name in names)


def digest_of(file: Path) -> Digest:
    """The SHA-256 of a file's bytes; raises FileVanishedError, FileUnreadableError."""
    try:
        with file.open("rb") as stream:
            return Digest(file_digest(stream, "sha256").hexdigest())
    except FileNotFoundError as error:
        raise FileVanishedError(file) from error
    except OSError as error:
        raise FileUnreadableError(file, error.strerror or "") from error

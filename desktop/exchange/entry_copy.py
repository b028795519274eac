"""Copies entries out of a package, each checked against its digest while it is written."""

import os
from collections.abc import Mapping
from hashlib import sha256
from io import FileIO
from pathlib import Path
from typing import Final

from desktop.domain.errors import FileUnreadableError, FileVanishedError
from desktop.exchange.byte_meter import ByteMeter
from desktop.exchange.faults import RefusedError
from desktop.exchange.placed_file import placed_file
from desktop.exchange.zip_check import Member, check_zip
from desktop.exchange.zip_directory import read_directory, read_exactly
from desktop.ports.package_reading import WantedEntry
from desktop.ports.progress import Progress

_BLOCK: Final = 1024**2


def copy_entries(
    package: Path, wanted: Mapping[str, WantedEntry], *, progress: Progress
) -> frozenset[str]:
    """Write those of the wanted entries that the package has; see `EntryCopier`."""
    try:
        file = FileIO(package)
    except FileNotFoundError as error:
        raise FileVanishedError(package) from error
    except OSError as error:
        raise FileUnreadableError(package, error.strerror or "") from error
    with file:
        try:
            directory = read_directory(file, file_size=os.fstat(file.fileno()).st_size)
            members = [
                one
                for one in check_zip(file, directory).members
                if one.is_plain and one.untrusted_name in wanted
            ]
        except RefusedError as refused:
            raise FileUnreadableError(package, refused.finding.code) from refused
        meter = ByteMeter(progress, total=sum(one.size for one in members))
        for member in members:
            _copy(file, member, wanted[member.untrusted_name], meter)
        meter.finish()
    return frozenset(one.untrusted_name for one in members)


def _copy(file: FileIO, member: Member, wanted: WantedEntry, meter: ByteMeter) -> None:
    """Nothing stays of what is not what was wanted."""
    package = Path(str(file.name))
    digest = sha256()
    with placed_file(wanted.target) as copy:
        for start in range(0, member.size, _BLOCK):
            size = min(_BLOCK, member.size - start)
            try:
                block = read_exactly(file, member.start + start, size)
            except (RefusedError, OSError) as error:
                raise FileUnreadableError(package, "") from error
            digest.update(block)
            copy.write(block)
            meter.add(size, wanted.target.name)
        if digest.hexdigest() != wanted.digest:
            raise FileUnreadableError(package, wanted.target.name)

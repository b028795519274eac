"""Gathers the files of an export aside, and puts them into `exports/` once the list has it."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from desktop.durable import flush_folder, writing
from desktop.ports.exports import ExportRecord

_GATHERED: Final = ".unfinished"


@contextmanager
def gathering(exports: Path) -> Iterator[Path]:
    """An empty folder to write an export's files into; it is gone when anything raises.

    `settle` goes before: what it had to leave may be all there is of a package in the list. Raises
    WriteRefusedError, DiskFullError.
    """
    folder = exports / _GATHERED
    with writing(folder):
        folder.mkdir(parents=True)
    try:
        yield folder
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def shelve(exports: Path) -> None:
    """Give what was gathered its place, now that the list has it.

    Raises WriteRefusedError; `settle` then goes on before the next export, and when the workspace
    is opened again.
    """
    folder = exports / _GATHERED
    with writing(exports):
        for file in sorted(folder.iterdir()):
            file.replace(exports / file.name)
        flush_folder(exports)
        folder.rmdir()


def settle(exports: Path, last: ExportRecord | None) -> None:
    """Finish the export that a killed run had entered in the list, or take away what it left.

    What cannot be moved now stays for the next time.
    """
    folder = exports / _GATHERED
    if not folder.is_dir():
        return
    from desktop.services.parcels import (  # noqa: PLC0415 - after a run that was killed
        encrypted_names,
        volume_names,
    )

    plain = () if last is None else volume_names(last.file_name)
    listed = {*plain, *encrypted_names(plain)}
    with suppress(OSError):
        for file in folder.iterdir():
            if file.name in listed:
                file.replace(exports / file.name)
            else:
                file.unlink()
        flush_folder(exports)
        folder.rmdir()

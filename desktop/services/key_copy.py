"""Keeps recovery copies of keys outside the workspace, proven by reading them back."""

from pathlib import Path

from desktop.domain.key_errors import KeyCopyDamagedError, KeyCopyExistsError, KeyMissingError
from desktop.durable import flush_file, flush_folder, writing
from desktop.services.files import read_small_file
from desktop.services.workspace import Workspace


def copy_office_key(workspace: Workspace, folder: Path) -> tuple[Path, ...]:
    """Copy the key and its certificate to a folder; returns the files that were read back.

    The key stays under its PIN. A copy of the same key may be there already; another key is never
    replaced. Raises KeyMissingError, KeyCopyExistsError, KeyCopyDamagedError, DiskFullError,
    WriteRefusedError.
    """
    return _copy(workspace.key_path, ".crt", folder)


def copy_receiver_key(workspace: Workspace, folder: Path) -> tuple[Path, ...]:
    """The same for the key that opens what others encrypt to this office, and its `.pub`."""
    return _copy(workspace.receiver_key_path, ".pub", folder)


def _copy(key: Path, public: str, folder: Path) -> tuple[Path, ...]:
    if not key.is_file():
        raise KeyMissingError
    contents = {
        folder / source.name: read_small_file(source) for source in (key, key.with_suffix(public))
    }
    for target, content in contents.items():
        if target.exists() and read_small_file(target) != content:
            raise KeyCopyExistsError(folder)
    for target, content in contents.items():
        _write(target, content)
    for target, content in contents.items():
        if read_small_file(target) != content:
            raise KeyCopyDamagedError(target)
    return tuple(contents)


def _write(target: Path, content: bytes) -> None:
    unfinished = target.with_name(f".{target.name}.part")
    with writing(target):
        try:
            unfinished.touch(mode=0o600)
            unfinished.write_bytes(content)
            flush_file(unfinished)
            unfinished.replace(target)
            flush_folder(target.parent)
        finally:
            unfinished.unlink(missing_ok=True)

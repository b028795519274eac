"""Writes small files for people: whole under their name, or not there at all."""

from pathlib import Path

from desktop.durable import flush_file, flush_folder, writing


def place_file(target: Path, content: bytes) -> Path:
    """Write a file in place of the one before; raises DiskFullError, WriteRefusedError."""
    unfinished = target.with_name(f".{target.name}.part")
    with writing(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            unfinished.write_bytes(content)
            flush_file(unfinished)
            unfinished.replace(target)
            flush_folder(target.parent)
        finally:
            unfinished.unlink(missing_ok=True)
    return target

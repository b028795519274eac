"""Moves files that were taken out of the scanner's way, without ever replacing another."""

from itertools import chain, count
from pathlib import Path

from desktop.domain.scans import FileMark
from desktop.intake.folder_watch import mark_of
from desktop.intake.listing import TAKEN_FOLDER


def move_taken(mark: FileMark, folder: Path) -> bool:
    """Move a taken file into the folder for such files; False where it has to stay.

    A file that is another by now stays: it was not taken yet.
    """
    target_folder = folder / TAKEN_FOLDER
    if mark_of(mark.path) != mark:
        return False
    try:
        target_folder.mkdir(exist_ok=True)
        mark.path.rename(_free_name(target_folder, mark.path))
    except OSError:
        return False  # open elsewhere, or a share that lets nobody move: it is remembered instead
    return True


def _free_name(folder: Path, path: Path) -> Path:
    names = (f"{path.stem} ({number}){path.suffix}" for number in count(2))
    return next(
        folder / name for name in chain((path.name,), names) if not (folder / name).exists()
    )

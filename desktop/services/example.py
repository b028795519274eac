"""The example workspace: its mark, and throwing it away with nothing else."""

import shutil
import stat
from pathlib import Path
from typing import Final

from desktop.domain.workspace_errors import NotAnExampleError
from desktop.durable import flush_file, writing

MARK: Final = "khong-gian-thu.txt"
_WORDS: Final = (
    "Đây là không gian thử do chương trình Minh Chứng tạo. Mọi số liệu là giả định.\n"
    "Chương trình có thể xóa thư mục này khi người dùng yêu cầu.\n"
)
_MADE_BY_US: Final = (
    "minhchung.db",
    "minhchung.db-wal",
    "minhchung.db-shm",
    "minhchung.db-journal",
    "minhchung.lock",
    "criteria-set.yaml",
    "earlier",
    "vault",
    "backups",
    "exports",
    "slips",
    "round-draft.json",
    "received",
    "trust",
    "logs",
    "keys",
)


def mark_example(root: Path) -> None:
    """Say in the workspace that it is an example; raises DiskFullError, WriteRefusedError."""
    file = root / MARK
    with writing(file):
        file.write_bytes(_WORDS.encode("utf-8"))
        flush_file(file)


def is_example(root: Path) -> bool:
    """Whether the program made this folder as an example; a link to one is none."""
    mark = root / MARK
    try:
        if root.is_symlink() or mark.is_symlink() or not mark.is_file():
            return False
        with mark.open("rb") as stream:
            return stream.read(len(_WORDS.encode("utf-8")) + 1) == _WORDS.encode("utf-8")
    except OSError:
        return False  # what cannot be read is not known to be an example


def remove_example(root: Path) -> None:
    """Throw an example away; files that the program did not put there stay where they are.

    The mark goes last, so that a removal that was broken off can be taken up again. Raises
    NotAnExampleError, WriteRefusedError.
    """
    if not is_example(root):
        raise NotAnExampleError(root)
    with writing(root):
        for name in (*_MADE_BY_US, MARK):
            _remove(root / name)
        if not any(root.iterdir()):
            root.rmdir()


def _remove(place: Path) -> None:
    if place.is_dir() and not place.is_symlink():
        for file in place.rglob("*"):
            if file.is_file() and not file.is_symlink():
                file.chmod(stat.S_IRUSR | stat.S_IWUSR)  # Windows deletes no read-only file
        shutil.rmtree(place)
    else:
        place.unlink(missing_ok=True)

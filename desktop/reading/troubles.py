"""How a trouble with a document leaves the depths of reading it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.domain.errors import FileUnreadableError, FileVanishedError
from desktop.domain.pages import Trouble


class TroubleMet(Exception):  # noqa: N818 - never leaves the room
    """The document cannot be looked into; carries why, and which of several files it is."""

    def __init__(self, trouble: Trouble, position: int = 0) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble
        self.position = position


@contextmanager
def naming_lost_files(file: Path) -> Iterator[None]:
    """Turn what the system says of a file into FileVanishedError and FileUnreadableError."""
    try:
        yield
    except FileNotFoundError as error:
        raise FileVanishedError(file) from error
    except OSError as error:
        raise FileUnreadableError(file, error.strerror or str(error)) from error

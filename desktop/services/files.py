"""Reads small files a person named, with the failures a person can mend."""

from pathlib import Path

from desktop.domain.errors import (
    FileIsFolderError,
    FileTooLargeError,
    FileUnreadableError,
    FileVanishedError,
)
from desktop.domain.limits import MAX_PACKAGE_TEXT_BYTES


def read_small_file(file: Path) -> bytes:
    """The file's bytes.

    Raises FileVanishedError, FileIsFolderError, FileUnreadableError, FileTooLargeError.
    """
    try:
        with file.open("rb") as stream:
            content = stream.read(MAX_PACKAGE_TEXT_BYTES + 1)
    except FileNotFoundError as error:
        raise FileVanishedError(file) from error
    except IsADirectoryError as error:
        raise FileIsFolderError(file) from error
    except OSError as error:
        raise FileUnreadableError(file, error.strerror or "") from error
    if len(content) > MAX_PACKAGE_TEXT_BYTES:
        raise FileTooLargeError(file, len(content), MAX_PACKAGE_TEXT_BYTES)
    return content

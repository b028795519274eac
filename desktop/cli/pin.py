"""Gets the PIN of a key: from a file, the environment, or the person; never from an argument."""

import os
import sys
from getpass import getpass
from pathlib import Path

from desktop.domain.errors import FileUnreadableError
from desktop.domain.key_errors import PinMissingError

_VARIABLE = "MINHCHUNG_PIN"


def read_pin(pin_file: Path | None, *, prompt: str) -> str:
    """The PIN, without a line end.

    Raises PinMissingError when nobody can be asked, FileUnreadableError for a bad PIN file.
    """
    if pin_file is not None:
        return _from_file(pin_file)
    given = os.environ.get(_VARIABLE)
    if given:
        return given
    if not sys.stdin.isatty():
        raise PinMissingError
    return getpass(prompt)


def _from_file(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8").rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        raise FileUnreadableError(path, str(error)) from error

"""What every child process of the program's own starts with, and what is left of it at the end."""

import os
from pathlib import Path
from typing import IO


def child_environment(*, without: str = "") -> dict[str, str]:
    """The program's own, so that the child finds the same program and writes no file.

    `without` is a variable that is not for the child.
    """
    root = str(Path(__file__).resolve().parents[1])
    inherited = {name: value for name, value in os.environ.items() if name != without}
    return {
        **inherited,
        "PYTHONPATH": os.pathsep.join(filter(None, (root, os.environ.get("PYTHONPATH")))),
        "PYTHONSAFEPATH": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
    }


def close_pipe(pipe: IO[bytes] | None) -> None:
    """Close the pipe to a child that may be gone."""
    if pipe is not None:
        try:
            pipe.close()
        except OSError:  # what was still to be written has no reader any more
            return

"""Where the program starts: a command, a check of itself, or the window."""

import sys
import tempfile
from collections.abc import Sequence
from io import TextIOWrapper
from itertools import count
from pathlib import Path

from desktop.bootstrap import open_workspace
from desktop.cli.main import run_command
from desktop.cli.parser import build_parser
from desktop.cli.sample_workspace import make_sample_workspace
from desktop.cli.self_check import self_check
from desktop.paths import workspaces
from desktop.ports import Progress
from desktop.services.workspace import Workspace


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with these arguments (None: the process's own); return the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8")  # a Windows console starts in a legacy code page
    arguments = build_parser().parse_args(argv)
    if arguments.self_check:
        return self_check(_look_at_window)
    if arguments.command is not None:
        return run_command(arguments)
    return _run_window(arguments.open)


def _run_window(initial: Path | None) -> int:
    from desktop.ui.application import Doors, run_window  # noqa: PLC0415 - commands need no Qt

    return run_window(Doors(open_workspace, _make_example), initial=initial)


def _look_at_window(workspace: Workspace) -> str:
    from desktop.ui.application import show_once  # noqa: PLC0415 - commands need no Qt

    return show_once(workspace)


def _make_example(progress: Progress) -> Path:
    """A new workspace with the sample data, beside those made before."""
    names = ("khong-gian-thu" if number == 1 else f"khong-gian-thu-{number}" for number in count(1))
    root = next(path for name in names if not (path := workspaces() / name).exists())
    with tempfile.TemporaryDirectory(prefix="minhchung-mau-") as files:
        make_sample_workspace(root, Path(files), progress)
    return root


if __name__ == "__main__":
    sys.exit(main())

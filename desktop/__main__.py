"""Where the program starts: a command, a check of itself, or the window."""

import shutil
import sys
import tempfile
from collections.abc import Sequence
from io import TextIOWrapper
from itertools import count
from pathlib import Path

from desktop.bootstrap import (
    adapters,
    create_workspace,
    open_workspace,
    throw_example_away,
)
from desktop.cli.main import run_command
from desktop.cli.parser import build_parser
from desktop.cli.sample_workspace import make_sample_workspace
from desktop.cli.self_check import self_check
from desktop.paths import workspaces
from desktop.ports import Progress
from desktop.reading.child_process import WORKER_ARGUMENT
from desktop.services.example import mark_example
from desktop.services.workspace import Workspace
from desktop.ui.doors import Doors


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with these arguments (None: the process's own); return the exit code."""
    given = sys.argv[1:] if argv is None else argv
    if list(given) == [WORKER_ARGUMENT]:
        return _read_documents()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8")  # a Windows console starts in a legacy code page
    arguments = build_parser().parse_args(argv)
    if arguments.self_check:
        return self_check(_look_at_window)
    if arguments.command is not None:
        return run_command(arguments)
    return _run_window(arguments.open)


def _read_documents() -> int:
    """Be the child that opens foreign documents; only the frozen program starts it this way."""
    from desktop.reading.worker import main as answer_requests  # noqa: PLC0415 - only for the child

    return answer_requests()


def _run_window(initial: Path | None) -> int:
    from desktop.ui.application import run_window  # noqa: PLC0415 - commands need no Qt

    tools = adapters()
    doors = Doors(
        open_workspace=open_workspace,
        make_example=_make_example,
        throw_example_away=throw_example_away,
        create_workspace=create_workspace,
        read_set=tools.read_criterion_set,
        home=workspaces(),
        clock=tools.clock,
    )
    return run_window(doors, initial=initial)


def _look_at_window(workspace: Workspace) -> str:
    from desktop.ui.application import show_once  # noqa: PLC0415 - commands need no Qt

    return show_once(workspace)


def _make_example(progress: Progress) -> Path:
    """A new workspace with the sample data, beside those made before; whole, or not at all."""
    names = ("khong-gian-thu" if number == 1 else f"khong-gian-thu-{number}" for number in count(1))
    root = next(path for name in names if not (path := workspaces() / name).exists())
    try:
        with tempfile.TemporaryDirectory(prefix="minhchung-mau-") as files:
            make_sample_workspace(root, Path(files), progress)
        mark_example(root)
    except BaseException:
        shutil.rmtree(root, ignore_errors=True)  # nothing was there before
        raise
    return root


if __name__ == "__main__":
    sys.exit(main())

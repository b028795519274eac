"""Where the program starts: a command, a check of itself, or the window."""

import sys
from collections.abc import Sequence
from io import TextIOWrapper

from desktop.cli.main import run_command
from desktop.cli.parser import build_parser
from desktop.cli.self_check import self_check


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with these arguments (None: the process's own); return the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8")  # a Windows console starts in a legacy code page
    arguments = build_parser().parse_args(argv)
    if arguments.self_check:
        return self_check()
    if arguments.command is not None:
        return run_command(arguments)
    return open_window(arguments.open)


if __name__ == "__main__":
    sys.exit(main())

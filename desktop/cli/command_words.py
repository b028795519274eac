"""What the words of several commands have in common."""

import argparse
from pathlib import Path


def workspace_command(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, *, said: str
) -> argparse.ArgumentParser:
    """Add a command whose first word is the workspace it is about."""
    command = commands.add_parser(name, help=said)
    command.add_argument("workspace", type=Path, metavar="WS")
    return command


def add_json(*commands: argparse.ArgumentParser) -> None:
    """Let the commands print JSON."""
    for command in commands:
        command.add_argument("--json", action="store_true", dest="as_json", help="in JSON")

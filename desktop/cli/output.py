"""Prints results: words for people, JSON for programs."""

import json
import sys
from collections.abc import Iterable


def say(*lines: str) -> None:
    """Print lines for people."""
    for line in lines:
        sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def complain(*lines: str) -> None:
    """Print what went wrong, apart from the results."""
    for line in lines:
        sys.stderr.write(f"{line}\n")
    sys.stderr.flush()


def say_json(value: object) -> None:
    """Print one JSON value; decimals are strings in it already."""
    say(json.dumps(value, ensure_ascii=False, indent=2))


def bullet(lines: Iterable[str]) -> tuple[str, ...]:
    """The lines as a list."""
    return tuple(f"  - {line}" for line in lines)


class TerminalProgress:
    """Shows a job's progress on one line of a terminal; stays silent in a pipe."""

    def __init__(self, *, shown: bool) -> None:
        self._shown = shown and sys.stderr.isatty()
        self._last = -1

    def step(self, done: int, total: int, what: str) -> None:
        """Redraw when a whole percent has passed."""
        percent = 100 if total == 0 else done * 100 // total
        if not self._shown or percent == self._last:
            return
        self._last = percent
        end = "\n" if done >= total else ""
        sys.stderr.write(f"\r\033[K{percent:3d} %  {what}{end}")
        sys.stderr.flush()

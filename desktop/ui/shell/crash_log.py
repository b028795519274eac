"""Keeps where the program failed, and nothing of what the officer was working on."""

import traceback
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from desktop import __version__

_NAME, _OLDER = "crash.log", "crash.1.log"
_MOST_BYTES = 64 * 1024
_MOST_PLACES = 40


def append_crash(folder: Path, error: BaseException, *, at: datetime) -> None:
    """Add one failure to the folder's log; a log that cannot be written costs nothing else.

    Written are kinds of errors, modules, functions and line numbers. Messages, values and paths
    are not: any of them may hold a name, a figure or a document's title.
    """
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        log = folder / _NAME
        if log.exists() and log.stat().st_size >= _MOST_BYTES:
            log.replace(folder / _OLDER)
        with log.open("a", encoding="utf-8", newline="\n") as stream:
            stream.write(describe_crash(error, at=at))


def describe_crash(error: BaseException, *, at: datetime) -> str:
    """A failure with its moment and the program's version."""
    head = f"{at:%Y-%m-%dT%H:%M:%SZ} Minh Chung {__version__}"
    return f"{head}\n{crash_places(error)}\n\n"


def crash_places(error: BaseException) -> str:
    """A failure by its kinds and places, the innermost place last."""
    lines: list[str] = []
    for one in _chain(error):
        lines.append(f"{type(one).__module__}.{type(one).__qualname__}")
        places = [
            f"  {frame.f_globals.get('__name__', '?')}:{frame.f_code.co_name}:{line}"
            for frame, line in traceback.walk_tb(one.__traceback__)
        ]
        lines.extend(places[-_MOST_PLACES:])
    return "\n".join(lines)


def _chain(error: BaseException) -> Iterator[BaseException]:
    """The error and what it came from, each once."""
    seen: set[int] = set()
    one: BaseException | None = error
    while one is not None and id(one) not in seen:
        seen.add(id(one))
        yield one
        one = one.__cause__ or (None if one.__suppress_context__ else one.__context__)

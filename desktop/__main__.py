"""Where the program starts: a command, a check of itself, or the window."""

import gc
import shutil
import sys
import tempfile
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from io import TextIOWrapper
from itertools import count
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from desktop.exchange.pades_argument import PADES_ARGUMENT
from desktop.exchange.token_argument import WORKER_ARGUMENT as TOKEN_WORKER
from desktop.paths import workspaces
from desktop.reading.worker_argument import WORKER_ARGUMENT

if TYPE_CHECKING:
    from desktop.ports.progress import Progress
    from desktop.services.workspace import Workspace


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with these arguments (None: the process's own); return the exit code."""
    given = sys.argv[1:] if argv is None else argv
    child = _CHILDREN.get(given[0]) if len(given) == 1 else None
    if child is not None:
        return child()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # A Windows console starts in a legacy code page; a file name may be no text at all.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if _is_for_window(given):
        return _run_window(Path(given[-1]) if given else None)
    from desktop.cli.parser import build_parser  # noqa: PLC0415 - see below

    arguments = build_parser().parse_args(argv)
    if arguments.self_check:
        return _check_itself()
    if arguments.command is None:
        return _run_window(arguments.open)
    return _run_command(arguments)


def _is_for_window(given: Sequence[str]) -> bool:
    """Whether these are the words officers start with: the window needs no parser of commands."""
    return not given or (given[:-1] == ["--open"] and not given[-1].startswith("-"))


# What each way needs is loaded on that way: the window waits for no typesetting, a command for no
# Qt, and the words of `--help` for nothing.


def _run_command(arguments: Namespace) -> int:
    from desktop.cli.main import run_command  # noqa: PLC0415 - see above

    return run_command(arguments)


def _check_itself() -> int:
    from desktop.cli.self_check import self_check  # noqa: PLC0415 - see above

    return self_check(_look_at_window)


def _read_documents() -> int:
    """Be the child that opens foreign documents; only the frozen program starts it this way."""
    from desktop.reading.worker import main as answer_requests  # noqa: PLC0415 - only for the child

    return answer_requests()


def _speak_to_tokens() -> int:
    """Be the child that loads a token's library; only the frozen program starts it this way."""
    from desktop.exchange.token_worker import main as answer_requests  # noqa: PLC0415 - see above

    return answer_requests()


def _check_signed_pdf() -> int:
    """Be the child that checks a signed PDF; only the frozen program starts it this way."""
    from desktop.exchange.pades_worker import main as answer  # noqa: PLC0415 - only for the child

    return answer()


def _run_window(initial: Path | None) -> int:
    # All that is loaded now stays: looking it through for garbage would take a tenth of the start.
    # The window takes collecting over.
    gc.disable()
    from desktop.bootstrap import (  # noqa: PLC0415 - see above
        criterion_sets,
        making,
        opening,
    )
    from desktop.ui.plain_imports import import_plainly  # noqa: PLC0415 - see above

    import_plainly()
    from desktop.ui.application import run_window  # noqa: PLC0415 - see above
    from desktop.ui.doors import Doors  # noqa: PLC0415 - see above

    tools = opening.adapters()
    doors = Doors(
        open_workspace=opening.open_workspace,
        make_example=_make_example,
        throw_example_away=making.throw_example_away,
        read_earlier_year=making.read_earlier_year,
        create_workspace=making.create_workspace,
        open_round=making.open_round,
        join_round=making.create_workspace_for_round,
        read_set=criterion_sets.take_set,
        read_tables=criterion_sets.read_tables,
        write_set=criterion_sets.write_set,
        home=workspaces(),
        clock=tools.clock,
    )
    return run_window(doors, initial=initial)


def _look_at_window(workspace: "Workspace") -> str:
    from desktop.ui.application import show_once  # noqa: PLC0415 - see above

    return show_once(workspace)


def _make_example(progress: "Progress") -> Path:
    """A new workspace with the sample data, beside those made before; whole, or not at all."""
    from desktop.cli.sample_workspace import make_sample_workspace  # noqa: PLC0415 - see above
    from desktop.services.example import mark_example  # noqa: PLC0415 - see above

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


_CHILDREN: Final[Mapping[str, Callable[[], int]]] = MappingProxyType(
    {
        WORKER_ARGUMENT: _read_documents,
        TOKEN_WORKER: _speak_to_tokens,
        PADES_ARGUMENT: _check_signed_pdf,
    }
)
"""What the program is when it is started as a child of itself."""

if __name__ == "__main__":
    sys.exit(main())

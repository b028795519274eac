"""Start: our window on a workspace with 10,000 documents against a bare PySide6 window."""

import sys
from pathlib import Path

from bench.timing import Work, command, in_turn, show
from bench.workspaces import fill, new_workspace

_SIZES = (100, 10_000)
_OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}


def run(work: Path, *, runs: int) -> None:
    """Measure whole processes, from nothing to a window that has settled."""
    contenders: dict[str, Work] = {"bare window": lambda: _start("bare")}
    for count in _SIZES:
        folder = _workspace(work, count)
        contenders[f"minhchung, {count} documents"] = lambda folder=folder: _start(  # type: ignore[misc]  # a default binds the loop's folder
            "ours", folder
        )
    rows = in_turn(contenders, runs=runs)
    ours = f"minhchung, {_SIZES[-1]} documents"
    show("Start to a settled window", rows, ours=ours, base=["bare window"])


def _start(which: str, *words: Path) -> float:
    return command(sys.executable, "-m", "bench.windows", which, *words, env=_OFFSCREEN)


def _workspace(work: Path, count: int) -> Path:
    """A workspace with this many small documents, made once."""
    folder = work / f"ws-{count}"
    if folder.exists():
        return folder
    source = work / f"small-{count}"
    source.mkdir(parents=True, exist_ok=True)
    files = [source / f"Van ban so {number}.pdf" for number in range(count)]
    for number, file in enumerate(files):
        file.write_bytes(f"%PDF-1.7\n{number}\n%%EOF\n".encode())
    unfinished = work / f"ws-{count}.unfinished"
    with new_workspace(unfinished) as workspace:
        fill(workspace, files)
    unfinished.rename(folder)
    return folder

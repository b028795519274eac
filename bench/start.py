"""Start: our window on a workspace with 10,000 documents against a bare PySide6 window."""

import sys
from pathlib import Path

from bench.timing import Work, in_turn, show, until_said
from bench.workspaces import with_documents

_SIZES = (100, 10_000)


def run(work: Path, *, runs: int) -> None:
    """Measure from starting a process to a window that shows what it has to show."""
    contenders: dict[str, Work] = {"bare window": lambda: _start(work, "bare")}
    for count in _SIZES:
        folder = with_documents(work, count)
        contenders[f"minhchung, {count} documents"] = lambda folder=folder: _start(  # type: ignore[misc]  # a default binds the loop's folder
            work, "ours", folder
        )
    rows = in_turn(contenders, runs=runs)
    ours = f"minhchung, {_SIZES[-1]} documents"
    show("Start to a usable window", rows, ours=ours, base=["bare window"])


def _start(work: Path, which: str, *words: Path) -> float:
    settings = {
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_CONFIG_HOME": str(work / "config"),  # not the settings of whoever measures
        # Compiled modules, as an installed program has them, even where the checkout keeps none.
        "PYTHONDONTWRITEBYTECODE": "",
        "PYTHONPYCACHEPREFIX": str(work / "compiled"),
    }
    return until_said(
        *(sys.executable, "-m", "bench.windows", which), *words, said="usable", env=settings
    )

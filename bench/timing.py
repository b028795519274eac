"""Times whole commands and calls in turn, and prints medians as ratios."""

import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

Work = Callable[[], float]
"""Does the work once and returns its seconds; sets up and clears away outside the measured time."""


@dataclass(frozen=True, slots=True)
class Row:
    """One contender's seconds, run by run."""

    name: str
    seconds: tuple[float, ...]

    @property
    def median(self) -> float:
        """The middle run."""
        return statistics.median(self.seconds)


def in_turn(contenders: Mapping[str, Work], *, runs: int) -> dict[str, Row]:
    """Run all contenders in turn, `runs` times after one warm-up, so that drift hits them alike."""
    seconds: dict[str, list[float]] = {name: [] for name in contenders}
    for turn in range(runs + 1):
        for name, work in contenders.items():
            taken = work()
            if turn > 0:
                seconds[name].append(taken)
    return {name: Row(name, tuple(values)) for name, values in seconds.items()}


def timed(call: Callable[[], object]) -> float:
    """Seconds of one call."""
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


def command(
    *words: str | Path, cwd: Path | None = None, env: Mapping[str, str] | None = None
) -> float:
    """Seconds of one whole process that must succeed; what it prints is thrown away."""
    program = shutil.which(str(words[0]))
    if program is None:
        sys.exit(f"{words[0]}: not installed; bench/README.md names the packages")
    start = time.perf_counter()
    subprocess.run(
        [program, *map(str, words[1:])],
        cwd=cwd,
        env={**os.environ, **(env or {})},
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    return time.perf_counter() - start


def until_said(*words: str | Path, said: str, env: Mapping[str, str]) -> float:
    """Seconds from starting a process, which must succeed, to the first line it prints: `said`."""
    start = time.perf_counter()
    with subprocess.Popen(
        list(map(str, words)),
        env={**os.environ, **env},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        line = process.stdout.readline() if process.stdout is not None else ""
        taken = time.perf_counter() - start
    if process.returncode != 0 or line.strip() != said:
        sys.exit(f"{words}: ended with {process.returncode}, said {line!r}")
    return taken


def emptied(folder: Path) -> Path:
    """The folder, new and empty."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def show(title: str, rows: Mapping[str, Row], *, ours: str, base: Sequence[str]) -> None:
    """Print medians and spread, and each as a ratio to ours and to the base (the sum of `base`)."""
    bare = sum(rows[name].median for name in base)
    mine = rows[ours].median
    print(f"\n{title}   (base = {' + '.join(base)} = {bare:.3f} s)")
    print(f"{'':32} {'median s':>9} {'min':>8} {'max':>8} {'÷ base':>8} {'÷ ours':>8}")
    for row in rows.values():
        low, high = min(row.seconds), max(row.seconds)
        print(
            f"{row.name:32} {row.median:9.3f} {low:8.3f} {high:8.3f}"
            f" {row.median / bare:8.2f} {row.median / mine:8.2f}"
        )

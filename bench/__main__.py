"""Runs the benchmarks: `python -m bench [NAME …] [--runs N] [--work DIR]`."""

import argparse
from pathlib import Path

from bench import attach, describe, growth, inbox, memory, package, search, start, tour

_BENCHMARKS = {
    "attach": attach.run,
    "package": package.run,
    "memory": memory.run,
    "start": start.run,
    "growth": growth.run,
    "tour": tour.run,
    "describe": describe.run,
    "search": search.run,
    "inbox": inbox.run,
}


def main() -> None:
    """Run what was asked for, all by default."""
    parser = argparse.ArgumentParser(prog="python -m bench")
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(_BENCHMARKS))
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--work", type=Path, default=Path(__file__).parent / ".work")
    arguments = parser.parse_args()
    for name in arguments.names or _BENCHMARKS:
        _BENCHMARKS[name](arguments.work, runs=arguments.runs)


if __name__ == "__main__":
    main()

"""Runs the benchmarks: `python -m bench [NAME …] [--runs N] [--work DIR]`."""

import argparse
from importlib import import_module
from pathlib import Path

_BENCHMARKS = (
    *("attach", "package", "memory", "start", "growth", "tour"),
    *("describe", "rescans", "search", "inbox", "sending", "papers", "preview"),
)


def main() -> None:
    """Run what was asked for, all by default."""
    parser = argparse.ArgumentParser(prog="python -m bench")
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(_BENCHMARKS))
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--work", type=Path, default=Path(__file__).parent / ".work")
    arguments = parser.parse_args()
    for name in arguments.names or _BENCHMARKS:
        # Loaded when its turn comes: each needs peers of its own that may not be installed.
        import_module(f"bench.{name}").run(arguments.work, runs=arguments.runs)


if __name__ == "__main__":
    main()

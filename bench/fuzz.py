"""Fuzzes the verifier by its coverage: `python -m bench.fuzz [--seconds N] [--target NAME]`.

Any outcome but a right verdict ends the run with the input that led to it. Needs atheris.
"""

import argparse
import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["desktop.exchange", "desktop.domain", "desktop.services"]):
    from tests.corpus.fuzzing import Fuzzer
    from tests.corpus.whole_package import make_whole_package


_TARGETS = ("bytes", "structure", "content", "explanation", "all")


class _Consumed:
    """What the fuzzer decides, byte by byte; 0 when it has no more to say."""

    def __init__(self, data: bytes) -> None:
        self._provider = atheris.FuzzedDataProvider(data)

    def below(self, count: int) -> int:
        chosen: int = self._provider.ConsumeIntInRange(0, count - 1)
        return chosen

    def content(self, longest: int) -> bytes:
        content: bytes = self._provider.ConsumeBytes(self.below(longest + 1))
        return content


def main() -> None:
    """Run every target for its share of the time."""
    parser = argparse.ArgumentParser(prog="python -m bench.fuzz")
    parser.add_argument("--seconds", type=int, default=300)
    parser.add_argument("--target", choices=_TARGETS, default="all")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        fuzzer = Fuzzer(make_whole_package(folder), folder)
        targets = [
            check for name, check in fuzzer.targets.items() if arguments.target in (name, "all")
        ]

        def once(data: bytes) -> None:
            choice = _Consumed(data)
            targets[choice.below(len(targets))](choice)

        total = f"-max_total_time={arguments.seconds}"
        atheris.Setup([sys.argv[0], total, "-max_len=512", "-len_control=0", "-timeout=60"], once)
        atheris.Fuzz()


if __name__ == "__main__":
    main()

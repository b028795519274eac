"""Kills copies to a stick at random points and looks at what they leave.

By hand: `python -m tests.delivery.copy_kills 100`.
"""

import random
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from desktop.delivery.copying import copy_to_drive
from desktop.delivery.room import Room
from desktop.delivery.watched_work import Tally
from tests.delivery.sticks import stick

_COPIER = r"""
import os
import sys
from pathlib import Path
from desktop.delivery.copying import copy_to_drive
from desktop.delivery.room import Room
from desktop.delivery.watched_work import Tally

class Telling(Tally):
    def add(self, count):
        super().add(count)
        os.write(1, b".")

folder, *files = map(Path, sys.argv[1:])
copy_to_drive(files, folder, Room().drive_of(folder), tally=Telling())
os.write(1, b"!")
"""


@dataclass(frozen=True, slots=True)
class Left:
    """What a kill left: how many files under their names, how many under temporary ones."""

    finished: int
    unfinished: int


def kill_a_copy(files: list[Path], folder: Path, *, after: int) -> Left:
    """Kill a copy after so many steps; what it left under the files' names must be whole."""
    command = [sys.executable, "-c", _COPIER, str(folder), *map(str, files)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as copier:
        assert copier.stdout is not None
        copier.stdout.read(after)
        copier.kill()
    finished = [file for file in files if (folder / file.name).exists()]
    for file in finished:
        assert (folder / file.name).read_bytes() == file.read_bytes(), "a half file has a name"
    return Left(len(finished), len(list(folder.glob(".*-part"))))


def copy_again(files: list[Path], folder: Path) -> None:
    """What a person does then: once more, and everything is there and nothing else."""
    copied = copy_to_drive(files, folder, Room().drive_of(folder), tally=Tally())
    assert [each.path.read_bytes() for each in copied] == [file.read_bytes() for file in files]
    assert not list(folder.glob(".*-part"))


def play(kills: int, seed: int) -> list[Left]:
    """So many kills on one stick, each followed by a copy that succeeds."""
    chance = random.Random(seed)
    left: list[Left] = []
    with tempfile.TemporaryDirectory() as name, stick(Path(name) / "usb", megabytes=64) as folder:
        files = [Path(name) / f"tap-{number}.asice" for number in range(3)]
        for file in files:
            file.write_bytes(chance.randbytes(3 * 1024**2 + chance.randrange(999_999)))
        for _ in range(kills):
            left.append(kill_a_copy(files, folder, after=chance.randrange(1, 41)))
            copy_again(files, folder)
            for file in files:
                (folder / file.name).unlink()
    return left


if __name__ == "__main__":
    results = play(int(sys.argv[1]), seed=1)
    halves = sum(each.unfinished > 0 for each in results)
    sys.stdout.write(f"{len(results)} kills, {halves} in the midst of a file, none lost\n")

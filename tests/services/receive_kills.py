"""Kills a receiving process at random moments and checks that nothing is lost or doubled.

`python -m tests.services.receive_kills 100` does it a hundred times.
"""

import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from desktop.bootstrap.opening import open_workspace
from desktop.services.auditing import check_audit
from desktop.services.receiving import Entry, read_attempts, read_register
from tests.corpus.hostile.attack import Scene
from tests.corpus.hostile.registry import attacks
from tests.services.two_offices import (
    fill,
    make_commune,
    make_office,
    open_the_round,
    pin,
    receive,
    send,
)

CHILD = """
import sys
from pathlib import Path
from desktop.bootstrap.opening import open_workspace
from tests.services.two_offices import receive
with open_workspace(Path(sys.argv[1])) as office:
    print("ready", flush=True)
    receive(office, Path(sys.argv[2]))
"""
KILLS_IN_A_ROW = 4
SOME_ATTACKS = 10


@dataclass(frozen=True, slots=True)
class Counted:
    """How many runs were killed at work, how many had ended before, and where they were hit."""

    killed: int
    too_late: int
    moments: Counter[str]


@dataclass(frozen=True, slots=True)
class Scenery:
    """A fresh office, a stick, and what the office's register must say at the end."""

    office: Path
    stick: Path
    expected: Sequence[tuple[object, ...]]
    seconds: float


def run(kills: int, *, seed: int, folder: Path) -> Counted:
    """Kill so often, each time after a random part of the work; raises AssertionError."""
    scenery = _make_scenery(folder)
    chance = random.Random(seed)
    killed = too_late = 0
    moments: Counter[str] = Counter()
    while killed < kills:
        office = folder / "try"
        shutil.copytree(scenery.office, office)
        for _ in range(KILLS_IN_A_ROW):
            if _is_killed(office, scenery, after=chance.uniform(0, scenery.seconds)):
                killed += 1
                moments[_moment(office)] += 1
            else:
                too_late += 1
        assert _run(office, scenery.stick).wait() == 0
        _check(office, scenery)
        shutil.rmtree(office)
    return Counted(killed, too_late, moments)


def _make_scenery(folder: Path) -> Scenery:
    office, stick = make_office(folder / "office"), folder / "stick"
    for place in (stick, folder / "out", stick / "a", stick / "b"):
        place.mkdir(parents=True)
    with ExitStack() as opened:
        receiving = opened.enter_context(open_workspace(office))
        package = open_the_round(receiving, folder / "out")
        place = make_commune(folder / "commune", package, receiving)
        commune = opened.enter_context(open_workspace(place))
        fill(commune, folder / "scans")
        (first,) = send(commune, stick / "a")
        send(commune, stick / "b")
        receive(receiving, first)
        pin(receiving, 1)
    scene = Scene()
    for number, attack in enumerate(attacks()[:SOME_ATTACKS]):
        (stick / f"{number:03d}.asice").write_bytes(attack.build(scene))
    whole = folder / "whole"
    shutil.copytree(office, whole)
    child = _run(whole, stick)
    begun = time.monotonic()
    assert child.wait() == 0
    return Scenery(office, stick, _state(whole), time.monotonic() - begun)


def _run(office: Path, stick: Path) -> "subprocess.Popen[str]":
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(office), str(stick)], stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    with child.stdout as said:
        assert said.readline() == "ready\n"
        return child


def _is_killed(office: Path, scenery: Scenery, *, after: float) -> bool:
    child = _run(office, scenery.stick)
    try:
        return child.wait(after) != 0
    except subprocess.TimeoutExpired:
        child.kill()
        return child.wait() != 0


def _moment(office: Path) -> str:
    """Where a run was, by what it left."""
    received = office / "received"
    if any((received / "incoming").iterdir()):
        return "while a file was copied"
    with closing(sqlite3.connect(office / "minhchung.db")) as connection:
        registered, judged = connection.execute(
            "SELECT count(*), count(verdict) FROM received"
        ).fetchone()
    copied = sum(file.is_file() for file in (received / "objects").rglob("*"))
    if copied > registered:
        return "between copying and registering"
    return "before judging" if registered > judged else "between files"


def _check(office: Path, scenery: Scenery) -> None:
    assert _state(office) == scenery.expected
    with open_workspace(office) as workspace:
        kept = {
            sha256(workspace.quarantine.path_of(entry.file.sha256).read_bytes()).hexdigest()
            for entry in read_register(workspace)
        }
        offered = {
            sha256(file.read_bytes()).hexdigest()
            for file in scenery.stick.rglob("*")
            if file.is_file() and file.stat().st_size
        }
        assert offered <= kept
        assert workspace.quarantine.digests() == kept
        assert check_audit(workspace) == ()
        assert all(
            read_attempts(workspace, entry.file.number) for entry in read_register(workspace)
        )
    assert not list((office / "received").glob("incoming/*"))
    assert not (office / "received" / "mails").exists()


def _state(office: Path) -> list[tuple[object, ...]]:
    """What the register says, but for moments and for numbers of the order of coming."""
    with open_workspace(office) as workspace:
        return sorted((_told(entry) for entry in read_register(workspace)), key=repr)


def _told(entry: Entry) -> tuple[object, ...]:
    judged = entry.file.judged
    assert judged is not None
    return (
        entry.file.sha256,
        entry.standing,
        judged.verdict,
        judged.placed,
        sorted((one.code, one.path) for one in judged.findings),
    )


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        print(run(int(sys.argv[1]), seed=int(time.time()), folder=Path(place)))  # noqa: T201 - its answer

import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.delivery.room import Room
from desktop.delivery.watched_work import Tally, run_watched
from desktop.domain.errors import JobCancelledError


class Watching:
    """A progress that does something when it is told for the nth time."""

    def __init__(self, deed: Callable[[], object], *, at: int) -> None:
        self._deed = deed
        self._left = at
        self.told: list[tuple[int, int, str]] = []

    def step(self, done: int, total: int, what: str) -> None:
        self.told.append((done, total, what))
        self._left -= 1
        if self._left == 0:
            self._deed()


def stop() -> None:
    raise JobCancelledError


def nothing() -> None:
    pass


def test_work_that_hangs_is_told_of_again_and_again() -> None:
    woken = threading.Event()
    watching = Watching(woken.set, at=3)

    assert run_watched(woken.wait, Tally(what="usb"), watching) is True

    assert watching.told[:3] == [(0, 0, "usb")] * 3


def test_work_that_was_done_before_it_heard_of_the_stop_is_done() -> None:
    woken = threading.Event()
    tally = Tally()

    assert run_watched(woken.wait, tally, Watching(stop, at=1), interrupt=woken.set) is True

    assert tally.stop.is_set()


def test_work_that_counts_hears_of_the_stop() -> None:
    tally = Tally()

    def count() -> None:
        while True:
            tally.add(1)

    with pytest.raises(JobCancelledError):
        run_watched(count, tally, Watching(stop, at=1))


def test_a_failure_comes_out_as_it_is() -> None:
    def fail() -> None:
        raise TimeoutError("the stick does not answer")

    with pytest.raises(TimeoutError, match="the stick"):
        run_watched(fail, Tally(), Watching(nothing, at=1))


def test_a_copy_that_is_cancelled_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "usb").mkdir()
    source = tmp_path / "goi.asice"
    with source.open("wb") as stream:
        stream.truncate(2 * 1024**3)

    with pytest.raises(JobCancelledError):
        Room().copy([source], tmp_path / "usb", progress=Watching(stop, at=1))

    assert list((tmp_path / "usb").iterdir()) == []


def test_the_end_of_a_copy_is_told_too(tmp_path: Path) -> None:
    (tmp_path / "usb").mkdir()
    source = tmp_path / "goi.asice"
    source.write_bytes(os.urandom(5_000))
    watching = Watching(stop, at=1)

    (copied,) = Room().copy([source], tmp_path / "usb", progress=watching)

    assert copied.path.read_bytes() == source.read_bytes()
    assert watching.told == [(10_000, 10_000, "goi.asice")]

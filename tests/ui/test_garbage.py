"""Widgets are taken down on the window's thread, whichever thread makes the garbage."""

import gc
from collections.abc import Iterator
from threading import Thread, get_ident

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.ui.garbage import GarbageCollector

ENOUGH = 20_000


class Noted(QObject):
    """Says on which thread it ends; part of a cycle, as windows are."""

    def __init__(self, ended_on: list[int]) -> None:
        super().__init__()
        self.myself = self
        self._ended_on = ended_on

    def __del__(self) -> None:
        self._ended_on.append(get_ident())


@pytest.fixture
def collector() -> Iterator[GarbageCollector]:
    collector = GarbageCollector()
    yield collector
    collector.stop()


def make_garbage() -> None:
    for _ in range(ENOUGH):
        cycle: list[object] = []
        cycle.append(cycle)


@pytest.mark.usefixtures("collector")
def test_what_a_job_leaves_is_collected_on_the_windows_thread(qtbot: QtBot) -> None:
    ended_on: list[int] = []
    Noted(ended_on)
    job = Thread(target=make_garbage)
    job.start()
    job.join()

    qtbot.waitUntil(lambda: bool(ended_on), timeout=10_000)
    assert ended_on == [get_ident()]


def test_python_collects_again_when_it_is_stopped() -> None:
    collector = GarbageCollector()
    assert not gc.isenabled()

    collector.stop()

    assert gc.isenabled()

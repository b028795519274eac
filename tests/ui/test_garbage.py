"""Widgets are taken down on the window's thread, whichever thread makes the garbage."""

import gc
from collections.abc import Iterator
from threading import Thread, get_ident

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui import garbage
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
def collector(qapp: QApplication) -> Iterator[GarbageCollector]:
    collector = GarbageCollector(qapp)
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


@pytest.mark.usefixtures("collector")
def test_what_came_with_a_bulk_of_others_is_not_walked_through_again(qtbot: QtBot) -> None:
    bulk = [[number] for number in range(2 * ENOUGH)]

    qtbot.waitUntil(lambda: gc.get_freeze_count() > len(bulk))
    assert not any(each is bulk[0] for each in gc.get_objects())


@pytest.mark.usefixtures("collector")
def test_what_was_left_out_is_collected_while_the_program_is_not_in_use(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended_on: list[int] = []
    window = Noted(ended_on)
    gc.freeze()
    del window
    gc.collect()
    assert not ended_on

    monkeypatch.setattr(garbage, "_SELDOM", 0)
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)

    assert ended_on == [get_ident()]


def test_python_collects_again_when_it_is_stopped(qapp: QApplication) -> None:
    collector = GarbageCollector(qapp)
    assert not gc.isenabled()

    collector.stop()

    assert gc.isenabled()

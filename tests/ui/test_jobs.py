from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from threading import Event, current_thread, main_thread

import pytest
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from desktop.domain.errors import AppError, JobCancelledError
from desktop.domain.workspace_errors import DatabaseBusyError
from desktop.ports.progress import Progress
from desktop.ui.jobs import JobRunner
from desktop.ui.shell.status import Status
from desktop.ui.work import Lane, Reply


class Heard:
    """Keeps what a job said and on which thread."""

    def __init__(self) -> None:
        self.results: list[object] = []
        self.failures: list[AppError] = []
        self.cancelled = 0
        self.ended = 0
        self.on_main = True

    def reply(self) -> Reply[object]:
        return Reply(self._done, self._failed, self._cancelled, self._ended)

    def _done(self, result: object) -> None:
        self.on_main &= current_thread() is main_thread()
        self.results.append(result)

    def _failed(self, error: AppError) -> None:
        self.failures.append(error)

    def _cancelled(self) -> None:
        self.cancelled += 1

    def _ended(self) -> None:
        self.ended += 1


@pytest.fixture
def jobs(qapp: object) -> Iterator[JobRunner]:
    assert qapp is not None
    runner = JobRunner()
    yield runner
    runner.close()


@pytest.fixture
def heard() -> Heard:
    return Heard()


def test_a_result_arrives_on_the_windows_thread(
    jobs: JobRunner, heard: Heard, qtbot: QtBot
) -> None:
    jobs.start("việc", lambda _: current_thread() is main_thread(), heard.reply())

    qtbot.waitUntil(lambda: bool(heard.results))

    assert heard.results == [False]
    assert heard.on_main
    assert heard.ended == 1
    assert jobs.current is None


def test_an_expected_failure_is_told_and_nothing_stays_disabled(
    jobs: JobRunner, heard: Heard, qtbot: QtBot
) -> None:
    def fail(_: Progress) -> object:
        raise DatabaseBusyError

    jobs.start("việc", fail, heard.reply())

    qtbot.waitUntil(lambda: bool(heard.failures))
    assert heard.ended == 1


def test_an_unexpected_failure_ends_the_job_and_reaches_the_excepthook(
    jobs: JobRunner, heard: Heard, qtbot: QtBot
) -> None:
    with capture_exceptions() as caught:
        jobs.start("việc", lambda _: 1 // 0, heard.reply())
        qtbot.waitUntil(lambda: bool(caught))

    assert caught[0][0] is ZeroDivisionError
    assert heard.ended == 1


def test_nobody_finds_a_job_ended_before_its_result_is_known(
    jobs: JobRunner, heard: Heard, qtbot: QtBot
) -> None:
    jobs.start("việc", lambda _: "xong", heard.reply())

    qtbot.waitUntil(lambda: heard.ended == 1)

    assert heard.results == ["xong"]


def test_the_result_is_told_even_where_the_end_could_not_be(
    jobs: JobRunner, heard: Heard, qtbot: QtBot
) -> None:
    told = heard.reply()
    with capture_exceptions() as caught:
        jobs.start("việc", lambda _: "xong", replace(told, ended=lambda: list[int]().remove(1)))
        qtbot.waitUntil(lambda: bool(caught))

    assert heard.results == ["xong"]


def test_a_job_stops_at_its_next_step(jobs: JobRunner, heard: Heard, qtbot: QtBot) -> None:
    begun = Event()

    def endless(progress: Progress) -> object:
        while True:
            progress.step(0, 0, "…")
            begun.set()

    jobs.start("việc", endless, heard.reply())
    qtbot.waitUntil(begun.is_set)
    assert jobs.current is not None
    jobs.current.cancel()

    qtbot.waitUntil(lambda: heard.cancelled == 1)
    assert heard.results == []


def test_saving_does_not_wait_for_a_long_job(jobs: JobRunner, heard: Heard, qtbot: QtBot) -> None:
    release = Event()
    jobs.start("dài", lambda _: release.wait(10), Heard().reply())

    jobs.save(lambda: "saved", heard.reply())
    qtbot.waitUntil(lambda: heard.results == ["saved"])
    release.set()


def test_a_long_job_waits_for_what_was_saved_before_it(
    jobs: JobRunner, qtbot: QtBot, heard: Heard
) -> None:
    order: list[str] = []
    release = Event()

    def save() -> object:
        release.wait(10)
        order.append("save")
        return None

    jobs.save(save, heard.reply())
    jobs.start("gói", lambda _: order.append("export"), heard.reply())
    release.set()

    qtbot.waitUntil(lambda: len(order) == 2)
    assert order == ["save", "export"]


def test_closing_finishes_saves_and_stops_long_jobs(qtbot: QtBot, heard: Heard) -> None:
    assert qtbot is not None
    runner = JobRunner()
    saved: list[int] = []

    def endless(progress: Progress) -> object:
        while True:
            progress.step(0, 0, "…")

    runner.start("dài", endless, heard.reply())
    runner.save(lambda: saved.append(1), heard.reply())
    runner.close()

    assert saved == [1]


def test_the_status_shows_a_job_after_half_a_second_with_a_way_to_stop_it(
    jobs: JobRunner, heard: Heard, qtbot: QtBot
) -> None:
    status = Status(jobs)
    qtbot.addWidget(status)
    status.resize(900, 30)
    status.show()
    release = Event()

    def slow(progress: Progress) -> object:
        progress.step(30, 100, "báo cáo.pdf")
        return release.wait(10)

    jobs.start("Đang sao chép", slow, heard.reply())
    assert not status.cancel.isVisible()

    qtbot.waitUntil(status.cancel.isVisible)
    assert status.job.text().startswith("Đang sao chép · đã ")
    assert status.bar.value() == 300
    assert jobs.current is not None
    jobs.current.moved -= 60  # as if the stick had taken nothing for a minute
    qtbot.waitUntil(lambda: "chưa có tiến triển, vẫn đang chờ" in status.job.text())
    release.set()
    qtbot.waitUntil(lambda: not status.cancel.isVisible())


def test_what_is_asked_first_is_done_first_in_a_quiet_lane(
    jobs: JobRunner, heard: Heard, qtbot: QtBot
) -> None:
    for number in range(20):
        jobs.behind(Lane.DRAW, partial(int, number), heard.reply())

    qtbot.waitUntil(lambda: len(heard.results) == 20)

    assert heard.results == list(range(20))
    assert heard.on_main
    assert jobs.current is None


def test_drawing_does_not_wait_for_looking(jobs: JobRunner, heard: Heard, qtbot: QtBot) -> None:
    release = Event()
    jobs.behind(Lane.LOOK, lambda: release.wait(10), Heard().reply())

    jobs.behind(Lane.DRAW, lambda: "drawn", heard.reply())
    qtbot.waitUntil(lambda: heard.results == ["drawn"])
    release.set()


def test_a_closed_reader_ends_a_quiet_job_as_cancelled(
    jobs: JobRunner, heard: Heard, qtbot: QtBot
) -> None:
    def closed() -> object:
        raise JobCancelledError

    jobs.behind(Lane.LOOK, closed, heard.reply())

    qtbot.waitUntil(lambda: heard.cancelled == 1)
    assert heard.ended == 1


def test_closing_waits_for_no_quiet_job_and_drops_those_behind_it(heard: Heard) -> None:
    runner = JobRunner()
    begun, release, done = Event(), Event(), list[int]()

    def looking() -> None:
        begun.set()
        release.wait(10)
        done.append(1)

    runner.behind(Lane.LOOK, looking, heard.reply())
    runner.behind(Lane.LOOK, lambda: done.append(2), heard.reply())
    begun.wait(10)
    runner.close()
    assert done == []

    release.set()
    runner.finish_quiet()
    assert done == [1]
    assert heard.ended == 0


def test_after_closing_nothing_is_begun_quietly(heard: Heard) -> None:
    runner = JobRunner()
    runner.close()

    runner.behind(Lane.DRAW, lambda: "drawn", heard.reply())

    runner.finish_quiet()
    assert heard.results == []


def test_what_a_quiet_job_said_while_it_was_closed_is_heard_by_nobody(heard: Heard) -> None:
    runner = JobRunner()
    runner.close()

    runner._mail.put(partial(heard.results.append, "too late"))
    runner._deliver_one()

    assert heard.results == []

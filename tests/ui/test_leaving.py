from collections.abc import Callable
from pathlib import Path
from threading import Event

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.errors import AppError
from desktop.domain.workspace_errors import DatabaseBusyError
from desktop.ports.progress import Progress
from desktop.ui.application import Program
from desktop.ui.jobs import JobRunner
from desktop.ui.office import Office
from desktop.ui.session import Session
from desktop.ui.shell.main_window import MainWindow
from desktop.ui.start.window import StartWindow
from desktop.ui.work import Reply
from tests.ui.hands import click, press

Make = Callable[[], Program]


class Work:
    """A long job that ends when the test says so, and what became of it."""

    def __init__(self, jobs: JobRunner, title: str = "Đang xuất và kiểm tra gói") -> None:
        self.news: list[str] = []
        self._may_end = Event()
        self._error: AppError | None = None
        reply: Reply[None] = Reply(
            done=lambda _: self.news.append("done"),
            failed=lambda _: self.news.append("failed"),
            cancelled=lambda: self.news.append("cancelled"),
        )
        jobs.start(title, self._run, reply)

    def end(self, error: AppError | None = None) -> None:
        self._error = error
        self._may_end.set()

    def _run(self, progress: Progress) -> None:
        while not self._may_end.wait(0.01):
            progress.step(0, 0, "")
        if self._error is not None:
            raise self._error


def opened(program: Make, root: Path) -> tuple[Program, Office]:
    started = program()
    started.start(root)
    assert started.office is not None
    return started, started.office


def asked(window: MainWindow | StartWindow, qtbot: QtBot) -> QMessageBox:
    qtbot.waitUntil(lambda: window.leaving.question is not None)
    question = window.leaving.question
    assert question is not None
    return question


def button(question: QMessageBox, text: str) -> QWidget:
    return next(each for each in question.buttons() if each.text() == text)


def test_a_window_at_work_asks_before_it_closes_and_escape_goes_on(
    program: Make, root: Path, qtbot: QtBot
) -> None:
    started, office = opened(program, root)
    work = Work(office.jobs)

    office.window.close()

    question = asked(office.window, qtbot)
    assert question.text() == "Còn việc chưa xong: Đang xuất và kiểm tra gói"
    press(question, Qt.Key.Key_Escape)
    work.end()
    qtbot.waitUntil(lambda: bool(work.news))
    assert work.news == ["done"]
    assert office.window.leaving.question is None
    assert office.window.isVisible()
    assert started.office is office


def test_what_waits_behind_the_job_is_counted(program: Make, root: Path, qtbot: QtBot) -> None:
    started, office = opened(program, root)
    first = Work(office.jobs)
    second = Work(office.jobs, "Đang lập văn bản kế hoạch")
    office.window.close()
    question = asked(office.window, qtbot)
    assert question.text().startswith("Còn 2 việc chưa xong,")

    first.end()

    qtbot.waitUntil(lambda: question.text() == "Còn việc chưa xong: Đang lập văn bản kế hoạch")
    second.end()
    qtbot.waitUntil(lambda: started.office is None)
    assert first.news == second.news == ["done"]


def test_who_says_stop_stops_the_job_and_closes(program: Make, root: Path, qtbot: QtBot) -> None:
    started, office = opened(program, root)
    work = Work(office.jobs)
    office.window.close()

    click(button(asked(office.window, qtbot), "Dừng và đóng"))

    qtbot.waitUntil(lambda: started.office is None)
    assert work.news == ["cancelled"]
    assert started.start_window is None


def test_the_window_closes_by_itself_when_the_job_is_done(
    program: Make, root: Path, qtbot: QtBot
) -> None:
    started, office = opened(program, root)
    work = Work(office.jobs)
    office.window.close()
    asked(office.window, qtbot)

    work.end()

    qtbot.waitUntil(lambda: started.office is None)
    assert work.news == ["done"]


def test_a_job_that_fails_meanwhile_keeps_the_window_that_says_why(
    program: Make, root: Path, qtbot: QtBot
) -> None:
    started, office = opened(program, root)
    work = Work(office.jobs)
    office.window.close()
    asked(office.window, qtbot)

    work.end(DatabaseBusyError())

    qtbot.waitUntil(lambda: office.window.leaving.question is None)
    assert work.news == ["failed"]
    assert started.office is office
    assert office.window.isVisible()


def test_files_refused_meanwhile_keep_the_window_that_names_them(
    program: Make, root: Path, qtbot: QtBot
) -> None:
    started, office = opened(program, root)
    assert isinstance(office, Session)
    pane = office.scoring_page.evidence
    work = Work(office.jobs)
    office.window.close()
    asked(office.window, qtbot)
    pane.show_refused(["“anh.pdf” trống."])

    work.end()

    qtbot.waitUntil(lambda: office.window.leaving.question is None)
    assert started.office is office
    assert office.window.isVisible()
    office.window.close()
    assert started.office is None


def test_what_was_said_before_keeps_no_window(program: Make, root: Path, qtbot: QtBot) -> None:
    started, office = opened(program, root)
    assert isinstance(office, Session)
    office.scoring_page.evidence.show_refused(["“anh.pdf” trống."])
    work = Work(office.jobs)
    office.window.close()
    asked(office.window, qtbot)

    work.end()

    qtbot.waitUntil(lambda: started.office is None)


def test_what_ends_at_once_is_waited_for_without_a_question(
    program: Make, root: Path, qtbot: QtBot
) -> None:
    started, office = opened(program, root)
    office.window.leaving._ask_soon.setInterval(60_000)
    work = Work(office.jobs)

    office.window.close()
    work.end()

    qtbot.waitUntil(lambda: started.office is None)
    assert work.news == ["done"]


def test_going_back_to_the_start_page_asks_too(program: Make, root: Path, qtbot: QtBot) -> None:
    started, office = opened(program, root)
    work = Work(office.jobs)
    click(office.window.navigation.leave)
    click(button(asked(office.window, qtbot), "Tiếp tục làm"))
    assert office.window.isVisible()

    click(office.window.navigation.leave)
    click(button(asked(office.window, qtbot), "Dừng và đóng"))

    qtbot.waitUntil(lambda: started.start_window is not None)
    assert started.office is None
    assert work.news == ["cancelled"]


def test_who_stayed_and_closes_later_only_closes(program: Make, root: Path, qtbot: QtBot) -> None:
    started, office = opened(program, root)
    work = Work(office.jobs)
    click(office.window.navigation.leave)
    click(button(asked(office.window, qtbot), "Tiếp tục làm"))
    work.end()
    qtbot.waitUntil(lambda: bool(work.news))

    office.window.close()

    qtbot.waitUntil(lambda: started.office is None)
    assert started.start_window is None


def test_the_start_window_asks_while_a_workspace_is_being_made(program: Make, qtbot: QtBot) -> None:
    started = program()
    started.start(None)
    assert started.entrance is not None
    window = started.entrance.window
    work = Work(started.entrance._jobs, "Đang tạo hồ sơ")
    window.close()
    asked(window, qtbot)
    work.end()
    qtbot.waitUntil(lambda: bool(work.news) and window.leaving.question is None)
    assert window.isVisible()  # what was made leads further

    second = Work(started.entrance._jobs, "Đang tạo hồ sơ")
    window.close()
    click(button(asked(window, qtbot), "Dừng và đóng"))

    assert not window.isVisible()
    started.close()
    assert [work.news, second.news] == [["done"], ["cancelled"]]

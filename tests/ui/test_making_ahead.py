from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.services.workspace import Workspace
from desktop.ui.making_ahead import MakingAhead
from desktop.ui.session import OVERVIEW, SCORING, Session
from desktop.ui.shell.memory import WindowMemory
from desktop.ui.theme import Theme

_PAGES = {"ScoringPage", "LibraryPage", "SubmissionPage", "PlanPage"}


@pytest.fixture
def parent() -> Iterator[QObject]:
    made = QObject()
    yield made
    made.deleteLater()
    QCoreApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete)


Window = Callable[[], Session]


@pytest.fixture
def open_window(
    workspace: Workspace, theme: Theme, memory: WindowMemory, tmp_path: Path, qtbot: QtBot
) -> Window:
    """A window as it is opened, which nobody has left for another page."""

    def opened() -> Session:
        session = Session(workspace, theme, memory, reading_folder=tmp_path)
        with qtbot.waitExposed(session.window):
            session.show()
        return session

    return opened


@pytest.fixture
def on_first_page(open_window: Window) -> Iterator[Session]:
    session = open_window()
    yield session
    _put_away(session)


def test_what_else_waits_comes_between_two_parts(parent: QObject, qtbot: QtBot) -> None:
    done: list[str] = []

    def make(name: str) -> None:
        done.append(name)
        QTimer.singleShot(0, parent, partial(done.append, f"a key after {name}"))

    ahead = MakingAhead([partial(make, name) for name in "ab"], parent)
    ahead.begin()
    qtbot.waitUntil(lambda: done[-1:] == ["a key after b"])

    assert done == ["a", "a key after a", "b", "a key after b"]


def test_nothing_more_is_made_once_it_was_stopped(parent: QObject, qtbot: QtBot) -> None:
    made: list[str] = []

    def make_last() -> None:
        made.append("a")
        ahead.stop()

    ahead = MakingAhead([make_last, partial(made.append, "b")], parent)
    ahead.begin()
    qtbot.waitUntil(lambda: made == ["a"])
    later: list[bool] = []
    QTimer.singleShot(20, parent, partial(later.append, True))
    qtbot.waitUntil(lambda: bool(later))

    assert made == ["a"]


def test_a_page_made_ahead_is_not_seen_and_nobody_works_on_it(
    on_first_page: Session,
) -> None:
    session, pages = on_first_page, on_first_page.pages
    focus = session.window.focusWidget()

    for make in pages.ahead():
        make()

    assert _made(session) == _PAGES
    assert not any(page.isVisible() for page in _pages(session))
    assert session.window.pages.currentIndex() == OVERVIEW
    assert session.window.focusWidget() is focus
    desks = (pages.scoring, pages.library, pages.submission, pages.plan)
    assert [desk.made for desk in desks] == [None] * 4
    session.window.open_page(SCORING)
    assert session.scoring_page in _pages(session)
    assert session.scoring_page.isVisible()


def test_a_page_of_which_a_part_was_made_is_made_whole_when_it_is_opened(
    on_first_page: Session,
) -> None:
    session, makers = on_first_page, on_first_page.pages.ahead()
    next(makers)()

    session.open_leaf("1.1")
    for make in makers:
        make()

    assert session.scoring_page.isVisible()
    assert len(_pages(session)) == len(_PAGES)


def test_the_pages_are_made_by_themselves_once_all_is_loaded(
    on_first_page: Session, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: _made(on_first_page) == _PAGES)


def test_a_window_is_put_away_while_its_pages_are_being_made(
    open_window: Window, parent: QObject, qtbot: QtBot
) -> None:
    session = open_window()
    qtbot.waitUntil(lambda: bool(_made(session)))

    _put_away(session)

    later: list[bool] = []
    QTimer.singleShot(20, parent, partial(later.append, True))
    qtbot.waitUntil(lambda: bool(later))  # what would be made now would find no window


def _pages(session: Session) -> list[QWidget]:
    below = session.window.pages.children()
    return [one for one in below if isinstance(one, QWidget) and type(one).__name__ in _PAGES]


def _made(session: Session) -> set[str]:
    return {type(page).__name__ for page in _pages(session)}


def _put_away(session: Session) -> None:
    session.window.close()
    session.close()
    session.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

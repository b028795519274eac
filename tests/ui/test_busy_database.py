"""While another program keeps the database to itself the window stays alive, and then goes on."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from desktop.domain.workspace_errors import DatabaseBusyError
from desktop.ports.workspace import UnitOfWork
from desktop.services.workspace import Workspace
from desktop.ui.session import LIBRARY, SCORING, Session
from desktop.ui.shell.memory import WindowMemory
from desktop.ui.shell.unopened_page import UnopenedPage
from desktop.ui.theme import Theme
from desktop.ui.work import Lane, Reply

_LONG = 60


class Held:
    """A workspace whose database somebody else may hold."""

    def __init__(self, workspace: Workspace) -> None:
        self.is_free = Event()
        self.is_refusing = False
        self._real = workspace
        self.workspace = replace(workspace, look=self._look, look_at_once=self._look_at_once)

    def _look(self) -> UnitOfWork:
        if not self.is_free.wait(_LONG) or self.is_refusing:
            raise DatabaseBusyError
        return self._real.look()

    def _look_at_once(self) -> UnitOfWork:
        if not self.is_free.is_set():
            raise DatabaseBusyError
        return self._real.look_at_once()


@pytest.fixture
def held(workspace: Workspace) -> Held:
    return Held(workspace)


@pytest.fixture
def window(
    held: Held, theme: Theme, memory: WindowMemory, tmp_path: Path, qtbot: QtBot
) -> Iterator[Session]:
    session = Session(held.workspace, theme, memory, reading_folder=tmp_path)
    with qtbot.waitExposed(session.window):
        session.show()
    yield session
    held.is_free.set()
    session.window.close()
    session.close()
    session.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_page_that_cannot_be_read_yet_opens_when_it_can(
    held: Held, window: Session, qtbot: QtBot
) -> None:
    window.open_leaf("1.4")
    assert isinstance(window.window.pages.currentWidget(), UnopenedPage)

    held.is_free.set()

    qtbot.waitUntil(lambda: not isinstance(window.window.pages.currentWidget(), UnopenedPage))
    assert window.window.pages.currentWidget() is window.scoring_page
    assert window.scoring.current == "1.4"


def test_a_page_that_opens_late_stays_behind_one_that_was_opened_since(
    held: Held, window: Session, qtbot: QtBot
) -> None:
    window.window.open_page(SCORING)
    window.window.open_page(0)

    held.is_free.set()

    qtbot.waitUntil(lambda: bool(window.outlook.overview_page.bars))
    assert window.window.pages.currentIndex() == 0


def test_evidence_that_cannot_be_read_yet_is_shown_when_it_can(
    held: Held, window: Session, qtbot: QtBot
) -> None:
    held.is_free.set()
    window.open_leaf("1.1")
    pane = window.scoring_page.evidence
    assert pane.boxes

    held.is_free.clear()
    window.open_leaf("1.4")
    assert not pane.boxes  # another leaf's evidence would be taken for this one's
    assert pane.refused_banner.isVisible()
    held.is_free.set()

    qtbot.waitUntil(lambda: bool(pane.boxes))
    assert not pane.refused_banner.isVisible()


def test_whether_it_is_approved_is_learnt_when_it_can_be_read(
    held: Held, window: Session, qtbot: QtBot
) -> None:
    assert not window.lock.is_known

    held.is_free.set()

    qtbot.waitUntil(lambda: window.lock.is_known)


def test_a_search_that_could_not_be_answered_is_not_called_unsaved(
    held: Held, window: Session, qtbot: QtBot
) -> None:
    held.is_free.set()
    window.window.open_page(LIBRARY)
    qtbot.waitUntil(lambda: window.catalogue.is_read)
    held.is_refusing = True

    window.library.search("ke hoach")

    banner = window.library_page.document.refused_banner
    qtbot.waitUntil(banner.isVisible)
    assert not window.window.has_unsaved
    held.is_refusing = False
    window.library.search("ke")
    qtbot.waitUntil(lambda: not window.library.is_seeking)


def test_a_search_everywhere_goes_on_without_the_pages_it_cannot_look_into(
    held: Held, window: Session, qtbot: QtBot
) -> None:
    held.is_free.set()
    window.finder.open()
    palette = window.finder.palette
    held.is_refusing = True

    with qtbot.waitSignal(palette.searched):
        palette.search.setText("ke hoach")
    window.finder._on_pages()
    asked = Event()
    window.jobs.behind(Lane.SEEK, asked.set, Reply(_ignore, _ignore))  # its outcome comes after

    qtbot.waitUntil(asked.is_set)
    QCoreApplication.processEvents()
    assert palette.model.rows


def _ignore(_outcome: object) -> None:
    """Nobody looks at it."""

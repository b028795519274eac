"""What an office decides about a file can be taken back: its signer, and that it is dismissed."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from pytestqt.qtbot import QtBot

from desktop.bootstrap.opening import open_workspace
from desktop.domain.errors import DiskFullError
from desktop.services.receiving import read_register
from desktop.services.workspace import Workspace
from desktop.ui.receiving.page import ReceivedPage
from desktop.ui.receiving.session import RECEIVED, ROUNDS, ReceivingSession
from desktop.ui.receiving.states import Mark, Narrowing
from desktop.ui.shell.memory import WindowMemory
from desktop.ui.theme import Theme
from tests.services.two_offices import (
    COMMUNE,
    fill,
    make_commune,
    make_office,
    open_the_round,
    pin,
    receive,
    send,
)
from tests.ui.hands import click, press
from tests.ui.test_receiving_office import choose, unit

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(scope="session")
def known(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office that has a good package of a unit, and a bad file after it."""
    folder = tmp_path_factory.mktemp("known")
    stick, bad = folder / "usb", folder / "usb-2"
    stick.mkdir()
    bad.mkdir()
    root = make_office(folder / "so-nhan")
    with open_workspace(root) as office:
        make_commune(folder / "xa", open_the_round(office, folder), office)
        with open_workspace(folder / "xa") as commune:
            fill(commune, folder / "scans")
            send(commune, stick)
            (second,) = send(commune, bad)
        (good,) = receive(office, stick).files
        pin(office, good.number)
        content = bytearray(second.read_bytes())
        content[len(content) // 2] ^= 1
        second.write_bytes(content)
        receive(office, bad)
    return root


@pytest.fixture
def office(known: Path, tmp_path: Path) -> Iterator[Workspace]:
    shutil.copytree(known, tmp_path / "so-nhan")
    with open_workspace(tmp_path / "so-nhan") as opened:
        yield opened


@pytest.fixture
def session(
    office: Workspace, theme: Theme, memory: WindowMemory, qtbot: QtBot
) -> Iterator[ReceivingSession]:
    session = ReceivingSession(office, theme, memory)
    with qtbot.waitExposed(session.window):
        session.show()
    page = session.received_page
    qtbot.waitUntil(lambda: page.units.model.rowCount() > 0)
    choose(page, COMMUNE.code)
    yield session
    session.window.close()
    session.close()
    session.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def page(session: ReceivingSession) -> ReceivedPage:
    return session.received_page


def mark(page: ReceivedPage) -> Mark:
    return unit(page, COMMUNE.code).mark


def open_count(page: ReceivedPage) -> str:
    return page.units.filters[Narrowing.LOOK].text()


def test_a_bad_file_after_a_good_one_is_dismissed_and_stays_in_the_register(
    page: ReceivedPage, office: Workspace, qtbot: QtBot
) -> None:
    assert mark(page) is Mark.RECEIVED_MORE
    assert open_count(page).endswith("· 1")
    bad, good = page.sheet.cards
    assert good.dismiss.isHidden()

    click(bad.dismiss)

    qtbot.waitUntil(lambda: mark(page) is Mark.RECEIVED)
    assert open_count(page).endswith("· 0")
    assert len(page.register.model.rows) == 2
    assert [entry.is_dismissed for entry in read_register(office)] == [False, True]
    card = page.sheet.cards[0]
    qtbot.waitUntil(card.recall.isVisible)
    assert card.dismiss.isHidden()


def test_dismissing_is_undone_and_done_again_by_name(
    session: ReceivingSession, page: ReceivedPage, qtbot: QtBot
) -> None:
    undo = session.window.undo_buttons.undo
    click(page.sheet.cards[0].dismiss)
    qtbot.waitUntil(lambda: mark(page) is Mark.RECEIVED)
    assert "khỏi việc cần xem" in undo.toolTip()

    press(session.window, Qt.Key.Key_Z, CTRL)

    qtbot.waitUntil(lambda: mark(page) is Mark.RECEIVED_MORE)
    press(session.window, Qt.Key.Key_Y, CTRL)
    qtbot.waitUntil(lambda: mark(page) is Mark.RECEIVED)


def test_what_was_dismissed_is_brought_back_by_its_button(page: ReceivedPage, qtbot: QtBot) -> None:
    click(page.sheet.cards[0].dismiss)
    qtbot.waitUntil(lambda: mark(page) is Mark.RECEIVED)
    qtbot.waitUntil(page.sheet.cards[0].recall.isVisible)

    click(page.sheet.cards[0].recall)

    qtbot.waitUntil(lambda: mark(page) is Mark.RECEIVED_MORE)


def test_taking_a_signer_back_is_undone_where_one_sees_it(
    session: ReceivingSession, page: ReceivedPage, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: len(page.sheet.unpins) == 1)
    click(page.sheet.unpins[0])
    qtbot.waitUntil(lambda: page.sheet.unpins == [])
    undo = session.window.undo_buttons.undo
    assert undo.toolTip().startswith("Hoàn tác: bỏ ghi nhận")
    session.window.open_page(ROUNDS)
    assert not undo.isVisible()
    press(session.window, Qt.Key.Key_Z, CTRL)
    assert undo.isEnabled()  # still to be undone
    session.window.open_page(RECEIVED)

    click(undo)

    qtbot.waitUntil(lambda: len(page.sheet.unpins) == 1)
    assert mark(page) is Mark.RECEIVED_MORE


def test_pinning_by_the_button_is_undone(
    session: ReceivingSession, page: ReceivedPage, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: len(page.sheet.unpins) == 1)
    click(page.sheet.unpins[0])
    qtbot.waitUntil(lambda: page.sheet.unpins == [] and len(page.sheet.cards) == 2)
    qtbot.waitUntil(page.sheet.cards[-1].pin.isVisible)

    click(page.sheet.cards[-1].pin)

    qtbot.waitUntil(lambda: len(page.sheet.unpins) == 1)
    assert session.window.undo_buttons.undo.toolTip().startswith("Hoàn tác: ghi nhận")
    press(session.window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: page.sheet.unpins == [])


def test_what_cannot_be_undone_now_stays_to_be_undone(
    session: ReceivingSession, page: ReceivedPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    click(page.sheet.cards[0].dismiss)
    qtbot.waitUntil(lambda: mark(page) is Mark.RECEIVED)
    before = session.history.next_undo

    def fail(*_: object) -> None:
        raise DiskFullError(Path("x"))

    monkeypatch.setattr("desktop.ui.receiving.deeds.recall", fail)
    press(session.window, Qt.Key.Key_Z, CTRL)

    qtbot.waitUntil(lambda: "hết chỗ" in page.banner.text)
    assert session.history.next_undo == before

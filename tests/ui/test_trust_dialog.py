"""The trust bundle in the window: what is installed, and a newer one after comparing its signer."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from desktop.bootstrap.making import create_workspace
from desktop.bootstrap.opening import open_workspace
from desktop.domain.trust_bundle import TrustKind
from desktop.services.trust_contents import read_contents
from desktop.services.trusted import read_installed, trust_place
from desktop.services.workspace import Workspace
from desktop.ui.application import make_office as make_window
from desktop.ui.shell.memory import WindowMemory
from desktop.ui.theme import Theme
from desktop.ui.upkeep.trust_dialog import TrustDialog
from desktop.ui.upkeep.trust_rows import is_outdated, trust_rows, trust_words
from desktop.wording.fingerprints import grouped
from tests.services.trust_scene import Scene, open_scene
from tests.services.two_offices import OTHER, signer_of
from tests.ui.conftest import SET
from tests.ui.hands import click
from tests.ui.test_accessibility import faults

if TYPE_CHECKING:
    from desktop.ui.office import Office


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    with open_scene(tmp_path) as made:
        yield made


@pytest.fixture
def stranger(tmp_path: Path) -> Iterator[Workspace]:
    """A commune that has not taken any round, so that it knows no office."""
    create_workspace(tmp_path / "la", set_bytes=SET.read_bytes(), unit=OTHER)
    with open_workspace(tmp_path / "la") as opened:
        yield opened


class Windows:
    """Opens windows, and their dialog of the trust bundle."""

    def __init__(self, theme: Theme, memory: WindowMemory, folder: Path, qtbot: QtBot) -> None:
        self._theme, self._memory, self._folder, self._qtbot = theme, memory, folder, qtbot
        self.made: list[Office] = []

    def open(self, workspace: Workspace) -> TrustDialog:
        office = make_window(workspace, self._theme, self._memory, reading_folder=self._folder)
        self.made.append(office)
        with self._qtbot.waitExposed(office.window):
            office.show()
        office.show_trust()
        dialog = office.upkeep.trust
        self._qtbot.waitUntil(lambda: "Đang đọc" not in dialog.state.text())
        return dialog


@pytest.fixture
def windows(theme: Theme, memory: WindowMemory, tmp_path: Path, qtbot: QtBot) -> Iterator[Windows]:
    made = Windows(theme, memory, tmp_path, qtbot)
    yield made
    for each in made.made:
        each.window.close()
        each.close()
        each.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def answer(dialog: TrustDialog, beginning: str) -> None:
    assert dialog.question is not None
    (chosen,) = (
        each
        for each in dialog.question.findChildren(QAbstractButton)
        if each.text().startswith(beginning)
    )
    click(chosen)


def test_every_control_is_named_and_reached(windows: Windows, scene: Scene) -> None:
    scene.install()

    assert faults(windows.open(scene.commune)) == []


def test_without_a_bundle_it_says_what_that_means(windows: Windows, scene: Scene) -> None:
    dialog = windows.open(scene.commune)

    assert "Chưa cài bộ tin cậy nào" in dialog.state.text()
    assert dialog.model.rows == ()
    assert dialog.table.isHidden()
    assert dialog.choose.text() in dialog.state.text()


def test_a_bundle_of_the_known_office_is_installed_and_listed(
    windows: Windows, scene: Scene, qtbot: QtBot
) -> None:
    dialog = windows.open(scene.commune)

    dialog._on_chosen(str(scene.make()))

    qtbot.waitUntil(dialog.banner.isVisible)
    assert "Đã cài bộ tin cậy số 1 của Sở Nội vụ" in dialog.banner.text
    assert "bộ số 1 của Sở Nội vụ" in dialog.state.text()
    assert [row.kind for row in dialog.model.rows] == [
        "Chứng thư gốc",
        "Chứng thư trung gian",
        "Danh sách thu hồi",
        "Danh sách thu hồi",
    ]
    assert all(row.state.startswith("✓") for row in dialog.model.rows)
    assert dialog.question is None


def test_an_unknown_signer_is_compared_before_anything_is_installed(
    windows: Windows, scene: Scene, stranger: Workspace, qtbot: QtBot
) -> None:
    dialog = windows.open(stranger)
    dialog._on_chosen(str(scene.make()))
    qtbot.waitUntil(lambda: dialog.question is not None)
    assert dialog.question is not None
    assert grouped(signer_of(scene.office).fingerprint) in dialog.question.text()
    assert read_installed(stranger) is None

    answer(dialog, "Đã đối chiếu")

    qtbot.waitUntil(dialog.banner.isVisible)
    assert read_installed(stranger) is not None


def test_who_has_not_compared_installs_nothing(
    windows: Windows, scene: Scene, stranger: Workspace, qtbot: QtBot
) -> None:
    dialog = windows.open(stranger)
    dialog._on_chosen(str(scene.make()))
    qtbot.waitUntil(lambda: dialog.question is not None)

    answer(dialog, "Chưa cài")

    assert read_installed(stranger) is None
    assert not dialog.banner.isVisible()
    assert dialog.choose.isEnabled()


def test_an_older_bundle_is_refused_in_words(windows: Windows, scene: Scene, qtbot: QtBot) -> None:
    first = scene.make()
    scene.install()
    dialog = windows.open(scene.commune)

    dialog._on_chosen(str(first))

    qtbot.waitUntil(dialog.banner.isVisible)
    assert dialog.banner.property("tone") == "danger"
    installed = read_installed(scene.commune)
    assert installed is not None
    assert installed.head.sequence == 2


def test_a_receiving_office_sees_its_own_bundle(windows: Windows, scene: Scene) -> None:
    scene.make()

    dialog = windows.open(scene.office)

    assert "bộ số 1 của Sở Nội vụ" in dialog.state.text()
    assert len(dialog.model.rows) == 4


def test_a_damaged_bundle_is_said_and_can_be_mended(
    windows: Windows, scene: Scene, qtbot: QtBot
) -> None:
    scene.install()
    place = trust_place(scene.commune)
    good = place.read_bytes()
    place.write_bytes(good[:-100])
    dialog = windows.open(scene.commune)
    assert dialog.model.rows == ()
    saved = scene.folder / "lai.asice"
    saved.write_bytes(good)

    dialog._on_chosen(str(saved))

    qtbot.waitUntil(dialog.banner.isVisible)
    assert len(dialog.model.rows) == 4


def test_the_age_of_a_bundle_and_of_its_lists_is_said_in_days(scene: Scene) -> None:
    scene.install()
    contents = read_contents(scene.commune)
    assert contents is not None
    issued = contents.installed.issued_at

    assert "(hôm nay)" in trust_words(contents, issued)
    assert "(4 ngày trước)" in trust_words(contents, issued + timedelta(days=4))
    listed = contents.items[-1].since
    assert trust_rows(contents, listed)[-1].state == "✓ Ra hôm nay"
    assert trust_rows(contents, listed + timedelta(days=2))[-1].state == "✓ Ra 2 ngày trước"


def test_what_has_run_out_is_marked_and_a_newer_bundle_asked_for(scene: Scene) -> None:
    scene.install()
    contents = read_contents(scene.commune)
    assert contents is not None
    later = scene.commune.tools.clock.now() + timedelta(days=40)

    rows = trust_rows(contents, later)

    states = {row.state for row in rows if row.kind == "Danh sách thu hồi"}
    assert states == {"✗ Đã hết hạn"}
    assert is_outdated(contents, later)
    assert {item.kind for item in contents.items} == set(TrustKind)

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.application import Program
from desktop.ui.jobs import JobRunner
from desktop.ui.settings.dialog import SettingsDialog
from desktop.ui.settings.preferences import Look, Preferences
from desktop.ui.settings.stamp_memory import StampMemory
from desktop.ui.settings.stamp_trial import StampTrial
from desktop.ui.theme import Scheme, Theme
from tests.ui.hands import click, press, type_in


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "look.ini"


@pytest.fixture
def dialog(theme: Theme, file: Path, qapp: QApplication, qtbot: QtBot) -> SettingsDialog:
    theme.choose(qapp, scheme=Scheme.LIGHT, percent=100)
    made = SettingsDialog(theme, preferences(file))
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture(autouse=True)
def _normal_afterwards(theme: Theme, qapp: QApplication) -> Iterator[None]:
    theme.choose(qapp, scheme=Scheme.LIGHT, percent=100)
    yield
    theme.choose(qapp, scheme=Scheme.LIGHT, percent=100)


def preferences(file: Path) -> Preferences:
    return Preferences(QSettings(str(file), QSettings.Format.IniFormat))


def test_a_scheme_is_applied_at_once_and_survives_a_restart(
    dialog: SettingsDialog, theme: Theme, file: Path, qapp: QApplication
) -> None:
    click(dialog.schemes[Scheme.DARK])

    assert qapp.palette().color(QPalette.ColorRole.Window) == theme.colour("window")
    assert theme.colour("window").lightness() < 128
    dialog._preferences._settings.sync()
    assert preferences(file).look.scheme is Scheme.DARK


def test_letters_grow_by_keyboard_at_once_and_survive_a_restart(
    dialog: SettingsDialog, file: Path, qapp: QApplication
) -> None:
    before = qapp.font().pointSizeF()
    dialog.letters.setFocus()

    press(dialog.letters, Qt.Key.Key_End)

    assert qapp.font().pointSizeF() == pytest.approx(before * 1.5)
    assert dialog.said_size.text() == "150 %"
    dialog._preferences._settings.sync()
    assert preferences(file).look.percent == 150


def test_the_letters_are_measured_from_the_systems_each_time(
    dialog: SettingsDialog, qapp: QApplication
) -> None:
    before = qapp.font().pointSizeF()
    for percent in (150, 90, 120, 100):
        dialog.letters.setValue(percent)

    assert qapp.font().pointSizeF() == pytest.approx(before)


def test_the_normal_look_is_one_click_away(dialog: SettingsDialog, file: Path) -> None:
    click(dialog.schemes[Scheme.DARK])
    dialog.letters.setValue(130)

    click(dialog.normal)

    dialog._preferences._settings.sync()
    assert preferences(file).look == Look()
    assert dialog.schemes[Scheme.SYSTEM].isChecked()


@pytest.mark.parametrize(
    ("kept", "read"),
    [("85", 90), ("400", 150), ("-5", 100), ("lớn", 100), ("", 100), ("9" * 400, 100), ("²", 100)],
)
def test_a_size_that_was_tampered_with_is_brought_in_order(
    file: Path, kept: str, read: int
) -> None:
    settings = QSettings(str(file), QSettings.Format.IniFormat)
    settings.setValue("look/font_percent", kept)
    settings.setValue("look/scheme", kept)

    assert Preferences(settings).look == Look(Scheme.SYSTEM, read)


def test_the_settings_open_from_both_windows(
    program: Callable[[], Program], root: Path, qtbot: QtBot
) -> None:
    started = program()
    started.start(root)
    assert started.session is not None
    click(started.session.window.navigation.settings)
    assert started.settings is not None
    assert started.settings.isVisible()
    click(started.settings.shut)

    click(started.session.window.navigation.leave)
    qtbot.waitUntil(lambda: started.session is None)
    assert started.start_window is not None
    click(started.start_window.home.settings)
    assert started.settings.isVisible()
    click(started.settings.shut)


def test_a_time_stamp_address_is_kept_and_a_wrong_one_is_said(
    dialog: SettingsDialog, file: Path
) -> None:
    stamps = dialog.stamps
    type_in(stamps.address, "http://tsa.example")
    press(stamps.address, Qt.Key.Key_Return)
    stamps.address.clear()
    type_in(stamps.address, "ftp://tsa.example")

    click(dialog.shut)

    assert dialog.isVisible()
    assert stamps.fault.isVisible()
    assert "http://" in stamps.fault.text()
    dialog._preferences._settings.sync()
    assert StampMemory(preferences(file).settings).address == "http://tsa.example"
    stamps.address.clear()
    click(dialog.shut)
    assert not dialog.isVisible()
    dialog._preferences._settings.sync()
    assert StampMemory(preferences(file).settings).address == ""


def test_an_address_that_was_tampered_with_asks_nobody(file: Path) -> None:
    settings = preferences(file).settings
    for value in ("file:///etc/passwd", "x", 7, ["a", "b"]):
        settings.setValue("signing/time_stamp_address", value)

        assert StampMemory(settings).address == ""


@pytest.mark.parametrize("is_there", [True, False])
def test_an_address_is_tried_only_where_a_workspace_is_open(
    *, is_there: bool, dialog: SettingsDialog, qtbot: QtBot
) -> None:
    stamps = dialog.stamps
    assert not stamps.test.isVisible()
    asked: list[str] = []

    def ask(url: str) -> bool:
        asked.append(url)
        return is_there

    jobs = JobRunner(dialog)
    trial = StampTrial(ask, jobs=jobs, view=stamps)
    stamps.try_wanted.connect(trial.start)
    stamps.offer_trial()
    assert not stamps.test.isEnabled()
    type_in(stamps.address, "http://tsa.example")

    click(stamps.test)

    shown = stamps.told if is_there else stamps.fault
    qtbot.waitUntil(lambda: "tsa.example" in shown.text())
    assert asked == ["http://tsa.example"]
    assert shown.isVisible()
    assert stamps.test.isEnabled()
    jobs.close()

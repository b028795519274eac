"""A commune begins with the round package its receiving office sent; an office begins a round."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.bootstrap.opening import open_workspace
from desktop.domain.rounds import Role
from desktop.services.pinning import read_pins
from desktop.services.taking_round import read_round
from desktop.ui.application import Program
from desktop.ui.start.new_page import NewWorkspacePage
from desktop.ui.start.window import StartWindow
from tests.services.two_offices import COMMUNE, DEADLINE, OFFICE, make_office, open_the_round
from tests.ui.conftest import SET
from tests.ui.hands import click, type_in

Make = Callable[[], Program]


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("round")
    with open_workspace(make_office(folder / "so")) as office:
        return open_the_round(office, folder)


def start(program: Make) -> tuple[Program, StartWindow]:
    started = program()
    started.start(None)
    window = started.start_window
    assert window is not None
    return started, window


def choose_round(window: StartWindow, package: Path, qtbot: QtBot) -> NewWorkspacePage:
    click(window.home.new)
    page = window.new_page
    qtbot.waitUntil(page.make.isEnabled)
    page.set_choice._on_selected(str(package))
    qtbot.waitUntil(page.round.isVisible)
    qtbot.waitUntil(page.make.isEnabled)
    return page


def choose_unit(page: NewWorkspacePage, row: int) -> None:
    page.round.units.setCurrentIndex(row)
    page.round.units.activated.emit(row)


def test_a_commune_begins_with_a_round_package(
    program: Make, package: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    started, window = start(program)
    page = choose_round(window, package, qtbot)
    assert OFFICE.name in page.set_choice.facts.text()
    assert "15/12/2026" in page.set_choice.facts.text()
    assert page.round.units.count() == 3  # the question and two units
    choose_unit(page, 1)
    assert (page.code.text(), page.name.text()) == (COMMUNE.code, COMMUNE.name)
    assert page.code.isReadOnly()
    click(page.round.is_compared)
    page.folder.setText(str(tmp_path / "noi-khac"))

    click(page.make)

    qtbot.waitUntil(lambda: started.session is not None)
    assert started.session is not None
    workspace = started.session.workspace
    assert workspace.unit == COMMUNE
    asked = read_round(workspace)
    assert asked is not None
    assert asked.round.deadline == DEADLINE
    assert [pin.unit for pin in read_pins(workspace)] == [OFFICE.code]


def test_nothing_is_made_before_the_fingerprint_was_compared(
    program: Make, package: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    started, window = start(program)
    page = choose_round(window, package, qtbot)
    page.folder.setText(str(tmp_path / "noi-khac"))

    click(page.make)
    assert "Hãy nhập mã đơn vị" in page.code_fault.text()
    assert "Hãy chọn đơn vị của mình" in page.round.fault.text()
    choose_unit(page, 1)
    click(page.make)
    assert "đối chiếu dấu vân tay" in page.round.fault.text()

    assert started.session is None
    assert not (tmp_path / "noi-khac").exists()


def test_another_choice_asks_for_no_round_any_more(
    program: Make, package: Path, qtbot: QtBot
) -> None:
    _, window = start(program)
    page = choose_round(window, package, qtbot)

    click(page.set_choice.sample)

    qtbot.waitUntil(lambda: "tiêu chí chấm điểm" in page.set_choice.facts.text())
    assert not page.round.isVisible()
    assert not page.code.isReadOnly()


def test_a_file_that_is_no_round_package_is_explained(
    program: Make, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "dot.asice"
    file.write_bytes(b"PK\x03\x04nothing")
    _, window = start(program)
    click(window.home.new)
    page = window.new_page
    qtbot.waitUntil(page.make.isEnabled)

    page.set_choice._on_selected(str(file))

    qtbot.waitUntil(page.set_choice.fault.isVisible)
    assert not page.round.isVisible()


def test_a_receiving_office_begins_a_register(program: Make, tmp_path: Path, qtbot: QtBot) -> None:
    started, window = start(program)
    click(window.home.receive)
    page = window.new_page
    qtbot.waitUntil(page.make.isEnabled)
    page.set_choice._on_selected(str(SET))
    qtbot.waitUntil(lambda: "Bộ tiêu chí đủ mười ba loại" in page.set_choice.facts.text())
    type_in(page.code, OFFICE.code)
    page.name.setText(OFFICE.name)
    page.folder.setText(str(tmp_path / "so-noi-vu"))

    click(page.make)

    qtbot.waitUntil(lambda: started.office is not None)
    assert started.office is not None
    assert started.office.workspace.role is Role.RECEIVING
    assert started.office.workspace.unit == OFFICE

from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.services.workspace import Workspace
from desktop.ui.session import SUBMISSION, Session
from desktop.ui.submission.steps import Step

PIN = "246810"


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "usb"
    folder.mkdir()
    return folder


@pytest.fixture
def keyed(workspace: Workspace) -> Workspace:
    """The workspace once the office has made its key."""
    at = datetime(2026, 11, 20, tzinfo=UTC)
    workspace.tools.key_file.create(workspace.key_path, owner=workspace.unit, pin=PIN, at=at)
    return workspace


def open_page(session: Session, qtbot: QtBot) -> None:
    session.window.open_page(SUBMISSION)
    qtbot.waitUntil(lambda: session.submission_page.package.key.has_key)
    session.submission_page.cards[Step.PACKAGE].show_open(is_open=True)


def test_a_copy_of_the_key_is_kept_and_said_after_reading_it_back(
    keyed: Workspace, session: Session, stick: Path, qtbot: QtBot
) -> None:
    open_page(session, qtbot)
    step = session.submission_page.package.key
    assert step.save_copy.isVisible()

    session.submission_page.package.copy_key_to(stick)

    qtbot.waitUntil(step.copied.isVisible)
    assert "Đã lưu và đọc lại office.p12 và office.crt" in step.copied.text()
    assert (stick / "office.p12").read_bytes() == keyed.key_path.read_bytes()
    assert step.isEnabled()


def test_another_key_in_the_folder_is_said_in_place(
    keyed: Workspace, session: Session, stick: Path, qtbot: QtBot
) -> None:
    (stick / "office.p12").write_bytes(b"khac")
    open_page(session, qtbot)
    assert keyed.key_path.is_file()
    step = session.submission_page.package.key

    session.submission_page.package.copy_key_to(stick)

    qtbot.waitUntil(step.fault.isVisible)
    assert "đã có một khóa khác" in step.fault.text()
    assert not step.copied.isVisible()
    assert step.isEnabled()


def test_without_a_key_no_copy_is_offered(session: Session, qtbot: QtBot) -> None:
    session.window.open_page(SUBMISSION)
    step = session.submission_page.package.key
    qtbot.waitUntil(lambda: bool(session.submission_page._opened))
    session.submission_page.cards[Step.PACKAGE].show_open(is_open=True)
    assert step.create_key.isVisible()

    assert not step.save_copy.isVisible()

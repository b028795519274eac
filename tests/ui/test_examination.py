"""The examination of the whole workspace, from the window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.health import Health, HealthFinding, HealthKind
from desktop.services.attaching import Target, attach_files
from desktop.services.workspace import Workspace
from desktop.ui.application import Program
from desktop.ui.session import CHECKS, Session
from desktop.ui.upkeep import examining
from desktop.ui.upkeep.examination_dialog import ExaminationDialog
from desktop.ui.upkeep.examining import examined
from tests.ui.conftest import Quiet, Scan
from tests.ui.hands import click
from tests.ui.test_accessibility import faults


@pytest.fixture
def dialog(session: Session) -> ExaminationDialog:
    """Opened from the page *Kiểm tra*."""
    session.window.open_page(CHECKS)
    click(session.outlook.checks_page.examine)
    return session.upkeep.examination


def run(dialog: ExaminationDialog, qtbot: QtBot) -> None:
    click(dialog.again)
    qtbot.waitUntil(lambda: dialog._examined is not None)


def test_a_sound_workspace_is_called_so_with_what_was_looked_at(
    dialog: ExaminationDialog, qtbot: QtBot
) -> None:
    run(dialog, qtbot)

    assert "Hồ sơ nguyên vẹn" in dialog.banner.text
    assert "0 gói đã xuất" in dialog.facts.text()
    assert dialog.again.text() == "Kiểm tra lại"
    assert faults(dialog) == []


def test_a_damaged_document_is_named_with_what_to_do_and_can_be_copied(
    dialog: ExaminationDialog, workspace: Workspace, scan: Scan, qtbot: QtBot
) -> None:
    file = scan("kh.pdf")
    attach_files(workspace, [file], target=Target("1.1", "kh"), link_known=True, progress=Quiet())
    (stored,) = (each for each in (workspace.root / "vault/objects").rglob("*") if each.is_file())
    stored.chmod(0o644)
    stored.write_bytes(b"x" * stored.stat().st_size)

    run(dialog, qtbot)

    assert dialog.banner.property("tone") == "danger"
    assert "kh.pdf" in dialog.findings.toPlainText()
    assert "gắn lại tệp gốc" in dialog.findings.toPlainText()
    click(dialog.copy)
    copied = QApplication.clipboard().text()
    assert "✗ " in copied
    assert "Xã Vĩnh Thành" in copied


def test_it_can_be_stopped_and_then_says_nothing_of_the_workspace(
    dialog: ExaminationDialog,
    session: Session,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def without_end(_workspace: Workspace, *, progress: Quiet) -> None:
        while True:
            progress.step(1, 2, "x")

    monkeypatch.setattr(examining, "examine_workspace", without_end)
    click(dialog.again)
    qtbot.waitUntil(session.window.status.cancel.isVisible)
    click(session.window.status.cancel)

    qtbot.waitUntil(dialog.again.isEnabled)
    assert "chưa kiểm tra hết" in dialog.banner.text
    assert not dialog.copy.isEnabled()


def test_faults_come_before_notes() -> None:
    found = Health(
        (
            HealthFinding(HealthKind.EXPORT_ABSENT, "a.asice"),
            HealthFinding(HealthKind.SET_CHANGED, "criterion-set.yaml"),
        ),
        entries=3,
        objects=2,
        packages=1,
    )

    shown = examined(found, "10:00 22/11/2026", "Xã Mẫu")

    assert [line[0] for line in shown.findings] == ["✗", "•"]
    assert "Có 1 chỗ" in shown.verdict


def test_the_settings_lead_to_both_dialogs_of_an_open_workspace(
    program: Callable[[], Program], root: Path, qtbot: QtBot
) -> None:
    running = program()
    running.start(root)
    assert running.office is not None
    running.office.window.navigation.settings_wanted.emit()
    settings = running.settings
    assert settings is not None

    click(settings.examine)

    upkeep = running.office.upkeep
    qtbot.waitUntil(upkeep.examination.isVisible)
    assert not settings.isVisible()
    running.office.window.navigation.settings_wanted.emit()
    assert running.settings is not None
    click(running.settings.trust)
    qtbot.waitUntil(lambda: "Chưa cài" in upkeep.trust.state.text())


def test_without_a_workspace_the_settings_lead_to_neither(
    program: Callable[[], Program],
) -> None:
    running = program()
    running.start(None)
    assert running.start_window is not None

    running._on_settings()

    assert running.settings is not None
    assert not running.settings.upkeep.isVisible()

"""Only what is new is sent, by choice; the office's window says what it lacks until it is whole."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.bootstrap.opening import open_workspace
from desktop.domain.approval import Approver
from desktop.domain.submission import PackageKind
from desktop.domain.verification import Verdict
from desktop.services.approving import approve_submission, reopen_submission
from desktop.services.exporting import export_submission
from desktop.services.office_key import make_office_key
from desktop.services.workspace import Workspace
from desktop.ui.application import make_office as make_window
from desktop.ui.receiving.page import ReceivedPage
from desktop.ui.receiving.rows import UnitRow
from desktop.ui.receiving.session import RECEIVED, ReceivingSession
from desktop.ui.receiving.states import Mark
from desktop.ui.session import SUBMISSION, Session
from desktop.ui.shell.memory import WindowMemory
from desktop.ui.submission.package_step import PackageStep
from desktop.ui.submission.steps import Step
from desktop.ui.theme import Theme
from tests.services.conftest import Quiet
from tests.services.explaining_offices import Explaining
from tests.services.two_offices import COMMUNE, fill, make_commune, make_office, open_the_round
from tests.ui.conftest import Drop
from tests.ui.hands import click, type_in
from tests.ui.test_accessibility import faults

PIN = "246810"
LONG = 30_000


@pytest.fixture
def sent(session: Session, workspace: Workspace, qtbot: QtBot) -> PackageStep:
    """A submission that was sent, opened again and approved once more; the PIN is typed."""
    approver = Approver("Nguyễn Văn Mẫu", "Chủ tịch UBND xã")
    approve_submission(workspace, approver)
    signer = make_office_key(workspace, pin=PIN)
    export_submission(workspace, folder=None, signer=signer, progress=Quiet())
    reopen_submission(workspace, reason="Theo yêu cầu giải trình")
    approve_submission(workspace, approver)
    session.window.open_page(SUBMISSION)
    page = session.submission_page
    qtbot.waitUntil(lambda: page._opened is Step.PACKAGE)
    type_in(page.package.key.pin, PIN)
    return page.package


def test_before_anything_was_sent_there_is_no_choice(
    session: Session, workspace: Workspace, qtbot: QtBot
) -> None:
    approve_submission(workspace, Approver("Nguyễn Văn Mẫu", "Chủ tịch UBND xã"))
    session.window.open_page(SUBMISSION)
    page = session.submission_page
    qtbot.waitUntil(lambda: page._opened is Step.PACKAGE)

    assert page.package.export.options.scope.isHidden()


def test_a_package_is_whole_unless_somebody_chooses_otherwise(sent: PackageStep) -> None:
    scope = sent.export.options.scope

    assert scope.isVisible()
    assert (scope.whole.isChecked(), scope.explains) == (True, False)
    assert scope.hint.isHidden()
    assert faults(scope) == []


def test_only_what_is_new_is_sent_by_choice(sent: PackageStep, qtbot: QtBot) -> None:
    scope = sent.export.options.scope
    click(scope.new)
    assert "gói số 1" in scope.hint.text()
    assert "Chưa có giấy tiếp nhận" in scope.hint.text()

    click(sent.export.export)
    qtbot.waitUntil(lambda: sent.export._made is not None, timeout=LONG)

    made = sent.export._made
    assert made is not None
    assert made.exported.record.kind is PackageKind.EXPLANATION
    assert made.exported.path.name.startswith("GiaiTrinhCCHC_")
    assert (made.report.verdict, made.report.findings) == (Verdict.VERIFIED, ())
    assert "ghép với gói gốc" in sent.export.facts.text()


@pytest.fixture
def explained(tmp_path: Path) -> tuple[Path, Path, Path]:
    """An office's folder, and a whole package with its explanation."""
    with open_workspace(make_office(tmp_path / "so-nhan")) as office:
        asked = open_the_round(office, tmp_path)
        make_commune(tmp_path / "xa", asked, office)
        with open_workspace(tmp_path / "xa") as commune:
            fill(commune, tmp_path / "scans")
            both = Explaining(office, commune, tmp_path / "scans")
            whole, explanation = both.export(explains=False), both.explain("moi")
    return tmp_path / "so-nhan", whole.path, explanation.path


@pytest.fixture
def page(
    explained: tuple[Path, Path, Path],
    theme: Theme,
    memory: WindowMemory,
    tmp_path: Path,
    qtbot: QtBot,
) -> Iterator[ReceivedPage]:
    with open_workspace(explained[0]) as office:
        session = make_window(office, theme, memory, reading_folder=tmp_path)
        assert isinstance(session, ReceivingSession)
        with qtbot.waitExposed(session.window):
            session.show()
        session.window.open_page(RECEIVED)
        yield session.received_page
        session.window.close()
        session.close()
        session.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def unit(page: ReceivedPage) -> UnitRow | None:
    return next((row for row in page.units.model.rows if row.code == COMMUNE.code), None)


def said(page: ReceivedPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_the_window_says_what_is_lacking_until_both_are_there(
    page: ReceivedPage,
    explained: tuple[Path, Path, Path],
    drop: Drop,
    qtbot: QtBot,
) -> None:
    _, whole, explanation = explained
    drop(page, [explanation])
    qtbot.waitUntil(lambda: _mark(page) is Mark.WITHOUT_BASE, timeout=LONG)
    page.units.table.setCurrentIndex(page.units.model.index(0, 0))
    qtbot.waitUntil(lambda: "chưa đến" in said(page), timeout=LONG)
    assert "2 tài liệu nằm ở gói gốc số 1" in said(page)

    drop(page, [whole])

    qtbot.waitUntil(lambda: _mark(page) is Mark.UNKNOWN_SIGNER, timeout=LONG)
    qtbot.waitUntil(lambda: "bổ sung cho gói số 1" in said(page), timeout=LONG)
    assert "Đủ tài liệu khi ghép với gói gốc" in said(page)


def _mark(page: ReceivedPage) -> Mark | None:
    row = unit(page)
    return None if row is None else row.mark

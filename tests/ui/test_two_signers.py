"""The leader signs the package before the office, each with a key of their own."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.bootstrap.making import create_workspace
from desktop.bootstrap.opening import open_workspace
from desktop.domain.approval import Approver
from desktop.domain.signing import PinState, SigningCertificate, TokenCertificate, TokenModule
from desktop.domain.verification import Verdict
from desktop.services.approving import approve_submission
from desktop.services.office_key import make_office_key
from desktop.services.signing_means import TokensOfModule
from desktop.services.workspace import Workspace
from desktop.ui.session import SUBMISSION, Session
from desktop.ui.submission.means import found_tokens
from desktop.ui.submission.package_step import PackageStep
from desktop.ui.submission.steps import Step
from tests.ui.conftest import SET, UNIT
from tests.ui.hands import click, type_in
from tests.ui.test_accessibility import faults

PIN, LEADERS_PIN = "246810", "135799"
LEADER = "Nguyễn Văn Mẫu"


@pytest.fixture(scope="session")
def leaders_key(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A key file of somebody else; it is made the way an office makes its own."""
    root = tmp_path_factory.mktemp("leader") / "khac"
    create_workspace(root, set_bytes=SET.read_bytes(), unit=replace(UNIT, name=LEADER))
    with open_workspace(root) as other:
        make_office_key(other, pin=LEADERS_PIN)
        return other.key_path


@pytest.fixture
def step(session: Session, workspace: Workspace, qtbot: QtBot) -> PackageStep:
    """An approved submission, the office's key, and its PIN typed."""
    approve_submission(workspace, Approver(LEADER, "Chủ tịch UBND xã"))
    make_office_key(workspace, pin=PIN)
    session.window.open_page(SUBMISSION)
    page = session.submission_page
    qtbot.waitUntil(lambda: page._opened is Step.PACKAGE)
    type_in(page.package.key.pin, PIN)
    return page.package


def let_leader_sign(step: PackageStep, key: Path, pin: str) -> None:
    step.leader.wanted.setChecked(True)
    step.leader.means.add_file(key)
    type_in(step.leader.means.pin, pin)


def token(subject: str) -> TokenCertificate:
    now = datetime(2027, 1, 1, tzinfo=UTC)
    shown = SigningCertificate(subject, "CA Chính phủ", "01", now, now, "ab" * 32, "RSA 2048", None)
    library = Path("/usr/lib/token.so")
    return TokenCertificate(library, 0, "USB", "77", PinState.UNKNOWN, False, shown)


def test_both_sign_the_leader_first(step: PackageStep, leaders_key: Path, qtbot: QtBot) -> None:
    let_leader_sign(step, leaders_key, LEADERS_PIN)

    click(step.export.export)
    qtbot.waitUntil(lambda: step.export._made is not None)

    made = step.export._made
    assert made is not None
    assert made.report.verdict is Verdict.VERIFIED
    signers = [one.signer for one in made.report.signatures]
    assert [LEADER in signers[0], UNIT.name in signers[1]] == [True, True]
    assert UNIT.name in made.exported.record.signer
    assert step.leader.means.pin.text() == ""


def test_the_second_signature_is_not_asked_for_unless_it_is_wanted(step: PackageStep) -> None:
    assert not step.leader.means.isVisible()
    assert step.export.export.isEnabled()

    step.leader.wanted.setChecked(True)

    assert step.leader.means.isVisible()
    assert faults(step) == []
    assert not step.export.export.isEnabled()
    assert "khóa của lãnh đạo" in step.export.why_not.text()


def test_without_the_leaders_pin_nothing_is_signed(step: PackageStep, leaders_key: Path) -> None:
    let_leader_sign(step, leaders_key, "")

    assert not step.export.export.isEnabled()
    assert "mã PIN của lãnh đạo" in step.export.why_not.text()


def test_unticking_forgets_the_leaders_pin(step: PackageStep, leaders_key: Path) -> None:
    let_leader_sign(step, leaders_key, LEADERS_PIN)

    step.leader.wanted.setChecked(False)

    assert step.leader.means.pin.text() == ""
    assert step.leader.hand is None
    assert step.export.export.isEnabled()


def test_a_wrong_pin_of_the_leader_is_told_from_the_offices(
    step: PackageStep, leaders_key: Path, workspace: Workspace, qtbot: QtBot
) -> None:
    let_leader_sign(step, leaders_key, "999999")

    click(step.export.export)

    qtbot.waitUntil(lambda: "khóa của lãnh đạo" in step.export.banner.text)
    assert "Mã PIN không đúng" in step.export.banner.text
    assert list(workspace.exports.iterdir()) == []


def test_one_key_cannot_sign_for_both(step: PackageStep, workspace: Workspace) -> None:
    let_leader_sign(step, workspace.key_path, PIN)

    assert not step.export.export.isEnabled()
    assert "hai khóa khác nhau" in step.export.why_not.text()


def test_looking_for_the_leaders_token_leaves_the_offices_choice(
    step: PackageStep, session: Session, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    found = (TokensOfModule(TokenModule(Path("/usr/lib/token.so"), "Thử"), (token(LEADER),)),)
    monkeypatch.setattr("desktop.ui.submission.means.read_tokens", lambda *_: found)
    step.leader.wanted.setChecked(True)

    click(step.leader.means.look)

    qtbot.waitUntil(lambda: step.leader.means.means is not None)
    assert step.key.means.is_own
    assert step.key.pin.text() == PIN
    assert LEADER in step.leader.means.choice.currentText()
    office = step.key.means
    office.choice.setCurrentIndex(1)
    session.submission_page.show_tokens(found_tokens(found))  # found anew, it stays chosen
    assert office.choice.currentIndex() == 1
    assert "hai khóa khác nhau" in step.leader.why_not(office)

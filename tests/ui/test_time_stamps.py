"""With an address in the settings signatures are stamped; with no answer they are made anyway."""

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from pytestqt.qtbot import QtBot

from desktop.domain.approval import Approver
from desktop.domain.verification import Verdict
from desktop.services.approving import approve_submission
from desktop.services.office_key import make_office_key
from desktop.services.workspace import Workspace
from desktop.ui.session import SUBMISSION, Session
from desktop.ui.settings.stamp_memory import StampMemory
from desktop.ui.shell.memory import WindowMemory
from desktop.ui.submission.package_step import PackageStep
from desktop.ui.submission.page import SubmissionPage
from desktop.ui.submission.steps import Step
from tests.corpus.stamping import make_authority, serving
from tests.ui.hands import click, type_in

PIN = "246810"
NOBODY = "http://127.0.0.1:9/tsa"


@pytest.fixture
def page(session: Session, workspace: Workspace, qtbot: QtBot) -> SubmissionPage:
    """An approved submission, and the office's key."""
    approve_submission(workspace, Approver("Nguyễn Văn Mẫu", "Chủ tịch UBND xã"))
    make_office_key(workspace, pin=PIN)
    session.window.open_page(SUBMISSION)
    page = session.submission_page
    qtbot.waitUntil(lambda: page._opened is Step.PACKAGE)
    return page


def export(step: PackageStep, qtbot: QtBot) -> str:
    type_in(step.key.pin, PIN)
    click(step.export.export)
    qtbot.waitUntil(lambda: step.export._made is not None)
    assert step.export._made is not None
    assert step.export._made.report.verdict is Verdict.VERIFIED
    return step.export.facts.text()


def test_a_stamped_package_says_so(
    page: SubmissionPage, memory: WindowMemory, qtbot: QtBot
) -> None:
    authority = make_authority(rsa.generate_private_key(public_exponent=65537, key_size=2048))
    with serving(authority.answer) as address:
        StampMemory(memory.settings).keep(address)

        told = export(page.package, qtbot)

    assert "Chữ ký có kèm dấu thời gian của 127.0.0.1" in told


def test_where_nobody_answers_report_and_package_are_signed_and_that_is_said(
    page: SubmissionPage, memory: WindowMemory, qtbot: QtBot
) -> None:
    StampMemory(memory.settings).keep(NOBODY)
    page.cards[Step.REPORT].show_open(is_open=True)
    type_in(page.report.means.pin, PIN)
    click(page.report.sign)
    qtbot.waitUntil(lambda: "Đã ký báo cáo" in page.report.banner.text)

    assert "Không lấy được dấu thời gian từ 127.0.0.1" in page.report.banner.text
    assert page.report.signatures.text().startswith("✓ ")
    assert "Không lấy được dấu thời gian từ 127.0.0.1" in export(page.package, qtbot)


def test_without_an_address_nothing_is_said_of_stamps(page: SubmissionPage, qtbot: QtBot) -> None:
    assert "dấu thời gian" not in export(page.package, qtbot)

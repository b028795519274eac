"""From the approved submission to the receiver: signed report, package, stick, mail, receipt."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain.approval import Approver, Stage
from desktop.domain.signed_report import ReportState
from desktop.domain.signing import (
    PinState,
    SigningCertificate,
    TokenCertificate,
    TokenModule,
)
from desktop.services.approval import read_approval
from desktop.services.approving import approve_submission
from desktop.services.delivering import copy_parcel
from desktop.services.exporting import compose_report
from desktop.services.office_key import make_office_key
from desktop.services.parcels import latest_parcel
from desktop.services.report_standing import read_standing_report
from desktop.services.signing_means import TokensOfModule
from desktop.services.workspace import Workspace
from desktop.ui.session import SUBMISSION, Session
from desktop.ui.submission.means import found_tokens
from desktop.ui.submission.page import SubmissionPage
from desktop.ui.submission.steps import Step
from tests.ui.conftest import Quiet
from tests.ui.hands import click, type_in

PIN = "246810"
_PATIENCE = 30_000


@pytest.fixture
def page(session: Session, workspace: Workspace, qtbot: QtBot) -> SubmissionPage:
    """An approved submission, and a key to sign it with."""
    approve_submission(workspace, Approver("Nguyễn Văn Mẫu", "Chủ tịch UBND xã"))
    make_office_key(workspace, pin=PIN)
    session.window.open_page(SUBMISSION)
    page = session.submission_page
    qtbot.waitUntil(lambda: page._opened is Step.PACKAGE)
    return page


@pytest.fixture
def sent(page: SubmissionPage, qtbot: QtBot) -> SubmissionPage:
    """The same, with a package."""
    type_in(page.package.key.pin, PIN)
    click(page.package.export.export)
    qtbot.waitUntil(lambda: page._opened is Step.DELIVER, timeout=_PATIENCE)
    return page


def test_the_result_stays_in_sight_when_the_next_step_opens(sent: SubmissionPage) -> None:
    assert sent.cards[Step.PACKAGE].is_open
    assert sent.cards[Step.DELIVER].is_open
    assert "Có thể tiếp nhận" in sent.package.export.banner.text
    assert not sent.cards[Step.CHECK].is_open


def test_what_was_delivered_is_said_with_its_time_and_the_receipt_is_next(
    sent: SubmissionPage, session: Session, workspace: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    stick = tmp_path / "usb"
    stick.mkdir()

    copy_parcel(workspace, latest_parcel(workspace), stick, progress=Quiet())
    session.submission.refresh()

    qtbot.waitUntil(lambda: sent._opened is Step.RECEIPT, timeout=_PATIENCE)
    assert read_approval(workspace).stage(is_checked=True) is Stage.DELIVERED
    assert sent.cards[Step.DELIVER]._said.text().startswith("Đã chuyển ")
    assert sent.cards[Step.DELIVER]._chip.accessibleName() == "Xong"


def test_the_report_is_signed_with_the_offices_key(
    page: SubmissionPage, workspace: Workspace, qtbot: QtBot
) -> None:
    page.cards[Step.REPORT].show_open(is_open=True)
    type_in(page.report.number, "12")
    type_in(page.report.means.pin, PIN)

    click(page.report.sign)

    qtbot.waitUntil(lambda: "Đã ký báo cáo" in page.report.banner.text, timeout=_PATIENCE)
    assert page.report.signatures.text().startswith("✓ ")
    assert page.report.means.pin.text() == ""
    standing = read_standing_report(workspace, compose_report(workspace))
    assert standing.state is ReportState.SIGNED
    assert standing.record is not None
    assert (standing.record.issuing.number, standing.record.issuing.leader) == (
        "12",
        "Nguyễn Văn Mẫu",
    )


def test_a_file_that_is_not_the_report_is_not_taken_back(
    page: SubmissionPage, session: Session, scan: Callable[..., Path], qtbot: QtBot
) -> None:
    reporting = session.pages.submission.get().presenters.reporting
    page.cards[Step.REPORT].show_open(is_open=True)
    click(page.report.make)
    qtbot.waitUntil(lambda: "Đã tạo báo cáo" in page.report.banner.text, timeout=_PATIENCE)

    reporting.take_back(scan("khac.pdf"))

    qtbot.waitUntil(lambda: "Đã tạo" not in page.report.banner.text, timeout=_PATIENCE)
    assert page.report.signatures.text() == ""


def test_a_receipt_is_asked_for_only_when_the_receiver_is_known(sent: SubmissionPage) -> None:
    sent.cards[Step.RECEIPT].show_open(is_open=True)

    assert not sent.receipt.receipt.isEnabled()
    assert "nhận gói đợt chấm" in sent.receipt.asked.text()
    assert sent.receipt.round.isEnabled()


def test_what_is_no_round_is_said_and_believed_nothing(
    sent: SubmissionPage, session: Session, scan: Callable[..., Path], qtbot: QtBot
) -> None:
    sent.cards[Step.RECEIPT].show_open(is_open=True)

    session.pages.submission.get().presenters.receiving.open_round(scan("khac.asice"))

    qtbot.waitUntil(sent.receipt.banner.isVisible, timeout=_PATIENCE)
    assert sent.receipt.question is None


def token(pin: PinState, *, has_pin_pad: bool = False) -> TokenCertificate:
    now = datetime(2027, 1, 1, tzinfo=UTC)
    certificate = SigningCertificate(
        "Nguyễn Văn Mẫu", "CA Chính phủ", "01", now, now, "ab" * 32, "RSA 2048", None
    )
    return TokenCertificate(
        Path("/usr/lib/token.so"), 0, "USB", "77", pin, has_pin_pad, certificate
    )


def test_a_token_that_is_locked_cannot_be_chosen_to_sign(page: SubmissionPage) -> None:
    module = TokenModule(Path("/usr/lib/token.so"), "USB")
    means = page.package.key.means

    page.show_tokens(found_tokens([TokensOfModule(module, (token(PinState.LOCKED),))]))
    chosen = [means.is_own]

    page.show_tokens(found_tokens([TokensOfModule(module, (token(PinState.LAST_TRY),))]))
    chosen.append(means.is_own)
    assert chosen == [True, False]
    assert "Chỉ còn một lần" in means.told.text()
    assert "Nguyễn Văn Mẫu" in means.choice.currentText()


def test_a_token_with_its_own_keys_asks_for_no_pin_here(page: SubmissionPage) -> None:
    module = TokenModule(Path("/usr/lib/token.so"), "USB")

    rows = found_tokens([TokensOfModule(module, (token(PinState.UNKNOWN, has_pin_pad=True),))])
    page.show_tokens(rows)

    assert not page.package.key.pin.isVisible()
    assert page.package.key.means.typed_pin is None
    assert page.package.export.export.isEnabled()


def test_no_token_is_said_with_what_to_do(page: SubmissionPage) -> None:
    page.show_tokens(found_tokens([]))

    assert "Chưa thấy USB ký số" in page.package.key.means.told.text()
    assert page.package.key.means.is_own

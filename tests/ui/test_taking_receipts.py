"""The commune takes receipts back: from their files, out of saved mails, several at once."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QUrl
from pytestqt.qtbot import QtBot

from desktop.bootstrap.opening import open_workspace
from desktop.domain.receipts import ReceiptRecord
from desktop.services.receipting import make_receipts, read_receipts
from desktop.services.workspace import Workspace
from desktop.ui.session import SUBMISSION, Session
from desktop.ui.shell.memory import WindowMemory
from desktop.ui.submission.receipt_step import ReceiptStep
from desktop.ui.submission.steps import Step
from desktop.ui.theme import Theme
from tests.services.conftest import Quiet
from tests.services.two_offices import (
    fill,
    make_commune,
    make_office,
    open_the_round,
    pin,
    receive,
    send,
    signer_of,
)
from tests.ui.conftest import Drop


@dataclass(frozen=True)
class Answered:
    """A commune that has sent its package, and the receipt that it has not taken yet."""

    commune: Path
    receipt: Path
    package: Path


@pytest.fixture(scope="session")
def answered(tmp_path_factory: pytest.TempPathFactory) -> Answered:
    folder = tmp_path_factory.mktemp("answered")
    stick = folder / "usb"
    stick.mkdir()
    with open_workspace(make_office(folder / "so-nhan")) as office:
        make_commune(folder / "xa", open_the_round(office, folder), office)
        with open_workspace(folder / "xa") as commune:
            fill(commune, folder / "scans")
            (package,) = send(commune, stick)
        (one,) = receive(office, stick).files
        pin(office, one.number)
        (made,) = make_receipts(office, folder=stick, signer=signer_of(office), progress=Quiet())
    return Answered(folder / "xa", made.path, package)


@pytest.fixture
def commune(answered: Answered, tmp_path: Path) -> Iterator[Workspace]:
    shutil.copytree(answered.commune, tmp_path / "xa")
    with open_workspace(tmp_path / "xa") as opened:
        yield opened


@pytest.fixture
def step(
    commune: Workspace, theme: Theme, memory: WindowMemory, tmp_path: Path, qtbot: QtBot
) -> Iterator[ReceiptStep]:
    """The window, at the step that waits for a receipt."""
    session = Session(commune, theme, memory, reading_folder=tmp_path)
    with qtbot.waitExposed(session.window):
        session.show()
    session.window.open_page(SUBMISSION)
    page = session.submission_page
    qtbot.waitUntil(page.receipt.receipt.isEnabled)
    page.cards[Step.RECEIPT].show_open(is_open=True)
    yield page.receipt
    session.window.close()
    session.close()
    session.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def mail_with(file: Path, folder: Path) -> Path:
    """A mail as a mail program saves it."""
    mail = EmailMessage()
    mail["Subject"], mail["From"] = "Giấy tiếp nhận", "so@example.vn"
    mail.set_content("Kính gửi")
    mail.add_attachment(
        file.read_bytes(), maintype="application", subtype="octet-stream", filename=file.name
    )
    saved = folder / "thu.eml"
    saved.write_bytes(mail.as_bytes())
    return saved


def kept(step: ReceiptStep) -> tuple[ReceiptRecord, ...]:
    assert step._presenter is not None
    return read_receipts(step._presenter._workspace)


def test_a_receipt_is_taken_out_of_a_saved_mail_that_was_dropped(
    step: ReceiptStep, answered: Answered, tmp_path: Path, drop: Drop, qtbot: QtBot
) -> None:
    drop(step, [mail_with(answered.receipt, tmp_path)])

    qtbot.waitUntil(step.banner.isVisible)
    assert "Sở Nội vụ đã tiếp nhận gói số 1" in step.banner.text
    assert [one.file_name for one in kept(step)] == [answered.receipt.name]


def test_of_several_files_each_that_is_no_receipt_is_named(
    step: ReceiptStep, answered: Answered, tmp_path: Path, drop: Drop, qtbot: QtBot
) -> None:
    bad = tmp_path / "anh.asice"
    bad.write_bytes(b"khong phai giay")

    drop(step, [bad, answered.receipt, answered.package, tmp_path])

    qtbot.waitUntil(step.banner.isVisible)
    lines = step.banner.text.splitlines()
    assert "đã tiếp nhận gói số 1" in lines[0]
    assert [line.split(":")[0] for line in lines[1:]] == [
        "anh.asice",
        answered.package.name,
        tmp_path.name,
    ]
    assert step.banner.property("tone") == "warning"
    assert len(kept(step)) == 1


def test_a_mail_without_a_receipt_is_said_and_nothing_is_kept(
    step: ReceiptStep, tmp_path: Path, drop: Drop, qtbot: QtBot
) -> None:
    picture = tmp_path / "anh.png"
    picture.write_bytes(b"\x89PNG")

    drop(step, [mail_with(picture, tmp_path)])

    qtbot.waitUntil(step.banner.isVisible)
    assert "thu.eml" in step.banner.text
    assert step.banner.property("tone") == "danger"
    assert kept(step) == ()


def test_what_is_no_file_of_this_pc_is_said(step: ReceiptStep, drop: Drop) -> None:
    drop(step, [QUrl("https://example.vn/giay.asice")])

    assert "không phải là tệp trên máy này" in step.banner.text


def test_the_same_receipt_twice_is_kept_once(
    step: ReceiptStep, answered: Answered, tmp_path: Path, drop: Drop, qtbot: QtBot
) -> None:
    drop(step, [answered.receipt, mail_with(answered.receipt, tmp_path)])

    qtbot.waitUntil(step.banner.isVisible)
    assert step.banner.property("tone") == "success"
    assert len(kept(step)) == 1

"""Receipts go back to their units: on a stick that is read back and let go, by draft, by mail."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from email import policy
from email.parser import BytesParser
from pathlib import Path

import keyring
import pytest
from keyring.backends import fail
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.bootstrap.opening import open_workspace
from desktop.domain.delivery import DeliveryState, DeliveryWay, MailSecurity
from desktop.domain.receipts import ReceiptRecord
from desktop.services.delivering import read_deliveries
from desktop.services.receipting import make_receipts, read_receipts
from desktop.services.workspace import Workspace
from desktop.ui.delivery.step import DeliveryStep
from desktop.ui.jobs import JobRunner
from desktop.ui.receiving.hand_back_dialog import HandBackDialog
from desktop.ui.theme import Theme
from tests.delivery.mail_server import PASSWORD, MailServer, mail_server
from tests.services.conftest import Quiet
from tests.services.two_offices import (
    COMMUNE,
    OTHER,
    fill,
    make_commune,
    make_office,
    open_the_round,
    pin,
    receive,
    send,
    signer_of,
)
from tests.ui.hands import click, type_in
from tests.ui.test_accessibility import faults
from tests.ui.test_delivery_step import Plugged


@pytest.fixture(scope="session")
def receipted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A receiving office that has made the receipts of two units."""
    folder = tmp_path_factory.mktemp("receipted")
    stick = folder / "usb"
    stick.mkdir()
    root = make_office(folder / "so-nhan")
    with open_workspace(root) as office:
        asked = open_the_round(office, folder)
        for unit in (COMMUNE, OTHER):
            place = make_commune(folder / unit.code, asked, office, unit)
            with open_workspace(place) as commune:
                fill(commune, folder / "scans")
                send(commune, stick)
        for one in receive(office, stick).files:
            pin(office, one.number)
        make_receipts(office, folder=None, signer=signer_of(office), progress=Quiet())
    return root


@pytest.fixture
def server(tmp_path: Path) -> Iterator[MailServer]:
    with mail_server(tmp_path, security=MailSecurity.TLS) as running:
        yield running


@pytest.fixture
def pc(tmp_path: Path, server: MailServer) -> Plugged:
    (tmp_path / "usb").mkdir()
    return Plugged(tmp_path / "usb", server)


@pytest.fixture
def office(receipted: Path, pc: Plugged, tmp_path: Path) -> Iterator[Workspace]:
    shutil.copytree(receipted, tmp_path / "so-nhan")
    with open_workspace(tmp_path / "so-nhan") as opened:
        yield replace(opened, tools=replace(opened.tools, delivery=pc))


@pytest.fixture
def dialog(
    office: Workspace, theme: Theme, tmp_path: Path, qtbot: QtBot
) -> Iterator[HandBackDialog]:
    window = QWidget()
    jobs = JobRunner(window)
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    dialog = HandBackDialog(office, jobs=jobs, theme=theme, settings=settings, parent=window)
    with qtbot.waitExposed(window):
        window.show()
    yield dialog
    jobs.close()
    jobs.finish_quiet()
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def offer(dialog: HandBackDialog, records: tuple[ReceiptRecord, ...], qtbot: QtBot) -> DeliveryStep:
    dialog.ask(records)
    step = dialog.step
    assert step is not None
    qtbot.waitUntil(step.drive.copy.isEnabled)
    return step


def receipt_of(office: Workspace, code: str) -> ReceiptRecord:
    (record,) = (one for one in read_receipts(office) if one.unit.code == code)
    return record


def test_all_receipts_go_to_a_stick_that_is_read_back_and_let_go(
    dialog: HandBackDialog, office: Workspace, pc: Plugged, qtbot: QtBot
) -> None:
    records = read_receipts(office)
    step = offer(dialog, records, qtbot)

    click(step.drive.copy)

    qtbot.waitUntil(step.drive.eject.isVisible)
    assert "2 tệp" in step.drive.banner.text
    for record in records:
        made = office.exports / record.file_name
        assert (pc.stick / record.file_name).read_bytes() == made.read_bytes()
        (told,) = read_deliveries(office, record.file_name)
        assert told.state is DeliveryState.DONE
    qtbot.waitUntil(step.drive.eject.isEnabled)
    click(step.drive.eject)
    qtbot.waitUntil(lambda: len(pc.ejected) == 1)


def test_a_letter_needs_one_unit(dialog: HandBackDialog, office: Workspace, qtbot: QtBot) -> None:
    step = offer(dialog, read_receipts(office), qtbot)
    assert not step.by_mail.isEnabled()

    dialog.choice.setCurrentIndex(2)

    assert dialog.step is not None
    assert dialog.step is not step
    assert dialog.step.by_mail.isEnabled()
    assert not step.isVisible()
    assert faults(dialog) == []


def test_a_draft_says_whose_receipt_it_brings_and_the_units_address_is_remembered(
    dialog: HandBackDialog, office: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(DeliveryStep, "open_drafts", lambda *_: True)
    record = receipt_of(office, OTHER.code)
    step = offer(dialog, (record,), qtbot)
    click(step.by_mail)
    assert OTHER.name in step.mail.to.accessibleName()
    assert OTHER.name in step.mail.subject.text()
    type_in(step.mail.to, "ubnd@binhminh.vn")

    click(step.mail.drafts)

    qtbot.waitUntil(step.mail.banner.isVisible)
    draft = office.exports / f"{record.file_name}.eml"
    letter = BytesParser(policy=policy.default).parsebytes(draft.read_bytes())
    assert letter["To"] == "ubnd@binhminh.vn"
    (attached,) = letter.iter_attachments()
    assert attached.get_content() == (office.exports / record.file_name).read_bytes()
    body = letter.get_body()
    assert body is not None
    assert "giấy tiếp nhận có chữ ký" in body.get_content()
    assert dialog._desks[0].mailing._accounts.to == "ubnd@binhminh.vn"
    dialog.ask((receipt_of(office, COMMUNE.code),))
    assert dialog.step is not None
    assert dialog.step.mail.to.text() == ""


@pytest.fixture
def no_keyring() -> Iterator[None]:
    before = keyring.get_keyring()
    keyring.set_keyring(fail.Keyring())  # type: ignore[no-untyped-call] # keyring leaves it so
    yield
    keyring.set_keyring(before)


@pytest.mark.usefixtures("no_keyring")
def test_the_program_sends_it_itself(
    dialog: HandBackDialog, office: Workspace, server: MailServer, qtbot: QtBot
) -> None:
    record = receipt_of(office, COMMUNE.code)
    step = offer(dialog, (record,), qtbot)
    mailing = dialog._desks[0].mailing
    mailing.keep_account(server.account(), PASSWORD)
    click(step.by_mail)
    type_in(step.mail.to, "xa@vinhthanh.vn")

    click(step.mail.send)

    qtbot.waitUntil(lambda: "đã nhận đủ 1 thư" in step.mail.banner.text)
    assert len(server.handler.letters) == 1
    states = {(one.way, one.state) for one in read_deliveries(office, record.file_name)}
    assert states == {(DeliveryWay.MAIL, DeliveryState.DONE)}


def test_a_receipt_whose_file_is_gone_is_said(
    dialog: HandBackDialog, office: Workspace, qtbot: QtBot
) -> None:
    record = receipt_of(office, COMMUNE.code)
    (office.exports / record.file_name).unlink()

    dialog.ask((record,))

    step = dialog.step
    assert step is not None
    qtbot.waitUntil(step.fault.isVisible)
    assert record.file_name in step.fault.text()
    assert not step.drive.copy.isEnabled()

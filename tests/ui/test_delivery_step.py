import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import keyring
import pytest
from keyring.backends import fail
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from desktop.delivery.room import Room
from desktop.domain.delivery import Drive, MailSecurity
from desktop.domain.delivery_errors import EjectRefusedError
from desktop.domain.evidence import Digest
from desktop.ports.exports import ExportRecord
from desktop.ports.progress import Progress
from desktop.services.workspace import Workspace
from desktop.ui.delivery.account_memory import AccountMemory
from desktop.ui.delivery.desk import DeliveryDesk, usual_post
from desktop.ui.delivery.step import DeliveryStep
from desktop.ui.jobs import JobRunner
from desktop.ui.theme import Theme
from tests.delivery.mail_server import PASSWORD, USER, MailServer, mail_server
from tests.ui.hands import click, type_in

RECORD = ExportRecord(
    sequence=1,
    file_name="HoSoCCHC_31756_2026_001.asice",
    digest=Digest("a" * 64),
    size=1000,
    signer="Xã",
    fingerprint="f" * 64,
    created_at=datetime(2026, 11, 30, tzinfo=UTC),
)


class Plugged(Room):
    """The PC with one stick in it, which is a folder here."""

    def __init__(self, stick: Path, server: MailServer) -> None:
        super().__init__(tls=lambda: server.trust)
        self.stick = stick
        self.is_there = True
        self.changes: dict[str, object] = {}
        self.ejected: list[Drive] = []
        self.holds_on = False

    @override
    def removable_drives(self) -> tuple[Drive, ...]:
        if not self.is_there:
            return ()
        drive = replace(super().drive_of(self.stick), mount=self.stick, label="USB XÃ")
        return (replace(drive, is_removable=True, **self.changes),)  # type: ignore[arg-type] # any field

    @override
    def drive_of(self, folder: Path) -> Drive:
        found = self.removable_drives() if folder == self.stick else ()
        return found[0] if found else super().drive_of(folder)

    @override
    def eject(self, drive: Drive, *, progress: Progress) -> None:
        if self.holds_on:
            raise EjectRefusedError(drive.mount, "target is busy")
        self.ejected.append(drive)
        self.is_there = False


@pytest.fixture
def server(tmp_path: Path) -> Iterator[MailServer]:
    with mail_server(tmp_path, security=MailSecurity.TLS) as running:
        yield running


@pytest.fixture
def pc(tmp_path: Path, server: MailServer) -> Plugged:
    (tmp_path / "usb").mkdir()
    return Plugged(tmp_path / "usb", server)


@pytest.fixture
def package(workspace: Workspace) -> Path:
    path = workspace.exports / RECORD.file_name
    path.write_bytes(os.urandom(5_000))
    return path


class Changes:
    def __init__(self) -> None:
        self.count = 0

    def __call__(self) -> None:
        self.count += 1


@pytest.fixture
def changes() -> Changes:
    return Changes()


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def here(workspace: Workspace, pc: Plugged, package: Path) -> Workspace:
    """The workspace on the PC with the stick, its package made."""
    assert package.is_file()
    return replace(workspace, tools=replace(workspace.tools, delivery=pc))


@pytest.fixture
def step(
    here: Workspace, theme: Theme, settings: QSettings, changes: Changes, qtbot: QtBot
) -> Iterator[DeliveryStep]:
    window = QWidget()
    jobs = JobRunner(window)
    step = DeliveryStep(theme, window)
    deciding = DeliveryDesk(
        here, jobs=jobs, view=step, post=usual_post(here, settings), changed=changes
    )
    step.package_known.emit(RECORD)
    with qtbot.waitExposed(window):
        window.show()
    qtbot.waitUntil(lambda: "HoSoCCHC" in step.parcel.text())
    yield step
    assert deciding.mailing is not None
    jobs.close()
    jobs.finish_quiet()
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def said_of_files(step: DeliveryStep) -> str:
    return "\n".join(label.text() for label in step.findChildren(QLabel, "small"))


def test_a_stick_is_offered_with_its_name_and_room(step: DeliveryStep) -> None:
    row = step.drive.row

    assert row is not None
    assert row.title.startswith("USB XÃ")
    assert "còn trống" in row.facts
    assert step.drive.copy.isEnabled()


def test_success_is_said_after_the_reading_back_and_written_down(
    step: DeliveryStep, pc: Plugged, package: Path, changes: Changes, qtbot: QtBot
) -> None:
    click(step.drive.copy)

    qtbot.waitUntil(lambda: "đã ghi" in step.drive.banner.text.lower(), timeout=15_000)
    assert "đọc lại" in step.drive.banner.text
    assert (pc.stick / package.name).read_bytes() == package.read_bytes()
    qtbot.waitUntil(lambda: "đọc lại đúng" in said_of_files(step))
    assert changes.count == 1


def test_the_stick_can_be_taken_out_afterwards(
    step: DeliveryStep, pc: Plugged, qtbot: QtBot
) -> None:
    assert not step.drive.eject.isVisible()
    click(step.drive.copy)
    qtbot.waitUntil(step.drive.eject.isVisible, timeout=15_000)
    qtbot.waitUntil(step.drive.eject.isEnabled)

    click(step.drive.eject)

    qtbot.waitUntil(lambda: "Có thể rút USB" in step.drive.banner.text)
    assert len(pc.ejected) == 1
    qtbot.waitUntil(step.drive.none.isVisible)


def test_a_stick_that_is_in_use_stays_and_can_be_tried_again(
    step: DeliveryStep, pc: Plugged, qtbot: QtBot
) -> None:
    click(step.drive.copy)
    qtbot.waitUntil(step.drive.eject.isVisible, timeout=15_000)
    qtbot.waitUntil(step.drive.eject.isEnabled)
    pc.holds_on = True

    click(step.drive.eject)

    qtbot.waitUntil(lambda: "đang mở" in step.drive.banner.text)
    assert step.drive.eject.isVisible()


@pytest.mark.parametrize(
    ("changes_of_drive", "said"),
    [
        ({"free": 10}, "Không đủ chỗ"),
        ({"is_read_only": True}, "khóa ghi"),
    ],
)
def test_why_a_stick_cannot_take_it_is_said_before_the_start(
    step: DeliveryStep, pc: Plugged, changes_of_drive: dict[str, object], said: str, qtbot: QtBot
) -> None:
    pc.changes = changes_of_drive

    click(step.drive.again)

    qtbot.waitUntil(lambda: said in step.drive.why_not.text())
    assert not step.drive.copy.isEnabled()


def test_a_stick_pulled_before_the_start_is_missed_in_words(
    step: DeliveryStep, pc: Plugged, qtbot: QtBot
) -> None:
    pc.is_there = False

    click(step.drive.copy)

    qtbot.waitUntil(lambda: "Hãy cắm lại USB" in step.drive.banner.text, timeout=15_000)
    assert list(pc.stick.iterdir()) == []


def test_a_folder_chosen_by_hand_is_offered_too(
    step: DeliveryStep, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "o-mang").mkdir()

    step.drive.folder_chosen.emit(tmp_path / "o-mang")

    places = step.drive.list
    qtbot.waitUntil(lambda: places.count() == 2)
    last = places.visualItemRect(places.item(1))
    assert 0 <= places.viewport().height() - last.bottom() <= 4  # all rows, and no empty strip
    assert "o-mang" in places.item(1).toolTip()


def test_without_the_packages_file_it_says_which_is_missing(
    step: DeliveryStep, package: Path, qtbot: QtBot
) -> None:
    package.unlink()

    step.package_known.emit(RECORD)

    qtbot.waitUntil(lambda: package.name in step.fault.text())
    assert str(package.parent) in step.fault.text()
    assert "xuất gói mới" in step.fault.text()
    assert not step.drive.copy.isEnabled()


def test_a_folder_that_is_gone_can_be_chosen_anew(
    step: DeliveryStep, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "o-mang"
    folder.mkdir()
    step.drive.folder_chosen.emit(folder)
    qtbot.waitUntil(lambda: step.drive.list.count() == 2)
    step.drive.list.setCurrentRow(1)
    folder.rmdir()

    click(step.drive.copy)

    qtbot.waitUntil(lambda: "chọn thư mục hay USB khác" in step.drive.banner.text)
    qtbot.waitUntil(lambda: step.drive.list.count() == 1)
    assert step.drive.choose.isEnabled()


def write_to(step: DeliveryStep, address: str) -> None:
    click(step.by_mail)
    step.mail.to.clear()
    type_in(step.mail.to, address)


def test_the_letter_is_written_beforehand(step: DeliveryStep) -> None:
    click(step.by_mail)

    assert step.mail.isVisible()
    assert not step.drive.isVisible()
    assert "Hồ sơ tự chấm điểm" in step.mail.subject.text()
    assert "Kính gửi" in step.mail.text.toPlainText()
    assert not step.mail.drafts.isEnabled()


@pytest.mark.parametrize("has_program", [True, False])
def test_drafts_are_opened_and_count_once_a_person_says_they_were_sent(
    step: DeliveryStep,
    package: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    *,
    has_program: bool,
) -> None:
    opened: list[str] = []

    def open_url(url: object) -> bool:
        opened.append(str(url))
        return has_program

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    write_to(step, "cchc@tinh.gov.vn")

    click(step.mail.drafts)

    mail = step.mail
    qtbot.waitUntil(lambda: "thư nháp" in mail.banner.text, timeout=15_000)
    assert ("không có chương trình thư" in mail.banner.text) == (not has_program)
    assert package.with_name(f"{package.name}.eml").is_file()
    assert len(opened) == 1
    qtbot.waitUntil(lambda: "Đã tạo thư nháp" in said_of_files(step))

    mail.banner.acted.emit()

    qtbot.waitUntil(lambda: "bằng chương trình thư" in said_of_files(step))


def test_a_wrong_address_is_said_before_anything_is_made(
    step: DeliveryStep, package: Path, qtbot: QtBot
) -> None:
    write_to(step, "cchc.tinh.gov.vn")

    click(step.mail.drafts)

    qtbot.waitUntil(lambda: "chưa phải là địa chỉ" in step.mail.banner.text)
    assert list(package.parent.glob("*.eml")) == []


@pytest.fixture
def no_keyring() -> Iterator[None]:
    before = keyring.get_keyring()
    keyring.set_keyring(fail.Keyring())  # type: ignore[no-untyped-call] # keyring leaves it so
    yield
    keyring.set_keyring(before)


def fill_in_account(step: DeliveryStep, server: MailServer, password: str) -> None:
    dialog = step.dialog
    assert dialog is not None
    for field, text in (
        (dialog.server, "127.0.0.1"),
        (dialog.port, str(server.port)),
        (dialog.user, USER),
        (dialog.address, USER),
        (dialog.password, password),
    ):
        field.setText(text)
    click(dialog.keep)


@pytest.mark.usefixtures("no_keyring")
def test_the_program_sends_by_itself_where_an_account_is_filled_in(
    step: DeliveryStep, server: MailServer, settings: QSettings, qtbot: QtBot
) -> None:
    write_to(step, "cchc@tinh.gov.vn")
    assert not step.mail.send.isEnabled()
    click(step.mail.account)
    fill_in_account(step, server, PASSWORD)
    mail = step.mail
    qtbot.waitUntil(lambda: "không lưu mật khẩu" in mail.banner.text)

    click(mail.send)

    qtbot.waitUntil(lambda: "Máy chủ đã nhận đủ 1 thư" in mail.banner.text, timeout=15_000)
    assert len(server.handler.letters) == 1
    assert AccountMemory(settings).account == server.account()
    assert PASSWORD not in Path(settings.fileName()).read_text(encoding="utf-8")

    qtbot.waitUntil(mail.send.isEnabled)
    click(mail.send)
    qtbot.waitUntil(lambda: "từ trước" in mail.banner.text, timeout=15_000)
    assert len(server.handler.letters) == 1


@pytest.mark.usefixtures("no_keyring")
def test_a_wrong_password_is_asked_for_again(
    step: DeliveryStep, server: MailServer, qtbot: QtBot
) -> None:
    write_to(step, "cchc@tinh.gov.vn")
    click(step.mail.account)
    fill_in_account(step, server, "sai")
    first = step.dialog

    click(step.mail.send)

    qtbot.waitUntil(lambda: step.dialog is not first, timeout=15_000)
    assert step.dialog is not None
    assert "không nhận tên" in step.dialog.fault.text()
    step.dialog.reject()


@pytest.mark.usefixtures("no_keyring")
def test_a_doubtful_letter_is_offered_to_be_sent_again(
    step: DeliveryStep, server: MailServer, qtbot: QtBot
) -> None:
    write_to(step, "cchc@tinh.gov.vn")
    click(step.mail.account)
    fill_in_account(step, server, PASSWORD)
    server.handler.break_off_after = 0
    mail = step.mail
    click(mail.send)
    qtbot.waitUntil(lambda: "chưa rõ thư có đi không" in mail.banner.text, timeout=15_000)
    server.handler.break_off_after = None

    mail.banner.acted.emit()

    qtbot.waitUntil(lambda: "Máy chủ đã nhận đủ 1 thư" in mail.banner.text, timeout=15_000)


@pytest.mark.parametrize(
    "change",
    [
        lambda dialog: dialog.server.clear(),
        lambda dialog: dialog.port.setText("99999"),
        lambda dialog: dialog.address.setText("vanthu"),
    ],
)
def test_half_an_account_is_not_kept(
    step: DeliveryStep, settings: QSettings, change: Callable[[object], None]
) -> None:
    click(step.by_mail)
    click(step.mail.account)
    dialog = step.dialog
    assert dialog is not None
    for field, text in (
        (dialog.server, "mail.xa.gov.vn"),
        (dialog.user, USER),
        (dialog.address, USER),
    ):
        field.setText(text)
    change(dialog)

    click(dialog.keep)

    assert dialog.fault.isVisible()
    assert AccountMemory(settings).account is None
    dialog.reject()

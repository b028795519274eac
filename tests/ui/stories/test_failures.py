"""Failures nobody expected: said without personal data, and no button stays dead."""

import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.bootstrap.clock import SystemClock
from desktop.ui.application import Program
from desktop.ui.jobs import JobRunner
from desktop.ui.shell.crash import CrashReporter
from desktop.ui.work import Reply
from tests.ui.conftest import Scan
from tests.ui.stories.driven_program import PIN
from tests.ui.stories.leader import approve
from tests.ui.stories.person import Person

SECRETS = ("Nguyễn Văn An", "/home/nguyenvanan/Báo cáo mật.pdf", "Xã Vĩnh Thành", "0912345678")


class BugError(Exception):
    """A mistake of the program, with all that must not leave this PC in its words."""


def fail(*_: object, **__: object) -> None:
    raise BugError(*SECRETS)


class Sender(QObject):
    """Something with a slot that fails."""

    pulled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.pulled.connect(self._on_pulled)

    def _on_pulled(self) -> None:
        Path(SECRETS[1]).read_bytes()


@pytest.fixture
def reporter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: object
) -> Iterator[CrashReporter]:
    assert qapp is not None
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    monkeypatch.setattr(threading, "excepthook", threading.__excepthook__)
    monkeypatch.setattr(sys, "stderr", None)  # as in a program without a console
    reporter = CrashReporter()
    reporter.log_to(lambda: tmp_path / "logs", SystemClock())
    reporter.install()
    yield reporter
    reporter.uninstall()
    if reporter.dialog is not None:
        reporter.dialog.close()
        reporter.dialog.deleteLater()


def fail_in_a_slot(_jobs: JobRunner) -> None:
    sender = Sender()
    sender.pulled.emit()


def fail_in_a_job(jobs: JobRunner) -> None:
    jobs.start("việc", fail, Reply(done=fail, failed=fail))


def fail_in_a_save(jobs: JobRunner) -> None:
    jobs.save(fail, Reply(done=fail, failed=fail))


def fail_in_a_thread(_jobs: JobRunner) -> None:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()


@pytest.mark.parametrize("fails", [fail_in_a_slot, fail_in_a_job, fail_in_a_save, fail_in_a_thread])
def test_what_is_sent_to_others_names_nobody(
    reporter: CrashReporter, tmp_path: Path, qtbot: QtBot, fails: Callable[[JobRunner], None]
) -> None:
    jobs = JobRunner()

    fails(jobs)

    qtbot.waitUntil(lambda: reporter.dialog is not None)
    jobs.close()
    assert reporter.dialog is not None
    reporter.dialog.copy.click()
    log = (tmp_path / "logs" / "crash.log").read_text(encoding="utf-8")
    for said in (QGuiApplication.clipboard().text(), log):
        assert "Error" in said
        for secret in (*SECRETS, str(tmp_path), str(Path.home()), "nguyenvanan", ".pdf"):
            assert secret not in said


# A job that fails leaves no dead button

SERVICES = {
    "attach": "desktop.ui.evidence.making.attach_files",
    "add": "desktop.ui.library.actions.attach_files",
    "describe": "desktop.ui.library.presenter.describe_document",
    "key": "desktop.exchange.office_key.OfficeKeyFile.create",
    "export": "desktop.ui.submission.making.export_submission",
    "copy": "desktop.ui.submission.making.copy_office_key",
    "verify": "desktop.ui.submission.checking.PackageJudge",
}


@pytest.fixture(name="at_work")
def open_program(
    program: Callable[[], Program], root: Path, person: Person, reporter: CrashReporter
) -> Program:
    assert reporter is not None
    started = program()
    started.start(root)
    assert started.session is not None
    person.come_to(started.session.window)
    return started


def dismiss(person: Person, reporter: CrashReporter) -> None:
    person.waits_for("không phải do bạn")
    person.click("Làm tiếp")
    reporter.dialog = None


def sign_in(person: Person) -> None:
    person.click("Nộp hồ sơ")
    approve(person)
    person.waits_for("chưa có khóa ký")
    person.fill("Mã PIN", PIN)
    person.fill("Nhập lại mã PIN", PIN)
    person.click("Tạo khóa của đơn vị")


def test_attaching_again_works_after_a_bug(
    at_work: Program,
    person: Person,
    reporter: CrashReporter,
    monkeypatch: pytest.MonkeyPatch,
    scan: Scan,
) -> None:
    session = at_work.session
    assert session is not None
    session.open_leaf("1.1")
    with monkeypatch.context() as bug:
        bug.setattr(SERVICES["attach"], fail)
        person.click("Chọn tệp cho: Kế hoạch năm")
        person.answer_file_dialog(scan("a.pdf"))
        dismiss(person, reporter)

    person.click("Chọn tệp cho: Kế hoạch năm")
    person.answer_file_dialog(scan("a.pdf"))

    person.waits_for("Đã có 1")


def test_the_library_goes_on_after_a_bug(
    at_work: Program,
    person: Person,
    reporter: CrashReporter,
    monkeypatch: pytest.MonkeyPatch,
    scan: Scan,
) -> None:
    person.click("Minh chứng")
    with monkeypatch.context() as bug:
        bug.setattr(SERVICES["add"], fail)
        person.click("Thêm tài liệu…")
        person.answer_file_dialog(scan("a.pdf"))
        dismiss(person, reporter)
    person.click("Thêm tài liệu…")
    person.answer_file_dialog(scan("a.pdf"))
    person.waits_for("TL-001")
    with monkeypatch.context() as bug:
        bug.setattr(SERVICES["describe"], fail)
        person.fill("Trích yếu", "Ke hoach")
        dismiss(person, reporter)

    person.fill("Trích yếu", "Ke hoach nam")

    session = at_work.session
    assert session is not None
    person.wait(lambda: not session.library.has_unsaved)


@pytest.mark.usefixtures("at_work")
def test_signing_goes_on_after_bugs(
    person: Person,
    reporter: CrashReporter,
    monkeypatch: pytest.MonkeyPatch,
    scan: Scan,
    tmp_path: Path,
) -> None:
    with monkeypatch.context() as bug:
        bug.setattr(SERVICES["key"], fail)
        sign_in(person)
        dismiss(person, reporter)
    person.click("Tạo khóa của đơn vị")
    person.waits_for("đã sẵn sàng")
    with monkeypatch.context() as bug:
        for name in ("export", "copy", "verify"):
            bug.setattr(SERVICES[name], fail)
        person.fill("Mã PIN", PIN)
        person.click("Ký và xuất gói")
        dismiss(person, reporter)
        person.click("Lưu bản sao khóa…")
        person.answer_file_dialog(tmp_path)
        dismiss(person, reporter)
        person.click("Kiểm tra một gói…")
        person.answer_file_dialog(scan("goi.asice"))
        dismiss(person, reporter)

    person.click("Ký và xuất gói")

    person.waits_for("Có thể tiếp nhận")
    for name in ("Lưu bản sao khóa…", "Kiểm tra một gói…"):
        assert person.finds(name).isEnabled()

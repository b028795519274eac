from collections.abc import Callable
from pathlib import Path
from shutil import rmtree

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.domain.answers import Answer, YesNoInput
from desktop.domain.verification import Verdict
from desktop.ports.progress import Progress
from desktop.services.answering import answer_leaves
from desktop.services.workspace import Workspace
from desktop.ui.checks.rows import FindingRow
from desktop.ui.session import SCORING, SUBMISSION, Session
from desktop.ui.submission import making
from desktop.ui.submission.page import SubmissionPage
from tests.ui.hands import click, press, type_in

PIN = "246810"

Check = Callable[[QAbstractItemModel], None]


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> SubmissionPage:
    session.window.open_page(SUBMISSION)
    page = session.submission_page
    qtbot.waitUntil(lambda: page.check.findings.findings.rowCount() > 0)
    return page


def rows(page: SubmissionPage) -> list[FindingRow]:
    model = page.check.findings.findings
    found = [model.row_at(model.index(place)) for place in range(model.rowCount())]
    return [row for row in found if row is not None]


def approve(page: SubmissionPage, qtbot: QtBot) -> None:
    page.approve.name.setText("Nguyễn Văn Mẫu")
    page.approve.title.setText("Chủ tịch UBND xã")
    click(page.approve.approve)
    qtbot.waitUntil(lambda: page._known.approval.is_locked, timeout=15_000)


def make_key(page: SubmissionPage, qtbot: QtBot) -> None:
    approve(page, qtbot)
    type_in(page.package.key.pin, PIN)
    type_in(page.package.key.repeated, PIN)
    click(page.package.key.create_key)
    qtbot.waitUntil(lambda: page.package.key.has_key, timeout=15_000)


def test_findings_stand_under_their_weight(page: SubmissionPage) -> None:
    headings = [row.text for row in rows(page) if row.is_heading]

    assert headings[0].startswith("Đang mất điểm · ")
    assert any(row.leaf == "1.1" and "Chưa chấm" in row.text for row in rows(page))


def test_a_finding_jumps_to_its_leaf(page: SubmissionPage, session: Session) -> None:
    place = next(at for at, row in enumerate(rows(page)) if row.leaf == "1.6")
    index = page.check.findings.findings.index(place)
    page.check.findings.scrollTo(index)

    QTest.mouseClick(
        page.check.findings.viewport(),
        Qt.MouseButton.LeftButton,
        pos=page.check.findings.visualRect(index).center(),
    )

    assert session.window.pages.currentIndex() == SCORING
    assert session.scoring.current == "1.6"


def test_missing_evidence_stops_the_export_and_says_where(
    session: Session, workspace: Workspace, qtbot: QtBot
) -> None:
    answer_leaves(workspace, {"1.1": Answer(YesNoInput(yes=True))})

    session.window.open_page(SUBMISSION)
    page = session.submission_page
    qtbot.waitUntil(lambda: page._known.blocking == 1)

    assert not page.package.export.export.isEnabled()
    assert "1 mục sẽ bị trả lại" in page.package.export.why_not.text()
    assert any("Kế hoạch năm" in row.text for row in rows(page))


@pytest.mark.parametrize("by_mouse", [True, False])
def test_who_made_the_key_is_where_its_pin_is_asked(
    session: Session, page: SubmissionPage, qtbot: QtBot, *, by_mouse: bool
) -> None:
    session.window.activateWindow()
    qtbot.waitUntil(session.window.isActiveWindow)
    approve(page, qtbot)
    key = page.package.key
    type_in(key.pin, PIN)
    type_in(key.repeated, PIN)

    if by_mouse:
        click(key.create_key)
    else:
        key.repeated.setFocus()
        press(key.repeated, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: key.has_key)
    assert key.pin.hasFocus()
    qtbot.waitUntil(page.package.export.export.isEnabled)
    press(key.pin, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.package.export._made is not None)


def test_two_different_pins_make_no_key(page: SubmissionPage, qtbot: QtBot) -> None:
    approve(page, qtbot)
    type_in(page.package.key.pin, PIN)
    type_in(page.package.key.repeated, "135791")
    click(page.package.key.create_key)

    assert "không giống nhau" in page.package.key.fault.text()
    assert not page.package.key.has_key


def test_a_short_pin_is_explained(page: SubmissionPage, qtbot: QtBot) -> None:
    approve(page, qtbot)
    for field in (page.package.key.pin, page.package.key.repeated):
        type_in(field, "12")

    click(page.package.key.create_key)

    qtbot.waitUntil(lambda: "quá ngắn" in page.package.key.fault.text())


def test_the_key_step_says_what_the_signature_is_not(page: SubmissionPage) -> None:
    assert "không thay cho chữ ký số" in page.package.key._explanation.text()


def test_a_package_is_signed_written_and_read_back(
    page: SubmissionPage, workspace: Workspace, qtbot: QtBot
) -> None:
    make_key(page, qtbot)

    click(page.package.export.export)
    qtbot.waitUntil(lambda: page.package.export._made is not None, timeout=30_000)

    made = page.package.export._made
    assert made is not None
    assert made.report.verdict is Verdict.VERIFIED
    assert made.exported.path.parent == workspace.exports
    assert page.package.export.open_folder.isVisible()
    assert "Có thể tiếp nhận" in page.package.export.banner.text
    assert "Việc còn lại" in page.package.export.facts.text()
    assert page.package.key.pin.text() == ""
    name = made.exported.record.file_name
    qtbot.waitUntil(lambda: any(name in each.text() for each in page.findChildren(QLabel, "small")))


def test_a_folder_that_went_with_its_stick_is_missed_in_words(
    page: SubmissionPage, tmp_path: Path, qtbot: QtBot
) -> None:
    make_key(page, qtbot)
    stick = tmp_path / "usb"
    stick.mkdir()
    export = page.package.export
    export.folder_chosen.emit(stick)
    click(export.export)
    qtbot.waitUntil(lambda: export._made is not None)
    rmtree(stick)

    click(export.open_folder)

    assert str(stick) in export.banner.text
    assert "chép lần nữa ở bước tiếp theo" in export.banner.text
    type_in(page.package.key.pin, PIN)
    qtbot.waitUntil(export.export.isEnabled)
    click(export.export)
    qtbot.waitUntil(lambda: "Chưa xuất gì" in export.banner.text)


def test_a_wrong_pin_signs_nothing(
    page: SubmissionPage, workspace: Workspace, qtbot: QtBot
) -> None:
    make_key(page, qtbot)
    page.package.key.pin.clear()
    type_in(page.package.key.pin, "999999")

    click(page.package.export.export)

    qtbot.waitUntil(lambda: "Mã PIN không đúng" in page.package.export.banner.text, timeout=15_000)
    assert list(workspace.exports.iterdir()) == []
    assert page.package.export.export.isEnabled()
    # However far down it is said, it is seen.
    qtbot.waitUntil(lambda: not page.package.export.banner.visibleRegion().isEmpty())


def test_cancelling_leaves_no_package(
    page: SubmissionPage,
    session: Session,
    workspace: Workspace,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    make_key(page, qtbot)

    def wait_for_the_stop(*_: object, progress: Progress, **__: object) -> None:
        for step in range(10_000_000):
            progress.step(step, 10_000_000, "x")
        raise AssertionError

    monkeypatch.setattr(making, "export_submission", wait_for_the_stop)
    click(page.package.export.export)
    qtbot.waitUntil(session.window.status.cancel.isVisible, timeout=15_000)
    click(session.window.status.cancel)

    qtbot.waitUntil(lambda: "Đã hủy" in page.package.export.banner.text, timeout=15_000)
    assert list(workspace.exports.iterdir()) == []
    assert page.package.export.export.isEnabled()


def test_any_package_can_be_checked(
    page: SubmissionPage, session: Session, scan: Callable[..., Path], qtbot: QtBot
) -> None:
    session.submission.verify([scan("khong-phai-goi.asice", b"khong phai goi ho so")])

    qtbot.waitUntil(lambda: page.dialog is not None, timeout=15_000)

    assert page.dialog is not None
    assert "Không đọc được tệp này" in page.dialog.view.verdict.text
    page.dialog.accept()


def test_an_altered_package_is_never_called_verified(
    page: SubmissionPage, session: Session, scan: Callable[..., Path], qtbot: QtBot
) -> None:
    make_key(page, qtbot)
    click(page.package.export.export)
    qtbot.waitUntil(lambda: page.package.export._made is not None, timeout=30_000)
    assert page.package.export._made is not None
    content = bytearray(page.package.export._made.exported.path.read_bytes())
    content[len(content) // 2] ^= 1

    session.submission.verify([scan("da-sua.asice", bytes(content))])
    qtbot.waitUntil(lambda: page.dialog is not None, timeout=15_000)

    assert page.dialog is not None
    assert "đã bị thay đổi" in page.dialog.view.verdict.text
    page.dialog.accept()


def test_the_check_list_keeps_qts_contract(page: SubmissionPage, keeps_qts_contract: Check) -> None:
    keeps_qts_contract(page.check.findings.findings)

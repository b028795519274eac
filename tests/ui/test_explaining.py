"""Only what is new is sent, by choice; the office's window says what it lacks until it is whole."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.bootstrap.opening import open_workspace
from desktop.domain.approval import Approver
from desktop.domain.submission import PackageKind
from desktop.domain.verification import (
    Aspect,
    Claim,
    SignatureStatus,
    Verdict,
    VerificationFinding,
    report_of,
)
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
from desktop.ui.submission.check_dialog import CheckDialog
from desktop.ui.submission.checking import Checked
from desktop.ui.submission.package_step import PackageStep
from desktop.ui.submission.steps import Step
from desktop.ui.theme import Theme
from tests.services.conftest import Quiet
from tests.services.explaining_offices import Explaining
from tests.services.two_offices import (
    COMMUNE,
    fill,
    make_commune,
    make_office,
    open_the_round,
    pin,
    receive,
)
from tests.ui.conftest import Drop
from tests.ui.hands import click, press, type_in
from tests.ui.test_accessibility import faults

PIN = "246810"
LONG = 30_000
BOTH = 2


@dataclass(frozen=True)
class Explained:
    """Where the offices are, and a whole package with its explanation."""

    folder: Path
    whole: Path
    explanation: Path


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


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Explained:
    """Two offices that have received nothing and both; made once, since nobody writes there."""
    folder = tmp_path_factory.mktemp("explained")
    with open_workspace(make_office(folder / "nothing")) as office:
        asked = open_the_round(office, folder)
        make_commune(folder / "xa", asked, office)
        with open_workspace(folder / "xa") as commune:
            fill(commune, folder / "scans")
            both = Explaining(office, commune, folder / "scans")
            whole, explanation = both.export(explains=False), both.explain("moi")
    shutil.copytree(folder / "nothing", folder / "both")
    with open_workspace(folder / "both") as office:
        receive(office, whole.path, explanation.path)
        pin(office, 1)
    return Explained(folder, whole.path, explanation.path)


@pytest.fixture
def opened(
    made: Explained, theme: Theme, memory: WindowMemory, tmp_path: Path, qtbot: QtBot
) -> Iterator[Callable[[str], ReceivedPage]]:
    """Opens the page of a copy of one of the two offices."""
    with ExitStack() as stack:

        def open_one(name: str) -> ReceivedPage:
            shutil.copytree(made.folder / name, tmp_path / name)
            office = stack.enter_context(open_workspace(tmp_path / name))
            session = make_window(office, theme, memory, reading_folder=tmp_path)
            assert isinstance(session, ReceivingSession)
            stack.callback(_close, session)
            with qtbot.waitExposed(session.window):
                session.show()
            session.window.open_page(RECEIVED)
            return session.received_page

        yield open_one


def _close(session: ReceivingSession) -> None:
    session.window.close()
    session.close()
    session.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def cards(opened: Callable[[str], ReceivedPage], qtbot: QtBot) -> tuple[ReceivedPage, QtBot]:
    """The page of the office that has both, with their unit chosen."""
    page = opened("both")
    qtbot.waitUntil(lambda: page.units.model.rowCount() > 0, timeout=LONG)
    page.units.table.setCurrentIndex(page.units.model.index(0, 0))
    qtbot.waitUntil(lambda: len(page.sheet.cards) == BOTH, timeout=LONG)
    qtbot.waitUntil(lambda: all(card.rebuild.isVisible() for card in page.sheet.cards))
    return page, qtbot


def unit(page: ReceivedPage) -> UnitRow | None:
    return next((row for row in page.units.model.rows if row.code == COMMUNE.code), None)


def said(page: ReceivedPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_the_window_says_what_is_lacking_until_both_are_there(
    opened: Callable[[str], ReceivedPage], made: Explained, drop: Drop, qtbot: QtBot
) -> None:
    page = opened("nothing")
    drop(page, [made.explanation])
    qtbot.waitUntil(lambda: _mark(page) is Mark.WITHOUT_BASE, timeout=LONG)
    page.units.table.setCurrentIndex(page.units.model.index(0, 0))
    qtbot.waitUntil(lambda: "chưa đến" in said(page), timeout=LONG)
    assert "2 tài liệu nằm ở gói gốc số 1" in said(page)

    assert page.sheet.cards[0].rebuild.isHidden()

    drop(page, [made.whole])

    qtbot.waitUntil(lambda: _mark(page) is Mark.UNKNOWN_SIGNER, timeout=LONG)
    qtbot.waitUntil(lambda: "bổ sung cho gói số 1" in said(page), timeout=LONG)
    assert "Đủ tài liệu khi ghép với gói gốc" in said(page)


def _mark(page: ReceivedPage) -> Mark | None:
    row = unit(page)
    return None if row is None else row.mark


@pytest.mark.parametrize("place", [0, 1], ids=["explanation", "base"])
def test_the_whole_set_is_rebuilt_from_either(
    place: int, cards: tuple[ReceivedPage, QtBot], tmp_path: Path
) -> None:
    page, qtbot = cards
    (tmp_path / "bo").mkdir()
    click(page.sheet.cards[place].rebuild)

    _answer_file_dialog(page, tmp_path / "bo", qtbot)

    qtbot.waitUntil(lambda: "Đã dựng lại bộ đầy đủ: 3 tài liệu" in page.banner.text, timeout=LONG)
    (folder,) = (tmp_path / "bo").iterdir()
    assert len(list((folder / "data" / "evidence").iterdir())) == 3
    assert str(folder) in page.banner.text
    assert page.sheet.cards[place].rebuild.isEnabled()


def test_what_is_missing_of_the_set_is_named_and_nothing_is_written(
    cards: tuple[ReceivedPage, QtBot], made: Explained, tmp_path: Path
) -> None:
    page, qtbot = cards
    for stored in (tmp_path / "both" / "received").rglob("*"):
        if stored.is_file() and stored.read_bytes() == made.whole.read_bytes():
            stored.unlink()
    (tmp_path / "bo").mkdir()
    click(page.sheet.cards[0].rebuild)

    _answer_file_dialog(page, tmp_path / "bo", qtbot)

    qtbot.waitUntil(lambda: made.whole.name in page.banner.text, timeout=LONG)
    assert "Chưa dựng lại được" in page.banner.text
    assert list((tmp_path / "bo").iterdir()) == []


def test_a_package_tells_its_earlier_verdict_and_what_the_present_one_rests_on(
    cards: tuple[ReceivedPage, QtBot],
) -> None:
    page, _ = cards

    told = said(page)
    assert "Dựa trên: chứng thư đã được đối chiếu và ghi nhận. Kiểm tra lúc" in told
    assert "Kết luận trước: Gói hồ sơ nguyên vẹn, chữ ký đúng, nhưng chưa xác nhận" in told
    assert "sau khi ghi nhận người ký" in told


def test_an_explanation_is_checked_together_with_the_base_that_is_picked_for_it(
    session: Session, made: Explained, qtbot: QtBot
) -> None:
    session.window.open_page(SUBMISSION)
    page = session.submission_page
    session.submission.verify([made.explanation])
    qtbot.waitUntil(lambda: page.dialog is not None, timeout=LONG)
    alone = page.dialog
    assert alone is not None
    assert "còn thiếu" in alone.view.verdict.text
    assert alone.more.text() == "Chọn gói gốc…"
    assert faults(alone) == []

    click(alone.more)
    _answer_file_dialog(alone, made.whole, qtbot)

    qtbot.waitUntil(lambda: page.dialog is not alone, timeout=LONG)
    both = page.dialog
    assert both is not None
    assert not alone.isVisible()
    assert len(both.views) == BOTH
    verdicts = [report.verdict for report in both._checked.reports]
    assert verdicts == [Verdict.UNTRUSTED] * BOTH  # nobody here knows the other office
    assert not both.more.isVisible()
    both.accept()


@pytest.mark.parametrize(
    ("codes", "door"),
    [
        (["volume.missing"], "Chọn tập còn thiếu…"),
        (["volume.missing", "base.needed"], "Chọn gói gốc và tập còn thiếu…"),
        (["content.evidence_missing"], ""),
    ],
)
def test_what_more_files_can_mend_is_asked_for(
    codes: list[str], door: str, theme: Theme, qtbot: QtBot
) -> None:
    unknown = SignatureStatus(Claim.YES, Claim.YES)
    findings = [VerificationFinding(code, Aspect.COMPLETE) for code in codes]
    report = report_of("a.asice", digest=None, signature=unknown, findings=findings)
    dialog = CheckDialog(theme, Checked((Path("a.asice"),), (report,)))
    qtbot.addWidget(dialog)

    dialog.show()

    assert dialog.more.isVisible() == bool(door)
    assert not door or dialog.more.text() == door


def test_any_bytes_beside_an_explanation_get_their_own_verdict(
    session: Session, made: Explained, tmp_path: Path, qtbot: QtBot
) -> None:
    bad = tmp_path / ("x" * 100 + "\u202e.asice")
    bad.write_bytes(made.whole.read_bytes()[:-40])
    session.window.open_page(SUBMISSION)
    page = session.submission_page

    session.submission.verify([made.explanation, bad, bad, tmp_path / "khong-co.asice"])

    qtbot.waitUntil(lambda: page.dialog is not None, timeout=LONG)
    assert page.dialog is not None
    shown = [view.verdict.text for view in page.dialog.views]
    assert len(shown) == BOTH + 1
    assert ["Không đọc được" in text for text in shown] == [True, True, False]
    assert page.dialog.more.isVisible()
    page.dialog.accept()


def _answer_file_dialog(above: QWidget, path: Path, qtbot: QtBot) -> None:
    """As if somebody had picked it; on a PC the dialog is the system's."""
    (dialog,) = (one for one in above.findChildren(QFileDialog) if one.isVisible())
    field = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(field, QLineEdit)
    field.setText(str(path))
    press(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not any(one.isVisible() for one in above.findChildren(QFileDialog)))

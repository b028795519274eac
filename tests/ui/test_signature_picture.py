"""The picture of the signature or of the seal that is seen on the report."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from desktop.domain.approval import Approver
from desktop.domain.signed_report import SigningRole
from desktop.services.approving import approve_submission
from desktop.services.exporting import compose_report
from desktop.services.office_key import make_office_key
from desktop.services.report_standing import read_standing_report
from desktop.services.workspace import Workspace
from desktop.ui.session import SUBMISSION, Session
from desktop.ui.shell.memory import WindowMemory
from desktop.ui.submission.pictures import PictureMemory
from desktop.ui.submission.report_step import ReportStep
from desktop.ui.submission.steps import Step
from tests.ui.hands import click, type_in

PIN = "246810"
MARK = (23, 57, 191)


@pytest.fixture
def step(session: Session, workspace: Workspace, qtbot: QtBot) -> ReportStep:
    """An approved submission, and the report's step open."""
    approve_submission(workspace, Approver("Nguyễn Văn Mẫu", "Chủ tịch UBND xã"))
    make_office_key(workspace, pin=PIN)
    session.window.open_page(SUBMISSION)
    page = session.submission_page
    qtbot.waitUntil(lambda: page._opened is Step.PACKAGE)
    page.cards[Step.REPORT].show_open(is_open=True)
    return page.report


def png(folder: Path, name: str = "chu-ky.png", size: tuple[int, int] = (300, 120)) -> Path:
    file = folder / name
    Image.new("RGBA", size, (*MARK, 255)).save(file)
    return file


def choose(step: ReportStep, file: Path, qtbot: QtBot) -> None:
    step.picture._on_chosen(str(file))
    qtbot.waitUntil(lambda: step.picture.png is not None or step.picture.fault.isVisible())


def test_the_chosen_picture_is_shown_and_signed_with(
    step: ReportStep, workspace: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    choose(step, png(tmp_path), qtbot)
    assert step.picture.preview.isVisible()
    assert "chu-ky.png" in step.picture.said.text()
    type_in(step.means.pin, PIN)

    click(step.sign)

    qtbot.waitUntil(lambda: "Đã ký báo cáo" in step.banner.text)
    record = read_standing_report(workspace, compose_report(workspace)).record
    assert record is not None
    assert record.signed is not None
    signed = workspace.vault.path_of(record.signed.digest).read_bytes()
    assert b"/Subtype /Image" in signed[record.base.size :]


def test_signature_and_seal_have_a_picture_each(
    step: ReportStep, tmp_path: Path, qtbot: QtBot
) -> None:
    choose(step, png(tmp_path), qtbot)

    step.role.setCurrentIndex(1)

    assert step.picture.png is None
    assert "con dấu" in step.picture.choose.text()
    choose(step, png(tmp_path, "dau.png", (200, 200)), qtbot)
    assert "dau.png" in step.picture.said.text()
    step.role.setCurrentIndex(0)
    assert "chu-ky.png" in step.picture.said.text()


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("anh.jpg", b"\xff\xd8\xff\xe0 jpeg", "phải là tệp PNG"),
        ("cut.png", None, "bị hỏng"),
        ("mat.png", b"", "phải là tệp PNG"),
    ],
)
def test_a_wrong_file_is_explained_and_not_used(  # noqa: PLR0913, PLR0917 - three are the cases
    step: ReportStep, tmp_path: Path, qtbot: QtBot, name: str, content: bytes | None, said: str
) -> None:
    file = tmp_path / name
    whole = BytesIO()
    Image.effect_noise((200, 200), 90).save(whole, "PNG")
    file.write_bytes(whole.getvalue()[:2_000] if content is None else content)

    choose(step, file, qtbot)

    assert said in step.picture.fault.text()
    assert step.picture.png is None
    assert not step.picture.preview.isVisible()


def test_a_wrong_file_leaves_the_picture_before_it(
    step: ReportStep, tmp_path: Path, qtbot: QtBot
) -> None:
    choose(step, png(tmp_path), qtbot)
    before = step.picture.png

    step.picture._on_chosen(str(tmp_path / "khong-co.png"))

    qtbot.waitUntil(step.picture.fault.isVisible)
    assert step.picture.png == before


def test_it_is_remembered_for_this_workspace_until_it_is_dropped(
    step: ReportStep, session: Session, workspace: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    file = png(tmp_path)
    choose(step, file, qtbot)
    settings = session._memory.settings
    assert PictureMemory(settings, workspace.root).file_of(SigningRole.LEADER) == file
    assert PictureMemory(settings, tmp_path).file_of(SigningRole.LEADER) is None

    click(step.picture.drop)

    assert step.picture.png is None
    assert PictureMemory(settings, workspace.root).file_of(SigningRole.LEADER) is None


def test_what_was_remembered_is_there_when_the_window_opens_again(
    workspace: Workspace,
    memory: WindowMemory,
    tmp_path: Path,
    request: pytest.FixtureRequest,
    qtbot: QtBot,
) -> None:
    kept = PictureMemory(memory.settings, workspace.root)
    kept.keep(SigningRole.OFFICE, png(tmp_path, "dau.png"))
    session: Session = request.getfixturevalue("session")  # the window opens only now
    session.window.open_page(SUBMISSION)
    report = session.submission_page.report

    report.role.setCurrentIndex(1)

    qtbot.waitUntil(lambda: report.picture.png is not None)

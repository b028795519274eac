"""The office words its report in the window: kept as typed, given back, locked by the approval."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.domain.approval import Approver
from desktop.domain.paper_texts import BODY_PARTS, PaperPart
from desktop.services.approving import approve_submission
from desktop.services.report_writing import ReportText, read_report_texts
from desktop.services.workspace import Workspace
from desktop.ui.report.dialog import ReportDialog
from desktop.ui.report.fields import AuthorityPart, DayPart, LinePart, LinesPart
from desktop.ui.session import SUBMISSION, Session
from tests.ui.hands import click, never_pause, press


def texts_of(workspace: Workspace) -> dict[PaperPart, ReportText]:
    return {one.part: one for one in read_report_texts(workspace)}


def kept(workspace: Workspace) -> dict[PaperPart, str]:
    with workspace.look() as work:
        return dict(work.paper_texts.all())


def opened(session: Session, qtbot: QtBot) -> ReportDialog:
    session.window.open_page(SUBMISSION)
    click(session.submission_page.check.compose)
    (dialog,) = session.window.findChildren(ReportDialog)
    qtbot.waitUntil(lambda: bool(box(dialog, PaperPart.COURSE).text))
    return dialog


def box(dialog: ReportDialog, part: PaperPart) -> LinesPart:
    field = dialog.pages[part].field
    assert isinstance(field, LinesPart)
    return field


def line(dialog: ReportDialog, part: PaperPart) -> LinePart:
    field = dialog.form.rows[part].field
    assert isinstance(field, LinePart)
    return field


@pytest.fixture
def dialog(session: Session, qtbot: QtBot) -> ReportDialog:
    return opened(session, qtbot)


def test_every_piece_is_there_in_the_programs_words(
    dialog: ReportDialog, workspace: Workspace
) -> None:
    texts = texts_of(workspace)

    for part in BODY_PARTS:
        assert box(dialog, part).text == texts[part].text
        assert "Lời của chương trình" in dialog.pages[part].whose.text()
        assert not dialog.pages[part].back.isEnabled()
    assert line(dialog, PaperPart.ADDRESSEE).text == texts[PaperPart.ADDRESSEE].text


def test_what_is_typed_is_kept_by_itself_and_marked(
    dialog: ReportDialog, workspace: Workspace, qtbot: QtBot
) -> None:
    dialog.list.setCurrentRow(list(BODY_PARTS).index(PaperPart.DIFFICULTIES))

    box(dialog, PaperPart.DIFFICULTIES).box.setPlainText("Mạng hay đứt.")

    qtbot.waitUntil(lambda: kept(workspace) == {PaperPart.DIFFICULTIES: "Mạng hay đứt."})
    page = dialog.pages[PaperPart.DIFFICULTIES]
    qtbot.waitUntil(page.back.isEnabled)
    assert "Lời của đơn vị" in page.whose.text()
    entry = dialog.list.currentItem()
    assert "✎" in entry.text()
    assert "đơn vị đã sửa" in entry.data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_long_text_is_kept_while_it_is_still_being_typed(
    dialog: ReportDialog, workspace: Workspace, qtbot: QtBot
) -> None:
    dialog.list.setCurrentRow(list(BODY_PARTS).index(PaperPart.DIFFICULTIES))
    never_pause(dialog._saving)

    box(dialog, PaperPart.DIFFICULTIES).box.setPlainText("Mạng hay đứt.")

    qtbot.waitUntil(lambda: kept(workspace) == {PaperPart.DIFFICULTIES: "Mạng hay đứt."})


def test_the_programs_words_come_back_for_one_piece(
    dialog: ReportDialog, workspace: Workspace, qtbot: QtBot
) -> None:
    before = texts_of(workspace)[PaperPart.MEASURES].text
    field = box(dialog, PaperPart.MEASURES)
    field.box.setPlainText("Sửa.")
    qtbot.waitUntil(lambda: PaperPart.MEASURES in kept(workspace))
    qtbot.waitUntil(dialog.pages[PaperPart.MEASURES].back.isEnabled)

    click(dialog.pages[PaperPart.MEASURES].back)

    qtbot.waitUntil(lambda: field.text == before)
    assert kept(workspace) == {}


def test_closing_loses_nothing_that_was_just_typed(
    dialog: ReportDialog, workspace: Workspace, session: Session, qtbot: QtBot
) -> None:
    line(dialog, PaperPart.SIGNER).line.setText("Lê Thị Bình")
    line(dialog, PaperPart.SIGNER).line.textEdited.emit("Lê Thị Bình")

    press(dialog, Qt.Key.Key_Escape)

    qtbot.waitUntil(lambda: kept(workspace) == {PaperPart.SIGNER: "Lê Thị Bình"})
    assert line(opened(session, qtbot), PaperPart.SIGNER).text == "Lê Thị Bình"


def test_day_and_authority_are_chosen(
    dialog: ReportDialog, workspace: Workspace, qtbot: QtBot
) -> None:
    day, authority = (dialog.form.rows[part].field for part in (PaperPart.DAY, PaperPart.AUTHORITY))
    assert isinstance(day, DayPart)
    assert isinstance(authority, AuthorityPart)

    day.day.line.setText("5/1/2027")
    day.day.edited.emit()
    authority.choice.setCurrentIndex(authority.choice.findData("TL."))
    authority.choice.activated.emit(0)

    wanted = {PaperPart.DAY: "2027-01-05", PaperPart.AUTHORITY: "TL."}
    qtbot.waitUntil(lambda: kept(workspace) == wanted)
    qtbot.waitUntil(lambda: dialog.form.rows[PaperPart.DAY].back.isVisibleTo(dialog.form))


def test_after_the_approval_only_the_form_is_open(
    workspace: Workspace, session: Session, qtbot: QtBot
) -> None:
    approve_submission(workspace, Approver("Lê Thị Bình", "Phó Chủ tịch UBND xã"))

    dialog = opened(session, qtbot)

    qtbot.waitUntil(box(dialog, PaperPart.COURSE).box.isReadOnly)
    assert "phê duyệt" in dialog.pages[PaperPart.COURSE].whose.text()
    assert not line(dialog, PaperPart.PLACE).line.isReadOnly()
    assert line(dialog, PaperPart.SIGNER).text == "Lê Thị Bình"


def test_both_files_are_written_with_what_was_just_typed(
    dialog: ReportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    box(dialog, PaperPart.REMARKS).box.setPlainText("Nhận xét riêng của xã.")

    dialog.save_to(str(tmp_path))

    qtbot.waitUntil(lambda: "Đã lưu" in dialog.banner.text)
    assert sorted(path.name for path in tmp_path.glob("bao-cao-tu-cham-diem.*")) == [
        "bao-cao-tu-cham-diem.docx",
        "bao-cao-tu-cham-diem.pdf",
    ]
    assert dialog.save.isEnabled()


def test_the_signing_step_opens_the_form(session: Session, qtbot: QtBot) -> None:
    session.window.open_page(SUBMISSION)

    click(session.submission_page.report.compose)

    (dialog,) = session.window.findChildren(ReportDialog)
    qtbot.waitUntil(lambda: bool(line(dialog, PaperPart.ADDRESSEE).text))
    assert dialog.list.currentItem().text() == "Thể thức và người ký"

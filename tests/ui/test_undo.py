from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.answers import Layer, NumbersInput, YesNoInput
from desktop.domain.evidence import DocumentCode, Metadata
from desktop.domain.workspace_errors import DatabaseBusyError
from desktop.services.library import read_document, read_library
from desktop.services.scoring import read_scores
from desktop.services.workspace import Workspace
from desktop.ui.evidence import presenter as evidence_presenter
from desktop.ui.evidence.requirement_box import RequirementBox
from desktop.ui.library.form import MetadataForm
from desktop.ui.scoring.inputs.measurement import RatioEditor
from desktop.ui.scoring.inputs.selection import YesNoEditor
from desktop.ui.session import LIBRARY, SCORING, SUBMISSION, Session
from tests.ui.hands import click, press, type_in

Drop = Callable[[QWidget, Sequence[Path | QUrl]], None]
Scan = Callable[..., Path]

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def yes_no(session: Session) -> YesNoEditor:
    editor = session.scoring_page.card.editor
    assert isinstance(editor, YesNoEditor)
    return editor


def ratio(session: Session, field: str) -> QLineEdit:
    editor = session.scoring_page.card.editor
    assert isinstance(editor, RatioEditor)
    return editor.fields[field].line


def box(session: Session, requirement: str) -> RequirementBox:
    boxes = session.scoring_page.evidence.boxes
    return next(each for each in boxes if each.requirement.id == requirement)


def documents(session: Session, requirement: str) -> int:
    return len(box(session, requirement).requirement.documents)


def activate(session: Session, qtbot: QtBot) -> None:
    session.window.activateWindow()
    qtbot.waitUntil(session.window.isActiveWindow)


def test_nothing_can_be_undone_at_first(session: Session) -> None:
    buttons = session.window.undo_buttons

    assert not buttons.undo.isEnabled()
    assert not buttons.redo.isEnabled()
    assert "chưa có gì" in buttons.undo.accessibleName()


def test_an_answer_is_undone_at_its_leaf_and_saved(
    session: Session, workspace: Workspace, qtbot: QtBot
) -> None:
    buttons = session.window.undo_buttons
    session.open_leaf("1.1")
    yes_no(session).yes.click()
    session.open_leaf("1.5")
    session.window.open_page(SUBMISSION)

    assert buttons.undo.toolTip() == buttons.undo.accessibleName() == "Hoàn tác: sửa 1.1"
    click(buttons.undo)

    assert session.window.pages.currentIndex() == SCORING
    assert session.scoring.current == "1.1"
    assert not yes_no(session).yes.isChecked()
    assert session.window.header.total.text().startswith("0/")
    qtbot.waitUntil(lambda: not session.scoring.has_unsaved)
    assert "1.1" not in read_scores(workspace).answers
    assert buttons.redo.toolTip() == "Làm lại: sửa 1.1"

    click(buttons.redo)

    assert yes_no(session).yes.isChecked()
    qtbot.waitUntil(lambda: not session.scoring.has_unsaved)
    assert read_scores(workspace).answers["1.1"].inputs == YesNoInput(yes=True)


def test_the_keys_work_while_one_types(session: Session, qtbot: QtBot) -> None:
    activate(session, qtbot)
    session.open_leaf("1.5")
    ratio(session, "dung-han").setFocus()
    type_in(ratio(session, "dung-han"), "97")
    type_in(ratio(session, "tong"), "100")

    press(ratio(session, "dung-han"), Qt.Key.Key_Z, CTRL)

    assert ratio(session, "dung-han").text() == ratio(session, "tong").text() == ""
    assert ratio(session, "dung-han").hasFocus()

    press(ratio(session, "dung-han"), Qt.Key.Key_Z, CTRL | SHIFT)
    assert (ratio(session, "dung-han").text(), ratio(session, "tong").text()) == ("97", "100")

    press(ratio(session, "dung-han"), Qt.Key.Key_Z, CTRL)
    press(ratio(session, "dung-han"), Qt.Key.Key_Y, CTRL)
    inputs = session.scoring_page.card.answer().inputs
    assert isinstance(inputs, NumbersInput)
    assert [name for name, _ in inputs.numbers] == ["dung-han", "tong"]


def test_the_keys_undo_a_note_and_keep_the_cursor_in_it(session: Session, qtbot: QtBot) -> None:
    activate(session, qtbot)
    session.open_leaf("1.1")
    note = session.scoring_page.card.remarks.note
    note.setFocus()
    type_in(note, "da lam")

    press(note, Qt.Key.Key_Z, CTRL)

    assert note.toPlainText() == ""
    assert note.hasFocus()
    press(note, Qt.Key.Key_Y, CTRL)
    assert note.toPlainText() == "da lam"


def test_text_that_cannot_be_read_goes_with_what_is_undone(session: Session) -> None:
    session.open_leaf("1.5")
    type_in(ratio(session, "dung-han"), "97")
    type_in(ratio(session, "tong"), "x")

    click(session.window.undo_buttons.undo)

    assert ratio(session, "tong").text() == ""


def test_attached_files_lose_their_links_and_stay(
    session: Session, workspace: Workspace, drop: Drop, scan: Scan, qtbot: QtBot
) -> None:
    buttons = session.window.undo_buttons
    session.open_leaf("1.4")
    drop(box(session, "quy"), [scan("a.pdf", b"%PDF-1.7\na\n%%EOF\n"), scan("b.pdf")])
    qtbot.waitUntil(lambda: documents(session, "quy") == 2)
    session.open_leaf("1.1")

    assert buttons.undo.toolTip() == "Hoàn tác: gắn 2 tài liệu vào 1.4"
    click(buttons.undo)

    assert session.scoring.current == "1.4"
    qtbot.waitUntil(lambda: documents(session, "quy") == 0)
    library = read_library(workspace)
    assert (len(library.documents), library.links) == (2, ())

    click(buttons.redo)
    qtbot.waitUntil(lambda: documents(session, "quy") == 2)


def test_a_use_that_was_taken_away_comes_back(
    session: Session, workspace: Workspace, drop: Drop, scan: Scan, qtbot: QtBot
) -> None:
    session.open_leaf("1.1")
    drop(box(session, "kh"), [scan("kế hoạch.pdf")])
    qtbot.waitUntil(lambda: documents(session, "kh") == 1)
    (link,) = read_library(workspace).links
    session.evidence.remove(link)
    qtbot.waitUntil(lambda: documents(session, "kh") == 0)

    assert session.window.undo_buttons.undo.toolTip() == "Hoàn tác: gỡ TL-001 khỏi 1.1"
    click(session.window.undo_buttons.undo)

    qtbot.waitUntil(lambda: documents(session, "kh") == 1)
    assert read_library(workspace).links == (link,)


def test_an_undo_the_disk_refuses_is_said_and_can_be_tried_again(
    session: Session, drop: Drop, scan: Scan, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise DatabaseBusyError

    buttons = session.window.undo_buttons
    session.open_leaf("1.1")
    drop(box(session, "kh"), [scan("kế hoạch.pdf")])
    qtbot.waitUntil(lambda: documents(session, "kh") == 1)
    with monkeypatch.context() as outside:
        outside.setattr(evidence_presenter, "change_links", refuse)
        click(buttons.undo)
        qtbot.waitUntil(session.scoring_page.evidence.refused_banner.isVisible)

    assert documents(session, "kh") == 1
    click(buttons.undo)
    qtbot.waitUntil(lambda: documents(session, "kh") == 0)


def test_what_was_there_before_the_workspace_was_opened_is_not_undone(
    workspace: Workspace, session: Session, qtbot: QtBot
) -> None:
    session.open_leaf("1.1")
    yes_no(session).yes.click()
    session.open_leaf("1.2")
    qtbot.waitUntil(lambda: not session.scoring.has_unsaved)

    click(session.window.undo_buttons.undo)
    click(session.window.undo_buttons.undo)

    qtbot.waitUntil(lambda: not session.scoring.has_unsaved)
    with workspace.look() as work:
        assert work.answers.all(Layer.SELF) == {}
    assert not session.window.undo_buttons.undo.isEnabled()


def library_document(
    session: Session, drop: Drop, scan: Scan, qtbot: QtBot, name: str = "kế hoạch.pdf"
) -> MetadataForm:
    session.window.open_page(LIBRARY)
    before = session.library.chosen
    drop(session.library_page.pane, [scan(name, name.encode())])
    qtbot.waitUntil(lambda: session.library.chosen != before)
    qtbot.waitUntil(lambda: session.library.chosen_row is not None)  # and its fields are there
    return session.library_page.document.form


def test_what_was_filled_in_about_a_document_is_undone_there_and_saved(
    session: Session, workspace: Workspace, drop: Drop, scan: Scan, qtbot: QtBot
) -> None:
    form = library_document(session, drop, scan, qtbot)
    type_in(form.number, "599")
    type_in(form.symbol, "BC")
    buttons = session.window.undo_buttons
    session.open_leaf("1.1")

    assert buttons.undo.toolTip() == "Hoàn tác: sửa mô tả TL-001"
    click(buttons.undo)

    assert session.window.pages.currentIndex() == LIBRARY
    assert (form.number.text(), form.symbol.text()) == ("", "")
    qtbot.waitUntil(lambda: not session.library.has_unsaved)
    code = DocumentCode("TL-001")
    assert read_document(workspace, code).document.metadata == Metadata()
    assert buttons.redo.toolTip() == "Làm lại: sửa mô tả TL-001"

    click(buttons.redo)

    assert (form.number.text(), form.symbol.text()) == ("599", "BC")
    qtbot.waitUntil(lambda: not session.library.has_unsaved)
    assert read_document(workspace, code).document.metadata == Metadata(number="599", symbol="BC")


def test_the_keys_undo_in_the_fields_of_a_document(
    session: Session, drop: Drop, scan: Scan, qtbot: QtBot
) -> None:
    activate(session, qtbot)
    form = library_document(session, drop, scan, qtbot)
    form.subject.setFocus()
    type_in(form.subject, "ke hoach")

    press(form.subject, Qt.Key.Key_Z, CTRL)

    assert form.subject.text() == ""


def test_each_document_is_an_edit_of_its_own(
    session: Session, drop: Drop, scan: Scan, qtbot: QtBot
) -> None:
    form = library_document(session, drop, scan, qtbot)
    type_in(form.number, "1")
    library_document(session, drop, scan, qtbot, "báo cáo.pdf")
    qtbot.waitUntil(lambda: session.library.chosen == "TL-002")
    qtbot.waitUntil(lambda: session.library.chosen_row is not None)
    type_in(form.number, "2")
    buttons = session.window.undo_buttons

    click(buttons.undo)
    assert form.number.text() == ""
    assert buttons.undo.toolTip() == "Hoàn tác: sửa mô tả TL-001"
    click(buttons.undo)

    assert session.library.chosen == "TL-001"
    assert form.number.text() == ""

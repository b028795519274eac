from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt, QUrl
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.approval import approver_of
from desktop.services.approving import approve_submission
from desktop.services.library import read_library
from desktop.services.workspace import Workspace
from desktop.ui.evidence.picker import LibraryPicker
from desktop.ui.evidence.requirement_box import RequirementBox
from desktop.ui.scoring.inputs.selection import YesNoEditor
from desktop.ui.session import Session
from tests.ui.hands import click, type_in

Drop = Callable[[QWidget, Sequence[Path | QUrl]], None]
Scan = Callable[..., Path]

Check = Callable[[QAbstractItemModel], None]


def box(session: Session, requirement: str) -> RequirementBox:
    boxes = session.scoring_page.evidence.boxes
    return next(each for each in boxes if each.requirement.id == requirement)


def documents(session: Session, requirement: str) -> int:
    return len(box(session, requirement).requirement.documents)


def test_a_dropped_file_is_attached_to_its_requirement(
    session: Session, drop: Drop, scan: Scan, qtbot: QtBot
) -> None:
    session.open_leaf("1.4")

    drop(box(session, "quy"), [scan("BC quý I.pdf")])

    qtbot.waitUntil(lambda: documents(session, "quy") == 1)
    assert box(session, "quy").requirement.documents[0].name == "BC quý I.pdf"
    assert session.window.status.saved.text().startswith("Đã lưu")


def test_the_same_file_under_two_names_is_one_document_with_two_uses(
    session: Session, workspace: Workspace, drop: Drop, scan: Scan, qtbot: QtBot
) -> None:
    pane = session.scoring_page.evidence
    session.open_leaf("1.1")
    drop(box(session, "kh"), [scan("kế hoạch.pdf")])
    qtbot.waitUntil(lambda: documents(session, "kh") == 1)
    session.open_leaf("1.4")

    drop(box(session, "quy"), [scan("ban sao.pdf")])
    qtbot.waitUntil(pane.offer_banner.isVisible)

    assert "TL-001 “kế hoạch.pdf”" in pane.offer_banner.text
    assert "1.1" in pane.offer_banner.text
    assert documents(session, "quy") == 0
    click(pane.offer_banner._action)
    qtbot.waitUntil(lambda: documents(session, "quy") == 1)
    library = read_library(workspace)
    assert list(library.documents) == ["TL-001"]
    assert {link.leaf for link in library.uses_of(library.links[0].document)} == {"1.1", "1.4"}


def test_what_is_dropped_on_other_documents_proves_nothing_that_is_asked_for(
    session: Session, drop: Drop, scan: Scan, qtbot: QtBot
) -> None:
    session.open_leaf("1.1")

    drop(box(session, ""), [scan("giấy mời.pdf")])

    qtbot.waitUntil(lambda: documents(session, "") == 1)
    assert documents(session, "kh") == 0


def test_several_known_files_take_one_click(
    session: Session, drop: Drop, scan: Scan, qtbot: QtBot
) -> None:
    pane = session.scoring_page.evidence
    files = [scan(f"{name}.pdf", f"%PDF-1.7 {name}".encode()) for name in ("a", "b", "c")]
    session.open_leaf("1.1")
    drop(pane, files)  # beside all boxes: the leaf asks for one thing only
    qtbot.waitUntil(lambda: documents(session, "kh") == 3)
    session.open_leaf("1.4")

    drop(box(session, "quy"), files)
    qtbot.waitUntil(pane.offer_banner.isVisible)
    click(pane.offer_banner._action)

    qtbot.waitUntil(lambda: documents(session, "quy") == 3)


def test_twins_within_one_drop_are_kept_once(
    session: Session, drop: Drop, scan: Scan, qtbot: QtBot
) -> None:
    session.open_leaf("1.4")

    drop(box(session, "quy"), [scan("một.pdf"), scan("hai.pdf")])

    qtbot.waitUntil(session.scoring_page.evidence.notice_banner.isVisible)
    assert documents(session, "quy") == 1
    assert "mỗi tài liệu được lưu một lần" in session.scoring_page.evidence.notice_banner.text


def test_bad_files_are_named_and_the_others_go_on(
    session: Session, drop: Drop, scan: Scan, qtbot: QtBot
) -> None:
    empty, good = scan("rong.pdf", b""), scan("tốt.pdf")
    session.open_leaf("1.4")

    drop(box(session, "quy"), [empty, good.parent, good])

    qtbot.waitUntil(lambda: documents(session, "quy") == 1)
    said = session.scoring_page.evidence.refused_banner.text
    assert "“rong.pdf” là tệp rỗng" in said
    assert "“scans” là một thư mục" in said


def test_what_was_refused_is_said_although_another_leaf_is_open_by_then(
    session: Session, drop: Drop, scan: Scan, qtbot: QtBot
) -> None:
    pane = session.scoring_page.evidence
    session.open_leaf("1.4")
    drop(box(session, "quy"), [scan("rong.pdf", b""), scan("tốt.pdf")])

    session.open_leaf("1.1")

    qtbot.waitUntil(pane.refused_banner.isVisible)
    assert pane.refused_banner.text.startswith("Ở tiêu chí 1.4: ")
    assert "“rong.pdf” là tệp rỗng" in pane.refused_banner.text


def test_a_missing_document_shows_in_the_tree_until_it_is_attached(
    session: Session, drop: Drop, scan: Scan, qtbot: QtBot
) -> None:
    session.open_leaf("1.1")
    editor = session.scoring_page.card.editor
    assert isinstance(editor, YesNoEditor)
    editor.yes.click()
    chip = session.scoring_page.card.head.chip
    assert chip.accessibleName() == "Thiếu minh chứng"

    drop(box(session, "kh"), [scan("kh.pdf")])

    qtbot.waitUntil(lambda: chip.accessibleName() == "Đã chấm")


def test_a_use_is_taken_back_and_the_document_stays(
    session: Session, workspace: Workspace, drop: Drop, scan: Scan, qtbot: QtBot
) -> None:
    session.open_leaf("1.1")
    drop(box(session, "kh"), [scan("kh.pdf")])
    qtbot.waitUntil(lambda: documents(session, "kh") == 1)
    (document,) = box(session, "kh").documents

    document.remove_wanted.emit(document.row.link)

    qtbot.waitUntil(lambda: documents(session, "kh") == 0)
    assert list(read_library(workspace).documents) == ["TL-001"]


def test_a_use_that_could_not_be_taken_back_is_not_called_taken_back(
    session: Session, workspace: Workspace, drop: Drop, scan: Scan, qtbot: QtBot
) -> None:
    pane = session.scoring_page.evidence
    session.open_leaf("1.1")
    drop(box(session, "kh"), [scan("kh.pdf")])
    qtbot.waitUntil(lambda: documents(session, "kh") == 1)
    (document,) = box(session, "kh").documents
    approve_submission(workspace, approver_of("Le Van B", "Chu tich"))  # by another program

    document.remove_wanted.emit(document.row.link)

    qtbot.waitUntil(pane.refused_banner.isVisible)
    assert not pane.notice_banner.isVisible()


def test_a_known_document_is_found_and_used_without_a_file(
    session: Session, drop: Drop, scan: Scan, qtbot: QtBot
) -> None:
    session.open_leaf("1.1")
    drop(box(session, "kh"), [scan("Kế hoạch năm.pdf")])
    qtbot.waitUntil(lambda: documents(session, "kh") == 1)
    session.open_leaf("1.4")

    session.evidence.choose_from_library("quy")
    qtbot.waitUntil(lambda: session.window.findChild(LibraryPicker) is not None)
    picker = session.window.findChild(LibraryPicker)
    assert isinstance(picker, LibraryPicker)
    type_in(picker.search, "ke hoach")
    picker.table.selectRow(0)
    click(picker.use)

    qtbot.waitUntil(lambda: documents(session, "quy") == 1)


def test_a_document_opens_as_a_copy_under_its_name(
    session: Session,
    drop: Drop,
    scan: Scan,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(session.scoring_page.evidence, "open_file", opened.append)
    session.open_leaf("1.1")
    drop(box(session, "kh"), [scan("Kế hoạch.pdf")])
    qtbot.waitUntil(lambda: documents(session, "kh") == 1)

    session.scoring_page.evidence.open_wanted.emit("TL-001")

    qtbot.waitUntil(lambda: bool(opened))
    assert opened[0].name == "TL-001_Ke-hoach.pdf"
    assert opened[0].read_bytes() == b"%PDF-1.7\nke hoach\n%%EOF\n"


def test_a_file_of_unknown_type_is_never_started(
    session: Session, drop: Drop, scan: Scan, qtbot: QtBot
) -> None:
    session.open_leaf("1.1")
    drop(box(session, "kh"), [scan("kế hoạch.pdf", b"MZ\x90\x00 a program")])
    qtbot.waitUntil(lambda: documents(session, "kh") == 1)

    session.scoring_page.evidence.open_wanted.emit("TL-001")

    assert "không nhận ra loại tệp" in session.scoring_page.evidence.refused_banner.text


def test_what_dragging_does_can_be_done_by_keyboard(session: Session) -> None:
    session.open_leaf("1.4")

    for each in session.scoring_page.evidence.boxes:
        controls = [*each.findChildren(QPushButton), *each.findChildren(QToolButton)]
        for control in (one for one in controls if one.isVisibleTo(each)):
            assert control.focusPolicy() & Qt.FocusPolicy.TabFocus
            assert control.accessibleName() or control.text()


def test_the_picker_keeps_qts_contract(
    session: Session, keeps_qts_contract: Check, drop: Drop, scan: Scan, qtbot: QtBot
) -> None:
    session.open_leaf("1.1")
    drop(box(session, "kh"), [scan("kh.pdf")])
    qtbot.waitUntil(lambda: documents(session, "kh") == 1)
    session.open_leaf("1.4")
    session.evidence.choose_from_library("quy")
    qtbot.waitUntil(lambda: session.window.findChild(LibraryPicker) is not None)
    picker = session.window.findChild(LibraryPicker)
    assert isinstance(picker, LibraryPicker)

    keeps_qts_contract(picker.model)
    picker.reject()


def test_files_may_be_dropped_anywhere_in_the_pane(
    session: Session, drop: Drop, scan: Scan, qtbot: QtBot
) -> None:
    session.open_leaf("1.4")

    drop(session.scoring_page.evidence, [scan("khac.pdf")])

    qtbot.waitUntil(lambda: documents(session, "") == 1)


def test_what_is_no_file_of_this_pc_is_explained(session: Session, drop: Drop) -> None:
    session.open_leaf("1.4")

    drop(box(session, "quy"), [QUrl("https://example.vn/ke-hoach.pdf")])

    assert "không phải là tệp trên máy này" in session.scoring_page.evidence.refused_banner.text


def test_many_refusals_stay_readable(
    session: Session, drop: Drop, scan: Scan, qtbot: QtBot
) -> None:
    session.open_leaf("1.4")

    drop(box(session, "quy"), [scan(f"rong-{number}.pdf", b"") for number in range(40)])

    banner = session.scoring_page.evidence.refused_banner
    qtbot.waitUntil(banner.isVisible)
    assert len(banner.text.splitlines()) < 10
    assert "Và 35 tệp khác" in banner.text

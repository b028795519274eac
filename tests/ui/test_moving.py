from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.answer_errors import UnknownRequirementError
from desktop.domain.evidence import DocumentCode, EvidenceLink
from desktop.services.library import read_library
from desktop.services.linking import LinkChange, change_links, move_document
from desktop.services.workspace import Workspace
from desktop.ui.evidence.document_box import DocumentBox
from desktop.ui.evidence.moving import carried
from desktop.ui.evidence.requirement_box import RequirementBox
from desktop.ui.session import Session
from tests.ui.hands import click

Drop = Callable[[QWidget, Sequence[Path | QUrl]], None]
Scan = Callable[..., Path]
LEAF = "1.4"


@pytest.fixture
def link(session: Session, workspace: Workspace, drop: Drop, scan: Scan, qtbot: QtBot) -> object:
    session.open_leaf(LEAF)
    drop(box(session, "quy"), [scan("báo cáo.pdf")])
    qtbot.waitUntil(lambda: documents(session) == {"quy": 1, "nam": 0, "": 0})
    (made,) = read_library(workspace).links
    return made


def box(session: Session, requirement: str) -> RequirementBox:
    boxes = session.scoring_page.evidence.boxes
    return next(each for each in boxes if each.requirement.id == requirement)


def documents(session: Session) -> dict[str, int]:
    boxes = session.scoring_page.evidence.boxes
    return {each.requirement.id: len(each.requirement.documents) for each in boxes}


def document_in(session: Session, requirement: str) -> DocumentBox:
    return box(session, requirement).documents[0]


def let_go_over(target: QWidget, mime: QMimeData) -> bool:
    """Drag something over a widget and let go of it there; tells whether it was welcome."""
    move, left = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), move, mime, left, none)
    enter.ignore()
    QApplication.sendEvent(target, enter)
    if enter.isAccepted():
        QApplication.sendEvent(target, QDropEvent(QPointF(5, 5), move, mime, left, none))
    return enter.isAccepted()


def test_a_document_is_moved_from_the_menu_and_back_in_one_step(
    session: Session, workspace: Workspace, link: EvidenceLink, qtbot: QtBot
) -> None:
    button = document_in(session, "quy").move_on
    words = {each.text(): each for each in button.menu_of_targets().actions()}
    assert list(words) == ["Báo cáo năm", "Tài liệu khác"]
    assert "sang mục khác" in button.accessibleName()

    words["Báo cáo năm"].trigger()

    qtbot.waitUntil(lambda: documents(session) == {"quy": 0, "nam": 1, "": 0})
    undo = session.window.undo_buttons.undo
    assert undo.toolTip() == f"Hoàn tác: chuyển {link.document} trong {LEAF}"
    click(undo)
    qtbot.waitUntil(lambda: documents(session) == {"quy": 1, "nam": 0, "": 0})
    assert not undo.toolTip().startswith("Hoàn tác: chuyển")
    assert read_library(workspace).links == (link,)


def test_a_menu_moves_what_it_was_opened_for_though_the_row_shows_another_since(
    session: Session, link: EvidenceLink, qtbot: QtBot
) -> None:
    row = document_in(session, "quy")
    menu = row.move_on.menu_of_targets()
    stranger = replace(row.row, link=replace(link, document=DocumentCode("TL-777")))
    row.show_row(stranger, [box(session, "nam").requirement])

    menu.actions()[0].trigger()

    qtbot.waitUntil(lambda: documents(session) == {"quy": 0, "nam": 1, "": 0})


def test_a_button_that_is_half_pressed_does_nothing_to_the_next_document(
    session: Session, workspace: Workspace, link: EvidenceLink
) -> None:
    row = document_in(session, "quy")
    away = row.findChildren(QToolButton)[-1]
    assert away.accessibleName().startswith("Gỡ")

    QTest.mousePress(away, Qt.MouseButton.LeftButton)
    row.show_row(row.row, [])
    QTest.mouseRelease(away, Qt.MouseButton.LeftButton)

    session.jobs.finish_saves()
    assert read_library(workspace).links == (link,)


def test_a_document_is_dragged_to_another_requirement(
    session: Session, link: EvidenceLink, qtbot: QtBot
) -> None:
    assert let_go_over(box(session, ""), carried(link))

    qtbot.waitUntil(lambda: documents(session) == {"quy": 0, "nam": 0, "": 1})


def test_a_document_stays_where_it_is_let_go_again(session: Session, link: EvidenceLink) -> None:
    assert not let_go_over(box(session, "quy"), carried(link))


def test_what_comes_from_elsewhere_is_not_moved(session: Session, link: EvidenceLink) -> None:
    stranger = EvidenceLink("1.1", link.document, link.requirement)

    assert not let_go_over(box(session, "nam"), carried(stranger))


def test_pages_and_note_go_along(workspace: Workspace, link: EvidenceLink) -> None:
    noted = EvidenceLink(LEAF, link.document, "quy", "tr. 2", "bản ký")
    change_links(workspace, LinkChange(removed=(link,)))
    change_links(workspace, LinkChange(added=(noted,)))

    move_document(workspace, noted, "nam")

    (moved,) = read_library(workspace).links
    assert (moved.requirement, moved.pages, moved.note) == ("nam", "tr. 2", "bản ký")


def test_where_it_is_used_already_there_is_one_use_left(
    workspace: Workspace, link: EvidenceLink
) -> None:
    there = EvidenceLink(LEAF, link.document, "nam")
    change_links(workspace, LinkChange(added=(there,)))

    change = move_document(workspace, link, "nam")

    assert read_library(workspace).links == (there,)
    change_links(workspace, change.reversed)
    assert set(read_library(workspace).links) == {link, there}


def test_an_unknown_requirement_is_refused(workspace: Workspace, link: EvidenceLink) -> None:
    with pytest.raises(UnknownRequirementError):
        move_document(workspace, link, "khong-co")
    assert read_library(workspace).links == (link,)


def test_a_leaf_that_asks_for_nothing_offers_no_way_to_move(
    session: Session, drop: Drop, scan: Scan, qtbot: QtBot
) -> None:
    session.open_leaf("1.2")
    drop(box(session, ""), [scan("a.pdf")])
    qtbot.waitUntil(lambda: documents(session) == {"": 1})

    assert not document_in(session, "").move_on.isVisibleTo(session.window)

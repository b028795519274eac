"""Approving in the window: what is locked everywhere, how it is opened again, where it says so."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.domain.answers import Answer, ChoiceInput, YesNoInput
from desktop.domain.approval import Approver
from desktop.services.answering import answer_leaves
from desktop.services.approval import read_approval
from desktop.services.approving import approve_submission
from desktop.services.attaching import Target, attach_files
from desktop.services.scoring import read_scores
from desktop.services.workspace import Workspace
from desktop.ui.session import LIBRARY, SCORING, SUBMISSION, Session
from desktop.ui.shell.memory import WindowMemory
from desktop.ui.submission.page import SubmissionPage
from desktop.ui.submission.steps import Step
from desktop.ui.theme import Theme
from tests.ui.hands import click, press, type_in

LEADER = Approver("Nguyễn Văn Mẫu", "Chủ tịch UBND xã")


class Quiet:
    def step(self, done: int, total: int, what: str) -> None: ...


@pytest.fixture
def page(
    session: Session, workspace: Workspace, scan: Callable[..., Path], qtbot: QtBot
) -> SubmissionPage:
    """The page of a submission that may be approved; scoring and library were opened before."""
    answer_leaves(workspace, {"1.1": Answer(YesNoInput(yes=True))})
    target = Target("1.1", "kh")
    attach_files(workspace, [scan("kh.pdf")], target=target, link_known=True, progress=Quiet())
    session.window.open_page(LIBRARY)
    session.open_leaf("1.1")
    session.window.open_page(SUBMISSION)
    qtbot.waitUntil(lambda: session.submission_page._opened is Step.APPROVE)
    return session.submission_page


def approve(page: SubmissionPage, qtbot: QtBot) -> None:
    page.approve.name.setText(LEADER.name)
    page.approve.title.setText(LEADER.title)
    press(page.approve.title, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page._opened is Step.PACKAGE, timeout=15_000)


def test_approving_locks_every_page_at_once(
    page: SubmissionPage, session: Session, qtbot: QtBot
) -> None:
    approve(page, qtbot)

    card, evidence = session.scoring_page.card, session.scoring_page.evidence
    assert LEADER.words in session.scoring_page.locked.text
    assert not card.editor.isEnabled()
    assert not card.remarks.isEnabled()
    assert not card.clear.isVisibleTo(card)
    assert not evidence.acceptDrops()
    assert not any(box.acceptDrops() for box in evidence.boxes)
    shown = [each for each in evidence.findChildren(QPushButton) if each.isVisibleTo(evidence)]
    assert not [each.text() for each in shown if each.text().startswith(("Chọn tệp", "Lấy từ kho"))]
    assert not session.window.undo_buttons.undo.isEnabled()
    session.library.reveal("TL-001")
    document = session.library_page.document
    qtbot.waitUntil(lambda: document.code == "TL-001" and bool(document.use_rows))
    assert not document.form.isEnabled()
    assert not document.use.isEnabled()


def test_a_locked_leaf_takes_nothing_whatever_is_typed(
    page: SubmissionPage, session: Session, workspace: Workspace, qtbot: QtBot
) -> None:
    approve(page, qtbot)
    session.open_leaf("1.2")

    session.scoring.edit(Answer(ChoiceInput("tot")), {})
    type_in(session.scoring_page.card.remarks.note, "abc")
    session.scoring.save_now()
    session.undoing.undo()
    session.jobs.finish_saves()

    assert not session.scoring.has_unsaved
    assert set(read_scores(workspace).answers) == {"1.1"}


def test_one_click_leads_from_the_bar_to_opening_again(
    page: SubmissionPage, session: Session, workspace: Workspace, qtbot: QtBot
) -> None:
    approve(page, qtbot)
    session.window.resize(1024, 600)
    bar = page._scroller.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    session.window.open_page(SCORING)

    click(session.scoring_page.locked.reopen)

    assert session.window.pages.currentIndex() == SUBMISSION
    reason = page.approve.reason
    qtbot.waitUntil(lambda: reason.visibleRegion().boundingRect() == reason.rect())
    qtbot.waitUntil(page.approve.reason.hasFocus)
    type_in(page.approve.reason, "Sai so lieu")
    press(page.approve.reason, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not session.lock.is_locked, timeout=15_000)
    assert session.scoring_page.card.editor.isEnabled()
    assert all(box.isVisibleTo(session.scoring_page) for box in session.scoring_page.evidence.boxes)
    assert not session.scoring_page.locked.isVisibleTo(session.scoring_page)
    assert not read_approval(workspace).is_locked
    qtbot.waitUntil(lambda: page._opened is Step.APPROVE)


def test_opening_again_without_a_reason_is_refused_in_place(
    page: SubmissionPage, session: Session, qtbot: QtBot
) -> None:
    approve(page, qtbot)
    page.cards[Step.APPROVE].show_open(is_open=True)

    click(page.approve.reopen)

    qtbot.waitUntil(lambda: "lý do" in page.approve.fault.text(), timeout=15_000)
    assert session.lock.is_locked
    assert page.window().focusWidget() is page.approve.reason


def test_a_name_without_a_title_is_no_approval(page: SubmissionPage, qtbot: QtBot) -> None:
    type_in(page.approve.name, "Nguyen Van A")

    click(page.approve.approve)

    qtbot.waitUntil(lambda: "chức vụ" in page.approve.fault.text(), timeout=15_000)
    assert page._opened is Step.APPROVE
    assert page.window().focusWidget() is page.approve.title


def test_each_step_says_what_was_done_by_whom_and_what_is_next(
    page: SubmissionPage, qtbot: QtBot
) -> None:
    approve(page, qtbot)

    said = {step: card._said.text() for step, card in page.cards.items()}
    marks = {step: card._chip.accessibleName() for step, card in page.cards.items()}

    assert said[Step.APPROVE].startswith(LEADER.words)
    assert marks[Step.APPROVE] == "Xong"
    assert marks[Step.PACKAGE] == "Làm tiếp"
    assert marks[Step.DELIVER] == "Chưa tới"
    told = [label.text() for label in page.history.findChildren(QLabel)]
    assert f"Phê duyệt: {LEADER.words}" in told


def test_a_step_opens_by_its_button_and_by_its_head(page: SubmissionPage) -> None:
    card = page.cards[Step.DELIVER]
    seen = [card.is_open]

    press(card.toggle, Qt.Key.Key_Return)
    seen.append(card.is_open)
    assert card.toggle.accessibleName() == "Thu gọn bước 5: Chuyển gói cho cơ quan tiếp nhận"

    click(card.head)
    seen.append(card.is_open)
    assert seen == [False, True, False]


def test_a_workspace_that_was_approved_opens_locked(
    workspace: Workspace, theme: Theme, memory: WindowMemory, tmp_path: Path
) -> None:
    approve_submission(workspace, LEADER)
    session = Session(workspace, theme, memory, reading_folder=tmp_path)
    session.show()
    try:
        session.open_leaf("1.1")
        assert session.lock.is_locked
        assert session.scoring_page.locked.isVisible()
        assert not session.scoring_page.card.editor.isEnabled()
    finally:
        session.window.close()
        session.close()

"""The page where next year's plan is written and last year's is followed up."""

import shutil
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop.bootstrap.making import create_workspace
from desktop.bootstrap.opening import open_workspace
from desktop.domain.answers import Answer, CountInput, LostKind, LostReason, YesNoInput
from desktop.domain.plan import FollowUp, Measure, PlanPart, ReportPeriod
from desktop.domain.plan_checks import PlanFault
from desktop.domain.workspace_errors import DatabaseBusyError
from desktop.services.answering import answer_leaves
from desktop.services.approval import read_approval
from desktop.services.carrying import carry_forward, read_earlier_year
from desktop.services.planning import MeasureChange, change_plan, prefilled, read_plan
from desktop.services.workspace import Workspace
from desktop.ui.plan import presenter
from desktop.ui.plan.page import PlanPage
from desktop.ui.sentences.plan import SENTENCES
from desktop.ui.session import PLAN, SCORING, Session
from desktop.ui.theme import Theme
from tests.services.conftest import approve
from tests.ui.conftest import SET, UNIT, Check, Quiet
from tests.ui.hands import click, never_pause, press, type_in

NOT_DONE = Answer(
    YesNoInput(yes=False), note="x", lost=LostReason(LostKind.NOT_DONE, "Chưa có người làm")
)
THREE = Answer(CountInput(Decimal(3)), note="x")


@pytest.fixture
def losing(workspace: Workspace) -> Workspace:
    answer_leaves(workspace, {"1.1": NOT_DONE, "1.4": THREE})
    return workspace


@pytest.fixture
def page(losing: Workspace, session: Session, qtbot: QtBot) -> PlanPage:
    assert losing is session.workspace
    session.window.open_page(PLAN)
    qtbot.waitUntil(lambda: session.plan.state is not None)
    return session.plan_page


def codes(page: PlanPage) -> list[str]:
    return [row.code for row in page.lost.table.rows.rows]


def choose(page: PlanPage, code: str) -> None:
    at = page.lost.table.place_of(code)
    assert at is not None
    page.lost.table.setCurrentIndex(page.lost.table.rows.index(at, 0))


def kept(session: Session) -> dict[str, Measure]:
    session.settle()
    return dict(read_plan(session.workspace).plan.measures)


def test_lost_points_stand_below_their_field_with_why(page: PlanPage) -> None:
    assert codes(page) == ["", "1", "1.1", "1.4"]
    assert "mất 2,5 điểm" in page.lost.totals.text()
    assert page.lost.hints.text() == "⚠ 2 mục mất điểm chưa có giải pháp"

    choose(page, "1.1")

    assert page.measure.facts.text() == "0/2 điểm, mất 2 điểm"
    assert page.measure.reason.text() == "Lý do mất điểm: Chưa làm: Chưa có người làm"
    assert SENTENCES[PlanFault.NO_MEASURE] in page.measure.hints.text()


def test_what_is_typed_is_kept_and_adds_up_at_once(page: PlanPage, session: Session) -> None:
    choose(page, "1.4")
    page.measure.text.setPlainText("Nhắc trước mười ngày")
    page.measure.office.setEditText("Văn phòng")
    type_in(page.measure.cooperating, "Phong A; Phong B;")
    type_in(page.measure.deadline.line, "30/6/2027")
    type_in(page.measure.target.line, "1,75")

    assert page.measure.gain.text() == "Dự kiến: +0,25 điểm"
    assert "+0,25 điểm" in page.lost.totals.text()
    assert not page.measure.hints.isVisibleTo(page)
    assert kept(session) == {
        "1.4": Measure(
            "Nhắc trước mười ngày",
            "Văn phòng",
            ("Phong A", "Phong B"),
            date(2027, 6, 30),
            Decimal("1.75"),
        )
    }


def test_doubts_are_said_while_one_types(page: PlanPage) -> None:
    choose(page, "1.4")
    type_in(page.measure.deadline.line, "1/1/2029")
    type_in(page.measure.target.line, "3")

    hints = page.measure.hints.text()
    assert SENTENCES[PlanFault.DEADLINE_OUTSIDE_YEAR] in hints
    assert "cao hơn điểm tối đa 2" in hints

    page.measure.target.line.clear()
    type_in(page.measure.target.line, "nhieu")
    assert "không phải là số" in page.measure.hints.text()


def test_all_gaps_are_filled_by_one_button_and_emptied_by_one_undo(
    page: PlanPage, session: Session
) -> None:
    choose(page, "1.1")
    click(page.lost.prefill)

    assert page.measure.target.value() == 2
    assert not page.lost.prefill.isVisibleTo(page)
    assert set(kept(session)) == {"1.1", "1.4"}

    session.undoing.undo()
    assert page.measure.measure() == Measure()
    assert kept(session) == {}

    session.undoing.redo()
    assert set(kept(session)) == {"1.1", "1.4"}


def test_typing_is_undone_as_one_also_once_the_submission_is_approved(
    page: PlanPage, session: Session
) -> None:
    answer_leaves(session.workspace, {"1.4": Answer()})
    approve(session.workspace)
    session.lock.take(read_approval(session.workspace))
    choose(page, "1.1")
    page.measure.text.setPlainText("M")
    page.measure.text.setPlainText("Mot")
    assert session.lock.is_locked
    click(session.window.undo_buttons.undo)

    assert page.measure.text.toPlainText() == ""
    assert session.window.undo_buttons.redo.isEnabled()
    assert kept(session) == {}


def test_the_table_narrows_to_one_office(page: PlanPage) -> None:
    choose(page, "1.4")
    page.measure.office.setEditText("Phòng Văn hóa")
    choose(page, "1.1")
    type_in(page.measure.cooperating, "To mot cua")
    offices = [page.lost.office.itemText(at) for at in range(page.lost.office.count())]

    assert set(offices) == {"Mọi cơ quan", "Phòng Văn hóa", "To mot cua"}

    page.lost.office.setCurrentText("Phòng Văn hóa")
    assert codes(page) == ["1", "1.4"]

    page.lost.office.setCurrentIndex(0)
    assert codes(page) == ["", "1", "1.1", "1.4"]


def test_the_whole_plan_has_texts_of_its_own(page: PlanPage, session: Session) -> None:
    choose(page, "1.1")
    choose(page, "")
    page.texts.boxes[PlanPart.GOALS].setPlainText("Vào tốp 10")
    session.settle()

    assert read_plan(session.workspace).plan.texts == {PlanPart.GOALS: "Vào tốp 10"}


def test_a_long_text_is_kept_while_it_is_still_being_typed(
    page: PlanPage, session: Session, qtbot: QtBot
) -> None:
    choose(page, "1.1")
    choose(page, "")
    never_pause(page._saving)

    type_in(page.texts.boxes[PlanPart.GOALS], "Vao top 10")

    qtbot.waitUntil(
        lambda: read_plan(session.workspace).plan.texts == {PlanPart.GOALS: "Vao top 10"}
    )


def test_the_leaf_opens_where_it_is_scored(page: PlanPage, session: Session) -> None:
    choose(page, "1.4")
    click(page.measure.open_leaf)

    assert session.window.pages.currentIndex() == SCORING
    assert session.scoring.current == "1.4"


def test_the_page_follows_the_points(page: PlanPage, session: Session, qtbot: QtBot) -> None:
    answer_leaves(session.workspace, {"1.4": Answer(CountInput(Decimal(4)), note="x")})
    session.window.open_page(SCORING)
    session.window.open_page(PLAN)

    qtbot.waitUntil(lambda: codes(page) == ["", "1", "1.1"])


def test_a_new_workspace_says_where_to_begin(session: Session, qtbot: QtBot) -> None:
    session.window.open_page(PLAN)
    page = session.plan_page
    qtbot.waitUntil(lambda: session.plan.state is not None)

    assert codes(page) == [""]
    assert "Hãy chấm điểm trước" in page.lost.empty.text()
    click(page.parts.button(1))
    assert "Chưa có kế hoạch năm trước" in page.follow.nothing.text()
    assert page.follow.nothing.isVisibleTo(page)
    assert not page.follow.panes.isVisibleTo(page)


def test_rows_are_walked_by_keys_and_heard_whole(page: PlanPage, keeps_qts_contract: Check) -> None:
    table = page.lost.table
    model: QAbstractItemModel = table.rows
    keeps_qts_contract(model)
    table.setFocus()
    choose(page, "1.1")
    press(table, Qt.Key.Key_Down)

    assert page.measure.title.text().startswith("1.4.")
    heard = model.data(table.currentIndex().siblingAtColumn(1), Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "1.4. Báo cáo định kỳ: mất 0,5 điểm"


def test_six_hundred_letters_and_no_office_leave_the_page_readable(
    page: PlanPage, session: Session
) -> None:
    long = "Giải pháp rất dài " * 40
    change_plan(
        session.workspace, [MeasureChange("1.1", Measure(), Measure(long, long[:600].strip()))]
    )
    session.plan.refresh()
    session.jobs.finish_saves()
    choose(page, "1.4")
    choose(page, "1.1")

    assert page.measure.text.toPlainText() == long
    assert session.window.minimumSizeHint().width() <= 1024


@pytest.fixture
def followed(losing: Workspace, tmp_path: Path) -> Workspace:
    """With last year's plan taken over."""
    text = SET.read_text(encoding="utf-8").replace("2025-12-01", "2024-12-01")
    root = tmp_path / "ho so 2025"
    create_workspace(root, set_bytes=text.replace("2026", "2025").encode(), unit=UNIT)
    with open_workspace(root) as before:
        no = replace(NOT_DONE, inputs=YesNoInput(yes=False))
        answer_leaves(before, {"1.1": no, "1.4": Answer(CountInput(Decimal(2)), note="x")})
        change_plan(before, prefilled(read_plan(before), before.criterion_set))
    carry_forward(losing, read_earlier_year(losing.tools, root, Quiet()))
    shutil.rmtree(root)
    return losing


def test_last_years_targets_are_followed_up(
    followed: Workspace, session: Session, qtbot: QtBot
) -> None:
    session.window.open_page(PLAN)
    page = session.plan_page
    qtbot.waitUntil(lambda: session.plan.state is not None)
    click(page.parts.button(1))
    rows = {row.code: row for row in page.follow.carried.table.rows.rows}

    assert (rows["1.1"].planned, rows["1.1"].change, rows["1.1"].met) == (
        "+2",
        "giữ nguyên",
        "✗ Chưa đạt",
    )
    assert (rows["1.4"].planned, rows["1.4"].change) == ("+1", "+0,5")
    assert "0 tiêu chí đạt mục tiêu, 2 chưa đạt" in page.follow.carried.summary.text()

    at = page.follow.carried.table.place_of("1.4")
    assert at is not None
    page.follow.carried.table.setCurrentIndex(page.follow.carried.table.rows.index(at, 0))
    click(page.follow.report.periods.button(1))
    type_in(page.follow.report.percent.line, "60")
    page.follow.report.note.setPlainText("Đã nộp ba báo cáo")
    session.settle()

    report = FollowUp(60, "Đã nộp ba báo cáo")
    state = read_plan(followed)
    assert state.carried is not None
    assert state.carried.follow_ups == {("1.4", ReportPeriod.HALF_YEAR): report}
    row = page.follow.carried.table.rows.rows[at]
    assert row.latest == "6 tháng: 60 %, Đã nộp ba báo cáo"
    session.undoing.undo()
    assert page.follow.report.note.toPlainText() == ""


def test_a_percentage_beyond_the_whole_is_not_taken(
    followed: Workspace, session: Session, qtbot: QtBot
) -> None:
    session.window.open_page(PLAN)
    page = session.plan_page
    qtbot.waitUntil(lambda: session.plan.state is not None)
    click(page.parts.button(1))
    type_in(page.follow.report.percent.line, "140")

    assert "từ 0 đến 100" in page.follow.report.complaint.text()
    session.settle()
    state = read_plan(followed)
    assert state.carried is not None
    assert all(report.percent != 140 for report in state.carried.follow_ups.values())


def test_the_papers_are_written_where_one_says(
    page: PlanPage, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    choose(page, "1.1")
    page.measure.text.setPlainText("Vừa gõ xong")
    click(page.papers)
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "ra"))
    dialog.close()

    qtbot.waitUntil((tmp_path / "ra" / "ke-hoach-nang-cao-chi-so-2027.docx").exists)
    qtbot.waitUntil(page.papers.isEnabled)
    qtbot.waitUntil(lambda: "ke-hoach-nang-cao-chi-so-2027.pdf" in page.banner.text)
    assert read_plan(session.workspace).plan.measures["1.1"].text == "Vừa gõ xong"


def test_nothing_is_typed_before_it_is_known_what_is_planned(
    session: Session, theme: Theme, qtbot: QtBot
) -> None:
    unread = PlanPage(theme)
    qtbot.addWidget(unread)
    assert not unread.measure.text.isEnabled()
    assert not unread.papers.isEnabled()
    assert unread.waiting.isVisibleTo(unread)

    session.window.open_page(PLAN)
    qtbot.waitUntil(session.plan_page.measure.text.isEnabled)
    assert session.plan_page.papers.isEnabled()
    assert not session.plan_page.waiting.isVisible()


def test_what_cannot_be_read_is_said_and_read_again(
    page: PlanPage, session: Session, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def busy(_workspace: Workspace) -> None:
        raise DatabaseBusyError

    with monkeypatch.context() as patch:
        patch.setattr(presenter, "read_plan", busy)
        session.plan.refresh()
        qtbot.waitUntil(page.banner.isVisible)
    choose(page, "1.1")
    page.measure.text.setPlainText("Gõ lúc đang bận")
    page.banner.acted.emit()

    qtbot.waitUntil(lambda: not page.banner.isVisible())
    assert page.measure.text.toPlainText() == "Gõ lúc đang bận"
    assert kept(session)["1.1"].text == "Gõ lúc đang bận"
